"""Leaving out what cannot win changes nothing: the best passages are those that rank-bm25 would find."""

from collections.abc import Mapping

import numpy as np
import numpy.typing as npt
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from rank_bm25 import BM25Okapi

from bot.search.best import Part, best, scores
from bot.search.bm25 import K1, B
from bot.search.counted.postings import postings_of
from bot.search.index import PassageIndex

VOCABULARY = 60
QUERIES = st.dictionaries(st.integers(1, VOCABULARY + 3), st.sampled_from([0.3, 0.5, 0.9, 1.0]), max_size=14)


def made_up(seed: int, size: int) -> list[list[int]]:
    """Passages in which the first terms stand everywhere and the last ones hardly ever."""
    chance = np.random.default_rng(seed)
    odds = 1 / np.arange(1, VOCABULARY + 1)
    lengths = chance.integers(0, 40, size)
    return [(1 + chance.choice(VOCABULARY, length, p=odds / odds.sum())).tolist() for length in lengths]


def by_rank_bm25(passages: list[list[int]], terms: Mapping[int, float]) -> npt.NDArray[np.float64]:
    """The scores of rank-bm25 with the bot's idf."""
    reference = BM25Okapi(passages, k1=K1, b=B)
    index = PassageIndex(postings_of(passages))
    held = {term: sum(term in passage for passage in passages) for term in reference.idf}
    reference.idf = {term: index.inverse_document_frequency(count) for term, count in held.items()}
    total = np.zeros(len(passages))
    for term, gain in terms.items():
        total += gain * reference.get_scores([term])
    return total


def masks(size: int, seed: int) -> list[npt.NDArray[np.bool_] | None]:
    chance = np.random.default_rng(seed)
    return [None, *(chance.random(size) < share for share in (0.9, 0.3, 0.02)), np.zeros(size, dtype=np.bool_)]


@settings(deadline=None, max_examples=60)
@given(st.integers(0, 10_000), st.sampled_from([1, 7, 90, 700]), QUERIES, st.sampled_from([1, 3, 40]))
def test_the_best_are_those_of_rank_bm25(seed: int, size: int, terms: dict[int, float], limit: int) -> None:
    passages = [[1], *made_up(seed, size)]  # rank-bm25 divides by the number of words
    index, reference = PassageIndex(postings_of(passages)), by_rank_bm25(passages, terms)
    assert index.get_scores(terms) == pytest.approx(reference, abs=1e-6)
    for allowed in masks(len(passages), seed):
        hits = index.search(terms, limit, allowed)
        wanted = reference if allowed is None else np.where(allowed, reference, 0.0)
        expected = np.sort(wanted[wanted > 0])[::-1][:limit]
        assert [hit.score for hit in hits] == pytest.approx(expected, abs=1e-6)
        assert [hit.score for hit in hits] == pytest.approx(wanted[[hit.passage for hit in hits]], abs=1e-6)


@settings(deadline=None, max_examples=60)
@given(st.integers(0, 10_000), QUERIES, st.sampled_from([1, 3, 40]))
def test_ties_are_told_apart_by_their_place_alone(seed: int, terms: dict[int, float], limit: int) -> None:
    """Every passage stands there nine times, so that places at the end of the list are always disputed."""
    index = PassageIndex(postings_of(made_up(seed, 100) * 9))
    sums = index.get_scores(terms)
    for allowed in masks(len(index), seed):
        left = sums if allowed is None else np.where(allowed, sums, 0.0)
        order = [n for n in np.argsort(-left, kind="stable").tolist() if left[n] > 0][:limit]
        assert [hit.passage for hit in index.search(terms, limit, allowed)] == order


def part(holders: npt.ArrayLike, weight: float) -> Part:
    listed = np.array(holders, dtype=np.int32)
    return Part(listed, np.full(len(listed), weight), 1.0, weight)


@pytest.mark.parametrize(
    ("rare", "weight", "common", "added_up"),
    [
        (20, 8.0, 6400, False),
        (20, 0.6, 6400, False),  # the common term adds 0.5 at most, so that it lifts nothing above the rare one
        (100, 8.0, 6400, False),
        (101, 8.0, 6400, True),  # to look up so many costs more than to add up all
        (20, 8.0, 1600, False),
        (20, 8.0, 1599, True),  # so does asking, where fewer than a quarter have the term
    ],
)
def test_a_common_term_is_only_looked_up_where_few_may_win(
    rare: int,
    weight: float,
    common: int,
    added_up: bool,  # noqa: FBT001 - a table
) -> None:
    """A term whose weights contradict its peak tells on itself: added up, it raises what it may not to the top."""
    size, limit, holders = 6400, 10, np.arange(rare) * 63
    passages = np.arange(common, dtype=np.int32)
    lying = Part(passages, np.where(np.isin(passages, holders), 0.5, 99.0), 1.0, 0.5)
    found, sums = best([part(holders, weight), lying], size, limit)
    assert (sums.max() == 99.0) == added_up
    assert added_up or found.tolist() == holders[:limit].tolist()
    assert scores([part(holders, weight), lying], size).max() == 99.0


def test_behind_the_few_that_have_a_rare_term_come_those_with_common_ones() -> None:
    found, _ = best([part([5], 8.0), part(np.arange(6400), 0.5)], 6400, 4)
    assert found.tolist() == [5, 0, 1, 2]


def test_what_several_common_terms_add_to_the_few_that_may_win_decides_among_them() -> None:
    size, rare = 6400, [7, 70, 700, 4000]
    even, early, late = np.arange(0, size, 2), np.arange(size // 2), np.arange(size // 2, size)
    parts = [part(rare, 9.0), part(even, 0.5), part(early, 0.4), part(late, 0.3)]
    found, sums = best(parts, size, 3)
    assert found.tolist() == [70, 700, 4000]
    assert sums == pytest.approx([9.9, 9.9, 9.8])


def test_all_are_found_where_there_are_fewer_than_are_asked_for_however_little_they_score() -> None:
    found, sums = best([part([3], 0.2), part([1, 3], 0.1)], 5, 40)
    assert found.tolist() == [3, 1]
    assert sums == pytest.approx([0.3, 0.1])


@pytest.mark.parametrize("seed", range(6))
def test_among_thousands_of_scores_none_that_wins_is_left_out(seed: int) -> None:
    chance, size, limit = np.random.default_rng(seed), 4000, 25
    holders = [np.flatnonzero(chance.random(size) < share).astype(np.int32) for share in (0.9, 0.8, 0.7)]
    weights = [chance.random(len(held)) * peak for held, peak in zip(holders, (4.0, 1.0, 0.2), strict=True)]
    parts = [Part(held, added, 1.0, float(added.max())) for held, added in zip(holders, weights, strict=True)]
    passages, found = best(parts, size, limit)
    assert found == pytest.approx(np.sort(scores(parts, size))[::-1][:limit])
    assert passages.tolist() == np.argsort(-scores(parts, size), kind="stable")[:limit].tolist()
