"""A slip of the fingers is put right to a word of the corpus; words that are words are left alone."""

from collections.abc import Mapping

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from rapidfuzz.distance import OSA

from bot.questions.words.spelling import LONG, SHORTEST, Speller, is_word, opener

COUNTS = {
    "troops": 40,
    "ukraine": 90,
    "zelensky": 30,
    "lavrov": 20,
    "sanctions": 25,
    "kremlin": 10,
    "nato": 50,
    "us": 99,
    "8500": 5,
    "donetsk": 4,
    "luhansk": 4,
    "війська": 9,
    "зеленський": 12,
    "санкции": 3,
}
CORRECTED = [
    ("trops", "en", "troops"),  # a letter dropped
    ("trooops", "en", "troops"),  # one too many
    ("troips", "en", "troops"),  # a wrong one
    ("ukrainr", "en", "ukraine"),
    ("kermlin", "en", "kremlin"),  # two swapped
    ("sacntoins", "en", "sanctions"),  # two edits in a long word
    ("zelenksyy", "en", "zelensky"),
    ("зеленскький", "uk", "зеленський"),
    ("санккции", "ru", "санкции"),
]
LEFT_ALONE = [
    ("troops", "en"),  # right as it is
    ("troupe", "en"),  # another word, though a letter away
    ("lavrrvo", "en"),  # two edits in a short word
    ("nat", "en"),  # too short to tell
    ("uss", "en"),
    ("8501", "en"),  # figures are meant as written
    ("f16x", "en"),
    ("xyzzyq", "en"),  # near nothing
    ("", "en"),
]


def correction(form: str, language: str = "en", counts: Mapping[str, int] = COUNTS) -> str | None:
    return Speller(counts).correction(form, language)


@pytest.mark.parametrize(("form", "language", "meant"), CORRECTED)
def test_a_slip_is_put_right(form: str, language: str, meant: str) -> None:
    assert correction(form, language) == meant


def test_two_swapped_letters_are_likelier_than_a_wrong_one() -> None:
    assert correction("waht", counts={"want": 9, "what": 1}) == "what"


@pytest.mark.parametrize(
    ("form", "meant"),
    [
        ("bidden", "biden"),  # a word, but not one that is written with a capital
        ("steam", "stream"),
        ("jong", None),  # no slip in a word that questions are made of
        ("streaming", None),  # two edits away, and a word
        ("lavrvo", "lavrov"),
        ("sanctons", "sanctions"),  # a heading, perhaps
    ],
)
def test_what_is_written_as_a_name_is_put_right_to_a_name(form: str, meant: str | None) -> None:
    names = {"biden", "stream", "lavrov"}
    speller = Speller({**COUNTS, "long": 99, **dict.fromkeys(names, 3)}, names=names, common={"long"})
    assert speller.correction(form, "en", name=True) == meant
    assert speller.correction("steam", "en") is None


@pytest.mark.parametrize(("form", "language"), LEFT_ALONE)
def test_some_words_are_left_alone(form: str, language: str) -> None:
    assert correction(form, language) is None


def test_the_nearer_word_wins() -> None:
    assert correction("zelenskiii", counts={"zelenskyyy": 99, "zelenskiy": 1, "zelenskii": 1}) == "zelenskii"


def test_of_words_equally_near_one_with_the_same_first_letter_wins() -> None:
    assert correction("lavrof", counts={"navrof": 99, "lavrov": 1}) == "lavrov"


def test_then_the_one_that_the_corpus_has_more_often() -> None:
    assert correction("lavrot", counts={"lavros": 1, "lavrov": 9}) == "lavrov"


def test_then_the_alphabet_decides() -> None:
    assert correction("lavrot", counts={"lavrov": 1, "lavros": 1}) == "lavros"


def test_a_corpus_without_words_corrects_nothing() -> None:
    assert correction("trops", counts={}) is None


@settings(deadline=None)
@given(st.text(max_size=12), st.sampled_from(["en", "uk", "ru", "xx"]))
def test_what_is_put_right_is_a_word_of_the_corpus(form: str, language: str) -> None:
    assert correction(form, language) in {*COUNTS, None}


def test_a_word_of_the_dictionary_is_one_in_its_own_language() -> None:
    assert is_word("troops", "en")
    assert is_word("війська", "uk")
    assert not is_word("trops", "en")


def test_a_language_without_a_dictionary_has_no_words() -> None:
    assert not is_word("troops", "xx")


@pytest.mark.parametrize(
    ("form", "meant"),
    [("hw", "how"), ("wht", "what"), ("wat", "what"), ("wen", "when"), ("whch", "which"), ("wto", None), ("w", None)],
)
def test_a_question_word_that_lacks_a_letter_is_told_where_it_opens_a_question(form: str, meant: str | None) -> None:
    assert opener(form) == meant


@pytest.mark.parametrize(
    ("form", "meant"), [("teh", "the"), ("adn", "and"), ("hwo", "who"), ("tow", None), ("xqz", None), ("the", None)]
)
def test_of_three_letters_only_two_swapped_ones_are_put_right_and_only_to_a_common_word(
    form: str, meant: str | None
) -> None:
    speller = Speller({"the": 9, "and": 9, "who": 0, "two": 3}, common={"the", "and", "who", "two"})
    assert speller.correction(form, "en") == meant


STRANGE = st.text("bdfghjkmnpqvwxzжщ", min_size=4, max_size=11)  # nothing that a dictionary has


@st.composite
def slips(draw: st.DrawFn) -> tuple[str, str]:
    """A word and how it may be written with as many wrong letters as are forgiven."""
    word = form = draw(STRANGE)
    for _ in range(draw(st.integers(1, 2)) if len(word) > LONG else 1):
        at = draw(st.integers(0, len(form) - 1))
        form = form[:at] + draw(st.sampled_from(["", "q", "ж", "xx", form[at] * 2])) + form[at + 1 :]
    return word, form


@settings(deadline=None)
@given(slips(), st.sets(STRANGE, max_size=30))
def test_no_word_that_is_near_enough_is_overlooked(slip: tuple[str, str], words: set[str]) -> None:
    word, form = slip
    reach = 2 if len(form) >= LONG else 1
    distances = {other: OSA.distance(form, other) for other in words | {word} if len(form) >= SHORTEST}
    nearest = min(distances.values(), default=99)
    found = Speller(dict.fromkeys(words | {word}, 1)).correction(form, "en")
    assert (distances[found] == nearest <= reach) if found else nearest > reach
