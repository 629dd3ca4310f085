#!/bin/sh
# htmldate 1.11.0, with original_date=True as trafilatura 2.3.1 calls it: of several <time> on a page without metadata the
# oldest wins, over the one in the article's own head too. Marking that as the date of publication helps only where its
# text, and not just its attribute, is a date. A list of older stories beside an article is enough to date it wrongly.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" --quiet --disable-pip-version-check install htmldate==1.11.0
"$folder/venv/bin/python" - <<'END'
from importlib.metadata import version

from htmldate import find_date

PAGE = """<!DOCTYPE html>
<html lang="en"><head><title>Talks in Geneva</title></head><body>
<article><h1>Talks in Geneva</h1>{}<p>The talks went on for eight hours and ended without a result.</p></article>
<aside><p>The bridge is closed</p><time datetime="2021-03-01">1 March 2021</time></aside>
</body></html>"""
SEEN = {
    '<time datetime="2022-01-24T20:00Z">24 January 2022</time>': "2021-03-01",
    '<time itemprop="datePublished" datetime="2022-01-24T20:00Z">Monday, 20:00</time>': "2021-03-01",
    '<time itemprop="datePublished" datetime="2022-01-24T20:00Z">24 January 2022</time>': "2022-01-24",
}

found = {head: find_date(PAGE.format(head), original_date=True) for head in SEEN}
for head, date in found.items():
    print(f"htmldate {version('htmldate')}: {head}, another story's 2021-03-01 beside it -> {date}")
if found != SEEN:
    raise SystemExit(f"changed: on writing it was {SEEN}")
END
