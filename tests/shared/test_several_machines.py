"""One process writes, two bots answer, and the store between them comes and goes."""

import os
import random
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

import pytest

from bot.archive.archive import Archive
from bot.articles.folder.library import read_library
from bot.articles.folder.shelf import Shelf
from bot.shared.copying import Copy
from bot.shared.following import LOOKS
from bot.shared.keeping import bring
from bot.shared.table import Table
from bot.shared.writing import Writer
from bot.wording.texts import ENGLISH
from tests.bot_process import BotProcess
from tests.hurrying import ROOT, hurried_seconds
from tests.resilience.asked import ANSWER, ARTICLE
from tests.service.test_webhook import SECRET as WEBHOOK_SECRET
from tests.service.test_webhook import Hook
from tests.shared import store as stores
from tests.shared.store import Store, needs_lance, needs_store
from tests.telegram_world import TelegramWorld

pytestmark = [needs_lance, needs_store]

KILLS = int(os.environ.get("TEST_KILLS", "10"))
LONGEST = 0.6  # seconds that a writer goes on: some dozens of commits

CHANGED = "those that can be quoted now: {}."


@pytest.fixture(scope="module")
def store() -> Iterator[Store]:
    with Store() as store:
        yield store


class Machines:
    """Each with a folder and a state of its own; what they share is a table in the store, and Telegram."""

    def __init__(self, folder: Path, store: Store, started: ExitStack) -> None:
        self.folder = folder
        self.store = store
        self.corpus = folder / "corpus"
        self.corpus.mkdir()
        self._started = started
        self._settings = {"INDEX_URL": f"s3://news/{folder.name}/articles", **store.environment}
        self._updates = iter(range(100, 1000))
        self.telegram = started.enter_context(TelegramWorld())
        self.telegram.fault("answer", method="setWebhook", count=9, body='{"ok": true, "result": true}')
        self.telegram.send("/start")  # begins the chat; nobody fetches it

    def write(self, text: str) -> None:
        (self.corpus / "alert.txt").write_text(text, encoding="utf-8")

    def machine(self, name: str, *command: str, **settings: str) -> BotProcess:
        folder = self.folder / name
        folder.mkdir(exist_ok=True)
        return self._started.enter_context(BotProcess(folder, *command, **self._settings, **settings))

    def writer(self) -> BotProcess:
        return self.machine("writer", "index", CORPUS_DIR=str(self.corpus))

    def reader(self, name: str) -> tuple[BotProcess, Hook]:
        """A bot behind a webhook of its own."""
        socket = self.folder / f"{name}.sock"
        bot = self.machine(
            name,
            TELEGRAM_TOKEN=self.telegram.token,
            TELEGRAM_API_URL=self.telegram.api_url,
            WEBHOOK_URL="https://bot.example.org/telegram",
            WEBHOOK_LISTEN=f"unix:{socket}",
            WEBHOOK_SECRET=WEBHOOK_SECRET,
        )
        bot.wait_until_answering()
        hook = Hook(self.telegram, bot, socket)
        self._started.callback(hook.http.close)
        return bot, hook

    def answer(self, hook: Hook) -> str:
        before = len(self.telegram.bot_messages())
        assert hook.http.post("/telegram", content=hook.update(next(self._updates))).status_code == 200
        text: str = self.telegram.wait_for_messages(before + 1)[-1]["text"]
        return text


@pytest.fixture
def machines(tmp_path: Path, store: Store) -> Iterator[Machines]:
    with ExitStack() as started:
        yield Machines(tmp_path, store, started)


def test_two_bots_answer_from_what_a_third_process_writes_also_while_the_store_is_away(machines: Machines) -> None:
    machines.write(ARTICLE)
    writer = machines.writer()
    writer.wait_for_output("Articles written into the table: 1")
    readers = [machines.reader("one"), machines.reader("two")]
    for _, hook in readers:
        assert ANSWER in machines.answer(hook)

    machines.write(ARTICLE.replace("8,500", "9,700"))
    for bot, hook in readers:
        bot.wait_for_output(CHANGED.format(1))
        assert "9,700 soldiers" in machines.answer(hook)

    with machines.store.away():
        machines.write(ARTICLE.replace("8,500", "9,900"))
        for bot, hook in readers:
            bot.wait_for_output("the store does not answer")
            assert "9,700 soldiers" in machines.answer(hook)
        writer.wait_for_output("the store does not answer")

    for bot, hook in readers:
        bot.wait_for(lambda bot=bot: bot.output.count(CHANGED.format(1)) == 2)  # type: ignore[misc]
        assert "9,900 soldiers" in machines.answer(hook)
    outputs = [writer.output, *(bot.output for bot, _ in readers)]
    assert [bot.terminate() for bot in (writer, *(bot for bot, _ in readers))] == [0, 0, 0]
    for output in outputs:
        assert output.count("the store does not answer") == 1
        assert output.count("can be used again") == 1
        assert "Traceback" not in output
        assert stores.SECRET not in output


def test_a_bot_that_starts_without_the_store_says_so_and_answers_once_it_is_there(machines: Machines) -> None:
    machines.write(ARTICLE)
    with machines.store.away():
        bot, hook = machines.reader("one")
        assert "the store does not answer" in bot.output
        assert ENGLISH.empty_corpus in machines.answer(hook)
    bot.wait_for_output("there is no such table yet: start crisis-bot index")
    machines.writer()
    bot.wait_for_output(CHANGED.format(1))
    assert ANSWER in machines.answer(hook)
    assert bot.terminate() == 0
    with machines.store.away():
        again, hook = machines.reader("one")
        assert "The copy of before answers: 1 articles." in again.output
        assert ANSWER in machines.answer(hook)


@pytest.mark.parametrize(
    ("settings", "sentence"),
    [
        ({"INDEX_URL": "s3://another/articles"}, "the store has no such bucket: make it, or correct INDEX_URL."),
        ({"AWS_ALLOW_HTTP": "false"}, "if that is meant, set AWS_ALLOW_HTTP=true."),
        ({"AWS_ENDPOINT": "http://nobody.invalid:1"}, "nobody knows the store's name"),
        ({}, "there is no such table yet: start crisis-bot index, which makes it, or correct INDEX_URL."),
    ],
)
def test_what_is_wrong_with_a_table_is_said_in_one_sentence(
    store: Store, tmp_path: Path, settings: dict[str, str], sentence: str
) -> None:
    known = {"INDEX_URL": "s3://news/nothing/articles", **store.environment, **settings}
    with BotProcess(tmp_path, "ask", "How many?", **known) as asked:
        assert asked.wait_for_end() == 1
        (line,) = asked.output.splitlines()
    assert line.startswith("INDEX_URL: ")
    assert sentence in line


def test_a_store_that_says_nothing_holds_up_neither_answers_nor_the_end(machines: Machines) -> None:
    machines.write(ARTICLE)
    assert machines.machine("writer", "index", "--once", CORPUS_DIR=str(machines.corpus)).wait_for_end() == 0
    bot, hook = machines.reader("one")
    with machines.store.silent():
        time.sleep(hurried_seconds(2 * LOOKS))  # it looks, and waits
        assert ANSWER in machines.answer(hook)
        assert bot.terminate() == 0
    assert "Traceback" not in bot.output


def test_a_second_writer_is_refused_on_the_same_machine(machines: Machines) -> None:
    machines.write(ARTICLE)
    machines.writer().wait_for_output("Articles written into the table: 1")
    second = machines.machine("writer", "index", "--once", CORPUS_DIR=str(machines.corpus))
    assert second.wait_for_end() == 1
    assert "crisis-bot index already keeps this table on this machine" in second.output


# Changes an article and brings the table in step, again and again.
WRITING = """
import sys
from itertools import count
from pathlib import Path
from bot.articles.folder.shelf import Shelf
from bot.articles.folder.library import read_library
from bot.archive.archive import Archive
from bot.shared.keeping import bring
from bot.shared.table import Table
from bot.shared.writing import Writer

corpus, folder = map(Path, sys.argv[1:3])
archive = Archive(folder)
writer = Writer(Table(sys.argv[3]), archive)
for number in count():
    if number == 1:
        print("ready", flush=True)
    if number:
        unfinished = corpus / ".unfinished"
        unfinished.write_text(f"Ferry {number}\\n\\nFerry {number} has left. " + "Troops stayed in Lviv. " * number)
        unfinished.replace(corpus / f"{number % 7}.txt")
        (corpus / f"{(number + 3) % 7}.txt").unlink(missing_ok=True)
    bring(writer, read_library(corpus, shelf=Shelf(read=archive.article)))
    if number % 5 == 4:
        writer.tidy()
"""


@contextmanager
def writing(*arguments: str) -> Iterator[subprocess.Popen[str]]:
    """Is killed at the end."""
    with subprocess.Popen([sys.executable, "-c", WRITING, *arguments], stdout=subprocess.PIPE, text=True) as process:
        try:
            yield process
        finally:
            process.kill()


def test_a_writer_that_is_killed_leaves_a_whole_table_and_the_next_one_goes_on(
    store: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name, value in store.environment.items():
        monkeypatch.setenv(name, value)
    monkeypatch.chdir(ROOT)
    corpus, url = tmp_path / "corpus", f"s3://news/{tmp_path.name}/articles"
    corpus.mkdir()
    (corpus / "0.txt").write_text("Ferry 0\n\nFerry 0 has left.", encoding="utf-8")
    copies = [Copy(Table(url), Archive(tmp_path / name), 2**30) for name in ("one", "two")]
    versions = set()
    for _ in range(KILLS):
        with writing(str(corpus), str(tmp_path / "writer"), url) as process:
            assert process.stdout
            assert process.stdout.readline() == "ready\n"
            time.sleep(random.uniform(0, LONGEST))
        for copy in copies:
            library = copy.read()
            assert library.problems == ()
            assert library.articles
        versions.add(tuple(article.text for article in copies[0].library().articles))
    assert len(versions) > 1
    archive = Archive(tmp_path / "writer")
    library = read_library(corpus, shelf=Shelf(read=archive.article))
    bring(Writer(Table(url), archive), library)
    for copy in copies:
        assert copy.read().articles == library.articles
