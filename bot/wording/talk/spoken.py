"""Messages and the phrases that they are compared with, alike but for how they are typed."""

import re
import unicodedata
from collections.abc import Iterable, Iterator

from bot.language.analysis import fold

LONGEST_PHRASE = 10  # words
WORD = re.compile(r"\w+")
# Apostrophes, accents that stand alone, and the vowel marks and the stretching of Arabic: nobody types all of them.
UNTYPED = re.compile("['’ʼ‘`\u0300-\u036f\u064b-\u065f\u0670\u0640]")
# Letters that Arabic keyboards make interchangeable at the end of a word.
ENDS = str.maketrans("ةى", "هي")
DRAWN_OUT = re.compile(r"([^\W\d_])\1{2,}")
LINK = re.compile(
    r"(?:(?:https?|ftp|tg)://|(?<!\w)www\.)\S+|(?<![\w.-])[\w-]++(?:\.[\w-]++)*?\.[a-z]{2,}+/\S*", re.IGNORECASE
)


def without_links(text: str) -> str:
    return LINK.sub(" ", text)


def spoken(text: str) -> str:
    """The words of a text without links, marks and accents: "Grüß Gott!" → gruss gott, "heyyy" → hey."""
    plain = UNTYPED.sub("", unicodedata.normalize("NFKC", without_links(text)).casefold())
    return DRAWN_OUT.sub(r"\1", " ".join(map(fold, WORD.findall(plain))).translate(ENDS))


def phrases_of(listed: str) -> Iterator[str]:
    """The phrases of a list of a language's words, parted by bars or line breaks, as spoken."""
    return filter(None, map(spoken, listed.replace("\n", "|").split("|")))


def alternatives(phrases: Iterable[str]) -> str:
    """The phrases as one pattern, the longest first so that "good bye" is not read as "good"."""
    return "|".join(sorted(map(re.escape, set(phrases)), key=len, reverse=True)) or r"(?!)"
