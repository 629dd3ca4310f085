"""The bot's answers, and what else people would find passages with: given the same passages and the same terms.

The peers find passages only, ten a question; they read no dates, names or spellings and choose no sentences.
"""

from collections.abc import Callable, Iterator, Sequence
from importlib import import_module
from importlib.util import find_spec

from bot.answers.answerer import Answerer
from bot.language.analysis import tokens
from bot.language.detection import language_of
from bot.language.splitting import passages, sentences
from bot.model import Article

TOP = 10
LANGUAGE = "en"  # of the questions, for the peers

Ask = Callable[[str], object]


def is_installed(engine: str) -> bool:
    return find_spec(engine.replace("-", "_")) is not None


def _ours(articles: Sequence[Article]) -> Ask:
    return Answerer(articles).answer


def _rank_bm25(articles: Sequence[Article]) -> Ask:
    numbers = range(sum(1 for _ in _passages(articles)))
    index = import_module("rank_bm25").BM25Okapi(list(_passages(articles)))
    return lambda question: index.get_top_n(_terms(question, LANGUAGE), numbers, n=TOP)


def _bm25s(articles: Sequence[Article]) -> Ask:
    index = import_module("bm25s").BM25()
    listed = list(_passages(articles))
    index.index(listed, show_progress=False)
    top = min(TOP, len(listed))
    return lambda question: index.retrieve([_terms(question, LANGUAGE)], k=top, show_progress=False)


def _tantivy(articles: Sequence[Article]) -> Ask:
    tantivy = import_module("tantivy")
    schema = tantivy.SchemaBuilder().add_text_field("terms", stored=False, tokenizer_name="whitespace").build()
    index = tantivy.Index(schema)
    writer = index.writer()
    for terms in _passages(articles):
        writer.add_document(tantivy.Document(terms=" ".join(terms)))
    writer.commit()
    writer.wait_merging_threads()
    index.reload()
    searcher = index.searcher()

    def ask(question: str) -> object:
        any_of = [
            (tantivy.Occur.Should, tantivy.Query.term_query(schema, "terms", term))
            for term in _terms(question, LANGUAGE)
        ]
        return searcher.search(tantivy.Query.boolean_query(any_of), TOP)

    return ask


def _passages(articles: Sequence[Article]) -> Iterator[list[str]]:
    """The terms of each passage."""
    for article in articles:
        split = sentences(article.text)
        language = article.language or language_of(article.text)
        for run in passages(article.text, split):
            yield _terms(article.text[split[run.start].start : split[run.stop - 1].end], language)


def _terms(text: str, language: str) -> list[str]:
    return [token.term for token in tokens(text, language) if token.term]


OURS = "crisis-bot"
PEERS: dict[str, Callable[[Sequence[Article]], Ask]] = {"rank-bm25": _rank_bm25, "bm25s": _bm25s, "tantivy": _tantivy}
ENGINES: dict[str, Callable[[Sequence[Article]], Ask]] = {OURS: _ours, **PEERS}
