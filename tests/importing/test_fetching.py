"""Only the public web is fetched from, and only so much of it."""

import asyncio
import gzip
import time
import zlib
from ipaddress import ip_address

import pytest

from bot.errors import FetchError
from bot.importing.web.fetching import LARGEST, REDIRECTS, Fetched, Fetcher, seconds_to_wait, through_redirects
from bot.importing.web.reaching import Reach, is_public
from tests.importing.site import Page, Site, Visit
from tests.patience import patience

WORDS = "Words that nobody would mind."


def fetch(url: str, *allowed: str, seconds: float = 30.0, same: str = "") -> Fetched:
    async def go() -> Fetched:
        async with Fetcher(Reach(frozenset(allowed)), seconds=seconds) as fetcher:
            return (
                await through_redirects(url, lambda here: fetcher.hop(here, headers={"If-None-Match": same}))
                if same
                else await fetcher.get(url)
            )

    return asyncio.run(go())


def refusal(url: str, *allowed: str, seconds: float = 30.0) -> FetchError:
    with pytest.raises(FetchError) as refused:
        fetch(url, *allowed, seconds=seconds)
    return refused.value


@pytest.mark.parametrize(
    ("address", "public"),
    [
        ("93.184.215.14", True),
        ("2606:2800:21f:cb07:6820:80da:af6b:8b2c", True),
        ("64:ff9b::5db8:d70e", True),
        ("127.0.0.1", False),
        ("0.0.0.0", False),  # noqa: S104 - not to be bound to
        ("10.1.2.3", False),
        ("172.16.0.1", False),
        ("192.168.1.1", False),
        ("100.64.0.1", False),
        ("100.100.100.200", False),
        ("169.254.169.254", False),
        ("168.63.129.16", False),
        ("192.0.0.192", False),
        ("198.18.0.1", False),
        ("203.0.113.9", False),
        ("224.0.0.1", False),
        ("240.0.0.1", False),
        ("255.255.255.255", False),
        ("::", False),
        ("::1", False),
        ("::127.0.0.1", False),
        ("::ffff:127.0.0.1", False),
        ("::ffff:93.184.215.14", True),
        ("64:ff9b::7f00:1", False),
        ("2002:7f00:1::", False),
        ("2001:0:7f00:1::", False),
        ("fe80::1", False),
        ("fc00::1", False),
        ("fd00:ec2::254", False),
        ("fec0::1", False),
        ("ff02::1", False),
        ("2001:db8::1", False),
    ],
)
def test_an_address_is_public_or_not(address: str, public: bool) -> None:  # noqa: FBT001
    assert is_public(ip_address(address)) is public


def test_a_page_is_fetched_without_cookies_or_anything_that_tells_who_asks() -> None:
    cookie = {"Set-Cookie": "seen=1"}
    moved = {"Location": "/there?x=1#part", **cookie}
    with Site({"/here": Page(status=302, headers=moved), "/there?x=1": Page(WORDS, headers=cookie)}) as site:
        found = fetch(site.url("/here#part"), site.place)
        assert (found.url, found.status, found.content) == (site.url("/there?x=1"), 200, WORDS.encode())
        assert (found.media_type, found.encoding) == ("text/html", "utf-8")
        assert site.paths() == ["/here", "/there?x=1"]
        assert {name for visit in site.visits for name in visit.headers} == {
            "host",
            "user-agent",
            "accept",
            "accept-encoding",
        }


LOOPBACK = [
    "127.0.0.1",
    "localhost",
    "127.1",
    "2130706433",
    "0x7f000001",
    "0177.0.0.1",
    "[::1]",
    "[::ffff:127.0.0.1]",
    "[::ffff:7f00:1]",
    "0.0.0.0",  # noqa: S104 - not to be bound to
    "0",
    "[::]",
    "127.0.0.1.",
    "①②⑦.⓪.⓪.①",
    "127。0。0。1",
]


@pytest.mark.parametrize("host", LOOPBACK)
def test_this_machine_is_not_reached_however_it_is_named(host: str) -> None:
    with Site({"/": Page(WORDS)}) as site:
        port = site.place.partition(":")[2]
        refusal(f"http://{host}:{port}/")
        assert site.visits == []


@pytest.mark.parametrize("host", ["169.254.169.254", "10.0.0.1", "192.168.0.1", "[fe80::1]", "[fd00:ec2::254]"])
def test_private_and_metadata_addresses_are_refused_at_once(host: str) -> None:
    begun = time.monotonic()
    assert "is not on the public internet" in str(refusal(f"http://{host}/latest/meta-data/"))
    assert time.monotonic() - begun < patience(10)


@pytest.mark.parametrize("host", LOOPBACK)
def test_no_redirect_leads_to_this_machine(host: str) -> None:
    with Site({"/secret": Page(WORDS)}) as inside, Site() as outside:
        port = inside.place.partition(":")[2]
        outside.pages["/"] = Page(status=301, headers={"Location": f"http://{host}:{port}/secret"})
        refusal(outside.url("/"), outside.place)
        assert outside.paths() == ["/"]
        assert inside.visits == []


def test_a_name_is_looked_up_once_and_what_was_found_is_connected_to(monkeypatch: pytest.MonkeyPatch) -> None:
    looked_up: list[str] = []

    def answers_otherwise_each_time(host: str, port: int, **_: object) -> list[tuple[object, ...]]:
        looked_up.append(host)
        address = "127.0.0.1" if len(looked_up) == 1 else "169.254.169.254"
        return [(2, 1, 6, "", (address, port))]

    with Site({"/": Page(WORDS)}) as site:
        port = site.place.partition(":")[2]
        monkeypatch.setattr("socket.getaddrinfo", answers_otherwise_each_time)
        assert fetch(f"http://rebinding.example:{port}/", site.place).content == WORDS.encode()
        assert looked_up == ["rebinding.example"]
        assert site.visits[0].headers["host"] == f"rebinding.example:{port}"


def test_a_name_with_a_private_address_among_others_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    def both(_: str, port: int, **__: object) -> list[tuple[object, ...]]:
        return [(2, 1, 6, "", ("127.0.0.1", port)), (2, 1, 6, "", ("10.0.0.1", port))]

    with Site({"/": Page(WORDS)}) as site:
        monkeypatch.setattr("socket.getaddrinfo", both)
        assert "is not on the public internet" in str(refusal(f"http://both.example:{site.place[10:]}/", site.place))
        assert site.visits == []


@pytest.mark.parametrize(
    "url",
    [
        "file:///etc/passwd",
        "ftp://example.org/a",
        "gopher://127.0.0.1/",
        "//example.org/a",
        "example.org",
        "",
        "http://",
        "javascript:alert(1)",
        "http://exa mple.org/",
        "https://example.org:99999/",
        "https://user:secret@example.org/",
        "https://example.org/" + "a" * 3000,
    ],
)
def test_what_is_no_web_address_is_named(url: str) -> None:
    assert "secret" not in str(refusal(url))


@pytest.mark.parametrize("location", ["file:///etc/passwd", "ftp://example.org/", "http://[bad", "http://a:b@x.org/"])
def test_no_redirect_leads_out_of_the_web(location: str) -> None:
    with Site({"/": Page(status=302, headers={"Location": location})}) as site:
        refusal(site.url("/"), site.place)


def test_redirects_end() -> None:
    with Site({"/": Page(status=302, headers={"Location": "/"})}) as site:
        assert "redirected more than" in str(refusal(site.url("/"), site.place))
        assert len(site.visits) == REDIRECTS + 1


@pytest.mark.parametrize("port", [22, 25, 6379, 11211])
def test_ports_that_are_not_of_the_web_are_refused(port: int) -> None:
    assert "is not on the public internet" in str(refusal(f"http://93.184.215.14:{port}/"))


BOMB = b"\x00" * (50 * LARGEST)


@pytest.mark.parametrize(
    "page",
    [
        Page(b"a" * (LARGEST + 1)),
        Page(b"a", headers={"Content-Length": "99999999"}),
        Page(gzip.compress(BOMB, mtime=0), headers={"Content-Encoding": "gzip"}),
        Page(zlib.compress(BOMB), headers={"Content-Encoding": "deflate"}),
    ],
    ids=["large", "says so", "gzip bomb", "deflate bomb"],
)
def test_what_is_too_large_is_refused(page: Page) -> None:
    with Site({"/": page}) as site:
        assert "is larger than 5 MB" in str(refusal(site.url("/"), site.place))


RAW_DEFLATE = zlib.compressobj(wbits=-zlib.MAX_WBITS)


@pytest.mark.parametrize(
    ("packing", "packed"),
    [
        ("gzip", gzip.compress(WORDS.encode(), mtime=0)),
        ("x-gzip", gzip.compress(WORDS.encode(), mtime=0)),
        ("deflate", zlib.compress(WORDS.encode())),
        ("deflate", RAW_DEFLATE.compress(WORDS.encode()) + RAW_DEFLATE.flush()),
        ("identity", WORDS.encode()),
    ],
)
def test_what_is_packed_is_unpacked(packing: str, packed: bytes) -> None:
    with Site({"/": Page(packed, headers={"Content-Encoding": packing})}) as site:
        assert fetch(site.url("/"), site.place).content == WORDS.encode()


@pytest.mark.parametrize(("packing", "packed"), [("br", b"x"), ("gzip, gzip", b"x"), ("gzip", b"not packed at all")])
def test_what_is_packed_otherwise_is_refused(packing: str, packed: bytes) -> None:
    with Site({"/": Page(packed, headers={"Content-Encoding": packing})}) as site:
        assert "is packed" in str(refusal(site.url("/"), site.place))


@pytest.mark.parametrize("kind", ["application/pdf", "image/png", "application/octet-stream", "video/mp4", "a/b; c"])
def test_what_is_no_text_is_refused_by_its_type(kind: str) -> None:
    with Site({"/": Page(WORDS, type=kind)}) as site:
        assert "which is not read from the web" in str(refusal(site.url("/"), site.place))


@pytest.mark.parametrize("kind", [None, "text/plain", "application/rss+xml", 'Text/HTML;Charset="UTF-8"'])
def test_text_is_taken(kind: str | None) -> None:
    with Site({"/": Page(WORDS, type=kind)}) as site:
        assert fetch(site.url("/"), site.place).content == WORDS.encode()


def test_a_server_that_dawdles_is_left() -> None:
    def slow(_: Visit) -> Page:
        time.sleep(3)
        return Page(WORDS)

    with Site({"/": slow}) as site:
        assert "took longer than" in str(refusal(site.url("/"), site.place, seconds=0.3))


def test_nobody_at_home_is_said() -> None:
    with Site() as site:
        place = site.place
    assert "cannot be reached" in str(refusal(f"http://{place}/", place))


@pytest.mark.parametrize(
    ("status", "said"), [(404, "is not there"), (403, "open it in a browser"), (500, "try again later"), (204, "204")]
)
def test_a_refusal_of_the_server_is_told(status: int, said: str) -> None:
    with Site({"/": Page(WORDS, status=status)}) as site:
        refused = refusal(site.url("/"), site.place)
        assert said in str(refused)
        assert refused.status == status


def test_what_has_not_changed_is_told_and_how_long_to_wait() -> None:
    with Site({"/same": Page(status=304), "/busy": Page(status=429, headers={"Retry-After": "120"})}) as site:
        assert fetch(site.url("/same"), site.place, same='"a"').status == 304
        assert site.visits[0].headers["if-none-match"] == '"a"'
        assert refusal(site.url("/busy"), site.place).wait == 120


@pytest.mark.parametrize(
    ("head", "seconds"),
    [(None, None), ("", None), ("30", 30), ("soon", None), ("-5", None), ("Wed, 21 Oct 2015 07:28:00 GMT", 0)],
)
def test_how_long_to_wait_is_read(head: str | None, seconds: float | None) -> None:
    assert seconds_to_wait(head) == seconds
