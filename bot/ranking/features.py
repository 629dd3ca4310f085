"""The ranking as a table: one row a feature. A sentence's score is the sum of its features, each times its weight.

The weights were fitted (`benchmarks/fit.py`) over scientific articles, an encyclopaedia, the starter corpus and five
small collections: by maximum likelihood of the sentences that answer or are quoted with one that does, among all looked
at. Fitted on the encyclopaedia alone, two more of a hundred first quotes answer about science than with the weights of
before; fitted on science alone, half a one more about the encyclopaedia. The fit on all gives up little of that.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from bot.ranking.measures import coverage, kinds, meaning, order, reality, windows
from bot.ranking.view import View
from bot.search.bm25 import Floats


@dataclass(frozen=True, slots=True)
class Feature:
    """One row: how a number per sentence, about 0 to 1, is measured, and how much it counts."""

    name: str
    weight: float
    measure: Callable[[View], Floats]
    measures: str
    why: str


FEATURES = (
    Feature(
        "wide",
        2.2,
        windows.wide,
        "BM25 of the sentence with four neighbours on either side, fading by a quarter",
        "An answer stands among sentences about the same thing.",
    ),
    Feature(
        "paragraph",
        0.95,
        windows.paragraph,
        "BM25 of the sentence's paragraph, as far as it is looked at",
        "A paragraph keeps to its subject without naming it again.",
    ),
    Feature(
        "exact",
        2.1,
        windows.exact,
        "BM25 of words as written, unstemmed, with three neighbours on either side",
        "A stem joins words that are not the same.",
    ),
    Feature(
        "grams",
        2.15,
        windows.grams,
        "BM25 of the sentence's character n-grams",
        "Compounds, derived words and odd spellings share letters, not stems.",
    ),
    Feature(
        "pairs",
        1.2,
        order.pairs,
        "words that follow each other in the question found close together in that order",
        "Who did it to whom is told by the order.",
    ),
    Feature(
        "runs",
        1.95,
        order.runs,
        "neighbouring words of the question, stop words among them, found side by side",
        "A phrase taken over whole is rarely a chance.",
    ),
    Feature(
        "coverage",
        2.45,
        coverage.coverage,
        "share of the question's words that the sentence or the one before it has",
        "A subject is often named one sentence earlier.",
    ),
    Feature(
        "coverage_within",
        1.75,
        coverage.coverage_within,
        "the same, but the sentence before counts only within the paragraph",
        "Across paragraphs the subject may have changed.",
    ),
    Feature(
        "lead",
        1.0,
        coverage.lead,
        "coverage of the sentence's first six tokens",
        "News names first what a sentence is about.",
    ),
    Feature(
        "kind",
        1.0,
        kinds.kind,
        "coverage of the sentence, if it has the kind of thing that is asked for",
        "How many is answered with a figure.",
    ),
    Feature(
        "kind_near",
        0.65,
        kinds.kind_near,
        "weight of the question's heaviest word that has the kind of thing close by",
        "A figure belongs to the word beside it.",
    ),
    Feature(
        "definition",
        3.2,  # greater than fitted, as the rates are the same with it
        kinds.definition,
        'coverage of the head of "X is …", if it is asked what X is; half where only a title is told',
        "Who somebody is comes before what he did.",
    ),
    Feature(
        "related",
        3.45,
        coverage.related,
        "what words related to the question's add to the coverage of the sentence and its neighbours",
        "Articles use other words than readers do.",
    ),
    Feature(
        "title",
        1.9,
        coverage.title,
        "coverage of the article's title",
        "A title names what its article is about.",
    ),
    Feature(
        "heading",
        3.2,
        coverage.heading,
        "what the headings above add to the coverage of the sentence",
        "What stands under a heading is about what the heading names, and seldom names it again.",
    ),
    Feature(
        "asked_above",
        5.4,
        coverage.asked_above,
        "how nearly the sentence's own heading is the question, fading with the way from it",
        "Under a heading that asks the question stands the answer, in other words.",
    ),
    Feature(
        "unreal",
        -1.31,  # as it was: hardly one question of the sets asks what happened where a plan for it is told
        reality.unreal,
        "1 where what is asked about is told as denied, planned or possible, and the question asks for an event",
        "What was said before something happened does not tell whether it did.",
    ),
    Feature(
        "names",
        2.7,
        coverage.names,
        "coverage of the question's names: half by paragraph, headings or title, half by the whole article",
        "An article that never mentions whom a question names seldom answers it.",
    ),
    Feature(
        "article",
        0.95,
        coverage.article,
        "coverage of all that is looked at of the article, with its title",
        "An answer stands in an article that is about all that is asked.",
    ),
    Feature(
        "named",
        -0.45,
        kinds.named,
        "1 where the sentence has a name",
        "Names are seldom what is asked for, and whatever else sets them apart is measured above.",
    ),
    Feature(
        "figure",
        3.75,
        kinds.figure,
        "coverage of the sentence and its neighbours, if it has the kind of figure asked for: percent, money, days",
        "What share is answered by a percentage, and by no other figure.",
    ),
    Feature(
        "counted",
        1.9,
        kinds.counted,
        "whether a figure stands up to three tokens before the thing that is to be counted",
        "How many soldiers is answered by the number of soldiers, not of tonnes.",
    ),
    Feature(
        "near",
        6.05,
        meaning.near,
        "how near in meaning the nearest words are to those of the question that are not found",
        "What the reader calls by another word is mostly called by one of the same kind.",
    ),
    Feature(
        "about",
        2.4,
        meaning.about,
        "cosine of the question and the sentence with two neighbours, by the vectors of their words",
        "Words that none of them shares still tell one topic from another.",
    ),
)
# What is measured besides where an encoder of sentences has made their vectors.
BY_ENCODER = (
    Feature(
        "sense",
        5.5,
        meaning.sense,
        "cosine of the question and the sentence with its neighbours and its passage, by the encoder",
        "What is asked and what is told mean the same in sentences that share no word.",
    ),
)
WEIGHTS: Mapping[str, float] = {feature.name: feature.weight for feature in (*FEATURES, *BY_ENCODER)}
