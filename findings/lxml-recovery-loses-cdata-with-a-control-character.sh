#!/bin/sh
# lxml 6.1.3: with recover=True a single control character in a CDATA section, such as WordPress writes into its exports,
# loses all words of the section; only the end of its own mark is left, as text. The items behind it are whole. So control
# characters have to go before the parser sees them.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" --quiet --disable-pip-version-check install lxml==6.1.3
"$folder/venv/bin/python" - <<'END'
from importlib.metadata import version
from io import BytesIO

from lxml.etree import iterparse

ITEMS = b"<rss><item><![CDATA[The bridge \x08 is closed.]]></item><item><![CDATA[Boats sail.]]></item></rss>"
SEEN = [("]>", "Boats sail."), ("The bridge   is closed.", "Boats sail.")]


def texts(data):
    return tuple(item.text for _, item in iterparse(BytesIO(data), tag="item", recover=True))


found = [texts(ITEMS), texts(ITEMS.replace(b"\x08", b" "))]
for name, items in zip(("as written", "with a blank for the character"), found):
    print(f"lxml {version('lxml')}: {name} -> {items}")
if found != SEEN:
    raise SystemExit(f"changed: on writing it was {SEEN}")
END
