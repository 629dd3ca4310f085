"""The index finds the passages that hold a question's terms, in any size of corpus, and orders them by BM25."""

from collections.abc import Mapping
from math import log

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.model import Hit
from bot.search import sorted_numbers
from bot.search.counted.postings import postings_of
from bot.search.index import PassageIndex

PASSAGES = st.lists(st.lists(st.integers(1, 6), max_size=12), max_size=12)
TERMS = st.dictionaries(st.integers(1, 8), st.sampled_from([0.25, 0.5, 1.0]), max_size=5)
ONE, TWO, THREE, ABSENT = 1, 2, 3, 9


def bm25(passages: list[list[int]], passage: list[int], terms: Mapping[int, float]) -> float:
    """The score of one passage, counted word by word."""
    average = sum(map(len, passages)) / len(passages)
    score = 0.0
    for term, weight in terms.items():
        holders = sum(term in other for other in passages)
        idf = log(1 + (len(passages) - holders + 0.5) / (holders + 0.5))
        frequency = passage.count(term)
        if frequency:
            penalty = 0.6 * (1 - 0.4 + 0.4 * len(passage) / average)
            score += weight * idf * frequency * (0.6 + 1) / (frequency + penalty)
    return score


def found(passages: list[list[int]], terms: Mapping[int, float], limit: int = 10) -> list[int]:
    return [hit.passage for hit in PassageIndex(postings_of(passages)).search(terms, limit)]


@settings(deadline=None)
@given(PASSAGES, TERMS)
def test_scores_are_those_counted_word_by_word(passages: list[list[int]], terms: dict[int, float]) -> None:
    scores = PassageIndex(postings_of(passages)).get_scores(terms)
    assert scores == pytest.approx([bm25(passages, passage, terms) for passage in passages])


@settings(deadline=None)
@given(PASSAGES, TERMS, st.integers(1, 12))
def test_hits_are_the_best_passages_in_order(passages: list[list[int]], terms: dict[int, float], limit: int) -> None:
    index = PassageIndex(postings_of(passages))
    scores = index.get_scores(terms).tolist()
    best = sorted((n for n, score in enumerate(scores) if score > 0), key=lambda n: (-scores[n], n))[:limit]
    assert index.search(terms, limit) == [Hit(n, scores[n]) for n in best]


@pytest.mark.parametrize("limit", [1, 20, 84, 494, 495, 496])
def test_of_many_passages_the_best_are_found_in_order(limit: int) -> None:
    index = PassageIndex(postings_of([ONE] * (number * 77 % 101) + [TWO] * 20 for number in range(500)))
    scores = index.get_scores({ONE: 1.0}).tolist()
    best = sorted((n for n, score in enumerate(scores) if score > 0), key=lambda n: (-scores[n], n))
    assert len(best) == 495
    assert index.search({ONE: 1.0}, limit) == [Hit(n, scores[n]) for n in best[:limit]]


@pytest.mark.parametrize(
    ("shorter", "every", "others", "gain"),
    [
        ([ONE, *[THREE] * 10], [], 40, 0.2),  # a rare word that counts little
        ([ONE] * 3, [ONE, *[THREE] * 400], 20, 1.0),  # another common word, most often in long passages
    ],
)
def test_a_common_word_wins_where_it_says_most(shorter: list[int], every: list[int], others: int, gain: float) -> None:
    """In one of 300 passages the other word stands as in `shorter`, in one of three as in `every`."""
    strong = {1, 1000, 2002}

    def passage(number: int) -> list[int]:
        if number in strong:
            return [TWO] * 9
        if number % 3 == 0 and (number % 300 == 0 or every):
            return every if number % 300 else shorter
        return [TWO] * (number % 3 == 1) + [THREE] * others

    index = PassageIndex(postings_of(map(passage, range(3000))))
    assert [hit.passage for hit in index.search({ONE: gain, TWO: 1.0}, 5)] == [*sorted(strong), 0, 300]


@settings(deadline=None)
@given(PASSAGES, TERMS)
def test_a_passage_is_found_exactly_when_it_holds_a_term(passages: list[list[int]], terms: dict[int, float]) -> None:
    holders = {number for number, passage in enumerate(passages) if set(passage) & set(terms)}
    assert set(found(passages, terms, limit=len(passages) + 1)) == holders


@given(PASSAGES, st.integers(1, 8))
def test_the_holders_of_a_term_are_the_passages_with_it(passages: list[list[int]], term: int) -> None:
    holders = [number for number, passage in enumerate(passages) if term in passage]
    assert PassageIndex(postings_of(passages)).holders(term).tolist() == holders
    assert PassageIndex(postings_of(passages)).document_frequency(term) == len(holders)


@pytest.mark.parametrize("passages", [[], [[]], [[], [], []]])
def test_an_empty_corpus_answers_nothing(passages: list[list[int]]) -> None:
    index = PassageIndex(postings_of(passages))
    assert len(index) == len(passages)
    assert index.search({ONE: 1.0}, 10) == []
    assert index.get_scores({ONE: 1.0}).tolist() == [0.0] * len(passages)


def test_a_corpus_of_one_passage_finds_it() -> None:
    assert found([[ONE, TWO]], {ONE: 1.0}) == [0]


def test_a_term_of_half_of_the_passages_counts() -> None:
    assert found([[ONE, TWO], [THREE, THREE]], {ONE: 1.0}) == [0]


def test_a_term_of_every_passage_counts_and_more_where_it_stands_more_often() -> None:
    assert found([[ONE, TWO], [ONE, ONE], [ONE, THREE]], {ONE: 1.0}) == [1, 0, 2]


def test_a_rare_term_counts_more_than_a_common_one() -> None:
    assert found([[ONE, THREE], [ONE, THREE], [TWO, THREE]], {ONE: 1.0, TWO: 1.0}) == [2, 0, 1]


def test_a_short_passage_is_better_than_a_long_one_with_the_same_term() -> None:
    assert found([[ONE, TWO, TWO, TWO], [ONE, TWO]], {ONE: 1.0}) == [1, 0]


def test_equal_passages_keep_their_order() -> None:
    assert found([[ONE, TWO]] * 6, {ONE: 1.0}, limit=4) == [0, 1, 2, 3]


def test_words_that_nobody_has_find_nothing() -> None:
    assert found([[ONE], [TWO]], {ABSENT: 1.0}) == []


def test_no_terms_find_nothing() -> None:
    assert found([[ONE], [TWO]], {}) == []


def test_a_term_counts_as_much_as_is_asked() -> None:
    index = PassageIndex(postings_of([[ONE, TWO], [TWO, THREE]]))
    assert index.get_scores({ONE: 0.5}) == pytest.approx(index.get_scores({ONE: 1.0}) / 2)


def test_only_allowed_passages_are_found() -> None:
    index = PassageIndex(postings_of([[ONE, ONE], [ONE, TWO], [ONE, THREE]]))
    hits = index.search({ONE: 1.0}, 10, allowed=np.array([False, True, True]))
    assert [hit.passage for hit in hits] == [1, 2]


def test_an_empty_passage_among_others_is_never_found() -> None:
    assert found([[], [ONE], []], {ONE: 1.0, TWO: 1.0}) == [1]


@pytest.mark.parametrize("size", [1, 2, 3, 10, 500])
def test_the_fewer_hold_a_term_the_more_it_counts(size: int) -> None:
    index = PassageIndex(postings_of([[number] for number in range(size)]))
    weights = [index.inverse_document_frequency(frequency) for frequency in range(size + 1)]
    assert weights == sorted(weights, reverse=True)
    assert weights[-1] > 0


def test_passages_may_come_from_a_generator() -> None:
    assert len(PassageIndex(postings_of([term] for term in (ONE, TWO)))) == 2


@pytest.mark.parametrize("size", [1, 2, 5])
def test_weights_are_the_same_in_whatever_parts_they_are_made(size: int, monkeypatch: pytest.MonkeyPatch) -> None:
    passages = [[1, 2, 2], [2, 3], [], [1, 3, 3, 4], [4, 2]]
    whole = PassageIndex(postings_of(passages)).get_scores({1: 1.0, 2: 0.5, 3: 1.0, 4: 0.9})
    monkeypatch.setattr(sorted_numbers, "BLOCK", size)
    assert PassageIndex(postings_of(passages)).get_scores({1: 1.0, 2: 0.5, 3: 1.0, 4: 0.9}) == pytest.approx(whole)
