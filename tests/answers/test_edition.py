"""An edition is one state of the corpus; another may take its place while questions are in flight."""

from concurrent.futures import ThreadPoolExecutor
from datetime import date

import pytest

from bot.answers.answerer import Answerer
from bot.language.wordlists import WordGroups
from bot.model import Answer, Article

TODAY = date(2022, 1, 26)
NONE = WordGroups(())
FERRIES = tuple(Article(f"{n}.txt", f"Ferry {n}", f"The ferry number {n} sank in the harbour.") for n in range(6))
TRAINS = tuple(Article(f"{n}.txt", f"Train {n}", f"The train number {n} stopped in the harbour.") for n in range(3))


def answerer() -> Answerer:
    return Answerer(FERRIES, names=NONE, thesaurus=NONE)


def test_a_published_edition_answers_from_then_on() -> None:
    bot = answerer()
    assert bot.answer("Which train stopped?", today=TODAY).answered is False
    bot.publish(bot.edition_of(TRAINS))
    assert "train" in bot.answer("Which train stopped?", today=TODAY).quotes[0].text
    assert bot.articles == TRAINS


def test_whoever_took_an_edition_keeps_to_it() -> None:
    bot = answerer()
    taken = bot.edition
    bot.publish(bot.edition_of(TRAINS))
    quotes = bot.answer("What sank in the harbour?", today=TODAY, edition=taken).quotes
    assert quotes
    assert {quote.article for quote in quotes} <= set(FERRIES)


def test_an_edition_cannot_be_changed() -> None:
    with pytest.raises(AttributeError):
        answerer().edition.articles = ()  # type: ignore[misc]


def test_editions_may_be_swapped_while_questions_are_in_flight() -> None:
    bot = answerer()
    editions = [bot.edition, bot.edition_of(TRAINS), bot.edition_of(())]

    def ask(number: int) -> Answer:
        bot.publish(editions[number % len(editions)])
        return bot.answer("What sank or stopped in the harbour?", today=TODAY)

    with ThreadPoolExecutor(8) as threads:
        answers = list(threads.map(ask, range(300)))
    quoted = [{quote.article for quote in answer.quotes} for answer in answers]
    assert sum(map(bool, quoted)) > 0
    for articles in quoted:
        assert articles <= set(FERRIES) or articles <= set(TRAINS)
