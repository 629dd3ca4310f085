import io
import json
import logging
from datetime import datetime, timedelta

import pytest

from bot.redaction import JsonFormatter, RedactingFormatter, Redactor

EXAMPLE = "123456789:AAHnotARealTokenOfAnybodyAtAll12345"
PLAIN = "The bot said: 25:30, 8,500 troops, 123456:short"


@pytest.mark.parametrize(
    "text",
    [
        EXAMPLE,
        f"https://api.telegram.org/bot{EXAMPLE}/getMe",
        f"https://api.telegram.org/bot{EXAMPLE.replace(':', '%3A')}/getMe",
        f"The token `{EXAMPLE}` was rejected",
        EXAMPLE.partition(":")[2],
    ],
)
def test_a_known_token_is_redacted_in_whatever_form(text: str) -> None:
    assert EXAMPLE.partition(":")[2] not in Redactor([EXAMPLE])(text)


def test_a_token_nobody_told_of_is_known_by_its_shape() -> None:
    assert Redactor()(f"CORPUS_DIR={EXAMPLE}") == "CORPUS_DIR=[secret]"


def test_a_short_token_is_redacted_whole_and_ordinary_text_is_left_alone() -> None:
    assert Redactor(["1:T"])("bot1:T/ The Treaty") == "bot[secret]/ The Treaty"


def test_text_without_secrets_stays_as_it_is() -> None:
    assert Redactor([EXAMPLE])(PLAIN) == PLAIN


def test_a_traceback_in_the_log_is_redacted() -> None:
    output = io.StringIO()
    handler = logging.StreamHandler(output)
    handler.setFormatter(RedactingFormatter("%(message)s", Redactor([EXAMPLE])))
    with pytest.raises(ValueError, match=EXAMPLE) as caught:
        int(EXAMPLE)
    failure = (caught.type, caught.value, caught.tb)
    record = logging.LogRecord("x", logging.ERROR, "", 0, "bad %s", (EXAMPLE,), failure)
    handler.emit(record)
    assert output.getvalue().startswith("bad [secret]\nTraceback")
    assert EXAMPLE not in output.getvalue()


def test_a_log_for_programs_has_an_object_a_line_redacted() -> None:
    record = logging.makeLogRecord(
        {"msg": "Refused: %s\n“%s”", "args": (EXAMPLE, "Київ"), "levelname": "WARNING", "name": "bot.example"}
    )
    line = JsonFormatter(Redactor([EXAMPLE])).format(record)
    assert "\n" not in line
    told = json.loads(line)
    assert datetime.fromisoformat(told.pop("time")).utcoffset() == timedelta()
    assert told == {"level": "WARNING", "logger": "bot.example", "message": "Refused: [secret]\n“Київ”"}


def test_a_traceback_in_a_log_for_programs_is_redacted_too() -> None:
    error = ValueError(EXAMPLE)
    record = logging.makeLogRecord({"msg": "Failed.", "exc_info": (ValueError, error, None)})
    told = json.loads(JsonFormatter(Redactor([EXAMPLE])).format(record))
    assert told["traceback"] == "ValueError: [secret]"
