#!/bin/sh
# bm25s 0.3.16: its own tokenizer parts at commas and drops what is one character long, so that "8,500" and "3,500" both
# become "500". A question about the number of troops finds any number of them.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" --quiet --disable-pip-version-check install bm25s==0.3.16
"$folder/venv/bin/python" - <<'END'
from importlib.metadata import version

import bm25s

TEXTS = ["8,500 troops", "3,500 troops"]

tokens = bm25s.tokenize(TEXTS, return_ids=False, show_progress=False)
for text, words in zip(TEXTS, tokens):
    print(f"bm25s {version('bm25s')}: {text} -> {words}")
if tokens != [["500", "troops"], ["500", "troops"]]:
    raise SystemExit("changed: on writing both were 500 and troops")
END
