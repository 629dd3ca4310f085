"""How sure the bot is that the corpus answers a question.

A logistic model gives the chance that the first quote answers. `benchmarks/fit.py` fitted it over eight collections of
one article to a hundred, each counting alike: on questions as they are, on others that no article answers, and on all
once more without the articles that answer. Of the answers given at .9 and more, .9 or more were right in each
collection that had at least fifty of them. So a figure means what it says, and the threshold for answering is low.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, fields

import numpy as np
import numpy.typing as npt

from bot.answers.choosing.loose import is_loose
from bot.answers.choosing.newest import is_overtaken
from bot.answers.choosing.quoting import Excerpt
from bot.answers.choosing.straying import has_strayed, is_named_later
from bot.language.detection import CYRILLIC_LANGUAGES, DEFAULT
from bot.language.figures import Figure
from bot.questions.question import Kind, Question, QuestionWord
from bot.questions.words.stand_ins import SYNONYM_GAIN
from bot.ranking.ranker import Ranked
from bot.ranking.view import View
from bot.search.bm25 import Floats

# A script without blanks is searched by pairs of characters. A pair that no article has is often no word.
PAIR = re.compile(r"[\u0e01-\u0e4e\u3040-\u30ff\u3400-\u9fff]{2}")

# Where no article has half or more of a question's telling words, the others hardly ever find its answer. Where it is
# just half, they sometimes do, if the kind of thing asked for stands beside one of them: "ambulance number: 203".
MOST_UNKNOWN, STRANGE, HALF_STRANGE = 0.5, 0.1, 0.3

# "Foreign Minister X said" tells who X is, but many places say it, so that each seems unlikely. Of the quotes that
# define what a question of the sets asks for, .8 are right. Such a quote has at least this chance.
DEFINED = 0.3

# A word is met by itself, another spelling or its translation, not by another word for about the same.
MOSTLY = 0.8

# A bare topic is told of in many places, so that each seems unlikely, and any of them answers.
TOPICAL = 0.3

# Articles in another script may have a translation that the lists give. If they lack it, that says half as much as if
# they lacked a word of their own script.
TRANSLATED = 0.5

# A price is no age. A quote without the kind of figure asked for answers less often than its words promise. Some
# figures are told in words, "until the next century"; a telephone number never is, and an age hardly.
FIGURELESS, NUMBERLESS = 0.5, 0.1
NUMBERED = Figure.PHONE | Figure.AGE

# A quote is about another place or event if nothing that the question names stands near it.
MOST_ABSENT, ELSEWHERE = 0.95, 0.1

# So it is where another article, another section or another name is in the place of the one asked for.
STRAYED = 0.08

# Where no article has a word for what is asked for, as for a minister's salary, hardly any tells it. Where one has, a
# quote often tells it without the word: a marshal has a rank, whether or not that is said.
UNHEARD_OF = 0.1
ALIKE = 0.5  # The cosine from which a word of the quote may be another one for it.

# Of how many died, the number of those that were saved tells nothing, and that of people alone little.
UNTOLD, OTHERWISE = 0.15, 0.1

# Where neither what is to be counted nor the better part of the other words is met, the figure is of something else.
LEAST_MET, UNCOUNTED = 0.45, 0.1

# A toll is hardly that of a place which is first named behind it.
NAMED_LATER = 0.4

# An answer is at most so sure where its own sentence lacks the person, figure, day or cause asked for, the better part
# of what that is of, or a name in whose stead it has another: what is asked may be told of the sentence beside it.
LOOSE = 0.6

# Whether something happened is told by a plan or a denial as well, but not for good; and hardly where no article has
# the word for it.
PLANNED, UNMET = 0.6, 0.4

WIDEST_MARGIN = 5.0  # An article that leads by more is as good as alone.


@dataclass(frozen=True, slots=True)
class Evidence:
    """What speaks for and against an excerpt."""

    score: float
    """The score of its best sentence."""
    margin: float
    """That score minus the best score in any other article, at most 5; 5 where there is no other."""
    fit: float
    """The BM25 of that sentence's surroundings, as a share of the greatest possible one."""
    found: float
    """ln(1 + n) of the question's n telling words, all but generic ones unless it has no others, in the excerpt."""
    likelihood: float
    """The chance of its sentences among all that were ranked, 0 to 1; low where many fit equally well."""
    unknown: float
    """The share of the telling words that no article has, nor the excerpt another word for about the same.

    Names count most if most articles are in another script.
    """
    absent: float
    """The share of the question's names, by idf, that neither its paragraphs nor its headings nor its title have.

    Only names beyond doubt count, if there are any: in some languages every noun has a capital. The share of the
    disasters it names, if that is greater.
    """
    strayed: float
    """1 if it is about another event, country or place than one that the question names."""
    lacking: float
    """The idf of the heaviest telling word that excerpt, headings and title lack, as a share of the heaviest of all."""
    kindless: float
    """1 if the kind of thing asked for stands nowhere in it."""
    pointed: float
    """1 if the kind of thing, or of figure, stands beside a word of the question."""
    figureless: float
    """1 if the question asks for a certain kind of figure, such as an age, and none stands in it."""
    numberless: float
    """1 if the question asks for a telephone number or an age, and none stands in it."""
    defined: float
    """1 if it lacks no word and its best sentence defines the thing asked for, or gives the title of the person."""
    topical: float
    """1 if the question only names a topic, and its best sentence has all of that."""
    unheard_of: float
    """1 if no article has what is asked for of the other words, and nothing in the excerpt is like it."""
    untold: float
    """1 if it is asked how many met with something, such as death, and its best sentence has no word for it."""
    otherwise: float
    """1 if one for something else that people meet with does."""
    uncounted: float
    """1 if its best sentence lacks what is to be counted, and it most of the telling words, by idf.

    Or if that sentence's paragraph lacks what it is whose price is asked for.
    """
    named_later: float
    """1 if it asks for a toll, and its article names what that is of only behind the best sentence."""
    loose: float
    """1 if its best sentence, with what stands above it, lacks so much of what is asked that another may be meant."""
    overtaken: float
    """1 if a newer article than the one that fits best tells of the same, where only the last one may be true."""
    planned: float
    """1 if it is only asked whether something happened, and its best sentence tells it as planned or denied."""
    unmet: float
    """1 if it only asks for yes or no, and a word of it, no name, is in no article; or whether something happened, and
    the excerpt has none of its words but names. 1 as well if it asks for a telephone, and has nothing of whose."""
    size: float
    """ln of the number of passages in the corpus."""
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
    strayed=0.0,  # this counts below
    lacking=-0.1,
    kindless=-0.7,
    pointed=0.0,  # this and the next thirteen count below
    figureless=0.0,
    numberless=0.0,
    defined=0.0,
    topical=0.0,
    unheard_of=0.0,
    untold=0.0,
    otherwise=0.0,
    uncounted=0.0,
    named_later=0.0,
    loose=0.0,
    overtaken=0.0,
    planned=0.0,
    unmet=0.0,
    size=-0.12,
    length=-0.53,
)
CONSTANT = -3.2


def confidence(evidence: Evidence) -> float:
    """The chance, 0 to 1, that the excerpt answers the question."""
    total = CONSTANT + sum(getattr(COEFFICIENTS, item.name) * getattr(evidence, item.name) for item in fields(Evidence))
    chance = float(1 / (1 + np.exp(-total)))
    if evidence.defined:
        chance = max(chance, DEFINED)
    if evidence.topical:
        chance = max(chance, TOPICAL)
    chance *= float(np.prod(list(_doubts(evidence))))
    return min(chance, LOOSE) if evidence.loose or evidence.overtaken else chance


def _doubts(evidence: Evidence) -> Iterator[float]:
    """What is left of the chance by each thing that speaks against an answer and that the sets are too tame to show."""
    if evidence.absent > MOST_ABSENT:
        yield ELSEWHERE
    elif evidence.strayed:
        yield STRAYED
    if evidence.figureless:
        yield NUMBERLESS if evidence.numberless else FIGURELESS
    if evidence.untold:
        yield OTHERWISE if evidence.otherwise else UNTOLD
    yield from (
        factor
        for speaks, factor in (
            (evidence.unheard_of, UNHEARD_OF),
            (evidence.uncounted, UNCOUNTED),
            (evidence.named_later, NAMED_LATER),
            (evidence.planned, PLANNED),
            (evidence.unmet, UNMET),
        )
        if speaks
    )
    if evidence.unknown >= MOST_UNKNOWN:
        yield HALF_STRANGE if evidence.unknown == MOST_UNKNOWN and evidence.pointed else STRANGE


def evidence_of(question: Question, ranked: Ranked, excerpt: Excerpt, passages: int) -> Evidence:
    """What speaks for the best excerpt of a corpus of so many `passages`."""
    view, words = ranked.view, question.words
    telling = [n for n, word in enumerate(words) if not word.generic] or list(range(len(words)))
    telling = [n for n in telling if words[n].known or not PAIR.fullmatch(words[n].form)] or telling
    quoted = slice(excerpt.first, excerpt.last + 1)
    covered = ranked.covered[quoted].max(axis=0)
    context = np.maximum(view.headed[excerpt.best], view.in_title[excerpt.best])
    met = np.maximum(covered, context) > 0
    # A word that the quote lacks, and the articles too but for others for about the same, is as good as unknown.
    strange = [words[n] for n in telling if not (words[n].known if met[n] else words[n].gain > SYNONYM_GAIN)]
    missed = sum(1.0 if word.named else max(question.native, TRANSLATED * word.translated) for word in strange)
    near = np.maximum(ranked.covered[_paragraphs(view, excerpt)].max(axis=0), context)
    lacked = ((1 - np.maximum(covered, context)) * view.idf)[telling].max()
    named = [n for n in telling if words[n].listed] or [n for n in telling if words[n].named]
    disasters = [n for n in telling if words[n].disaster]
    fates = question.fates
    untold = bool(fates) and not view.telling(fates)[excerpt.best]
    figureless = question.asks_certain_figure and not view.holding(view.figures)[quoted].any()
    return Evidence(
        score=float(ranked.scores[excerpt.best]),
        margin=_margin(ranked, excerpt.best),
        fit=float(ranked.features["wide"][excerpt.best]),
        found=float(np.log1p(covered[telling].sum())),
        likelihood=excerpt.likelihood,
        unknown=missed / len(telling),
        absent=max(_absent(near, view.idf, named), _absent(near, view.idf, disasters)),
        strayed=float(has_strayed(view, excerpt.best)),
        lacking=float(lacked / view.idf[telling].max()),
        kindless=float(question.kind is not Kind.ANY and not view.holding(view.of_kind)[quoted].any()),
        pointed=float(any(ranked.features[name][excerpt.best] > 0 for name in ("kind_near", "figure", "counted"))),
        defined=float(ranked.features["definition"][excerpt.best] > 0 and not lacked),
        topical=float(question.only_names and (ranked.covered[excerpt.best][telling] >= MOSTLY).all()),
        figureless=float(figureless),
        numberless=float(figureless and bool(question.figure & NUMBERED)),
        unheard_of=float(_is_unheard_of(question, view, excerpt)),
        untold=float(untold),
        otherwise=float(untold and view.telling(fates, others=True)[excerpt.best]),
        uncounted=float(
            _is_uncounted(view, excerpt, np.maximum(covered, context)[telling] @ view.share[telling])
            or _is_price_of_another(view, excerpt, context)
        ),
        named_later=float(question.toll and is_named_later(view, excerpt.best)),
        loose=float(is_loose(ranked, excerpt.best, telling)),
        overtaken=float(is_overtaken(ranked)),
        planned=float(question.whether and ranked.features["unreal"][excerpt.best] > 0),
        unmet=float(_is_in_its_language(view, excerpt) and _is_unmet(question, strange, covered, met)),
        size=float(np.log(passages)),
        length=float(np.log1p(len(telling) - len(strange) + missed)),
    )


def _is_unheard_of(question: Question, view: View, excerpt: Excerpt) -> bool:
    """Whether no article has what is asked for, and no word of the excerpt is like it.

    An excerpt in another language may call it by a word that the lists do not have, unless they have it in English and
    that is the language; what is counted goes by too many words for that, as soldiers do.
    """
    sought = question.sought
    if sought is None or question.words[sought].known:
        return False
    told_in, alike = _language_of(view, excerpt), _is_in_its_language(view, excerpt)
    alike |= told_in == DEFAULT and question.words[sought].translated and sought != question.counted
    return alike and not _is_alike(view, sought, excerpt)


def _is_uncounted(view: View, excerpt: Excerpt, met: float) -> bool:
    """Whether what is to be counted stands neither in the best sentence nor above it, where so little else is `met`."""
    counted = view.question.counted
    if counted is None or view.question.sought != counted or not view.question.words[counted].known:
        return False
    told = view.covered[excerpt.best][counted] or view.headed[excerpt.best][counted]
    return not told and met < LEAST_MET and _is_in_its_language(view, excerpt)


def _is_price_of_another(view: View, excerpt: Excerpt, context: Floats) -> bool:
    """Whether it is asked what something costs that stands neither in the best sentence's paragraph nor above it."""
    question, paragraphs = view.question, view.around.paragraphs
    if not question.figure & Figure.FREE or question.counted is None or not _is_in_its_language(view, excerpt):
        return False
    beside = view.covered[paragraphs == paragraphs[excerpt.best], question.counted]
    return not (beside.any() or context[question.counted] or question.words[question.counted].generic)


def _language_of(view: View, excerpt: Excerpt) -> str:
    told_in: str = view.corpus.collection.languages[view.around.articles[excerpt.best]]
    return told_in


def _is_in_its_language(view: View, excerpt: Excerpt) -> bool:
    """Whether an excerpt is in the question's language, or in its sister."""
    both = {_language_of(view, excerpt), view.question.language}
    return len(both) == 1 or both <= set(CYRILLIC_LANGUAGES)


def _is_unmet(question: Question, strange: Sequence[QuestionWord], covered: Floats, met: npt.NDArray[np.bool_]) -> bool:
    """Whether words are missed without which there is no yes or no, or no telephone of anybody."""
    telling = [(number, word) for number, word in enumerate(question.words) if not word.generic]
    if question.figure is Figure.PHONE:
        whose = [(number, word) for number, word in telling if word.form not in question.put]
        theirs = [number for number, word in whose if not word.named] or [number for number, _ in whose]
        return bool(theirs) and not met[theirs].any()
    if (question.whether or question.openly) and any(not word.named and not word.translated for word in strange):
        return True
    told = [number for number, word in telling if not word.named]
    return question.whether and question.event and bool(told) and not covered[told].any()


def _is_alike(view: View, number: int, excerpt: Excerpt) -> bool:
    """Whether an excerpt has a word that is related to one of the question or means about the same."""
    tokens = _tokens(view, excerpt)
    if np.isin(view.terms[tokens], list(view.question.words[number].related)).any():
        return True
    if view.cosines is None:
        return False
    words, rows = view.cosines.of_words(view.question.words)
    like = view.cosines.values[:, view.met[1][tokens]]
    return number in words and bool(like[rows[words.index(number)]].max(initial=0.0) >= ALIKE)


def _tokens(view: View, excerpt: Excerpt) -> slice:
    """The ranked tokens of the excerpt, by their place in the view."""
    first, stop = np.searchsorted(view.around.owner, (excerpt.first, excerpt.last + 1))
    return slice(int(first), int(stop))


def _absent(near: Floats, idf: Floats, asked: list[int]) -> float:
    """The share of the asked words, by idf, that are not near; 0 where none is asked."""
    return float(((1 - near) * idf)[asked].sum() / idf[asked].sum()) if asked else 0.0


def _paragraphs(view: View, excerpt: Excerpt) -> slice:
    """The ranked sentences of the paragraphs that the excerpt touches, by their place in the view."""
    paragraphs = view.around.paragraphs
    first = np.searchsorted(paragraphs, paragraphs[excerpt.first])
    return slice(int(first), int(np.searchsorted(paragraphs, paragraphs[excerpt.last], side="right")))


def _margin(ranked: Ranked, best: int) -> float:
    others = ranked.scores[(ranked.around.articles != ranked.around.articles[best]) & ranked.may_answer]
    return min(WIDEST_MARGIN, float(ranked.scores[best] - others.max(initial=-np.inf)))
