"""Small accidents and small malice, drawn from a random generator: of texts, of bytes, of JSON, of file names."""

from collections.abc import Callable
from random import Random

# What readers' keyboards, other programs and ill will put into texts.
ODD = (
    "\0", "\ufeff", "\u200b", "\u200d", "\u202e", "\u0301" * 30, "\ud83d", "\U0001f1fa\U0001f1e6", "\r\n", "\n\n",
    "\t", "\x1b[31m", "<b>", "</blockquote>", "&amp;", "&#0;", "&", "<", ">", '"', "'", "%s", "{question}", "{0}", "\\",
    "../", "…", "?", "?!", "...", ". ", "—", "«", "”", "(", "[", "1", "99999999999999999999", "-1", "1e309", "½",
    "²", "١٢", "0000-00-00", "31 February 2022", "yesterday", "on 2022-01-25", "since", "last week", "в январе",
    "у січні", "2022", "@crisis_preview_bot", "/ask", "http://[::1", "ß", "İ", "ﬀ", "不", "的", "не", "or",
    "a" * 300, "NaN", "null",
)  # fmt: skip

# What formats of articles are made of.
STRUCTURE = (
    b"---\n", b"+++\n", b"title: ", b"date: ", b"date: 2022-13-45\n", b"<div>", b"</p>", b"<!--", b"-->", b"<script>",
    b"<table><tr><td colspan=999>", b"</html>", b"<p", b"&#x", b"&nbsp;", b"# ", b"> ", b"- ", b"| ", b"|---|---|\n",
    b"```\n", b"[a](b)", b"[a]: b\n", b"![", b"**", b"__", b"~~", b"<http://", b"\\", b"\x00", b"\xff\xfe", b"\xd0",
    b"\xef\xbb\xbf", b"\n\n", b"\r", b"%PDF-1.7", b"{\\rtf1", b"&a: *a\n", b"*a", b"!!python/object:os.system",
    b"<?xml version='1.0'?>", b'<meta charset="', b'{"@type": "NewsArticle", ', b"[" * 500, b"1" * 5000, b"=====\n",
    b"2022-01-25",
)  # fmt: skip

VALUES: tuple[object, ...] = (
    None, True, False, 0, -1, 1, 2**31, 2**63, -(2**63), 10**30, 0.5, 1e308, "", "x", "\ud83d", [], [[]], {},
    {"id": None},
)  # fmt: skip

ENCODINGS = ("cp1251", "koi8-r", "utf-16", "utf-16-le", "utf-8-sig", "latin-1", "utf-32")

MOST_CHANGES = 4
MOST_REPEATS = 200


def text(rng: Random, original: str, other: str) -> str:
    """`other` is what may be mixed in."""
    changed = original
    for _ in range(rng.randint(0, MOST_CHANGES)):
        changed = rng.choice(_TEXTUAL)(rng, changed, other)
    return changed


def data(rng: Random, original: bytes, other: bytes) -> bytes:
    changed = original
    for _ in range(rng.randint(0, MOST_CHANGES)):
        changed = rng.choice(_BINARY)(rng, changed, other)
    return changed


def structure(rng: Random, original: object) -> object:
    """JSON with one of its values gone, doubled or exchanged for one of another type."""
    if isinstance(original, dict) and original and rng.random() < 0.8:
        key = rng.choice(list(original))
        changed = dict(original)
        match rng.randrange(4):
            case 0:
                del changed[key]
            case 1:
                changed[str(rng.choice(ODD))] = changed[key]
            case _:
                changed[key] = structure(rng, original[key])
        return changed
    if isinstance(original, list) and original and rng.random() < 0.8:
        place = rng.randrange(len(original))
        return [*original[:place], structure(rng, original[place]), *original[place:]]
    if isinstance(original, str) and rng.random() < 0.5:
        return text(rng, original, original)
    return rng.choice(VALUES)


def name(rng: Random, original: str) -> bytes:
    """A file name as Linux takes it: anything but a slash and a zero, at most 255 bytes."""
    stem, _, suffix = original.rpartition(".")
    changed = text(rng, stem, "2022-01-25 2022_13_45 20220125").encode("utf-8", "surrogatepass")
    if rng.random() < 0.3:
        changed = data(rng, changed, b"\xff\xd0 .")
    ending = rng.choice((suffix, suffix.upper(), "", "html", "txt", "pdf", "md~", "\u00a0md")).encode()
    kept = changed.replace(b"/", b"-").replace(b"\0", b"")[: 250 - len(ending)]
    return b".".join((kept or b"a", ending)) if ending else kept.strip(b".") or b"a"


def _cut_text(rng: Random, original: str, _: str) -> str:
    start, end = _slice(rng, len(original))
    return original[:start] + original[end:]


def _repeat_text(rng: Random, original: str, _: str) -> str:
    start, end = _slice(rng, min(len(original), 60))
    return original[:start] + original[start:end] * rng.randint(2, MOST_REPEATS) + original[end:]


def _put_in(rng: Random, original: str, _: str) -> str:
    place = rng.randint(0, len(original))
    return original[:place] + rng.choice(ODD) * rng.choice((1, 1, 1, 2, 50)) + original[place:]


def _mix_in(rng: Random, original: str, other: str) -> str:
    start, end = _slice(rng, len(other))
    place = rng.randint(0, len(original))
    return original[:place] + other[start:end] + original[place:]


def _shuffle(rng: Random, original: str, _: str) -> str:
    words = original.split(" ")
    rng.shuffle(words)
    return " ".join(words)


def _other_letters(rng: Random, original: str, _: str) -> str:
    return rng.choice((str.upper, str.lower, str.swapcase, str.title, _spaced, _reversed))(original)


def _any_character(rng: Random, original: str, _: str) -> str:
    place = rng.randint(0, len(original))
    character = chr(rng.randrange(rng.choice((0x250, 0x3000, 0x110000))))
    return original[:place] + character + original[place + 1 :]


def _spaced(original: str) -> str:
    return " ".join(original)


def _reversed(original: str) -> str:
    return original[::-1]


def _cut_data(rng: Random, original: bytes, _: bytes) -> bytes:
    start, end = _slice(rng, len(original))
    return original[:start] + original[end:]


def _flip(rng: Random, original: bytes, other: bytes) -> bytes:  # noqa: ARG001 - as its neighbours
    changed = bytearray(original)
    for _ in range(rng.choice((1, 10, 200)) if changed else 0):
        changed[rng.randrange(len(changed))] = rng.randrange(256)
    return bytes(changed)


def _put_structure(rng: Random, original: bytes, _: bytes) -> bytes:
    place = rng.choice((0, rng.randint(0, len(original)), rng.randint(0, min(300, len(original)))))
    return original[:place] + rng.choice(STRUCTURE) * rng.choice((1, 1, 2, 40, 1000)) + original[place:]


def _splice(rng: Random, original: bytes, other: bytes) -> bytes:
    start, end = _slice(rng, len(other))
    place = rng.randint(0, len(original))
    return original[:place] + other[start:end] + original[place:]


def _encoded(rng: Random, original: bytes, _: bytes) -> bytes:
    return original.decode("utf-8", "replace").encode(rng.choice(ENCODINGS), "replace")


def _truncated(rng: Random, original: bytes, _: bytes) -> bytes:
    return original[: rng.randint(0, len(original))]


def _slice(rng: Random, size: int) -> tuple[int, int]:
    start, end = sorted((rng.randint(0, size), rng.randint(0, size)))
    return start, end


_TEXTUAL: tuple[Callable[[Random, str, str], str], ...] = (
    _cut_text, _repeat_text, _put_in, _put_in, _mix_in, _shuffle, _other_letters, _any_character,
)  # fmt: skip
_BINARY: tuple[Callable[[Random, bytes, bytes], bytes], ...] = (
    _cut_data, _flip, _put_structure, _put_structure, _splice, _encoded, _truncated,
)  # fmt: skip
