"""How sure the bot is that the corpus answers a question.

A logistic model of the chance that the first quote answers. Fitted (`benchmarks/fit.py`) over eight collections of one
article to a hundred, each counting alike: on questions as they are, on others that no article answers, and on all once
more with the articles that answer taken out. Of the answers given at .9 and more, .9 or more were right in each of the
collections that had at least fifty of them; so a figure means what it says, and the threshold for answering is low.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, fields

import numpy as np

from bot.answers.choosing.quoting import Excerpt
from bot.language.figures import Figure
from bot.questions.question import Kind, Question
from bot.ranking.ranker import Ranked
from bot.ranking.view import View

# Of a text without blanks, pairs of characters are searched; one that nobody has is often no word.
PAIR = re.compile(r"[\u0e01-\u0e4e\u3040-\u30ff\u3400-\u9fff]{2}")

# A question half or more of whose telling words no article has is hardly ever answered by the rest of them; if it is
# just half, sometimes by the kind of thing that it asks for beside a word of its own: "ambulance number: 203".
MOST_UNKNOWN, STRANGE, HALF_STRANGE = 0.5, 0.1, 0.3

# "Foreign Minister X said" tells who X is, though likeliest in many places at once. Of the quotes that define what a
# question of the sets asks for, .8 are right; the chance is at least this.
DEFINED = 0.3

# Articles in another script may have a word that the lists bring there; that they have none of those says half as much
# as if they lacked a word of their own.
TRANSLATED = 0.5

# A price is no age: what lacks the kind of figure that is asked for answers less often than its words let expect. Some
# are told in words, "until the next century"; a telephone number never is.
FIGURELESS, PHONELESS = 0.5, 0.1

# Whom or what a question names stands nowhere near a quote that is about another place or another event.
MOST_ABSENT, ELSEWHERE = 0.95, 0.1

WIDEST_MARGIN = 5.0  # beyond which one article is as good as alone


@dataclass(frozen=True, slots=True)
class Evidence:
    """What speaks for and against an excerpt."""

    score: float
    """Of its best sentence."""
    margin: float
    """By how much that is above the best sentence of any other article, at most 5; 5 where there is no other."""
    fit: float
    """BM25 of that sentence's surroundings, as a share of what is possible."""
    found: float
    """ln(1 + n) of the question's n telling words, all but generic ones unless it has no others, in the excerpt."""
    likelihood: float
    """Of its sentences among all that were ranked: low where many fit equally well."""
    unknown: float
    """Share of the telling words that no article has; where most articles are in another script, names above all."""
    absent: float
    """Share of the question's names, by idf, that neither its paragraphs nor its headings nor its title have.

    Of those that the lists know, where there are any: in some languages every noun has a capital.
    """
    lacking: float
    """Weight of the heaviest telling word that excerpt, headings and title lack, as a share of the heaviest of all."""
    kindless: float
    """1 if the kind of thing that is asked for stands nowhere in it."""
    pointed: float
    """1 if the kind of thing, or of figure, stands beside a word of the question."""
    figureless: float
    """1 if a certain kind of figure is asked for, such as an age, and none stands in it."""
    phoneless: float
    """1 if a telephone number is asked for, and none stands in it."""
    defined: float
    """1 if nothing is lacking and its best sentence defines what is asked for, or gives the title of whoever is."""
    size: float
    """ln of the passages of the corpus."""
    length: float
    """ln(1 + n) of the n telling words of the question; unknown ones count less in another script, as above."""


COEFFICIENTS = Evidence(
    score=-0.03,
    margin=-0.0,
    fit=0.49,
    found=2.04,
    likelihood=4.08,
    unknown=-1.84,
    absent=-3.12,
    lacking=-0.1,
    kindless=-0.7,
    pointed=0.0,  # this and the next three count below
    figureless=0.0,
    phoneless=0.0,
    defined=0.0,
    size=-0.12,
    length=-0.53,
)
CONSTANT = -3.2


def confidence(evidence: Evidence) -> float:
    """0 to 1 that the excerpt answers the question."""
    total = CONSTANT + sum(getattr(COEFFICIENTS, item.name) * getattr(evidence, item.name) for item in fields(Evidence))
    chance = float(1 / (1 + np.exp(-total)))
    if evidence.defined:
        chance = max(chance, DEFINED)
    if evidence.absent > MOST_ABSENT:
        chance *= ELSEWHERE
    if evidence.figureless:
        chance *= PHONELESS if evidence.phoneless else FIGURELESS
    if evidence.unknown >= MOST_UNKNOWN:
        chance *= HALF_STRANGE if evidence.unknown == MOST_UNKNOWN and evidence.pointed else STRANGE
    return chance


def evidence_of(question: Question, ranked: Ranked, excerpt: Excerpt, passages: int) -> Evidence:
    """What speaks for the excerpt, the best of a corpus of so many passages."""
    view, words = ranked.view, question.words
    telling = [n for n, word in enumerate(words) if not word.generic] or list(range(len(words)))
    telling = [n for n in telling if words[n].known or not PAIR.fullmatch(words[n].form)] or telling
    strange = [words[n] for n in telling if not words[n].known]
    missed = sum(1.0 if word.named else max(question.native, TRANSLATED * word.translated) for word in strange)
    quoted = slice(excerpt.first, excerpt.last + 1)
    covered = ranked.covered[quoted].max(axis=0)
    context = np.maximum(view.headed[excerpt.best], view.in_title[excerpt.best])
    near = np.maximum(ranked.covered[_paragraphs(view, excerpt)].max(axis=0), context)
    lacked = ((1 - np.maximum(covered, context)) * view.idf)[telling].max()
    named = [n for n in telling if words[n].listed] or [n for n in telling if words[n].named]
    figureless = question.asks_certain_figure and not view.holding(view.figures)[quoted].any()
    return Evidence(
        score=float(ranked.scores[excerpt.best]),
        margin=_margin(ranked, excerpt.best),
        fit=float(ranked.features["wide"][excerpt.best]),
        found=float(np.log1p(covered[telling].sum())),
        likelihood=excerpt.likelihood,
        unknown=missed / len(telling),
        absent=float(((1 - near) * view.idf)[named].sum() / view.idf[named].sum()) if named else 0.0,
        lacking=float(lacked / view.idf[telling].max()),
        kindless=float(question.kind is not Kind.ANY and not view.holding(view.of_kind)[quoted].any()),
        pointed=float(any(ranked.features[name][excerpt.best] > 0 for name in ("kind_near", "figure", "counted"))),
        defined=float(ranked.features["definition"][excerpt.best] > 0 and not lacked),
        figureless=float(figureless),
        phoneless=float(figureless and question.figure is Figure.PHONE),
        size=float(np.log(passages)),
        length=float(np.log1p(len(telling) - len(strange) + missed)),
    )


def _paragraphs(view: View, excerpt: Excerpt) -> slice:
    """All that is looked at of the paragraphs that the excerpt has part in."""
    paragraphs = view.around.paragraphs
    first = np.searchsorted(paragraphs, paragraphs[excerpt.first])
    return slice(int(first), int(np.searchsorted(paragraphs, paragraphs[excerpt.last], side="right")))


def _margin(ranked: Ranked, best: int) -> float:
    others = ranked.scores[(ranked.around.articles != ranked.around.articles[best]) & ranked.may_answer]
    return min(WIDEST_MARGIN, float(ranked.scores[best] - others.max(initial=-np.inf)))
