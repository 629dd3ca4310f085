"""Where words of a question stand in a neighbourhood. N sentences, M matches, Q words of the question."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from bot.questions.question import Question
from bot.ranking.neighbourhood import Neighbourhood, Places
from bot.search.bm25 import Floats
from bot.search.collection import Ints


@dataclass(frozen=True, slots=True)
class Matches:
    """Where words of the question stand in a neighbourhood, in text order."""

    place: Places
    """(M,) index into the neighbourhood's tokens."""
    owner: Places
    """(M,) which of the N sentences."""
    word: Places
    """(M,) which word of the question, 0 to Q - 1."""
    gain: Floats
    """(M,) 1 for the word itself, less for what stands for it."""

    def counts(self, sentences: int, words: int) -> Floats:
        """(N, Q) how often each sentence has each word."""
        flat = np.bincount(self.owner * words + self.word, self.gain, sentences * words)
        return flat.reshape(sentences, words).astype(np.float64)

    def positions(self, around: Neighbourhood) -> Places:
        """(M,) how many tokens stand before each match in its sentence."""
        return self.place - around.first_tokens[self.owner]


NOWHERE = np.zeros(0, dtype=np.intp)
NONE = Matches(NOWHERE, NOWHERE, NOWHERE, np.zeros(0))


def matches(owner: Places, numbers: Ints, wanted: Sequence[Mapping[int, float]], size: int) -> Matches:
    """Tokens whose number (of `size` there are) one of the question's words wants; each belongs to an owner."""
    best: dict[int, tuple[float, int]] = {}
    for word, gains in enumerate(wanted):
        for number, gain in gains.items():
            if gain > best.get(number, (0.0, 0))[0]:
                best[number] = gain, word
    if not best:
        return NONE
    listed = sorted(best)
    is_wanted = np.zeros(size, dtype=np.bool_)
    is_wanted[listed] = True
    place = np.flatnonzero(is_wanted.take(numbers))
    found = np.searchsorted(listed, numbers[place])
    gain_of, word_of = zip(*map(best.__getitem__, listed), strict=True)
    return Matches(place, owner[place], np.array(word_of)[found], np.array(gain_of)[found])


def with_phrases(found: Matches, owner: Places, terms: Ints, question: Question) -> Matches:
    """The matches and, at their first token, the phrases that stand for words of the question."""
    phrases = [(word, phrase) for word, listed in enumerate(question.words) for phrase in listed.phrases]
    if not phrases:
        return found
    content = np.flatnonzero(terms)  # NO_TERM is 0
    of_content, owner_of_content = terms[content], owner[content]
    places, words, gains = [found.place], [found.word], [found.gain]
    for word, phrase in phrases:
        at = _runs_at(of_content, owner_of_content, phrase.terms)
        if len(at):
            places.append(content[at])
            words.append(np.full(len(at), word))
            gains.append(np.full(len(at), phrase.gain))
    if len(places) == 1:
        return found
    place = np.concatenate(places)
    order = np.argsort(place, kind="stable")
    return Matches(place[order], owner[place[order]], np.concatenate(words)[order], np.concatenate(gains)[order])


def _runs_at(terms: Ints, owner: Places, run: tuple[int, ...]) -> Places:
    """Where a run of terms begins that lies in one sentence."""
    last = len(terms) - len(run) + 1
    at: Places = np.flatnonzero(terms[: max(last, 0)] == run[0])
    if not len(at):
        return at
    for offset, number in enumerate(run[1:], 1):
        at = at[terms[at + offset] == number]
    inside: Places = at[owner[at] == owner[at + len(run) - 1]]
    return inside
