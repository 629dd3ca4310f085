"""A question → `Answer`: the way through reading, searching, ranking and quoting, and whether to answer at all."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

import numpy as np

from bot.answers.quoting import excerpts, quote
from bot.model import Answer, Article, Outcome, Quote
from bot.search.collection import collect
from bot.search.index import PassageIndex
from bot.search.question import Question
from bot.search.ranking import Ranked, Ranker
from bot.search.reading import QuestionReader
from bot.search.wordlists import WordGroups, shipped_names, shipped_thesaurus

CANDIDATES = 50  # passages whose sentences are ranked: hold the answer 19 times in 20; more cost time and win little
THRESHOLD = 0.5  # confidence from which a question is answered


class Answerer:
    """Answers questions from a fixed set of articles. Safe to share between threads."""

    def __init__(
        self,
        articles: Sequence[Article],
        *,
        names: WordGroups | None = None,
        thesaurus: WordGroups | None = None,
    ) -> None:
        """Build the index; `names` and `thesaurus` are the shipped lists unless others are given."""
        self.articles = tuple(articles)
        self._collection = collect(articles)
        self._index = PassageIndex(self._collection.passage_terms())
        self._reader = QuestionReader(
            self._collection,
            self._index,
            shipped_names() if names is None else names,
            shipped_thesaurus() if thesaurus is None else thesaurus,
        )
        self._ranker = Ranker(self._collection)
        dates = sorted(article.date for article in articles if article.date)
        self._covers = (dates[0], dates[-1]) if dates else None

    def answer(self, question: str, *, top: int = 10, today: date | None = None) -> Answer:
        """The answer to a question asked on `today` (the machine's date unless given), with up to `top` quotes."""
        oldest, newest = self._covers or (None, None)
        read = self._reader.read(question, today or date.today(), oldest, newest)  # noqa: DTZ011 - the operator's day
        if not len(self._index):
            return Answer(question, read.searched, Outcome.EMPTY_CORPUS, 0.0)
        hits = self._index.search(read.terms(), CANDIDATES)
        if not hits:
            return self._said(read, Outcome.REFUSED, 0.0, ())
        ranked = self._ranker.rank(read, [hit.passage for hit in hits])
        quotes = [quote(self._collection, ranked, excerpt) for excerpt in excerpts(self._collection, ranked, top)]
        confidence = self._confidence(read, ranked)
        outcome = Outcome.ANSWERED if confidence >= THRESHOLD else Outcome.REFUSED
        return self._said(read, outcome, confidence, tuple(quotes))

    def _confidence(self, question: Question, ranked: Ranked) -> float:
        return float(1 / (1 + np.exp(-(ranked.scores.max() - 6.0))))

    def _said(self, question: Question, outcome: Outcome, confidence: float, quotes: tuple[Quote, ...]) -> Answer:
        return Answer(
            question=question.text,
            searched=question.searched,
            outcome=outcome,
            confidence=confidence,
            quotes=quotes,
            corrections=question.corrections,
            unknown=tuple(word.asked for word in question.words if not word.known),
            closest=tuple(dict.fromkeys(found.article for found in quotes))[:3],
            covers=self._covers,
        )
