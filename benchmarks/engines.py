"""What else people would find passages with: given the same passages and the same terms, as numbers.

They find passages only; they read no questions, dates, names or spellings and choose no sentences.
"""

from collections.abc import Callable, Iterator, Sequence
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path

TOP = 10

Terms = Sequence[str]
Search = Callable[[Terms], object]


def is_installed(engine: str) -> bool:
    return find_spec(engine.replace("-", "_")) is not None


def passages_in(file: Path) -> Iterator[list[str]]:
    """The terms of each passage: a line, parted by blanks."""
    with file.open(encoding="ascii") as lines:
        for line in lines:
            yield line.split()


def _rank_bm25(file: Path) -> Search:
    index = import_module("rank_bm25").BM25Okapi(list(passages_in(file)))
    numbers = range(index.corpus_size)
    return lambda terms: index.get_top_n(terms, numbers, n=TOP)


def _bm25s(file: Path) -> Search:
    index = import_module("bm25s").BM25()
    listed = list(passages_in(file))
    index.index(listed, show_progress=False)
    top = min(TOP, len(listed))
    return lambda terms: index.retrieve([terms], k=top, show_progress=False)


def _tantivy(file: Path) -> Search:
    tantivy = import_module("tantivy")
    schema = tantivy.SchemaBuilder().add_text_field("terms", stored=False, tokenizer_name="whitespace").build()
    index = tantivy.Index(schema)
    writer = index.writer()
    for terms in passages_in(file):
        writer.add_document(tantivy.Document(terms=" ".join(terms)))
    writer.commit()
    writer.wait_merging_threads()
    index.reload()
    searcher = index.searcher()

    def search(terms: Terms) -> object:
        any_of = [(tantivy.Occur.Should, tantivy.Query.term_query(schema, "terms", term)) for term in terms]
        return searcher.search(tantivy.Query.boolean_query(any_of), TOP)

    return search


PEERS: dict[str, Callable[[Path], Search]] = {"tantivy": _tantivy, "bm25s": _bm25s, "rank-bm25": _rank_bm25}
