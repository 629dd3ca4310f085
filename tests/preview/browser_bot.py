"""`crisis-bot preview` as its users run it: a process of its own over a folder of articles."""

import os
import re
import subprocess
import sys
from pathlib import Path
from typing import Self

from tests import word_lists
from tests.patience import patience

BROAD = "How many soldiers were put on standby?"
QUESTION = "How many soldiers did the Pentagon put on standby?"
STANDBY = "The Pentagon put 8,500 soldiers on standby."
OPENING = "Diplomats met in Geneva and parted without a result."
ARTICLES = {
    "2022-01-25-alert.txt": (
        "Title: Soldiers on alert\nSource: AFP\nURL: https://example.org/alert\n\n"
        f"{OPENING} The talks had begun on Friday in a hotel by the lake, went on over dinner and were broken off "
        "twice, once because an interpreter fell ill and once because a delegation wished to telephone. Both sides "
        "praised the cooking. A spokeswoman read four sentences from a sheet of paper and took no questions, after "
        "which the cars drove to the airport in falling snow and the hotel took down its flags.\n\n"
        f"The morning was quiet in Washington. {STANDBY} No order to move was given. The soldiers stay at their bases, "
        "where they pack and wait, and their families have been told that the wait may be long, or for nothing.\n\n"
        "Reporters asked how long it would last. They were shown a chart with arrows, a calendar without dates and a "
        "photograph of a warehouse, and were then led to a room with coffee, where they compared their notes and found "
        "that each had written down a different number of arrows and the same number of cups.\n"
    ),
    "2022-01-24-estonia.txt": (
        "Estonia spoke of its soldiers. It put 300 soldiers on standby near the border town of Narva, where the river "
        "freezes in winter and the bridge is narrow. The soldiers came from three garrisons and brought tents, field "
        "kitchens, lorries and a band. The minister said that soldiers on standby cost little and mean much, and that "
        "nobody should read more into it than the order says."
    ),
    "2022-01-23-latvia.txt": "Latvia followed. Soldiers there were put on standby for a week, the ministry wrote.",
    "2022-01-22-poland.txt": "Poland waited. Its soldiers were not put on standby, a spokesman said in Warsaw.",
    "2022-01-22-lithuania.txt": "Литва підняла по тривозі 700 солдатів. Їх розмістили біля кордону.",
    "2022-01-21-norway.txt": "Norway put medical soldiers on standby. They train in the north.",
    "2022-01-20-trains.txt": "Trains run late in winter. Passengers complain about the cold stations.",
}
_ROOT = Path(__file__).parents[2]


def write_articles(folder: Path) -> Path:
    """The folder, with the articles in it."""
    folder.mkdir()
    for name, text in ARTICLES.items():
        (folder / name).write_text(text, encoding="utf-8")
    return folder


class PreviewProcess:
    """Runs from its making until `stop` or the end of its `with`, in `folder`, where its log is kept."""

    def __init__(self, folder: Path, corpus: Path) -> None:
        self._folder = folder
        word_lists.lend(folder, str(corpus))
        with (folder / "log.txt").open("w") as log:
            self._process = subprocess.Popen(
                [sys.executable, "-W", "error", "-m", "bot", "preview", "--corpus", str(corpus), "--port", "0"],
                cwd=folder,
                env={"PATH": os.environ["PATH"], "PYTHONPATH": str(_ROOT), "PYTHONUTF8": "1"},
                stdout=subprocess.PIPE,
                stderr=log,
                text=True,
            )
        assert self._process.stdout
        found = re.search(r"http://\S+", self._process.stdout.readline())
        if found is None:
            self.stop()
            raise AssertionError((folder / "log.txt").read_text())
        self.address = found[0]

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.stop()

    def stop(self) -> int:
        """Ends it as `docker stop` does; the exit status. Fails when it does not end."""
        self._process.terminate()
        try:
            return self._process.wait(patience())
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()
            raise
        finally:
            word_lists.keep(self._folder)
            if self._process.stdout:
                self._process.stdout.close()
