"""The bot in the browser: its page is there at once, and the bot behind it as soon as it has read its articles."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from threading import Thread
from typing import TypeVar

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
        await serving(await _made(prepare))(server.token, server.api_url)
    finally:
        await server.stop()


async def _made(make: Callable[[], Made]) -> Made:
    """In a thread that holds up nobody who ends the process meanwhile."""
    loop = asyncio.get_running_loop()
    made: asyncio.Future[Made] = loop.create_future()

    def work() -> None:
        try:
            result = make()
        except BaseException as error:  # noqa: BLE001 - whatever it is, the caller has it
            loop.call_soon_threadsafe(made.set_exception, error)
        else:
            loop.call_soon_threadsafe(made.set_result, result)

    Thread(target=work, name="reading", daemon=True).start()
    return await made
