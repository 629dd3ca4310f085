"""What people say to a bot that is neither a question nor small talk: met as a person would meet it, never searched."""

import re
from collections.abc import Iterable
from enum import Enum
from functools import cache
from itertools import combinations

from bot.language.lexicon import Courtesies, Lexicon, lexicons
from bot.wording.talk.smalltalk import only_frills, small_talk
from bot.wording.talk.spoken import LONGEST_PHRASE, alternatives, phrases_of, spoken


class Courtesy(Enum):
    """Kinds of such messages."""

    AFRAID = "afraid"
    """Somebody is in danger or afraid, and the operator's notice comes first."""
    HELP = "help"
    """Somebody asks for help of the sort that the operator's notice names."""
    WAY_TO_HELP = "way to help"
    """Somebody asks where there is help: the articles may tell, below the notice."""
    DANGER = "danger"
    """Somebody asks what to do in danger: the same, and whoever asks may be in it."""
    WHO = "who"
    INSULT = "insult"
    STOP = "stop"
    MORE = "more"


# Kinds that are searched all the same: the articles may have it.
SEARCHED = (Courtesy.WAY_TO_HELP, Courtesy.DANGER)

# Words of a message that may be one person's cry for help; longer ones are reports, and tell of others.
LONGEST_CRY = 40


def courtesy(message: str) -> Courtesy | None:
    """What kind the message as a whole is; None for everything that deserves a search."""
    words = spoken(message)
    return _known(words.split()) or _cry(words)


def _known(words: list[str]) -> Courtesy | None:
    """The kind of words that are one phrase, but for greetings and fillers around it: "hey, please stop"."""
    if len(words) > LONGEST_PHRASE:
        return None
    runs = sorted(combinations(range(len(words) + 1), 2), key=lambda run: run[0] - run[1])
    for start, end in runs:
        phrase = " ".join(words[start:end])
        kind = Courtesy.HELP if phrase in _alone() else _kinds().get(phrase)
        if kind and only_frills(words[:start]) and only_frills(words[end:]):
            return kind
    return None


def _cry(words: str) -> Courtesy | None:
    """Of several cries, with small talk among them or without: "help, please! they are shooting"."""
    crying, kinds = _crying(), _kinds()
    rest = " ".join(crying.sub(" ", words).split())
    if rest == words or not (small_talk(rest) or rest in kinds) or kinds.get(rest) in SEARCHED:
        return None
    cries = {kinds[cry] for cry in crying.findall(words)}
    return Courtesy.AFRAID if Courtesy.AFRAID in cries else Courtesy.HELP


def is_searched(message: str) -> bool:
    """Whether a message asks for a search, rather than to be met as a person would meet it."""
    met = courtesy(message)
    return small_talk(message) is None and (met is None or met in SEARCHED)


def in_need(message: str) -> bool:
    """Whether somebody asks for help or is in danger, by a phrase anywhere in the message."""
    words = spoken(message)
    return words.count(" ") < LONGEST_CRY and _in_need().search(words) is not None


def is_afraid(message: str) -> bool:
    """Whether somebody in need is in danger or afraid."""
    return in_need(message) and _afraid().search(spoken(message)) is not None


def _phrases(listed: Courtesies) -> tuple[tuple[Courtesy, str], ...]:
    return (
        (Courtesy.AFRAID, listed.afraid),
        (Courtesy.HELP, listed.help),
        (Courtesy.WAY_TO_HELP, listed.way_to_help),
        (Courtesy.DANGER, listed.danger),
        (Courtesy.WHO, listed.who),
        (Courtesy.INSULT, listed.insult),
        (Courtesy.STOP, listed.stop),
        (Courtesy.MORE, listed.more),
    )


@cache
def _kinds() -> dict[str, Courtesy]:
    """Each phrase with its kind."""
    listed = (pair for known in lexicons() for pair in _phrases(known.courtesies))
    return {phrase: kind for kind, phrases in listed for phrase in phrases_of(phrases)}


@cache
def _alone() -> frozenset[str]:
    return frozenset(phrase for known in lexicons() for phrase in phrases_of(known.courtesies.alone))


@cache
def _crying() -> re.Pattern[str]:
    return re.compile(_any_of((Courtesy.AFRAID, Courtesy.HELP)))


@cache
def _in_need() -> re.Pattern[str]:
    return re.compile(_any_of((Courtesy.AFRAID, Courtesy.HELP, *SEARCHED), several_words=True))


@cache
def _afraid() -> re.Pattern[str]:
    return re.compile(_any_of((Courtesy.AFRAID, Courtesy.DANGER), several_words=True))


def _any_of(kinds: tuple[Courtesy, ...], *, several_words: bool = False) -> str:
    """The pattern of any phrase of these kinds as whole words, or any of several words, the longest first."""
    listed = [_undenied(known, kinds, several_words=several_words) for known in lexicons()]
    return rf"(?<!\w)(?:{'|'.join(listed)})(?!\w)"


def _undenied(known: Lexicon, kinds: Iterable[Courtesy], *, several_words: bool) -> str:
    """The pattern of one language's phrases, none of them right behind a word that denies it."""
    listed = [phrases for kind, phrases in _phrases(known.courtesies) if kind in kinds]
    phrases = [phrase for phrase in phrases_of("|".join(listed)) if " " in phrase or not several_words]
    denied = "".join(rf"(?<!\b{word} )" for word in phrases_of(known.courtesies.denied))
    return f"{denied}(?:{alternatives(phrases)})"
