"""Which sentences make the same statement in nearly the same words."""

import random

import pytest

from bot.answers.choosing.duplicates import Copies, repeats, words_of
from bot.answers.edition import Reading, edition_of
from bot.language.wordlists import WordGroups
from bot.model import Article
from bot.ranking.neighbourhood import neighbourhood
from bot.ranking.view import Corpus, View
from bot.search.collection import collect

ALERT = "The Pentagon put 8,500 American troops on alert for a deployment to Eastern Europe on Monday."


def repeated(one: str, other: str, *, in_one_article: bool = False) -> bool:
    texts = [f"{one}\n\n{other}"] if in_one_article else [one, other]
    collection = collect([Article(f"{number}.txt", "", text, language="en") for number, text in enumerate(texts)])
    assert len(collection.sentence_spans) == 2
    return repeats(collection, words_of(collection, 0), words_of(collection, 1))


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


def edited(words: list[str], chance: random.Random) -> list[str]:
    """A sentence with some words left out, and others that come in their place."""
    kept = [word for word in words if chance.random() > 0.1]
    for _ in range(chance.randrange(3)):
        kept.insert(chance.randrange(len(kept) + 1), f"extra{chance.randrange(50)}")
    return kept


def test_no_repetition_among_many_sentences_is_overlooked() -> None:
    chance = random.Random(7)
    first = [[f"word{chance.randrange(500)}" for _ in range(chance.randrange(2, 40))] for _ in range(60)]
    texts = [" ".join(words).capitalize() + "." for words in first + [edited(words, chance) for words in first]]
    articles = [Article(f"{number}.txt", "", text, language="en") for number, text in enumerate(texts)]
    edition = edition_of(articles, WordGroups(()), WordGroups(()), Reading())
    collection, count = edition.collection, len(articles)
    assert len(collection.sentence_spans) == count
    around = neighbourhood(collection, range(len(edition.index)))
    copies = Copies(collection, View(Corpus(collection, edition.index), edition.reader.read("word1"), around))
    found = {(said, again) for at in range(count) for said, again in copies.of(range(at, at + 1), [True] * count)}
    listed = [words_of(collection, number) for number in range(count)]
    assert len(found) > count + 20
    assert found == {(i, j) for i in range(count) for j in range(count) if repeats(collection, listed[i], listed[j])}
