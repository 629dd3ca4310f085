"""Features that ask which of the question's words stand where: in the sentence, its head, its title, its article.

Each takes a `View` and gives (N,) shares, 0 to 1, of the question's idf.
"""

from __future__ import annotations

import numpy as np

from bot.questions.question import QuestionWord
from bot.ranking.headings import content_words
from bot.ranking.matches import matches
from bot.ranking.neighbourhood import Places
from bot.ranking.view import Corpus, View
from bot.search.bm25 import Floats
from bot.search.collection import Ints
from bot.search.sorted_numbers import is_among

FADING_BELOW = 0.8  # of a heading's bearing on each further sentence below it: the first ones answer what it asks
# What a title names, all below it is about: in a guide to Germany the sentence on trains need not say Germany.
OF_TITLE = 0.6
LEAD = 6  # tokens at the head of a sentence, where news names what it is about


def coverage(view: View) -> Floats:
    shares: Floats = np.maximum(np.maximum(view.covered, view.covered_before), OF_TITLE * view.in_title) @ view.share
    return shares


def coverage_within(view: View) -> Floats:
    goes_on = ~view.around.opens_paragraph[:, None]
    covered = np.maximum(view.covered, view.covered_before * goes_on)
    shares: Floats = np.maximum(covered, OF_TITLE * view.in_title) @ view.share
    return shares


def lead(view: View) -> Floats:
    shares: Floats = view.within_lead(LEAD) @ view.share
    return shares


def title(view: View) -> Floats:
    shares: Floats = view.in_title @ view.share
    return shares


def related(view: View) -> Floats:
    """How much better each window covers the words when their related words count as well."""
    wanted = [word.related for word in view.question.words]
    collection = view.corpus.collection
    if not any(wanted):
        return np.zeros(len(view.around))
    found = matches(view.around.owner, view.terms, wanted, len(collection.terms))
    counts = found.counts(len(view.around), len(wanted))
    loosely = np.minimum(view.around.faded(counts, 1, 0.5), 1.0)
    shares: Floats = (np.maximum(loosely, view.covered_around) - view.covered_around) @ view.share
    return shares


def heading(view: View) -> Floats:
    """What the headings above add to the coverage of the sentence."""
    if not len(view.found_above.place):
        return np.zeros(len(view.around))
    shares: Floats = (np.maximum(view.covered, view.headed) - view.covered) @ view.share
    return shares


def asked_above(view: View) -> Floats:
    """How nearly the sentence's own heading is the question, fading with the way from the heading."""
    above, found = view.headings, view.found_above
    if not len(found.place):
        return np.zeros(len(view.around))
    own = above.own[found.place]
    covered = np.zeros((above.count, len(view.question.words)))
    np.maximum.at(covered, (found.owner[own], found.word[own]), found.gain[own])
    met = np.bincount(found.owner[own], minlength=above.count)
    precision = np.minimum(met / np.maximum(content_words(view.corpus.collection, above), 1.0), 1.0)
    fit = (np.minimum(covered, 1.0) @ view.share) * precision
    shares: Floats = fit[above.section] * FADING_BELOW ** view.around.since_heading(view.is_heading)
    return shares


def article(view: View) -> Floats:
    """By all that is looked at of the sentence's article, and its title."""
    articles = view.around.articles
    first = np.flatnonzero(np.diff(articles, prepend=articles[:1] - 1))
    covered = np.maximum.reduceat(np.maximum(view.covered, view.in_title), first, axis=0)
    shares: Floats = np.repeat(covered @ view.share, np.diff(first, append=len(articles)))
    return shares


def names(view: View) -> Floats:
    """Half by the sentence's paragraph, the headings above or the title, half by its whole article."""
    words = view.question.words
    return _about(view, np.flatnonzero([(word.named or word.disaster) and word.known for word in words]))


def topic(view: View) -> Floats:
    """(N,) the same of all words but generic ones and those for what becomes of people; 1 where there are no others.

    Whatever stands for a word is as good as that.
    """
    words = view.question.words
    others = np.flatnonzero([not word.generic and not word.fates for word in words])
    return _about(view, others, loosely=True) if len(others) else np.ones(len(view.around))


def _about(view: View, columns: Places, *, loosely: bool = False) -> Floats:
    """(N,) the share of some words, by idf; 0 where there are none. Loosely, what stands for one counts whole."""
    words, around = view.question.words, view.around
    if not len(columns):
        return np.zeros(len(around))
    covered = np.maximum(np.maximum(view.covered, view.headed), view.in_title)
    in_paragraph = np.maximum.reduceat(covered[:, columns], np.flatnonzero(around.opens_paragraph), axis=0)
    articles, places = around.distinct_articles
    in_article = np.stack([held(view.corpus, words[column], articles) for column in columns], axis=1)
    if loosely:
        in_paragraph, in_article = np.sign(in_paragraph), np.sign(in_article)
    near = (in_paragraph[around.paragraphs] + in_article[places]) / 2
    idf = view.idf[columns]
    shares: Floats = near @ (idf / idf.sum())
    return shares


def held(corpus: Corpus, word: QuestionWord, articles: Ints) -> Floats:
    """(n,) how well each of some articles has a word anywhere; a phrase if it has its words, wherever they stand."""
    shares = np.zeros(len(articles))
    single = [((term,), gain) for term, gain in word.terms.items()]
    for terms, gain in [*single, *((phrase.terms, phrase.gain) for phrase in word.phrases)]:
        shares = np.maximum(shares, gain * is_among(articles, corpus.articles_with(terms)))
    return shares
