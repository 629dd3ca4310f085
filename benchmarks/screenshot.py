"""Takes the README's picture: the preview answering a question about the project's own corpus.

    python -m benchmarks.screenshot [FILE]

Needs Chromium and the packages of the `dev` extra, as the browser tests do.
"""

import sys
import tempfile
from pathlib import Path

from playwright.sync_api import ViewportSize, expect

from tests.preview.browser import PHONE, Window, launched
from tests.preview.browser_bot import PreviewProcess

ROOT = Path(__file__).parents[1]
PICTURE = ROOT / "docs" / "preview.png"
SCREEN: ViewportSize = {"width": 480, "height": 400}
QUESTION = "how many us troops on standby?"


def take(picture: Path) -> None:
    """On a phone that is as tall as the answer: the picture must be small, and readable beside text."""
    with (
        tempfile.TemporaryDirectory() as folder,
        launched() as browser,
        PreviewProcess(Path(folder), ROOT / "corpus") as process,
        Window(browser, process.address, **{**PHONE, "viewport": SCREEN}) as window,
    ):
        window.write(QUESTION)
        expect(window.answer(QUESTION)).to_be_visible()
        window.page.locator("#draft").blur()
        below = "scroller.scrollHeight - scroller.clientHeight"
        window.page.set_viewport_size({**SCREEN, "height": SCREEN["height"] + window.page.evaluate(below)})
        window.page.screenshot(path=picture)


if __name__ == "__main__":
    take(Path(sys.argv[1]) if len(sys.argv) > 1 else PICTURE)
