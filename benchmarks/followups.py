"""How well questions that go on from others are told from those that stand alone, and put together with them.

    python -m benchmarks.followups [FILE …]

By default two files: a hundred pairs as people write, and forty as they type in a hurry, which were written before
anything was mended for them (33 of 40 were told rightly then, and 16 of 20 put together).

Each line of a file is a pair: `before`, `question`, whether it `follows`, and the words that what is searched then
must hold (`searched`) or must have lost (`dropped`). Lines 1, 3, 5 … may be looked at while the rules are made; lines
2, 4, 6 … are held out, and theirs is the figure to report.
"""

import json
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from bot.questions.followups import follows_on, stands_alone
from bot.wording.talk.smalltalk import in_passing

QUESTIONS = Path(__file__).parents[1] / "tests" / "questions"
PAIRS = QUESTIONS / "followups.jsonl"
HURRIED = QUESTIONS / "hurried.jsonl"
TODAY = date(2022, 2, 8)


@dataclass(frozen=True, slots=True)
class Pair:
    """Two questions in a row."""

    language: str
    before: str
    question: str
    follows: bool
    searched: tuple[str, ...] = ()
    dropped: tuple[str, ...] = ()

    @property
    def told(self) -> bool:
        """Whether the second is taken for what it is."""
        return (follows_on(self.question) and not in_passing(self.question)) == self.follows

    @property
    def joined(self) -> bool:
        """Whether what is searched for it has the words it must have, and none that it must not."""
        alone = stands_alone(self.question, self.before, TODAY)
        held = all(word.casefold() in alone.casefold() for word in self.searched)
        return held and not any(word in alone for word in self.dropped)


def read_pairs(file: Path = PAIRS) -> tuple[Pair, ...]:
    lines = file.read_text(encoding="utf-8").splitlines()
    return tuple(_pair(**json.loads(line)) for line in lines)


def _pair(searched: Sequence[str] = (), dropped: Sequence[str] = (), **given: str | bool) -> Pair:
    language, before, question = (str(given[name]) for name in ("language", "before", "question"))
    return Pair(language, before, question, bool(given["follows"]), tuple(searched), tuple(dropped))


def seen(pairs: Sequence[Pair]) -> Sequence[Pair]:
    return pairs[::2]


def held_out(pairs: Sequence[Pair]) -> Sequence[Pair]:
    return pairs[1::2]


def accuracy(pairs: Sequence[Pair]) -> float:
    """The share that is told rightly."""
    return sum(pair.told for pair in pairs) / len(pairs)


def joining(pairs: Sequence[Pair]) -> float:
    """Of the questions that go on from others, the share that is put together rightly."""
    following = [pair for pair in pairs if pair.follows]
    return sum(pair.joined for pair in following) / len(following)


def _report(pairs: Sequence[Pair]) -> Iterator[str]:
    for name, part in (("seen", seen(pairs)), ("held out", held_out(pairs))):
        yield f"{name:8} {len(part):3} pairs: told {accuracy(part):.1%}, put together {joining(part):.1%}"
    for pair in seen(pairs):
        if not pair.told:
            yield f"not told: {pair.question!r} after {pair.before!r}"
        elif pair.follows and not pair.joined:
            yield f"not put together: {stands_alone(pair.question, pair.before, TODAY)!r}"


if __name__ == "__main__":
    for file in [Path(name) for name in sys.argv[1:]] or [PAIRS, HURRIED]:
        print(f"{file.name}:")
        for line in _report(read_pairs(file)):
            print(f"  {line}")
