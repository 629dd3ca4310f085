"""What is quoted of articles when it is known how likely each of their sentences answers."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date

import numpy as np
import pytest

from bot.answers.choosing.quoting import LONGEST_QUOTE, Excerpt, as_likely_in, excerpts, leads, quotes_of
from bot.language.wordlists import WordGroups
from bot.model import Article, Heading, Quote, Span
from bot.questions.reading import QuestionReader
from bot.ranking.ranker import Ranked, Ranker
from bot.search.collection import Collection, collect

WAIT, LEFT, REST = "Troops wait.", "Troops left.", "Troops rest."
LONG = [f"Troops {word * 60}." for word in ("wait ", "rest ", "left ", "hide ")]  # no two of them fit in one quote


def article(path: str, *paragraphs: str, day: date | None = None, headings: tuple[str, ...] = ()) -> Article:
    text = "\n\n".join(paragraphs)
    spans = [Span(start := text.index(heading), start + len(heading)) for heading in headings]
    return Article(path, path, text, day, headings=tuple(Heading(span, 2) for span in spans))


def ranked_in(
    collection: Collection, shares: Sequence[float], question: str = "troops", passages: Sequence[int] | None = None
) -> Ranked:
    """The sentences as if these were their shares of the chance to answer; those of headings do not count."""
    index = collection.counted.index
    asked = QuestionReader(collection, index, WordGroups(()), WordGroups(())).read(question)
    ranked = Ranker(collection, index).rank(asked, range(len(index)) if passages is None else passages)
    return replace(ranked, scores=np.where(ranked.may_answer, np.log(shares), -np.inf))


def quoted(
    shares: Sequence[float],
    *articles: Article,
    question: str = "troops",
    limit: int = 3,
    longest: int = LONGEST_QUOTE,
) -> list[Quote]:
    collection = collect(articles)
    ranked = ranked_in(collection, shares, question)
    return list(quotes_of(collection, ranked, excerpts(collection, ranked, limit, longest)))


def chosen(shares: Sequence[float], *articles: Article) -> list[Excerpt]:
    collection = collect(articles)
    return excerpts(collection, ranked_in(collection, shares), 3)


def paths(found: Iterable[Quote | Article]) -> list[str]:
    return [each.article.path if isinstance(each, Quote) else each.path for each in found]


@pytest.mark.parametrize(("other", "third"), [(0.5, "b.txt"), (0.31, "b.txt"), (0.29, "a.txt")])
def test_how_much_another_article_must_be_worth_goes_by_the_quote_whose_place_it_takes(
    other: float, third: str
) -> None:
    found = quoted([1000, 20, 1, other], article("a.txt", *LONG[:3]), article("b.txt", "Troops came."))
    assert paths(found) == ["a.txt", "a.txt", third]


@pytest.mark.parametrize(
    ("other", "order"),
    [
        (0.1, ["a.txt", "a.txt", "a.txt", "a.txt", "b.txt"]),
        (10, ["a.txt", "a.txt", "b.txt", "a.txt", "a.txt"]),
        (30, ["a.txt", "b.txt", "a.txt", "a.txt", "a.txt"]),
    ],
)
def test_only_the_third_place_is_kept_for_another_article(other: float, order: list[str]) -> None:
    found = quoted([1000, 20, 1, 0.2, other], article("a.txt", *LONG), article("b.txt", "Troops came."), limit=5)
    assert paths(found) == order


@pytest.mark.parametrize(
    ("shares", "order"),
    [([20, 10, 1000, 9], ["b.txt", "a.txt", "a.txt"]), ([1000, 10, 20, 9], ["a.txt", "b.txt", "a.txt"])],
)
def test_an_article_may_take_the_third_place_that_did_not_take_both_before(
    shares: list[float], order: list[str]
) -> None:
    found = quoted(shares, article("a.txt", *LONG[:2]), article("b.txt", LONG[2]), article("c.txt", WAIT))
    assert paths(found) == order


@pytest.mark.parametrize(
    ("shares", "said", "quote"),
    [
        ([1, 1000, 1], f"{WAIT}\n\n{LEFT}\n\n{REST}", f"{LEFT}\n\n{REST}"),
        ([2.9, 1000], f"{WAIT}\n\n{LEFT}", LEFT),
        ([3.1, 1000], f"{WAIT}\n\n{LEFT}", f"{WAIT}\n\n{LEFT}"),
        ([1, 1000, 0.01], f"{WAIT}\n\n{LEFT}\n\n{REST}", LEFT),
        ([0.11, 1000, 0.11], f"{WAIT} {LEFT} {REST}", f"{WAIT} {LEFT} {REST}"),
        ([0.09, 1000, 0.09], f"{WAIT} {LEFT} {REST}", LEFT),
        ([0.09, 0.09, 1000], f"{WAIT} {LEFT} {REST}", REST),
        ([1000, 0.09, 0.09], f"{WAIT} {LEFT} {REST}", WAIT),
        ([1000, 0.09, 0.11], f"{WAIT} {LEFT} {REST}", f"{WAIT} {LEFT} {REST}"),
        ([1, 1000], f"{WAIT}\n\nThey left.", f"{WAIT}\n\nThey left."),
        ([1, 1, 1000], f"{REST}\n\n{WAIT}\n\nThey left.", f"{WAIT}\n\nThey left."),
    ],
)
def test_a_quote_begins_and_ends_with_what_may_answer_or_is_leant_on(
    shares: list[float], said: str, quote: str
) -> None:
    assert quoted(shares, article("a.txt", said))[0].text == quote


@pytest.mark.parametrize(("times", "quote"), [(1.15, f"{WAIT} He left."), (1.25, f"He left. {LONG[0]}")])
def test_a_quote_that_leans_must_be_much_likelier_than_one_that_names_whom_it_means(times: float, quote: str) -> None:
    said = f"{WAIT} He left. {LONG[0]}"
    found = quoted([10, 100, 110 * times - 100], article("a.txt", said), longest=len(said) - 1)
    assert found[0].text == quote


@pytest.mark.parametrize(
    ("longest", "quote"),
    [
        (38, f"{WAIT} {LEFT} {REST}"),
        (37, f"{WAIT} {LEFT}"),
        (25, f"{WAIT} {LEFT}"),
        (24, LEFT),
        (3, LEFT),
    ],
)
def test_a_quote_is_as_long_as_fits_and_never_less_than_a_sentence(longest: int, quote: str) -> None:
    assert quoted([2, 9, 1], article("a.txt", f"{WAIT} {LEFT} {REST}"), longest=longest)[0].text == quote


def test_a_quote_does_not_run_over_what_was_not_ranked() -> None:
    short = [f"Troops left at {hour}." for hour in range(1, 10)]
    collection = collect([article("a.txt", f"Troops {'go ' * 97}.", *short, f"Troops {'go ' * 97}.")])
    ranked = ranked_in(collection, [1, 1, 1, 1, 90, 80, 1, 1, 1, 1], passages=[0, 2])
    first, second, *_ = quotes_of(collection, ranked, excerpts(collection, ranked, 3, 150))
    assert first.text == "\n\n".join(short[:4])
    assert second.text == "\n\n".join(short[5:])


def test_what_was_quoted_is_neither_quoted_again_nor_run_into() -> None:
    found = quoted([9, 1, 8, 2, 7], article("a.txt", f"{WAIT} {LEFT} {REST} Troops hide. Troops came."), longest=25)
    assert [quote.text for quote in found] == [f"{WAIT} {LEFT}", f"{REST} Troops hide.", "Troops came."]


def test_a_quote_has_its_sentences_and_marks_those_that_answer() -> None:
    (quote,) = quoted([9, 1, 8], article("a.txt", f"{WAIT} {LEFT} {REST}"))
    wait, left, rest = Span(0, 12), Span(13, 25), Span(26, 38)
    assert quote.sentences == (wait, left, rest)
    assert quote.highlights == (wait, rest)


@pytest.mark.parametrize("all_the", [1e-300, 1, 1e300])
def test_likelihoods_go_by_how_much_likelier_one_sentence_is_than_another(all_the: float) -> None:
    found = chosen([6 * all_the, 4 * all_the], article("a.txt", WAIT), article("b.txt", LEFT))
    assert [excerpt.likelihood for excerpt in found] == pytest.approx([0.6, 0.4])


def test_copies_make_a_quote_likelier_and_are_not_quoted() -> None:
    said = "The troops left the town of Kharkiv by train."
    first, second = chosen([3, 3, 2, 2], *[article(f"{name}.txt", said) for name in "abc"], article("d.txt", WAIT))
    assert [first.also_in, second.also_in] == [(1, 2), ()]
    assert [first.likelihood, second.likelihood] == pytest.approx([0.8, 0.2])


def test_also_in_are_the_articles_of_copies_of_the_sentence_that_answers() -> None:
    answer, beside = "The troops left the town of Kharkiv by train.", "Nine trains were seen in Lviv with many troops."
    said = article("a.txt", f"{answer} {beside}")
    found = quoted([9, 8, 1, 1, 1], said, article("b.txt", beside), article("c.txt", answer, WAIT))
    assert paths(found[0].also_in) == ["c.txt"]
    assert [quote.text for quote in found] == [said.text, WAIT]


def test_copies_are_named_by_date_and_then_by_path_and_undated_ones_last() -> None:
    days = {"u.txt": None, "t.txt": None, "n.txt": 27, "m.txt": 26, "l.txt": 26, "o.txt": 25}
    copies = [article(path, WAIT, day=date(2022, 1, day) if day else None) for path, day in days.items()]
    (found,) = quoted([1] * len(copies), *copies)
    assert paths([found]) == ["o.txt"]
    assert paths(found.also_in) == ["l.txt", "m.txt", "n.txt", "t.txt", "u.txt"]


def test_the_oldest_comes_first_only_of_those_that_are_alike() -> None:
    old, new = article("o.txt", WAIT, day=date(2022, 1, 25)), article("n.txt", LEFT, day=date(2022, 1, 26))
    assert paths(quoted([10, 10], new, old)) == ["o.txt", "n.txt"]
    assert paths(quoted([11, 10], new, old)) == ["n.txt", "o.txt"]


@pytest.mark.parametrize("item", ["- {}", "• {}", "– {}", "1. {}", "12) {}", "a) {}"])
def test_a_list_that_answers_is_quoted_whole_and_no_further(item: str) -> None:
    listed = "\n".join(item.format(thing) for thing in ("boots", "tents", "coats"))
    found = quoted([1000, *[1e-6] * 4], article("a.txt", f"Troops need:\n{listed}", "Rain fell."))
    assert found[0].text == f"Troops need:\n{listed}"


@pytest.mark.parametrize(
    ("said", "quote"),
    [
        ("Troops need this.\n- boots\n- tents\n- coats", "Troops need this."),
        ("Troops need:\n- boots\n\nRain fell.\n- tents", "Troops need:\n- boots"),
        ("Troops need:\n\nRain fell.\n\nWind blew.\n\nSnow fell.", "Troops need:"),
    ],
)
def test_what_is_no_list_of_the_answer_is_not_quoted_for_it(said: str, quote: str) -> None:
    assert quoted([1000, 1e-6, 1e-6, 1e-6], article("a.txt", said))[0].text == quote


@pytest.mark.parametrize(
    ("question", "quote"),
    [
        ("How do the troops travel?", "How do the troops travel?\n\nBy rail. Ferries take tanks."),
        ("travel", "How do the troops travel?\n\nBy rail. Ferries take tanks."),
        ("Do troops travel by night?", "How do the troops travel?\n\nBy rail."),
        ("rail", "How do the troops travel?\n\nBy rail."),
    ],
)
def test_all_below_a_heading_that_asks_the_question_belongs_to_the_answer(question: str, quote: str) -> None:
    heading = "How do the troops travel?"
    said = article("a.txt", heading, "By rail. Ferries take tanks.", headings=(heading,))
    assert quoted([1, 1000, 1e-6], said, question=question)[0].text == quote


@pytest.mark.parametrize(
    ("longest", "quote"),
    [
        (52, "Is it war? It is.\n\nTroops wait. They rest."),
        (42, "Is it war? It is.\n\nTroops wait. They rest."),
        (41, "It is.\n\nTroops wait. They rest."),
        (30, "Troops wait. They rest."),
    ],
)
def test_a_heading_stands_above_a_quote_as_far_as_it_fits(longest: int, quote: str) -> None:
    headings = ("Of war", "Is it war? It is.")
    said = article("a.txt", "Rain fell.", *headings, f"{WAIT} They rest.", headings=headings)
    assert quoted([1, 1, 1, 1, 9, 8], said, longest=longest)[0].text == quote


@pytest.mark.parametrize(
    ("second", "texts"),
    [
        ("Rain fell.", [WAIT]),
        ("Rain fell. Troops slept.", [WAIT, "Rain fell. Troops slept.", "Troops came."]),
    ],
)
def test_no_quote_follows_that_has_no_word_of_the_question(second: str, texts: list[str]) -> None:
    shares = [100, 10, *[5] * (second.count(".") - 1), 1]
    found = quoted(shares, article("a.txt", WAIT), article("b.txt", second), article("c.txt", "Troops came."))
    assert [quote.text for quote in found] == texts


def test_a_word_of_the_question_in_the_heading_is_one_of_the_quote() -> None:
    below = article("b.txt", "On troops", "Rain fell.", headings=("On troops",))
    assert [quote.text for quote in quoted([100, 1, 10], article("a.txt", WAIT), below)] == [
        WAIT,
        "On troops\n\nRain fell.",
    ]


def test_the_likeliest_is_quoted_first_though_it_has_no_word_of_the_question() -> None:
    found = quoted([100, 1], article("a.txt", "Rain fell."), article("b.txt", WAIT))
    assert [quote.text for quote in found] == ["Rain fell.", WAIT]
    assert [quote.score for quote in found] == pytest.approx([np.log(100), 0])


def test_an_excerpt_is_as_likely_by_other_scores_as_its_sentences_are() -> None:
    collection = collect([article("a.txt", f"{WAIT} {LEFT}", f"{REST} {'Rain fell. ' * 50}", "Troops hide.")])
    shares = [6, 3, *[1e-9] * 51, 1]
    first, *_ = excerpts(collection, ranked_in(collection, shares), 3)
    none = np.zeros(len(shares), dtype=np.bool_)
    assert as_likely_in(ranked_in(collection, shares), first, none).likelihood == pytest.approx(0.9)
    other = ranked_in(collection, [1, 3, 2, *[1e-9] * 50, 4])
    assert as_likely_in(other, first, none).likelihood == pytest.approx(0.4)


def test_all_sentences_that_tell_the_same_speak_for_an_excerpt_that_has_one_of_them() -> None:
    collection = collect([article("a.txt", f"{WAIT} {LEFT}", f"{REST} {'Rain fell. ' * 50}", "Troops hide.")])
    ranked = ranked_in(collection, [6, 2, *[1e-9] * 51, 2])
    first, *_ = excerpts(collection, ranked, 3)
    alike = np.zeros(54, dtype=np.bool_)
    alike[[2, 53]] = True
    assert as_likely_in(ranked, first, alike).likelihood == pytest.approx(0.8)
    alike[0] = True
    assert as_likely_in(ranked, first, alike).likelihood == pytest.approx(1.0)


def test_an_excerpt_is_not_likely_at_all_where_nothing_may_answer() -> None:
    collection = collect([article("a.txt", WAIT)])
    (first,) = excerpts(collection, ranked_in(collection, [1]), 3)
    nothing = replace(ranked_in(collection, [1]), scores=np.array([-np.inf]))
    assert as_likely_in(nothing, first, np.zeros(1, dtype=np.bool_)).likelihood == 0
    assert excerpts(collection, nothing, 3) == []


def test_leads_that_begin_alike_are_one_and_articles_without_sentences_none() -> None:
    said = "The Pentagon put 8,500 troops on alert for Eastern Europe on Monday."
    articles = [
        article("a.txt", "Alert", said, REST, headings=("Alert",)),
        article("b.txt", ""),
        article("u.txt", said.replace("on Monday", "this Monday"), WAIT),
        article("c.txt", said, LEFT, day=date(2022, 1, 27)),
        article("d.txt", WAIT),
        article("e.txt", said, day=date(2022, 1, 26)),
        article("f.txt", LEFT),
    ]
    found = leads(collect(articles), range(7), 2)
    assert [(quote.article.path, quote.text) for quote in found] == [("a.txt", f"{said}\n\n{REST}"), ("d.txt", WAIT)]
    assert [quote.text[quote.marks[0].start : quote.marks[0].end] for quote in found] == [said, WAIT]
    assert [paths(quote.also_in) for quote in found] == [["e.txt", "c.txt", "u.txt"], []]
    assert [len(quote.sentences) for quote in found] == [2, 1]
    assert [quote.score for quote in found] == [0.0, 0.0]


def test_an_article_of_headings_leads_with_the_first() -> None:
    (found,) = leads(collect([article("a.txt", "Alert", "Rain", headings=("Alert", "Rain"))]), [0], 2)
    assert found.highlights == (Span(0, 5),)


@pytest.mark.parametrize(("second", "sentences"), [(297, 2), (298, 1)])
def test_a_lead_is_of_whole_sentences_and_no_longer_than_a_quote_may_be(second: int, sentences: int) -> None:
    said = [f"{'A' * 300}.", f"{'B' * (second - 1)}.", "End."]
    headed = article("a.txt", "Alert", *said, headings=("Alert",))
    (found,) = leads(collect([article("z.txt", WAIT), headed]), [1], 1)
    assert found.text == "\n\n".join(said[:sentences])
    assert len(found.sentences) == sentences
