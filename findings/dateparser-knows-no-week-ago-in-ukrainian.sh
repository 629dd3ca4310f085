#!/bin/sh
# dateparser 1.5.0: "a week ago" is read in Russian and not in Ukrainian, nor is "on Thursday" in Ukrainian.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" --quiet --disable-pip-version-check install dateparser==1.5.0
"$folder/venv/bin/python" - <<'END'
from datetime import datetime
from importlib.metadata import version

import dateparser

SEEN = {"неделю назад": "2022-01-18", "тиждень тому": None, "у четвер": None, "вчора": "2022-01-24"}
SETTINGS = {"RELATIVE_BASE": datetime(2022, 1, 25, 12)}


def day(text):
    found = dateparser.parse(text, settings=SETTINGS)
    return found and found.date().isoformat()


found = {text: day(text) for text in SEEN}
for text, date in found.items():
    print(f"dateparser {version('dateparser')}: {text}, said on 2022-01-25 -> {date}")
if found != SEEN:
    raise SystemExit(f"changed: on writing it was {SEEN}")
END
