"""Telegram's HTML → text and entities (Bot API, Formatting options, HTML style).

Only the documented tags are allowed. Of named character references `&lt;`, `&gt;`, `&amp;` and `&quot;` are known and
all numeric ones; anything else that begins with `&` is left as it stands. Errors name the byte of the UTF-8 text at
which the offending tag begins. Where the documentation is silent (attributes it does not name, an ampersand alone, a
reference without its semicolon, an end tag `</>`) this reads what Telegram's published client library reads.
"""

from dataclasses import dataclass, replace

from bot.preview.text import links
from bot.preview.wire.limits import utf16_length
from bot.preview.wire.refusals import bad_request, unparsed
from bot.preview.wire.values import Entity

_TYPES = {
    **dict.fromkeys(("b", "strong"), "bold"),
    **dict.fromkeys(("i", "em"), "italic"),
    **dict.fromkeys(("u", "ins"), "underline"),
    **dict.fromkeys(("s", "strike", "del"), "strikethrough"),
    **dict.fromkeys(("tg-spoiler", "span"), "spoiler"),
    "tg-emoji": "custom_emoji",
    "a": "text_link",
    "pre": "pre",
    "code": "code",
    "blockquote": "blockquote",
}
_NAMED = {b"lt": "<", b"gt": ">", b"amp": "&", b"quot": '"'}
_SPACE = b" \t\r\n\0\v"
_END = 0  # a byte after the last, so that reading never runs over
_LONGEST_REFERENCE = 10  # bytes without the semicolon
_LARGEST_INTEGER = 2**63 - 1


@dataclass(frozen=True, slots=True)
class _Open:
    """A start tag that waits for its end tag."""

    name: str
    argument: str
    offset: int
    """In UTF-16 units of the text so far."""
    characters: int


def parse_html(html: str) -> tuple[str, list[Entity]]:
    """The text without its tags and the entities, as they were closed. Raises Refusal: can't parse entities."""
    return _Reader(html).read()


class _Reader:
    def __init__(self, html: str) -> None:
        self._bytes = html.encode("utf-8", "surrogatepass") + bytes([_END])
        self._size = len(self._bytes) - 1
        self._at = 0
        self._text = ""
        self._offset = 0
        self._open: list[_Open] = []
        self._entities: list[Entity] = []

    def read(self) -> tuple[str, list[Entity]]:
        while self._at < self._size:
            self._read_one()
        if self._open:
            raise unparsed(f'Can\'t find end tag corresponding to start tag "{self._open[-1].name}"')
        try:
            self._text.encode()
        except UnicodeEncodeError as error:
            raise unparsed("Text contains invalid Unicode characters after decoding HTML entities") from error
        return self._text, [_without_code_language(entity) for entity in self._entities]

    def _read_one(self) -> None:
        byte = self._bytes[self._at]
        if byte == ord("<"):
            self._read_tag()
        elif byte == ord("&"):
            self._append(self._reference() or self._characters())
        else:
            self._append(self._characters())

    def _append(self, piece: str) -> None:
        self._text += piece
        self._offset += utf16_length(piece)

    def _characters(self) -> str:
        """What stands before the next tag or reference; at least one byte, so that a lone ampersand is text."""
        start = self._at
        self._at += 1
        while self._at < self._size and self._bytes[self._at] not in b"<&":
            self._at += 1
        return self._bytes[start : self._at].decode("utf-8", "surrogatepass")

    def _reference(self) -> str:
        """The character that a reference stands for; empty, and nothing read, when it is none that Telegram knows."""
        if self._bytes[self._at + 1 : self._at + 2] == b"#":
            character, end = self._numeric()
        else:
            end = self._at + 1
            while self._bytes[end : end + 1].isalpha():
                end += 1
            character = _NAMED.get(self._bytes[self._at + 1 : end], "")
        if character:
            self._at = end + (self._bytes[end] == ord(";"))
        return character

    def _numeric(self) -> tuple[str, int]:
        base = 16 if self._bytes[self._at + 2] == ord("x") else 10
        start = self._at + (3 if base == 16 else 2)
        digits = b"0123456789abcdefABCDEF" if base == 16 else b"0123456789"
        end = start
        while self._bytes[end] in digits:
            end += 1
        if start == end or end - self._at >= _LONGEST_REFERENCE:
            return "", end
        code = int(self._bytes[start:end], base)
        return (chr(code) if 0 < code < 0x10FFFF else ""), end

    def _read_tag(self) -> None:
        begin = self._at
        self._at += 1
        if self._bytes[self._at] == ord("/"):
            self._read_end_tag(begin)
        else:
            self._read_start_tag(begin)

    def _read_start_tag(self, begin: int) -> None:
        name = self._until(_SPACE + b">").lower()
        if self._bytes[self._at] == _END:
            raise unparsed(f"Unclosed start tag at byte offset {begin}")
        if name not in _TYPES:
            raise unparsed(f'Unsupported start tag "{name}" at byte offset {begin}')
        argument = ""
        while self._next_attribute():
            argument = _argument(name, *self._attribute(name, begin)) or argument
        self._at += 1
        if name == "span" and argument != "spoiler":
            raise unparsed(f'Tag "span" must have class "tg-spoiler" at byte offset {begin}')
        self._open.append(_Open(name, argument, self._offset, len(self._text)))

    def _next_attribute(self) -> bool:
        self._skip_space()
        return self._bytes[self._at] != ord(">")

    def _attribute(self, tag: str, begin: int) -> tuple[str, str | None]:
        """Name and value of an attribute; the value is None for one that stands alone."""
        name = self._until(_SPACE + b"=>/\"'").lower()
        if not name:
            raise unparsed(f'Empty attribute name in the tag "{tag}" at byte offset {begin}')
        self._skip_space()
        if self._bytes[self._at] == _END:
            raise unparsed(f'Unclosed start tag "{tag}" at byte offset {begin}')
        if self._bytes[self._at] != ord("="):
            return name, None
        self._at += 1
        self._skip_space()
        if self._bytes[self._at] == _END:
            raise unparsed(f'Unclosed start tag "{tag}" at byte offset {begin}')
        value = self._quoted() if self._bytes[self._at] in b"\"'" else self._unquoted()
        if self._bytes[self._at] == _END:
            raise unparsed(f"Unclosed start tag at byte offset {begin}")
        return name, value

    def _unquoted(self) -> str:
        begin = self._at
        while self._bytes[self._at : self._at + 1].isalnum() or self._bytes[self._at] in b".-":
            self._at += 1
        if self._bytes[self._at] not in _SPACE + b">":
            raise unparsed(f"Unexpected end of name token at byte offset {begin}")
        return self._bytes[begin : self._at].decode().lower()

    def _quoted(self) -> str:
        quote = self._bytes[self._at]
        self._at += 1
        value = bytearray()
        while self._bytes[self._at] not in (quote, _END):
            character = self._reference() if self._bytes[self._at] == ord("&") else ""
            if character:
                value += character.encode("utf-8", "surrogatepass")
            else:
                value.append(self._bytes[self._at])
                self._at += 1
        self._at += self._bytes[self._at] == quote
        return value.decode("utf-8", "surrogatepass")

    def _read_end_tag(self, begin: int) -> None:
        if not self._open:
            raise unparsed(f"Unexpected end tag at byte offset {begin}")
        self._at += 1
        name = self._until(_SPACE + b">").lower()
        self._skip_space()
        if self._bytes[self._at] != ord(">"):
            raise unparsed(f"Unclosed end tag at byte offset {begin}")
        self._at += 1
        tag = self._open.pop()
        if name not in ("", tag.name):
            raise unparsed(f'Unmatched end tag at byte offset {begin}, expected "</{tag.name}>", found "</{name}>"')
        self._close(tag)

    def _close(self, tag: _Open) -> None:
        length = self._offset - tag.offset
        entity = Entity(_TYPES[tag.name], tag.offset, length)
        if length == 0:
            return
        if entity.type in ("pre", "code"):
            self._close_code(replace(entity, language=tag.argument or None))
        else:
            self._entities += _with_argument(entity, tag.argument, self._text[tag.characters :])

    def _close_code(self, entity: Entity) -> None:
        """`pre` and `code` around the same text are one entity of that language."""
        last = self._entities[-1] if self._entities else None
        pair = last is not None and {last.type, entity.type} == {"pre", "code"}
        if last and pair and (last.offset, last.length) == (entity.offset, entity.length):
            language = last.language or entity.language
            if language:
                self._entities[-1] = replace(entity, type="pre", language=language)
                return
        self._entities.append(entity)

    def _until(self, stops: bytes) -> str:
        start = self._at
        while self._bytes[self._at] not in stops:
            self._at += 1
        return self._bytes[start : self._at].decode("utf-8", "surrogatepass")

    def _skip_space(self) -> None:
        while self._bytes[self._at] != _END and self._bytes[self._at] in _SPACE:
            self._at += 1


def _argument(tag: str, attribute: str, value: str | None) -> str:
    """What an attribute tells about its tag; empty for one that tells nothing."""
    match tag, attribute:
        case ("a", "href") | ("tg-emoji", "emoji-id"):
            return value or ""
        case "code", "class" if value and value.startswith("language-"):
            return value.removeprefix("language-")
        case "span", "class" if value and value.startswith("tg-"):
            return value.removeprefix("tg-")
        case "blockquote", "expandable":
            return attribute
        case _:
            return ""


def _with_argument(entity: Entity, argument: str, text: str) -> list[Entity]:
    """The entity with what its tag's attribute said; none for a link that cannot be one."""
    if entity.type == "custom_emoji":
        return [replace(entity, custom_emoji=_emoji(argument))]
    if entity.type == "blockquote":
        return [replace(entity, type="expandable_blockquote" if argument else "blockquote")]
    return _link(entity, argument or text) if entity.type == "text_link" else [entity]


def _link(entity: Entity, url: str) -> list[Entity]:
    user = links.mentioned_user(url)
    if user:
        return [replace(entity, type="text_mention", user=user)]
    try:
        return [replace(entity, url=links.checked(url))]
    except links.WrongLinkError:
        return []


def _emoji(argument: str) -> str:
    if not argument.isascii() or not argument.isdigit() or not 0 < int(argument) <= _LARGEST_INTEGER:
        raise bad_request("invalid custom emoji identifier specified")
    return argument


def _without_code_language(entity: Entity) -> Entity:
    """Bot API, HTML style: the language cannot be specified for standalone `code` tags."""
    return replace(entity, language=None) if entity.type == "code" else entity
