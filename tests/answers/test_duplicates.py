"""Which sentences make the same statement in nearly the same words."""

import pytest

from bot.answers.choosing.duplicates import repetitions, words_of
from bot.model import Article
from bot.search.collection import collect

ALERT = "The Pentagon put 8,500 American troops on alert for a deployment to Eastern Europe on Monday."


def repeated(one: str, other: str, *, in_one_article: bool = False) -> bool:
    texts = [f"{one}\n\n{other}"] if in_one_article else [one, other]
    collection = collect([Article(f"{number}.txt", "", text, language="en") for number, text in enumerate(texts)])
    assert len(collection.sentence_spans) == 2
    said, again = words_of(collection, 0), words_of(collection, 1)
    return list(repetitions(collection, [said], [again])) == [(0, 0)]


@pytest.mark.parametrize(
    "other",
    [
        ALERT,
        ALERT.upper(),
        "The Pentagon has put 8,500 American troops on heightened alert for a deployment to Eastern Europe on Monday.",
        "On Monday the Pentagon put 8,500 American troops on alert for a deployment to Eastern Europe.",
        "The Pentagon put 8,500 American troops on alert for a possible deployment to Eastern Europe.",
        "The Pentagon, Kirby said, put 8,500 American troops on alert for a deployment to Eastern Europe on Monday.",
    ],
)
def test_an_edited_sentence_is_the_same(other: str) -> None:
    assert repeated(ALERT, other)
    assert repeated(other, ALERT)


@pytest.mark.parametrize(
    "other",
    [
        "The Pentagon put 5,000 American troops on alert for a deployment to Eastern Europe on Monday.",
        "The Pentagon put 8,500 American troops on alert for a deployment to Eastern Europe on Friday.",
        "The Pentagon did not put 8,500 American troops on alert for a deployment to Eastern Europe on Monday.",
        "The Kremlin put 8,500 American troops on alert for a deployment to Eastern Europe on Monday.",
        "Poland was promised that American soldiers would be sent there if the worst came.",
    ],
)
def test_another_figure_day_or_name_or_a_denial_is_another_statement(other: str) -> None:
    assert not repeated(ALERT, other)
    assert not repeated(other, ALERT)


def test_a_name_in_another_spelling_is_the_same() -> None:
    said = "The envoy told reporters that the way to peace in Lugansk leads through {} and through nobody else."
    assert repeated(said.format("Kiev"), said.format("Kyiv").replace("Lugansk", "Luhansk"))


def test_names_that_change_places_with_others_are_other_statements() -> None:
    said = "The envoy told reporters that the way to peace leads through {} and through nobody else."
    assert not repeated(said.format("Minsk"), said.format("Geneva"))


def test_short_sentences_must_be_the_very_same() -> None:
    assert repeated("Moscow denied this.", "Moscow denied this.")
    assert not repeated("Moscow denied this.", "Moscow denied this again.")


def test_an_author_may_come_back_to_a_sentence_in_other_words_but_not_in_the_same() -> None:
    other = "The Pentagon has put 8,500 American troops on alert for a possible deployment to the east of Europe."
    assert repeated(ALERT, other)
    assert not repeated(ALERT, other, in_one_article=True)
    assert repeated(ALERT, ALERT, in_one_article=True)
