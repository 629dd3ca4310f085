"""What was read of articles serves any corpus: taken apart and joined anew, it is what reading them all gives."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.model import Article, Heading, Span
from bot.search.analysing import read
from bot.search.readings import DTYPES, Readings, Run, arrays_of, joined, lists_of, readings_of_arrays

TEXTS = (
    "",
    "The Pentagon put 8,500 troops on alert.\n\nMoscow denied the plan. Kyiv kept calm.",
    "Президент Зеленський заявив, що ризик війни не великий.\n\nВійська пішли.",
    "Guide\n\nDogs need a passport.\n\nCats do not.",
)
ARTICLES = st.builds(
    Article,
    path=st.just("a.txt"),
    title=st.sampled_from(["", "Troops on alert", "Київ відповів", "Zebra of Kyiv"]),
    text=st.sampled_from(TEXTS),
    language=st.sampled_from([None, "en", "uk", "de"]),
    headings=st.sampled_from([(), (Heading(Span(0, 5), 1),)]),
)


def same(one: Readings, other: Readings) -> bool:
    lists = [(list(r.languages), list(r.explained), list(r.forms), list(r.terms)) for r in (one, other)]
    arrays = [arrays_of(readings) for readings in (one, other)]
    return lists[0] == lists[1] and all(
        a.dtype == b.dtype and np.array_equal(a, b) for a, b in ((arrays[0][n], arrays[1][n]) for n in DTYPES)
    )


@given(st.lists(st.lists(ARTICLES, min_size=1, max_size=4), max_size=4), st.data())
def test_any_choice_of_what_was_read_is_what_reading_that_choice_gives(
    batches: list[list[Article]], data: st.DataObject
) -> None:
    kept = [(read(batch), batch) for batch in batches]
    places = [(batch, number) for batch, (_, listed) in enumerate(kept) for number in range(len(listed))]
    chosen = data.draw(st.lists(st.sampled_from(places), max_size=8)) if places else []
    runs = [Run(kept[batch][0], number, number + 1) for batch, number in chosen]
    assert same(joined(runs), read(kept[batch][1][number] for batch, number in chosen))


def test_a_run_of_several_articles_is_taken_whole() -> None:
    articles = [Article(f"{n}.txt", f"Title {n}", text) for n, text in enumerate(TEXTS)]
    assert same(joined([Run(read(articles), 1, 4)]), read(articles[1:]))


@pytest.mark.parametrize(("letters", "kind"), [(200, "u1"), (10_000, "u2"), (100_000, "i4")])
def test_numbers_are_of_the_narrowest_type_that_has_room(letters: int, kind: str) -> None:
    articles = [Article(f"{n}.txt", "", "Boats left. " * (n // 12)) for n in (30, letters, 30)]
    readings = read(articles)
    assert readings.starts.dtype == kind
    assert readings.starts.max() == letters // 12 * 12 - 12
    assert joined([Run(readings, 2, 3)]).starts.dtype == "u1"
    assert same(joined([Run(readings, 2, 3), Run(readings, 0, 2)]), read([articles[2], *articles[:2]]))


@pytest.mark.parametrize(
    "damage",
    [
        {"token_words": np.array([99] * 3, dtype=np.int32)},
        {"token_words": np.array([-1] * 3, dtype=np.int32)},
        {"token_words": np.zeros(2, dtype=np.int32)},
        {"token_words": np.zeros(3, dtype=np.int64)},
        {"word_forms": np.array([0, 1, 2, 99], dtype=np.int32)},
        {"word_terms": np.array([0, 1, 2, 99], dtype=np.int32)},
        {"word_terms": np.zeros(3, dtype=np.int32)},
        {"token_signs": np.zeros(3, dtype=np.int64)},
        {"tokens_of": np.zeros(2, dtype=np.int32)},
    ],
)
def test_arrays_that_do_not_fit_are_no_readings(damage: dict[str, np.ndarray]) -> None:
    readings = read([Article("a.txt", "", "Troops left Kyiv.", language="en")])
    assert same(readings_of_arrays(lists_of(readings), arrays_of(readings)), readings)
    with pytest.raises(ValueError):  # noqa: PT011 - whoever reads them says what is damaged
        readings_of_arrays(lists_of(readings), arrays_of(readings) | damage)
