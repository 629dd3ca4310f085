"""What was read of the lists of words is as if it were read anew, and is never trusted where it is damaged."""

import logging
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

from bot.archive.terms import ENDING, KeptTerms
from bot.questions.words.variants import Terms, terms_of

TEXTS = {
    "en": ["United Nations", "the", "Kyiv", "Kiev"],
    "uk": ["Організація Об'єднаних Націй", "Київ", "і"],
    "ru": ["Организация Объединённых Наций", "Киев"],
}


def refuse(texts: Sequence[str], language: str) -> dict[str, Terms]:
    raise AssertionError((texts, language))


@pytest.mark.parametrize("language", TEXTS)
def test_terms_are_read_once(tmp_path: Path, language: str, monkeypatch: pytest.MonkeyPatch) -> None:
    folder, texts = tmp_path / "kept", TEXTS[language]
    first = KeptTerms(folder)
    assert first.terms(texts[:2], language) == terms_of(texts[:2], language)
    assert first.terms(texts, language) == terms_of(texts, language)
    monkeypatch.setattr("bot.archive.terms.terms_of", refuse)
    for kept in (first, KeptTerms(folder)):
        assert kept.terms(texts[1:], language) == terms_of(texts[1:], language)


def spoilt(contents: bytes) -> bytes:
    return contents[:-9] + bytes([contents[-9] ^ 1]) + contents[-8:]


@pytest.mark.parametrize("damage", [spoilt, lambda _: b"", lambda _: b"x" * 999], ids=["bit", "empty", "x"])
def test_what_is_damaged_is_made_again(
    tmp_path: Path, damage: Callable[[bytes], bytes], caplog: pytest.LogCaptureFixture
) -> None:
    KeptTerms(tmp_path).terms(TEXTS["en"], "en")
    file = tmp_path / f"en{ENDING}"
    whole = file.read_bytes()
    file.write_bytes(damage(whole))
    assert KeptTerms(tmp_path).terms(TEXTS["en"], "en") == terms_of(TEXTS["en"], "en")
    assert f"{file} is damaged: what it held is made again." in caplog.text
    assert file.read_bytes() == whole


def test_what_another_version_wrote_is_made_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    with monkeypatch.context() as earlier:
        earlier.setattr("bot.archive.terms.maker", lambda: "another")
        earlier.setattr("bot.archive.terms.terms_of", lambda texts, _: dict.fromkeys(texts, ("other",)))
        KeptTerms(tmp_path).terms(TEXTS["en"], "en")
    assert KeptTerms(tmp_path).terms(TEXTS["en"], "en") == terms_of(TEXTS["en"], "en")
    assert "was written by another version" in caplog.text


def test_where_nothing_can_be_written_terms_are_the_same(tmp_path: Path) -> None:
    folder = tmp_path / "file"
    folder.write_text("no folder", encoding="utf-8")
    assert KeptTerms(folder).terms(TEXTS["en"], "en") == terms_of(TEXTS["en"], "en")
