"""Where no blanks part words, pairs of neighbouring characters stand for them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.language.analysis import is_searchable, tokens
from bot.language.detection import language_of, spoken_language


@pytest.mark.parametrize(
    ("text", "forms"),
    [
        ("老桥关闭", ["老桥", "桥关", "关闭"]),
        ("橋", ["橋"]),
        ("北约F16战机", ["北约", "f16", "战机"]),
        ("Covid疫情", ["covid", "疫情"]),
        ("2022年洪水", ["2022", "年洪", "洪水"]),
        ("洪水。老桥", ["洪水", "老桥"]),
        ("カーン", ["カー", "ーン"]),
    ],
)
def test_a_run_of_characters_is_read_by_pairs(text: str, forms: list[str]) -> None:
    assert [token.form for token in tokens(text, "zh")] == forms


@given(st.text(alphabet=st.sampled_from("老桥关闭カนaЯ9 。-'"), max_size=30))
def test_every_token_stands_where_it_says(text: str) -> None:
    found = list(tokens(text, "zh"))
    assert bool(found) == any(map(str.isalnum, text))
    for token in found:
        assert 0 <= token.span.start < token.span.end <= len(text)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("老桥因水位上涨而关闭。", "zh"),
        ("橋は閉鎖された。", "ja"),
        ("น้ำท่วมทำให้สะพานปิด", "th"),
        ("The old bridge 桥 closed.", "en"),
    ],
)
def test_a_script_tells_the_language(text: str, language: str) -> None:
    assert language_of(text) == language


@pytest.mark.parametrize(
    ("question", "language"),
    [
        ("Was geschah am Montag?", "de"),
        ("O que aconteceu ontem?", "pt"),
        ("¿Qué pasó ayer?", "es"),
        ("Okul ne zaman açılıyor?", "tr"),
        ("Ce s-a întâmplat ieri?", "ro"),
        ("متى تفتح المدرسة؟", "ar"),
        ("What was the war about?", "en"),
        ("troops", "en"),
        ("Коли почалась війна?", "uk"),
        ("老桥为什么关闭？", "zh"),
    ],
)
def test_the_language_of_a_question_is_told_whatever_the_corpus_is_in(question: str, language: str) -> None:
    assert spoken_language(question) == language


@pytest.mark.parametrize(
    ("language", "searchable"),
    [("en", True), ("uk", True), ("zh", True), ("ja", True), ("th", True), ("lv", True), ("km", False), ("my", False)],
)
def test_some_languages_cannot_be_searched(language: str, searchable: bool) -> None:  # noqa: FBT001
    assert is_searchable(language) is searchable
