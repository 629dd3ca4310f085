"""What is quoted of articles: whole sentences that fit a screen, say whom they mean and never repeat each other."""

from dataclasses import replace
from datetime import date
from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.answers.choosing.quoting import LONGEST_QUOTE
from bot.language.texts.splitting import sentences
from bot.model import Article, Heading, Quote, Span
from tests.answering import answerer_of

ON_ALERT = "The Pentagon put 8,500 troops on alert for Eastern Europe on Monday."
FILLER = "Elsewhere a museum opened its doors to visitors who like old coins and older books."
OTHER_FILLER = "Farmers expect a good harvest after the mild weather of the last few weeks."

SAID = st.lists(
    st.sampled_from(
        [
            "Troops left the border.",
            "Their commander said that more troops would follow.",
            "He left.",
            "Troops",
            "Війська відійшли від кордону.",
            "“Troops!” he said.",
            "troops " * 90 + ".",
            "Troops and tanks were counted again, " * 5 + "said the ministry.",
            "8,500 troops (U.S.)",
            "?!",
            "\n\n",
            "\n",
            "- troops",
        ]
    ),
    max_size=25,
)


def quoted(question: str, *articles: Article, top: int = 10) -> tuple[Quote, ...]:
    return answerer_of(articles).answer(question, top=top, today=date(2022, 2, 25)).quotes


def article(path: str, *paragraphs: str, day: date | None = None) -> Article:
    return Article(path, path, "\n\n".join(paragraphs), day)


def highlighted(quote: Quote) -> str:
    return quote.text[quote.marks[0].start : quote.marks[0].end]


@settings(deadline=None, max_examples=30)
@given(st.lists(SAID, min_size=1, max_size=4))
def test_quotes_are_whole_sentences_within_the_limit_that_do_not_overlap(said: list[list[str]]) -> None:
    texts = (article(f"{number}.txt", " ".join(t)) for number, t in enumerate(said))
    found = quoted("troops at the border", *texts, article("alert.txt", ON_ALERT))
    assert found
    for quote in found:
        split = sentences(quote.article.text)
        first, last = split.index(quote.sentences[0]), split.index(quote.sentences[-1])
        assert list(quote.sentences) == split[first : last + 1]
        assert quote.span == Span(split[first].start, split[last].end)
        assert len(quote.span) <= LONGEST_QUOTE
        assert quote.text == quote.article.text[quote.span.start : quote.span.end]
        assert quote.span.start <= quote.highlights[0].start < quote.highlights[0].end <= quote.span.end
    for one, other in combinations(found, 2):
        apart = one.span.end <= other.span.start or other.span.end <= one.span.start
        assert one.article != other.article or apart


@settings(deadline=None, max_examples=30)
@given(st.lists(SAID, min_size=1, max_size=4))
def test_an_article_is_never_named_twice_for_one_quote(said: list[list[str]]) -> None:
    texts = (article(f"{number}.txt", " ".join(t)) for number, t in enumerate([*said, said[0]]))
    found = quoted("troops at the border", *texts, article("alert.txt", ON_ALERT))
    assert found
    for quote in found:
        assert quote.article not in quote.also_in
        assert len(set(quote.also_in)) == len(quote.also_in)


@pytest.mark.parametrize(
    ("named", "leaning", "goes_on"),
    [
        ("Sergei Ryabkov led the team.", "He ruled out any concession.", "A concession on missiles was asked for."),
        ("Liz Truss flew to Moscow.", "“Sanctions cannot wait,” she said.", "The sanctions on banks are ready."),
        ("The ministry of Poland replied.", "The ministry took no ultimatum.", "An ultimatum has no takers in Warsaw."),
        ("Scholz met Macron in Berlin.", "The two want a ceasefire.", "A ceasefire is what people near Luhansk want."),
        ("Дмитро Кулеба прибув до Варшави.", "Він просив про вертольоти.", "Ці вертольоти стоять у Польщі без діла."),
        ("Сергей Лавров прибыл в Женеву.", "Его предложения отклонили.", "Такие предложения уже отклонили однажды."),
    ],
)
def test_a_quote_that_would_lean_begins_with_whom_it_means(named: str, leaning: str, goes_on: str) -> None:
    text = " ".join([named, leaning, *[goes_on] * 20])
    best = quoted(leaning, article("a.txt", text))[0]
    assert highlighted(best) == leaning
    assert best.text.startswith(f"{named} {leaning}")


def test_wire_copy_is_one_quote_that_names_the_others_by_date() -> None:
    copies = [
        article("c.txt", FILLER, ON_ALERT, day=date(2022, 1, 27)),
        article("a.txt", ON_ALERT, OTHER_FILLER, day=date(2022, 1, 26)),
        article("b.txt", ON_ALERT.replace("on Monday", "this Monday"), day=None),
        article("d.txt", ON_ALERT, day=date(2022, 1, 25)),
    ]
    found = quoted("How many troops on alert?", *copies)
    with_alert = [quote for quote in found if "8,500" in quote.text]
    assert len(with_alert) == 1
    days = [other.date for other in with_alert[0].also_in]
    assert len(days) == 3
    assert days == sorted(days, key=lambda day: day or date.max)


def test_of_equal_copies_the_oldest_is_quoted() -> None:
    copies = [Article(f"{day}.txt", "Alert", ON_ALERT, date(2022, 1, day)) for day in (27, 25, 26)]
    found = quoted("How many troops on alert?", *copies)
    assert [quote.article.path for quote in found] == ["25.txt"]


def test_the_place_of_a_copy_goes_to_the_next_quote() -> None:
    copies = [article(f"{number}.txt", ON_ALERT) for number in range(5)]
    next_best = article("z.txt", "Kirby said that the troops on alert would mostly join a NATO force.")
    found = quoted("How many troops on alert?", *copies, next_best, top=2)
    assert [len(quote.also_in) for quote in found] == [4, 0]


def test_another_figure_is_a_quote_of_its_own() -> None:
    other = article("b.txt", ON_ALERT.replace("8,500", "5,000"))
    found = quoted("How many troops on alert?", article("a.txt", ON_ALERT), other)
    assert [quote.also_in for quote in found] == [(), ()]


@pytest.mark.parametrize(
    ("other", "places"),
    [
        ("The troops that were on alert near Kaunas came there by rail.", ["a.txt", "a.txt", "b.txt"]),
        ("Alerted by the news, more people came to Kaunas, by rail and without tents.", ["a.txt", "a.txt", "a.txt"]),
    ],
)
def test_one_article_takes_two_of_the_first_three_places_if_another_is_worth_one(other: str, places: list[str]) -> None:
    came = "The troops on alert in {} came by ship, with tents, kitchens and a long train of lorries."
    between = [" ".join([FILLER] * 8), " ".join([OTHER_FILLER] * 8)]
    long = article("a.txt", *[part for name in ("Riga", "Oslo", "Bonn") for part in (came.format(name), *between)])
    found = quoted("How did the troops on alert come?", long, article("b.txt", other, FILLER))
    assert sorted(quote.article.path for quote in found[:3]) == places


def headed(path: str, *paragraphs: str, headings: tuple[str, ...]) -> Article:
    """An article some of whose paragraphs are headings, all of one level."""
    plain = article(path, *paragraphs)
    spans = [Span(start := plain.text.index(heading), start + len(heading)) for heading in headings]
    return replace(plain, headings=tuple(Heading(span, 2) for span in spans))


def test_a_heading_is_context_above_a_quote_and_never_marked() -> None:
    text = ("Troops on alert", "Kirby told reporters that troops are on alert.", "Weather and travel", "Rain.")
    best = quoted("troops on alert", headed("a.txt", *text, headings=(text[0], text[2])))[0]
    assert highlighted(best) == text[1]
    assert best.text == f"{text[0]}\n\n{text[1]}"


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        ("How long may I stay in the country?", "Ninety days, then a permit is due."),
        ("how long can I stay", "Ninety days, then a permit is due."),
        ("Who pays for the doctor?", "The town does."),
        ("Скільки коштує проїзд?", "Ніскільки до кінця травня."),
    ],
)
def test_what_stands_below_a_heading_that_asks_is_the_answer(question: str, answer: str) -> None:
    asked = ("How long may I stay in the country?", "Who pays for the doctor?", "Скільки коштує проїзд?")
    below = ("Ninety days, then a permit is due.", "The town does.", "Ніскільки до кінця травня.")
    parts = [part for pair in zip(asked, below, strict=True) for part in pair]
    best = quoted(question, headed("faq.md", *parts, headings=asked))[0]
    assert highlighted(best) == answer


def test_a_quote_does_not_run_on_into_the_next_section() -> None:
    text = ("Dogs", "Dogs need papers.", "Cats", "Cats need papers too.")
    best = quoted("papers for dogs", headed("a.txt", *text, headings=("Dogs", "Cats")))[0]
    assert best.text == "Dogs\n\nDogs need papers."


@pytest.mark.parametrize("label", ["Anna Berger.", "Anna Berger", "Bridge of Lund"])
def test_a_lone_name_answers_nothing(label: str) -> None:
    best = quoted("who is Anna Berger", article("a.txt", label, "It opened.", "Berger is the head of the office."))[0]
    assert highlighted(best) == "Berger is the head of the office."


def test_headings_alone_answer_nothing() -> None:
    assert quoted("troops on alert", headed("a.txt", "Troops on alert", headings=("Troops on alert",))) == ()
