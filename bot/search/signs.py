"""What a word looks like: a figure, a date, a name, a cause. Answers to "how many", "when", "who", "why" hold such words."""

from __future__ import annotations

import re
from enum import IntFlag
from functools import cache

from bot.search.analysis import fold


class Sign(IntFlag):
    """Kinds of words; a word may be of several."""

    FIGURE = 1
    DATE = 2
    NAME = 4
    CAUSE = 8


YEAR = re.compile(r"1[0-9]\d\d|20\d\d")
FIGURE_WORDS = (
    "one two three four five six seven eight nine ten eleven twelve dozen dozens hundred hundreds thousand thousands "
    "million millions billion half third quarter percent percentage twice once single double both several "
    "два две двух три трех четыре пять шесть семь восемь девять десять сто тысяч тысячи миллион миллионов миллиард процент "
    "процентов половина два дві двох три трьох чотири пять шість сім вісім девять десять сто тисяч тисячі мільйон мільйонів "
    "мільярд відсоток відсотків половина"
)
DATE_WORDS = (
    "january february march april may june july august september october november december monday tuesday wednesday thursday "
    "friday saturday sunday jan feb mar apr jun jul aug sep sept oct nov dec century centuries year years month week day today "
    "yesterday tomorrow morning evening night decade decades summer winter spring autumn since until during "
    "января февраля марта апреля мая июня июля августа сентября октября ноября декабря понедельник вторник среду четверг "
    "пятницу субботу воскресенье год года году век веке день недели вчера завтра сегодня утром "
    "січня лютого березня квітня травня червня липня серпня вересня жовтня листопада грудня понеділок вівторок середу четвер "
    "пятницю суботу неділю рік року році століття день тижня вчора завтра сьогодні вранці"
)
CAUSE_WORDS = (
    "because due since cause causes caused causing reason reasons result results resulted resulting lead leads led leading "
    "owing thus therefore hence as thanks attributed explain explains explained so order "
    "потому поскольку из-за причина причиной причины вызвано вследствие чтобы так "
    "тому оскільки через причина причиною причини спричинено внаслідок щоб аби бо"
)
COPULAS = ("is", "are", "was", "were", "means", "refers", "это", "является", "являются", "был", "була", "це", "є", "був")


def signs(word: str) -> Sign:
    """The signs of a word as written; NAME goes by its capital, so the first word of a sentence says nothing."""
    found = Sign(0)
    form = fold(word)
    if any(character.isdigit() for character in form) or form in _listed(FIGURE_WORDS):
        found |= Sign.FIGURE
    if YEAR.fullmatch(form) or form in _listed(DATE_WORDS):
        found |= Sign.DATE
    if form in _listed(CAUSE_WORDS):
        found |= Sign.CAUSE
    if word[0].isupper():
        found |= Sign.NAME
    return found


@cache
def _listed(words: str) -> frozenset[str]:
    return frozenset(fold(word) for word in words.split())
