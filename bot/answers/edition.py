"""One state of the corpus with all that answering needs, as one immutable value that is swapped whole."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from bot.answers.calendar import Calendar
from bot.answers.corrections import corrections_of
from bot.language.wordlists import WordGroups
from bot.model import Article
from bot.questions.reading import QuestionReader
from bot.questions.words.variants import TermsOf, terms_of
from bot.ranking.ranker import Ranker
from bot.search.collection import Collection, collect
from bot.search.index import PassageIndex
from bot.search.sentence_vectors import SentenceVectors


@dataclass(frozen=True, slots=True)
class Reading:
    """What reads articles and lists of words; what it has read before may be kept somewhere."""

    collect: Callable[[Sequence[Article]], Collection] = collect
    """As `search.collection.collect`."""
    terms: TermsOf = terms_of
    """As `questions.words.variants.terms_of`."""


@dataclass(frozen=True, slots=True)
class Edition:
    """What is answered from. Whoever handles a message takes one edition once and keeps to it."""

    articles: Sequence[Article]
    calendar: Calendar
    collection: Collection
    index: PassageIndex
    reader: QuestionReader
    ranker: Ranker
    corrections: Mapping[str, Article]
    """By the address of an article, the newest one that says it was wrong."""
    vectors: SentenceVectors | None = None
    """Of its sentences, where an encoder has made them."""

    @property
    def is_empty(self) -> bool:
        """Whether it has no passage that could be quoted."""
        return not len(self.index)


def edition_of(articles: Sequence[Article], names: WordGroups, thesaurus: WordGroups, reading: Reading) -> Edition:
    """Build everything from the articles. Takes seconds for thousands of articles, so never on an event loop."""
    collection = reading.collect(articles)
    index = collection.counted.index
    return Edition(
        articles=collection.articles,
        calendar=Calendar(collection.register.days),
        collection=collection,
        index=index,
        reader=QuestionReader(collection, index, names, thesaurus, reading.terms),
        ranker=Ranker(collection, index),
        corrections=corrections_of([collection.articles[number] for number in collection.register.correcting.tolist()]),
    )
