import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.model import Span
from bot.wording.cutting import begun_near, cut, cut_front, flowing, shorten, units

TEXTS = st.text(st.sampled_from("ab .,\n😀é"), max_size=120)


@pytest.mark.parametrize(("text", "count"), [("", 0), ("troops", 6), ("Київ", 4), ("😀", 2), ("e\u0301", 2)])
def test_lengths_are_counted_in_utf16_units(text: str, count: int) -> None:
    assert units(text) == count


@pytest.mark.parametrize(
    ("text", "limit", "beginning"),
    [
        ("NATO says no", 12, "NATO says no"),
        ("NATO says no", 11, "NATO says…"),
        ("NATO says, in short, no", 12, "NATO says…"),
        ("Ratcheting", 5, "Ratc…"),
    ],
)
def test_a_text_is_cut_at_a_word(text: str, limit: int, beginning: str) -> None:
    assert cut(text, limit) == beginning


@pytest.mark.parametrize(
    ("text", "limit", "end"), [("NATO says no", 12, "NATO says no"), ("NATO says no", 9, "…says no"), ("Ra", 1, "…")]
)
def test_a_text_cut_at_its_front_begins_at_a_word(text: str, limit: int, end: str) -> None:
    assert cut_front(text, limit) == end


@given(TEXTS, st.integers(4, 60))
def test_what_is_cut_fits(text: str, limit: int) -> None:
    assert units(cut(text, limit)) <= limit
    assert units(cut_front(text, limit)) <= limit


@given(TEXTS, st.integers(0, 120), st.integers(1, 120), st.integers(6, 60))
def test_a_shortened_quote_fits_and_holds_its_mark(text: str, start: int, size: int, limit: int) -> None:
    mark = Span(min(start, len(text)), min(start + size, len(text)))
    marks = (mark,) if len(mark) else ()
    shortened, kept = shorten(text, marks, limit)
    assert units(shortened) <= limit
    assert shortened.strip("…") in text
    for before, after in zip(marks, kept, strict=False):
        assert text[before.start : before.end].startswith(shortened[after.start : after.end])


def test_a_quote_is_shortened_around_the_sentence_that_answers() -> None:
    text = "A first sentence. " * 20 + "The answer stands here. " + "A last sentence. " * 20
    answer = "The answer stands here."
    start = text.index(answer)
    shortened, (mark,) = shorten(text, (Span(start, start + len(answer)),), 100)
    assert shortened[mark.start : mark.end] == answer
    assert shortened.startswith("…")
    assert shortened.endswith("…")


@pytest.mark.parametrize(
    ("text", "joined"),
    [
        ("wrapped\nline", "wrapped line"),
        ("one\n\ntwo", "one\n\ntwo"),
        ("a list:\n- one\n- two", "a list:\n- one\n- two"),
        ("a list:\n1. one\n2) two", "a list:\n1. one\n2) two"),
        ("in\n2014 it began", "in 2014 it began"),
    ],
)
def test_lines_of_a_wrapped_file_are_joined_and_lists_are_not(text: str, joined: str) -> None:
    assert flowing(text) == joined
    assert len(flowing(text)) == len(text)


@pytest.mark.parametrize(
    ("before", "kept"),
    [
        ("", ""),
        ("Talks began. ", "Talks began. "),
        ("It rained for a long while that day. Talks began. ", "…Talks began. "),
        ("It rained for a long while that day, and talks began: ", "…"),
        ("It rained all day, they said.” Gen. Milley spoke. ", "…Gen. Milley spoke. "),
    ],
)
def test_a_quote_may_begin_near_its_mark(before: str, kept: str) -> None:
    text, marks = f"{before}He said no. She said yes.", (Span(len(before), len(before) + 11),)
    shown, moved = begun_near(text, marks, 20)
    assert shown == f"{kept}He said no. She said yes."
    assert [shown[mark.start : mark.end] for mark in moved] == ["He said no."]


def test_a_quote_without_marks_begins_as_it_does() -> None:
    assert begun_near("It rained. It snowed.", (), 5) == ("It rained. It snowed.", ())
