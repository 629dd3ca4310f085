"""Which other writings of a word a collection has: one word for two, or two that stand side by side."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from bot.questions.words.variants import Terms
from bot.questions.words.writings import writings
from bot.search.collection import Collection
from bot.search.index import PassageIndex
from bot.search.sorted_numbers import in_all

LOOKED_INTO = 50  # passages in which two words are looked for side by side


@dataclass(frozen=True, slots=True)
class WrittenForms:
    collection: Collection
    index: PassageIndex

    def beside(self, forms: Sequence[str], place: int) -> list[Terms]:
        """Other writings of the word at a place that the collection has, as terms."""
        collection = self.collection
        known = [[collection.forms.number(form) for form in run] for run in writings(forms, place)]
        listed = [[number for number in run if number is not None] for run in known if None not in run]
        met = [numbers for numbers in listed if len(numbers) == 1 or self._has_in_a_row(numbers)]
        terms = ([int(collection.term_of_form[number]) for number in numbers] for numbers in met)
        return [tuple(collection.terms.strings[term] for term in run) for run in terms if all(run)]

    def _has_in_a_row(self, forms: list[int]) -> bool:
        """Whether a passage has such forms in a row; looked for in the first that have all of them."""
        collection = self.collection
        holders = in_all([self.index.holders(int(collection.term_of_form[form])) for form in forms])
        for passage in holders[:LOOKED_INTO].tolist():
            first, last = collection.token_bounds[collection.passage_bounds[passage : passage + 2]]
            held = collection.token_forms[first:last].tolist()
            if any(held[at : at + len(forms)] == forms for at in range(len(held) - len(forms) + 1)):
                return True
        return False
