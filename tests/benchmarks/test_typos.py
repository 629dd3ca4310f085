"""The corrupter: one wrong letter a question, the same at every run."""

import json
import re
from random import Random

from hypothesis import given
from hypothesis import strategies as st
from rapidfuzz.distance import OSA

from benchmarks.typos import mistyped, mistyped_lines

WORDS = st.text(alphabet="abcdefgАаБвїґ", min_size=4, max_size=9)


@given(st.lists(WORDS, min_size=1, max_size=5), st.integers())
def test_exactly_one_letter_is_wrong(words: list[str], seed: int) -> None:
    question = " ".join(words) + "?"
    assert OSA.distance(question, mistyped(question, Random(seed))) == 1


@given(st.integers())
def test_only_letters_of_longer_words_change(seed: int) -> None:
    assert re.fullmatch(r"who is \S+ in 2022\?", mistyped("who is Lavrov in 2022?", Random(seed)))


def test_a_question_without_a_longer_word_stays_as_it_is() -> None:
    assert mistyped("who is he in 2022?", Random(1)) == "who is he in 2022?"


def test_all_else_of_a_line_stays_as_it_is() -> None:
    entry = {"id": "1", "question": "Хто такий Лавров?", "article": "a.md", "answers": ["Лавров"]}
    [line] = mistyped_lines([json.dumps(entry)], Random(1))
    assert json.loads(line) == entry | {"question": json.loads(line)["question"]}
    assert json.loads(line)["question"] != entry["question"]


def test_a_seed_always_makes_the_same_errors() -> None:
    assert mistyped("Where did Lavrov meet Blinken?", Random(7)) == mistyped(
        "Where did Lavrov meet Blinken?", Random(7)
    )
