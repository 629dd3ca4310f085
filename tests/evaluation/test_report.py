import json

from bot.evaluation.questions import GoldQuestion, Place
from bot.evaluation.report import report, report_line
from bot.evaluation.scoring import Scored, score
from bot.model import Answer, Article, Outcome, Quote, Span

ARTICLE = Article("a.md", "", "The talks\nended. Nobody \x1b[31mleft.")
QUOTE = Quote(ARTICLE, Span(0, len(ARTICLE.text)), (Span(17, len(ARTICLE.text)),), 1.0)


def scored(asked: GoldQuestion, confidence: float = 0.75) -> Scored:
    return score(asked, Answer(asked.text, asked.text, Outcome.ANSWERED, confidence, (QUOTE,)), 2.0)


HIT = scored(GoldQuestion("what ended?", (Place("a.md", "talks ended"),), kind="plain"))
MISS = scored(GoldQuestion("who left?", (Place("b.md", "They left"), Place("b.md", "All left"), Place("c.md", "x"))))
UNFOUNDED = scored(GoldQuestion("who won?", kind="near"))


def test_figures_come_first_without_those_that_nothing_was_asked_for() -> None:
    assert report([HIT, MISS], 0).splitlines()[:9] == [
        "questions              2",
        "hit@1                  0.500",
        "hit@3                  0.500",
        "hit@5                  0.500",
        "hit@10                 0.500",
        "mrr@10                 0.500",
        "highlight@1            0.000",
        f"mean quote characters  {len(QUOTE.text)}.000",
        "answered               1.000",
    ]
    assert "refused" not in report([scored(HIT.asked)], 0).partition("\n\n")[0]


def test_kinds_and_languages_have_a_table_where_questions_name_them() -> None:
    _, table = report([HIT, MISS, UNFOUNDED], 0).split("\n\n")
    assert [line.split() for line in table.splitlines()] == [
        "kind questions hit@1 hit@3 mrr@10 highlight@1 answered unanswerable refused".split(),  # noqa: SIM905 - as printed
        ["near", "0", "–", "–", "–", "–", "–", "1", "0.000"],
        ["plain", "1", "1.000", "1.000", "1.000", "0.000", "1.000", "0", "–"],
    ]


def test_a_miss_shows_what_was_wanted_and_what_was_said_on_a_line_each() -> None:
    heading, miss = report([MISS], 10).split("\n\n")[1:]
    assert heading == "1 of 1 answered with other words first:"
    assert miss.splitlines() == [
        "  who left?",
        "    wanted  b.md: They left / All left",
        "    got     a.md: Nobody  [31mleft.",
        "    no hit, confidence 0.75",
    ]


def test_only_the_worst_of_each_sort_are_shown() -> None:
    surer = scored(UNFOUNDED.asked, confidence=0.9)
    headings = [block for block in report([MISS, UNFOUNDED, surer], 1).split("\n\n") if " of " in block]
    assert headings == ["1 of 1 answered with other words first:", "1 of 2 answered although no article does:"]
    assert "confidence 0.90" in report([UNFOUNDED, surer], 1)


def test_json_has_null_where_there_is_nothing_to_measure() -> None:
    figures = json.loads(report_line([HIT]))
    assert (figures["hit@1"], figures["refused"], figures["p50 ms"]) == (1.0, None, 2.0)
