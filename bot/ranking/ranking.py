"""Orders the sentences of the index's best passages by how likely each one answers.

Every sentence around the candidate passages gets a number per feature; a weighted sum is its score. Everything is
counted in arrays: Q words of the question, N sentences looked at.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, fields, replace
from functools import reduce

import numpy as np

from bot.language.signs import Sign
from bot.questions.question import Kind, Question, QuestionWord
from bot.ranking.definitions import DEFINED_WITHIN, definitions
from bot.ranking.neighbourhood import Floats, Matches, Neighbourhood, matches, neighbourhood, ranges, with_phrases
from bot.search.collection import Collection, Ints
from bot.search.grams import Grams
from bot.search.index import PassageIndex

LEAD = 6  # tokens at the head of a sentence, where news names what it is about
PAIR_REACH = 3  # tokens that two words which follow each other in the question may be apart
KIND_REACH = 5  # tokens between a figure, name or date and the word of the question that it belongs to
K1, B = 0.6, 0.4  # as in the index
SIGN_OF_KIND = {
    Kind.NUMBER: Sign.FIGURE,
    Kind.DATE: Sign.DATE | Sign.FIGURE,
    Kind.NAME: Sign.NAME,
    Kind.CAUSE: Sign.CAUSE,
}


@dataclass(frozen=True, slots=True)
class Features:
    """What is known of each sentence, each (N,) and about 0 to 1: mostly a share of the question's idf mass."""

    wide: Floats
    """BM25 of the sentence with four neighbours on either side, fading by a quarter."""
    paragraph: Floats
    """BM25 of the sentence's paragraph, as far as it is looked at."""
    exact: Floats
    """BM25 of words as written, unstemmed, with three neighbours on either side."""
    grams: Floats
    """BM25 of character n-grams of the sentence."""
    pairs: Floats
    """Words that follow each other in the question found close together in that order."""
    runs: Floats
    """Neighbouring words of the question, stop words among them, found side by side."""
    coverage: Floats
    """Share of the question's words that the sentence or the one before it has, by idf."""
    coverage_within: Floats
    """The same, but the sentence before counts only within the paragraph."""
    lead: Floats
    """Coverage of the sentence's first six tokens."""
    kind: Floats
    """Coverage of the sentence, if it has the kind of thing that is asked for."""
    kind_near: Floats
    """Weight of the question's heaviest word that has the kind of thing asked for close by."""
    definition: Floats
    """Coverage of the head of "X is …", if it is asked what X is; half where only a title is told ("Minister X")."""
    related: Floats
    """What words related to the question's add to the coverage of the sentence and its neighbours."""
    title: Floats
    """Coverage of the article's title."""
    names: Floats
    """Coverage of the question's names: half of it by the paragraph or the title, half by the whole article."""


@dataclass(frozen=True, slots=True)
class Weights:
    """How much each feature counts.

    Fitted by maximum likelihood of the answering sentence among all looked at, then by coordinate ascent on the hit
    rates themselves, over scientific articles, an encyclopaedia and the starter corpus. Fitted on two of these and
    judged on the third, the rates were within two points of those of the fit on all three. Only that of definitions is
    greater than fitted, as the rates are the same with it: "who is X" is to be told before what X did.
    """

    wide: float = 2.26
    paragraph: float = 2.23
    exact: float = 2.88
    grams: float = 2.73
    pairs: float = 1.03
    runs: float = 2.16
    coverage: float = 2.07
    coverage_within: float = 2.02
    lead: float = 1.26
    kind: float = 0.81
    kind_near: float = 1.25
    definition: float = 3.2
    related: float = 3.55
    title: float = 0.92
    names: float = 2.6

    def score(self, features: Features) -> Floats:
        """(N,) the weighted sum of features."""
        total: Floats = sum(getattr(self, field.name) * getattr(features, field.name) for field in fields(features))
        return total


@dataclass(frozen=True, slots=True)
class Ranked:
    """Sentences with their scores, in the collection's order."""

    around: Neighbourhood
    scores: Floats
    """(N,)"""
    features: Features
    covered: Floats
    """(N, Q) how well each sentence has each word of the question: 1 for the word, less for what stands for it."""

    def raised(self, by: Floats) -> Ranked:
        """The same with (N,) `by` added to the scores."""
        return replace(self, scores=self.scores + by)


class Ranker:
    """Scores the sentences around candidate passages for a question."""

    def __init__(self, collection: Collection, index: PassageIndex, weights: Weights | None = None) -> None:
        self._collection = collection
        self._index = index
        self._passage_article = collection.passage_article
        self._grams = Grams(collection)
        self._weights = weights or Weights()
        self._form_counts = np.bincount(collection.token_forms, minlength=len(collection.forms))

    def rank(self, question: Question, passages: Sequence[int]) -> Ranked:
        """Score every sentence in and around the passages (there must be one at least)."""
        around = neighbourhood(self._collection, passages)
        found = self._matches(question, around)
        features = self._features(question, around, found)
        covered = np.minimum(found.counts(len(around), len(question.words)), 1.0)
        return Ranked(around, self._weights.score(features), features, covered)

    def _matches(self, question: Question, around: Neighbourhood) -> Matches:
        terms = self._collection.token_terms
        found = matches(around, terms, [word.terms for word in question.words], len(self._collection.terms))
        return with_phrases(found, around, terms, question)

    def _features(self, question: Question, around: Neighbourhood, found: Matches) -> Features:
        words = question.words
        idf = np.array([word.weight for word in words])
        share = idf / idf.sum()
        counts = found.counts(len(around), len(words))
        covered = np.minimum(counts, 1.0)
        before = around.shifted(covered, -1)
        opens = around.opens_paragraph()
        kind = self._of_kind(question.kind, around, found)
        return Features(
            wide=_window_score(around, counts, share, 4, 0.75),
            paragraph=_paragraph_score(around, counts, share),
            exact=self._exact(question, around),
            grams=self._gram_score(question, around),
            pairs=_pairs(found, idf, len(around)),
            runs=self._runs(question, around),
            coverage=np.maximum(covered, before) @ share,
            coverage_within=np.maximum(covered, before * ~opens[:, None]) @ share,
            lead=_within_lead(around, found, len(words), LEAD) @ share,
            kind=np.minimum(np.bincount(around.owner[kind], minlength=len(around)), 1.0) * (covered @ share),
            kind_near=_kind_near(around, found, np.flatnonzero(kind), idf / idf.max()),
            definition=definitions(question, around, found, self._collection.token_signs[around.tokens])
            * (_within_lead(around, found, len(words), DEFINED_WITHIN + 1) @ share),
            related=self._related(question, around, covered) @ share,
            title=(in_title := self._in_title(question))[around.articles] @ share,
            names=self._names(question, around, np.maximum(covered, in_title[around.articles])),
        )

    def _exact(self, question: Question, around: Neighbourhood) -> Floats:
        words = question.words
        found = matches(around, self._collection.token_forms, [w.forms for w in words], len(self._collection.forms))
        held = [max((self._form_counts[form] for form in word.forms), default=0) for word in words]
        idf = self._sentence_idf(np.array(held, dtype=np.float64))
        return _window_score(around, found.counts(len(around), len(words)), idf / idf.sum(), 3, 0.7)

    def _sentence_idf(self, held: Floats) -> Floats:
        """The idf of what `held` sentences hold; occurrences stand in for sentences."""
        sentences = len(self._collection.sentence_spans)
        held = np.minimum(held, sentences)
        return np.log1p((sentences - held + 0.5) / (held + 0.5))

    def _gram_score(self, question: Question, around: Neighbourhood) -> Floats:
        known = sorted(set().union(*(self._grams.known(word.form) for word in question.words)))
        if not known:
            return np.zeros(len(around))
        forms = self._collection.token_forms[around.tokens]
        starts, ends = self._grams.bounds[forms], self._grams.bounds[forms + 1]
        owner = np.repeat(around.owner, ends - starts)
        column_of = np.full(len(self._grams.vocabulary), -1, dtype=np.int32)
        column_of[known] = np.arange(len(known))
        columns = column_of[self._grams.numbers[ranges(starts, ends)]]
        wanted = columns >= 0
        counts = np.bincount(owner[wanted] * len(known) + columns[wanted], minlength=len(around) * len(known))
        unknown = sum(self._grams.unknown(word.form) for word in question.words)
        mass = self._grams.idf[known].sum() + unknown * self._sentence_idf(np.zeros(1))[0]
        per_sentence = counts.reshape(len(around), len(known)).astype(np.float64)
        return _bm25(per_sentence, around.lengths, self._grams.idf[known] / mass)

    def _runs(self, question: Question, around: Neighbourhood) -> Floats:
        """Pairs of forms side by side, each counting by how rare its rarer word is."""
        forms = self._collection.token_forms[around.tokens]
        score, mass = np.zeros(len(around)), 0.0
        for first, second in question.runs:
            rarer = min(self._form_counts[first], self._form_counts[second])
            weight = float(np.log1p(len(self._collection.sentence_spans) / (1 + rarer)))
            mass += weight
            at = np.flatnonzero((forms[:-1] == first) & (forms[1:] == second) & (around.owner[:-1] == around.owner[1:]))
            score[np.unique(around.owner[at])] += weight
        return score / mass if mass else score

    def _of_kind(self, kind: Kind, around: Neighbourhood, found: Matches) -> np.ndarray[tuple[int], np.dtype[np.bool_]]:
        """Which of the neighbourhood's tokens are of the kind asked for and not the question's own."""
        if kind not in SIGN_OF_KIND:
            return np.zeros(len(around.tokens), dtype=np.bool_)
        signed = (self._collection.token_signs[around.tokens] & SIGN_OF_KIND[kind]) > 0
        signed[found.place] = False
        return signed

    def _related(self, question: Question, around: Neighbourhood, covered: Floats) -> Floats:
        """(N, Q) how much better each window covers each word when its related words count as well."""
        related = [word.related for word in question.words]
        found = matches(around, self._collection.token_terms, related, len(self._collection.terms))
        loosely = np.minimum(around.faded(found.counts(len(around), len(related)), 1, 0.5), 1.0)
        strictly = np.minimum(around.faded(covered, 1, 0.5), 1.0)
        return np.maximum(loosely, strictly) - strictly

    def _in_title(self, question: Question) -> Floats:
        """(A, Q) 1 where an article's title has a word of the question as it was asked."""
        covered = np.zeros((len(self._collection.articles), len(question.words)))
        for column, word in enumerate(question.words):
            for term, gain in word.terms.items():
                if gain == 1.0:
                    covered[self._collection.titled(term), column] = 1.0
        return covered

    def _names(self, question: Question, around: Neighbourhood, covered: Floats) -> Floats:
        """(N,) coverage of the question's names, given how sentences and their titles cover all words."""
        named = np.flatnonzero([word.named and word.known for word in question.words])
        if not len(named):
            return np.zeros(len(around))
        idf = np.array([question.words[column].weight for column in named])
        in_paragraph = np.zeros((int(around.paragraphs[-1]) + 1, len(named)))
        np.maximum.at(in_paragraph, around.paragraphs, covered[:, named])
        in_article = np.stack([self._held(question.words[column]) for column in named], axis=1)
        held = (in_paragraph[around.paragraphs] + in_article[around.articles]) / 2
        shares: Floats = held @ (idf / idf.sum())
        return shares

    def _held(self, word: QuestionWord) -> Floats:
        """(A,) how well each article has a word anywhere; a phrase if it has its words, wherever they stand."""
        held = np.zeros(len(self._collection.articles))
        single = [((term,), gain) for term, gain in word.terms.items()]
        for terms, gain in [*single, *((phrase.terms, phrase.gain) for phrase in word.phrases)]:
            articles = reduce(np.intersect1d, map(self._articles_with, terms))
            held[articles] = np.maximum(held[articles], gain)
        return held

    def _articles_with(self, term: int) -> Ints:
        return self._passage_article[self._index.holders(term)]


def _bm25(counts: Floats, lengths: Floats, share: Floats) -> Floats:
    """(N,) BM25 of (N, Q) counts in texts of (N,) tokens, where each word weighs its (Q,) share."""
    penalty = K1 * (1 - B + B * lengths / max(1.0, float(lengths.mean())))
    scores: Floats = (K1 + 1) * (counts / (counts + penalty[:, None])) @ share
    return scores


def _window_score(around: Neighbourhood, counts: Floats, share: Floats, reach: int, fading: float) -> Floats:
    """(N,) BM25 of each sentence's window, as a share of what the question's words can give at the most."""
    faded = around.faded(np.column_stack((counts, around.lengths)), reach, fading)
    return _bm25(faded[:, :-1], faded[:, -1], share)


def _paragraph_score(around: Neighbourhood, counts: Floats, share: Floats) -> Floats:
    """(N,) BM25 of each sentence's paragraph."""
    total = np.zeros((int(around.paragraphs[-1]) + 1, counts.shape[1]))
    np.add.at(total, around.paragraphs, counts)
    lengths = np.bincount(around.paragraphs, around.lengths).astype(np.float64)
    return _bm25(total, lengths, share)[around.paragraphs]


def _pairs(found: Matches, idf: Floats, sentences: int) -> Floats:
    """(N,) share of the question's neighbouring content words that stand close together in the same order."""
    if len(idf) == 1:
        return np.zeros(sentences)
    weights = np.minimum(idf[:-1], idf[1:])
    met = np.zeros((sentences, len(weights)))
    for step in range(1, min(PAIR_REACH, len(found.place) - 1) + 1):
        here, there = slice(None, -step), slice(step, None)
        close = found.place[there] - found.place[here] <= PAIR_REACH
        met_here = close & (found.owner[here] == found.owner[there]) & (found.word[there] == found.word[here] + 1)
        met[found.owner[here][met_here], found.word[here][met_here]] = 1.0
    shares: Floats = met @ (weights / weights.sum())
    return shares


def _within_lead(around: Neighbourhood, found: Matches, words: int, lead: int) -> Floats:
    """(N, Q) 1 where a word is among the first `lead` tokens of a sentence."""
    early = found.positions(around) < lead
    covered = np.zeros((len(around), words))
    covered[found.owner[early], found.word[early]] = 1.0
    return covered


def _kind_near(around: Neighbourhood, found: Matches, kind: np.ndarray, weight: Floats) -> Floats:
    """(N,) the greatest weight, 1 for the question's heaviest word, of a word with a token of the kind close by."""
    nearest = np.zeros(len(around))
    if not len(kind) or not len(found.place):
        return nearest
    behind = np.searchsorted(found.place, kind)
    for neighbour in (-2, -1, 0, 1):
        match = np.clip(behind + neighbour, 0, len(found.place) - 1)
        close = np.abs(found.place[match] - kind) <= KIND_REACH
        close &= found.owner[match] == around.owner[kind]
        np.maximum.at(nearest, around.owner[kind][close], weight[found.word[match[close]]])
    return nearest
