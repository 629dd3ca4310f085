"""An article of any text is read in time in proportion to its length."""

from __future__ import annotations

from functools import partial
from pathlib import Path

import pytest

from bot.articles.folder.library import read_library
from bot.language.texts.splitting import passages, sentences
from tests.patterns.growth import grows_too_fast

LENGTHS = (1_000, 10_000, 100_000)
FORMATS = {
    "md": "---\ntitle: News\ndate: 2022-03-10\n---\n\nSome words stand here.\n\n{}\n",
    "txt": "Title: News\nDate: 2022-03-10\n\nSome words stand here.\n\n{}\n",
    "html": (
        "<html><head><title>News</title><meta property='article:published_time' content='2022-03-10'></head>"
        "<body><p>Some words stand here.</p><p>{}</p></body></html>"
    ),
}
REPEATED = (
    "[",
    "![",
    "[a](",
    '"',
    "« ",
    " ",
    "\n",
    "> ",
    "<",
    "&a",
    "* ",
    "**",
    "_a",
    "a",
    "A. ",
    "1. ",
    "|a|\n",
    "a | 1\n",
    "* a\n  * b\n",
    "<ul><li>a<ul><li>b</li></ul></li></ul>",
    "{{",
)
CUT = (*REPEATED, "a.b. ", "Mr. ", "(a) ", "! ", "…", "1 ", "24. ", "a, ", "\n\n", "中", "。")


@pytest.mark.parametrize("ending", FORMATS)
@pytest.mark.parametrize("repeated", REPEATED)
def test_a_long_article_is_read_in_proportion(ending: str, repeated: str, tmp_path: Path) -> None:
    folders = [tmp_path / str(length) for length in LENGTHS]
    for folder, length in zip(folders, LENGTHS, strict=True):
        folder.mkdir()
        text = FORMATS[ending].format((repeated * length)[:length])
        (folder / f"news.{ending}").write_text(text, encoding="utf-8")
    assert not grows_too_fast(partial(read_library, folder) for folder in folders)


@pytest.mark.parametrize("repeated", CUT)
def test_a_long_text_is_cut_in_proportion(repeated: str) -> None:
    texts = [(repeated * length)[:length] for length in LENGTHS]
    assert not grows_too_fast(partial(_cut, text) for text in texts)


def _cut(text: str) -> None:
    passages(text, sentences(text))


def test_brackets_by_the_dozen_are_words_of_the_article(tmp_path: Path) -> None:
    (tmp_path / "news.md").write_text(FORMATS["md"].format(f"{'[' * 50} [here](https://example.org)"), encoding="utf-8")
    [article] = read_library(tmp_path).articles
    assert article.text.endswith(f"{'[' * 50} here")
