"""BM25 of a few texts at hand, where each word of a question weighs its share."""

from math import log

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.search.bm25 import bm25, idf

TEXTS = st.lists(st.text("abc", max_size=9), min_size=1, max_size=6)
SHARES = st.lists(st.sampled_from([0.0, 0.25, 0.5, 1.0]), min_size=2, max_size=2)


def score(texts: list[str], text: str, shares: list[float]) -> float:
    """Of letters as words, counted one by one; a text's length counts as of texts of at least one word on average."""
    average = max(1, sum(map(len, texts)) / len(texts))
    found = [(share, text.count(letter)) for letter, share in zip("ab", shares, strict=True)]
    return sum(share * 1.6 * count / (count + 0.6 * (0.6 + 0.4 * len(text) / average)) for share, count in found)


@settings(deadline=None)
@given(TEXTS, SHARES)
def test_scores_are_those_counted_word_by_word(texts: list[str], shares: list[float]) -> None:
    counts = np.array([[text.count(letter) for letter in "ab"] for text in texts], dtype=np.float64)
    lengths = np.array([len(text) for text in texts], dtype=np.float64)
    assert bm25(counts, lengths, np.array(shares)).tolist() == pytest.approx([score(texts, t, shares) for t in texts])


@pytest.mark.parametrize(("texts", "best"), [(["a", ""], 0), (["", "", "b", "", "ab"], 4)])
def test_texts_of_less_than_a_word_on_average_are_scored(texts: list[str], best: int) -> None:
    shares = [0.5, 0.5]
    counts = np.array([[text.count(letter) for letter in "ab"] for text in texts], dtype=np.float64)
    lengths = np.array([len(text) for text in texts], dtype=np.float64)
    scores = bm25(counts, lengths, np.array(shares))
    assert scores.tolist() == pytest.approx([score(texts, text, shares) for text in texts])
    assert scores.argmax() == best


@pytest.mark.parametrize(("held", "total"), [(0, 1), (1, 1), (1, 2), (2, 3), (40, 1000)])
def test_the_idf_of_a_word_is_that_of_the_formula_and_never_negative(held: int, total: int) -> None:
    assert idf(held, total) == pytest.approx(log(1 + (total - held + 0.5) / (held + 0.5)))
    assert idf(np.array([float(held)]), total).tolist() == pytest.approx([idf(held, total)])
    assert idf(held, total) > 0
