"""An encoder is read from a folder, makes near vectors of what means the same, and a bad one is told in a sentence."""

import importlib.util
import json
from pathlib import Path

import numpy as np
import pytest

from bot.errors import SettingsError
from bot.vectors.encoder import read_encoder
from tests.vectors.encoders import english_encoder


@pytest.mark.parametrize(
    ("question", "answering", "beside"),
    [
        ("Who stepped down?", "The minister resigned on Monday.", "The minister spoke on Monday."),
        ("Where can I sleep?", "Beds are offered in the school.", "Trams run to the school."),
    ],
)
def test_what_answers_in_other_words_is_nearer(tmp_path: Path, question: str, answering: str, beside: str) -> None:
    encoder = read_encoder(english_encoder(tmp_path / "model"))
    asked = encoder.question(question)
    assert asked is not None
    assert asked.shape == (encoder.dimensions,)
    assert np.linalg.norm(asked) == pytest.approx(1, abs=1e-5)
    assert asked @ encoder.passage(answering) > asked @ encoder.passage(beside)


@pytest.mark.parametrize("text", ["Где выдают гуманитарную помощь?", "Скільки військових перебуває біля кордону?", ""])
def test_a_language_that_the_encoder_does_not_know_has_no_vector(tmp_path: Path, text: str) -> None:
    encoder = read_encoder(english_encoder(tmp_path / "model"))
    assert encoder.question(text) is None
    assert not encoder.passage(text).any()


def test_an_answer_does_not_wait_longer_than_it_may(tmp_path: Path) -> None:
    encoder = read_encoder(english_encoder(tmp_path / "model"))
    assert encoder.question("Who stepped down? " * 40, seconds=0.0) is None
    assert encoder.question("Who stepped down?") is not None


def test_what_an_encoder_wants_before_a_text_stands_in_a_file(tmp_path: Path) -> None:
    plain = read_encoder(english_encoder(tmp_path / "plain"))
    folder = english_encoder(tmp_path / "prefixed")
    (folder / "vectors.json").write_text(json.dumps({"question": "query: "}), encoding="utf-8")
    prefixed = read_encoder(folder)
    expected, found = plain.question("query: Who resigned?"), prefixed.question("Who resigned?")
    assert expected is not None
    assert found is not None
    assert np.allclose(expected, found)
    assert np.allclose(plain.passage("He resigned."), prefixed.passage("He resigned."))
    assert prefixed.digest != plain.digest


@pytest.mark.parametrize(
    ("file", "content", "told"),
    [
        ("model.onnx", None, "model.onnx cannot be read"),
        ("tokenizer.json", None, "tokenizer.json cannot be read"),
        ("model.onnx", b"", "model.onnx is no model"),
        ("model.onnx", b"version https://git-lfs.github.com/spec/v1\n", "model.onnx is no model"),
        ("tokenizer.json", b"{", "tokenizer.json is no tokenizer"),
        ("tokenizer.json", b'{"model": 3}', "tokenizer.json is no tokenizer"),
        ("vectors.json", b"[]", "vectors.json cannot be read"),
        ("vectors.json", b'{"query": "query: "}', "vectors.json cannot be read"),
        ("vectors.json", b"\xff", "vectors.json cannot be read"),
    ],
)
def test_a_folder_that_cannot_be_used_is_told_in_a_sentence(
    tmp_path: Path, file: str, content: bytes | None, told: str
) -> None:
    folder = english_encoder(tmp_path / "model")
    (folder / file).unlink(missing_ok=True)
    if content is not None:
        (folder / file).write_bytes(content)
    with pytest.raises(SettingsError) as raised:
        read_encoder(folder)
    sentence = str(raised.value)
    assert sentence.startswith("VECTORS_MODEL: ")
    assert told in sentence
    assert sentence.count("\n") == 0
    assert sentence.endswith(".")


def test_half_of_a_model_is_told_in_a_sentence(tmp_path: Path) -> None:
    folder = english_encoder(tmp_path / "model")
    whole = (folder / "model.onnx").read_bytes()
    (folder / "model.onnx").unlink()
    (folder / "model.onnx").write_bytes(whole[: len(whole) // 2])
    with pytest.raises(SettingsError, match=r"model\.onnx is no model that onnxruntime can load"):
        read_encoder(folder)


@pytest.mark.parametrize("library", ["onnxruntime", "tokenizers"])
def test_a_missing_library_is_told_with_the_extra_that_has_it(
    tmp_path: Path, library: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    find = importlib.util.find_spec
    monkeypatch.setattr(importlib.util, "find_spec", lambda name: None if name == library else find(name))
    with pytest.raises(SettingsError, match=rf'needs {library}: pip install "crisis-bot\[vectors\]"'):
        read_encoder(tmp_path)
