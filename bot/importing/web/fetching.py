"""Fetches what lies at a web address, within limits: only the public web, only so much, only so long."""

from __future__ import annotations

import asyncio
import zlib
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping
from contextlib import AbstractAsyncContextManager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from email.message import Message
from email.utils import parsedate_to_datetime
from importlib.metadata import version
from types import TracebackType
from typing import Self

import httpcore
import httpx

from bot.errors import FetchError
from bot.importing.web.reaching import PUBLIC, PublicOnly, Reach

AGENT = "crisis-bot"
LARGEST = 5_000_000  # bytes, unpacked: what `bot.articles` takes for an article at most
SECONDS = 30.0  # for all of it: redirects, waiting and reading
REDIRECTS = 5
LONGEST_ADDRESS = 2000  # characters; servers refuse longer ones, and so do readers of a log
CONNECTIONS = 8  # at a time

MOVED = {301, 302, 303, 307, 308}
NOT_MODIFIED = 304
GONE = {404, 410}

READABLE = frozenset(
    {
        "text/html",
        "application/xhtml+xml",
        "text/plain",
        "text/markdown",
        "text/x-markdown",
        "application/rss+xml",
        "application/atom+xml",
        "application/rdf+xml",
        "application/xml",
        "text/xml",
    }
)


@dataclass(frozen=True, slots=True)
class Fetched:
    """`url` is where it was found at last; `status` is 200, or 304 where the request asked only for what is new."""

    url: str
    status: int
    content: bytes
    media_type: str
    """Such as `text/html`; empty where the server says nothing."""
    encoding: str | None
    headers: Mapping[str, str] = field(default_factory=dict)
    """Names in lower case."""


@dataclass(frozen=True, slots=True)
class Moved:
    """A server's word that something is elsewhere."""

    to: str


async def through_redirects(url: str, hop: Callable[[str], Awaitable[Fetched | Moved]]) -> Fetched:
    """Fetches what lies where the hops end. Raises FetchError where there are too many."""
    for _ in range(REDIRECTS + 1):
        found = await hop(url)
        if isinstance(found, Fetched):
            return found
        url = found.to
    raise FetchError(f"{url} is redirected more than {REDIRECTS} times (open it in a browser and save the page)")


class Fetcher:
    """To be used in an `async with`. It keeps no cookies and sends nothing but what is asked for."""

    def __init__(self, reach: Reach = PUBLIC, *, seconds: float = SECONDS) -> None:
        self._seconds = seconds
        context = httpx.create_ssl_context(trust_env=False)
        self._network = PublicOnly(reach, context)
        self._pool = httpcore.AsyncConnectionPool(
            ssl_context=context,
            max_connections=CONNECTIONS,
            network_backend=self._network,
        )

    async def __aenter__(self) -> Self:
        await self._pool.__aenter__()
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._network.close()
        await self._pool.__aexit__(kind, error, trace)

    async def get(self, url: str, *, largest: int = LARGEST) -> Fetched:
        """Goes where redirects lead. Raises FetchError, one sentence that names the address and the remedy."""
        try:
            async with asyncio.timeout(self._seconds):
                return await through_redirects(url, lambda here: self.hop(here, largest=largest))
        except TimeoutError:
            raise self._too_long(url) from None

    async def hop(
        self, url: str, *, headers: Mapping[str, str] | None = None, largest: int = LARGEST
    ) -> Fetched | Moved:
        """Fetches what the one address gives. Raises FetchError as above."""
        try:
            async with asyncio.timeout(self._seconds):
                return await self._hop(_parsed(url), headers or {}, largest)
        except TimeoutError:
            raise self._too_long(url) from None
        except (httpcore.NetworkError, httpcore.ProtocolError, httpcore.TimeoutException, OSError) as error:
            raise FetchError(f"{url} cannot be reached ({_reason(error)}; try again later)") from error

    async def _hop(self, url: httpx.URL, headers: Mapping[str, str], largest: int) -> Fetched | Moved:
        async with self._opened(url, headers) as response:
            answer = {name.decode("latin-1").lower(): value.decode("latin-1") for name, value in response.headers}
            if response.status in MOVED and "location" in answer:
                return Moved(_redirected(url, answer["location"]))
            return await _taken(str(url), response, answer, largest)

    def _too_long(self, url: str) -> FetchError:
        return FetchError(f"{url} took longer than {self._seconds:.0f} seconds (try again later)")

    def _opened(self, url: httpx.URL, headers: Mapping[str, str]) -> AbstractAsyncContextManager[httpcore.Response]:
        sent = {
            "Host": url.netloc.decode("ascii"),
            "User-Agent": f"{AGENT}/{version('crisis-bot')}",
            "Accept": "text/html, application/xhtml+xml, application/rss+xml, application/atom+xml, */*;q=0.5",
            "Accept-Encoding": "gzip, deflate",
            **headers,
        }
        timeouts = dict.fromkeys(("connect", "read", "write", "pool"), self._seconds)
        where = httpcore.URL(scheme=url.raw_scheme, host=url.raw_host, port=url.port, target=url.raw_path)
        return self._pool.stream("GET", where, headers=list(sent.items()), extensions={"timeout": timeouts})


def _parsed(written: str) -> httpx.URL:
    try:
        url = httpx.URL(written.strip())
    except (httpx.InvalidURL, UnicodeError) as error:
        raise FetchError(f"{written[:LONGEST_ADDRESS]} is no web address (write it whole, with https://)") from error
    if url.scheme not in {"http", "https"} or not url.host:
        raise FetchError(f"{written[:LONGEST_ADDRESS]} is no web address (write it whole, with https://)")
    if len(written) > LONGEST_ADDRESS:
        raise FetchError(f"{written[:LONGEST_ADDRESS]} … is too long for an address (copy it again)")
    if url.userinfo:
        raise FetchError(f"The address at {url.host} holds a name and a password (take them out)")
    return url.copy_with(fragment=None)


def _redirected(url: httpx.URL, location: str) -> str:
    try:
        return str(_parsed(str(url.join(location))))
    except httpx.InvalidURL as error:
        raise FetchError(
            f"{url} is redirected to what is no address (open it in a browser and save the page)"
        ) from error


async def _taken(url: str, response: httpcore.Response, headers: Mapping[str, str], largest: int) -> Fetched:
    if response.status == NOT_MODIFIED:
        return Fetched(url, NOT_MODIFIED, b"", "", None, headers)
    if response.status != 200:
        wait = seconds_to_wait(headers.get("retry-after"))
        raise FetchError(_refusal(url, response.status), status=response.status, wait=wait)
    media_type, encoding = _kind(headers.get("content-type", ""))
    if media_type and media_type not in READABLE:
        sentence = f"{url} is {media_type}, which is not read from the web (download it and add the file)"
        raise FetchError(sentence, status=response.status)
    content = b"".join([part async for part in _unpacked(url, response, headers, largest)])
    return Fetched(url, 200, content, media_type, encoding, headers)


def _refusal(url: str, status: int) -> str:
    if status in GONE:
        return f"{url} is not there: the server says {status} (see that the address is spelt right)"
    if status in {401, 402, 403, 451}:
        return f"{url} is not given out: the server says {status} (open it in a browser and save the page)"
    return f"{url} is not given out: the server says {status} (try again later)"


def seconds_to_wait(retry_after: str | None) -> float | None:
    """The seconds until what the head Retry-After asks for, which is seconds or a moment."""
    if not retry_after:
        return None
    if retry_after.strip().isdecimal():
        return float(retry_after)
    try:
        moment = parsedate_to_datetime(retry_after)
    except ValueError:
        return None
    return max(0.0, (moment.astimezone(UTC) - datetime.now(UTC)).total_seconds())


def _kind(content_type: str) -> tuple[str, str | None]:
    """The type without its parameters, and the encoding that they name."""
    message = Message()
    message["content-type"] = content_type
    return (message.get_content_type(), message.get_content_charset()) if content_type.strip() else ("", None)


async def _unpacked(
    url: str, response: httpcore.Response, headers: Mapping[str, str], largest: int
) -> AsyncIterator[bytes]:
    """The body as it comes, never more of it than is allowed, however small it was packed."""
    packing = headers.get("content-encoding", "identity").strip().lower() or "identity"
    if packing not in {"identity", "gzip", "x-gzip", "deflate"}:
        raise FetchError(f"{url} is packed as {packing[:20]}, which nobody asked for (save the page by hand)")
    too_large = FetchError(f"{url} is larger than {largest // 1_000_000} MB (save what you need of it by hand)")
    if headers.get("content-length", "").isdecimal() and int(headers["content-length"]) > largest:
        raise too_large
    unpack = (lambda part, _: part) if packing == "identity" else _Inflating(url)
    left = largest
    async for part in response.aiter_stream():
        unpacked = unpack(part, left + 1)
        left -= len(unpacked)
        if left < 0:
            raise too_large
        yield unpacked


class _Inflating:
    """gzip and deflate, of which servers send the latter with its head or without."""

    def __init__(self, url: str) -> None:
        self._url = url
        self._inflating = zlib.decompressobj(zlib.MAX_WBITS | 32)
        self._begun = False

    def __call__(self, part: bytes, most: int) -> bytes:
        """The next bytes, `most` of them at most: the rest of a bomb stays packed."""
        try:
            unpacked = self._inflating.decompress(part, most)
        except zlib.error as error:
            if self._begun:
                raise FetchError(f"{self._url} is packed wrongly (try again later)") from error
            self._inflating = zlib.decompressobj(-zlib.MAX_WBITS)
            self._begun = True
            return self(part, most)
        self._begun = True
        return unpacked


def _reason(error: Exception) -> str:
    if isinstance(error, httpcore.TimeoutException):
        return "it does not answer"
    if "CERTIFICATE" in str(error).upper():
        return "its certificate is not valid"
    return "the connection failed" if isinstance(error, httpcore.NetworkError | OSError) else "it speaks no HTTP"
