"""What the bot knows of one language's words: one value a language, each in a file of its own below `lexicons/`.

A language is added by a file there that holds `LEXICON`, and by its tests. Lists are words parted by blanks. What is
called a pattern is a regular expression in verbose form, where a blank is written with a backslash; it is tried
without regard to case unless it says otherwise.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cache
from importlib import import_module
from pkgutil import iter_modules

import bot.language.lexicons

TOGETHER = ("en", "uk", "ru")
"""Languages whose words are read side by side, for none misleads in another; every other one is read alone."""


@dataclass(frozen=True, slots=True)
class Asking:
    """Patterns of the words that ask, by the kind of answer."""

    number: str = ""
    date: str = ""
    name: str = ""
    called: str = ""
    """Of what asks how somebody or something is called: "what is the name of"."""
    cause: str = ""
    past: str = ""
    """Of the past tense: what happened is asked for."""
    accented_past: str = ""
    """The same where only an accent tells it: mandó, not mando."""
    whether: str = ""
    """What opens a question whether something happened; `\\A.*` before what stands anywhere in one."""
    present: str = ""
    """Of the present tense; a language without one here is in the present where it is not in the past."""
    copula: str = ""
    """What opens "is it open", where `past` takes it for the start of "is it opened"; tried at the first word."""
    openly: str = ""
    """What opens a question whether something is so or may be done: "can I"."""
    says: str = ""
    """Of what asks what somebody said: "what did the minister say"; tried at the question's first word."""
    first: str = ""
    """Of what asks how something began, so that its newest news is not meant: "who came first"."""
    which: str = ""
    """Pattern of what stands right before the kind of thing that is asked for: "which hotel", "what colour"."""
    peoples: str = ""
    """How adjectives of peoples end where they stand before what they are said of, and nouns do not: Russian, not
    Russians."""
    objects: str = ""
    """What stands behind a verb and hardly behind a thing: "what damaged the cable" asks for no kind of thing."""
    definition: str = ""
    """What opens "what is swift?"; tried at the question's first word."""


@dataclass(frozen=True, slots=True)
class Signs:
    """Words by which a sentence shows that it holds a figure, a date, a cause or a title, and those for "is"."""

    figure: str = ""
    """Beside the numbers, which stand in `figures.txt`."""
    date: str = ""
    cause: str = ""
    copula: str = ""
    title: str = ""


@dataclass(frozen=True, slots=True)
class Stops:
    """Abbreviations and openers: whether a full stop ends a sentence."""

    before_a_name: str = ""
    """Titles and the like: a full stop behind them ends no sentence."""
    before_a_figure: str = ""
    """These end none before a figure ("No. 5"); elsewhere they may be words of their own."""
    compounds: str = ""
    """Ends of compounds that end none before a figure: "Hauptstr. 5"."""
    may_end: str = ""
    """These end one only before a word that commonly opens one: "Acme Corp. The"."""
    closing: str = ""
    """Dotted ones that do end a sentence, without their blanks and last stop: "т.д"."""
    openers: str = ""
    """Words that commonly open a sentence."""
    ordinal: str = ""
    """Pattern of what follows a figure with a full stop that stands for "th": months, "Jahrhundert"."""
    before_an_ordinal: str = ""
    """Words between which and a capital a figure with a full stop is an ordinal: "der 3. Präsident"."""
    speaker: str = ""
    """Pattern of whoever has just been quoted asking or exclaiming: “Is it war?” President Joe Biden asked."""


@dataclass(frozen=True, slots=True)
class Leaning:
    """How a sentence opens that leans on the one before it to say whom it means."""

    before: str = ""
    """Words that may stand before the one that leans and name nobody themselves."""
    when_or_how: str = ""
    """Pattern of the same, with regard to case."""
    persons: str = ""
    pointers: str = ""
    times: str = ""
    """Pattern of what follows a pointer in a date: "this week"."""
    openings: str = ""
    """Pattern of further openings that lean, with regard to case."""
    said: str = ""
    """Pattern, with regard to case, of what follows a quotation whose speaker an earlier sentence names."""


@dataclass(frozen=True, slots=True)
class Telling:
    """Words that say that something is not, or not yet, told as a fact."""

    negations: str = ""
    denials: str = ""
    plans: str = ""
    warnings: str = ""
    conditions: str = ""
    endings: str = ""
    """Pattern of how further words end, as written: verbs in the future, and what would be."""
    facts: str = ""
    """What some of these are without their accents, another word: würde, wurde."""
    inverted: str = ""
    """Words that tell what might have been where they open a sentence: "Had the dam failed, a wave would …"."""


@dataclass(frozen=True, slots=True)
class Calendar:
    """Words that set dates. In a row "stem~ending,ending" stands for the stem with each of the endings."""

    months: tuple[str, ...] = ()
    weak_months: tuple[str, ...] = ()
    """Forms of months that mostly mean something else ("may"), January first."""
    weekdays: tuple[str, ...] = ()
    weak_weekdays: tuple[str, ...] = ()
    units: tuple[tuple[str, str], ...] = ()
    """Unit and its words: hour, day, weekend, week, month, year."""
    parts: tuple[tuple[str, str], ...] = ()
    """Part and its words: early, mid, late."""
    seasons: tuple[str, ...] = ()
    """Spring, summer, autumn, winter."""
    near: tuple[str, ...] = ()
    """Today, yesterday, the day before yesterday."""
    ordinals: tuple[str, ...] = ()
    """First to fourth."""
    numbers: tuple[str, ...] = ()
    """One, two …"""
    roles: tuple[tuple[str, str], ...] = ()
    """The name of a role that a word has in a phrase, and its words: since, after, before, last, ago …"""
    newest: str = ""
    """Pattern of what asks for the newest articles: "latest news", "right now"."""
    plurals: str = ""
    """Units in the plural: "the last days"."""
    few: str = ""
    day_marks: str = ""
    """Behind a number these make it a day: "24 числа"."""
    year_marks: str = ""
    """Behind a year these may have a full stop: "2014 р."."""
    ordinal_endings: str = ""
    """Endings of a number's ordinal, parted by blanks: "th"."""
    not_months: str = ""
    """Words one letter away from a month."""
    quiet_months: str = ""
    """Forms of months whose neighbours are words rather than typing errors: марта, карта."""
    short_months: str = ""
    """Forms of five letters whose neighbours are typing errors, as those of longer ones are."""
    long_days: str = ""
    """Days that no other word is like, but for their plurals, which mean no day of the calendar."""
    loose: str = ""
    """Words that stand before quantities and hours too ("at 2000 GMT"), and so make no year and no month."""
    before_weekdays: str = ""
    """Before a weekday, these make it a day to come, a name or each of its kind: "every Sunday"."""
    verb_months: str = ""
    """Months that are verbs too."""
    behind_verbs: str = ""
    """Behind one of those, these make it a verb."""
    hours: str = ""
    """Words before a time of day: "at 20.11"."""
    dotted_ordinals: bool = False
    """Whether the day of a date has a full stop: "24. Januar"."""
    auxiliaries: str = ""
    """Before "last three days", these make "last" a verb."""


@dataclass(frozen=True, slots=True)
class Talk:
    """Phrases of small talk, parted by bars or line breaks, as spoken: small letters, no apostrophes.

    Accents are as they should be: messages are met without theirs too. No phrase may be a question about the news:
    "what is new" is none of it.
    """

    thanks: str = ""
    farewell: str = ""
    help: str = ""
    greeting: str = ""
    unclear: str = ""
    fillers: str = ""
    """Phrases that may stand around any of the others."""
    tell_me: str = ""
    """Pattern of how a reader asks to be told of what comes, up to the topic: "tell me when there is news on"."""


@dataclass(frozen=True, slots=True)
class Courtesies:
    """Phrases of what people say to a bot that is neither a question nor small talk, written as those of `Talk`.

    Only a message that is one of them as a whole is met so, but for `afraid`, `help`, `way_to_help` and `danger`: by
    those of several words somebody in need is known in a longer message too, so none may tell of others.
    """

    afraid: str = ""
    help: str = ""
    alone: str = ""
    """The same as `help`, but only where nothing else is said: others are spoken of in these words too."""
    denied: str = ""
    """Words right before a phrase of need that make it none: "no tengo miedo"."""
    way_to_help: str = ""
    danger: str = ""
    who: str = ""
    insult: str = ""
    stop: str = ""
    more: str = ""


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Every list of words of one language."""

    code: str
    """ISO 639-1."""
    name: str
    stop_words: str
    """Words that say nothing about what a text is about; kept short, for longer lists were measured to lose answers."""
    generic: str = ""
    """Words by which a question is put rather than what it is about: they count for little in the search."""
    abbreviations: str = ""
    """Those that are stop words in small letters: in capitals they are words of their own."""
    accented: str = ""
    """Words that keep their accents, as they would be stop words without."""
    lost_accents: tuple[tuple[str, str], ...] = ()
    """Pattern of what in a question is one of them though without its accents, and the word, of as many letters."""
    abbreviated: str = ""
    """Pattern of what in a question is one of them though in small letters: "what did the who send"."""
    asking: Asking = field(default_factory=Asking)
    signs: Signs = field(default_factory=Signs)
    stops: Stops = field(default_factory=Stops)
    leaning: Leaning = field(default_factory=Leaning)
    telling: Telling = field(default_factory=Telling)
    calendar: Calendar = field(default_factory=Calendar)
    talk: Talk = field(default_factory=Talk)
    courtesies: Courtesies = field(default_factory=Courtesies)
    disasters: str = ""
    """Kinds of disasters and diseases: articles about one kind hardly tell of another."""
    where: str = ""
    """Words right before the name of the place where something is."""
    of: str = ""
    """Words between a thing and the name of what it is of: "mayor of Lesk"."""
    joins: str = ""
    """Words that join clauses, each of which may have a subject of its own: "and", "while"."""
    also_names: str = ""
    """Ordinary words that are names of people too."""
    credits: str = ""
    """Pattern of what opens a paragraph of sources, before its colon."""
    corrections: str = ""
    """Pattern of the words by which a post says that it puts an earlier one right."""
    verb_prefixes: str = ""
    """Prefixes that hardly change what a verb means, as those of Slavic aspect: поміняти, міняти."""
    verb_endings: str = ""
    """Endings by which a word may be such a verb."""
    apostrophe_parts_names: bool = False
    """Whether an apostrophe stands only between a name and its endings: "Van'da"."""
    joints: str = ""
    """Letters between the halves of compounds, in a language that writes them as one word: Wohnung-s-suche."""
    unknown: str = ""
    """A question none of whose content words is a word."""


@cache
def lexicons() -> tuple[Lexicon, ...]:
    """All languages, English first, then by code."""
    folder = bot.language.lexicons
    modules = (import_module(f"{folder.__name__}.{module.name}") for module in iter_modules(folder.__path__))
    found: list[Lexicon] = [module.LEXICON for module in modules]
    return tuple(sorted(found, key=lambda lexicon: (lexicon.code != "en", lexicon.code)))


@cache
def lexicon(code: str) -> Lexicon:
    """The language's own, or for a language without one an empty one."""
    return next((known for known in lexicons() if known.code == code), Lexicon(code, code, ""))


def any_of(patterns: list[str]) -> str:
    """One pattern for those of several languages; one that never matches where there are none."""
    return "|".join(pattern for pattern in patterns if pattern.strip()) or r"(?!)"
