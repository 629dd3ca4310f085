#!/bin/sh
# fastfeedparser 0.6.5: an item without a date whose guid looks like one is given that as the day it was published. A guid
# is a name that its feed may choose freely.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" --quiet --disable-pip-version-check install fastfeedparser==0.6.5
"$folder/venv/bin/python" - <<'END'
from importlib.metadata import version

import fastfeedparser

FEED = """<?xml version="1.0"?>
<rss version="2.0"><channel><title>Example</title><link>https://example.org/</link><description>Reports</description>
<item><title>Talks</title><link>https://example.org/talks</link><guid isPermaLink="false">2019-05-06</guid></item>
</channel></rss>"""

seen = fastfeedparser.parse(FEED).entries[0].get("published")
print(f"fastfeedparser {version('fastfeedparser')}: an item with the guid 2019-05-06 and no date -> published {seen}")
if seen != "2019-05-06T00:00:00+00:00":
    raise SystemExit("changed: on writing it was 2019-05-06T00:00:00+00:00")
END
