"""A question laid over a neighbourhood: what several features need, computed once.

Shapes: N sentences, Q words of the question, T tokens of the neighbourhood, U of their terms.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache, partial

import numpy as np
import numpy.typing as npt

from bot.language.analysis import stem
from bot.language.figures import Figure
from bot.language.signs import Sign, negations
from bot.questions.question import Kind, Question, QuestionWord
from bot.questions.words.variants import fates_told
from bot.ranking.definitions import participles
from bot.ranking.fates import EVERY, Bits, Fates, bits
from bot.ranking.headings import Headings, headings
from bot.ranking.labels import labels
from bot.ranking.matches import NONE, Matches, matches, with_phrases
from bot.ranking.neighbourhood import Neighbourhood
from bot.search.bm25 import Floats, idf
from bot.search.collection import Collection, Ints
from bot.search.counted.grams import Grams
from bot.search.counted.windows import SPOKEN
from bot.search.index import PassageIndex
from bot.search.meanings import Meanings, Places, Singles
from bot.search.sentence_vectors import Sense
from bot.search.sorted_numbers import bounds, distinct, in_all, is_among, sorting

REMEMBERED = 1 << 9  # names whose articles are kept,
REMEMBERED_ARTICLES = 1 << 22  # and these together: 16 MB, if each name stood in every article

SIGN_OF_KIND = {
    Kind.NUMBER: Sign.FIGURE,
    Kind.DATE: Sign.DATE | Sign.FIGURE,
    Kind.NAME: Sign.NAME,
    Kind.CAUSE: Sign.CAUSE,
}


@dataclass(frozen=True)
class Corpus:
    """What is known of a collection before any question is asked."""

    collection: Collection
    index: PassageIndex

    @property
    def grams(self) -> Grams:
        return self.collection.counted.grams

    @cached_property
    def meanings(self) -> Meanings:
        return Meanings(self.collection)

    @cached_property
    def forms_of_grams(self) -> tuple[Ints, Ints]:
        """The forms that have each n-gram (twice if twice there), laid end to end, and where those of each begin."""
        forms = np.repeat(np.arange(len(self.grams.bounds) - 1, dtype=np.int32), np.diff(self.grams.bounds))
        held = np.bincount(self.grams.numbers, minlength=len(self.grams.vocabulary))
        return forms[sorting(self.grams.numbers)], bounds(held)

    @property
    def form_counts(self) -> Ints:
        """(F,) how often each form is met."""
        return self.collection.counted.form_counts

    @cached_property
    def fates(self) -> Fates:
        """The words for what becomes of people."""
        return Fates(fates_told(self.collection), len(self.collection.terms))

    @cached_property
    def is_name(self) -> npt.NDArray[np.bool_]:
        """(F,) which forms are names."""
        named = np.zeros(len(self.collection.forms), dtype=np.bool_)
        named[self.collection.counted.names.numbers] = True
        return named

    @cached_property
    def denies(self) -> npt.NDArray[np.bool_]:
        """(F,) which forms are words for "no" and "not" in one of the collection's languages."""
        denying = np.zeros(len(self.collection.forms), dtype=np.bool_)
        forms = frozenset().union(*map(negations, set(self.collection.languages)))
        denying[[number for form in forms if (number := self.collection.forms.number(form)) is not None]] = True
        return denying

    @cached_property
    def answers_nothing(self) -> npt.NDArray[np.bool_]:
        """(S,) which sentences are headings or labels: told once, as no question changes it."""
        return self.collection.sections.is_heading | labels(self.collection)

    @cached_property
    def participles(self) -> npt.NDArray[np.bool_]:
        """(F,) which forms look like English participles."""
        return participles(self.collection.forms.strings)

    @cached_property
    def greatest_idf(self) -> float:
        """That of what no sentence holds."""
        return float(self.sentence_idf(np.zeros(1))[0])

    def sentence_idf(self, held: Floats) -> Floats:
        """The idf of what `held` sentences hold; occurrences stand in for sentences."""
        sentences = len(self.collection.sentence_spans)
        return idf(np.minimum(held, sentences), sentences)

    @cached_property
    def articles_with(self) -> Callable[[tuple[int, ...]], Ints]:
        """The articles that have all of some terms in passages of theirs, each once; names are asked for again."""
        most = REMEMBERED_ARTICLES // max(1, len(self.collection.articles))
        found = partial(_articles_with, self.collection, self.index)  # without self, or a cycle would stay alive
        return lru_cache(max(1, min(REMEMBERED, most)))(found)


def _articles_with(collection: Collection, index: PassageIndex, terms: tuple[int, ...]) -> Ints:
    return in_all([distinct(collection.passage_article[index.holders(term)]) for term in terms])


@dataclass(frozen=True, slots=True)
class Cosines:
    """How near the terms of a collection are in meaning to the words of a question, K with those of its names."""

    stems: tuple[str, ...]
    values: Singles
    """(K, U) of the terms that stand in the neighbourhood."""

    def of_words(self, words: Sequence[QuestionWord]) -> tuple[list[int], list[int]]:
        """The numbers of the words that are neither names nor generic, and the row of each."""
        sizes = [len(word.form.split()) for word in words]
        wanted = [number for number, word in enumerate(words) if not word.named and not word.generic]
        return wanted, [sum(sizes[:number]) for number in wanted]

    def of_question(self, meanings: Meanings) -> Singles:
        """(U,) how near each of the terms is to the question as a whole."""
        near: Singles = meanings.parts(self.stems) @ self.values
        return near


@dataclass(frozen=True)
class View:
    """One question over one neighbourhood."""

    corpus: Corpus
    question: Question
    around: Neighbourhood
    sense: Sense | None = None
    """The question as a vector of a sentence encoder, where there is one."""

    @cached_property
    def found(self) -> Matches:
        """The question's words and phrases where they stand."""
        return self._found_in(self.around.owner, self.terms)

    @cached_property
    def idf(self) -> Floats:
        """(Q,)"""
        return np.array([word.weight for word in self.question.words])

    @cached_property
    def share(self) -> Floats:
        """(Q,) each word's part of the question's idf."""
        shares: Floats = self.idf / self.idf.sum()
        return shares

    @cached_property
    def counts(self) -> Floats:
        """(N, Q) how often each sentence has each word."""
        return self.found.counts(len(self.around), len(self.question.words))

    @cached_property
    def covered(self) -> Floats:
        """(N, Q) how well each sentence has each word: 1 for the word, less for what stands for it."""
        return np.minimum(self.counts, 1.0)

    @cached_property
    def covered_around(self) -> Floats:
        """(N, Q) the same of the sentence and, half as well, of those beside it."""
        return np.minimum(self.around.faded(self.covered, 1, 0.5), 1.0)

    @cached_property
    def covered_before(self) -> Floats:
        """(N, Q) the same of the sentence before."""
        return self.around.shifted(self.covered, -1)

    @cached_property
    def met(self) -> tuple[Places, Places]:
        """(U,) the rows of the tokens' terms among those that have a vector, and (T,) which of these each token has."""
        meanings = self.corpus.meanings
        rows = meanings.row_of_term.take(self.terms)
        seen = np.zeros(len(meanings.weights), dtype=np.bool_)
        seen[rows] = True
        return np.flatnonzero(seen), (np.cumsum(seen) - 1).take(rows)

    @cached_property
    def cosines(self) -> Cosines | None:
        """None where the question or all of the sentences are in a language that there are no vectors of."""
        if self.question.language != SPOKEN or not self.english.any():
            return None
        stems = tuple(stem(part, SPOKEN) for word in self.question.words for part in word.form.split())
        return Cosines(stems, self.corpus.meanings.cosines(stems, self.met[0]))

    @cached_property
    def english(self) -> npt.NDArray[np.bool_]:
        """(N,) whether each sentence is of an English article."""
        return self.corpus.meanings.in_english[self.around.articles]

    @cached_property
    def forms(self) -> Ints:
        """(T,) the form of each token."""
        return self.corpus.collection.token_forms.take(self.around.tokens)

    @cached_property
    def terms(self) -> Ints:
        """(T,) the term of each token."""
        return self.corpus.collection.token_terms.take(self.around.tokens)

    def tokens_of(self, sentence: int) -> slice:
        """The tokens of one of the N sentences."""
        first, stop = np.searchsorted(self.around.owner, (sentence, sentence + 1))
        return slice(int(first), int(stop))

    @cached_property
    def signs(self) -> npt.NDArray[np.uint8]:
        """(T,) the signs of each token."""
        return self.corpus.collection.token_signs.take(self.around.tokens)

    @cached_property
    def participles(self) -> npt.NDArray[np.bool_]:
        """(T,) which tokens look like English participles."""
        return self.corpus.participles.take(self.forms)

    @cached_property
    def of_kind(self) -> npt.NDArray[np.bool_]:
        """(T,) which tokens are of the kind asked for and not the question's own."""
        kind = self.question.kind
        if kind not in SIGN_OF_KIND:
            return np.zeros(len(self.around.tokens), dtype=np.bool_)
        signed = (self.signs & SIGN_OF_KIND[kind]) > 0
        if self.question.figure & Figure.FREE:
            signed |= (self._noted & Figure.FREE) > 0
        signed[self.found.place] = False
        return signed

    @cached_property
    def _noted(self) -> npt.NDArray[np.uint16]:
        """(T,) what kinds of figures the tokens are."""
        return self.corpus.collection.token_figures.take(self.around.tokens)

    @cached_property
    def figures(self) -> npt.NDArray[np.bool_]:
        """(T,) which tokens are figures of the kind asked for and not the question's own."""
        return self.noted_as(self.question.figure)

    @cached_property
    def sums(self) -> npt.NDArray[np.bool_]:
        """(T,) the same but for words such as "free"."""
        told: npt.NDArray[np.bool_] = self.figures & ((self._noted & Figure.FREE) == 0)
        return told

    @cached_property
    def counting(self) -> npt.NDArray[np.bool_]:
        """(T,) which tokens are figures that just count, and not the question's own."""
        return self.noted_as(Figure.COUNT)

    @cached_property
    def counts_of_things(self) -> npt.NDArray[np.bool_]:
        """(T,) which tokens are figures that may count what is asked for and not the question's own."""
        return self.noted_as(~Figure.FREE)

    def noted_as(self, kinds: Figure) -> npt.NDArray[np.bool_]:
        """(T,) which tokens are figures of one of some kinds and not the question's own."""
        held: npt.NDArray[np.bool_] = (self._noted & kinds) > 0
        held[self.found.place] = False
        return held

    @cached_property
    def fates(self) -> Bits:
        """(T,) what each token tells of people."""
        return self.corpus.fates.told(self.terms)

    def telling(self, fates: frozenset[int], *, others: bool = False) -> npt.NDArray[np.bool_]:
        """(N,) which sentences, or the headings above them, tell one of some fates, or else one of the `others`."""
        asked = bits(fates)
        wanted = EVERY & ~asked if others else asked
        above = self.headings
        headed = self.corpus.fates.told(self.corpus.collection.token_terms.take(above.tokens)) & wanted > 0
        sections = np.bincount(above.owner[headed], minlength=above.count) > 0
        has: npt.NDArray[np.bool_] = self.holding(self.fates & wanted > 0) | sections[above.section]
        return has

    def holding(self, tokens: npt.NDArray[np.bool_]) -> npt.NDArray[np.bool_]:
        """(N,) which sentences have one of some (T,) tokens."""
        has: npt.NDArray[np.bool_] = np.bincount(self.around.owner[tokens], minlength=len(self.around)) > 0
        return has

    def has_sign(self, sign: Sign) -> npt.NDArray[np.bool_]:
        """(N,) which sentences have a token of a sign."""
        return self.holding((self.signs & sign) > 0)

    @cached_property
    def in_title(self) -> Floats:
        """(N, Q) 1 where the title of a sentence's article has a word of the question as it was asked."""
        articles, places = self.around.distinct_articles
        covered = np.zeros((len(articles), len(self.question.words)))
        for column, word in enumerate(self.question.words):
            for term, gain in word.terms.items():
                if gain == 1.0:
                    covered[is_among(articles, self.corpus.collection.titled(term)), column] = 1.0
        return covered[places]

    @cached_property
    def headings(self) -> Headings:
        """The headings above the sentences."""
        return headings(self.corpus.collection, self.around)

    @cached_property
    def found_above(self) -> Matches:
        """The question's words in those headings."""
        above = self.headings
        return self._found_in(above.owner, self.corpus.collection.token_terms.take(above.tokens))

    def _found_in(self, owner: Places, terms: Ints) -> Matches:
        if not len(terms):
            return NONE
        wanted = [word.terms for word in self.question.words]
        single = matches(owner, terms, wanted, len(self.corpus.collection.terms))
        return with_phrases(single, owner, terms, self.question)

    @cached_property
    def headed(self) -> Floats:
        """(N, Q) how well the headings above each sentence have each word."""
        if not len(self.found_above.place):
            return np.zeros_like(self.counts)
        counts = self.found_above.counts(self.headings.count, len(self.question.words))
        return np.minimum(counts, 1.0)[self.headings.section]

    @cached_property
    def is_heading(self) -> npt.NDArray[np.bool_]:
        """(N,)"""
        return self.corpus.collection.sections.is_heading[self.around.sentences]

    @cached_property
    def answers_nothing(self) -> npt.NDArray[np.bool_]:
        """(N,) whether a sentence is a heading or only a name, as captions and signatures are."""
        return self.corpus.answers_nothing[self.around.sentences]

    def within_lead(self, lead: int) -> Floats:
        """(N, Q) 1 where a word is among the first `lead` tokens of a sentence."""
        early = self.found.positions(self.around) < lead
        covered = np.zeros((len(self.around), len(self.question.words)))
        covered[self.found.owner[early], self.found.word[early]] = 1.0
        return covered
