import pytest

from bot.wording.talk.spoken import phrases_of, spoken, without_links


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Grüß Gott!", "gruss gott"),
        ("C’est compris", "cest compris"),
        ("Heyyyy", "hey"),
        ("ДЯКУЮЮЮ", "дякую"),
        ("TEŞEKKÜR EDERİM", "tesekkur ederim"),
        ("شُكْرًا جزيـــلًا", "شكرا جزيلا"),
        ("WHO are you", "who are you"),
        ("look: https://news.example.com/2024/03/29/watch 👀", "look"),
        ("8000", "8000"),
    ],
)
def test_words_are_alike_however_they_are_typed(text: str, said: str) -> None:
    assert spoken(text) == said


@pytest.mark.parametrize(
    "link",
    [
        "https://www.news.example.com/2024/03/29/video-watch-this",
        "http://example.org",
        "www.example.org",
        "t.me/example/123",
        "example.co.uk/news?id=5#top",
    ],
)
def test_a_link_is_known(link: str) -> None:
    assert without_links(f"see {link} now").split() == ["see", "now"]


@pytest.mark.parametrize(
    "text", ["U.S./Russia talks", "24.01/25.01", "90 km/h", "and/or", "Is it true?Who knows", "e.g. 1/2"]
)
def test_words_with_marks_between_them_are_no_links(text: str) -> None:
    assert without_links(text) == text


def test_phrases_are_parted_by_bars_and_lines() -> None:
    assert list(phrases_of("\n  good bye|Tschüß\n  ok|\n")) == ["good bye", "tschuss", "ok"]
