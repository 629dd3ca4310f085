"""Words of a collection by what they mean: only English ones have vectors."""

import numpy as np
import pytest

from bot.language.analysis import stem
from bot.language.vectors import word_vectors
from bot.model import Article
from bot.search.collection import Collection, collect
from bot.search.meanings import Meanings

ENGLISH = "The farmer sold wheat. A surgeon worked in the hospital. Nobody slept."


def meanings(*texts: str, language: str = "en") -> tuple[Collection, Meanings]:
    collection = collect([Article(f"{n}.txt", "", text, language=language) for n, text in enumerate(texts)])
    return collection, Meanings(collection)


def near(word: str, *texts: str, language: str = "en") -> dict[str, float]:
    """The terms of a collection that have a cosine with a word, and this."""
    collection, known = meanings(*texts, language=language)
    cosines = known.cosines([stem(word, "en")], np.arange(len(known.weights)))[0]
    rows = known.row_of_term.tolist()
    return {term: float(cosines[row]) for term, row in zip(collection.terms.strings, rows, strict=True) if cosines[row]}


@pytest.mark.parametrize(("asked", "nearest"), [("doctor", "surgeon"), ("grain", "wheat"), ("clinic", "hospit")])
def test_a_word_is_near_those_of_its_kind(asked: str, nearest: str) -> None:
    found = near(asked, ENGLISH)
    assert max(found, key=lambda term: found[term]) == nearest
    assert 0.3 < found[nearest] < 1


def test_a_word_is_nearest_to_itself() -> None:
    assert near("wheat", ENGLISH)["wheat"] == pytest.approx(1, abs=1e-5)


@pytest.mark.parametrize("word", ["abcdefgh", "2022", "пшениця"])
def test_what_has_no_vector_is_near_nothing(word: str) -> None:
    assert near(word, ENGLISH) == {}


def test_one_term_is_as_near_alone_as_among_all() -> None:
    _, known = meanings(ENGLISH)
    every = known.cosines(["doctor", "wheat"], np.arange(len(known.weights)))
    assert every.shape[1] > 4
    for row in range(every.shape[1]):
        assert known.cosines(["doctor", "wheat"], np.array([row])) == pytest.approx(every[:, [row]], abs=1e-6)


def test_other_languages_have_no_neighbours() -> None:
    assert near("hospital", "El hospital vende animal cultural.", language="es") == {}


def test_the_parts_of_a_text_make_its_cosine() -> None:
    collection, known = meanings("wheat farmer")
    stems = ["wheat", "farmer", "abcdefgh"]
    gains = known.weights * (known.parts(stems) @ known.cosines(stems, np.arange(len(known.weights))))
    assert gains[known.row_of_term[collection.token_terms[:]]].sum() / known.lengths[0] == pytest.approx(1, abs=1e-4)
    assert known.parts(["abcdefgh"]).tolist() == [0]


def test_an_empty_collection_has_no_meanings() -> None:
    known = Meanings(collect([]))
    assert len(known.lengths) == 0
    assert not known.cosines(["wheat"], np.zeros(1, dtype=np.intp)).any()


def test_windows_reach_over_sentences_but_not_over_articles() -> None:
    _, alone = meanings("The farmer sold wheat.")
    _, apart = meanings("The farmer sold wheat.", "A surgeon worked in the hospital.")
    _, together = meanings("The farmer sold wheat. A surgeon worked in the hospital.")
    assert apart.lengths[0] == pytest.approx(alone.lengths[0])
    assert together.lengths[0] != pytest.approx(alone.lengths[0])


def test_every_shipped_stem_has_a_vector_and_a_weight() -> None:
    shipped = word_vectors()
    assert len(shipped.rows) == len(shipped.vectors) == len(shipped.weights) > 10_000
    assert np.linalg.norm(shipped.vectors.astype(np.float32), axis=1).min() > 0
    assert 0 <= shipped.weights.min() <= shipped.weights.max() <= 1
