"""Puts one wrong letter into one word of every question of a file, to measure what typing errors cost.

    python -m benchmarks.typos QUESTIONS.jsonl TYPOS.jsonl [--seed N]

A letter is put in, left out, changed, or swapped with the next, in a word of at least four letters. All else of the
file stays as it is, so `crisis-bot eval` scores either of the two.
"""

import argparse
import json
import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from random import Random

WORD = re.compile(r"[^\W\d_]{4,}")
LATIN = "abcdefghijklmnopqrstuvwxyz"
CYRILLIC = "абвгґдеєжзиіїйклмнопрстуфхцчшщьюяыэъё"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("questions", type=Path)
    parser.add_argument("typos", type=Path)
    parser.add_argument("--seed", type=int, default=1, metavar="N", help="another number makes other errors")
    options = parser.parse_args()
    lines = filter(str.strip, options.questions.read_text(encoding="utf-8").splitlines())
    options.typos.write_text("".join(mistyped_lines(lines, Random(options.seed))), encoding="utf-8")


def mistyped_lines(lines: Iterable[str], chance: Random) -> Iterator[str]:
    for line in lines:
        entry = json.loads(line)
        yield json.dumps(entry | {"question": mistyped(entry["question"], chance)}, ensure_ascii=False) + "\n"


def mistyped(question: str, chance: Random) -> str:
    """The question with one letter wrong; as it is when no word is long enough."""
    words = list(WORD.finditer(question))
    if not words:
        return question
    word = chance.choice(words)
    slip = chance.choice((_put_in, _left_out, _changed, _swapped))
    return question[: word.start()] + slip(word[0], chance) + question[word.end() :]


def _put_in(word: str, chance: Random) -> str:
    place = chance.randrange(len(word) + 1)
    return word[:place] + chance.choice(_alphabet(word)) + word[place:]


def _left_out(word: str, chance: Random) -> str:
    place = chance.randrange(len(word))
    return word[:place] + word[place + 1 :]


def _changed(word: str, chance: Random) -> str:
    place = chance.randrange(len(word))
    others = _alphabet(word).replace(word[place].lower(), "")
    return word[:place] + chance.choice(others) + word[place + 1 :]


def _swapped(word: str, chance: Random) -> str:
    """Two neighbours that differ change places; in a word of one letter repeated, one is left out."""
    places = [place for place in range(len(word) - 1) if word[place] != word[place + 1]]
    if not places:
        return _left_out(word, chance)
    place = chance.choice(places)
    return word[:place] + word[place + 1] + word[place] + word[place + 2 :]


def _alphabet(word: str) -> str:
    return LATIN if word.isascii() else CYRILLIC


if __name__ == "__main__":
    main()
