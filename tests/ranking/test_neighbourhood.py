"""The sentences around candidate passages, and where a question's words stand in them."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.model import Article
from bot.questions.question import Phrase, Question, QuestionWord
from bot.ranking.matches import matches, with_phrases
from bot.ranking.neighbourhood import Neighbourhood, neighbourhood
from bot.search.collection import Collection, collect
from bot.search.sorted_numbers import ranges

PADDING = " and so on" * 24  # makes each sentence long enough that about one is a passage


def articles(*texts: str) -> Collection:
    return collect([Article(f"{number}.txt", "", text, language="en") for number, text in enumerate(texts)])


LONG = articles(
    " ".join(f"Ships number {number}{PADDING}." for number in range(12)),
    " ".join(f"Planes number {number}{PADDING}." for number in range(3)),
)
SHORT = articles("Ships left.\n\nNord Stream troops left. Stream ships wait.", "Nord. Stream waits for troops.")


def term(collection: Collection, stem: str) -> int:
    number = collection.terms.number(stem)
    assert number is not None
    return number


def whole(collection: Collection) -> Neighbourhood:
    return neighbourhood(collection, range(len(collection.passage_bounds) - 1))


def found_in(collection: Collection, *wanted: dict[int, float]) -> list[list[float]]:
    around = whole(collection)
    found = matches(around.owner, collection.token_terms[around.tokens], wanted, len(collection.terms))
    counts: list[list[float]] = found.counts(len(around), len(wanted)).tolist()
    return counts


def question(*words: QuestionWord) -> Question:
    return Question("", "", words)


@pytest.mark.parametrize(
    ("passage", "margin", "first", "last"),
    [(5, 0, 5, 5), (5, 1, 4, 6), (5, 4, 1, 9), (0, 2, 0, 2), (11, 2, 9, 11), (12, 4, 12, 14), (5, 99, 0, 11)],
)
def test_the_neighbours_of_a_passage_are_looked_at_within_its_article(
    passage: int, margin: int, first: int, last: int
) -> None:
    assert LONG.passage_bounds.tolist() == list(range(16))
    assert neighbourhood(LONG, [passage], margin).sentences.tolist() == list(range(first, last + 1))


def test_sentences_near_several_passages_are_looked_at_once_in_text_order() -> None:
    assert neighbourhood(LONG, [6, 1, 5], 1).sentences.tolist() == [0, 1, 2, 4, 5, 6, 7]


def test_each_sentence_is_known_by_its_article_and_its_length() -> None:
    around = whole(SHORT)
    assert around.articles.tolist() == [0, 0, 0, 1, 1]
    assert around.lengths.tolist() == [2, 4, 3, 1, 4]
    assert around.owner.tolist() == [0, 0, 1, 1, 1, 1, 2, 2, 2, 3, 4, 4, 4, 4]
    assert around.tokens.tolist() == list(range(14))


def test_paragraphs_are_numbered_as_far_as_they_are_looked_at() -> None:
    assert whole(SHORT).paragraphs.tolist() == [0, 1, 1, 2, 2]
    assert neighbourhood(SHORT, [1]).paragraphs.tolist() == [0, 0]
    assert whole(SHORT).opens_paragraph.tolist() == [True, True, False, True, False]


@pytest.mark.parametrize(
    ("by", "moved"),
    [(1, [2, 3, 0, 5, 0]), (-1, [0, 1, 2, 0, 4]), (2, [3, 0, 0, 0, 0]), (4, [0] * 5), (-4, [0] * 5)],
)
def test_values_are_shifted_within_an_article(by: int, moved: list[int]) -> None:
    assert whole(SHORT).shifted(np.arange(1.0, 6.0), by).tolist() == moved


def test_a_gap_between_sentences_lets_nothing_through() -> None:
    around = neighbourhood(LONG, [1, 5], 0)
    assert around.shifted(np.array([1.0, 2.0]), 1).tolist() == [0, 0]


def test_rows_of_several_columns_are_shifted_alike() -> None:
    columns = np.arange(10.0).reshape(5, 2)
    around = whole(SHORT)
    assert around.shifted(columns, 1)[:, 1].tolist() == around.shifted(columns[:, 1], 1).tolist()


def test_neighbours_fade_with_every_step() -> None:
    faded = whole(SHORT).faded(np.array([8.0, 0.0, 0.0, 8.0, 0.0]), 2, 0.5)
    assert faded.tolist() == [8, 4, 2, 8, 4]


@given(st.lists(st.tuples(st.integers(0, 50), st.integers(0, 5)), min_size=1, max_size=8))
def test_ranges_are_laid_end_to_end(runs: list[tuple[int, int]]) -> None:
    starts = np.array([start for start, _ in runs], dtype=np.int32)
    ends = np.array([start + size for start, size in runs], dtype=np.int32)
    assert ranges(starts, ends).tolist() == [n for start, size in runs for n in range(start, start + size)]


def test_words_are_counted_by_sentence_and_by_gain() -> None:
    ship, troop = term(SHORT, "ship"), term(SHORT, "troop")
    assert found_in(SHORT, {ship: 1.0}, {troop: 0.5}) == [[1, 0], [0, 0.5], [1, 0], [0, 0], [0, 0.5]]


def test_a_term_that_two_words_want_counts_for_the_one_that_wants_it_more() -> None:
    ship = term(SHORT, "ship")
    assert found_in(SHORT, {ship: 0.4}, {ship: 1.0})[0] == [0, 1]


def test_stop_words_are_no_match_of_anything() -> None:
    around = whole(SHORT)
    assert len(matches(around.owner, SHORT.token_terms[around.tokens], [{}], len(SHORT.terms)).place) == 0


def test_a_match_knows_its_place_in_its_sentence() -> None:
    around = whole(SHORT)
    found = matches(around.owner, SHORT.token_terms[around.tokens], [{term(SHORT, "troop"): 1.0}], len(SHORT.terms))
    assert found.positions(around).tolist() == [2, 3]


def test_a_phrase_is_met_where_its_terms_stand_in_a_row_in_one_sentence() -> None:
    phrase = Phrase((term(SHORT, "nord"), term(SHORT, "stream")), 0.9)
    asked = question(QuestionWord("nordstream", "nordstream", {}, {}, 1.0, phrases=(phrase,)))
    around = whole(SHORT)
    nothing = matches(around.owner, SHORT.token_terms[around.tokens], [{}], len(SHORT.terms))
    found = with_phrases(nothing, around.owner, SHORT.token_terms[around.tokens], asked)
    assert found.owner.tolist() == [1]
    assert found.gain.tolist() == [0.9]


def test_stop_words_do_not_break_a_phrase() -> None:
    texts = articles("The army of the country waits.")
    phrase = Phrase((term(texts, "armi"), term(texts, "countri")), 0.4)
    asked = question(QuestionWord("troops", "troops", {}, {}, 1.0, phrases=(phrase,)))
    nothing = matches(whole(texts).owner, texts.token_terms[whole(texts).tokens], [{}], len(texts.terms))
    assert with_phrases(nothing, whole(texts).owner, texts.token_terms[whole(texts).tokens], asked).owner.tolist() == [
        0
    ]


def test_phrases_join_the_matches_in_text_order() -> None:
    phrase = Phrase((term(SHORT, "nord"), term(SHORT, "stream")), 0.9)
    words = (
        QuestionWord("ships", "ships", {term(SHORT, "ship"): 1.0}, {}, 1.0),
        QuestionWord("nordstream", "nordstream", {}, {}, 1.0, phrases=(phrase,)),
    )
    around = whole(SHORT)
    found = matches(around.owner, SHORT.token_terms[around.tokens], [word.terms for word in words], len(SHORT.terms))
    both = with_phrases(found, around.owner, SHORT.token_terms[around.tokens], question(*words))
    assert list(zip(both.place.tolist(), both.word.tolist(), strict=True)) == [(0, 0), (2, 1), (7, 0)]


def test_a_phrase_longer_than_the_text_is_not_met() -> None:
    texts = articles("Troops.")
    troop = term(texts, "troop")
    asked = question(QuestionWord("x", "x", {}, {}, 1.0, phrases=(Phrase((troop, troop, troop), 1.0),)))
    nothing = matches(whole(texts).owner, texts.token_terms[whole(texts).tokens], [{}], len(texts.terms))
    assert len(with_phrases(nothing, whole(texts).owner, texts.token_terms[whole(texts).tokens], asked).place) == 0
