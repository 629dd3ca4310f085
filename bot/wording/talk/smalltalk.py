"""What people say to a bot that is no question: met as a person would meet it, never searched."""

from collections.abc import Collection
from enum import Enum
from functools import cache

from bot.language.lexicon import Talk, lexicons
from bot.wording.talk.spoken import LONGEST_PHRASE, phrases_of, spoken

NEVER = (1 << 30, "")  # where the words so far are no phrases


class SmallTalk(Enum):
    """Kinds of message that are not searched; of one that holds several ("hi, thanks"), the first is answered."""

    THANKS = "thanks"
    FAREWELL = "farewell"
    HELP = "help"
    GREETING = "greeting"
    UNCLEAR = "unclear"
    """No word at all, or only a link or an acknowledgement: "?", "👍", "ok"; or what asks back, "is that true?"."""


def small_talk(message: str) -> SmallTalk | None:
    """What kind of small talk the message is; None for everything that deserves a search."""
    words = spoken(message)
    if not words:
        return SmallTalk.UNCLEAR
    kinds = {_kinds()[phrase] for phrase in _parted(words.split(), _kinds())}
    return next((kind for kind in SmallTalk if kind in kinds), None)


def only_frills(words: list[str]) -> bool:
    """Whether spoken words are nothing but greetings and fillers: "hey", "please"."""
    return not words or bool(_parted(words, _frills()))


def in_passing(message: str) -> bool:
    """Whether it is small talk whatever was said before: "got it", but not "why?", which may go on from a question."""
    return small_talk(message) not in (None, SmallTalk.UNCLEAR)


def _parted(words: list[str], phrases: Collection[str]) -> list[str]:
    """The fewest phrases that words consist of, so that "no entiendo" has no "entiendo"; none where others are left."""
    best = [(0, "")]  # for each number of words how many phrases they are, and the last of them
    for end in range(1, len(words) + 1):
        heads = [(start, " ".join(words[start:end])) for start in range(max(0, end - LONGEST_PHRASE), end)]
        best.append(min(((best[start][0] + 1, last) for start, last in heads if last in phrases), default=NEVER))
    parted, end = [], len(words)
    while end and best[end] < NEVER:
        parted.append(best[end][1])
        end -= parted[-1].count(" ") + 1
    return parted


def _phrases(talk: Talk) -> tuple[tuple[SmallTalk, str], ...]:
    return (
        (SmallTalk.THANKS, talk.thanks),
        (SmallTalk.FAREWELL, talk.farewell),
        (SmallTalk.HELP, talk.help),
        (SmallTalk.GREETING, talk.greeting),
        (SmallTalk.UNCLEAR, talk.unclear),
        (SmallTalk.UNCLEAR, talk.fillers),
    )


@cache
def _kinds() -> dict[str, SmallTalk]:
    """Each phrase with its kind; of one with several, the first."""
    listed = [pair for known in lexicons() for pair in _phrases(known.talk)]
    ranked = sorted(listed, key=lambda pair: list(SmallTalk).index(pair[0]), reverse=True)
    return {phrase: kind for kind, phrases in ranked for phrase in phrases_of(phrases)}


@cache
def _frills() -> frozenset[str]:
    listed = (phrases for known in lexicons() for phrases in (known.talk.greeting, known.talk.fillers))
    return frozenset(phrase for phrases in listed for phrase in phrases_of(phrases))
