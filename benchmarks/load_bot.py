"""A bot under load: a process of its own against a stand-in for Telegram on loopback, with Telegram's limits on."""

import os
import signal
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tests.resilience.asked import ANSWER, ARTICLE, QUESTION
from tests.telegram_world import TelegramWorld

ROOT = Path(__file__).parents[1]
PATIENCE = 120.0  # seconds that anything may take before it counts as never
FIRST_READER = 10_001

# Starts the bot as `python -m bot run` does, but for its own keeping of Telegram's limit for all chats together; an
# older checkout may keep none.
UNPACED = """
import contextlib, runpy, sys
with contextlib.suppress(ImportError):
    from bot.chat.flow import pacing
    pacing.OVERALL = (100_000, 1.0)
sys.argv = ["bot", "run"]
runpy.run_module("bot", run_name="__main__", alter_sys=True)
"""

Message = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Tally:
    """What became of questions. `told` have no answer, but their chat got an honest line."""

    asked: int
    once: int
    twice: int
    told: int
    never: int


@dataclass(frozen=True, slots=True)
class Memory:
    """Megabytes of a process: its own, and those of files that it has mapped, which the system can give back."""

    own: float
    files: float

    @property
    def together(self) -> float:
        return self.own + self.files


class Load:
    """A Telegram and a bot from the code in `code`, which answers from `corpus`."""

    def __init__(self, telegram: TelegramWorld, folder: Path, code: Path, corpus: Path, *, paced: bool = True) -> None:
        self.telegram = telegram
        self._folder, self._code, self._corpus = folder, code, corpus
        self._command = ("-m", "bot", "run") if paced else ("-c", UNPACED)
        self._readers = iter(range(FIRST_READER, FIRST_READER + 100_000))
        self._process: subprocess.Popen[bytes] | None = None

    def start(self) -> None:
        output = self._folder / "output.txt"
        begins = output.stat().st_size if output.exists() else 0
        settings = {
            "TELEGRAM_TOKEN": self.telegram.token,
            "TELEGRAM_API_URL": self.telegram.api_url,
            "CORPUS_DIR": str(self._corpus),
        }
        environment = {"PATH": os.environ["PATH"], "PYTHONPATH": str(self._code), "PYTHONUTF8": "1"}
        with output.open("ab") as log:
            self._process = subprocess.Popen(
                [sys.executable, *self._command],
                cwd=self._folder,
                env={**environment, **settings},
                stdout=log,
                stderr=log,
            )
        self.wait(lambda: b"Answering as @" in output.read_bytes()[begins:], "the start")

    @contextmanager
    def standing_still(self) -> Iterator[None]:
        """The process gets no processor meanwhile."""
        self._signal(signal.SIGSTOP)
        yield
        self._signal(signal.SIGCONT)

    def _signal(self, number: int) -> None:
        if self._process:
            self._process.send_signal(number)

    def kill(self) -> None:
        if self._process:
            self._process.send_signal(signal.SIGKILL)
            self._process.wait()

    def memory(self) -> Memory:
        """What the process takes of the machine's memory now."""
        told = dict(line.split(":", 1) for line in self._told("status").splitlines())
        own, files, shared = (int(told[name].split()[0]) / 1024 for name in ("RssAnon", "RssFile", "RssShmem"))
        return Memory(own, files + shared)

    def processor_seconds(self) -> float:
        """What the process, all its threads together, has used of the processor: other work does not count."""
        fields = self._told("stat").rpartition(")")[2].split()
        return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")

    def _told(self, file: str) -> str:
        """What the system tells of the process."""
        assert self._process, "the bot was not started"
        return Path(f"/proc/{self._process.pid}/{file}").read_text(encoding="ascii")

    def readers(self, number: int) -> list[int]:
        """New readers, each with a chat."""
        return [self.telegram.add_person(next(self._readers), "Reader") for _ in range(number)]

    def ask(self, reader: int, text: str = QUESTION) -> Message:
        return self.telegram.send(text, chat=reader, person=reader)

    def settled(self, asked: list[Message], patience: float = PATIENCE) -> Tally:
        """Once every question has an answer or a line, and nothing more comes; or when patience ends."""
        until = time.monotonic() + patience
        while tally(self.telegram, asked).never and time.monotonic() < until:
            time.sleep(0.5)
        time.sleep(3.0)
        return tally(self.telegram, asked)

    def wait(self, condition: Callable[[], bool], what: str) -> None:
        until = time.monotonic() + PATIENCE
        while not condition():
            if time.monotonic() > until:
                raise SystemExit(f"Waited in vain for {what}.")
            time.sleep(0.05)


@contextmanager
def load(code: Path, corpus: Path | None = None, *, limits: bool = True) -> Iterator[Load]:
    """A fresh Telegram with a running bot; without a corpus it has one article, which answers QUESTION.

    Without `limits` neither keeps to Telegram's.
    """
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        (folder / "article").mkdir()
        (folder / "article" / "alert.txt").write_text(ARTICLE, encoding="utf-8")
        telegram = TelegramWorld(hurry=1, flood=limits)
        running = Load(telegram, folder, code, corpus or folder / "article", paced=limits)
        try:
            running.start()
            yield running
        finally:
            running.kill()
            running.telegram.stop()


def tally(telegram: TelegramWorld, asked: list[Message]) -> Tally:
    said = telegram.state()["messages"]
    answers: Counter[tuple[int, int]] = Counter()
    lines: set[int] = set()
    for chat in {question["chat"]["id"] for question in asked}:
        for message in (each for each in said[str(chat)] if each["from"]["is_bot"]):
            if ANSWER in message["text"]:
                answers[chat, message.get("reply_to_message", {}).get("message_id", 0)] += 1
            else:
                lines.add(chat)
    counts = [(question["chat"]["id"], answers[_key(question)]) for question in asked]
    return Tally(
        asked=len(asked),
        once=sum(count == 1 for _, count in counts),
        twice=sum(count > 1 for _, count in counts),
        told=sum(count == 0 and chat in lines for chat, count in counts),
        never=sum(count == 0 and chat not in lines for chat, count in counts),
    )


def _key(question: Message) -> tuple[int, int]:
    return question["chat"]["id"], question["message_id"]
