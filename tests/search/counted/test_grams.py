"""Words that share their letters share n-grams, whatever their endings."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.model import Article
from bot.search.collection import collect
from bot.search.counted.grams import SIZE, Grams, grams_of

GRAMS = [
    ("troops", ["^tro", "troo", "roop", "oops", "ops$"]),
    ("nato", ["^nat", "nato", "ato$"]),
    ("us", ["^us$"]),
    ("ї", ["^ї$"]),
]
TEXT = "The troops deployed. Deployment of troops and tanks went on."


def grams(text: str = TEXT) -> Grams:
    return collect([Article("a.txt", "", text)]).counted.grams


@pytest.mark.parametrize(("form", "expected"), GRAMS)
def test_a_word_falls_into_runs_of_letters_with_its_ends_marked(form: str, expected: list[str]) -> None:
    assert grams_of(form) == expected


@settings(deadline=None)
@given(st.text(min_size=1))
def test_every_word_has_one_at_least_and_none_is_too_long(form: str) -> None:
    found = grams_of(form)
    assert found
    assert all(len(gram) <= SIZE for gram in found)


def test_other_forms_of_a_word_are_half_known() -> None:
    found = grams()
    assert len(found.known("deploys")) > len(found.known("missile")) == 0
    assert found.unknown("deploys") > found.unknown("deployed") == 0


def test_known_and_unknown_make_up_the_whole_word() -> None:
    found = grams()
    assert len(found.known("deploys")) + found.unknown("deploys") == len(set(grams_of("deploys")))


def test_the_grams_of_each_form_lie_between_its_bounds() -> None:
    collection = collect([Article("a.txt", "", TEXT)])
    found = collection.counted.grams
    number = collection.forms.number("troops")
    assert number is not None
    between = found.numbers[found.bounds[number] : found.bounds[number + 1]]
    assert [found.vocabulary.strings[gram] for gram in between] == grams_of("troops")


def test_stop_words_have_none() -> None:
    assert grams().known("the") == set()


def test_a_rare_gram_counts_more_than_a_common_one() -> None:
    found = grams()
    (rare,), (common,) = ([found.vocabulary.number(gram)] for gram in ("tank", "troo"))
    assert found.idf[rare] > found.idf[common] > 0


@pytest.mark.parametrize("text", ["", "The of and.", "?!"])
def test_a_corpus_without_words_has_none(text: str) -> None:
    found = grams(text)
    assert len(found.numbers) == 0
    assert found.known("troops") == set()
    assert np.all(np.isfinite(found.idf))
