"""The page is there before the bot is: what comes meanwhile waits for it."""

import asyncio
import signal
from threading import Event

import httpx
import pytest

from bot.errors import CorpusError
from bot.previewing import Serving, run_preview
from tests.patience import patience


class Start:
    """A start of the preview whose articles are read when `read` is set; what the page says, before and after.

    `stopped` before they are, or with a `failure` to read them.
    """

    def __init__(self, failure: Exception | None = None, *, stopped: bool = False) -> None:
        self.read = Event()
        self._stopped = stopped
        self.said: list[bool] = []
        self.served: list[tuple[str, str]] = []
        self._failure = failure
        self._address: asyncio.Future[str] = asyncio.get_running_loop().create_future()

    async def run(self) -> None:
        running = asyncio.create_task(run_preview(self._prepare, self._serving, 0, None, self._address.set_result))
        try:
            address = httpx.URL(await asyncio.wait_for(self._address, patience(30)))
            async with httpx.AsyncClient(headers={"X-Preview-Key": address.params["key"]}) as page:
                state = await page.get(address.copy_with(path="/page/state", query=None))
                self.said.append(state.json()["bot"]["is_there"])
            if self._stopped:
                signal.raise_signal(signal.SIGTERM)
                await running
        finally:
            self.read.set()
            await running

    def _prepare(self) -> str:
        self.read.wait(patience(30))
        if self._failure:
            raise self._failure
        return "articles"

    def _serving(self, made: str) -> Serving:
        assert made == "articles"

        async def serve(token: str, api_url: str) -> None:
            self.served.append((token, api_url))
            async with httpx.AsyncClient() as bot:
                answer = await bot.post(f"{api_url}/bot{token}/getUpdates", json={"timeout": 0})
                self.said.append(answer.json()["ok"])

        return serve


def test_the_page_says_that_the_bot_is_starting_while_articles_are_read() -> None:
    async def main() -> Start:
        start = Start()
        await start.run()
        return start

    start = asyncio.run(main())
    assert start.said == [False, True]
    assert len(start.served) == 1


def test_a_preview_that_is_stopped_while_articles_are_read_ends_at_once() -> None:
    async def main() -> Start:
        start = Start(stopped=True)
        await start.run()
        return start

    start = asyncio.run(main())
    assert start.said == [False]
    assert start.served == []


def test_what_goes_wrong_with_the_articles_is_told_and_ends_the_preview() -> None:
    async def main() -> None:
        await Start(CorpusError("the folder went away")).run()

    with pytest.raises(CorpusError, match="the folder went away"):
        asyncio.run(main())
