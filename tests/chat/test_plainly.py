import httpcore
import pytest
from telegram.error import BadRequest, Forbidden, NetworkError, RetryAfter, TelegramError, TimedOut

from bot.chat.flow.plainly import LONGEST, plainly, whereabouts

WORDS = "what the reader wrote"


def caused_by(cause: Exception, error: TelegramError) -> TelegramError:
    error.__cause__ = cause
    return error


@pytest.mark.parametrize(
    ("error", "words"),
    [
        (BadRequest("Bad Request: TOPIC_CLOSED"), "Topic_closed"),
        (Forbidden("Forbidden: bot was blocked by the user"), "Forbidden: bot was blocked by the user"),
        (
            BadRequest(f'Bad Request: can\'t parse entities: unsupported start tag "{WORDS}"'),
            "Can't parse entities: unsupported start tag",
        ),
        (BadRequest(f"Bad Request: inline keyboard button URL '{WORDS}' is invalid"), "Inline keyboard button url"),
        (NetworkError("Bad Gateway"), "Bad Gateway"),
        (NetworkError(f"Parsing the server response b'{WORDS}' failed"), "no usable answer"),
        (NetworkError(f"Bad Gateway {WORDS * 9}"), "no usable answer"),
        (caused_by(httpcore.ConnectError(WORDS), NetworkError(WORDS)), "ConnectError"),
        (caused_by(httpcore.ReadTimeout(WORDS), TimedOut()), "ReadTimeout"),
        (ValueError(WORDS), "ValueError"),
        (None, "NoneType"),
    ],
)
def test_a_failure_is_told_without_what_it_quotes(error: Exception | None, words: str) -> None:
    assert plainly(error) == words


def test_a_pause_is_told_without_a_number(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PTB_TIMEDELTA", "true")
    assert plainly(RetryAfter(7)) == "a pause is asked for"


def test_a_description_is_cut() -> None:
    assert len(plainly(BadRequest("x" * 5000))) == LONGEST


def test_where_the_program_failed_is_told_without_the_message() -> None:
    def fails() -> None:
        raise ValueError(WORDS)

    with pytest.raises(ValueError, match=WORDS) as caught:
        fails()
    told = whereabouts(caught.value)
    assert told.startswith("fails (test_plainly.py:")
    assert WORDS not in told
