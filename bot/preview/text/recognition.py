"""Commands, mentions, links, hashtags and addresses that Telegram finds in a text by itself.

Bot API, MessageEntity, names the types; what exactly counts as one is not documented. The patterns here follow the
published client library for commands, mentions and hashtags. For links without a scheme it has a list of all top-level
domains; here a short one stands in.
"""

import re
from collections.abc import Iterator

from bot.preview.wire.limits import utf16_length
from bot.preview.wire.values import Entity

_DOMAINS = "com|org|net|edu|gov|mil|int|info|io|me|eu|uk|us|ua|ru|de|fr|pl|it|es|ch|nl|by|news|tv|online|site|app|dev"
_HOST = r"(?:[^\W_](?:[\w-]{0,61}[^\W_])?\.)+"  # a name between dots has 63 letters at most (RFC 1035)
_TAIL = r"(?::\d{1,5})?(?:[/?#][^\s<>\"]*)?"
_PATTERNS = {
    "email": re.compile(rf"(?<![\w.+-])[A-Za-z0-9][\w.+-]*@{_HOST}(?:{_DOMAINS})\b"),
    "url": re.compile(
        rf"(?<![\w@./])(?:https?://(?:{_HOST}[^\W\d_]{{2,}}|\d+\.\d+\.\d+\.\d+)|{_HOST}(?:{_DOMAINS})\b){_TAIL}",
        re.IGNORECASE,
    ),
    "bot_command": re.compile(r"(?<![\w/<>])/[A-Za-z0-9_]{1,64}(?:@[A-Za-z0-9_]{3,32})?(?![\w/<>])"),
    "mention": re.compile(r"(?<!\w)@[A-Za-z0-9_]{4,32}(?!\w)"),
    "hashtag": re.compile(r"(?<!\w)#(?=\w*[^\W\d_])\w{1,256}(?![\w#])"),
}


def find_entities(text: str) -> list[Entity]:
    """What is found, in the order of the text; of two that overlap the one that begins first, then the longer."""
    found: list[tuple[int, int, str]] = []
    for start, end, kind in sorted(_matches(text), key=lambda match: (match[0], -match[1])):
        if not found or start >= found[-1][1]:
            found.append((start, end, kind))
    return [Entity(kind, utf16_length(text[:start]), utf16_length(text[start:end])) for start, end, kind in found]


def _matches(text: str) -> Iterator[tuple[int, int, str]]:
    for kind, pattern in _PATTERNS.items():
        for match in pattern.finditer(text):
            end = match.start() + len(_without_tail(match[0])) if kind == "url" else match.end()
            yield match.start(), end, kind


def _without_tail(url: str) -> str:
    """A link ends before the sentence's own punctuation and before a bracket that it did not open."""
    while url:
        closing = url[-1]
        opened = {")": "(", "]": "[", "}": "{"}.get(closing)
        unbalanced = opened is not None and url.count(closing) > url.count(opened)
        if closing not in ".,:;!?'’”»…" and not unbalanced:
            break
        url = url[:-1]
    return url
