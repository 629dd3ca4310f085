"""What lies at an address becomes items: a page, or the entries of a feed with their pages."""

import asyncio
import time
from datetime import UTC, date, datetime
from itertools import pairwise

import pytest

from bot.errors import FetchError
from bot.importing.item import Failure, Item
from bot.importing.web.fetching import Fetcher
from bot.importing.web.links import read_link
from bot.importing.web.reaching import Reach
from bot.importing.web.visiting import Visitor
from tests.importing.site import Page, Site, Visit

SENTENCE = "The ministry said on Tuesday that the road near the river was open again for everybody."

OPEN = " ".join(["Дорогу знову відкрито."] * 5)
OLD = f"<html><title>Дорога</title><p>{OPEN}</p>".encode("cp1251")


def article(title: str, day: str = "2022-01-25", *, url: str = "", site: str = "", words: str = SENTENCE) -> Page:
    return Page(
        f"""<!doctype html><html lang="en"><head><title>{title}</title>
<meta property="article:published_time" content="{day}T10:00:00Z">
{f'<meta property="og:site_name" content="{site}">' if site else ""}
{f'<link rel="canonical" href="{url}">' if url else ""}</head>
<body><nav><a href="/">Home</a></nav><article><h1>{title}</h1><p>{words}</p><h2>Why</h2><p>{words}</p></article>
</body></html>"""
    )


def read(site: Site, path: str) -> list[Item | Failure]:
    return asyncio.run(read_link(site.url(path), reach=Reach(frozenset({site.place})), pause=0.0))


def only(site: Site, path: str) -> Item:
    (item,) = read(site, path)
    assert isinstance(item, Item), item
    return item


def test_a_page_becomes_an_item() -> None:
    with Site({"/a": article("Road open", site="Example News")}) as site:
        item = only(site, "/a")
        assert (item.title, item.source, item.url, item.language) == ("Road open", "Example News", site.url("/a"), "en")
        assert (item.date, item.date_found) == (datetime(2022, 1, 25, 10, tzinfo=UTC), "metadata")
        assert item.text == f"{SENTENCE}\n\n## Why\n\n{SENTENCE}"
        assert site.paths() == ["/a"]


def test_a_page_calls_only_its_own_site_its_address() -> None:
    with Site() as site:
        site.pages["/own"] = article("One", url=site.url("/canonical"))
        site.pages["/others"] = article("Two", url="https://elsewhere.example/story")
        site.pages["/front"] = article("Three", url=site.url("/"))
        assert only(site, "/own").url == site.url("/canonical")
        assert only(site, "/others").url == site.url("/others")
        assert only(site, "/front").url == site.url("/front")


@pytest.mark.parametrize(
    ("page", "title", "text"),
    [
        (Page("Title: Plain\nDate: 2022-01-25\n\nWords.", "text/plain"), "Plain", "Words."),
        (Page("# Marked\n\nWords *here*.", "text/markdown"), "Marked", "Words here."),
        (
            Page(f"<html><title>Дорога</title><p>{OPEN}</p>".encode("cp1251"), "text/html; charset=cp1251"),
            "Дорога",
            OPEN,
        ),
    ],
)
def test_texts_and_old_encodings_are_read(page: Page, title: str, text: str) -> None:
    with Site({"/a": page}) as site:
        item = only(site, "/a")
        assert (item.title, item.text) == (title, text)


@pytest.mark.parametrize("page", [Page(""), Page("<html><body></body></html>"), Page('{"a": 1}', "text/plain")])
def test_a_page_that_holds_no_article_is_named(page: Page) -> None:
    with Site({"/a": page}) as site:
        (failure,) = read(site, "/a")
        assert isinstance(failure, Failure)
        assert failure.origin == site.url("/a")
        assert failure.reason.startswith(site.url("/a"))


def rss(*entries: str) -> Page:
    items = "".join(f"<item>{entry}</item>" for entry in entries)
    return Page(
        f'<rss version="2.0"><channel><title>Example Feed</title>{items}</channel></rss>', "application/rss+xml"
    )


def entry(path: str, day: str = "25 Jan 2022") -> str:
    return (
        f"<title>Told {path}</title><link>{path}</link><description>Short words.</description>"
        f"<pubDate>{day} 12:00:00 GMT</pubDate>"
    )


def test_a_summary_is_completed_by_its_page() -> None:
    pages = {
        "/feed": rss(entry("/a"), entry("/gone"), entry("/far", "29 Jan 2022")),
        "/a": article("On page", words=SENTENCE),
        "/far": article("On page", "2022-01-25", site="Example News"),
    }
    with Site(pages) as site:
        one, two, three = read(site, "/feed")
        assert isinstance(one, Item)
        assert (one.title, one.date, one.source) == ("Told /a", datetime(2022, 1, 25, 12, tzinfo=UTC), "Example Feed")
        assert SENTENCE in one.text
        assert one.doubts == ()
        assert isinstance(two, Item)
        assert (two.text, two.url) == ("Short words.", site.url("/gone"))
        assert "only the summary" in two.doubts[0]
        assert isinstance(three, Item)
        assert (three.source, three.date) == ("Example News", datetime(2022, 1, 29, 12, tzinfo=UTC))
        assert "2022-01-29 by its feed and 2022-01-25 by its page" in three.doubts[0]


def visit(site: Site, *paths: str, pause: float = 0.0, reach: Reach | None = None) -> list[int | str]:
    """The statuses of visits, or the sentences with which they were refused."""

    async def go() -> list[int | str]:
        said: list[int | str] = []
        async with Fetcher(reach or Reach(frozenset({site.place}))) as fetcher:
            visitor = Visitor(fetcher, pause=pause)
            for path in paths:
                try:
                    said.append((await visitor.get(site.url(path))).status)
                except FetchError as error:
                    said.append(str(error))
        return said

    return asyncio.run(go())


def test_a_site_says_what_programs_may_fetch() -> None:
    rules = (
        "User-agent: *\nDisallow: /private\n\nUser-agent: crisis-bot\nDisallow: /robots-only\nAllow: /private/open\n"
    )
    paths = ["/private/a", "/robots-only", "/a"]
    with Site({"/robots.txt": Page(rules, "text/plain"), **{path: Page("Words.") for path in paths}}) as site:
        allowed, refused, also = visit(site, *paths)
        assert (allowed, also) == (200, 200)
        assert "robots.txt" in str(refused)
        assert site.paths() == ["/robots.txt", "/private/a", "/a"]


def test_where_a_redirect_leads_is_asked_as_well() -> None:
    rules = Page("User-agent: *\nDisallow: /private", "text/plain")
    with Site({"/robots.txt": rules, "/open": Page("Words."), "/private/a": Page("Words.")}) as there, Site() as here:
        both = Reach(frozenset({here.place, there.place}))
        here.pages["/a"] = Page(status=302, headers={"Location": there.url("/open")})
        here.pages["/b"] = Page(status=302, headers={"Location": there.url("/private/a")})
        one, other = visit(here, "/a", "/b", reach=both)
        assert one == 200
        assert there.url("/private/a") in str(other)
        assert "robots.txt" in str(other)
        assert there.paths() == ["/robots.txt", "/open"]


def test_a_site_that_sends_its_visitor_on_is_not_waited_for() -> None:
    moved = Page(status=301, headers={"Location": "/there"})
    with Site({"/here": moved, "/there": Page("Words.")}) as site:
        begun = time.monotonic()
        assert visit(site, "/here", pause=60.0) == [200]
        assert time.monotonic() - begun < 30
        assert site.paths() == ["/robots.txt", "/here", "/there"]


@pytest.mark.parametrize(("status", "allowed"), [(404, True), (403, True), (500, False), (429, False)])
def test_a_site_without_rules_allows_all_and_one_in_trouble_nothing(status: int, allowed: bool) -> None:  # noqa: FBT001
    with Site({"/robots.txt": Page(status=status), "/a": Page("Words.")}) as site:
        (said,) = visit(site, "/a")
        assert (said == 200) is allowed
        assert ("/a" in site.paths()) is allowed


def test_visits_of_one_site_keep_their_distance() -> None:
    came: list[float] = []

    def noted(_: Visit) -> Page:
        came.append(time.monotonic())
        return Page("Words.")

    with Site({"/robots.txt": Page("User-agent: *\nCrawl-delay: 0.4", "text/plain"), "/a": noted}) as site:
        assert visit(site, "/a", "/a", "/a") == [200, 200, 200]
    assert all(later - earlier > 0.35 for earlier, later in pairwise(came))
    assert len(came) == 3


def test_a_post_without_an_address_is_its_own_text() -> None:
    post = "<title>T</title><description>Words alone.</description><pubDate>25 Jan 2022</pubDate>"
    with Site({"/feed": rss(post)}) as site:
        item = only(site, "/feed")
        assert (item.date, item.text, item.url) == (date(2022, 1, 25), "Words alone.", None)
