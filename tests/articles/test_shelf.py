"""A file is read once for as long as it stays as it was, and again after whatever may have changed it."""

from __future__ import annotations

import os
import time
from pathlib import Path

import pytest

from bot.articles.folder import shelf as shelving
from bot.articles.folder.library import read_library
from bot.articles.folder.shelf import Shelf

TEXT = "The bridge was closed at noon."
OTHER = "The bridge was opened at noon."


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return written(tmp_path / "a.txt", TEXT)


def written(file: Path, text: str, *, fresh: bool = False) -> Path:
    """As it is once a while has passed, unless it is to be `fresh`."""
    file.write_text(text, encoding="utf-8")
    if not fresh:
        time.sleep(shelving.FRESH)
    return file


def texts(folder: Path, shelf: Shelf) -> list[str]:
    return [article.text for article in read_library(folder, shelf=shelf).articles]


@pytest.fixture(autouse=True)
def _soon_old(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shelving, "FRESH", 0.2)


def test_an_article_that_nobody_has_touched_is_the_same_object(file: Path) -> None:
    shelf = Shelf()
    (first,) = read_library(file.parent, shelf=shelf).articles
    (second,) = read_library(file.parent, shelf=shelf).articles
    assert first is second


def test_a_change_of_the_same_length_with_its_old_time_is_seen(file: Path) -> None:
    shelf = Shelf()
    assert texts(file.parent, shelf) == [TEXT]
    before = file.stat()
    file.write_text(OTHER, encoding="utf-8")
    os.utime(file, ns=(before.st_atime_ns, before.st_mtime_ns))
    assert texts(file.parent, shelf) == [OTHER]


def test_what_changes_while_the_clock_stands_still_is_seen(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    shelf, file = Shelf(), written(tmp_path / "a.txt", TEXT, fresh=True)
    same = (1, len(TEXT), time.time_ns(), time.time_ns())
    monkeypatch.setattr(shelving, "signature_of", lambda _: same)
    assert texts(tmp_path, shelf) == [TEXT]
    written(file, OTHER, fresh=True)
    assert texts(tmp_path, shelf) == [OTHER]


def test_a_file_that_comes_back_under_its_name_is_read_anew(file: Path) -> None:
    shelf = Shelf()
    assert texts(file.parent, shelf) == [TEXT]
    file.unlink()
    assert texts(file.parent, shelf) == []
    written(file, OTHER)
    assert texts(file.parent, shelf) == [OTHER]


def test_what_could_not_be_read_is_read_when_it_can_be(tmp_path: Path) -> None:
    shelf, file = Shelf(), tmp_path / "a.txt"
    file.write_bytes(b"\x00\x01\x02" * 99)
    time.sleep(shelving.FRESH)
    assert len(read_library(tmp_path, shelf=shelf).problems) == 1
    assert len(read_library(tmp_path, shelf=shelf).problems) == 1
    written(file, TEXT)
    assert texts(tmp_path, shelf) == [TEXT]
