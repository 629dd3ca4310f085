import os
from datetime import date
from pathlib import Path

import pytest

from bot.articles.folder.library import read_library
from bot.errors import CorpusError


def _write(folder: Path, *paths: str) -> None:
    for path in paths:
        file = folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(f"The text of {path}.")


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


def test_a_linked_folder_outside_is_read_once_if_links_are_followed(tmp_path: Path) -> None:
    corpus, outside = tmp_path / "corpus", tmp_path / "outside"
    _write(corpus, "a.txt")
    _write(outside, "b.txt")
    (outside / "back").symlink_to(corpus)
    (outside / "round").symlink_to(outside)
    (corpus / "link").symlink_to(outside)
    followed = read_library(corpus, follow_links=True)
    assert [article.path for article in followed.articles] == ["a.txt", "link/b.txt"]


@pytest.mark.parametrize("name", ["outside.txt", "outside"])
def test_a_link_out_of_the_folder_is_named_and_not_followed(tmp_path: Path, name: str) -> None:
    _write(tmp_path, "corpus/a.txt", "outside.txt", "outside/b.txt")
    (tmp_path / "corpus" / "b.txt").symlink_to(tmp_path / name)
    assert _paths(tmp_path / "corpus") == ["a.txt"]
    assert _problems(tmp_path / "corpus") == [
        (
            "b.txt is a link that leads out of the corpus and is not followed "
            "(put a copy in its place, or set FOLLOW_LINKS=yes)"
        )
    ]


def test_a_link_within_the_folder_is_followed(tmp_path: Path) -> None:
    _write(tmp_path, "real/corpus/a.md")
    (tmp_path / "real" / "corpus" / "b.md").symlink_to("a.md")
    (tmp_path / "corpus").symlink_to(tmp_path / "real" / "corpus")
    library = read_library(tmp_path / "corpus")
    assert [article.path for article in library.articles] == ["a.md"]
    assert library.problems == ()
    assert library.notes[0] == "b.md is a copy of a.md and is passed over (remove one of them)"


@pytest.mark.parametrize("folder", ["storm_files", "storm.files", "Storm-Dateien", "storm_fichiers"])
def test_the_folder_that_a_browser_saves_beside_a_page_is_passed_over(tmp_path: Path, folder: str) -> None:
    _write(tmp_path, "storm.html", f"{folder}/frame.html", f"{folder}/style.css", "other_files/a.txt")
    assert _paths(tmp_path) == ["other_files/a.txt", "storm.html"]


def test_files_of_other_kinds_are_counted_in_one_line(tmp_path: Path) -> None:
    _write(tmp_path, "2022-01-25.txt", "a.jpg", "b.jpg", "c/d.jpg", "e.png", "f.bkp", "g.bkp", "h.css")
    library = read_library(tmp_path)
    assert library.problems == ()
    assert library.notes == ("7 files of other kinds (jpg, bkp, png, …) are passed over",)


def test_copies_are_one_article_and_each_is_named(tmp_path: Path) -> None:
    for name in ("a.txt", "b.md", "c/a.txt", "2022-01-25.txt"):
        _write(tmp_path, name)
        (tmp_path / name).write_text("The ferry sails at ten.")
    library = read_library(tmp_path)
    assert [article.path for article in library.articles] == ["2022-01-25.txt", "a.txt"]
    assert [note.split(" and ")[0] for note in library.notes[:2]] == [
        "b.md is a copy of a.txt",
        "c/a.txt is a copy of a.txt",
    ]


def test_articles_without_a_date_are_counted(tmp_path: Path) -> None:
    _write(tmp_path, "a.txt", "b.txt", "c.txt", "d.txt", "2022-01-25.txt")
    assert read_library(tmp_path).notes == (
        "4 articles have no date: a.txt, b.txt, c.txt, … (write it into the head or the file name)",
    )


@pytest.mark.parametrize(("day", "ahead"), [("2022-01-25", False), ("2022-01-26", False), ("2022-01-27", True)])
def test_an_article_from_the_future_is_named_and_marked(tmp_path: Path, day: str, ahead: bool) -> None:  # noqa: FBT001
    _write(tmp_path, f"{day}.txt")
    library = read_library(tmp_path, today=date(2022, 1, 25))
    assert [article.ahead for article in library.articles] == [ahead]
    named = f"{day}.txt is dated {day}, which is yet to come (put its date right)"
    assert library.notes == ((named,) if ahead else ())


def test_a_home_folder_may_be_named_by_its_sign(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    _write(tmp_path, "articles/a.txt")
    monkeypatch.setenv("HOME", str(tmp_path))
    assert _paths(Path("~/articles")) == ["a.txt"]
    with pytest.raises(CorpusError, match="names nobody's home"):
        read_library(Path("~nobody-of-this-name/articles"))


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
        CorpusError, match=r"/missing does not exist \(make that folder and put articles into it, or name"
    ):
        read_library(tmp_path / "missing")


def test_a_file_in_place_of_the_folder_is_named(tmp_path: Path) -> None:
    _write(tmp_path, "a.txt")
    with pytest.raises(CorpusError, match=r"/a\.txt is a file, not a folder of articles \(name the folder it is in\)$"):
        read_library(tmp_path / "a.txt")


@pytest.mark.parametrize("head", ["---\ndraft: true\n---\n", "---\ndraft: yes\n---\n", "+++\ndraft = true\n+++\n"])
def test_a_draft_is_no_article_and_is_named(tmp_path: Path, head: str) -> None:
    (tmp_path / "2022-01-25-draft.md").write_text(f"{head}\nNot ready yet.", encoding="utf-8")
    (tmp_path / "2022-01-25-other.md").write_text("---\ndraft: false\n---\nReady.", encoding="utf-8")
    library = read_library(tmp_path)
    assert [article.path for article in library.articles] == ["2022-01-25-other.md"]
    assert [draft.path for draft in library.drafts] == ["2022-01-25-draft.md"]
    assert "1 draft is not quoted: 2022-01-25-draft.md" in library.notes[-1]
