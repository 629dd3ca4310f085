import json
from datetime import date
from pathlib import Path

import pytest

from bot.errors import BotError
from bot.evaluation.questions import GoldQuestion, Place, read_questions

WHO = {"question": "Who?", "article": "a.md", "answers": ["Rau"]}


def written(folder: Path, *lines: str) -> Path:
    file = folder / "questions.jsonl"
    file.write_text("\n".join(lines), encoding="utf-8")
    return file


def test_every_field_is_read(tmp_path: Path) -> None:
    more = {"also": [{"article": "b.md", "text": "Lavrov"}], "today": "2022-02-25", "lang": "en", "kind": "plain"}
    assert read_questions(written(tmp_path, json.dumps(WHO | more))) == (
        GoldQuestion("Who?", (Place("a.md", "Rau"), Place("b.md", "Lavrov")), date(2022, 2, 25), "en", "plain"),
    )


@pytest.mark.parametrize("also", [[], [{"article": "b.md", "text": "Lavrov"}]])
def test_without_answers_a_question_is_unanswerable(tmp_path: Path, also: list[dict[str, str]]) -> None:
    line = json.dumps({"question": "Who?", "article": None, "answers": [], "also": also})
    assert [asked.answerable for asked in read_questions(written(tmp_path, line))] == [False]


def test_what_is_optional_may_be_null_and_what_is_unknown_is_passed_over(tmp_path: Path) -> None:
    line = json.dumps(WHO | {"id": 7, "today": None, "lang": None, "kind": None, "comment": "x"})
    assert read_questions(written(tmp_path, line)) == (GoldQuestion("Who?", (Place("a.md", "Rau"),)),)


def test_blank_lines_a_byte_order_mark_and_windows_line_ends_do_no_harm(tmp_path: Path) -> None:
    file = written(tmp_path)
    file.write_bytes(b"\xef\xbb\xbf\r\n" + json.dumps(WHO).encode() + b"\r\n\r\n")
    assert len(read_questions(file)) == 1


def test_a_line_ends_at_a_newline_only(tmp_path: Path) -> None:
    line = json.dumps(WHO | {"question": "Who\u2028did?"}, ensure_ascii=False)
    assert [asked.text for asked in read_questions(written(tmp_path, line))] == ["Who\u2028did?"]


@pytest.mark.parametrize(
    ("line", "fault"),
    [
        ('{"question": "Who?"', "is not JSON (write one whole object in braces a line)"),
        ("[" * 100_000, "is not JSON (write one whole object in braces a line)"),
        ('["Who?"]', "is not an object (write its fields in braces)"),
        ('{"answers": []}', '"question" is missing (write words in quotation marks)'),
        ('{"question": " ", "answers": []}', '"question" is not a text (write words in quotation marks)'),
        ('{"question": "Who?"}', '"answers" is not a list (write it in square brackets, [] for none)'),
        ('{"question": "Who?", "article": "a.md", "answers": "Rau"}', '"answers" is not a list'),
        ('{"question": "Who?", "article": "a.md", "answers": [""]}', '"answers" is not a text'),
        ('{"question": "Who?", "article": null, "answers": ["Rau"]}', '"article" is missing'),
        ('{"question": "Who?", "answers": [], "today": "25/2/22"}', '"today" is "25/2/22", which is not a date'),
        ('{"question": "Who?", "answers": [], "kind": 3}', '"kind" is not a text'),
        (json.dumps(WHO | {"also": {}}), '"also" is not a list'),
        (json.dumps(WHO | {"also": ["b.md"]}), '"also" holds something that is no object'),
        (json.dumps(WHO | {"also": [{"article": "b.md"}]}), '"text of also" is missing'),
    ],
)
def test_a_malformed_line_is_named_with_fault_and_remedy(tmp_path: Path, line: str, fault: str) -> None:
    file = written(tmp_path, json.dumps(WHO), line)
    with pytest.raises(BotError) as raised:
        read_questions(file)
    assert str(raised.value).startswith(f"{file}, line 2")
    assert fault in str(raised.value)


def test_a_file_without_a_question_is_named(tmp_path: Path) -> None:
    with pytest.raises(BotError, match="holds no question"):
        read_questions(written(tmp_path, "", "  "))


def test_a_file_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(BotError, match=r"nowhere\.jsonl cannot be read"):
        read_questions(tmp_path / "nowhere.jsonl")


def test_a_file_in_another_encoding_is_named(tmp_path: Path) -> None:
    file = tmp_path / "latin.jsonl"
    file.write_bytes("¿quién?".encode("latin-1"))
    with pytest.raises(BotError, match=r"latin\.jsonl is not UTF-8"):
        read_questions(file)
