"""What was put right later is not shown without saying so."""

from datetime import date

from bot.answers.answerer import Answerer
from bot.language.wordlists import WordGroups
from bot.model import Article, Quote, Reference, Span
from bot.wording.pages import pages, quoted
from bot.wording.texts import ENGLISH

WRONG = Article(
    "2022-01-25-harbour.md",
    "The harbour is closed",
    "The harbour was closed on Monday, the ministry said. Ships wait outside.",
    date(2022, 1, 25),
    "Harbour news",
    "https://t.me/harbour/16",
)
RIGHT = Article(
    "2022-01-26-correction.md",
    "Correction",
    "Correction: the harbour was never closed, the ministry said. Ships come and go.",
    date(2022, 1, 26),
    "Harbour news",
    "https://t.me/harbour/17",
    corrects=Reference("The harbour is closed", "https://t.me/harbour/16"),
)
OTHER = Article("2022-01-24-bridge.md", "The bridge", "The bridge was repaired in a week.", date(2022, 1, 24))
NONE = WordGroups(())


def answerer(*articles: Article) -> Answerer:
    return Answerer(articles, names=NONE, thesaurus=NONE)


def corrections(question: str, *articles: Article) -> dict[str, Article | None]:
    answer = answerer(*articles).answer(question, today=date(2022, 1, 27))
    assert answer.quotes
    return {quote.article.path: quote.corrected_by for quote in answer.quotes}


def test_a_quote_names_the_article_that_says_it_was_wrong() -> None:
    found = corrections("Was the harbour closed?", WRONG, RIGHT, OTHER)
    assert found[WRONG.path] is RIGHT
    assert found[RIGHT.path] is None


def test_of_several_corrections_the_newest_counts() -> None:
    again = Article(
        "2022-01-28.md", "Once more", "Correction: it was closed.", date(2022, 1, 28), corrects=RIGHT.corrects
    )
    assert corrections("Was the harbour closed?", again, WRONG, RIGHT)[WRONG.path] is again


def test_an_article_that_nobody_corrects_stands_as_it_is() -> None:
    assert corrections("Who repaired the bridge?", WRONG, RIGHT, OTHER)[OTHER.path] is None


def test_readers_see_what_corrects_and_what_is_corrected() -> None:
    quotes = (Quote(WRONG, Span(0, 20), (), 1.0, corrected_by=RIGHT), Quote(RIGHT, Span(0, 20), (), 1.0))
    wrong, right = (list(quoted(quote, ENGLISH, "en", folded=False)) for quote in quotes)
    assert (wrong[-1].text, wrong[-1].link) == (
        "⚠️ corrected since: Correction (Harbour news · 26 January 2022)",
        RIGHT.url,
    )
    assert (right[-1].text, right[-1].link) == ("corrects: The harbour is closed", WRONG.url)
    answer = answerer(WRONG, RIGHT).answer("Was the harbour closed?", today=date(2022, 1, 27))
    shown = "\n".join(block.text for page in pages(answer, ENGLISH) for block in page.blocks)
    assert "corrected since" in shown
