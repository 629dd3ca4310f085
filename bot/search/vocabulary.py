"""Numbers strings, and words, in order of their first appearance."""

from __future__ import annotations

from collections.abc import Iterable

BITS = 32  # of the number of a term: with that of the form above it, a word is looked up as one number, which is quick
NO_TERM = 0  # the number of the empty term, which every stop word has


class Vocabulary:
    """Strings ↔ numbers; number 0 is the empty string."""

    def __init__(self, strings: Iterable[str] = ("",)) -> None:
        """Number some strings, each once and the empty one first."""
        self.strings: list[str] = list(strings)
        self._numbers: dict[str, int] = {string: number for number, string in enumerate(self.strings)}

    def __len__(self) -> int:
        return len(self.strings)

    def __contains__(self, string: str) -> bool:
        return string in self._numbers

    def add(self, string: str) -> int:
        number = self._numbers.setdefault(string, len(self.strings))
        if number == len(self.strings):
            self.strings.append(string)
        return number

    def number(self, string: str) -> int | None:
        return self._numbers.get(string)


class Words:
    """Words ↔ numbers. A word is a form that is read as a term; number 0 is the empty form, read as the empty term.

    Nearly every form is read as one term, whatever the language, so one number says both.
    """

    def __init__(
        self,
        forms: Iterable[str] = ("",),
        terms: Iterable[str] = ("",),
        forms_of: Iterable[int] = (0,),
        terms_of: Iterable[int] = (0,),
    ) -> None:
        """Number strings, and the words that are made of them, each once and the empty one first."""
        self.forms = Vocabulary(forms)
        self.terms = Vocabulary(terms)
        self.forms_of = list(forms_of)
        self.terms_of = list(terms_of)
        """The numbers of each word's form and term."""
        words = zip(self.forms_of, self.terms_of, strict=True)
        self._numbers = {form << BITS | term: number for number, (form, term) in enumerate(words)}

    def __len__(self) -> int:
        return len(self.forms_of)

    def add(self, form: str, term: str) -> int:
        return self.number(self.forms.add(form), self.terms.add(term))

    def number(self, form: int, term: int) -> int:
        """Of the word of such a form and term, which are there; it need not be."""
        number = self._numbers.setdefault(form << BITS | term, new := len(self.forms_of))
        if number == new:
            self.forms_of.append(form)
            self.terms_of.append(term)
        return number
