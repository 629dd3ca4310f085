"""Wishes to be told of what comes: "tell me when there is news on …", in the words of each language's lexicon."""

import re
from functools import cache

from bot.language.lexicon import any_of, lexicons

# Characters of a topic: what a person can oversee, and a message shows in one line or two.
LONGEST_TOPIC = 120

# Marks inside a wish: "повідом мене, коли з'являться".
MARKS = re.compile("['’ʼ,–—-]")


def topic_wished(message: str) -> str:
    """The topic that somebody wants to hear of; "" for every other message, and for a wish without a topic."""
    found = _wish().match(MARKS.sub(" ", message))
    return tidy_topic(message[found.end() :]) if found else ""


def tidy_topic(words: str) -> str:
    """The words on one line, without what ends a sentence; "" when they are too many."""
    topic = " ".join(words.split()).strip(" .!?,;:…\"'«»“”")
    return topic if len(topic) <= LONGEST_TOPIC else ""


@cache
def _wish() -> re.Pattern[str]:
    wishes = any_of([known.talk.tell_me for known in lexicons()]).replace(r"\ ?", r"\s*").replace(r"\ ", r"\s+")
    return re.compile(rf"\W*(?:{wishes})", re.IGNORECASE | re.VERBOSE)
