"""What people say to a bot that is no question: met as a person would meet it, never searched."""

import re
from enum import Enum
from functools import cache

from bot.language.lexicon import Talk, lexicons
from bot.wording.spoken import alternatives, phrases_of, spoken


class SmallTalk(Enum):
    """Kinds of message that are not searched."""

    GREETING = "greeting"
    THANKS = "thanks"
    FAREWELL = "farewell"
    HELP = "help"
    UNCLEAR = "unclear"
    """No word at all, or only a link or an acknowledgement: "?", "👍", "ok"; or what asks back, "is that true?"."""


def small_talk(message: str) -> SmallTalk | None:
    """What kind of small talk the message is; None for everything that deserves a search."""
    words = spoken(message)
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
        listed.setdefault(kind, []).extend(phrases_of(phrases))
    return tuple((kind, re.compile(rf"(?<!\w)(?:{alternatives(phrases)})(?!\w)")) for kind, phrases in listed.items())


@cache
def _whole() -> re.Pattern[str]:
    """A message that is small talk: phrases and fillers alone.

    Possessive, so that a long run of ambiguous phrases ("bye bye bye …") is not tried in every combination.
    """
    listed = [phrases for known in lexicons() for _, phrases in (*_phrases(known.talk), (None, known.talk.fillers))]
    return re.compile(rf"(?:(?>{alternatives(phrases_of('|'.join(listed)))})(?: |$))++")
