"""Numbers are sorted, and looked for among sorted ones, as Python does it."""

from bisect import bisect_left

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.search.sorted_numbers import bounds, narrow, sorting, within

NUMBERS = st.lists(st.integers(0, 2**48) | st.sampled_from([1, 2, 2**16, 2**16 + 1, 2**32 + 1, 2**33]), max_size=20)


@given(NUMBERS)
def test_equal_numbers_stay_as_they_stand(numbers: list[int]) -> None:
    order = sorting(np.array(numbers, dtype=np.int64))
    assert order.tolist() == sorted(range(len(numbers)), key=numbers.__getitem__)


@given(st.lists(st.integers(0, 9), max_size=20).map(sorted), st.data())
def test_one_is_found_between_two_places(numbers: list[int], data: st.DataObject) -> None:
    place = st.integers(0, len(numbers))
    asked = data.draw(st.lists(st.tuples(place, place, st.integers(-1, 10)), max_size=5))
    starts, ends, least = np.array([(min(a, b), max(a, b), n) for a, b, n in asked], dtype=np.int32).reshape(-1, 3).T
    found = within(np.array(numbers, dtype=np.int32), starts, ends, least)
    assert found.tolist() == [bisect_left(numbers, n, min(a, b), max(a, b)) for a, b, n in asked]


@pytest.mark.parametrize(("largest", "kind"), [(0, "u1"), (255, "u1"), (256, "u2"), (65535, "u2"), (65536, "i4")])
def test_a_number_of_a_narrow_type_has_room(largest: int, kind: str) -> None:
    assert np.array([largest], dtype=narrow(largest)).dtype == kind
    assert np.array([largest], dtype=narrow(largest)).tolist() == [largest]


def test_narrow_counts_are_added_up_widely() -> None:
    assert bounds(np.array([200, 200, 200], dtype=np.uint8)).tolist() == [0, 200, 400, 600]
