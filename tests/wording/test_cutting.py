import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.language.texts.splitting import sentences
from bot.model import Span
from bot.wording.cutting import begun_near, cut, cut_front, flowing, one_line, shorten, units

TEXTS = st.text(st.sampled_from("ab .,\n😀é"), max_size=120)


def marked(shown: str) -> tuple[str, tuple[Span, ...]]:
    """A text and its marks, of "[a mark] in a text"."""
    text, marks = "", []
    for before, mark in re.findall(r"([^\[]*)(?:\[([^\]]*)\])?", shown):
        text += before
        if mark:
            marks.append(Span(len(text), len(text) + len(mark)))
        text += mark
    return text, tuple(marks)


def showing(text: str, marks: tuple[Span, ...]) -> str:
    """The text with its marks in brackets."""
    for mark in reversed(marks):
        text = f"{text[: mark.start]}[{text[mark.start : mark.end]}]{text[mark.end :]}"
    return text


@pytest.mark.parametrize(("text", "count"), [("", 0), ("troops", 6), ("Київ", 4), ("😀", 2), ("e\u0301", 2)])
def test_lengths_are_counted_in_utf16_units(text: str, count: int) -> None:
    assert units(text) == count


@pytest.mark.parametrize(
    ("text", "line"), [("troops", "troops"), (" One\n two\t\u00a0three ", "One two three"), ("\n", "")]
)
def test_one_line_has_single_blanks_between_words_and_none_around(text: str, line: str) -> None:
    assert one_line(text) == line


@pytest.mark.parametrize(
    ("text", "limit", "beginning"),
    [
        ("NATO says no", 12, "NATO says no"),
        ("NATO says no", 11, "NATO says…"),
        ("NATO says no", 10, "NATO says…"),
        ("NATO says no", 9, "NATO…"),
        ("NATO says, in short, no", 12, "NATO says…"),
        ("NATO says: no", 12, "NATO says…"),
        ("Falcon X flew", 10, "Falcon X…"),
        ("I cannot", 4, "I…"),
        ("Ratcheting", 5, "Ratc…"),
        (" Ratcheting", 5, " Rat…"),
        ("no 😀😀😀", 8, "no…"),
        ("no 😀😀😀 😀", 10, "no…"),
    ],
)
def test_a_text_is_cut_at_a_word(text: str, limit: int, beginning: str) -> None:
    assert cut(text, limit) == beginning


@pytest.mark.parametrize(
    ("text", "limit", "end"),
    [
        ("NATO says no", 12, "NATO says no"),
        ("NATO says no", 9, "…says no"),
        ("NATO says no", 8, "…says no"),
        ("NATO says no", 7, "…no"),
        ("NATO\n\nsays no", 11, "…says no"),
        ("Ratcheting", 5, "…ting"),
        ("Ra", 1, "…"),
    ],
)
def test_a_text_cut_at_its_front_begins_at_a_word(text: str, limit: int, end: str) -> None:
    assert cut_front(text, limit) == end


@given(TEXTS, st.integers(4, 60))
def test_what_is_cut_fits_and_is_of_the_text(text: str, limit: int) -> None:
    beginning, end = cut(text, limit), cut_front(text, limit)
    assert units(beginning) <= limit
    assert units(end) <= limit
    assert text.startswith(beginning.removesuffix("…"))
    assert text.endswith(end.removeprefix("…"))


@given(TEXTS.filter(bool), st.integers(0, 119), st.integers(1, 120), st.integers(6, 60))
def test_a_shortened_quote_fits_and_holds_its_mark(text: str, start: int, size: int, limit: int) -> None:
    mark = Span(start % len(text), min(start % len(text) + size, len(text)))
    shortened, (kept,) = shorten(text, (mark,), limit)
    assert units(shortened) <= limit
    assert shortened.strip("…") in text
    said, shown = text[mark.start : mark.end], shortened[kept.start : kept.end]
    assert shown
    assert said.startswith(shown)
    assert shown == said or len(said) > limit // 2 - 2


@given(TEXTS, st.integers(6, 60))
def test_a_quote_without_a_mark_is_shortened_at_its_end(text: str, limit: int) -> None:
    shortened, marks = shorten(text, (), limit)
    assert units(shortened) <= limit
    assert text.startswith(shortened.removesuffix("…"))
    assert marks == ()


@pytest.mark.parametrize(
    ("quote", "limit", "shortened"),
    [
        ("one [two] three", 13, "one [two] three"),
        ("one [two] three", 12, "…[two] three"),
        ("[one] two three four", 12, "[one] two…"),
        ("one [two] three four five", 15, "one [two] three…"),
        ("one two three [four] five six seven", 18, "…three [four] five…"),
        ("one two three [four] five six seven", 17, "…[four] five six…"),
        ("one two three [four] five six seven", 15, "…[four] five six…"),
        ("one two three [four] five six seven", 14, "…[four] five…"),
        ("one two three [four] five six seven", 9, "…[four]…"),
        ("one two three four [five]", 12, "…four [five]"),
        ("one two three four [five] six", 16, "…four [five] six"),
        ("one two three four five [six]", 15, "…four five [six]"),
        ("one [two three four] five", 12, "…[two three]…"),
        ("one [two] three [four] five six seven", 16, "one [two] three…"),
        ("one [two] three[ four five] six seven", 17, "one [two] three…"),
        ("one [two three][ four five six] seven", 18, "…[two three][ four]…"),
        ("[one] two [three] four", 13, "[one] two…"),
        ("今 天[很 好 啊。]明天也很好。", 8, "…[很 好 啊。]…"),
        ("今 天 气[很好。]明天也很好。后天也很好。", 12, "…天 气[很好。]明天也很…"),
    ],
)
def test_a_quote_is_shortened_around_its_first_mark(quote: str, limit: int, shortened: str) -> None:
    assert showing(*shorten(*marked(quote), limit)) == shortened


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
    ("quote", "begun"),
    [
        ("[He said no.] She said yes.", "[He said no.] She said yes."),
        ("Talks began. [He said no.] She said yes.", "Talks began. [He said no.] She said yes."),
        ("Talks began in Ulm. [He said no.]", "Talks began in Ulm. [He said no.]"),
        ("Talks were rather short. [He said no.]", "…[He said no.]"),
        ("The talks were short. [He said no.]", "…[He said no.]"),
        ("Talks were so short. [He said no.]", "…[He said no.]"),
        ("Talks were short. It rained. [He said no.] [She too.]", "…It rained. [He said no.] [She too.]"),
        ("It was a Monday. They met. They ate. [He said no.]", "…They met. They ate. [He said no.]"),
        ("It rained all day and talks began: [he said no.]", "…[he said no.]"),
        ("It rained all that day. Gen. Milley spoke. [He said no.]", "…Gen. Milley spoke. [He said no.]"),
        ("It rained. The talks by Gen. Milley ended. [He said no.]", "…[He said no.]"),
        ("It was late. It was far too late. Nobody spoke.", "It was late. It was far too late. Nobody spoke."),
    ],
)
def test_a_quote_may_begin_with_a_sentence_near_its_mark(quote: str, begun: str) -> None:
    text, marks = marked(quote)
    starts = tuple(sentence.start for sentence in sentences(text))
    assert showing(*begun_near(text, marks, starts, 20)) == begun


def test_the_rows_of_a_table_stay_lines_of_their_own() -> None:
    assert flowing("From\nJune:\n\nLine | Fare\nRing | 3\nBus") == "From June:\n\nLine | Fare\nRing | 3\nBus"


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Line | Fare\nRing\nand bus\nrun", "Line | Fare\nRing and bus run"),  # only the lines beside a row keep theirs
        ("Fares\nLine | Fare\nRing\nand bus", "Fares\nLine | Fare\nRing and bus"),
        ("Ring\n | 3\nBus", "Ring\n | 3\nBus"),  # a cell may be empty
        ("The fares\nLine | ", "The fares\nLine | "),
        ("From\nJune on", "From June on"),
    ],
)
def test_a_row_is_told_by_the_line_before_and_the_line_behind_a_break(text: str, shown: str) -> None:
    assert flowing(text) == shown
