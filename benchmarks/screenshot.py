"""Takes the README's picture: the preview answering a question about the project's own corpus.

    python -m benchmarks.screenshot [FILE]

Needs Chromium and the packages of the `dev` extra, as the browser tests do.
"""

import sys
import tempfile
from pathlib import Path

from playwright.sync_api import expect

from tests.preview.browser import Window, launched
from tests.preview.browser_bot import PreviewProcess

ROOT = Path(__file__).parents[1]
PICTURE = ROOT / "bot" / "preview" / "page" / "screenshot.png"
QUESTION = "how many us troops on standby?"


def take(picture: Path) -> None:
    """At a laptop's width, high enough for a whole answer."""
    with tempfile.TemporaryDirectory() as folder, launched() as browser:
        process = PreviewProcess(Path(folder), ROOT / "corpus")
        window = Window(browser, process.address, viewport={"width": 1000, "height": 820})
        window.open()
        window.write(QUESTION)
        expect(window.answer(QUESTION)).to_be_visible()
        window.page.screenshot(path=picture)
        window.close()
        process.stop()


if __name__ == "__main__":
    take(Path(sys.argv[1]) if len(sys.argv) > 1 else PICTURE)
