"""Where words of a question stand in a neighbourhood. N sentences, M matches, Q words of the question."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol

import numpy as np

from bot.questions.question import Question
from bot.ranking.neighbourhood import Neighbourhood
from bot.search.bm25 import Floats
from bot.search.collection import NO_TERM, Ints


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


class Tokens(Protocol):
    """Texts laid end to end: `tokens` holds numbers of tokens, `owner` the text that each belongs to."""

    @property
    def tokens(self) -> Ints: ...
    @property
    def owner(self) -> Ints: ...


def matches(around: Tokens, token_numbers: Ints, wanted: Sequence[Mapping[int, float]], size: int) -> Matches:
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


def with_phrases(found: Matches, around: Tokens, token_terms: Ints, question: Question) -> Matches:
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
