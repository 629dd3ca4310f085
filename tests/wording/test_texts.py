"""The three languages of the interface: that each says all, in its own words, counts and dates as it should."""

import re
from dataclasses import fields
from datetime import date
from operator import attrgetter

import pytest

from bot.wording.phrasebook import Counted, Texts
from bot.wording.texts import ENGLISH, LANGUAGES, RUSSIAN, UKRAINIAN, texts_of

SENTENCES = [field.name for field in fields(Texts) if field.name not in ("code", "name", "in_marks")]
OTHERS = (UKRAINIAN, RUSSIAN)


def strings(texts: Texts, name: str) -> list[str]:
    """All that a field holds."""
    value = getattr(texts, name)
    if isinstance(value, Counted):
        return [form for form in (value.one, value.few, value.many, value.other) if form]
    if isinstance(value, str):
        return [value]
    return list(value.values()) if hasattr(value, "values") else list(value)


def blanks(texts: Texts, name: str) -> set[str]:
    """What is filled into a field's sentences."""
    return {blank for text in strings(texts, name) for blank in re.findall(r"\{(\w+)\}", text)}


@pytest.mark.parametrize("texts", LANGUAGES, ids=attrgetter("code"))
@pytest.mark.parametrize("name", SENTENCES)
def test_every_language_says_everything(texts: Texts, name: str) -> None:
    assert strings(texts, name)
    assert all(text.strip() for text in strings(texts, name))


@pytest.mark.parametrize("texts", OTHERS, ids=attrgetter("code"))
@pytest.mark.parametrize("name", SENTENCES)
def test_no_sentence_is_left_in_english(texts: Texts, name: str) -> None:
    assert set(strings(texts, name)).isdisjoint(strings(ENGLISH, name))
    assert all(re.search("[а-яіїєґё]", text) for text in strings(texts, name))


@pytest.mark.parametrize("texts", OTHERS, ids=attrgetter("code"))
@pytest.mark.parametrize("name", SENTENCES)
def test_every_language_fills_in_the_same(texts: Texts, name: str) -> None:
    assert blanks(texts, name) == blanks(ENGLISH, name)


@pytest.mark.parametrize("texts", OTHERS, ids=attrgetter("code"))
def test_the_menus_have_the_same_commands(texts: Texts) -> None:
    assert list(texts.commands) == list(ENGLISH.commands)


@pytest.mark.parametrize(
    ("texts", "count", "said"),
    [
        (ENGLISH, 1, "1 article"),
        (ENGLISH, 2, "2 articles"),
        (ENGLISH, 0, "0 articles"),
        (UKRAINIAN, 1, "1 стаття"),
        (UKRAINIAN, 3, "3 статті"),
        (UKRAINIAN, 11, "11 статей"),
        (UKRAINIAN, 21, "21 стаття"),
        (RUSSIAN, 1, "1 статья"),
        (RUSSIAN, 22, "22 статьи"),
        (RUSSIAN, 12, "12 статей"),
    ],
)
def test_articles_are_counted_as_the_language_counts(texts: Texts, count: int, said: str) -> None:
    assert texts.counted(texts.articles, count) == said


@pytest.mark.parametrize(
    ("texts", "long", "short"),
    [
        (ENGLISH, "3 May 2022", "3 May 2022"),
        (UKRAINIAN, "3 травня 2022", "3 трав. 2022"),
        (RUSSIAN, "3 мая 2022", "3 мая 2022"),
    ],
)
def test_dates_are_written_as_the_language_writes_them(texts: Texts, long: str, short: str) -> None:
    assert texts.day(date(2022, 5, 3)) == long
    assert texts.short_day(date(2022, 5, 3)) == short
    assert texts.day(None) == texts.date_unknown


@pytest.mark.parametrize(
    ("code", "texts"),
    [("uk", UKRAINIAN), ("ru-RU", RUSSIAN), ("RU", RUSSIAN), ("en-gb", ENGLISH), ("fr", ENGLISH), (None, ENGLISH)],
)
def test_a_telegram_language_finds_its_texts(code: str | None, texts: Texts) -> None:
    assert texts_of(code) is texts


@pytest.mark.parametrize("texts", LANGUAGES, ids=attrgetter("code"))
def test_telegram_takes_the_descriptions(texts: Texts) -> None:
    """https://core.telegram.org/bots/api#setmydescription, #setmyshortdescription, #botcommand."""
    assert len(texts.description) <= 512
    assert len(texts.short_description) <= 120
    assert all(1 <= len(description) <= 256 for description in texts.commands.values())


@pytest.mark.parametrize("texts", LANGUAGES, ids=attrgetter("code"))
def test_labels_fit_a_row_of_three_on_a_phone(texts: Texts) -> None:
    """A phone of 320 pixels shows about a dozen characters on each of three buttons."""
    labels = (texts.more, texts.back, texts.earlier, texts.later, texts.context, texts.open_article)
    assert all(len(label) <= 12 for label in labels)


@pytest.mark.parametrize("texts", LANGUAGES, ids=attrgetter("code"))
def test_an_answer_to_a_pressed_button_is_as_short_as_telegram_asks(texts: Texts) -> None:
    told = (texts.question_gone, texts.article_gone, texts.nothing_further, texts.not_a_button, texts.failed)
    voiced = (texts.voted, texts.following_already, texts.not_kept, texts.unfollowed, texts.watched, texts.unwatched)
    counted = (texts.counted(texts.wait, 100), texts.counted(texts.following_full, 10))
    assert all(
        len(sentence) <= 200 for sentence in (*told, *voiced, *counted, texts.perhaps_lost, texts.topic_too_long)
    )


@pytest.mark.parametrize("texts", LANGUAGES, ids=attrgetter("code"))
def test_labels_of_a_row_of_their_own_fit_a_phone(texts: Texts) -> None:
    """A phone of 320 pixels shows about thirty characters on a button as wide as the message."""
    labels = (texts.follow, texts.follow_yes, texts.stop_following, texts.watch, texts.watch_no_more)
    assert all(len(label) <= 30 for label in labels)
