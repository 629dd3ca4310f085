"""The words that set dates, in English, Ukrainian and Russian."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import Enum, auto
from functools import cache, lru_cache

from rapidfuzz import process
from rapidfuzz.distance import OSA

from bot.dates.periods import Moment, Part, Season, Unit


class Role(Enum):
    """What a token does in a phrase that sets a date; beside each, what its `value` holds."""

    MONTH = auto()  # 1 to 12
    WEEKDAY = auto()  # 0 (Monday) to 6
    DATE = auto()  # a Moment, from figures such as 24.01.2022
    NUMBER = auto()  # an int
    UNIT = auto()  # a Unit
    PART = auto()  # a Part
    ORDINAL = auto()  # 1 to 4: the first half, the third week
    HALF = auto()
    SEASON = auto()  # a Season
    NEAR = auto()  # days before today: yesterday is 1
    DAYTIME = auto()
    SINCE = auto()
    FROM = auto()
    AFTER = auto()
    BEFORE = auto()
    UNTIL = auto()
    BY = auto()  # until a date; but "by Lavrov" opens no event as "until" does
    AROUND = auto()
    AT = auto()  # in, on, during: the period itself
    AND = auto()  # and, to: what stands between the ends of a range
    THE = auto()
    OF = auto()
    LAST = auto()
    PAST = auto()
    THIS = auto()
    AGO = auto()
    LABEL = auto()  # what numbers things: the 5 of "article 5" is no day
    COUNTED = auto()  # what is counted: the 2000 of "2000 troops" is no year
    COMMA = auto()
    STOP = auto()
    PLAIN = auto()


Value = int | Moment | Unit | Part | Season | None


@dataclass(frozen=True, slots=True)
class Sense:
    """What a word means to a calendar."""

    role: Role
    value: Value = None
    weak: bool = False
    """The word mostly means something else ("may", "sat"), so that only its neighbours make it a date."""


PLAIN = Sense(Role.PLAIN)

_UK, _RU, _HARD = "~ень,ня,ню,нем,ні", "~ь,я,ю,ем,е", "~,а,у,ом,е,і"
_ADJECTIVE_UK, _ADJECTIVE_RU = "~ий,а,е,ого,ої,ому,ій,у,им,их,і", "~ый,ая,ое,ого,ой,ому,ую,ом,ым,ых,ые"
_SOFT_UK, _SOFT_RU = "~ій,я,є,ього,ьої,ьому,ю,ім,іх,і,іми", "~ий,яя,ее,его,ей,ему,юю,ем,их,ие,ими"

# A word is a stem and its endings, parted by "~"; the endings are parted by commas.
_MONTHS = (
    f"january січ{_UK} январ{_RU}",
    f"february феврал{_RU}",
    f"март{_HARD} берез{_UK}",
    f"april квіт{_UK} апрел{_RU}",
    f"трав{_UK} мая мае маю маем",
    f"june черв{_UK} июн{_RU}",
    f"july лип{_UK} июл{_RU}",
    f"august серп{_UK} август{_HARD}",
    f"september верес{_UK} сентябр{_RU}",
    f"october жовт{_UK} октябр{_RU}",
    f"november листопад{_HARD} ноябр{_RU}",
    f"december груд{_UK} декабр{_RU}",
)
_WEAK_MONTHS = (
    "jan",
    "feb лют~ий,ого,ому,им,ім",
    "mar march",
    "apr",
    "may май",
    "jun",
    "jul",
    "aug",
    "sep sept",
    "oct",
    "nov",
    "dec",
)
_WEEKDAYS = (
    "monday понеділ~ок,ка,ку,ком понедельник~,а,у,ом",
    "tuesday вівтор~ок,ка,ку,ком вторник~,а,у,ом",
    "wednesday середу среду",
    "thursday четвер четверга четвергу четверг",
    "friday пятниц~я,ю,і,ею,а,у,ы,е,ей",
    "saturday субот~а,у,и,і,ою суббот~а,у,ы,е,ой",
    "sunday неділю воскресень~е,я,ю,ем",
)
_WEAK_WEEKDAYS = (
    "mon пн",
    "tue tues вт",
    "wed weds середа среда ср",
    "thu thur thurs чт",
    "fri пт",
    "sat сб",
    "sun неділя нд вс",
)
_UNITS = {
    Unit.HOUR: "hour hours hrs годин~а,и,у,і, час~а,ов",
    Unit.DAY: "day days день дня дні дней днів дни числах доб~а,у,и діб сутки суток",
    Unit.WEEKEND: "weekend выходные выходных вихідні вихідних",
    Unit.WEEK: "week weeks тиждень тижн~я,і,ю,ів,ем недел~я,и,ю,е,ь,ей",
    Unit.MONTH: "month months місяц~ь,я,і,ю,ів,ем месяц~,а,е,ев,ы,у",
    Unit.YEAR: "year years yr рік рок~у,и,ів,ом году год~а,ом лет год р г",
}
_PARTS = {
    Part.EARLY: "early beginning start напочатку почат~ок,ку,ком начал~о,е,а,у",
    Part.MID: "mid middle посередині середин~а,і,и,у,ою,е,ы",
    Part.LATE: "late end наприкінці кін~ець,ці,ця,цю кон~ец,це,ца,цу",
}
_SEASONS = {
    Season.WINTER: "winter взимку зим~а,и,і,у,ою,ы,е,ой зимою",
    Season.SPRING: "spring навесні весн~а,и,і,у,ою,ы,е,ой",
    Season.SUMMER: "summer влітку літ~о,а,у,і лет~о,ом",
    Season.AUTUMN: "autumn fall восени осін~ь,ню осен~ь,и,ью",
}
_NEAR = ("today tonight сьогодні сегодня", "yesterday вчора учора вчера", "позавчора позавчера")
_ORDINALS = (
    f"first перш{_ADJECTIVE_UK} перв{_ADJECTIVE_RU}",
    f"second друг{_ADJECTIVE_UK} втор{_ADJECTIVE_RU}",
    f"third трет{_SOFT_UK} трет~ий,ья,ье,ью,ьей",
    f"fourth четверт{_ADJECTIVE_UK} четверт{_ADJECTIVE_RU}",
)
_NUMBERS = (
    "one один одну одна однієї одного",
    "two couple два дві двох две двух пар~а,у,и",
    "three три трьох трех",
    "four чотири чотирьох четыре четырех",
    "five few several пять пяти пяти кілька кількох декілька несколько нескольких",  # a few is five at the most
    "six шість шести шесть",
    "seven сім семи семь",
    "eight вісім восьми восемь",
    "nine девять девяти",
    "ten десять десяти",
    "eleven одинадцять одиннадцать",
    "twelve дванадцять двенадцать",
)
_ROLES = {
    Role.HALF: "half половин~а,і,у,и,е,ы",
    Role.DAYTIME: "morning afternoon evening night",
    Role.SINCE: "since",
    Role.FROM: "from з із зі с со starting починаючи начиная",
    Role.AFTER: "after following після после",
    Role.BEFORE: "before prior перед раньше раніше",
    Role.UNTIL: "until till",
    Role.BY: "by through до по к",
    Role.AROUND: "around about circa approximately близько приблизно около примерно",
    Role.AT: (
        "in on at during over within for between throughout dated "
        "від от у в во на за впродовж протягом під упродовж течение між между"
    ),
    Role.AND: "and or to і та й и або или",
    Role.THE: "the a an",
    Role.OF: "of",
    Role.LAST: "last previous минул~ий,а,ого,ому,ій,у,им,ої,і прошл~ая,ой,ую,ом,ого,ый,ым,ое,ые",
    Role.PAST: f"past останн{_SOFT_UK} последн{_SOFT_RU}",
    Role.THIS: "this current цього цьому цей цю цій ця этой этом этого эту этот",
    Role.AGO: "ago тому назад",
    Role.LABEL: (
        "article chapter section part no number version resolution page figure table phase level stream minsk protocol "
        "стаття статті статья статьи версия версії резолюция резолюції поток потік минск мінськ номер"
    ),
    Role.COUNTED: (
        "troops soldiers people men women children cases deaths patients ships tanks aircraft missiles shells vehicles "
        "km miles kilometres kilometers metres meters percent thousand million billion dollars euros units bc bce "
        "minutes seconds "
        "військових солдатів людей осіб танків тисяч млн військ військовослужбовців км км "
        "военных солдат человек танков тысяч войск военнослужащих минут процентов"
    ),
}
_NOT_MONTHS = {"augusta", "гродні", "червоні", "сінні", "ливень", "ливнем", "янтарь", "янтаря", "янтарю", "янтаре"}
"""Words one letter away from a month: two towns, red, of hay, downpour, amber."""

_LONG_DAYS = ("tuesday", "wednesday", "thursday", "saturday", "yesterday")
"""Days that no other word is like, but for their plurals, which mean no day of the calendar."""

_SHORTEST_TYPO = 5
"""Letters. Shorter words have too many neighbours that are words themselves (June/tune, марта/карта)."""


@lru_cache(maxsize=4096)
def sense_of(word: str) -> Sense:
    """The sense of a word in lower case, without apostrophes and with е for ё; long names with one letter wrong too."""
    return _vocabulary().get(word) or _mistyped(word)


def _mistyped(word: str) -> Sense:
    if len(word) < _SHORTEST_TYPO or word in _NOT_MONTHS or word.removesuffix("s") in _LONG_DAYS:
        return PLAIN
    near = process.extract(word, (*_long_months(), *_LONG_DAYS), scorer=OSA.distance, score_cutoff=1)
    meant = next((name for name, _, _ in near if _same_ends(word, name)), None)
    return _vocabulary()[meant] if meant else PLAIN


def _same_ends(word: str, month: str) -> bool:
    """Whether the wrong letter of a Cyrillic word is an inner one.

    Dictionaries of Ukrainian and Russian hold some two hundred words that differ from a month at the start or the end
    (нічні, трудні, траві), but hardly any that differ inside. English ones hold none.
    """
    return month.isascii() or (word[:2] == month[:2] and word[-2:] == month[-2:])


@cache
def _long_months() -> tuple[str, ...]:
    """The forms of months whose neighbours are typing errors rather than words."""
    months = (form for row in _MONTHS for form in _forms(row) if not form.startswith("март"))
    return tuple(form for form in months if len(form) > _SHORTEST_TYPO or form in {"april", "січня", "січні"})


@cache
def _vocabulary() -> dict[str, Sense]:
    return dict(_entries())


def _entries() -> Iterator[tuple[str, Sense]]:
    """Every word with its sense; where two rows have the same word, the later row holds."""
    for role, rows in ((Role.MONTH, _MONTHS), (Role.WEEKDAY, _WEEKDAYS)):
        weak = _WEAK_MONTHS if role is Role.MONTH else _WEAK_WEEKDAYS
        first = 1 if role is Role.MONTH else 0
        yield from _rows(role, enumerate(rows, first))
        yield from _rows(role, enumerate(weak, first), weak=True)
    for role, table in ((Role.UNIT, _UNITS), (Role.PART, _PARTS), (Role.SEASON, _SEASONS)):
        yield from _rows(role, table.items())
    yield from _rows(Role.NEAR, enumerate(_NEAR))
    yield from _rows(Role.ORDINAL, enumerate(_ORDINALS, 1))
    yield from _rows(Role.NUMBER, enumerate(_NUMBERS, 1))
    for role, row in _ROLES.items():
        yield from _rows(role, [(None, row)])


def _rows(role: Role, rows: Iterable[tuple[Value, str]], *, weak: bool = False) -> Iterator[tuple[str, Sense]]:
    return ((form, Sense(role, value, weak)) for value, row in rows for form in _forms(row))


def _forms(row: str) -> Iterator[str]:
    """The words of a row, each with all its endings: "январ~ь,я" is "январь" and "января"."""
    for word in row.split():
        stem, _, endings = word.partition("~")
        yield from (stem + ending for ending in endings.split(","))
