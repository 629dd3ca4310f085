"""Vectors on disk are what was made, or count as none."""

from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest

from bot.vectors.store import Store

SENTENCES = ["The bridge is open.", "The ferry is not."]
VECTORS = np.array([[1, -127, 3], [0, 5, 127]], dtype=np.int8)


def written(folder: Path) -> Store:
    store = Store(folder / "state", "encoder", 3)
    store.write(SENTENCES, VECTORS)
    return store


def test_what_is_written_is_read(tmp_path: Path) -> None:
    found = written(tmp_path).read(SENTENCES)
    assert found is not None
    assert found.tolist() == VECTORS.tolist()


@pytest.mark.parametrize(
    "sentences", [SENTENCES[:1], [*SENTENCES, "Trams run."], SENTENCES[::-1], ["The bridge is open. The ferry is not."]]
)
def test_another_article_has_none(tmp_path: Path, sentences: list[str]) -> None:
    assert written(tmp_path).read(sentences) is None


def cut(content: bytes) -> bytes:
    return content[: len(content) // 2]


def flipped(content: bytes) -> bytes:
    """With one of the numbers changed."""
    at = content.index(VECTORS.tobytes())
    return content[:at] + bytes([content[at] ^ 1]) + content[at + 1 :]


@pytest.mark.parametrize("damage", [cut, flipped, lambda _: b"", lambda _: b"no archive"])
def test_a_damaged_file_counts_as_none_and_is_written_again(tmp_path: Path, damage: Callable[[bytes], bytes]) -> None:
    store = written(tmp_path)
    (file,) = store.folder.iterdir()
    file.write_bytes(damage(file.read_bytes()))
    assert store.read(SENTENCES) is None
    store.write(SENTENCES, VECTORS)
    assert store.read(SENTENCES) is not None


def test_vectors_of_another_length_count_as_none(tmp_path: Path) -> None:
    written(tmp_path)
    assert Store(tmp_path / "state", "encoder", 4).read(SENTENCES) is None


def test_nothing_is_left_of_what_cannot_be_written(tmp_path: Path) -> None:
    store = written(tmp_path)
    (file,) = store.folder.iterdir()
    file.unlink()
    file.mkdir()
    with pytest.raises(OSError, match="directory"):
        store.write(SENTENCES, VECTORS)
    assert list(store.folder.iterdir()) == [file]


def test_the_folder_is_the_owners_alone(tmp_path: Path) -> None:
    store = written(tmp_path)
    assert [folder.stat().st_mode & 0o777 for folder in (tmp_path / "state", store.folder)] == [0o700, 0o700]
