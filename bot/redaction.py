"""Keeping secrets out of what is printed or logged: the last line of defence, after not naming them at all."""

import json
import logging
import re
import sys
from collections.abc import Iterable
from datetime import UTC, datetime
from types import TracebackType

REDACTED = "[secret]"

# A bot token as @BotFather writes it: the bot's number, a colon (escaped in some URLs), 35 characters. Some slack in
# both lengths, since a token cut short while copying is still nobody's business.
TOKEN_SHAPE = re.compile(r"(?<!\d)\d{6,}+(?::|%3A)[A-Za-z0-9_-]{20,}", re.IGNORECASE)

# Below this a half of a token is too short to be looked for on its own without tearing up ordinary text.
SHORTEST_HALF = 8


class Redactor:
    """Replaces known secrets, and whatever is shaped like a bot token, in any text."""

    def __init__(self, secrets: Iterable[str] = ()) -> None:
        self._secrets = sorted({part for secret in secrets for part in _parts(secret)}, key=len, reverse=True)

    def __call__(self, text: str) -> str:
        for secret in self._secrets:
            text = text.replace(secret, REDACTED)
        return TOKEN_SHAPE.sub(REDACTED, text)


def _parts(secret: str) -> Iterable[str]:
    """The secret whole and, for a token, its half after the colon: URLs may hold the halves apart."""
    if secret:
        yield secret
    half = secret.rpartition(":")[2]
    if len(half) >= SHORTEST_HALF:
        yield half


class RedactingFormatter(logging.Formatter):
    """Redacts the finished line, traceback included, so that no argument or exception can slip past."""

    def __init__(self, layout: str, redact: Redactor) -> None:
        super().__init__(layout, datefmt="%Y-%m-%d %H:%M:%S")
        self._redact = redact

    def format(self, record: logging.LogRecord) -> str:
        return self._redact(super().format(record))


class JsonFormatter(RedactingFormatter):
    """One object a line, for programs: time in UTC, level, logger, message and, where there is one, the traceback."""

    def __init__(self, redact: Redactor) -> None:
        super().__init__("%(message)s", redact)

    def format(self, record: logging.LogRecord) -> str:
        line = {
            "time": datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds"),
            "level": record.levelname,
            "logger": record.name,
            "message": record.getMessage(),
        }
        if record.exc_info:
            line["traceback"] = self.formatException(record.exc_info)
        return self._redact(json.dumps(line, ensure_ascii=False))


def start_logging(level: str, redact: Redactor, form: str = "text") -> None:
    """Sends this process's log to standard error, redacted; `form` is text or json.

    The libraries stay quieter than `level` asks: httpx and httpcore put the token's URL into their INFO and DEBUG
    lines, python-telegram-bot's DEBUG lines hold what readers write, and its own reports of a failed poll are
    tracebacks where `chat.polling` says the same in a sentence.
    """
    handler = logging.StreamHandler()
    text = RedactingFormatter("%(asctime)s %(levelname)s %(message)s", redact)
    handler.setFormatter(JsonFormatter(redact) if form == "json" else text)
    logging.basicConfig(level=level, handlers=[handler], force=True)
    logging.captureWarnings(capture=True)
    for name in ("httpx", "httpcore", "markdown_it"):
        logging.getLogger(name).setLevel(logging.WARNING)
    logging.getLogger("telegram").setLevel(max(logging.INFO, logging.getLevelName(level)))
    for name in ("telegram.ext", "telegram.Bot", "telegram.request.BaseRequest"):
        logging.getLogger(name).setLevel(logging.CRITICAL)
    sys.excepthook = _log_uncaught


def _log_uncaught(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
    """A fault of the program itself: its traceback goes through the redacted log too."""
    logging.getLogger("bot").critical("The program failed.", exc_info=(kind, error, trace))
