"""The gate: how good the answers are to the project's own questions, and what every answer keeps to, good or not."""

from collections.abc import Sequence
from datetime import date
from functools import cache
from hashlib import blake2b
from itertools import pairwise
from pathlib import Path

import pytest

from bot.articles.folder.library import read_library
from bot.articles.formats import read_article
from bot.evaluation.questions import read_questions
from bot.evaluation.report import labelled
from bot.evaluation.scoring import Scored, figures, groups, scored_answers, unreachable
from bot.language.texts.splitting import sentences
from bot.model import Article, Outcome, Quote
from tests.answering import answerer_of

ROOT = Path(__file__).parents[1]
QUESTIONS = ROOT / "tests" / "questions"

# What the answering has reached, less about .02 for what a change elsewhere may cost by chance: seven questions of
# `starter`, one of `seed_form`. Whoever makes it better raises them; whoever must lower one owes a reason.
FLOORS = {
    "starter": {
        "hit@1": 0.885,
        "hit@3": 0.945,
        "mrr@10": 0.92,
        "highlight@1": 0.765,
        "answered": 0.935,
        "refused": 0.8,
        "auroc": 0.91,
    },
    "seed_form": {
        "hit@1": 0.92,
        "hit@3": 0.95,
        "mrr@10": 0.94,
        "highlight@1": 0.85,
        "answered": 0.9,
        "refused": 0.7,  # a third are near misses, which one article alone cannot tell from what it answers
        "auroc": 0.9,
    },
}
# What the floors were measured on. Whoever changes the articles or the questions measures again and puts the new digest
# here, which the failing test names.
MEASURED_ON = {"starter": "5511b1acdc8e4b3e", "seed_form": "4e778f4a4f8a3625"}

FLOORS_OF_HIT_AT_3 = {"en": 0.93, "uk": 0.95, "ru": 0.95}  # of `starter`, by the question's language

# When questions are asked that name no day of their own: long after the articles, as most readers will.
ASKED_ON = date(2026, 6, 1)

# What a phone screen holds with headline and source; and on average somewhat less, to leave air.
LONGEST_QUOTE = 600
MEAN_QUOTE = 550


def articles(questions: str) -> Sequence[Article]:
    """`starter` asks about the shipped corpus, `seed_form` about one article alone."""
    if questions == "starter":
        return read_library(ROOT / "corpus").articles
    return (read_article("seed_form.txt", (QUESTIONS / "seed_form.txt").read_bytes()),)


@cache
def scored(questions: str) -> tuple[Scored, ...]:
    asked = read_questions(QUESTIONS / f"{questions}.jsonl")
    found = tuple(scored_answers(answerer_of(articles(questions)), asked, ASKED_ON))
    assert len(found) == len(asked) > 0
    return found


def quoted(questions: str) -> list[Quote]:
    quotes = [quote for one in scored(questions) for quote in one.answer.quotes]
    assert quotes
    return quotes


@cache
def sentence_bounds(article: Article) -> tuple[set[int], set[int]]:
    """Where the sentences of an article start, and where they end."""
    split = sentences(article.text)
    return {sentence.start for sentence in split}, {sentence.end for sentence in split}


either = pytest.mark.parametrize("questions", FLOORS)


@pytest.mark.parametrize(
    ("questions", "figure", "floor"),
    [(questions, figure, floor) for questions, floors in FLOORS.items() for figure, floor in floors.items()],
)
def test_answers_are_no_worse_than_they_were(questions: str, figure: str, floor: float) -> None:
    reached = labelled(figures(scored(questions)))[figure]
    assert reached is not None
    assert reached >= floor


@pytest.mark.parametrize(("language", "floor"), FLOORS_OF_HIT_AT_3.items())
def test_no_language_is_answered_worse_than_it_was(language: str, floor: float) -> None:
    reached = figures(groups(scored("starter"), lambda asked: asked.language)[language]).hit_at_3
    assert reached is not None
    assert reached >= floor


@either
def test_the_floors_were_measured_on_these_articles_and_questions(questions: str) -> None:
    digest = blake2b((QUESTIONS / f"{questions}.jsonl").read_bytes(), digest_size=8)
    for article in articles(questions):
        digest.update(f"{article.path}\n{article.title}\n{article.date}\n{article.text}".encode())
    measured = MEASURED_ON[questions]
    assert digest.hexdigest() == measured, "measure again: crisis-bot eval, then set the floors and this digest"


@either
def test_every_question_finds_one_of_its_articles_in_the_corpus(questions: str) -> None:
    assert unreachable(read_questions(QUESTIONS / f"{questions}.jsonl"), articles(questions)) == []


@either
def test_every_quote_is_a_slice_of_an_article_as_it_was_read(questions: str) -> None:
    texts = {article.path: article.text for article in articles(questions)}
    for quote in quoted(questions):
        assert quote.text.strip()
        assert quote.text == texts[quote.article.path][quote.span.start : quote.span.end]


@either
def test_every_quote_is_made_of_whole_sentences(questions: str) -> None:
    for quote in quoted(questions):
        starts, ends = sentence_bounds(quote.article)
        assert quote.span.start in starts, quote.text
        assert quote.span.end in ends, quote.text


@either
def test_every_quote_highlights_a_sentence_of_its_own(questions: str) -> None:
    for quote in quoted(questions):
        assert quote.highlights
        assert all(quote.span.start <= mark.start < mark.end <= quote.span.end for mark in quote.highlights)


@either
def test_every_quote_fits_a_phone_screen(questions: str) -> None:
    assert max(len(quote.text) for quote in quoted(questions)) <= LONGEST_QUOTE


@either
def test_quotes_leave_air_on_a_phone_screen(questions: str) -> None:
    mean = figures(scored(questions)).quote_characters
    assert mean is not None
    assert mean <= MEAN_QUOTE


@either
def test_no_two_quotes_of_an_answer_overlap(questions: str) -> None:
    for one in scored(questions):
        in_order = sorted(one.answer.quotes, key=lambda quote: (quote.article.path, quote.span))
        for before, after in pairwise(in_order):
            assert before.article != after.article or before.span.end <= after.span.start, one.asked.text


@either
def test_no_quote_shows_a_list_of_sources(questions: str) -> None:
    assert [quote.text for quote in quoted(questions) if "Sources:" in quote.text] == []


@either
def test_what_is_answered_is_quoted_and_the_rest_is_refused(questions: str) -> None:
    for one in scored(questions):
        if one.answer.answered:
            assert one.answer.quotes, one.asked.text
        else:
            assert one.answer.outcome in {Outcome.REFUSED, Outcome.EMPTY_WINDOW}, one.asked.text
