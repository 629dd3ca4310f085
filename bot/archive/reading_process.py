"""Reads articles into an archive that another process will open: `python -m bot.archive.reading_process`.

Standard input tells as JSON the archive's `folder`, the `zone` and the `files`, pairs of a file's place and its path in
the corpus. Each line that is written counts the files that have been read since the one before.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from zoneinfo import ZoneInfo

from bot.archive import segment as files
from bot.archive.keys import key_of
from bot.archive.maker import maker
from bot.archive.segment import Segment
from bot.articles.folder.finding import Found
from bot.articles.folder.shelf import contents_of
from bot.articles.formats import read_article
from bot.errors import ArticleError
from bot.model import Article
from bot.search.analysing import read

AT_ONCE = 500  # articles of a file: a minute's reading on a slow machine, which is all that a kill can lose


def main() -> None:
    """Raises OSError where the archive cannot be written."""
    asked = json.load(sys.stdin)
    zone = ZoneInfo(asked["zone"]) if asked["zone"] else None
    listed = [Found(file, path) for file, path in asked["files"]]
    for first in range(0, len(listed), AT_ONCE):
        part = listed[first : first + AT_ONCE]
        _keep(Path(asked["folder"]), list(_articles(part, zone)))
        sys.stdout.write(f"{len(part)}\n")
        sys.stdout.flush()


def _articles(listed: Sequence[Found], zone: ZoneInfo | None) -> Iterator[tuple[str, Article]]:
    """What cannot be read is left to the process that asked, which says so."""
    for found in listed:
        try:
            data = contents_of(found)
            yield key_of(found.path, data, zone), read_article(found.path, data, zone)
        except ArticleError:
            continue


def _keep(folder: Path, articles: Sequence[tuple[str, Article]]) -> None:
    if articles:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        listed = tuple(article for _, article in articles)
        files.write(folder, Segment(tuple(key for key, _ in articles), listed, read(listed)), maker())


if __name__ == "__main__":
    main()
