"""Postings that are made of those before, by what has come and gone, are those that sorting gives."""

from collections.abc import Mapping, Sequence

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.search.counted import changing
from bot.search.counted.changing import Kept, changed
from bot.search.counted.postings import InPassages, Postings, by_term

Passage = Mapping[int, int]
"""Term → how often it stands there."""

TERMS = 7
PASSAGES = st.lists(st.dictionaries(st.integers(0, TERMS - 1), st.integers(1, 300), max_size=TERMS), max_size=8)


def listed(passages: Sequence[Passage], numbers: Sequence[int]) -> InPassages:
    """With other numbers for the terms."""
    pairs = [(numbers[term], count) for passage in passages for term, count in passage.items()]
    return InPassages(
        np.array([len(passage) for passage in passages], dtype=np.uint8),
        np.array([term for term, _ in pairs], dtype=np.uint16),
        np.array([count for _, count in pairs], dtype=np.uint16),
    )


def same(one: Postings, other: Postings) -> bool:
    pairs = [
        (one.bounds, other.bounds),
        (one.holders, other.holders),
        (one.counts, other.counts),
        (one.lengths, other.lengths),
    ]
    return all(a.dtype == b.dtype and np.array_equal(a, b) for a, b in pairs)


def terms_of(passages: Sequence[Passage]) -> set[int]:
    return {term for passage in passages for term in passage}


@given(PASSAGES, st.data(), st.permutations(range(TERMS)))
def test_what_has_changed_is_what_sorting_gives(before: list[Passage], data: st.DataObject, numbers: list[int]) -> None:
    left = data.draw(st.lists(st.sampled_from(range(len(before))), unique=True)) if before else []
    after: list[tuple[int, Passage]] = [(number, before[number]) for number in sorted(left)]
    for passage in data.draw(PASSAGES):
        after.insert(data.draw(st.integers(0, len(after))), (-1, passage))
    passages = np.full(len(before), -1, dtype=np.int32)
    for now, (number, _) in enumerate(after):
        if number >= 0:
            passages[number] = now
    held = [passage for _, passage in after]
    terms = np.array([numbers[term] if term in terms_of(held) else -1 for term in range(TERMS)], dtype=np.int32)
    found = listed(held, numbers)
    old = by_term(listed(before, range(TERMS)), TERMS)
    quick = changed(old, Kept(passages, terms), found, TERMS)
    assert quick
    assert same(quick, by_term(found, TERMS))


ONE = by_term(listed([{1: 2}, {1: 1, 2: 1}], range(TERMS)), TERMS)
SAME_TERMS = np.arange(TERMS, dtype=np.int32)


def test_passages_that_have_changed_places_are_sorted() -> None:
    found = listed([{1: 1, 2: 1}, {1: 2}], range(TERMS))
    assert changed(ONE, Kept(np.array([1, 0], dtype=np.int32), SAME_TERMS), found, TERMS) is None


@pytest.mark.parametrize(
    ("passages", "kept"), [([{1: 2}, {1: 1, 2: 1}, {3: 1, 4: 1}], [0, 1]), ([], [-1, -1]), ([{1: 2}], [0, -1])]
)
def test_many_that_come_or_go_are_sorted(
    passages: list[Passage], kept: list[int], monkeypatch: pytest.MonkeyPatch
) -> None:
    found, where = listed(passages, range(TERMS)), Kept(np.array(kept, dtype=np.int32), SAME_TERMS)
    assert changed(ONE, where, found, TERMS)
    monkeypatch.setattr(changing, "FEW", 1)
    assert changed(ONE, where, found, TERMS) is None
