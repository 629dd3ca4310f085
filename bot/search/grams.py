"""Cuts words into character n-grams, so that "deploys", "deployment" and a name's odd spelling still meet."""

from __future__ import annotations

import numpy as np

from bot.search.bm25 import Floats, idf
from bot.search.collection import Collection, Ints
from bot.search.vocabulary import Vocabulary

SIZE = 4  # characters; three meet by chance, five miss short names


def grams_of(form: str) -> list[str]:
    """The n-grams of a form whose ends are marked; a form too short for one is its own n-gram."""
    marked = f"^{form}$"
    return [marked[i : i + SIZE] for i in range(len(marked) - SIZE + 1)] or [marked]


class Grams:
    """The n-grams of every form of a collection, laid end to end."""

    def __init__(self, collection: Collection) -> None:
        vocabulary = Vocabulary()
        listed = [
            [vocabulary.add(gram) for gram in grams_of(form)] if number and collection.term_of_form[number] else []
            for number, form in enumerate(collection.forms.strings)
        ]
        self.vocabulary = vocabulary
        self.bounds: Ints = np.cumsum([0, *map(len, listed)]).astype(np.int32)
        self.numbers: Ints = np.array([gram for grams in listed for gram in grams], dtype=np.int32)
        occurrences = np.bincount(collection.token_forms, minlength=len(collection.forms))
        per_form = np.diff(self.bounds)
        counts = np.bincount(self.numbers, np.repeat(occurrences, per_form), len(vocabulary))
        sentences = max(1, len(collection.sentence_spans))
        # Occurrences stand in for the number of sentences that have the gram: near enough, and nothing more to count.
        held = np.minimum(counts, sentences)
        self.idf: Floats = idf(held, sentences)

    def known(self, form: str) -> set[int]:
        """Numbers of those n-grams of a form, or of the words of a name, that the collection has."""
        grams = (gram for word in form.split() for gram in grams_of(word))
        return {number for gram in grams if (number := self.vocabulary.number(gram)) is not None}

    def unknown(self, form: str) -> int:
        """How many n-grams of a form, or of the words of a name, the collection does not have."""
        return sum(gram not in self.vocabulary for gram in {gram for word in form.split() for gram in grams_of(word)})
