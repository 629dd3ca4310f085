"""The bot in the browser: its page is there at once, and the bot behind it as soon as it has read its articles."""

from __future__ import annotations

import asyncio
import signal
from collections.abc import Awaitable, Callable
from contextlib import suppress
from threading import Thread
from typing import TypeVar, cast

from bot.errors import SettingsError
from bot.language.detection import language_of
from bot.preview.http.server import PreviewOptions, PreviewServer

Made = TypeVar("Made")

Serving = Callable[[str, str], Awaitable[None]]
"""Runs the bot with a token at the address of an API until it is stopped."""


async def run_preview(
    prepare: Callable[[], Made],
    serving: Callable[[Made], Serving],
    port: int,
    channel: str | None,
    announce: Callable[[str], None],
) -> None:
    """Serves the page, and the bot once what it needs is made.

    `prepare` reads the articles, in a thread of its own; `serving` makes the bot of them. `announce` gets the address
    of the page, `channel` is the one that the bot follows. Raises SettingsError when the port cannot be had, and what
    `prepare` and `serving` raise.
    """
    server = PreviewServer(PreviewOptions(port=port, channel=channel, language_of=language_of))
    try:
        await server.start()
    except OSError as error:
        raise SettingsError(f"Port {port} cannot be used ({error.strerror}): name another with --port.") from None
    try:
        announce(server.page_url)
        made = _made(prepare)
        if await _is_made(made):
            await serving(made.result())(server.token, server.api_url)
    finally:
        await server.stop()


def _made(make: Callable[[], Made]) -> asyncio.Future[Made]:
    """In a thread that holds up nobody who ends the process meanwhile."""
    loop = asyncio.get_running_loop()
    made: asyncio.Future[Made] = loop.create_future()

    def tell(result: Made | None, error: BaseException | None) -> None:
        if made.cancelled():
            return
        if error is not None:
            made.set_exception(error)
        else:
            made.set_result(cast("Made", result))

    def work() -> None:
        result, failure = None, None
        try:
            result = make()
        except BaseException as error:  # noqa: BLE001 - whatever it is, the caller has it
            failure = error
        with suppress(RuntimeError):  # the loop is closed: nobody waits any more
            loop.call_soon_threadsafe(tell, result, failure)

    Thread(target=work, name="reading", daemon=True).start()
    return made


async def _is_made(made: asyncio.Future[Made]) -> bool:
    """Waits for it, but not beyond SIGTERM. Ctrl-C ends the process by itself until the bot takes it over."""
    asyncio.get_running_loop().add_signal_handler(signal.SIGTERM, made.cancel)
    await asyncio.wait([made])
    return not made.cancelled()
