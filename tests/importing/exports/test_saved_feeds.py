from datetime import UTC, datetime
from pathlib import Path

import pytest

from bot.importing.exports.reading import Options, read_export
from bot.importing.item import Item
from tests.importing.exports.saying import said

WORDS = "The bridge over the lake is closed until the evening, since the water stands higher than ever before. " * 3

RSS = f"""<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>Lake Courier</title>
<link>https://courier.example</link>
<item><title>Bridge is closed</title><link>https://courier.example/1</link>
<pubDate>Mon, 24 Jan 2022 21:30:00 GMT</pubDate><content:encoded><![CDATA[<p>{WORDS}</p>]]></content:encoded></item>
<item><title>Boats</title><link>https://courier.example/2</link><description>They sail.</description></item>
<item><title>Dam</title><link>https://courier.example/3</link></item></channel></rss>"""

ATOM = f"""<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom"><title>Lake Courier</title><entry><title>Bridge is closed</title>
<link href="https://courier.example/1"/><id>urn:1</id><published>2022-01-24T21:30:00Z</published>
<content type="html">&lt;p&gt;{WORDS}&lt;/p&gt;</content></entry></feed>"""


@pytest.mark.parametrize("feed", [RSS, ATOM])
def test_an_entry_of_a_saved_feed_becomes_an_item(tmp_path: Path, feed: str) -> None:
    (tmp_path / "feed.xml").write_text(feed)
    item, *_ = read_export(tmp_path / "feed.xml", Options(zone=UTC))
    assert isinstance(item, Item)
    assert (item.title, item.text, item.source) == ("Bridge is closed", WORDS.strip(), "Lake Courier")
    assert (item.url, item.date) == ("https://courier.example/1", datetime(2022, 1, 24, 21, 30, tzinfo=UTC))


def test_a_summary_is_called_one_and_an_entry_without_words_is_named(tmp_path: Path) -> None:
    (tmp_path / "feed.xml").write_text(RSS)
    _, summary, bare = read_export(tmp_path / "feed.xml")
    assert isinstance(summary, Item)
    assert summary.text == "They sail."
    assert "only the summary" in summary.doubts[0]
    assert "add it by its address" in said(bare)


KIND = "http://schemas.google.com/g/2005#kind"


def test_of_an_export_of_blogger_only_posts_are_articles(tmp_path: Path) -> None:
    entries = "".join(
        f"<entry><id>{kind}</id><published>2022-01-24T21:30:00Z</published><title>A {kind}</title>"
        f'<category scheme="{KIND}" term="http://schemas.google.com/blogger/2008/kind#{kind}"/>'
        f'<category scheme="http://www.blogger.com/atom/ns#" term="bridges"/>'
        f'<content type="html">&lt;p&gt;{WORDS}&lt;/p&gt;</content></entry>'
        for kind in ("settings", "template", "post", "comment", "page")
    )
    feed = f'<feed xmlns="http://www.w3.org/2005/Atom"><title>Lake blog</title>{entries}</feed>'
    (tmp_path / "blog.xml").write_text(feed)
    assert [item.title for item in read_export(tmp_path / "blog.xml") if isinstance(item, Item)] == ["A post"]


@pytest.mark.parametrize(
    ("name", "content", "reason"),
    [
        (
            "feeds.opml",
            '<?xml version="1.0"?><opml version="2.0"><body/></opml>',
            "is a list of feeds (put their addresses into the file that FEEDS names)",
        ),
        (
            "sitemap.xml",
            '<?xml version="1.0"?><urlset><url><loc>https://courier.example/1</loc></url></urlset>',
            "is XML of a kind that is not known (save its articles as .html or .txt)",
        ),
    ],
)
def test_what_only_leads_to_articles_is_named(tmp_path: Path, name: str, content: str, reason: str) -> None:
    (tmp_path / name).write_text(content)
    assert [said(one) for one in read_export(tmp_path / name)] == [reason]
