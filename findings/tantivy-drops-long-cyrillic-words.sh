#!/bin/sh
# tantivy 0.27.0 (Python): the default tokenizer leaves out words of 40 bytes and more. In Cyrillic that is 20 letters, and
# "військовослужбовцями" (servicemen, in the instrumental) is one of them: it is indexed nowhere and found by no query, while
# the 18 letters of the nominative are.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" --quiet --disable-pip-version-check install tantivy==0.27.0
"$folder/venv/bin/python" - <<'END'
from importlib.metadata import version

import tantivy

SEEN = {"військовослужбовці": 1, "військовослужбовцями": 0, "командував": 1}

schema = tantivy.SchemaBuilder()
schema.add_text_field("body")
index = tantivy.Index(schema.build())
writer = index.writer()
for text in ("прибули військовослужбовці", "він командував військовослужбовцями"):
    writer.add_document(tantivy.Document(body=text))
writer.commit()
index.reload()
searcher = index.searcher()
found = {word: searcher.search(index.parse_query(word, ["body"])).count for word in SEEN}
for word, count in found.items():
    print(f"tantivy {version('tantivy')}: {word} ({len(word.encode())} bytes) is found in {count} passages")
if found != SEEN:
    raise SystemExit(f"changed: on writing it was {SEEN}")
END
