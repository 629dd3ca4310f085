"""Through the operator's proxy, too, only the public web is reached, at the very address that was found fit."""

import asyncio
import base64
import socket

import pytest

from bot.errors import FetchError
from bot.importing.web.fetching import Fetched, Fetcher
from bot.importing.web.reaching import Reach
from tests.importing.proxy import http_proxy, socks_proxy
from tests.importing.site import Page, Site

WORDS = "Words that nobody would mind."
ADDRESS = {"example.org": "93.184.215.14", "six.example": "2606:2800:21f:cb07:6820:80da:af6b:8b2c"}
PRIVATE = {"inside.example": "10.0.0.1", "metadata.example": "169.254.169.254", "here.example": "127.0.0.1"}
REAL = socket.getaddrinfo


@pytest.fixture(autouse=True)
def _names(monkeypatch: pytest.MonkeyPatch) -> None:
    """What names resolve to, but for addresses, which stay what they are."""

    def look(host: str | bytes, port: int, *rest: int, **named: int) -> object:
        name = host.decode() if isinstance(host, bytes) else host
        return REAL((ADDRESS | PRIVATE).get(name, name), port, *rest, **named)

    monkeypatch.setattr("socket.getaddrinfo", look)


def fetch(url: str, proxy: str, *also: str) -> Fetched:
    async def go() -> Fetched:
        async with Fetcher(Reach(frozenset(also), proxy)) as fetcher:
            return await fetcher.get(url)

    return asyncio.run(go())


def refusal(url: str, proxy: str) -> str:
    with pytest.raises(FetchError) as refused:
        fetch(url, proxy)
    return str(refused.value)


@pytest.mark.parametrize(
    ("url", "place"),
    [
        ("http://example.org/a", "93.184.215.14:80"),
        ("http://example.org:8080/a", "93.184.215.14:8080"),
        ("http://six.example/a", "[2606:2800:21f:cb07:6820:80da:af6b:8b2c]:80"),
    ],
)
def test_the_proxy_is_asked_for_the_address_and_the_site_for_the_name(url: str, place: str) -> None:
    with Site({"/a": Page(WORDS)}) as site:
        with http_proxy(site.place) as http:
            assert fetch(url, f"http://127.0.0.1:{http.port}").content == WORDS.encode()
        with socks_proxy(site.place) as socks:
            assert fetch(url, f"socks5://127.0.0.1:{socks.port}").content == WORDS.encode()
        assert http.places == [f"CONNECT {place}"]
        assert socks.places == [place.replace("[", "").replace("]", "")]
        assert {visit.headers["host"] for visit in site.visits} == {url.split("/")[2]}
        assert http.logins == socks.logins == []


def test_a_name_and_a_password_are_for_the_proxy_alone() -> None:
    with Site({"/a": Page(WORDS)}) as site:
        with http_proxy(site.place) as http:
            fetch("http://example.org/a", f"http://user:pass%20word@127.0.0.1:{http.port}")
        with socks_proxy(site.place, login="user:pass word") as socks:
            fetch("http://example.org/a", f"socks5h://user:pass%20word@127.0.0.1:{socks.port}")
        assert http.logins == [f"Basic {base64.b64encode(b'user:pass word').decode()}"]
        assert socks.logins == ["user:pass word"]
        assert not any(name.startswith("proxy") for visit in site.visits for name in visit.headers)


@pytest.mark.parametrize("host", [*PRIVATE, "127.0.0.1", "[::1]", "2130706433", "169.254.169.254"])
def test_the_proxy_is_not_asked_for_what_is_not_public(host: str) -> None:
    with Site({"/": Page(WORDS)}) as site, http_proxy(site.place) as proxy:
        assert "is not on the public internet" in refusal(f"http://{host}/", f"http://127.0.0.1:{proxy.port}")
        assert proxy.places == []


def test_no_redirect_leads_past_the_proxy_or_to_what_is_private() -> None:
    moved = {name: Page(status=302, headers={"Location": f"http://{name}/b"}) for name in [*PRIVATE, *ADDRESS]}
    pages = {f"/{name}": page for name, page in moved.items()} | {"/b": Page(WORDS)}
    with Site(pages) as site, http_proxy(site.place) as proxy:
        url = f"http://127.0.0.1:{proxy.port}"
        assert fetch("http://example.org/six.example", url).url == "http://six.example/b"
        assert proxy.places == ["CONNECT 93.184.215.14:80", f"CONNECT [{ADDRESS['six.example']}]:80"]
        for name in PRIVATE:
            assert "is not on the public internet" in refusal(f"http://example.org/{name}", url)


def test_the_operators_own_servers_are_reached_without_the_proxy() -> None:
    with Site({"/a": Page(WORDS)}) as site, http_proxy(site.place) as proxy:
        assert fetch(site.url("/a"), f"http://127.0.0.1:{proxy.port}", site.place).content == WORDS.encode()
        assert proxy.places == []


@pytest.mark.parametrize("status", [403, 407, 502])
def test_a_proxy_that_refuses_is_named_and_its_password_is_not(status: int) -> None:
    with Site() as site, http_proxy(site.place, status=status) as proxy:
        said = refusal("http://example.org/", f"http://user:secret@127.0.0.1:{proxy.port}")
    assert str(status) in said
    assert "PROXY_URL" in said
    assert "secret" not in said


def test_a_proxy_of_socks_that_refuses_is_named() -> None:
    with Site() as site:
        with socks_proxy(site.place, reply=2) as proxy:
            assert "PROXY_URL" in refusal("http://example.org/", f"socks5://127.0.0.1:{proxy.port}")
        with socks_proxy(site.place, login="user:right") as proxy:
            assert "does not accept" in refusal("http://example.org/", f"socks5://user:wrong@127.0.0.1:{proxy.port}")
            assert "sign in" in refusal("http://example.org/", f"socks5://127.0.0.1:{proxy.port}")


def test_what_is_no_proxy_is_named() -> None:
    with Site({"/": Page(WORDS)}) as site:
        assert "PROXY_URL" in refusal("http://example.org/", f"http://{site.place}")
    assert "PROXY_URL" in refusal("http://example.org/", f"http://{site.place}")
