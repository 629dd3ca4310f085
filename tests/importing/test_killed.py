"""Whatever ends the process that adds articles: every file is whole, and none is there twice."""

import os
import random
import subprocess
import sys
import time
from pathlib import Path

from bot.articles.folder.library import read_library
from bot.importing.folder.placing import UNFINISHED
from bot.importing.storing import Store
from tests.importing.adding import item

ADDING = Path(__file__).with_name("adding.py")
ROOT = Path(__file__).parents[2]
KILLS = int(os.environ.get("TEST_KILLS", "8"))  # a hundred take two minutes
LONGEST = 0.3  # seconds until a kill: some ten files


AGAIN = 3  # items that a process adds once more before new ones


def kill_while_adding(folder: Path, first: int) -> int:
    """The number of the last item that the process said to have added."""
    command = [sys.executable, "-W", "error", str(ADDING), str(folder), str(first)]
    environment = {"PATH": os.environ["PATH"], "PYTHONPATH": str(ROOT)}
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, env=environment) as process:
        assert process.stdout
        try:
            said = [process.stdout.readline()]
            time.sleep(random.uniform(0, LONGEST))
        finally:
            process.kill()
        said += process.stdout.readlines()
    return max(int(line) for line in said if line.endswith("\n"))


def test_kills_leave_every_file_whole_and_none_doubled(tmp_path: Path) -> None:
    folder = tmp_path / "corpus"
    added = 0
    for _ in range(KILLS):
        added = max(added, kill_while_adding(folder, max(1, added - AGAIN)))
        library = read_library(folder)
        assert library.problems == ()
        numbers = sorted(int(article.title.removeprefix("Report ")) for article in library.articles)
        assert numbers in (list(range(1, added + 1)), list(range(1, added + 2)))  # one may be added and not yet said
        wanted = {number: " ".join(item(number).text.split()) for number in numbers}
        assert all(article.text == wanted[int(article.title.split()[1])] for article in library.articles)
    Store(folder).put(item(1))
    assert added > KILLS
    assert list(folder.glob(f".*{UNFINISHED}")) == []
