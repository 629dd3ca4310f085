from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.chat.showing.carried import MOST_CARRIED, Carried, Place, decode, encode, place_of, quote_at
from bot.model import Article, Quote, Span
from bot.wording.texts import LANGUAGES

TEXT = "Diplomats met. Nobody left. Trains were late."
ARTICLE = Article("a.txt", "Title", TEXT)
QUOTE = Quote(ARTICLE, Span(15, 45), (Span(28, 45),), 1.0)

PLACES = st.builds(
    Place,
    st.binary(min_size=4, max_size=4),
    st.integers(0, 2**32 - 1),
    *[st.integers(0, 2**16 - 1)] * 3,
)


@given(st.lists(PLACES, min_size=1, max_size=MOST_CARRIED), st.sampled_from(LANGUAGES), st.data())
def test_what_a_button_carries_fits_and_is_read_again(places: list[Place], texts: object, data: st.DataObject) -> None:
    shown = data.draw(st.integers(0, len(places) - 1))
    carried = Carried(shown, getattr(texts, "code", "en"), "uk", tuple(places))
    assert len(encode(carried).encode()) <= 64
    assert decode(encode(carried)) == carried


@given(st.text(max_size=64))
def test_what_no_button_carries_is_none(data: str) -> None:
    assert decode(data) is None


@given(st.lists(PLACES, min_size=1, max_size=MOST_CARRIED), st.integers(0, 63), st.characters(max_codepoint=127))
def test_no_data_however_odd_are_an_error(places: list[Place], at: int, other: str) -> None:
    """Each is what a button carries with one character changed or added."""
    data = encode(Carried(0, "en", "uk", tuple(places)))
    carried = decode(data[:at] + other + data[at + 1 :])
    assert carried is None or carried.shown < len(carried.places) == len(places)


def test_a_quote_is_found_again_with_its_mark() -> None:
    place = place_of(QUOTE)
    assert place is not None
    found = quote_at(place, [Article("b.txt", "Other", TEXT), ARTICLE])
    assert found is not None
    assert (found.article, found.text, found.highlights) == (
        ARTICLE,
        "Nobody left. Trains were late.",
        QUOTE.highlights,
    )


@pytest.mark.parametrize("articles", [[], [replace(ARTICLE, text=TEXT + " More.")], [replace(ARTICLE, path="b.txt")]])
def test_a_changed_or_removed_article_is_not_found(articles: list[Article]) -> None:
    place = place_of(QUOTE)
    assert place is not None
    assert quote_at(place, articles) is None


@pytest.mark.parametrize("wrong", [{"length": 99}, {"mark": 20, "marked": 20}])
def test_a_place_beyond_its_article_or_quote_is_none(wrong: dict[str, int]) -> None:
    place = place_of(QUOTE)
    assert place is not None
    assert quote_at(replace(place, **wrong), [ARTICLE]) is None  # type: ignore[arg-type]
