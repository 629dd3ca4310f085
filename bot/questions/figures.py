"""Which kind of figure a question asks for, and of what thing: "how many soldiers", "по какому номеру", "wie weit"."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache

from bot.language.analysis import Token, fold, words
from bot.language.figures import ANY, Figure, units
from bot.language.wordlists import lines_by_label

ASK = "ask "
MEASURED, MEASURED_MONEY = "measured any", "measured money"
TO_ADDRESS = ("to", "address")  # who speaks to somebody asks for no street
THING_WITHIN = 3  # tokens behind "how many" in which the counted thing begins: "how many of the soldiers"


@dataclass(frozen=True, slots=True)
class FigureAsked:
    """What figure a question asks for."""

    kind: Figure = Figure.NONE
    thing: str | None = None
    """The form of what is counted."""
    people: bool = False
    """Whether that is just people."""
    put: frozenset[str] = frozenset()
    """The forms of the words that say so: they ask, and need not be found."""


NOTHING = FigureAsked()


def figure_asked(tokens: Sequence[Token]) -> FigureAsked:
    """By the longest phrase of the list that a question has, and the word behind it."""
    forms = [token.form for token in tokens]
    listed = _phrases()
    opens = [start for start, form in enumerate(forms) if listed.opened_by(form)]
    for size in range(min(listed.longest, len(forms)), 0, -1):
        for start in opens:
            if start + size > len(forms):
                break
            phrase = tuple(forms[start : start + size])
            if (kind := listed.kind(phrase)) and not (start and (forms[start - 1], phrase[-1]) == TO_ADDRESS):
                return replace(_meant(kind, tokens, start + size), put=frozenset(phrase))
    return NOTHING


def figure_measured(tokens: Sequence[Token]) -> tuple[int, FigureAsked] | None:
    """By the first noun for a price, a level or the like, and its place: "petrol price now"."""
    nouns = _phrases().measured
    place = next((place for place, token in enumerate(tokens) if token.form in nouns), None)
    if place is None:
        return None
    noun = tokens[place].form
    return place, FigureAsked(nouns[noun], put=frozenset({noun}))


def _meant(kind: Figure, tokens: Sequence[Token], behind: int) -> FigureAsked:
    """The kind of figure, told closer by the words around "how many": "how many days", "скільки коштує"."""
    listed = _phrases()
    if not kind & (Figure.COUNT | ANY):
        return FigureAsked(kind)
    near = range(behind, min(behind + THING_WITHIN, len(tokens)))
    thing = next((tokens[place].form for place in near if tokens[place].term), None)
    if thing is not None and kind & Figure.COUNT:
        named = units().kinds.get(thing, Figure.NONE) & ~(Figure.CLOCK | Figure.AGE)
        if named:
            return FigureAsked(named | (Figure.AGE if named & Figure.DURATION else Figure.NONE), thing)
    if kind is Figure.COUNT and thing in listed.last:
        return FigureAsked(Figure.DURATION)
    if {token.form for token in tokens} & listed.cost:
        price = Figure.MONEY | Figure.FREE
        return FigureAsked(kind | price if kind is Figure.COUNT else price, thing)
    return FigureAsked(kind, thing, people=thing in listed.people)


@dataclass(frozen=True, slots=True)
class _Phrases:
    """The phrases of the list as forms; one that ends in a star stands for all that begin so."""

    exact: dict[tuple[str, ...], Figure]
    begun: dict[tuple[str, ...], Figure]
    longest: int
    first: frozenset[str]
    """The first form of each phrase of several words, and of each that does not end in a star."""
    first_begun: tuple[str, ...]
    """What the first form begins with in phrases of one word that end in a star."""
    cost: frozenset[str]
    people: frozenset[str]
    last: frozenset[str]
    measured: Mapping[str, Figure]
    """Nouns for what is measured."""

    def opened_by(self, form: str) -> bool:
        """Whether a phrase may begin with a form."""
        return form in self.first or form.startswith(self.first_begun)

    def kind(self, forms: tuple[str, ...]) -> Figure:
        if found := self.exact.get(forms):
            return found
        starred = (kind for stem, kind in self.begun.items() if len(stem) == len(forms) and _begins(forms, stem))
        return next(starred, Figure.NONE)


def _begins(forms: tuple[str, ...], stem: tuple[str, ...]) -> bool:
    return forms[:-1] == stem[:-1] and forms[-1].startswith(stem[-1])


@cache
def _phrases() -> _Phrases:
    lines = lines_by_label("figures.txt")
    exact: dict[tuple[str, ...], Figure] = {}
    begun: dict[tuple[str, ...], Figure] = {}
    for label, text in lines.items():
        if label.startswith(ASK):
            name = label.removeprefix(ASK).upper()
            kind = ANY if name == "ANY" else Figure[name]
            for phrase in filter(None, (part.strip() for part in text.replace("\n", ",").split(","))):
                forms = tuple(fold(match[0]) for match in words(phrase))
                into = begun if phrase.endswith("*") else exact
                into[forms] = into.get(forms, Figure.NONE) | kind
    cost, people, last = (frozenset(map(fold, lines[label].split())) for label in ("cost", "people", "last"))
    return _Phrases(
        exact,
        begun,
        longest=max(map(len, [*exact, *begun])),
        first=frozenset(phrase[0] for phrase in [*exact, *(stem for stem in begun if len(stem) > 1)]),
        first_begun=tuple(stem[0] for stem in begun if len(stem) == 1),
        cost=cost,
        people=people,
        last=last,
        measured={
            fold(noun): kind
            for label, kind in ((MEASURED_MONEY, Figure.MONEY | Figure.FREE), (MEASURED, Figure.NONE))
            for noun in lines[label].split()
        },
    )
