"""Made as the archives of X and of Mastodon are."""

import json
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path
from typing import Any

import pytest

from bot.importing.exports.reading import Options, read_export
from bot.importing.item import Failure, Item
from bot.model import Reference
from tests.importing.exports.saying import said

KYIV = timezone(timedelta(hours=2))


def read(folder: Path, name: str, content: str) -> list[Item | Failure]:
    (folder / name).write_text(content, encoding="utf-8")
    return list(read_export(folder / name, Options(zone=KYIV, username="@lake_news")))


def tweet(text: str, number: str = "1485700000000000001", **more: Any) -> dict[str, Any]:  # noqa: ANN401
    return {
        "tweet": {
            "edit_info": {"initial": {"editTweetIds": [number], "isEditEligible": True}},
            "retweeted": False,
            "entities": {"hashtags": [], "urls": []},
            "id_str": number,
            "id": number,
            "created_at": "Mon Jan 24 21:30:00 +0000 2022",
            "full_text": text,
            "lang": "uk",
            **more,
        }
    }


def tweets(*posts: dict[str, Any]) -> str:
    return f"window.YTD.tweets.part0 = {json.dumps(list(posts), indent=2, ensure_ascii=False)}"


def test_a_post_of_x_becomes_an_item(tmp_path: Path) -> None:
    urls = [{"url": "https://t.co/abc", "expanded_url": "https://lake.example/map", "display_url": "lake.example/map"}]
    text = "Міст &amp; дамбу закрито.\n\nМапа: https://t.co/abc https://t.co/pic1"
    (item,) = read(tmp_path, "tweets.js", tweets(tweet(text, entities={"urls": urls})))
    assert item == Item(
        title="Міст & дамбу закрито.",
        text="Міст & дамбу закрито.\n\nМапа: https://lake.example/map",
        origin="tweets.js, post 1485700000000000001",
        date=datetime(2022, 1, 24, 21, 30, tzinfo=UTC),
        date_found="created_at",
        source="@lake_news",
        url="https://x.com/i/status/1485700000000000001",
        language="uk",
    )


def test_a_reply_names_what_it_replies_to(tmp_path: Path) -> None:
    replied = {"in_reply_to_status_id_str": "17", "in_reply_to_screen_name": "dam"}
    (item,) = read(tmp_path, "tweets.js", tweets(tweet("@dam When?", **replied)))
    assert isinstance(item, Item)
    assert item.sources == (Reference("@dam", "https://x.com/i/status/17"),)


def test_repeated_posts_are_counted_and_pictures_alone_are_passed_over(tmp_path: Path) -> None:
    posts = (tweet("RT @dam: The dam holds and…"), tweet("https://t.co/pic1"), tweet("Boats sail."), tweet("RT @a: b"))
    item, failure = read(tmp_path, "tweets.js", tweets(*posts))
    assert isinstance(item, Item)
    assert item.text == "Boats sail."
    assert isinstance(failure, Failure)
    assert said(failure).startswith("holds 2 posts of others")


def test_private_parts_of_an_archive_are_refused(tmp_path: Path) -> None:
    (failure,) = read(tmp_path, "direct-messages.js", 'window.YTD.direct_messages.part0 = [{"dmConversation": {}}]')
    assert (failure.origin, said(failure)) == (
        "direct-messages.js",
        "holds no posts of an archive of X (name its tweets.js)",
    )


PUBLIC = ["https://www.w3.org/ns/activitystreams#Public"]


def created(content: str, to: Any = PUBLIC, **more: Any) -> dict[str, Any]:  # noqa: ANN401
    note = {
        "id": "https://lake.example/users/news/statuses/17",
        "type": "Note",
        "summary": None,
        "inReplyTo": None,
        "published": "2022-01-24T21:30:00Z",
        "url": "https://lake.example/@news/17",
        "attributedTo": "https://lake.example/users/news",
        "to": to,
        "cc": ["https://lake.example/users/news/followers"],
        "content": content,
        "contentMap": {"uk": content},
        **more,
    }
    return {"id": "https://lake.example/users/news/statuses/17/activity", "type": "Create", "object": note}


def outbox(*activities: Any) -> str:  # noqa: ANN401
    head = {"@context": "https://www.w3.org/ns/activitystreams", "id": "outbox.json", "type": "OrderedCollection"}
    return json.dumps({**head, "totalItems": len(activities), "orderedItems": list(activities)})


def test_a_post_of_mastodon_becomes_an_item(tmp_path: Path) -> None:
    note = created("<p>Міст закрито.<br>До вечора.</p><p>Мапа.</p>", updated="2022-01-24T22:30:00Z")
    (item,) = read(tmp_path, "outbox.json", outbox(note))
    assert item == Item(
        title="Міст закрито.",
        text="Міст закрито.  \nДо вечора.\n\nМапа.",
        origin="outbox.json, post 1",
        date=datetime(2022, 1, 24, 21, 30, tzinfo=UTC),
        date_found="published",
        updated=datetime(2022, 1, 24, 22, 30, tzinfo=UTC),
        source="news@lake.example",
        url="https://lake.example/@news/17",
        language="uk",
    )


@pytest.mark.parametrize(
    "activity",
    [
        {"type": "Announce", "object": "https://dam.example/1"},
        created("<p>Private.</p>", to=["https://lake.example/users/a"]),
        created(""),
        "https://dam.example/1",
        {"type": "Create", "object": None},
    ],
)
def test_boosts_private_posts_and_pictures_are_no_articles(tmp_path: Path, activity: object) -> None:
    (item,) = read(tmp_path, "outbox.json", outbox(activity, created("<p>Words.</p>")))
    assert isinstance(item, Item)
    assert item.text == "Words."
