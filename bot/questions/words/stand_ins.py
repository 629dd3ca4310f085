"""What a collection has of all that may stand for a word of a question, and how much each counts."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from bot.language.detection import CYRILLIC
from bot.questions.question import Phrase
from bot.questions.words.variants import Terms
from bot.search.collection import Collection

NAME_GAIN = 0.9  # Another spelling of the same name is nearly as good as the reader's own.
SYNONYM_GAIN = 0.4  # Another word for the same thing often means something else beside.
DERIVED_GAIN = 0.8  # A word of the same root seldom does: invade, invasion.
ROOT = 4  # letters that words of one root begin with
TRANSLATION_GAIN = 0.8  # Its translation is the nearest that a question in another script has.


@dataclass(frozen=True, slots=True)
class StandIns:
    """What a collection has of the terms and phrases that may stand for a word."""

    collection: Collection
    terms: dict[int, float] = field(default_factory=dict)
    phrases: list[Phrase] = field(default_factory=list)

    def admit(self, alternatives: Iterable[Terms], gain: float) -> None:
        """Add those alternatives all of whose terms the collection has."""
        for listed in alternatives:
            numbers = [self.collection.terms.number(found) for found in listed]
            known = [number for number in numbers if number is not None]
            if len(known) < len(listed):
                continue
            if len(known) == 1:
                self.terms[known[0]] = max(gain, self.terms.get(known[0], 0.0))
            else:
                self.phrases.append(Phrase(tuple(known), gain))

    def admit_listed(self, form: str, alternatives: Iterable[Terms]) -> None:
        """Add what the thesaurus lists beside a form, each by what it is to that."""
        for other in alternatives:
            self.admit([other], synonym_gain(form, other))


def synonym_gain(form: str, alternative: Terms) -> float:
    if in_other_scripts(form, alternative):
        return TRANSLATION_GAIN
    same_root = len(form) > ROOT and alternative[0].startswith(form[:ROOT]) and len(alternative) == 1
    return DERIVED_GAIN if same_root else SYNONYM_GAIN


def in_other_scripts(form: str, alternative: Terms) -> bool:
    """Whether one of the two is in Cyrillic and the other is not."""
    return bool(CYRILLIC.search(form)) != bool(CYRILLIC.search(alternative[0]))
