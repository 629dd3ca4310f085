#!/bin/sh
# rank-bm25 0.2.2, BM25Okapi: a term that stands in exactly half of the passages has the weight 0, so passages that hold it
# score as those that do not. "score > 0" is no test of a match, and in a corpus of two articles half of the words are mute.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" --quiet --disable-pip-version-check install rank-bm25==0.2.2
"$folder/venv/bin/python" - <<'END'
from importlib.metadata import version

from rank_bm25 import BM25Okapi

PASSAGES = ["talks in geneva", "talks in minsk", "trains run late", "snow falls early"]

scores = BM25Okapi([passage.split() for passage in PASSAGES]).get_scores(["talks"])
for passage, score in zip(PASSAGES, scores):
    print(f"rank-bm25 {version('rank-bm25')}: score of \"talks\" in \"{passage}\": {score}")
if scores.any():
    raise SystemExit("changed: on writing all were 0")
END
