"""Bytes → text: the mark at the start, then UTF-8, then what the file declares, then what its letters look like."""

from __future__ import annotations

import codecs
import re

from charset_normalizer import from_bytes

from bot.articles.faults import FaultError

# UTF-32 before UTF-16: the little-endian mark of the one begins with the mark of the other. The mark of UTF-8 decides
# nothing, since UTF-8 is tried anyway.
MARKS = {
    codecs.BOM_UTF32_LE: "utf-32",
    codecs.BOM_UTF32_BE: "utf-32",
    codecs.BOM_UTF16_LE: "utf-16",
    codecs.BOM_UTF16_BE: "utf-16",
}
# Every character of UTF-16 that ASCII has brings a zero byte, always on the same side. Blanks and line ends alone are
# some 15 % of the characters of Cyrillic news, so fewer zeros than this are not UTF-16.
UTF16_ZEROS = 0.1

# The old encodings of the languages this crisis is written about in. Left without a list, charset-normalizer takes
# short German for Chinese. KOI8-U stands for KOI8-R too: they differ in box-drawing characters only.
CANDIDATES = ["cp1251", "koi8_u", "mac_cyrillic", "iso8859_5", "cp866", "cp1252", "cp1250", "iso8859_2"]
CENTRAL_EUROPEAN = {"cp1250", "iso8859_2"}
# Western and Central European texts share most bytes, and charset-normalizer prefers the latter ("Ł2.5bn" for
# "£2.5bn"). These characters betray Polish, Czech, Romanian or Hungarian that was read as Western European.
MISREAD_CENTRAL_EUROPEAN = frozenset("¹³¿øõþðãŸ")

# What a page may declare. Python knows codecs that are no encodings of text (zip, rot13, escapes): those stay out.
DECLARABLE = ("cp125", "cp866", "koi8", "iso8859", "mac-", "gb", "big5", "euc", "shift")

CONTROLS = re.compile(r"[\x00-\x08\x0e-\x1f\x7f]")
# Old text files carry a few (end-of-file marks, terminal colours); in images and archives every tenth byte is one.
MOST_CONTROLS = 0.01


def decode(data: bytes, declared: str | None = None) -> str:
    r"""The text of a file with `\n` line ends; `declared` is the encoding that the file itself names, if any.

    Raises FaultError when the bytes are not text or their encoding cannot be told.
    """
    wide = _marked(data) or _unmarked_utf16(data)
    _refuse_binary(_decoded(data, wide or "latin-1"))  # Latin-1 makes one character of each byte
    text = _decoded(data, wide or _utf8(data) or _declared(data, declared) or _detected(data))
    return text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")


def may_be(data: bytes, declared: str | None) -> bool:
    """Whether text can be in an encoding that somebody names; of UTF-8 and its kin the bytes themselves tell."""
    return _declared(data, declared) is not None


def encoding_of(start: bytes) -> str:
    """What a file is encoded in, by its start up to the end of a line, for those who read it piece by piece.

    Raises FaultError where that cannot be told.
    """
    wide = _marked(start) or _unmarked_utf16(start)
    _refuse_binary(_decoded(start, wide or "latin-1"))
    found = wide or _utf8(start) or _detected(start)
    return "utf-8-sig" if found == "utf-8" else found


def _decoded(data: bytes, encoding: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        raise FaultError(f"is not whole {encoding.upper()} text (save it as UTF-8)") from error


def _refuse_binary(text: str) -> None:
    if "\x00" in text or len(CONTROLS.findall(text)) > MOST_CONTROLS * len(text):
        raise FaultError("is not text but binary data (save it as UTF-8 text)")


def _marked(data: bytes) -> str | None:
    return next((encoding for mark, encoding in MARKS.items() if data.startswith(mark)), None)


def _unmarked_utf16(data: bytes) -> str | None:
    low, high = data[0::2].count(0), data[1::2].count(0)
    if max(low, high) <= UTF16_ZEROS * len(data) / 2 or min(low, high) > UTF16_ZEROS * max(low, high):
        return None
    return "utf-16-le" if high > low else "utf-16-be"


def _utf8(data: bytes) -> str | None:
    """Text that is mostly, but not all, UTF-8 is damaged; reading it as anything else would garble all of it."""
    try:
        data.decode()
    except UnicodeDecodeError as error:
        text = data.decode(errors="replace")
        broken = text.count("\ufffd")
        whole = sum(not character.isascii() for character in text) - broken
        if whole > broken:
            line = data.count(b"\n", 0, error.start) + 1
            raise FaultError("this line is not whole UTF-8 (save the file as UTF-8 again)", line) from error
        return None
    return "utf-8"


def _declared(data: bytes, declared: str | None) -> str | None:
    if not declared:
        return None
    try:
        encoding = codecs.lookup(declared).name
    except LookupError:
        return None
    if encoding == "iso8859-1":
        encoding = "cp1252"  # as browsers read it
    return encoding if encoding.startswith(DECLARABLE) and _decodes(data, encoding) else None


def _detected(data: bytes) -> str:
    best = from_bytes(data, cp_isolation=CANDIDATES).best()
    if best is None:
        raise FaultError("is in an encoding that cannot be told (save it as UTF-8)")
    if best.encoding in CENTRAL_EUROPEAN and _reads_as_western(data):
        return "cp1252"
    return best.encoding


def _reads_as_western(data: bytes) -> bool:
    return _decodes(data, "cp1252") and MISREAD_CENTRAL_EUROPEAN.isdisjoint(data.decode("cp1252"))


def _decodes(data: bytes, encoding: str) -> bool:
    try:
        data.decode(encoding)
    except UnicodeDecodeError:
        return False
    return True
