from datetime import date

import pytest

from bot.evaluation.questions import GoldQuestion, Place
from bot.evaluation.scoring import (
    Figures,
    Scored,
    auroc,
    figures,
    groups,
    is_highlighted,
    is_hit,
    misses,
    percentile,
    refused_at_95_kept,
    score,
    scored_answers,
    unreachable,
)
from bot.model import Answer, Article, Outcome, Quote, Span
from tests.answering import answerer_of

TEXT = "Rau chairs the OSCE. The US put 8,500\nsoldiers on alert. Nobody left."
HOW_MANY = GoldQuestion("How many?", (Place("alert.md", "8,500 soldiers"),))


def quote(text: str = TEXT, path: str = "alert.md", marked: str | None = None) -> Quote:
    """The whole of an article that has this text, with one stretch of it highlighted."""
    start = text.index(marked) if marked else 0
    highlights = (Span(start, start + len(marked)),) if marked else ()
    return Quote(Article(path, "Title", text), Span(0, len(text)), highlights, 1.0)


def scored(
    asked: GoldQuestion,
    *quotes: Quote,
    confidence: float = 0.9,
    outcome: Outcome = Outcome.ANSWERED,
    took_ms: float = 1.0,
) -> Scored:
    return score(asked, Answer(asked.text, asked.text, outcome, confidence, quotes), took_ms)


RIGHT = quote(marked="The US put 8,500\nsoldiers on alert.")
LESS = quote(marked="Nobody left.")
WRONG = quote("Trains were late.", "trains.md")
OFF = GoldQuestion("Who won?")


@pytest.mark.parametrize(
    ("text", "path", "hit"),
    [
        ("The US put 8,500 soldiers on alert.", "alert.md", True),
        ("The US put 8,500 soldiers on alert.", "2022/january/alert.md", True),
        ("The US put 8,500 soldiers on alert.", "other.md", False),
        ("The US put 8,500 on alert.", "alert.md", False),
        ("put 8,500\n\n  soldiers", "alert.md", True),
        ("put 8,500\u00a0soldiers", "alert.md", True),
        ("put ８,５００ soldiers", "alert.md", True),
        ("put 8,500 Soldiers", "alert.md", False),
    ],
)
def test_a_hit_has_the_words_from_the_article_white_space_and_width_aside(text: str, path: str, *, hit: bool) -> None:
    assert is_hit(quote(text, path), HOW_MANY) is hit


@pytest.mark.parametrize(
    ("path", "text", "hit"), [("other.md", "8.5k troops", True), ("other.md", "8,500 soldiers", False)]
)
def test_another_article_hits_with_its_own_words(path: str, text: str, *, hit: bool) -> None:
    asked = GoldQuestion("How many?", (*HOW_MANY.places, Place("other.md", "8.5k troops")))
    assert is_hit(quote(text, path), asked) is hit


@pytest.mark.parametrize(
    ("marked", "highlighted"), [("The US put 8,500\nsoldiers on alert.", True), ("Nobody left.", False), (None, False)]
)
def test_a_highlight_counts_when_it_has_the_words(marked: str | None, *, highlighted: bool) -> None:
    assert is_highlighted(quote(marked=marked), HOW_MANY) is highlighted


def test_several_highlights_count_together() -> None:
    text = "They sent 8,500 soldiers."
    halves = Quote(Article("alert.md", "", text), Span(0, len(text)), (Span(0, 15), Span(16, 25)), 1.0)
    assert is_highlighted(halves, HOW_MANY)


@pytest.mark.parametrize(
    ("quotes", "rank"), [([RIGHT], 1), ([WRONG, RIGHT, RIGHT], 2), ([WRONG], None), ([], None), ([WRONG] * 10, None)]
)
def test_the_rank_is_that_of_the_first_hit(quotes: list[Quote], rank: int | None) -> None:
    assert scored(HOW_MANY, *quotes).rank == rank


def test_a_hit_beyond_the_tenth_quote_counts_for_nothing() -> None:
    assert scored(HOW_MANY, *[WRONG] * 10, RIGHT).rank is None


@pytest.mark.parametrize(
    ("quotes", "highlighted"), [([RIGHT], True), ([LESS], False), ([WRONG, RIGHT], False), ([], False)]
)
def test_only_the_first_quotes_highlight_counts(quotes: list[Quote], *, highlighted: bool) -> None:
    assert scored(HOW_MANY, *quotes).highlighted is highlighted


def test_figures_are_means_over_their_sort_of_question() -> None:
    refused = Outcome.REFUSED
    measured = figures(
        [
            scored(HOW_MANY, RIGHT, confidence=0.9, took_ms=1.0),
            scored(HOW_MANY, WRONG, RIGHT, confidence=0.6, took_ms=2.0),
            scored(HOW_MANY, WRONG, WRONG, WRONG, LESS, confidence=0.2, outcome=refused, took_ms=3.0),
            scored(HOW_MANY, confidence=0.1, outcome=refused, took_ms=4.0),
            scored(OFF, WRONG, confidence=0.6, took_ms=5.0),
            scored(OFF, WRONG, confidence=0.0, outcome=Outcome.EMPTY_WINDOW, took_ms=9.0),
        ]
    )
    assert measured == Figures(
        answerable=4,
        hit_at_1=1 / 4,
        hit_at_3=2 / 4,
        hit_at_5=3 / 4,
        hit_at_10=3 / 4,
        mrr_at_10=(1 + 1 / 2 + 1 / 4) / 4,
        highlight_at_1=1 / 4,
        quote_characters=(len(RIGHT.text) + 2 * len(WRONG.text)) / 3,
        answered=2 / 4,
        unanswerable=2,
        refused=1 / 2,
        auroc=(4 + 1.5) / 8,
        refused_at_95_kept=1 / 2,
        p50_ms=3.0,
        p99_ms=9.0,
    )


def test_what_no_question_is_about_has_no_figure() -> None:
    only_off, only_kept = figures([scored(OFF)]), figures([scored(HOW_MANY)])
    assert (only_off.hit_at_1, only_off.answered, only_off.auroc, only_off.refused_at_95_kept) == (None,) * 4
    assert (only_kept.refused, only_kept.auroc, only_kept.refused_at_95_kept) == (None,) * 3


@pytest.mark.parametrize(
    ("positive", "negative", "area"),
    [
        ([0.9, 0.8], [0.2, 0.1], 1.0),
        ([0.1], [0.9], 0.0),
        ([0.5, 0.5], [0.5], 0.5),
        ([0.9, 0.5], [0.5, 0.1], 0.875),
        ([], [0.5], None),
        ([0.5], [], None),
    ],
)
def test_auroc_is_the_chance_to_be_above_with_ties_counting_half(
    positive: list[float], negative: list[float], area: float | None
) -> None:
    assert auroc(positive, negative) == area


def test_the_strict_threshold_gives_up_one_in_twenty() -> None:
    kept = [0.1, *[0.5] * 19]
    assert refused_at_95_kept(kept, [0.1, 0.4, 0.5, 0.9]) == 0.5


@pytest.mark.parametrize(("share", "value"), [(0.5, 2.0), (0.51, 3.0), (0.99, 4.0), (0.0, 1.0)])
def test_a_percentile_is_one_of_the_values(share: float, value: float) -> None:
    assert percentile([4.0, 1.0, 3.0, 2.0], share) == value


def test_groups_are_in_alphabetical_order_without_what_has_no_label() -> None:
    asked = [GoldQuestion(text, kind=kind) for text, kind in [("1", "typo"), ("2", None), ("3", "date"), ("4", "typo")]]
    found = groups(map(scored, asked), lambda question: question.kind)
    assert [(name, [one.asked.text for one in each]) for name, each in found.items()] == [
        ("date", ["3"]),
        ("typo", ["1", "4"]),
    ]


def test_the_worst_misses_come_first() -> None:
    wrong, sure = scored(HOW_MANY, WRONG, RIGHT, confidence=0.6), scored(HOW_MANY, WRONG, confidence=0.8)
    nearly = scored(HOW_MANY, RIGHT, confidence=0.4, outcome=Outcome.REFUSED)
    unsure = scored(HOW_MANY, WRONG, confidence=0.1, outcome=Outcome.EMPTY_WINDOW)
    bold, bolder = scored(OFF, WRONG, confidence=0.7), scored(OFF, WRONG, confidence=0.9)
    good = [scored(HOW_MANY, RIGHT), scored(OFF, outcome=Outcome.REFUSED)]
    found = misses([*good, nearly, wrong, bold, sure, unsure, bolder])
    assert found.wrong == (sure, wrong)
    assert found.refused == (unsure, nearly)
    assert found.unfounded == (bolder, bold)


def test_a_question_is_unreachable_when_none_of_its_articles_is_there() -> None:
    asked = GoldQuestion("How many?", (*HOW_MANY.places, Place("other.md", "8.5k")))
    assert unreachable([asked, OFF], [Article("2022/other.md", "", "8.5k")]) == []
    assert unreachable([asked, OFF], [Article("trains.md", "", "Late.")]) == [asked]


@pytest.mark.parametrize(
    ("named", "otherwise", "since"),
    [
        (date(2022, 1, 26), date(2022, 1, 21), date(2022, 1, 25)),
        (None, date(2022, 1, 21), date(2022, 1, 20)),
    ],
)
def test_a_question_is_asked_on_the_day_it_names(named: date | None, otherwise: date, since: date) -> None:
    articles = [Article(f"{day}.md", "", "Talks were held in Geneva.", date(2022, 1, day)) for day in (20, 25)]
    asked = GoldQuestion("Where were talks held yesterday?", today=named)
    (one,) = scored_answers(answerer_of(articles), [asked], otherwise)
    assert one.answer.since == since
