"""What people say to a bot that is no question: met as a person would meet it, never searched."""

import re
from enum import Enum
from functools import cache

from bot.language.analysis import fold
from bot.language.lexicon import Talk, lexicons

WORD = re.compile(r"\w+")
APOSTROPHE = re.compile("['’ʼ]")


class SmallTalk(Enum):
    """Kinds of message that are not searched."""

    GREETING = "greeting"
    THANKS = "thanks"
    FAREWELL = "farewell"
    HELP = "help"
    UNCLEAR = "unclear"
    """No word at all, or only an acknowledgement: "?", "👍", "ok"; or what asks back, "is that true?"."""


def _spoken(text: str) -> str:
    """The words of a text without marks and accents: Grüß Gott! → gruss gott."""
    return " ".join(map(fold, WORD.findall(APOSTROPHE.sub("", text))))


def _alternatives(words: str) -> str:
    """The phrases as one pattern, the longest first so that "good bye" is not read as "good"."""
    phrases = {_spoken(phrase) for phrase in words.replace("\n", "|").split("|")} - {""}
    return "|".join(sorted(map(re.escape, phrases), key=len, reverse=True))


def small_talk(message: str) -> SmallTalk | None:
    """What kind of small talk the message is; None for everything that deserves a search."""
    words = _spoken(message)
    if not words:
        return SmallTalk.UNCLEAR
    if not _whole().fullmatch(words):
        return None
    return next((kind for kind, pattern in _kinds() if pattern.search(words)), SmallTalk.UNCLEAR)


def in_passing(message: str) -> bool:
    """Whether it is small talk whatever was said before: "got it", but not "why?", which may go on from a question."""
    return small_talk(message) not in (None, SmallTalk.UNCLEAR)


def _phrases(talk: Talk) -> tuple[tuple[SmallTalk, str], ...]:
    """The phrases by kind; when a message holds several ("hi, thanks"), the first kind listed here is answered."""
    return (
        (SmallTalk.THANKS, talk.thanks),
        (SmallTalk.FAREWELL, talk.farewell),
        (SmallTalk.HELP, talk.help),
        (SmallTalk.GREETING, talk.greeting),
        (SmallTalk.UNCLEAR, talk.unclear),
    )


@cache
def _kinds() -> tuple[tuple[SmallTalk, re.Pattern[str]], ...]:
    listed: dict[SmallTalk, list[str]] = {}
    for kind, phrases in (pair for known in lexicons() for pair in _phrases(known.talk)):
        listed.setdefault(kind, []).append(phrases)
    return tuple(
        (kind, re.compile(rf"(?<!\w)(?:{_alternatives('|'.join(phrases))})(?!\w)")) for kind, phrases in listed.items()
    )


@cache
def _whole() -> re.Pattern[str]:
    """A message that is small talk: phrases and fillers alone.

    Possessive, so that a long run of ambiguous phrases ("bye bye bye …") is not tried in every combination.
    """
    listed = [phrases for known in lexicons() for _, phrases in (*_phrases(known.talk), (None, known.talk.fillers))]
    return re.compile(rf"(?:(?>{_alternatives('|'.join(listed))})(?: |$))++")
