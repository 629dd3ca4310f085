"""Many articles are read by several processes at once, and it makes no difference but for the time."""

import random
import sys
from collections.abc import Sequence
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from bot.archive.archive import Archive
from bot.articles.folder.finding import Found
from bot.articles.folder.library import Library, files_of_articles, read_library
from bot.articles.folder.shelf import Shelf
from bot.model import Article
from bot.search import analysing
from bot.search.collection import collect

ARTICLES = 23
KYIV = ZoneInfo("Europe/Kyiv")


@pytest.fixture
def corpus(tmp_path: Path) -> Path:
    folder = tmp_path / "corpus"
    folder.mkdir()
    for number in range(ARTICLES):
        day = f"2022-01-{random.Random(number).randrange(1, 29):02}T23:30:00+00:00"
        text = f"Ferry {number} has left. The Pentagon put {number},500 troops on alert."
        (folder / f"{number}.md").write_text(f"---\ntitle: Ferry\ndate: {day}\n---\n\n{text}\n", encoding="utf-8")
    (folder / "bad.md").write_text("---\ntitle: [\n---\n\nText.\n", encoding="utf-8")
    return folder


@pytest.fixture(autouse=True)
def many(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("bot.archive.archive.MANY", ARTICLES)
    monkeypatch.setattr("bot.archive.ahead.NEIGHBOURS", 5)
    monkeypatch.setattr("bot.archive.archive.processors", lambda: 2)


def library_of(archive: Archive, corpus: Path) -> Library:
    return read_library(corpus, zone=KYIV, shelf=Shelf(KYIV, archive.article))


def told(_: int, __: int) -> None:
    pass


def read_here(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The paths of the articles that this process reads from now on."""
    paths: list[str] = []

    def read(articles: Sequence[Article]) -> object:
        paths.extend(article.path for article in articles)
        return analysing.read(articles)

    monkeypatch.setattr("bot.archive.archive.read", read)
    return paths


def test_what_others_have_read_is_what_would_be_read_here(
    tmp_path: Path, corpus: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    archive, counted = Archive(tmp_path / "archive"), []
    archive.read_ahead(lambda: files_of_articles(corpus), KYIV, lambda done, total: counted.append((done, total)))
    here = read_here(monkeypatch)
    library = library_of(archive, corpus)
    collection = archive.collection(library.articles)
    wanted = read_library(corpus, zone=KYIV)
    assert here == []
    assert counted[-1] == (ARTICLES + 1, ARTICLES + 1)
    assert library.articles == wanted.articles
    assert [str(problem) for problem in library.problems] == [str(problem) for problem in wanted.problems]
    anew = collect(wanted.articles)
    assert collection.forms.strings == anew.forms.strings
    assert collection.token_terms[:].tolist() == anew.token_terms[:].tolist()
    assert len(list((tmp_path / "archive").glob("*.segment"))) == 1


def test_what_a_process_leaves_unread_is_read_here(
    tmp_path: Path, corpus: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    broken = tmp_path / "python"
    broken.write_text(f'#!/bin/sh\nmkdir {tmp_path}/first 2>/dev/null && exit 7\nexec {sys.executable} "$@"\n')
    broken.chmod(0o700)
    archive = Archive(tmp_path / "archive")
    with monkeypatch.context() as patched:
        patched.setattr("bot.archive.ahead.sys.executable", str(broken))
        archive.read_ahead(lambda: files_of_articles(corpus), KYIV, told)
    here = read_here(monkeypatch)
    library = library_of(archive, corpus)
    assert archive.collection(library.articles).articles == read_library(corpus, zone=KYIV).articles
    assert 0 < len(here) < ARTICLES


def test_without_another_process_all_is_read_here(
    tmp_path: Path, corpus: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    archive = Archive(tmp_path / "archive")
    with monkeypatch.context() as patched:
        patched.setattr("bot.archive.ahead.sys.executable", str(tmp_path / "none"))
        archive.read_ahead(lambda: files_of_articles(corpus), KYIV, told)
    library = library_of(archive, corpus)
    assert archive.collection(library.articles).articles == read_library(corpus, zone=KYIV).articles


def no_files() -> list[Found]:
    raise AssertionError


def test_an_archive_that_has_articles_reads_the_others_by_itself(tmp_path: Path, corpus: Path) -> None:
    first = Archive(tmp_path / "archive")
    first.collection(library_of(first, corpus).articles)
    Archive(tmp_path / "archive").read_ahead(no_files, KYIV, told)


def test_a_few_articles_are_worth_no_process(tmp_path: Path, corpus: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (corpus / "0.md").unlink()
    (corpus / "1.md").unlink()
    monkeypatch.setattr("bot.archive.ahead.sys.executable", str(tmp_path / "none"))
    Archive(tmp_path / "archive").read_ahead(lambda: files_of_articles(corpus), KYIV, told)
    assert not (tmp_path / "archive").exists()
