import logging
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from bot.settings import NAMES
from tests.cli.example import STANDBY


@pytest.fixture(autouse=True)
def _as_found(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """A folder and an environment that set nothing; and the process's own logging put back, which `main` sets up."""
    monkeypatch.chdir(tmp_path)
    for name in NAMES:
        monkeypatch.delenv(name, raising=False)
    root, hook = logging.getLogger(), sys.excepthook
    handlers, level = root.handlers[:], root.level
    yield
    root.handlers[:], sys.excepthook = handlers, hook
    root.setLevel(level)
    logging.captureWarnings(capture=False)


@pytest.fixture
def corpus(tmp_path: Path) -> str:
    folder = tmp_path / "articles"
    folder.mkdir()
    (folder / "2022-01-25-alert.txt").write_text(f"Title: Soldiers on alert\nSource: AFP\n\n{STANDBY} Nobody left.")
    (folder / "2022-01-20-trains.txt").write_text("Title: Потяги\n\nПотяги взимку запізнюються. Пасажири мерзнуть.")
    return str(folder)
