"""Tells a sentence that lacks so much of what is asked that another may be meant: it is never a sure answer."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import accumulate, pairwise

import numpy as np
import numpy.typing as npt

from bot.answers.choosing.newest import is_bygone
from bot.answers.choosing.straying import folded, names_of
from bot.language.analysis import fold, words
from bot.language.figures import Figure
from bot.language.lexicon import lexicon
from bot.language.signs import Sign
from bot.language.texts.splitting import CLAUSE_END
from bot.questions.question import Kind
from bot.ranking.ranker import Ranked
from bot.ranking.view import View
from bot.search.bm25 import Floats

# A word is out from this share of it on, so that another for about the same is in. Of a figure, hardly half of what it
# is of may be told in other words, by idf.
MOST_OUT, HALF_OUT = 0.6, 0.45

BESIDE = 2  # tokens between somebody and the name by which he is called
ROLE = 2  # words that say what somebody is; more of them mostly tell what he did


def is_loose(ranked: Ranked, best: int, telling: Sequence[int]) -> bool:
    """Whether sentence `best`, with what stands above it, lacks a word of the question or the kind of thing asked for.

    `telling` are the words of the question that count. So is one that tells a plan where a deed is asked for.
    """
    view, question = ranked.view, ranked.view.question
    out = _out(view, best, view.covered[best])
    if (out[telling] > MOST_OUT).any():
        return True
    if question.kind is Kind.NUMBER and _missed(view, telling, out) > HALF_OUT:
        return True
    return question.kind is not Kind.ANY and _lacks_the_kind(ranked, best, telling)


def _lacks_the_kind(ranked: Ranked, best: int, telling: Sequence[int]) -> bool:
    """Whether no figure, name, day or cause stands in the sentence that may be the one asked for."""
    view, question = ranked.view, ranked.view.question
    own = view.tokens_of(best)
    if not view.of_kind[own].any() or (question.asks_who and not _is_beside(view, own)):
        return True
    if ranked.features["unreal"][best] > 0:
        return True
    return question.kind is Kind.NUMBER and _is_of_another(ranked, best, telling)


def _is_of_another(ranked: Ranked, best: int, telling: Sequence[int]) -> bool:
    """Whether its figure may count another thing, or be of another time, or of another one than what is asked about."""
    if ranked.view.question.event and is_bygone(ranked, best):
        return True
    return _counts_another(ranked, best) or _stands_apart(ranked.view, best, telling)


def _counts_another(ranked: Ranked, best: int) -> bool:
    """Whether its figures stand before other things than the one whose number is asked for."""
    question = ranked.view.question
    return question.counted is not None and question.figure is Figure.COUNT and not ranked.features["counted"][best]


def _out(view: View, best: int, covered: Floats) -> Floats:
    """(Q,) how much of each word neither the sentence, or a part of it that has `covered`, nor what is above it has."""
    lacking: Floats = 1 - np.maximum(np.maximum(covered, view.headed[best]), view.in_title[best])
    return lacking


def _missed(view: View, telling: Sequence[int], out: Floats) -> float:
    """The share, by idf, that is out of the words that neither are names nor say which figure is asked for."""
    put, asked = view.question.put, view.question.words
    others = [number for number in telling if not asked[number].named and asked[number].form not in put]
    return float(out[others] @ view.idf[others] / view.idf[others].sum()) if others else 0.0


def _named(view: View, telling: Sequence[int]) -> list[int]:
    asked = view.question.words
    return [number for number in telling if asked[number].named and asked[number].known]


def _is_beside(view: View, own: slice) -> bool:
    """Whether a name stands beside what somebody is: "the driver, Jan Kos". That of a place does not: "at Marnau"."""
    telling = [number for number, word in enumerate(view.question.words) if not word.generic]
    common = [number for number in telling if not view.question.words[number].named]
    common = telling if view.question.called and not common else common  # where every noun has a capital
    place, start = view.found.place, own.start
    inside = (place >= start) & (place < own.stop)
    those = place[inside & np.isin(view.found.word, common[:ROLE])]
    names = np.flatnonzero(view.of_kind[own] & ((view.signs[own] & Sign.DATE) == 0)) + start  # "on Sunday" is nobody
    strings, places = view.corpus.collection.forms.strings, folded(lexicon(view.question.language).where)
    names = np.array(
        [n for n in names.tolist() if n == start or strings[view.forms[n - 1]] not in places], dtype=np.intp
    )
    return not common or bool((np.abs(names[:, None] - those) <= BESIDE).any())


def _stands_apart(view: View, best: int, telling: Sequence[int]) -> bool:
    """Whether the clause of the figure lacks what the question is about, and another has it with a figure of its own.

    "The Red Cross brought 300 meals, the army 20 tents" does not tell how many tents the Red Cross brought.
    """
    own = view.tokens_of(best)
    clause = _clauses(view, best)
    if not clause.any():
        return False
    covered = _covered_by_clause(view, own, clause)
    has = np.bincount(clause[view.of_kind[own]], minlength=len(covered)) > 0
    counted = view.question.counted
    things = has & (covered[:, counted] > 0) if counted is not None else has
    likely = np.flatnonzero(things if things.any() else has)
    here = likely[(covered[likely] @ view.share).argmax()]
    out = _out(view, best, covered[here])
    named = names_of(view, own)[clause == here].any()
    for number in _named(view, telling):
        if out[number] > MOST_OUT and (named or has[covered[:, number] > 0].any()):
            return True
    return _missed(view, telling, out) > HALF_OUT


def _covered_by_clause(view: View, own: slice, clause: npt.NDArray[np.intp]) -> Floats:
    """(C, Q) how well each clause has each word."""
    covered = np.zeros((int(clause.max()) + 1, len(view.question.words)))
    found = view.found
    inside = np.flatnonzero((found.place >= own.start) & (found.place < own.stop))
    np.maximum.at(covered, (clause[found.place[inside] - own.start], found.word[inside]), found.gain[inside])
    return covered


def _clauses(view: View, best: int) -> npt.NDArray[np.intp]:
    """(·,) which clause each token of sentence `best` is in, from 0."""
    collection = view.corpus.collection
    span = collection.sentence_spans[int(view.around.sentences[best])]
    article = view.around.articles[best]
    text = collection.articles[article].text[span.start : span.end]
    found = list(words(text))
    joins = folded(lexicon(collection.languages[article]).joins)
    opens = (
        CLAUSE_END.search(text, before.end(), word.start()) is not None or fold(word[0]) in joins
        for before, word in pairwise(found)
    )
    return np.fromiter(accumulate(opens, initial=0), dtype=np.intp, count=len(found))
