"""Long polling: confirmation by offset, kinds of updates, and one poller alone."""

import threading
import time

import pytest

from tests.patience import patience
from tests.preview.bot_side import BotSide, button, keyboard
from tests.telegram_world import GROUP, Json, TelegramWorld


@pytest.fixture
def poller(shared: TelegramWorld, bot: BotSide) -> BotSide:
    """The bot with nothing left to fetch, and no call of its own so far."""
    shared.block(blocked=False)
    bot.fetch(allowed_updates=[])
    bot.result("deleteWebhook", drop_pending_updates=True)
    shared.forget_calls()
    return bot


def texts(updates: list[Json]) -> list[str]:
    return [update["message"]["text"] for update in updates]


def test_an_update_comes_again_until_a_higher_offset_confirms_it(shared: TelegramWorld, poller: BotSide) -> None:
    shared.send("one")
    shared.send("two")
    first, second = poller.fetch()
    assert second["update_id"] == first["update_id"] + 1
    assert texts(poller.fetch(offset=first["update_id"])) == ["one", "two"]
    assert texts(poller.fetch(offset=second["update_id"])) == ["two"]
    assert texts(poller.fetch()) == ["two"]
    assert poller.fetch(offset=second["update_id"] + 1) == []
    assert poller.fetch() == []


def test_a_negative_offset_keeps_the_last_and_forgets_the_others(shared: TelegramWorld, poller: BotSide) -> None:
    for text in ("one", "two", "three"):
        shared.send(text)
    assert texts(poller.fetch(offset=-2)) == ["two", "three"]
    assert texts(poller.fetch(offset=-9)) == ["two", "three"]


def test_a_limit_takes_the_oldest(shared: TelegramWorld, poller: BotSide) -> None:
    for text in ("one", "two", "three"):
        shared.send(text)
    assert texts(poller.fetch(limit=2)) == ["one", "two"]


def test_pending_updates_can_be_dropped(shared: TelegramWorld, poller: BotSide) -> None:
    shared.send("one")
    assert poller.result("getWebhookInfo")["pending_update_count"] == 1
    poller.result("deleteWebhook", drop_pending_updates=True)
    assert poller.fetch() == []


def test_a_poll_waits_for_what_comes(shared: TelegramWorld, poller: BotSide) -> None:
    timer = threading.Timer(0.2, shared.send, ("late",))
    timer.start()
    assert texts(poller.fetch(timeout=int(patience(8)))) == ["late"]
    timer.join()


def test_a_poll_that_nothing_comes_for_ends_empty(poller: BotSide) -> None:
    assert poller.fetch(timeout=1) == []


def test_allowed_updates_are_remembered_and_do_not_reach_back(shared: TelegramWorld, poller: BotSide) -> None:
    shared.send("before")
    assert texts(poller.fetch(allowed_updates=["callback_query"])) == ["before"]
    shared.send("unwanted")
    assert texts(poller.fetch()) == ["before"]
    poller.fetch(allowed_updates=[])
    shared.send("wanted")
    assert texts(poller.fetch()) == ["before", "wanted"]


def test_each_kind_of_update_is_its_own(shared: TelegramWorld, poller: BotSide) -> None:
    shared.edit(shared.send("one"), "two")
    shared.press(poller.say(1001, "x", reply_markup=keyboard([button()])), "More")
    shared.block()
    kinds = [set(update) - {"update_id"} for update in poller.fetch()]
    assert kinds == [{"message"}, {"edited_message"}, {"callback_query"}, {"my_chat_member"}]


def test_a_second_poller_ends_the_first(shared: TelegramWorld, poller: BotSide) -> None:
    answers: list[str] = []
    first = threading.Thread(target=lambda: answers.append(poller.refusal("getUpdates", timeout=30)))
    first.start()
    shared.wait_for_call("getUpdates")
    assert BotSide(shared).fetch() == []
    first.join()
    assert answers == [
        "409 Conflict: terminated by other getUpdates request; make sure that only one bot instance is running"
    ]


def test_a_poller_that_has_gone_takes_nothing_with_it(shared: TelegramWorld, poller: BotSide) -> None:
    def poll_and_leave() -> None:
        with shared.http.stream("GET", "/page/events"):  # the client is busy and healthy beside it
            time.sleep(0)
        with pytest.raises(Exception, match="timed out"):
            shared.http.get(f"{poller.url}/getUpdates", params={"timeout": 30}, timeout=0.2)

    poll_and_leave()
    shared.send("one")
    assert texts(poller.fetch()) == ["one"]


# Bots FAQ, What messages will my bot get: what privacy mode lets through in a group.
@pytest.mark.parametrize(
    ("text", "delivered"),
    [
        ("just talking", False),
        ("/ask why", True),
        ("/ask@crisis_preview_bot why", True),
        ("/ask@other_bot why", False),
        ("look: /ask why", False),
        ("@crisis_preview_bot why", True),
        ("why, @Crisis_Preview_Bot?", True),
        ("@crisis_preview_bots why", False),
        ("mail crisis_preview_bot", False),
    ],
)
def test_privacy_mode_keeps_what_is_not_meant_for_the_bot(shared: TelegramWorld, text: str, delivered: bool) -> None:  # noqa: FBT001
    assert shared.send(text, chat=GROUP)["delivered"] is delivered


def test_replies_to_the_bot_pass_privacy_mode_and_replies_to_people_do_not(shared: TelegramWorld, bot: BotSide) -> None:
    theirs = shared.send("talk", chat=GROUP)
    assert shared.send("and?", chat=GROUP, reply_to=bot.say(GROUP, "x"))["delivered"] is True
    assert shared.send("and?", chat=GROUP, reply_to=theirs)["delivered"] is False


def test_without_privacy_mode_the_bot_hears_everything(start_telegram: type[TelegramWorld]) -> None:
    open_world = start_telegram(privacy_mode=False)
    open_world.send("just talking", chat=GROUP)
    assert texts(BotSide(open_world).fetch()) == ["just talking"]
    assert BotSide(open_world).result("getMe")["can_read_all_group_messages"] is True
