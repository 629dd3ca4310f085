#!/bin/sh
# htmldate 1.11.0 with extensive_search=False: a date in words is read in English with the whole month's name, and not in
# Ukrainian, Russian or Polish, nor with an English month cut short. The extensive search reads them all, but makes 1 January
# of the year in a copyright line. So neither can be left to date a page in these languages on its own.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" --quiet --disable-pip-version-check install htmldate==1.11.0
"$folder/venv/bin/python" - <<'END'
from importlib.metadata import version

from htmldate import find_date

# What stands on the page, and the date by the quick and by the extensive search.
SEEN = {
    "January 25, 2022": ("2022-01-25", "2022-01-25"),
    "Jan. 25, 2022": (None, "2022-01-25"),
    "25 січня 2022, 21:05": (None, "2022-01-25"),
    "25 января 2022": (None, "2022-01-25"),
    "25 stycznia 2022": (None, "2022-01-25"),
    "© 2022 Example Times": (None, "2022-01-01"),
}
PAGE = "<html><head><title>Talks</title></head><body><div class=date>{}</div><p>They went on.</p></body></html>"


def dates(text):
    return tuple(find_date(PAGE.format(text), extensive_search=extensive) for extensive in (False, True))


found = {text: dates(text) for text in SEEN}
for text, (quick, extensive) in found.items():
    print(f"htmldate {version('htmldate')}: {text} -> quick {quick}, extensive {extensive}")
if found != SEEN:
    raise SystemExit(f"changed: on writing it was {SEEN}")
END
