"""RSS and Atom become entries with their dates, texts and addresses."""

from datetime import UTC, date, datetime, timedelta, timezone

import pytest

from bot.errors import FetchError
from bot.importing.feeds import Entry, moment_of, read_feed

URL = "https://example.org/feed.xml"
LONG = "The ministry said that the road was open again. " * 8


def zone(hours: int) -> timezone:
    return timezone(timedelta(hours=hours))


def at_ten(tz: timezone) -> datetime:
    return datetime(2022, 1, 25, 10, 0, tzinfo=tz)


@pytest.mark.parametrize(
    ("written", "moment"),
    [
        ("Tue, 25 Jan 2022 10:00:00 +0200", at_ten(zone(2))),
        ("Tue, 25 Jan 2022 10:00:00 GMT", at_ten(UTC)),
        ("Tue, 25 Jan 2022 10:00 Z", at_ten(UTC)),
        ("Tue, 25 Jan 2022 10:00:00 -0000", at_ten(UTC)),
        ("Tue, 25 Jan 2022 10:00:00 EST", at_ten(zone(-5))),
        ("Tue, 25 Jan 2022 10:00:00 EET", at_ten(zone(2))),
        ("Tue, 25 Jan 2022 10:00:00 MSK", at_ten(zone(3))),
        ("Tue, 25 Jan 2022 10:00:00 BST", at_ten(zone(1))),
        ("2022-01-25T10:00:00Z", at_ten(UTC)),
        ("2022-01-25T10:00:00.123+02:00", at_ten(zone(2)).replace(microsecond=123000)),
        ("Tue, 25 Jan 2022 10:00:00", date(2022, 1, 25)),
        ("Tue, 25 Jan 2022 10:00:00 XYZ", date(2022, 1, 25)),
        ("2022-01-25T10:00", date(2022, 1, 25)),
        ("Tue, 25 Jan 2022", date(2022, 1, 25)),
        ("вт, 25 січня 2022 10:00:00 +0200", date(2022, 1, 25)),
        ("25 января 2022", date(2022, 1, 25)),
        ("Tuesday", None),
        ("Sun, 30 Nov -0001 00:00:00 +0000", None),
        ("Tue, 99 Jan 2022 10:00:00 GMT", None),
        ("", None),
    ],
)
def test_a_moment_is_read_with_its_zone(written: str, moment: date | None) -> None:
    assert moment_of(written) == moment


def rss(*items: str) -> bytes:
    return f"""<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel><title>Example &amp; News</title><link>https://example.org/</link>
{"".join(f"<item>{item}</item>" for item in items)}
</channel></rss>""".encode()


def only(feed: bytes) -> Entry:
    (entry,) = read_feed(feed, URL)
    return entry


def test_an_entry_of_rss_tells_all_it_knows() -> None:
    entry = only(
        rss(
            "<title>Talks &lt;b&gt;end&lt;/b&gt; &amp;amp; begin</title><link>/a/1</link>"
            '<guid isPermaLink="false">x1</guid><pubDate>Tue, 25 Jan 2022 10:00:00 EET</pubDate>'
            "<dc:creator>Desk</dc:creator><description>Short &amp; good…</description>"
        )
    )
    item = entry.item
    assert (item.title, item.text, item.url) == ("Talks end & begin", "Short & good…", "https://example.org/a/1")
    assert (item.date, item.date_found) == (at_ten(zone(2)), "pubDate")
    assert (item.source, item.author) == ("Example & News", "Desk")
    assert not entry.whole


def test_an_entry_with_its_text_is_whole() -> None:
    markup = f"<h2>How</h2><p>{LONG}</p><ul><li>One *</li></ul><script>x()</script>"
    entry = only(
        rss(
            f"<title>T</title><guid>https://example.org/a/2</guid><content:encoded><![CDATA[{markup}]]></content:encoded>"
        )
    )
    assert entry.whole
    assert entry.item.text == f"## How\n\n{LONG.strip()}\n\n- One \\*"
    assert entry.item.url == "https://example.org/a/2"
    assert entry.item.date is None


@pytest.mark.parametrize(
    "text",
    [LONG + "[…]", LONG + "<a href='/a'>Read more</a>", LONG + "Continue reading the rest &#8230;", "Too short."],
)
def test_a_text_that_is_cut_off_is_a_summary(text: str) -> None:
    entry = only(rss(f"<title>T</title><link>/a</link><content:encoded><![CDATA[<p>{text}</p>]]></content:encoded>"))
    assert not entry.whole


def test_a_post_without_a_title_is_named_by_its_words() -> None:
    entry = only(rss('<guid isPermaLink="false">7</guid><description>All clear in Kharkiv. More later.</description>'))
    assert (entry.item.title, entry.item.url) == ("All clear in Kharkiv.", None)


def test_an_entry_of_atom_keeps_its_day_and_that_of_its_change() -> None:
    feed = f"""<feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://example.org/"><title>Atom</title>
<entry><id>urn:1</id><title type="html">A &amp;lt; B</title><link rel="alternate" href="a/3"/>
<published>2022-01-25T10:00:00Z</published><updated>2022-01-27T10:00:00Z</updated>
<content type="html">&lt;p&gt;{LONG}&lt;/p&gt;</content></entry></feed>""".encode()
    entry = only(feed)
    assert (entry.item.title, entry.item.url) == ("A < B", "https://example.org/a/3")
    assert (entry.item.date, entry.item.updated) == (at_ten(UTC), datetime(2022, 1, 27, 10, tzinfo=UTC))
    assert entry.whole


def test_an_old_encoding_is_read() -> None:
    feed = rss("<title>Мінських угод</title><link>/a</link>").decode().replace("UTF-8", "windows-1251").encode("cp1251")
    assert only(feed).item.title == "Мінських угод"


def test_an_entry_keeps_its_key_and_changes_its_digest_with_its_words() -> None:
    guid, link = '<guid isPermaLink="false">7</guid>', "<link>/a</link>"
    first, second = (only(rss(f"{guid}{link}<title>T</title><description>{words}</description>")) for words in "ab")
    assert first.key == second.key
    assert first.digest != second.digest


def test_what_says_nothing_is_left_out() -> None:
    assert read_feed(rss("", "<guid isPermaLink='false'>1</guid>"), URL) == []


@pytest.mark.parametrize("content", [b"", b"<html><body><p>A page.</p></body></html>", b"\x89PNG\r\n", b"words"])
def test_what_is_no_feed_is_named(content: bytes) -> None:
    with pytest.raises(FetchError, match="is no feed"):
        read_feed(content, URL)


def test_no_file_of_this_machine_is_read_into_an_entry() -> None:
    feed = b"""<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY x SYSTEM "file:///etc/passwd">]>
<rss version="2.0"><channel><title>T</title><item><title>A &x; B</title><link>https://example.org/a</link></item>
</channel></rss>"""
    assert all("root:" not in entry.item.title for entry in read_feed(feed, URL))


WORDS = "The bridge was closed on Monday because of the ice on the river. " * 6


@pytest.mark.parametrize(
    ("end", "whole"),
    [
        ("", True),
        ("<p>The post <a href='/a'>A</a> appeared first on <a href='/'>Example</a>.</p>", True),
        ("<p><a href='/a'>Read more</a></p>", False),
        ("<p>Continue reading Talks end</p>", False),
        ("<p>Читати далі</p>", False),
        ("<p>Читать полностью →</p>", False),
        ("<p>Weiterlesen auf example.org</p>", False),
    ],
)
def test_what_leads_to_the_page_is_no_text_and_tells_that_there_is_more(end: str, whole: bool) -> None:  # noqa: FBT001
    content = f"<content:encoded><![CDATA[<p>{WORDS}</p>{end}]]></content:encoded>"
    entry = only(rss(f"<title>Talks</title><link>/a/1</link>{content}"))
    assert (entry.item.text, entry.whole) == (WORDS.strip(), whole)


def test_mark_up_that_is_escaped_once_too_often_is_mark_up() -> None:
    entry = only(
        rss("<title>T</title><link>/a</link><description>&amp;lt;p&amp;gt;Ice.&amp;lt;/p&amp;gt;</description>")
    )
    assert entry.item.text == "Ice."


@pytest.mark.parametrize(
    ("author", "names"),
    [
        ("<dc:creator>Desk</dc:creator><dc:creator>Field</dc:creator>", "Desk, Field"),
        ("<author>desk@example.org (The Desk)</author>", "The Desk"),
        ("<author>desk@example.org</author>", None),
    ],
)
def test_authors_are_names_and_no_addresses(author: str, names: str | None) -> None:
    assert only(rss(f"<title>T</title><link>/a</link>{author}")).item.author == names


def test_entries_that_share_an_id_are_told_by_their_addresses() -> None:
    feed = rss(*(f"<title>{at}</title><link>/{at}</link><guid isPermaLink='false'>same</guid>" for at in "abc"))
    assert len({entry.key for entry in read_feed(feed, URL)}) == 3
