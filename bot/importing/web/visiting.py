"""Fetches with manners: no more often than a site can bear, and not what it asks programs to leave alone."""

from __future__ import annotations

import asyncio
import time
from collections import defaultdict
from collections.abc import Mapping
from urllib.parse import urlsplit

from protego import Protego

from bot.errors import FetchError
from bot.importing.web.fetching import AGENT, Fetched, Fetcher, Moved, through_redirects

PAUSE = 2.0  # seconds between two visits of one site: slower than a reader who skims
LONGEST_PAUSE = 60.0  # a site that asks for more would be asked once a day
RULES_HOLD = 24 * 3600.0  # seconds; RFC 9309 wants them looked up once a day
LARGEST_RULES = 500_000  # bytes that RFC 9309 has programs read at least
TOO_MANY = 429


class Visitor:
    """One visit of a site at a time."""

    def __init__(self, fetcher: Fetcher, *, pause: float = PAUSE) -> None:
        self._fetcher = fetcher
        self._pause = pause
        self._turns: defaultdict[str, asyncio.Lock] = defaultdict(asyncio.Lock)
        self._last: dict[str, float] = {}
        self._rules: dict[str, tuple[Protego, float]] = {}

    async def get(self, url: str, *, headers: Mapping[str, str] | None = None) -> Fetched:
        """Fetches. Raises FetchError, also where a site, one behind a redirect included, asks programs to stay away."""
        came_from = ""

        async def hop(here: str) -> Fetched | Moved:
            nonlocal came_from
            before, came_from = came_from, _site_of(here)
            return await self._visit(here, headers, at_once=before == came_from)

        return await through_redirects(url, hop)

    async def _visit(self, url: str, headers: Mapping[str, str] | None, *, at_once: bool) -> Fetched | Moved:
        """`at_once` where the site itself has just sent us there."""
        site = _site_of(url)
        async with self._turns[site]:
            rules = await self._rules_of(site)
            if not rules.can_fetch(url, AGENT):
                sentence = f"{url} is not fetched, since robots.txt of its site asks programs not to (save it by hand)"
                raise FetchError(sentence, status=403)
            if not at_once:
                await self._wait(site, rules.crawl_delay(AGENT) or 0.0)
            try:
                return await self._fetcher.hop(url, headers=headers)
            finally:
                self._last[site] = time.monotonic()

    async def _wait(self, site: str, asked: float) -> None:
        pause = max(self._pause, min(asked, LONGEST_PAUSE))
        await asyncio.sleep(max(0.0, self._last.get(site, -pause) + pause - time.monotonic()))

    async def _rules_of(self, site: str) -> Protego:
        """A site without rules allows all; one that cannot say what they are allows nothing, for now."""
        known = self._rules.get(site)
        if known and known[1] > time.monotonic():
            return known[0]
        try:
            found = await self._fetcher.get(f"{site}/robots.txt", largest=LARGEST_RULES)
            written = found.content.decode(errors="replace")
        except FetchError as error:
            if error.status is None or error.status >= 500 or error.status == TOO_MANY:
                raise
            written = ""
        rules = Protego.parse(written)
        self._rules[site] = rules, time.monotonic() + RULES_HOLD
        return rules


def _site_of(url: str) -> str:
    parts = urlsplit(url)
    return f"{parts.scheme}://{parts.netloc}"
