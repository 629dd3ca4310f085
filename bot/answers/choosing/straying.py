"""Tells a sentence that answers of something else than the question names: another event, country or place."""

from __future__ import annotations

from functools import cache
from itertools import pairwise

import numpy as np
import numpy.typing as npt

from bot.language.analysis import fold, tokens
from bot.language.lexicon import lexicon
from bot.language.signs import Sign, is_date
from bot.questions.question import QuestionWord
from bot.ranking.measures.coverage import held
from bot.ranking.view import View
from bot.search.vocabulary import NO_TERM


def has_strayed(view: View, best: int) -> bool:
    """Whether sentence `best` of a neighbourhood is about another thing than one that the question names.

    It is if the title of another article names that and its own article never does, if another section of its article
    is headed by it and its own never has it, or if the sentence puts another name in its place: "in Lesk" for "in
    Torvan". What is all of another section's heading need be no name.
    """
    named, missed = _named(view), _missed(view, best)
    if any(missed[number] and _is_told_elsewhere(view, best, number) for number in named):
        return True
    if any(_is_replaced(view, best, number) for number in named):
        return True
    heading = _heading_all(view, best) if missed.any() else ()
    return any(_heads_another(view, best, number) for number in heading if missed[number])


def _missed(view: View, best: int) -> npt.NDArray[np.bool_]:
    """(Q,) which words stand neither in the section of the sentence nor above it."""
    section = view.headings.section
    first, stop = np.searchsorted(section, (section[best], section[best] + 1))
    near = np.maximum(view.covered[first:stop].max(axis=0), np.maximum(view.headed[best], view.in_title[best]))
    missed: npt.NDArray[np.bool_] = near == 0
    return missed


def is_named_later(view: View, best: int) -> bool:
    """Whether its article names something that the question does only behind sentence `best`."""
    article = np.flatnonzero(view.around.articles == view.around.articles[best])
    covered, before = view.covered[article] > 0, article <= best
    context = (view.in_title[best] > 0) | (view.headed[best] > 0) | covered[before].any(axis=0)
    return any(not context[number] and bool(covered[:, number].any()) for number in _named(view))


def _named(view: View) -> list[int]:
    """The words of the question that are names or kinds of disasters."""
    words = enumerate(view.question.words)
    return [number for number, word in words if (word.named or word.disaster) and word.known and not word.generic]


def _is_told_elsewhere(view: View, best: int, number: int) -> bool:
    word = view.question.words[number]
    if not held(view.corpus, word, view.around.articles[best : best + 1]).any():
        return _is_in_a_title(view, word)
    return _heads_another(view, best, number)


def _heads_another(view: View, best: int, number: int) -> bool:
    """Whether a word stands in the heading of some section of the sentence's article."""
    articles = view.around.articles
    return bool(view.headed[articles == articles[best], number].any())


def _heading_all(view: View, best: int) -> set[int]:
    """The words of the question that are all there is in the own heading of a section of the sentence's article."""
    above, found = view.headings, view.found_above
    if not len(found.place):
        return set()
    telling = above.own & (view.corpus.collection.token_terms.take(above.tokens) != NO_TERM)
    asked = np.zeros(len(above.tokens), dtype=np.bool_)
    asked[found.place] = True
    whole = np.bincount(above.owner[telling], minlength=above.count) > 0
    whole &= np.bincount(above.owner[telling & ~asked], minlength=above.count) == 0
    here = np.zeros(above.count, dtype=np.bool_)
    here[above.section[view.around.articles == view.around.articles[best]]] = True
    heads = whole[found.owner] & here[found.owner] & telling[found.place]
    return {number for number in found.word[heads].tolist() if not view.question.words[number].generic}


def _is_in_a_title(view: View, word: QuestionWord) -> bool:
    titled = view.corpus.collection.titled
    return any(len(titled(term)) for term, gain in word.terms.items() if gain == 1.0)


def _is_replaced(view: View, best: int, number: int) -> bool:
    """Whether the sentence has another name where the question has this one: behind "in", or behind "mayor of"."""
    if view.covered[best][number] or view.headed[best][number] or is_date(view.question.words[number].asked):
        return False
    words = lexicon(view.question.language)
    before = _words_before(view, number)
    places = {last for last, _ in before} & folded(words.where)
    owners = {(last, owner) for last, owner in before if owner is not None and last in folded(words.of)}
    if not places and not owners:
        return False
    own = view.tokens_of(best)
    named = names_of(view, own)
    forms = [view.corpus.collection.forms.strings[form] for form in view.forms[own].tolist()]
    asked = dict(zip(view.found.place.tolist(), view.found.word.tolist(), strict=True))
    return any(
        forms[place] in places or (forms[place], asked.get(own.start + place - 1)) in owners
        for place in range(len(forms) - 1)
        if named[place + 1]
    )


def names_of(view: View, own: slice) -> npt.NDArray[np.bool_]:
    """Which of some tokens of one sentence are names that the question has not."""
    named: npt.NDArray[np.bool_] = view.corpus.is_name[view.forms[own]] & (view.terms[own] != NO_TERM)
    named &= view.signs[own] & (Sign.DATE | Sign.FIGURE) == 0
    found = view.found.place
    named[found[(found >= own.start) & (found < own.stop)] - own.start] = False
    return named


def _words_before(view: View, number: int) -> set[tuple[str, int | None]]:
    """The word right before one of the question, and which of the question's words stands before that, if one does."""
    asked = [token.form for token in tokens(view.question.searched, view.question.language)]
    first = view.question.words[number].form.split()[0]
    numbers = {word.form: place for place, word in enumerate(view.question.words) if not word.named}
    return {
        (before, numbers.get(asked[place - 1]) if place else None)
        for place, (before, form) in enumerate(pairwise(asked))
        if form == first
    }


@cache
def folded(words: str) -> frozenset[str]:
    """The forms of a language's words such as "in", "of", "and"; one may be an article in another, as "a" and "la"."""
    return frozenset(map(fold, words.split()))
