"""Postings count what stands in each passage, and once what stands in its context alone."""

from collections import Counter
from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.language.analysis import tokens
from bot.model import Article, Heading, Span
from bot.search.collection import Collection, collect
from bot.search.counted.postings import InPassages, by_term, postings_of
from bot.search.sorted_numbers import BITS

SHORT = 1 << BITS
PASSAGES = st.lists(
    st.lists(st.sampled_from([1, 2, 3, SHORT - 1, SHORT, SHORT + 1, 3 * SHORT]), max_size=9), max_size=9
)


@given(PASSAGES)
def test_each_term_has_its_passages_in_order_and_how_often_each_has_it(passages: list[list[int]]) -> None:
    found = postings_of(passages)
    assert found.lengths.tolist() == list(map(len, passages))
    for term in set().union(*passages):
        first, end = found.bounds[term : term + 2]
        held = dict(zip(found.holders[first:end].tolist(), found.counts[first:end].tolist(), strict=True))
        assert list(held) == sorted(held)
        assert held == {number: passage.count(term) for number, passage in enumerate(passages) if term in passage}


def test_a_term_that_no_passage_has_has_no_holders() -> None:
    one = np.ones(1, dtype=np.int32)
    assert by_term(InPassages(one, one, one), vocabulary=4).bounds.tolist() == [0, 0, 1, 1, 1]


LINES = (
    "Ferries",
    "Dogs of Odesa",
    "Ferries and dogs",
    "Boats leave. Dogs stay with the boats. " * 40,
    "A ferry left.",
)
ARTICLES = st.lists(
    st.tuples(
        st.sampled_from(["", "Odesa", "Ferries of Odesa and Lviv"]),
        st.lists(st.tuples(st.sampled_from(LINES), st.integers(0, 2)), max_size=6),
    ),
    max_size=4,
)


def article(title: str, lines: list[tuple[str, int]]) -> Article:
    """Lines of a level above 0 are headings."""
    text, headings = "", []
    for line, level in lines:
        text += "\n\n" if text else ""
        if level:
            headings.append(Heading(Span(len(text), len(text) + len(line)), level))
        text += line
    return Article("a.txt", title, text, language="en", headings=tuple(headings))


def counted(collection: Collection, passage: int) -> Counter[str]:
    """Read sentence by sentence, as a reader would."""
    first, end = collection.passage_bounds[passage : passage + 2].tolist()
    article = collection.articles[collection.passage_article[passage]]

    def said(sentence: int) -> list[str]:
        span = collection.sentence_spans[sentence]
        return [token.term for token in tokens(article.text[span.start : span.end], "en") if token.term]

    own = Counter(term for sentence in range(first, end) for term in said(sentence))
    section = collection.sections.of_sentence[first]
    above = collection.sections.above[slice(*collection.sections.bounds[section : section + 2])].tolist()
    context = [token.term for token in tokens(article.title, "en") if token.term]
    context += [term for heading in above if heading < first for term in said(heading)]
    return own + Counter(set(context) - set(own))


@settings(deadline=None, max_examples=40)
@given(ARTICLES)
def test_a_passage_has_its_words_and_those_of_its_title_and_the_headings_above(
    written: list[tuple[str, list[tuple[str, int]]]],
) -> None:
    collection = collect([article(title, lines) for title, lines in written])
    found = [Counter(collection.terms.strings[term] for term in terms) for terms in collection.passage_terms()]
    assert found == [counted(collection, passage) for passage in range(len(found))]
    assert collection.counted.index.postings.lengths.tolist() == [terms.total() for terms in found]
    assert collection.postings.postings.tolist() == [len(terms) for terms in found]


@pytest.mark.parametrize("passages", [[], [[]], [[], [7], []]])
def test_passages_without_terms_have_no_postings(passages: list[list[int]]) -> None:
    found = postings_of(passages)
    assert len(found.holders) == sum(map(len, passages))
    assert all(first <= end for first, end in pairwise(found.bounds.tolist()))
    assert found.holders.dtype == found.bounds.dtype == np.int32
