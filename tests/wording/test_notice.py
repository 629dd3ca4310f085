import pytest

from bot.wording.blocks import length
from bot.wording.notice import LONGEST, parse_notice

FILE = "For all: 112\n\n[uk]\nЛінія: 1\nдруга\n[RU]\n\nЛиния: 2\n[de]\n"


@pytest.mark.parametrize(
    ("language", "text"),
    [("uk", "Лінія: 1\nдруга"), ("ru", "Линия: 2"), ("en", "For all: 112"), ("de", "For all: 112")],
)
def test_each_language_has_its_section_and_others_the_one_for_all(language: str, text: str) -> None:
    assert parse_notice(FILE).text(language) == text


def test_without_one_for_all_the_english_one_serves_and_then_the_first() -> None:
    assert parse_notice("[uk]\nЛінія\n[en]\nLine").text("ru") == "Line"
    assert parse_notice("[uk]\nЛінія\n[ru]\nЛиния").text("en") == "Лінія"


@pytest.mark.parametrize("file", ["", "\n\n", "[uk]\n\n[ru]\n"])
def test_an_empty_notice_says_nothing(file: str) -> None:
    assert parse_notice(file).blocks("uk") == ()


def test_a_long_notice_leaves_room_for_the_refusal_above_it() -> None:
    assert length(parse_notice("word " * 5000).blocks("en")) <= LONGEST + 2
