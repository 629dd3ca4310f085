"""Remembering results: within bounds, whatever is written."""

import tracemalloc

import pytest

from bot.language.analysis import fold, term
from bot.language.detection import spoken_language
from bot.language.dictionaries import lemma
from bot.language.name_keys import name_keys
from bot.language.remembering import LONGEST_WORD, remembered


class Counting:
    """A function of a text that counts how often it is asked."""

    def __init__(self) -> None:
        self.asked: list[str] = []

    def __call__(self, text: str, again: int = 1) -> str:
        self.asked.append(text)
        return text * again


def test_what_is_asked_twice_is_found_once() -> None:
    counting = Counting()
    known = remembered(2)(counting)
    assert [known("a"), known("a"), known("a", 2), known("a", again=3)] == ["a", "a", "aa", "aaa"]
    assert counting.asked == ["a", "a", "a"]


def test_the_latest_stay() -> None:
    counting = Counting()
    known = remembered(2)(counting)
    for text in ("a", "b", "c", "b", "c", "a"):
        known(text)
    assert counting.asked == ["a", "b", "c", "a"]


@pytest.mark.parametrize(("length", "found"), [(LONGEST_WORD, 1), (LONGEST_WORD + 1, 2)])
def test_what_is_longer_than_any_word_is_found_anew(length: int, found: int) -> None:
    counting = Counting()
    known = remembered(2)(counting)
    assert known("a" * length) == known("a" * length) == "a" * length
    assert len(counting.asked) == found


def ask_of_words(numbers: range) -> None:
    """Each of some made-up words of four thousand letters, which is one message of Telegram's."""
    for number in numbers:
        word = f"прапор{'ощ' * 2000}{number}ами"
        fold(word)
        term(word, "uk")
        term(word, "ru")
        name_keys(word)
        lemma(word, "uk")
        spoken_language(word)


def test_endless_words_leave_nothing_behind() -> None:
    ask_of_words(range(20))
    tracemalloc.start()
    try:
        before = tracemalloc.get_traced_memory()[0]
        ask_of_words(range(20, 40))
        grown = tracemalloc.get_traced_memory()[0] - before
    finally:
        tracemalloc.stop()
    assert grown < 200_000  # one of them takes 8 KB as it is written; each step would keep all of them
