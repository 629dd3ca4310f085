"""Words for what becomes of people are found alone and in a row."""

import numpy as np
import pytest

from bot.ranking.fates import EVERY, Fates, bits

DEAD, HURT, SAVED = 0, 1, 7
LISTED = [((2,), DEAD), ((5,), HURT), ((2,), SAVED), ((3, 4), DEAD), ((3, 4, 6), SAVED)]


@pytest.mark.parametrize(
    ("terms", "told"),
    [
        ([1, 2, 5], [0, bits([DEAD, SAVED]), bits([HURT])]),
        ([3, 4, 3], [bits([DEAD]), 0, 0]),
        ([4, 3, 4, 6], [0, bits([DEAD, SAVED]), 0, 0]),
        ([3, 3, 6, 4], [0, 0, 0, 0]),
        ([], []),
    ],
)
def test_a_word_or_the_first_of_a_row_tells(terms: list[int], told: list[int]) -> None:
    assert Fates(LISTED, 7).told(np.array(terms, dtype=np.int32)).tolist() == told


def test_each_fate_is_a_bit_of_its_own() -> None:
    assert bits(range(8)) == EVERY
    assert bits([HURT, HURT]) == bits([HURT])
