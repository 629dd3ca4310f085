"""A link that somebody sends: its page is an article, or there is a sentence that says why not."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread

import pytest

from bot.importing.item import SUMMARY, Failure, Item
from bot.importing.sent.linked import Linked, read_linked
from bot.importing.web.reaching import PUBLIC, Reach

TEXT = "<p>" + "The harbour of Odesa was closed on Monday, the ministry said, and ships wait outside it. " * 5 + "</p>"
PAGE = (
    "<html lang=en><head><meta charset=utf-8><title>The harbour</title>"
    '<meta property="article:published_time" content="2022-01-25"><link rel=canonical href="{canonical}">'
    f"</head><body><article><h1>The harbour</h1>{TEXT}</article></body></html>"
)


@contextmanager
def site(body: bytes, kind: str = "text/html; charset=utf-8", status: int = 200) -> Iterator[str]:
    """A server that has one page at every address; where it listens."""

    class Page(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            self.send_response(status)
            self.send_header("Content-Type", kind)
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_: object) -> None:
            pass

    with ThreadingHTTPServer(("127.0.0.1", 0), Page) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        try:
            yield f"127.0.0.1:{server.server_port}"
        finally:
            server.shutdown()


def read(place: str, path: str = "/news/harbour", *, allowed: bool = True) -> Item | Failure:
    (found,) = asyncio.run(read_linked(f"http://{place}{path}", Reach(frozenset({place})) if allowed else PUBLIC)).found
    return found


@pytest.mark.parametrize("canonical", ["", "https://elsewhere.example/x"])
def test_a_page_is_an_article_with_the_address_it_was_found_at(canonical: str) -> None:
    with site(PAGE.format(canonical=canonical).encode()) as place:
        found = read(place)
        assert isinstance(found, Item), found
        assert (found.title, found.date) == ("The harbour", date(2022, 1, 25))
        assert found.url == found.origin == f"http://{place}/news/harbour"


def test_the_encoding_is_the_servers_and_the_day_may_stand_in_the_address() -> None:
    with site("Порт Одеси було закрито в понеділок.".encode("cp1251"), "text/plain; charset=windows-1251") as place:
        found = read(place, "/2022-01-25-port")
    assert isinstance(found, Item), found
    assert (found.text, found.date) == ("Порт Одеси було закрито в понеділок.", date(2022, 1, 25))


@pytest.mark.parametrize(
    ("body", "kind", "status", "reason"),
    [
        (b"x", "text/html", 404, "404"),
        (b"x", "application/zip", 200, "application/zip"),
        (b"", "text/html", 200, "empty"),
    ],
)
def test_what_is_no_article_is_a_sentence(body: bytes, kind: str, status: int, reason: str) -> None:
    with site(body, kind, status) as place:
        found = read(place)
    assert isinstance(found, Failure)
    assert reason in found.reason


def test_an_address_within_this_machine_is_not_reached() -> None:
    with site(PAGE.encode()) as place:
        assert isinstance(read(place, allowed=False), Failure)


FEED = """<?xml version="1.0"?><rss version="2.0"><channel><title>Example Feed</title>
<item><title>The bridge</title><link>https://news.example.org/bridge</link>
<pubDate>Tue, 25 Jan 2022 12:00:00 GMT</pubDate><description>The bridge was closed.</description></item>
<item><title>The dam</title><link>/dam</link>
<pubDate>Wed, 26 Jan 2022 12:00:00 GMT</pubDate><description>The dam holds.</description></item>
</channel></rss>"""


@pytest.mark.parametrize("kind", ["application/rss+xml", "text/html", "text/plain"])
def test_a_feed_is_what_it_gives_each_article_with_its_own_address(kind: str) -> None:
    with site(FEED.encode(), kind) as place:
        linked = asyncio.run(read_linked(f"http://{place}/feed", Reach(frozenset({place}))))
    assert linked.feed
    assert [(item.title, item.url, item.source) for item in linked.found if isinstance(item, Item)] == [
        ("The bridge", "https://news.example.org/bridge", "Example Feed"),
        ("The dam", f"http://{place}/dam", "Example Feed"),
    ]
    assert all(isinstance(item, Item) and item.doubts == (SUMMARY,) for item in linked.found)


def test_a_feed_without_entries_is_said_to_be_one() -> None:
    with site(b"<?xml version='1.0'?><rss version='2.0'><channel/></rss>", "application/rss+xml") as place:
        assert asyncio.run(read_linked(f"http://{place}/feed", Reach(frozenset({place})))) == Linked((), feed=True)
