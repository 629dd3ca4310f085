from collections.abc import Callable
from pathlib import Path

import pytest

from bot.articles.folder.library import read_library
from bot.articles.mending import put_right, repairs

Write = Callable[[str, str | bytes], Path]


@pytest.fixture
def write(tmp_path: Path) -> Write:
    def write_file(name: str, content: str | bytes) -> Path:
        (tmp_path / name).write_bytes(content.encode() if isinstance(content, str) else content)
        return tmp_path

    return write_file


@pytest.mark.parametrize(
    ("name", "content", "mended"),
    [
        ("a.md", "---\ndaet: 2022-01-25\n---\nText.", "---\ndate: 2022-01-25\n---\nText."),
        ("a.md", "---\r\nTitel: A\r\nsuorce: B\r\n---\r\nText.", "---\r\nTitel: A\r\nsource: B\r\n---\r\nText."),
        ("a.md", "---\ntitle: Talks: the third\n---\nText.", '---\ntitle: "Talks: the third"\n---\nText.'),
        ("a.md", "---\ntitle: @lake: [it] is \\o/\n---\nText.", '---\ntitle: "@lake: [it] is \\\\o/"\n---\nText.'),
        ("a.md", "---\ntitle: A: b\ndaet: 2022-01-25\n---\nT.", '---\ntitle: "A: b"\ndate: 2022-01-25\n---\nT.'),
        ("a.md", '+++\ndaet = 2022-01-25\ntitle = "A"\n+++\nText.', '+++\ndate = 2022-01-25\ntitle = "A"\n+++\nText.'),
        ("a.txt", "Title: A\nDaet: 2022-01-25\n\nText.", "Title: A\ndate: 2022-01-25\n\nText."),
    ],
)
def test_slips_of_a_head_are_put_right_and_nothing_else_changes(
    write: Write, name: str, content: str, mended: str
) -> None:
    folder = write(name, content)
    (repair,) = repairs(folder)
    assert (folder / name).read_bytes() == content.encode()
    put_right(repair)
    assert (folder / name).read_bytes() == mended.encode()
    assert read_library(folder).problems == ()
    assert list(repairs(folder)) == []
    assert [path.name for path in folder.iterdir()] == [name]


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("a.md", "---\ndate: soon\n---\nText."),
        ("a.md", "---\ndaet: 2022-01-25\nurl: lake\n---\nText."),
        ("a.md", "---\ntitle: [one\n---\nText."),
        ("a.md", "---\ndate: 2022-01-25\n---\n"),
        ("a.md", "---\ndaet: 2022-01-25\rtitle: A\n---\nText."),
        ("a.txt", "Title: А\nDaet: 2022-01-25\n\nТекст про озеро і міст.".encode("cp1251")),
        ("a.md", "---\ndate: 2022-01-25\n---\nText."),
    ],
)
def test_what_only_its_writer_knows_is_left_alone(write: Write, name: str, content: str | bytes) -> None:
    assert list(repairs(write(name, content))) == []


def test_what_a_file_may_be_read_by_stays(write: Write) -> None:
    folder = write("a.md", "---\ndaet: 2022-01-25\n---\nText.")
    (folder / "a.md").chmod(0o640)
    for repair in repairs(folder):
        put_right(repair)
    assert (folder / "a.md").stat().st_mode & 0o777 == 0o640
