import os
from pathlib import Path

import pytest

from bot.articles.library import read_library
from bot.errors import CorpusError


def _write(folder: Path, *paths: str) -> None:
    for path in paths:
        file = folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(f"The text of {file.name}.")


def _paths(folder: Path) -> list[str]:
    return [article.path for article in read_library(folder).articles]


def _problems(folder: Path) -> list[str]:
    return [str(problem) for problem in read_library(folder).problems]


def test_articles_of_all_sub_folders_come_in_the_order_of_their_paths(tmp_path: Path) -> None:
    _write(tmp_path, "b.txt", "a/z.md", "a/b/c.html", "c/a.txt", "a.txt")
    assert _paths(tmp_path) == ["a.txt", "a/b/c.html", "a/z.md", "b.txt", "c/a.txt"]


def test_hidden_files_and_folders_are_passed_over(tmp_path: Path) -> None:
    _write(tmp_path, "a.txt", ".hidden.txt", ".DS_Store", ".git/config", "a/.b/c.txt")
    assert (_paths(tmp_path), _problems(tmp_path)) == (["a.txt"], [])


def test_a_corpus_below_a_hidden_folder_is_read(tmp_path: Path) -> None:
    _write(tmp_path, ".data/corpus/a.txt")
    assert _paths(tmp_path / ".data" / "corpus") == ["a.txt"]


def test_an_empty_folder_is_a_library_without_articles(tmp_path: Path) -> None:
    assert (_paths(tmp_path), _problems(tmp_path)) == ([], [])


def test_bad_files_are_reported_in_the_order_of_their_paths_and_stop_no_others(tmp_path: Path) -> None:
    _write(tmp_path, "a.txt", "c/d.docx", "z.txt")
    (tmp_path / "b.txt").write_text("")
    assert _paths(tmp_path) == ["a.txt", "z.txt"]
    assert [problem.split()[0] for problem in _problems(tmp_path)] == ["b.txt", "c/d.docx"]


def test_links_that_loop_end(tmp_path: Path) -> None:
    _write(tmp_path, "a/b.txt")
    (tmp_path / "a" / "up").symlink_to(tmp_path)
    (tmp_path / "a" / "here").symlink_to(".")
    assert (_paths(tmp_path), _problems(tmp_path)) == (["a/b.txt"], [])


def test_a_linked_folder_outside_is_read_once(tmp_path: Path) -> None:
    corpus, outside = tmp_path / "corpus", tmp_path / "outside"
    _write(corpus, "a.txt")
    _write(outside, "b.txt")
    (outside / "back").symlink_to(corpus)
    (outside / "round").symlink_to(outside)
    (corpus / "link").symlink_to(outside)
    assert _paths(corpus) == ["a.txt", "link/b.txt"]


def test_a_linked_file_is_read(tmp_path: Path) -> None:
    _write(tmp_path, "corpus/a.txt", "outside.txt")
    (tmp_path / "corpus" / "b.txt").symlink_to(tmp_path / "outside.txt")
    assert _paths(tmp_path / "corpus") == ["a.txt", "b.txt"]


@pytest.mark.parametrize("target", ["nowhere.txt", "a.txt"])  # the second links to itself
def test_a_link_that_leads_nowhere_is_reported(tmp_path: Path, target: str) -> None:
    (tmp_path / "a.txt").symlink_to(target)
    (problem,) = _problems(tmp_path)
    assert problem.startswith("a.txt cannot be read: ")


def test_a_pipe_is_reported_and_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "a.txt")
    assert _problems(tmp_path) == ["a.txt is no ordinary file (remove it from the corpus)"]


@pytest.mark.skipif(os.geteuid() == 0, reason="the administrator may read everything")
@pytest.mark.parametrize("path", ["b.txt", "b"])
def test_what_may_not_be_read_is_reported(tmp_path: Path, path: str) -> None:
    _write(tmp_path, "a.txt", "b/c.txt", "b.txt")
    (tmp_path / path).chmod(0)
    (problem,) = _problems(tmp_path)
    (tmp_path / path).chmod(0o700)
    assert problem == f"{path} cannot be read: Permission denied (see that it exists and who may read it)"


def test_a_name_that_is_not_utf8_is_written_with_escapes(tmp_path: Path) -> None:
    try:
        (tmp_path / os.fsdecode(b"caf\xe9.txt")).write_text("Text.")
    except OSError:
        pytest.skip("this file system has no such names")
    assert _paths(tmp_path) == ["caf\\xe9.txt"]


def test_a_missing_folder_is_named(tmp_path: Path) -> None:
    with pytest.raises(
        CorpusError, match=r"^there is no folder .*/missing \(make it and put articles into it, or name"
    ):
        read_library(tmp_path / "missing")


def test_a_file_in_place_of_the_folder_is_named(tmp_path: Path) -> None:
    _write(tmp_path, "a.txt")
    with pytest.raises(CorpusError, match=r"/a\.txt is a file, not a folder of articles \(name the folder it is in\)$"):
        read_library(tmp_path / "a.txt")
