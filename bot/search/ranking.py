"""Orders the sentences of the index's best passages by how likely each one answers.

Every sentence around the candidate passages gets a number per feature; a weighted sum is its score. Everything is
counted in arrays: Q words of the question, N sentences looked at, M tokens of theirs that match a word of the question.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from bot.search.collection import NO_TERM, Collection, Ints
from bot.search.grams import Grams
from bot.search.question import Kind, Question
from bot.search.signs import Sign

Floats = npt.NDArray[np.float64]

MARGIN = 4  # sentences on either side of a passage that are looked at as well: the widest window
LEAD = 6  # tokens at the head of a sentence, where news names what it is about
SIGN_OF_KIND = {Kind.NUMBER: Sign.FIGURE, Kind.DATE: Sign.DATE | Sign.FIGURE, Kind.NAME: Sign.NAME, Kind.CAUSE: Sign.CAUSE}
PAIR_REACH = 3  # tokens that two words which follow each other in the question may be apart
K1, B = 0.6, 0.4  # as in the index


@dataclass(frozen=True, slots=True)
class Neighbourhood:
    """The sentences of the candidate passages and around them, ascending, with their tokens laid end to end."""

    sentences: Ints
    """(N,) numbers of sentences."""
    articles: Ints
    """(N,) the article of each."""
    tokens: Ints
    """(·,) numbers of tokens."""
    owner: Ints
    """(·,) which of the N sentences each token belongs to."""
    lengths: Floats
    """(N,) tokens of each."""

    def shifted(self, values: Floats, by: int) -> Floats:
        """Row n holds what sentence n + by has, or 0 where that is another article's or not looked at."""
        moved = np.zeros_like(values)
        if abs(by) >= len(self.sentences):
            return moved
        here, there = (slice(None, -by), slice(by, None)) if by > 0 else (slice(-by, None), slice(None, by))
        follows = (self.sentences[there] - self.sentences[here] == by) & (self.articles[there] == self.articles[here])
        moved[here] = values[there] * (follows[:, None] if values.ndim > 1 else follows)
        return moved

    def faded(self, values: Floats, reach: int, fading: float) -> Floats:
        """Each row plus those of the `reach` sentences on either side, fading with every step."""
        total = values.copy()
        for step in range(1, reach + 1):
            total += fading**step * (self.shifted(values, step) + self.shifted(values, -step))
        return total


def neighbourhood(collection: Collection, passages: Sequence[int], margin: int = MARGIN) -> Neighbourhood:
    """The sentences of some passages and up to `margin` sentences on either side of each, within its article."""
    chosen = np.asarray(passages)
    first = np.maximum(collection.passage_bounds[chosen] - margin, 0)
    last = np.minimum(collection.passage_bounds[chosen + 1] + margin, len(collection.sentence_spans))
    around = _ranges(first, last)
    articles = np.repeat(collection.passage_article[chosen], last - first)
    sentences = np.unique(around[collection.sentence_article[around] == articles])
    starts, ends = collection.token_bounds[sentences], collection.token_bounds[sentences + 1]
    return Neighbourhood(
        sentences=sentences,
        articles=collection.sentence_article[sentences],
        tokens=_ranges(starts, ends),
        owner=np.repeat(np.arange(len(sentences), dtype=np.int32), ends - starts),
        lengths=(ends - starts).astype(np.float64),
    )


def _ranges(starts: Ints, ends: Ints) -> Ints:
    """The numbers starts[i] to ends[i] of every i, laid end to end."""
    sizes = ends - starts
    offsets = np.repeat(starts - np.concatenate(([0], np.cumsum(sizes)[:-1])), sizes)
    return (offsets + np.arange(sizes.sum())).astype(np.int32)


@dataclass(frozen=True, slots=True)
class Matches:
    """Where words of the question stand in a neighbourhood: M tokens, in text order."""

    place: Ints
    """(M,) index into the neighbourhood's tokens."""
    owner: Ints
    """(M,) which of the N sentences."""
    word: Ints
    """(M,) which word of the question, 0 to Q - 1."""
    gain: Floats
    """(M,) 1 for the word itself, less for what stands for it."""

    def counts(self, sentences: int, words: int) -> Floats:
        """(N, Q) how often each sentence has each word."""
        flat = np.bincount(self.owner * words + self.word, self.gain, sentences * words)
        return flat.reshape(sentences, words)


def matches(around: Neighbourhood, token_numbers: Ints, wanted: Sequence[Mapping[int, float]], size: int) -> Matches:
    """Tokens whose number (of `size` there are) one of the question's words wants."""
    word_of, gain_of = np.full(size, -1, dtype=np.int32), np.zeros(size)
    for word, gains in enumerate(wanted):
        for number, gain in gains.items():
            if gain > gain_of[number]:
                word_of[number], gain_of[number] = word, gain
    numbers = token_numbers[around.tokens]
    place = np.flatnonzero(word_of[numbers] >= 0).astype(np.int32)
    found = numbers[place]
    return Matches(place, around.owner[place], word_of[found], gain_of[found])


def with_phrases(found: Matches, around: Neighbourhood, token_terms: Ints, question: Question) -> Matches:
    """The matches and, at their first token, the phrases that stand for words of the question."""
    phrases = [(word, phrase) for word, listed in enumerate(question.words) for phrase in listed.phrases]
    if not phrases:
        return found
    terms = token_terms[around.tokens]
    content = np.flatnonzero(terms != NO_TERM).astype(np.int32)
    places, words, gains = [found.place], [found.word], [found.gain]
    for word, phrase in phrases:
        at = _runs_at(terms[content], around.owner[content], phrase.terms)
        places.append(content[at])
        words.append(np.full(len(at), word, dtype=np.int32))
        gains.append(np.full(len(at), phrase.gain))
    place = np.concatenate(places)
    order = np.argsort(place, kind="stable")
    return Matches(place[order], around.owner[place[order]], np.concatenate(words)[order], np.concatenate(gains)[order])


def _runs_at(terms: Ints, owner: Ints, run: tuple[int, ...]) -> Ints:
    """Where a run of terms begins that lies in one sentence."""
    last = len(terms) - len(run) + 1
    if last < 1:
        return np.zeros(0, dtype=np.int32)
    fits = owner[:last] == owner[len(run) - 1 :]
    for offset, number in enumerate(run):
        fits &= terms[offset : offset + last] == number
    return np.flatnonzero(fits).astype(np.int32)


def saturated(counts: Floats, lengths: Floats, k1: float, b: float) -> Floats:
    """(N, Q) BM25's saturation of counts in windows of (N,) lengths, 0 to 1."""
    penalty = k1 * (1 - b + b * lengths / max(1.0, float(lengths.mean())))
    return counts / (counts + penalty[:, None])


@dataclass(frozen=True, slots=True)
class Features:
    """What is known of each sentence, each (N,) and about 0 to 1: a share of the question's idf mass."""

    near: Floats
    """BM25 of the sentence with two neighbours on either side, fading by half."""
    wide: Floats
    """BM25 of the sentence with four neighbours on either side, fading by a quarter."""
    exact: Floats
    """BM25 of words as written, unstemmed, with three neighbours."""
    grams: Floats
    """BM25 of character n-grams of the sentence."""
    pairs: Floats
    """Words that follow each other in the question found close together in that order."""
    runs: Floats
    """Neighbouring words of the question, stop words among them, found side by side."""
    kind: Floats
    """Coverage of the sentence, if it has the kind of thing that is asked for."""
    coverage: Floats
    """Share of the question's words that the sentence or the one before it has, by idf."""
    lead: Floats
    """The same for the sentence's first six tokens."""


@dataclass(frozen=True, slots=True)
class Weights:
    """How much each feature counts. Fitted by maximum likelihood of the answering sentence among all looked at."""

    near: float = 1.0
    wide: float = 3.5
    exact: float = 2.7
    grams: float = 3.7
    pairs: float = 0.7
    runs: float = 2.4
    kind: float = 1.2
    coverage: float = 3.4
    lead: float = 1.7

    def score(self, features: Features) -> Floats:
        """(N,) the weighted sum of features."""
        total: Floats = sum(getattr(self, name) * getattr(features, name) for name in Features.__slots__)
        return total


class Ranker:
    """Scores the sentences around candidate passages for a question."""

    def __init__(self, collection: Collection, weights: Weights | None = None) -> None:
        self._collection = collection
        self._grams = Grams(collection)
        self._weights = weights or Weights()
        self._form_counts = np.bincount(collection.token_forms, minlength=len(collection.forms))

    def rank(self, question: Question, passages: Sequence[int]) -> Ranked:
        """Score every sentence in and around the passages (there must be one at least)."""
        around = neighbourhood(self._collection, passages)
        return Ranked(around, self._weights.score(self.features(question, around)))

    def features(self, question: Question, around: Neighbourhood) -> Features:
        words, sentences = question.words, len(around.sentences)
        idf = np.array([word.weight for word in words])
        share = idf / idf.sum()
        terms = self._collection.token_terms
        found = matches(around, terms, [word.terms for word in words], len(self._collection.terms))
        found = with_phrases(found, around, terms, question)
        counts = found.counts(sentences, len(words))
        covered = np.minimum(counts, 1.0)
        return Features(
            near=_window_score(around, counts, share, 2, 0.5),
            wide=_window_score(around, counts, share, 4, 0.75),
            exact=self._exact(question, around),
            grams=self._gram_score(question, around),
            pairs=_pairs(found, idf, sentences),
            runs=self._runs(question, around),
            kind=self._has_kind(question.kind, around, found) * (covered @ share),
            coverage=np.maximum(covered, around.shifted(covered, -1)) @ share,
            lead=_lead(around, found, sentences, len(words)) @ share,
        )

    def _exact(self, question: Question, around: Neighbourhood) -> Floats:
        words = question.words
        found = matches(around, self._collection.token_forms, [w.forms for w in words], len(self._collection.forms))
        held = [max((self._form_counts[form] for form in word.forms), default=0) for word in words]
        idf = self._sentence_idf(np.array(held, dtype=np.float64))
        return _window_score(around, found.counts(len(around.sentences), len(words)), idf / idf.sum(), 3, 0.7)

    def _sentence_idf(self, held: Floats) -> Floats:
        """The idf of what `held` sentences hold; occurrences stand in for sentences."""
        sentences = len(self._collection.sentence_spans)
        held = np.minimum(held, sentences)
        return np.log1p((sentences - held + 0.5) / (held + 0.5))

    def _gram_score(self, question: Question, around: Neighbourhood) -> Floats:
        known = sorted(set().union(*(self._grams.known(word.form) for word in question.words)))
        if not known:
            return np.zeros(len(around.sentences))
        forms = self._collection.token_forms[around.tokens]
        starts, ends = self._grams.bounds[forms], self._grams.bounds[forms + 1]
        owner = np.repeat(around.owner, ends - starts)
        column_of = np.full(len(self._grams.vocabulary), -1, dtype=np.int32)
        column_of[known] = np.arange(len(known))
        columns = column_of[self._grams.numbers[_ranges(starts, ends)]]
        wanted = columns >= 0
        size = len(around.sentences) * len(known)
        counts = np.bincount(owner[wanted] * len(known) + columns[wanted], minlength=size).astype(np.float64)
        unknown = sum(self._grams.unknown(word.form) for word in question.words)
        mass = self._grams.idf[known].sum() + unknown * self._sentence_idf(np.zeros(1))[0]
        per_sentence = counts.reshape(len(around.sentences), len(known))
        return (K1 + 1) * saturated(per_sentence, around.lengths, K1, B) @ (self._grams.idf[known] / mass)

    def _runs(self, question: Question, around: Neighbourhood) -> Floats:
        """Pairs of forms side by side, each counting by how rare its rarer word is."""
        forms = self._collection.token_forms[around.tokens]
        score, mass = np.zeros(len(around.sentences)), 0.0
        for first, second in question.runs:
            rarer = min(self._form_counts[first], self._form_counts[second])
            weight = float(np.log1p(len(self._collection.sentence_spans) / (1 + rarer)))
            mass += weight
            at = np.flatnonzero((forms[:-1] == first) & (forms[1:] == second) & (around.owner[:-1] == around.owner[1:]))
            score[np.unique(around.owner[at])] += weight
        return score / mass if mass else score

    def _has_kind(self, kind: Kind, around: Neighbourhood, found: Matches) -> Floats:
        """(N,) 1 where a sentence has a word of the kind asked for that is not the question's own."""
        if kind not in SIGN_OF_KIND:
            return np.zeros(len(around.sentences))
        signed = (self._collection.token_signs[around.tokens] & SIGN_OF_KIND[kind]) > 0
        signed[found.place] = False
        return np.minimum(np.bincount(around.owner[signed], minlength=len(around.sentences)), 1.0)


@dataclass(frozen=True, slots=True)
class Ranked:
    """Sentences with their scores, in the collection's order."""

    around: Neighbourhood
    scores: Floats
    """(N,)"""


def _window_score(around: Neighbourhood, counts: Floats, share: Floats, reach: int, fading: float) -> Floats:
    """(N,) BM25 of each sentence's window, as a share of what the question's words can give at the most."""
    faded, lengths = around.faded(counts, reach, fading), around.faded(around.lengths, reach, fading)
    return (K1 + 1) * saturated(faded, lengths, K1, B) @ share


def _pairs(found: Matches, idf: Floats, sentences: int) -> Floats:
    """(N,) share of the question's neighbouring content words that stand close together in the same order."""
    if len(idf) < 2:
        return np.zeros(sentences)
    weights = np.minimum(idf[:-1], idf[1:])
    met = np.zeros((sentences, len(weights)))
    for step in range(1, min(PAIR_REACH, len(found.place) - 1) + 1):
        here, there = slice(None, -step), slice(step, None)
        close = found.place[there] - found.place[here] <= PAIR_REACH
        met_here = close & (found.owner[here] == found.owner[there]) & (found.word[there] == found.word[here] + 1)
        met[found.owner[here][met_here], found.word[here][met_here]] = 1.0
    return met @ (weights / weights.sum())


def _lead(around: Neighbourhood, found: Matches, sentences: int, words: int) -> Floats:
    """(N, Q) 1 where a word is among the first tokens of a sentence."""
    early = found.place - np.searchsorted(around.owner, found.owner) < LEAD
    covered = np.zeros((sentences, words))
    covered[found.owner[early], found.word[early]] = 1.0
    return covered
