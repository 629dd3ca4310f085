"""Answer → message: what is said, and that whatever the articles hold, Telegram takes the message as meant."""

import re
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.chat.showing.rendering import render
from bot.language.texts.splitting import sentences
from bot.model import Answer, Article, Correction, Outcome, Quote, Span
from bot.preview.text.entities import format_text
from bot.preview.text.markup import parse_html
from bot.wording.cutting import units
from bot.wording.pages import MESSAGE_LIMIT, Block, Kind, pages
from bot.wording.surroundings import surroundings
from bot.wording.texts import ENGLISH

TEXT = (
    "Diplomats met in Geneva.\n\nThe talks were frank. The Pentagon put 8,500 troops on standby. Nobody left.\n\nEnd."
)
TALKS = Article("2022-01-25-geneva.txt", "Talks in Geneva", TEXT, date(2022, 1, 25), "AFP", "https://example.org/a")
UNDATED = Article("notes.txt", "Notes", TEXT)


def quote_of(article: Article, passage: str, sentence: str = "") -> Quote:
    start, mark = article.text.index(passage), article.text.index(sentence or passage)
    highlight, span = Span(mark, mark + len(sentence or passage)), Span(start, start + len(passage))
    held = tuple(each for each in sentences(article.text) if span.start <= each.start < span.end)
    return Quote(article, span, (highlight,), 1.0, sentences=held)


PASSAGE = "The talks were frank. The Pentagon put 8,500 troops on standby. Nobody left."
STANDBY = quote_of(TALKS, PASSAGE, "The Pentagon put 8,500 troops on standby.")
ANSWERED = Answer("how many troops?", "how many troops?", Outcome.ANSWERED, 0.9, (STANDBY,))
REFUSED = replace(ANSWERED, outcome=Outcome.REFUSED)


def first_page(answer: Answer) -> str:
    return render(pages(answer, ENGLISH)[0].blocks)


def test_an_answer_shows_title_source_date_and_the_sentence_that_answers_in_bold() -> None:
    assert first_page(ANSWERED) == (
        '<b><a href="https://example.org/a">Talks in Geneva</a></b>\n'
        "AFP · 25 January 2022\n"
        "<blockquote>The talks were frank. <b>The Pentagon put 8,500 troops on standby.</b> Nobody left.</blockquote>"
    )


def test_later_passages_are_folded_and_each_has_its_source() -> None:
    page = first_page(replace(ANSWERED, quotes=(STANDBY, quote_of(UNDATED, "End."))))
    assert page.endswith(
        "\n\n<b>Notes</b>\ndate unknown\n<blockquote expandable><b>End.</b></blockquote>",
    )


def test_a_folded_passage_shows_the_sentence_that_answers_before_it_is_unfolded() -> None:
    long = replace(TALKS, text="The talks were frank and the coffee was cold. " * 5 + "They ended late. Nobody left.")
    page = first_page(replace(ANSWERED, quotes=(STANDBY, quote_of(long, long.text, "Nobody left."))))
    opening = "…They ended late. <b>Nobody left.</b>"
    assert page.endswith(f"<blockquote expandable>{opening}</blockquote>")


@pytest.mark.parametrize(
    ("before", "shown"),
    [
        ("By 3 p.m. Monday they met.", "…By 3 p.m. Monday they met. "),
        ("So it was told by a weary old Gen. Milley at 9.", "…"),
    ],
)
def test_a_folded_passage_begins_where_its_article_begins_a_sentence(before: str, shown: str) -> None:
    """What ends in a full stop may be an abbreviation."""
    long = replace(TALKS, text=f"The talks in Geneva were frank. {before} Nobody left the room.")
    page = first_page(replace(ANSWERED, quotes=(STANDBY, quote_of(long, long.text, "Nobody left the room."))))
    assert page.endswith(f"<blockquote expandable>{shown}<b>Nobody left the room.</b></blockquote>")


@pytest.mark.parametrize(
    ("answer", "line"),
    [
        (replace(ANSWERED, newest=date(2022, 1, 25)), "Newest article here: 25 January 2022"),
        (
            replace(ANSWERED, corrections=(Correction("harkiv", "Kharkiv"),)),
            "Searched for “Kharkiv” instead of “harkiv”",
        ),
        (replace(ANSWERED, since=date(2022, 1, 24), until=date(2022, 1, 24)), "Articles dated 24 January 2022"),
        (
            replace(ANSWERED, since=date(2022, 1, 18), until=date(2022, 1, 24)),
            "Articles dated 18 January 2022 to 24 January 2022",
        ),
        (replace(ANSWERED, since=date(2022, 1, 21)), "Articles since 21 January 2022"),
        (replace(ANSWERED, until=date(2022, 1, 21)), "Articles until 21 January 2022"),
        (replace(ANSWERED, quotes=(replace(STANDBY, also_in=(UNDATED,)),)), "also in: Notes (date unknown)"),
        (
            replace(ANSWERED, quotes=(replace(STANDBY, also_in=(UNDATED,) * 5),)),
            "also in: " + "; ".join(["Notes (date unknown)"] * 3) + " and 2 more",
        ),
        (replace(REFUSED, unknown=("unicorn",)), "No article has the word “unicorn”."),
        (replace(REFUSED, unknown=("unicorn", "elf")), "No article has the words “unicorn”, “elf”."),
        (replace(REFUSED, closest=(TALKS,)), "• Talks in Geneva — AFP · 25 January 2022"),
        (
            replace(REFUSED, covers=(date(2022, 1, 3), date(2022, 1, 25))),
            "The articles are dated 3 January 2022 to 25 January 2022.",
        ),
        (
            replace(REFUSED, covers=(date(2022, 1, 25), date(2022, 1, 25))),
            "The articles are dated 25 January 2022.",
        ),
        (
            replace(REFUSED, outcome=Outcome.EMPTY_WINDOW, since=date(2022, 2, 1), until=date(2022, 2, 1)),
            "There are no articles dated 1 February 2022.",
        ),
        (
            replace(
                REFUSED,
                outcome=Outcome.EMPTY_WINDOW,
                since=date(2022, 2, 1),
                nearest=(date(2022, 1, 25), date(2022, 1, 31)),
            ),
            "The nearest dates that have articles: 25 January 2022 · 31 January 2022.",
        ),
        (replace(REFUSED, outcome=Outcome.EMPTY_CORPUS), ENGLISH.empty_corpus),
    ],
)
def test_what_the_reader_should_know_has_a_line_of_its_own(answer: Answer, line: str) -> None:
    assert line in first_page(answer).split("\n")


@pytest.mark.parametrize("outcome", [outcome for outcome in Outcome if outcome is not Outcome.ANSWERED])
def test_a_refusal_quotes_nothing(outcome: Outcome) -> None:
    (page,) = pages(replace(REFUSED, outcome=outcome, closest=(TALKS,)), ENGLISH)
    assert page.quotes == ()
    assert "blockquote" not in render(page.blocks)
    assert "8,500" not in render(page.blocks)


def test_a_page_holds_three_quotes() -> None:
    screens = pages(replace(ANSWERED, quotes=(STANDBY,) * 7), ENGLISH)
    assert [len(page.quotes) for page in screens] == [3, 3, 1]


def test_a_quote_that_no_longer_fits_goes_on_to_the_next_page_whole() -> None:
    long = Article("long.txt", "Long", " ".join(["Word"] * 299))
    quote = Quote(long, Span(0, len(long.text)), (), 1.0)
    screens = pages(replace(ANSWERED, quotes=(quote,) * 3), ENGLISH)
    assert [len(page.quotes) for page in screens] == [2, 1]
    assert all(render(page.blocks).count(long.text) == len(page.quotes) for page in screens)


def test_context_shows_the_paragraphs_around_with_the_quote_marked() -> None:
    assert render(surroundings(TALKS, STANDBY.span, STANDBY.highlights, ENGLISH)) == (
        '<b><a href="https://example.org/a">Talks in Geneva</a></b>\n'
        "AFP · 25 January 2022\n\n"
        "Diplomats met in Geneva.\n"
        "<blockquote>The talks were frank. <b>The Pentagon put 8,500 troops on standby.</b> Nobody left.</blockquote>\n"
        "End."
    )


def test_context_goes_no_further_than_the_neighbouring_paragraphs() -> None:
    paragraphs = [f"Paragraph {number}." for number in range(9)]
    article = Article("nine.txt", "Nine", "\n\n".join(paragraphs))
    shown = render(surroundings(article, quote_of(article, "Paragraph 4.").span, (), ENGLISH))
    assert re.findall(r"Paragraph \d", shown) == [f"Paragraph {number}" for number in range(2, 7)]


HOSTILE = st.text(
    st.one_of(st.sampled_from("<>&\"'/b \n\t;#😀"), st.characters(exclude_categories=["Cs"])), min_size=1, max_size=60
)


@st.composite
def long_texts(draw: st.DrawFn) -> str:
    """Up to some 20,000 characters, of any sort, with and without spaces."""
    return draw(st.sampled_from(["", " ", "\n\n", ". "])).join([draw(HOSTILE)] * draw(st.integers(1, 400)))


@st.composite
def quotes(draw: st.DrawFn) -> Quote:
    text = draw(long_texts())
    cuts = sorted(draw(st.lists(st.integers(0, len(text)), min_size=4, max_size=4)))
    article = Article("a.txt", draw(long_texts()), text, draw(st.none() | st.dates()), draw(st.none() | long_texts()))
    highlights = (Span(cuts[1], cuts[2]),) if cuts[1] < cuts[2] else ()
    return Quote(article, Span(cuts[0], cuts[3]), highlights, 1.0, (article,) * draw(st.integers(0, 5)))


@st.composite
def answers(draw: st.DrawFn) -> Answer:
    found = draw(st.lists(quotes(), min_size=1, max_size=7))
    words = draw(st.lists(long_texts(), max_size=8))
    return replace(
        ANSWERED,
        outcome=draw(st.sampled_from(Outcome)),
        quotes=tuple(found),
        closest=tuple(quote.article for quote in found),
        unknown=tuple(words),
        corrections=tuple(Correction(word, word) for word in words),
        since=draw(st.none() | st.dates()),
        newest=draw(st.none() | st.dates()),
    )


@given(answers())
def test_no_page_exceeds_the_limit_and_its_tags_are_telegrams(answer: Answer) -> None:
    screens = pages(answer, ENGLISH)
    assert screens
    for page in screens:
        text, _ = parse_html(render(page.blocks))
        assert units(text) <= MESSAGE_LIMIT


@given(quotes())
def test_context_is_within_the_limit_too(quote: Quote) -> None:
    text, _ = parse_html(render(surroundings(quote.article, quote.span, quote.highlights, ENGLISH)))
    assert units(text) <= MESSAGE_LIMIT


@given(answers())
def test_every_quote_is_on_exactly_one_page(answer: Answer) -> None:
    screens = pages(replace(answer, outcome=Outcome.ANSWERED), ENGLISH)
    assert tuple(quote for page in screens for quote in page.quotes) == answer.quotes


@given(HOSTILE)
def test_text_from_articles_arrives_as_it_was_written(text: str) -> None:
    parsed, entities = parse_html(render([Block(Kind.QUOTE, text, (Span(0, len(text)),))]))
    assert parsed == text
    assert {entity.type for entity in entities} == {"bold", "blockquote"}


def test_the_bold_entity_is_the_sentence_that_answers() -> None:
    sent = format_text(*parse_html(first_page(ANSWERED)))
    bold = [sent.slice(entity) for entity in sent.entities if entity.type == "bold"]
    assert bold == ["Talks in Geneva", "The Pentagon put 8,500 troops on standby."]
