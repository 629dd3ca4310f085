"""A reader in a real browser: Chromium, driven headless, that suffers no error and no request to elsewhere."""

import os
import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any, Self
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, ConsoleMessage, Locator, Page, Request, expect, sync_playwright

from tests.patience import patience

NAMES = ("chromium", "chromium-browser", "google-chrome-stable", "google-chrome")
FLAGS = (
    "--no-sandbox",  # which a container does not grant; only pages of this machine are opened
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
PHONE = {"viewport": {"width": 360, "height": 740}, "has_touch": True, "is_mobile": True}


def installed() -> str:
    """The browser's path. Skips the test where there is none; fails it there under continuous integration."""
    path = next(filter(None, map(shutil.which, NAMES)), None)
    if path is None:
        missing = f"no browser is installed (looked for {', '.join(NAMES)})"
        assert os.environ.get("CI") != "true", missing
        pytest.skip(missing)
    return path


@contextmanager
def launched() -> Iterator[Browser]:
    """The browser, for as long as it is needed. Skips or fails as `installed` does."""
    path = installed()
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=FLAGS)
        try:
            yield browser
        finally:
            browser.close()


class Window:
    """The chat page in a window of its own, open in a `with`. `options` are those of `Browser.new_context`."""

    def __init__(self, browser: Browser, address: str, **options: Any) -> None:  # noqa: ANN401 - passed on as they come
        self._origin = "{0.scheme}://{0.netloc}".format(urlsplit(address))
        self._address = address
        self._context = browser.new_context(**{"viewport": {"width": 1100, "height": 760}, **options})
        milliseconds = 1000 * patience()
        self._context.set_default_timeout(milliseconds)
        expect.set_options(timeout=milliseconds)
        self.page: Page = self._context.new_page()
        self.complaints: list[str] = []
        """What the browser held against the page: errors, violated policies, requests to elsewhere."""
        self.page.on("console", self._on_console)
        self.page.on("pageerror", lambda error: self.complaints.append(str(error)))
        self.page.on("request", self._on_request)

    def __enter__(self) -> Self:
        try:
            self.open()
        except BaseException:
            self._context.close()
            raise
        return self

    def __exit__(self, failed: type[BaseException] | None, *_: object) -> None:
        """As `close`, but what has failed already is not overlaid."""
        if failed:
            self._context.close()
        else:
            self.close()

    def open(self) -> None:
        self.page.goto(self._address)
        self.page.wait_for_selector("#chat-title:not(:empty)")

    def close(self) -> None:
        """Fails when there is a complaint."""
        self._context.close()
        assert self.complaints == []

    def write(self, text: str) -> None:
        self.page.locator("#draft").fill(text)
        self.page.keyboard.press("Enter")

    def enter(self, chat: str) -> None:
        self.page.locator("#chats button").filter(has=self.page.locator(".title", has_text=chat)).click()
        self.page.locator("#chat-title", has_text=chat).wait_for()

    @property
    def suggestions(self) -> Locator:
        """The commands or quotes that are offered above the draft."""
        return self.page.locator("#suggestions")

    def messages(self, text: str = "") -> Locator:
        return self.page.locator(".message:not(.typing)").filter(has_text=text)

    def own(self, text: str) -> Locator:
        """The reader's latest message with these words, which answers may quote."""
        return self.page.locator(".message.own", has_text=text).last

    def answer(self, question: str) -> Locator:
        """The bot's latest message that replies to the question."""
        quoted = self.page.locator(".reply", has_text=question)
        return self.page.locator(".message.theirs").filter(has=quoted).last

    def text(self, message: Locator) -> str:
        """What a message says, without name, time and what it replies to."""
        return str(
            message.locator(".text").evaluate(
                "node => [...node.childNodes].slice(0, -1).map(n => n.textContent).join('')"
            )
        )

    def button(self, label: str) -> Locator:
        return self.page.get_by_role("button", name=label, exact=True)

    def scrolls_sideways(self) -> bool:
        return bool(
            self.page.evaluate(
                "document.documentElement.scrollWidth > innerWidth || scroller.scrollWidth > scroller.clientWidth"
            )
        )

    def _on_console(self, said: ConsoleMessage) -> None:
        if said.type in ("error", "warning"):
            self.complaints.append(said.text)

    def _on_request(self, request: Request) -> None:
        if not request.url.startswith((f"{self._origin}/", "data:")):
            self.complaints.append(f"asked for {request.url}")


OpenWindow = Callable[..., Window]
"""Opens a window with the options of `Browser.new_context`."""
