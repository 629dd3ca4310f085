"""A question that goes on from another, "and Germany?", "how long did they talk?" → a question that stands alone.

Nothing but the words of both decides: no articles are needed.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from itertools import islice, pairwise

from bot.dates.window import read_window
from bot.language.analysis import fold
from bot.language.dictionaries import is_common_word, is_in_dictionary, lemma
from bot.language.lexicon import TOGETHER
from bot.language.wordlists import shipped_names
from bot.model import Span
from bot.questions.followup_words import (
    ARTICLES,
    ASKING_FOR,
    BEING,
    BESIDE,
    DEFINING,
    EXISTING,
    HOW,
    MONTHS,
    OPENERS,
    PLAIN,
    POINTERS,
    PREPOSITIONS,
    QUESTION_WORDS,
    SAYING_WHICH,
    THERE,
    WHERE,
)

# Words beyond which a question says for itself what it is about.
LONGEST = 8

# Words with a meaning of their own, of a question that is opened by "and" or that points back.
MOST_OWN = 2

# What stands between a question and that which it goes on from, so that a third one goes on from the latter.
JOINT = ": "

ELISION = re.compile("^[dl]['’]", re.IGNORECASE)
PARTING = re.compile("[:;,]")  # marks between two names
WORD = re.compile(r"\w+(?:['’-]\w+)*")


@dataclass(frozen=True, slots=True)
class _Word:
    """A word of a question, as compared, and where it stands."""

    form: str
    text: str
    span: Span
    month: bool = False

    @property
    def plain(self) -> bool:
        return not self.month and (self.form in PLAIN or self.asks or self.form in POINTERS)

    @property
    def asks(self) -> bool:
        return self.form in QUESTION_WORDS

    @property
    def known(self) -> bool:
        """Whether it is a name that comes with the bot, with "l'" or without, in any case of Ukrainian or Russian."""
        form = fold(ELISION.sub("", self.text))
        cases = () if form.isascii() else (fold(lemma(form.capitalize(), code)) for code in TOGETHER if code != "en")
        return any(each in _known_names() for each in (form, *cases))

    @property
    def capital(self) -> bool:
        return self.text[0].isupper()

    @property
    def named(self) -> bool:
        return self.capital or self.known


def follows_on(question: str) -> bool:
    """Whether a question can only be understood from another before it."""
    words = _words_of(question, LONGEST + 1)
    if not words or len(words) > LONGEST:
        return False
    opened = _opened(words)
    opener, rest = words[:opened], words[opened:]
    if _days_beside(rest):
        return True
    own = [word for word in rest if not word.plain]
    asks = any(word.asks for word in rest)
    if not own:
        return asks or _points(rest)
    if len(own) > (1 if _asks_for(opener) else MOST_OWN):
        return False
    if opened:
        whole = asks and any(word.capital for word in own) and len(own) == MOST_OWN
        return _contrasts(rest) or not (whole or _defines(rest))
    return _points(rest) and not any(word.capital for word in own)


def names_a_topic(question: str) -> bool:
    """Whether a question that follows on may also be a first one: "what about sanctions?", but not "and Germany?"."""
    words = _words_of(question)
    opened = _opened(words)
    topical = opened > 1 or _asks_for(words[:opened])
    return topical and any(not word.plain for word in words[opened:])


def asks_the_same(question: str) -> bool:
    """Whether it only points at what was said before: "is that true?"."""
    words = _words_of(question)
    rest = words[_opened(words) :]
    return all(word.plain and not word.asks for word in rest) and not _days_beside(rest)


def stands_alone(question: str, before: str, today: date) -> str:
    """The question with what it takes from the one before."""
    if asks_the_same(question):
        return before
    words = _words_of(question)
    rest = words[_opened(words) :]
    part = question[rest[0].span.start : rest[-1].span.end]
    if _contrasts(rest) and (other := _in_place_of_a_name(rest[:1], rest[0].text, before)):
        return other
    if any(word.asks for word in rest):
        return f"{part}{JOINT}{_without_question_words(before)}?"
    return _with_another_date(part, before, today) or _with_another_name(rest, part, before)


def on_another_day(question: str, today: date, day: date) -> str:
    """The question with this date in the place of its own."""
    return f"{_without_dates(question, today).rstrip(' ?')} {day.isoformat()}?".strip()


def _words_of(text: str, most: int | None = None) -> list[_Word]:
    """All of them, or the first `most`."""
    words: list[_Word] = []
    for found in islice(WORD.finditer(text), most):
        form = fold(found[0])
        month = form in MONTHS and bool(words) and words[-1].form in PREPOSITIONS
        words.append(_Word(form, found[0], Span(*found.span()), month))
    return words


def _opened(words: Sequence[_Word]) -> int:
    """How many words open the question as one that adds to another; 0 where nothing would be left."""
    forms = tuple(word.form for word in words)
    lengths = [len(opener) for opener in OPENERS if forms[: len(opener)] == opener and len(forms) > len(opener)]
    return max(lengths, default=0)


def _asks_for(opener: Sequence[_Word]) -> bool:
    return tuple(word.form for word in opener) in ASKING_FOR


def _contrasts(words: Sequence[_Word]) -> bool:
    """Whether a name comes before what is asked of it: "(and) Germany how many?"."""
    return len(words) > 1 and words[0].named and words[1].asks


def _defines(words: Sequence[_Word]) -> bool:
    """Whether it asks who somebody is: "(and) who is Scholz?" needs no question before it."""
    number = next((at for at, word in enumerate(words) if word.asks), len(words))
    behind = words[number + 1 :]
    if len(behind) < 2 or behind[1].form in POINTERS:
        return False
    return behind[0].form in DEFINING or (behind[0].form in BEING and behind[1].named)


def _points(words: Sequence[_Word]) -> bool:
    """Whether a word stands for something that was spoken of before."""
    for number, word in enumerate(words):
        before = words[number - 1] if number else None
        after = words[number + 1] if number + 1 < len(words) else None
        which = word.form in SAYING_WHICH and after is not None and not after.plain
        if word.form in POINTERS and not which and not _exists(word, before, after):
            return True
    return False


def _exists(word: _Word, before: _Word | None, after: _Word | None) -> bool:
    """Whether "there" only says that there is something, "are there troops", or asks how it is; "so far" is no "so"."""
    if after is None:
        return False
    if word.form == "so":
        return True
    if word.form in THERE:
        return before is not None and before.form in HOW and not after.plain
    if word.form != "there":
        return False
    return after.form in EXISTING or (before is not None and before.form in EXISTING)


def _without_question_words(question: str) -> str:
    """What a question is about: "How many troops are on standby?" → "troops are on standby"."""
    question = question.rpartition(JOINT)[2]
    words = _words_of(question)
    first = next((w for w in words if not w.plain or w.form in PREPOSITIONS), None)
    return question[first.span.start if first else 0 :].rstrip(" ?!.")


def _days_beside(words: Sequence[_Word]) -> int:
    """Days from the one that was asked about: -1 for "the day before"; 0 where the words say none."""
    return BESIDE.get(" ".join(word.form for word in words), 0)


def _with_another_date(part: str, before: str, today: date) -> str:
    """The question before with the dates of the part; "" where the part names none."""
    if days := _days_beside(_words_of(part)):
        window = read_window(before, today)
        day = (window.since if days < 0 else window.until) if window else None
        return on_another_day(before, today, day + timedelta(days)) if day else f"{before.rstrip(' ?')} {part}?"
    if not read_window(part, today):
        return ""
    return f"{_without_dates(before, today).rstrip(' ?')} {part}?"


def _without_dates(question: str, today: date) -> str:
    window = read_window(question, today)
    for span in reversed(window.spans if window else ()):
        question = question[: span.start].rstrip() + question[span.end :]
    words = _words_of(question)
    if words and words[-1].form in PREPOSITIONS:
        question = question[: words[-1].span.start]
    return question


def _with_another_name(rest: Sequence[_Word], part: str, before: str) -> str:
    """The question before with the part in the place of a name; behind it where no name can give way."""
    own = part if rest[0].form in PREPOSITIONS else _without_articles(rest)
    return _in_place_of_a_name(rest, part, before) or f"{before.rstrip(' ?!.')} {own}?"


def _without_articles(words: Sequence[_Word]) -> str:
    return " ".join(word.text for word in words if word.form not in ARTICLES)


def _in_place_of_a_name(rest: Sequence[_Word], part: str, before: str) -> str:
    """Returns "" where no name can give way: "children" does not stand for one."""
    names = [] if all(map(_is_common, rest)) else _like(rest, before, _names(before) or _unheard(before))
    own, placed = part, rest[0].form in PREPOSITIONS
    place = next((span for preposition, span in names if preposition == rest[0].form), None)
    if place is not None:
        own = " ".join(word.text for word in rest[1:])
    elif placed:
        place = _where(rest, before, names)
    else:
        own = _without_articles(rest)
        place = next((span for preposition, span in names if not preposition), names[0][1] if names else None)
    about = [word for word in _words_of(before) if not word.plain]
    if place is None and len(about) == 1:
        place = about[0].span  # "who is smith?": whom else may it be about
    return before[: place.start] + own + before[place.end :] if place else ""


def _where(rest: Sequence[_Word], before: str, names: Sequence[tuple[str, Span]]) -> Span | None:
    """The one place that a question names, with its preposition, if the rest says where too."""
    places = [span for preposition, span in names if preposition in WHERE]
    if rest[0].form not in WHERE or len(places) != 1 or not any(word.known for word in rest):
        return None
    preposition = max(word.span.start for word in _words_of(before) if word.span.end <= places[0].start)
    return Span(preposition, places[0].end)


def _is_common(word: _Word) -> bool:
    """Whether it is an ordinary word, and no name: plain ones are, for they name nobody."""
    return word.plain or not (word.named or not any(is_common_word(word.form, code) for code in TOGETHER))


def _like(rest: Sequence[_Word], before: str, names: list[tuple[str, Span]]) -> list[tuple[str, Span]]:
    """Of the names those that are known, if the part is one: a country gives way to a country, not to "Stingers"."""
    if not any(word.known for word in rest):
        return names
    known = [found for found in names if any(word.known for word in _words_of(before[found[1].start : found[1].end]))]
    return known or names


def _names(question: str) -> list[tuple[str, Span]]:
    """Where the names of a question stand, each with the preposition before it, or ""; a mark between parts two."""
    words = _words_of(question)
    found: list[tuple[str, Span]] = []
    number = 0
    while number < len(words):
        last = number
        while last < len(words) and _is_name(words[last], first=not last):
            last += 1
            if last < len(words) and PARTING.search(question[words[last - 1].span.end : words[last].span.start]):
                break
        if last > number:
            before = words[number - 1].form if number else ""
            preposition = before if before in PREPOSITIONS else ""
            found.append((preposition, Span(words[number].span.start, words[last - 1].span.end)))
        number = max(last, number + 1)
    return found


def _unheard(question: str) -> list[tuple[str, Span]]:
    """Where words stand behind a preposition that no dictionary has: of a question in small letters, its names."""
    words = _words_of(question)
    return [
        (before.form, word.span)
        for before, word in pairwise(words)
        if before.form in PREPOSITIONS and not any(is_in_dictionary(word.form, code) for code in TOGETHER)
    ]


def _is_name(word: _Word, *, first: bool) -> bool:
    if word.asks or (word.plain and not word.text.isupper()):
        return False
    return (word.capital and not first) or word.known


@cache
def _known_names() -> frozenset[str]:
    """The names of one word that come with the bot, so that a name in small letters is one too."""
    return frozenset(fold(name) for group in shipped_names().groups for name in group if " " not in name)
