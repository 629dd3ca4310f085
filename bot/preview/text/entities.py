"""Puts the entities that mark parts of a text in the order in which Telegram keeps them.

Bot API, MessageEntity: offsets and lengths count UTF-16 code units. So this module holds a text as *units*, a string
with one character for each code unit, and offsets are indices.

Bot API, Formatting options, says which entities may lie in which: styles may contain and be part of anything but code
and pre; quotes cannot be nested; all others cannot contain each other. It does not say what happens to those that break
the rules. Here, as in Telegram's published client library, the inner one is dropped without an error, and styles are
cut at the borders of what they contain, so that the same look always has the same entities.
"""

import unicodedata
from array import array
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from bot.preview.text.recognition import find_entities
from bot.preview.wire import limits
from bot.preview.wire.refusals import bad_request
from bot.preview.wire.values import QUOTES, Entity, FormattedText

STYLES = ("bold", "italic", "underline", "strikethrough", "spoiler")
CODES = ("code", "pre")

# Of entities with the same borders the outer one comes first.
_ORDER = {**dict.fromkeys(QUOTES, 0), "pre": 10, "code": 20, "text_link": 49, "text_mention": 49}
_ORDER |= {style: 90 + number for number, style in enumerate(STYLES)} | {"custom_emoji": 99}
_RECOGNISED = 50

_DROPPED = frozenset("\r\u0333\u033f\u030a") | {chr(code) for code in range(0x2028, 0x202F)}


def format_text(text: str, entities: Iterable[Entity] = ()) -> FormattedText:
    """What Telegram makes of a text and its entities: cleaned, trimmed, with commands, mentions and links recognised.

    Raises Refusal when nothing visible remains or an entity does not lie on the text.
    """
    units = _units(text)
    kept = _ordered(_inside(units, entities))
    units, kept = _cleaned(units, kept)
    units, kept = _trimmed(units, _ordered(_visible(units, kept)))
    if _is_blank(units):
        raise bad_request("text must be non-empty")
    whole = _with_recognised(_text(units), kept)
    return FormattedText(_text(units), tuple(_visible(units, whole))[: limits.ENTITIES])


def _units(text: str) -> str:
    try:
        text.encode()
    except UnicodeEncodeError as error:
        raise bad_request("strings must be encoded in UTF-8") from error
    return "".join(map(chr, array("H", text.encode("utf-16-le"))))


def _text(units: str) -> str:
    return units.encode("utf-16-le", "surrogatepass").decode("utf-16-le")


def _inside(units: str, entities: Iterable[Entity]) -> list[Entity]:
    kept = [entity for entity in entities if entity.length > 0]
    for entity in kept:
        if not 0 <= entity.offset < len(units):
            raise bad_request(f"entity begins after the end of the text at UTF-16 offset {entity.offset}")
        if entity.end > len(units):
            raise bad_request(
                f"entity beginning at UTF-16 offset {entity.offset} ends after the end of the text "
                f"at UTF-16 offset {entity.end}"
            )
        if _splits_a_pair(units, entity.offset) or _splits_a_pair(units, entity.end):
            raise bad_request(f"entity beginning at UTF-16 offset {entity.offset} cuts a UTF-16 symbol")
    return kept


def _splits_a_pair(units: str, at: int) -> bool:
    return at < len(units) and "\udc00" <= units[at] <= "\udfff"


def _cleaned(units: str, entities: list[Entity]) -> tuple[str, list[Entity]]:
    """Control characters become spaces; carriage returns and direction marks that could disguise a text disappear."""
    clean: list[str] = []
    at = [0]
    for unit in units:
        if unit not in _DROPPED:
            clean.append(" " if unit < " " and unit != "\n" else unit)
        at.append(len(clean))
    return "".join(clean), [replace(e, offset=at[e.offset], length=at[e.end] - at[e.offset]) for e in entities]


def _visible(units: str, entities: Iterable[Entity]) -> list[Entity]:
    """Entities without the white space they begin with; those of nothing else are dropped."""
    kept = []
    for entity in entities:
        inside = units[entity.offset : entity.end]
        blank = len(inside) - len(inside.lstrip(" \n"))
        if blank < len(inside):
            kept.append(replace(entity, offset=entity.offset + blank, length=entity.length - blank))
    return kept


def _trimmed(units: str, entities: list[Entity]) -> tuple[str, list[Entity]]:
    units = units.rstrip(" \n")
    left = len(units) - len(units.lstrip(" \n"))
    moved = [replace(e, offset=e.offset - left, length=min(e.end, len(units)) - e.offset) for e in entities]
    return units[left:], _ordered(moved)


def _is_blank(units: str) -> bool:
    """Whether nothing shows: white space and characters without a shape (categories Zs, Cf, Cc)."""
    return all(char.isspace() or unicodedata.category(char) in ("Zs", "Cf", "Cc") for char in units)


def _with_recognised(text: str, entities: list[Entity]) -> list[Entity]:
    """Adds what Telegram finds by itself, where no link, mention or code stands and no quote is crossed."""
    whole = [entity for entity in entities if entity.type not in STYLES]
    quotes = [entity for entity in whole if entity.type in QUOTES]
    solid = [entity for entity in whole if entity.type not in QUOTES]
    found = [
        new
        for new in find_entities(text)
        if not any(new.offset < old.end and old.offset < new.end for old in solid)
        and not any(_crosses(new, quote) for quote in quotes)
    ]
    return _ordered([*entities, *found]) if found else entities


def _ordered(entities: Sequence[Entity]) -> list[Entity]:
    """The canonical order and nesting of entities; those that may not stand where they stand are dropped."""
    quotes = _apart(entity for entity in entities if entity.type in QUOTES)
    others = _apart(entity for entity in entities if entity.type not in QUOTES and entity.type not in STYLES)
    others = [entity for entity in others if not any(_crosses(entity, quote) for quote in quotes)]
    solid = sorted(quotes + others, key=_place)
    styles = _styles([entity for entity in entities if entity.type in STYLES], solid)
    return sorted([*solid, *styles], key=_place)


def _place(entity: Entity) -> tuple[int, int, int]:
    return entity.offset, -entity.length, _ORDER.get(entity.type, _RECOGNISED)


def _apart(entities: Iterable[Entity]) -> list[Entity]:
    """Keeps the first of the entities that overlap or lie in one another."""
    kept: list[Entity] = []
    for entity in sorted(entities, key=_place):
        if not kept or entity.offset >= kept[-1].end:
            kept.append(entity)
    return kept


def _crosses(entity: Entity, quote: Entity) -> bool:
    """Whether it is neither apart from the quote nor wholly inside it."""
    apart = entity.end <= quote.offset or quote.end <= entity.offset
    return not apart and not (quote.offset <= entity.offset and entity.end <= quote.end)


@dataclass(frozen=True, slots=True)
class _Stretch:
    style: str
    start: int
    end: int


def _styles(entities: Sequence[Entity], solid: Sequence[Entity]) -> list[Entity]:
    stretches = [stretch for style in STYLES for stretch in _joined(style, entities)]
    borders = {entity.offset for entity in solid} | {entity.end for entity in solid}
    code = [entity for entity in solid if entity.type in CODES]
    pieces = []
    for stretch in stretches:
        cuts = borders | {other.start for other in stretches if other.style != stretch.style}
        for start, end in _cut(stretch, cuts):
            if not any(entity.offset <= start and end <= entity.end for entity in code):
                pieces.append(Entity(stretch.style, start, end - start))
    return pieces


def _joined(style: str, entities: Sequence[Entity]) -> list[_Stretch]:
    """The parts that bear the style; those that touch are one."""
    stretches: list[_Stretch] = []
    for entity in sorted((entity for entity in entities if entity.type == style), key=_place):
        if stretches and entity.offset <= stretches[-1].end:
            stretches[-1] = replace(stretches[-1], end=max(stretches[-1].end, entity.end))
        else:
            stretches.append(_Stretch(style, entity.offset, entity.end))
    return stretches


def _cut(stretch: _Stretch, borders: Iterable[int]) -> list[tuple[int, int]]:
    points = sorted({stretch.start, stretch.end, *(at for at in borders if stretch.start < at < stretch.end)})
    return list(pairwise(points))
