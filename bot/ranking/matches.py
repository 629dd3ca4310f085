"""Where words of a question stand in a neighbourhood. N sentences, M matches, Q words of the question."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from bot.questions.question import Question
from bot.ranking.neighbourhood import Neighbourhood
from bot.search.bm25 import Floats
from bot.search.collection import Ints


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


NONE = np.zeros(0)


def matches(owner: Ints, numbers: Ints, wanted: Sequence[Mapping[int, float]], size: int) -> Matches:
    """Tokens whose number (of `size` there are) one of the question's words wants; each belongs to an owner."""
    best: dict[int, tuple[float, int]] = {}
    for word, gains in enumerate(wanted):
        for number, gain in gains.items():
            if gain > best.get(number, (0.0, 0))[0]:
                best[number] = gain, word
    order = np.zeros(size, dtype=np.int16)  # 0 for what no word wants, else its place among the wanted, from 1 on
    order[list(best)] = np.arange(1, len(best) + 1)
    met = order[numbers]
    place = np.flatnonzero(met).astype(np.int32)
    found = met[place] - 1
    gain_of, word_of = (np.array(column) for column in zip(*best.values(), strict=True)) if best else (NONE, NONE)
    return Matches(place, owner[place], word_of[found].astype(np.int32), gain_of[found].astype(np.float64))


def with_phrases(found: Matches, owner: Ints, terms: Ints, question: Question) -> Matches:
    """The matches and, at their first token, the phrases that stand for words of the question."""
    phrases = [(word, phrase) for word, listed in enumerate(question.words) for phrase in listed.phrases]
    if not phrases:
        return found
    content = np.flatnonzero(terms).astype(np.int32)  # NO_TERM is 0
    of_content, owner_of_content = terms[content], owner[content]
    places, words, gains = [found.place], [found.word], [found.gain]
    for word, phrase in phrases:
        at = _runs_at(of_content, owner_of_content, phrase.terms)
        places.append(content[at])
        words.append(np.full(len(at), word, dtype=np.int32))
        gains.append(np.full(len(at), phrase.gain))
    place = np.concatenate(places)
    order = np.argsort(place, kind="stable")
    return Matches(place[order], owner[place[order]], np.concatenate(words)[order], np.concatenate(gains)[order])


def _runs_at(terms: Ints, owner: Ints, run: tuple[int, ...]) -> Ints:
    """Where a run of terms begins that lies in one sentence."""
    last = len(terms) - len(run) + 1
    at = np.flatnonzero(terms[: max(last, 0)] == run[0])
    for offset, number in enumerate(run[1:], 1):
        at = at[terms[at + offset] == number]
    if len(run) > 1:
        at = at[owner[at] == owner[at + len(run) - 1]]
    return at.astype(np.int32)
