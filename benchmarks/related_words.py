"""Makes `bot/language/data/related.txt` from WordNet 3.0's database files (Debian: package wordnet-base).

    python -m benchmarks.related_words /usr/share/wordnet > bot/language/data/related.txt

A word's related words are those that share one of its two commonest meanings in a part of speech, and those derived
from it ("resign": quit, resignation). Only words that WordNet's tagged texts have at least once are kept: the rare ones
make the file five times as large and were measured to add next to nothing.
"""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from bot.language.analysis import stem, stop_words

MEANINGS = 2
PARTS = {"n": "noun", "v": "verb", "a": "adj", "r": "adv"}
PART_OF_TYPE = {"1": "n", "2": "v", "3": "a", "4": "r", "5": "a"}
DERIVED, SIMILAR = "+", "&"
LICENCE = """\
# Words that share a common meaning or derive from one another, from WordNet 3.0: a word, then its related words.
# Made by benchmarks/related_words.py; for words of your own extend the thesaurus instead.
#
# WordNet 3.0 Copyright 2006 by Princeton University. All rights reserved.
# Permission to use, copy, modify and distribute this software and database and its documentation for any purpose and
# without fee or royalty is hereby granted, provided that you agree to comply with the following copyright notice and
# statements, including the disclaimer, and that the same appear on ALL copies of the software, database and
# documentation, including modifications that you make for internal use or for distribution.
# THIS SOFTWARE AND DATABASE IS PROVIDED "AS IS" AND PRINCETON UNIVERSITY MAKES NO REPRESENTATIONS OR WARRANTIES,
# EXPRESS OR IMPLIED. BY WAY OF EXAMPLE, BUT NOT LIMITATION, PRINCETON UNIVERSITY MAKES NO REPRESENTATIONS OR WARRANTIES
# OF MERCHANTABILITY OR FITNESS FOR ANY PARTICULAR PURPOSE OR THAT THE USE OF THE LICENSED SOFTWARE, DATABASE OR
# DOCUMENTATION WILL NOT INFRINGE ANY THIRD PARTY PATENTS, COPYRIGHTS, TRADEMARKS OR OTHER RIGHTS.
# The name of Princeton University or Princeton may not be used in advertising or publicity pertaining to distribution
# of the software and/or database. Title to copyright in this software, database and any associated documentation shall
# at all times remain with Princeton University and LICENSEE agrees to preserve same."""


@dataclass(frozen=True, slots=True)
class Pointer:
    """A relation of a meaning, or of one of its words, to another meaning or word of it; 0 stands for all words."""

    kind: str
    key: tuple[str, str]
    source: int
    target: int


@dataclass(frozen=True, slots=True)
class Meaning:
    words: tuple[str, ...]
    pointers: tuple[Pointer, ...]


class WordNet:
    """The database files of a folder, described in the manual page wndb(5)."""

    def __init__(self, folder: Path) -> None:
        self._meanings = {key: meaning for part, name in PARTS.items() for key, meaning in _data(folder, part, name)}
        self.senses: dict[str, list[tuple[str, str]]] = {}
        for part, name in PARTS.items():
            for line in _lines(folder / f"index.{name}"):
                fields = line.split()
                offsets = fields[-int(fields[2]) :]
                self.senses.setdefault(fields[0], []).extend((part, offset) for offset in offsets[:MEANINGS])
        self.tagged: Counter[str] = Counter()
        for line in _lines(folder / "cntlist.rev"):
            key, _, count = line.split()
            self.tagged[key.partition("%")[0]] += int(count)

    def related(self, word: str) -> set[str]:
        found: set[str] = set()
        for key in self.senses[word]:
            found.update(self._of_meaning(word, key))
        return found - {word}

    def _of_meaning(self, word: str, key: tuple[str, str]) -> Iterator[str]:
        meaning = self._meanings[key]
        yield from meaning.words
        for pointer in meaning.pointers:
            other = self._meanings[pointer.key].words
            if pointer.kind == SIMILAR:
                yield from other
            elif pointer.kind == DERIVED and (not pointer.source or meaning.words[pointer.source - 1] == word):
                yield other[pointer.target - 1] if pointer.target else other[0]


def _lines(path: Path) -> Iterator[str]:
    """The lines of a file without its licence, whose lines are indented."""
    return (line for line in path.read_text(encoding="ascii").splitlines() if not line.startswith("  "))


def _data(folder: Path, part: str, name: str) -> Iterator[tuple[tuple[str, str], Meaning]]:
    for line in _lines(folder / f"data.{name}"):
        fields = line.partition("|")[0].split()
        count = int(fields[3], 16)
        words = tuple(word.partition("(")[0].lower() for word in fields[4 : 4 + 2 * count : 2])
        first = 5 + 2 * count
        rest = fields[first : first + 4 * int(fields[first - 1])]
        quads = zip(rest[::4], rest[1::4], rest[2::4], rest[3::4], strict=True)
        pointers = (
            Pointer(kind, (to.replace("s", "a"), offset), *bytes.fromhex(ends))
            for kind, offset, to, ends in quads
            if kind in {DERIVED, SIMILAR}
        )
        yield (part, fields[0]), Meaning(words, tuple(pointers))


def main() -> None:
    net = WordNet(Path(sys.argv[1]))
    print(LICENCE)
    for word in sorted(filter(lambda word: _kept(net, word), net.senses)):
        related = sorted(
            other for other in net.related(word) if _kept(net, other) and stem(other, "en") != stem(word, "en")
        )
        if related:
            print(word, *related)


def _kept(net: WordNet, word: str) -> bool:
    plain = word.isascii() and word.isalpha() and len(word) > 2
    return plain and net.tagged[word] > 0 and word not in stop_words("en")


if __name__ == "__main__":
    main()
