"""Numbers strings, and words, in order of their first appearance."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

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
        forms: Sequence[str] = ("",),
        terms: Sequence[str] = ("",),
        forms_of: Sequence[int] = (0,),
        terms_of: Sequence[int] = (0,),
    ) -> None:
        """Number strings, and the words that are made of them, each once and the empty one first."""
        self.forms = Vocabulary(forms)
        self.terms = Vocabulary(terms)
        self.forms_of = list(forms_of)
        self.terms_of = list(terms_of)
        """The numbers of each word's form and term."""
        self._numbers = {word: number for number, word in enumerate(zip(forms_of, terms_of, strict=True))}

    def __len__(self) -> int:
        return len(self.forms_of)

    def add(self, form: str, term: str) -> int:
        return self.number(self.forms.add(form), self.terms.add(term))

    def number(self, form: int, term: int) -> int:
        """Of the word of such a form and term, which are there; it need not be."""
        number = self._numbers.setdefault((form, term), new := len(self.forms_of))
        if number == new:
            self.forms_of.append(form)
            self.terms_of.append(term)
        return number
