"""The sentences around candidate passages, and where words of a question stand in them, as arrays.

Shapes: N sentences, M matches, Q words of the question.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from bot.questions.question import Question
from bot.search.collection import NO_TERM, Collection, Ints

Floats = npt.NDArray[np.float64]

MARGIN = 4  # sentences on either side of a passage that are looked at as well: the widest window


@dataclass(frozen=True, slots=True)
class Neighbourhood:
    """The sentences of the candidate passages and around them, ascending, with their tokens laid end to end."""

    sentences: Ints
    """(N,) numbers of sentences."""
    articles: Ints
    """(N,) the article of each."""
    paragraphs: Ints
    """(N,) the paragraph of each, 0 to the last looked at."""
    tokens: Ints
    """(·,) numbers of tokens."""
    owner: Ints
    """(·,) which of the N sentences each token belongs to."""
    lengths: Floats
    """(N,) tokens of each."""

    def __len__(self) -> int:
        return len(self.sentences)

    def shifted(self, values: Floats, by: int) -> Floats:
        """Row n holds what sentence n + by (not 0) has, or 0 where that is another article's or not looked at."""
        moved = np.zeros_like(values)
        if abs(by) >= len(self):
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

    def opens_paragraph(self) -> npt.NDArray[np.bool_]:
        """(N,) whether each is the first of its paragraph that is looked at."""
        return np.concatenate(([True], np.diff(self.paragraphs) != 0))


def neighbourhood(collection: Collection, passages: Sequence[int], margin: int = MARGIN) -> Neighbourhood:
    """The sentences of some passages (at least one) and up to `margin` sentences on either side, within the article."""
    chosen = np.asarray(passages)
    first = np.maximum(collection.passage_bounds[chosen] - margin, 0)
    last = np.minimum(collection.passage_bounds[chosen + 1] + margin, len(collection.sentence_spans))
    around = ranges(first, last)
    articles = np.repeat(collection.sentence_article[collection.passage_bounds[chosen]], last - first)
    sentences = np.unique(around[collection.sentence_article[around] == articles])
    starts, ends = collection.token_bounds[sentences], collection.token_bounds[sentences + 1]
    return Neighbourhood(
        sentences=sentences,
        articles=collection.sentence_article[sentences],
        paragraphs=np.unique(collection.sentence_paragraph[sentences], return_inverse=True)[1].astype(np.int32),
        tokens=ranges(starts, ends),
        owner=np.repeat(np.arange(len(sentences), dtype=np.int32), ends - starts),
        lengths=(ends - starts).astype(np.float64),
    )


def ranges(starts: Ints, ends: Ints) -> Ints:
    """The numbers starts[i] to ends[i] of every i, laid end to end."""
    sizes = ends - starts
    offsets = np.repeat(starts - np.concatenate(([0], np.cumsum(sizes)[:-1])), sizes)
    return (offsets + np.arange(sizes.sum())).astype(np.int32)


@dataclass(frozen=True, slots=True)
class Matches:
    """Where words of the question stand in a neighbourhood, in text order."""

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
        return flat.reshape(sentences, words).astype(np.float64)

    def positions(self, around: Neighbourhood) -> Ints:
        """(M,) how many tokens stand before each match in its sentence."""
        return (self.place - np.searchsorted(around.owner, self.owner)).astype(np.int32)


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
