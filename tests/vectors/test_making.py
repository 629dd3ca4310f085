"""The vectors of a collection: made once, kept, and used in the answers."""

import logging
from dataclasses import replace
from itertools import count
from pathlib import Path

import pytest

from bot.answers.answerer import Answerer
from bot.language.wordlists import WordGroups
from bot.model import Article
from bot.vectors.encoder import read_encoder
from bot.vectors.making import Making
from tests.vectors.encoders import english_encoder

NONE = WordGroups(())
TEXTS = {
    "dinner": "The minister gave a dinner in the town hall. Guests came from all over the country.",
    "office": "The minister quit his post over the flood. His deputy takes the desk.",
    "school": "School begins at eight. Pupils bring a lunch.",
    "мост": "Мост через реку закрыт. Паром ходит каждый час.",
}


def answerer() -> Answerer:
    return Answerer([Article(f"{name}.txt", name, text) for name, text in TEXTS.items()], names=NONE, thesaurus=NONE)


def making(folder: Path) -> Making:
    return Making(read_encoder(english_encoder(folder / "model")), folder / "state", None)


def test_each_sentence_has_a_vector_but_where_its_language_is_unknown(tmp_path: Path) -> None:
    collection = answerer().edition.collection
    told: list[tuple[int, int]] = []
    vectors = making(tmp_path).vectors(collection, lambda done, total: told.append((done, total)))
    assert vectors is not None
    assert vectors.sentences.any(axis=1).tolist() == [True] * 6 + [False] * 2
    assert vectors.passages.any(axis=1).tolist() == [True] * 3 + [False]
    assert told == [(1, 4), (2, 4), (3, 4), (4, 4)]


def test_what_was_made_before_is_read_and_a_damaged_file_is_made_again(tmp_path: Path) -> None:
    maker, collection = making(tmp_path), answerer().edition.collection
    first = maker.vectors(collection, lambda *_: None)
    files = {file: file.stat().st_mtime_ns for file in (tmp_path / "state").rglob("*.npz")}
    assert len(files) == len(TEXTS)
    broken = min(files)
    broken.write_bytes(broken.read_bytes()[:100])
    again = maker.vectors(collection, lambda *_: None)
    assert first is not None
    assert again is not None
    assert (first.sentences == again.sentences).all()
    changed = {file for file in files if file.stat().st_mtime_ns != files[file]}
    assert changed == {broken}


def test_a_stop_midway_keeps_what_is_done(tmp_path: Path) -> None:
    maker, collection, asked = making(tmp_path), answerer().edition.collection, count()
    assert maker.vectors(collection, lambda *_: None, lambda: next(asked) > 3) is None
    assert len(list((tmp_path / "state").rglob("*.npz"))) == 2


def test_a_folder_that_cannot_be_written_to_is_told_once_an_article_and_costs_no_answer(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    (tmp_path / "state").write_text("a file", encoding="utf-8")
    with caplog.at_level(logging.WARNING):
        assert making(tmp_path).vectors(answerer().edition.collection, lambda *_: None) is not None
    assert "cannot be kept" in caplog.text


def test_an_answer_in_other_words_is_found_with_them_and_not_without(tmp_path: Path) -> None:
    plain, question = answerer(), "Which minister stepped down?"
    edition = plain.edition
    vectors = making(tmp_path).vectors(edition.collection, lambda *_: None)
    with_them = plain.on(replace(edition, vectors=vectors))
    assert with_them.answer(question).quotes[0].article.path == "office.txt"
    found = plain.explained(question).attempt
    assert found is not None
    assert found.ground is not None
    assert "sense" not in found.ground.ranked.features
