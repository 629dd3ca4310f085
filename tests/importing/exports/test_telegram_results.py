"""Made as `export_output_json.cpp` of Telegram Desktop writes it: blanks, order of keys, escapes."""

import json
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path
from typing import Any

import pytest

from bot.importing.exports.reading import Options, read_export
from bot.importing.item import Failure, Item
from bot.model import Reference
from tests.importing.exports.saying import said

IN_UTC = Options(zone=UTC)
NINE = datetime(2022, 1, 24, 9, 0, tzinfo=UTC)


def message(number: int, text: Any, at: datetime = NINE, **more: Any) -> dict[str, Any]:  # noqa: ANN401
    stamp = {"date": at.strftime("%Y-%m-%dT%H:%M:%S"), "date_unixtime": str(int(at.timestamp()))}
    who = {"from": "Lake News", "from_id": "channel1"}
    return {"id": number, "type": "message", **stamp, **who, **more, "text": text, "text_entities": []}


SERVICE = {"id": 1, "type": "service", "date": "2022-01-01T00:00:00", "action": "create_channel", "text": ""}


def chat(*messages: dict[str, Any], kind: str = "public_channel", name: str = "Lake News") -> dict[str, Any]:
    return {"name": name, "type": kind, "id": 17, "messages": [SERVICE, *messages]}


def exported(value: object) -> bytes:
    """Control characters are written as the program does, which is not JSON."""
    return json.dumps(value, ensure_ascii=False, indent=1).replace("\\u000b", "\\x0B").encode()


def read(folder: Path, value: object, options: Options = IN_UTC) -> list[Item | Failure]:
    path = folder / "result.json"
    path.write_bytes(exported(value))
    return list(read_export(path, options))


def items(found: list[Item | Failure]) -> Iterator[Item]:
    assert found
    for one in found:
        assert isinstance(one, Item), one
        yield one


def test_a_post_becomes_an_item_with_all_that_the_export_states(tmp_path: Path) -> None:
    parts = [
        "Міст закрито.\n\nОб’їзд – через ",
        {"type": "bold", "text": "Озерне"},
        ", ",
        {"type": "text_link", "text": "мапа", "href": "https://map.example"},
        ".",
    ]
    post = message(17, parts, edited="2022-01-24T10:00:00", edited_unixtime="1643018400", author="A. Writer")
    (item,) = items(read(tmp_path, chat(post), Options(username="@lake_news", zone=UTC)))
    assert item == Item(
        title="Міст закрито.",
        text="Міст закрито.\n\nОб’їзд – через Озерне, мапа.",
        origin="result.json, message 17",
        date=NINE,
        date_found="date_unixtime",
        updated=NINE + timedelta(hours=1),
        source="Lake News",
        url="https://t.me/lake_news/17",
        author="A. Writer",
    )


@pytest.mark.parametrize("username", ["lake_news", "@lake_news", "https://t.me/lake_news", "t.me/lake_news/"])
def test_the_username_may_be_given_as_people_know_it(tmp_path: Path, username: str) -> None:
    (item,) = items(read(tmp_path, chat(message(17, "The bridge is closed.")), Options(username=username)))
    assert item.url == "https://t.me/lake_news/17"


def test_without_a_username_a_post_has_no_address(tmp_path: Path) -> None:
    (item,) = items(read(tmp_path, chat(message(17, "The bridge is closed."))))
    assert item.url is None


def test_a_post_from_before_unix_times_has_the_time_of_the_computer_and_says_so(tmp_path: Path) -> None:
    post = message(17, "The bridge is closed.")
    del post["date_unixtime"]
    kyiv = timezone(timedelta(hours=2))
    (item,) = items(read(tmp_path, chat(post), Options(zone=kyiv)))
    assert item.date == datetime(2022, 1, 24, 9, 0, tzinfo=kyiv)
    assert item.date_found == "date, in the time of the computer that exported it"


def test_a_post_that_nobody_edited_is_not_called_edited(tmp_path: Path) -> None:
    """As programs of before 2021 wrote it."""
    post = message(17, "The bridge is closed.", edited="1970-01-01T02:00:00")
    del post["date_unixtime"]
    (item,) = items(read(tmp_path, chat(post)))
    assert item.updated is None


def test_a_moment_is_given_in_the_operators_zone(tmp_path: Path) -> None:
    late = datetime(2022, 1, 24, 23, 0, tzinfo=UTC)
    kyiv = timezone(timedelta(hours=2))
    (item,) = items(read(tmp_path, chat(message(17, "At night.", late)), Options(zone=kyiv)))
    assert isinstance(item.date, datetime)
    assert item.date.isoformat() == "2022-01-25T01:00:00+02:00"


def test_a_forward_names_where_it_comes_from(tmp_path: Path) -> None:
    (item,) = items(read(tmp_path, chat(message(17, "The dam holds.", forwarded_from="Dam Office"))))
    assert item.sources == (Reference("Dam Office"),)


def test_a_reply_names_the_post_that_it_replies_to(tmp_path: Path) -> None:
    posts = (message(17, "Five boats are lost."), message(19, "Correction: two boats.", reply_to_message_id=17))
    options = Options(username="lake_news")
    _, reply = items(read(tmp_path, chat(*posts), options))
    assert reply.sources == (Reference("Five boats are lost.", "https://t.me/lake_news/17"),)


def test_an_album_is_one_item_with_its_caption_once(tmp_path: Path) -> None:
    album = [message(number, text, photo=f"photos/{number}.jpg") for number, text in ((17, ""), (18, "Two."), (19, ""))]
    later = message(20, "Another picture.", NINE + timedelta(seconds=5), photo="photos/20.jpg")
    one, other = items(read(tmp_path, chat(*album, later), Options(username="lake_news")))
    assert (one.text, one.url) == ("Two.", "https://t.me/lake_news/17")
    assert other.text == "Another picture."


def test_two_texts_of_one_second_are_two_items(tmp_path: Path) -> None:
    assert [item.text for item in items(read(tmp_path, chat(message(17, "One."), message(18, "Two."))))] == [
        "One.",
        "Two.",
    ]


def test_a_poll_is_its_question_and_answers(tmp_path: Path) -> None:
    answers = [{"text": text, "voters": 3, "chosen": False} for text in ("By boat", "On foot")]
    poll = {"question": "How do you come?", "closed": False, "total_voters": 6, "answers": answers}
    (item,) = items(read(tmp_path, chat(message(17, "", poll=poll))))
    assert item.text == "How do you come?\n\n- By boat\n- On foot"


def test_pictures_alone_and_service_messages_are_no_items(tmp_path: Path) -> None:
    assert read(tmp_path, chat(message(17, "", photo="photos/1.jpg"), {"id": 18, "type": "unsupported"})) == []


def test_control_characters_that_are_no_json_are_read(tmp_path: Path) -> None:
    (item,) = items(read(tmp_path, chat(message(17, "One\x0bline \\x41 stays."))))
    assert item.text == "One  \nline \\\\x41 stays."


def test_a_title_is_the_first_line_that_says_something(tmp_path: Path) -> None:
    (item,) = items(read(tmp_path, chat(message(17, "#Озеро #міст\n❗️\nМіст закрито до вечора\nДалі буде"))))
    assert item.title == "Міст закрито до вечора"


ACCOUNT = {
    "about": "Here is the data you requested.",
    "personal_information": {"user_id": 1, "first_name": "A", "messages": "none"},
    "contacts": {"about": "", "list": [{"name": "B", "type": "user"}]},
    "chats": {
        "about": "",
        "list": [
            chat(message(1, "Private words."), kind="personal_chat", name="B"),
            chat(message(17, "The bridge is closed.")),
            chat(message(2, "A group's words."), kind="private_supergroup", name="Group"),
        ],
    },
    "left_chats": {"about": "", "list": [chat(message(3, "Old news."), kind="private_channel", name="Old")]},
}


def test_of_a_whole_account_only_channels_are_read_and_the_rest_is_counted(tmp_path: Path) -> None:
    found = read(tmp_path, ACCOUNT)
    assert [(item.source, item.text) for item in found if isinstance(item, Item)] == [
        ("Lake News", "The bridge is closed."),
        ("Old", "Old news."),
    ]
    reason = "holds 2 chats that are no channels (export a group by itself to add it)"
    assert [said(one) for one in found if isinstance(one, Failure)] == [reason]


def test_a_username_says_nothing_about_a_whole_account(tmp_path: Path) -> None:
    found = read(tmp_path, ACCOUNT, Options(username="lake_news"))
    assert {one.url for one in found if isinstance(one, Item)} == {None}
    assert isinstance(found[-1], Failure)
    assert "a username says nothing" in said(found[-1])


def test_a_group_that_is_exported_by_itself_is_read(tmp_path: Path) -> None:
    (item,) = items(read(tmp_path, chat(message(2, "Words."), kind="private_supergroup", name="Group")))
    assert item.source == "Group"


@pytest.mark.parametrize("share", [0.5, 0.9])
def test_what_stands_before_a_break_is_read_and_the_break_is_named(tmp_path: Path, share: float) -> None:
    whole = json.dumps(chat(*(message(number, f"Post {number}.") for number in range(2, 200))))
    path = tmp_path / "result.json"
    path.write_text(whole[: int(len(whole) * share)])
    *before, last = read_export(path)
    assert len(before) >= 198 * share - 5
    assert all(isinstance(one, Item) for one in before)
    assert isinstance(last, Failure)
    assert "breaks off" in said(last)


@pytest.mark.parametrize(
    "odd",
    [
        {"id": "x", "text": 5},
        {"id": None, "text": [None, 7, {"type": "bold"}]},
        {"id": 2, "text": "Words.", "date_unixtime": "soon"},
        {"id": 2, "text": "Words.", "date_unixtime": "1e400", "date": "0001-01-01T00:00:00"},
        {"id": 2, "text": "Words.", "poll": [1], "edited_unixtime": [], "forwarded_from": 4},
    ],
)
def test_an_odd_message_does_not_end_the_rest(tmp_path: Path, odd: dict[str, Any]) -> None:
    found = read(tmp_path, chat({"type": "message", **odd}, message(17, "The bridge is closed.")))
    assert isinstance(found[-1], Item)
    assert found[-1].text == "The bridge is closed."


def test_words_that_are_struck_through_are_left_out(tmp_path: Path) -> None:
    parts = ["About ", {"type": "strikethrough", "text": "300"}, " ", {"type": "bold", "text": "500"}, " people left."]
    (item,) = items(read(tmp_path, chat(message(2, parts))))
    assert item.text == "About 500 people left."
