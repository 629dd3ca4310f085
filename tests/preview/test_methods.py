"""What a bot may send, edit, answer and set, and how it is refused."""

import pytest

from tests.preview.bot_side import BotSide, button, keyboard
from tests.telegram_world import GROUP, READER, TelegramWorld, buttons

NOT_MODIFIED = (
    "400 Bad Request: message is not modified: specified new message content and reply markup are exactly the same "
    "as a current content and reply markup of the message"
)
STALE = "400 Bad Request: query is too old and response timeout expired or query ID is invalid"


@pytest.mark.parametrize(
    ("parameters", "refused"),
    [
        ({"text": ""}, "message text is empty"),
        ({"text": " \n"}, "text must be non-empty"),
        ({"text": "x" * 4097}, "message is too long"),
        ({"text": "😀" * 2049}, "message is too long"),
        (
            {"text": "<b>x", "parse_mode": "HTML"},
            "can't parse entities: Can't find end tag corresponding to start tag \"b\"",
        ),
        ({"text": "x", "parse_mode": "RTF"}, "unsupported parse_mode"),
        ({"text": "x", "entities": [{"type": "bold"}]}, "can't parse MessageEntity: can't find field \"offset\""),
        ({"text": "x", "entities": "["}, "can't parse entities: it is not JSON"),
        ({"text": "x", "reply_parameters": {"message_id": 10**6}}, "message to be replied not found"),
        (
            {"text": "x", "reply_markup": {"keyboard": []}},
            "object expected as reply markup: only inline keyboards are known here",
        ),
    ],
)
def test_a_wrong_message_is_refused(bot: BotSide, chat: int, parameters: dict[str, object], refused: str) -> None:
    assert bot.refusal("sendMessage", chat_id=chat, **parameters) == f"400 Bad Request: {refused}"


@pytest.mark.parametrize(
    "parameters",
    [
        {"text": "x" * 4096},
        {"text": "😀" * 2048},
        {"text": "<b>" + "&lt;" * 4096 + "</b>", "parse_mode": "HTML"},
        {"text": "x", "entities": [{"type": "bold", "offset": 0, "length": 1}]},
        {"text": "3 < 4"},
    ],
)
def test_length_counts_utf16_units_after_parsing(bot: BotSide, chat: int, parameters: dict[str, object]) -> None:
    assert bot.result("sendMessage", chat_id=chat, **parameters)["message_id"]


@pytest.mark.parametrize("chat_id", [404404, "@channel", -1])
def test_an_unknown_chat_is_refused(bot: BotSide, chat_id: object) -> None:
    assert bot.refusal("sendMessage", chat_id=chat_id, text="x") == "400 Bad Request: chat not found"


def test_the_chat_must_be_named(bot: BotSide) -> None:
    assert bot.refusal("sendMessage", text="x") == "400 Bad Request: chat_id is empty"


def test_a_bot_cannot_begin_a_conversation(bot: BotSide, shared: TelegramWorld) -> None:
    stranger = shared.add_person(4999, "Stranger")
    assert bot.refusal("sendMessage", chat_id=stranger, text="x") == (
        "403 Forbidden: bot can't initiate conversation with a user"
    )


def test_a_blocked_bot_is_told_so_and_may_write_again_later(bot: BotSide, shared: TelegramWorld, chat: int) -> None:
    shared.block(person=chat)
    assert bot.refusal("sendMessage", chat_id=chat, text="x") == "403 Forbidden: bot was blocked by the user"
    shared.block(person=chat, blocked=False)
    assert bot.say(chat, "back")["text"] == "back"


def test_a_reply_carries_the_message_it_answers(bot: BotSide, shared: TelegramWorld, chat: int) -> None:
    question = shared.send("why?", chat=chat, person=chat)
    answer = bot.say(chat, "because", reply_parameters={"message_id": question["message_id"]})
    assert answer["reply_to_message"]["text"] == "why?"
    assert "reply_to_message" not in bot.say(chat, "so", reply_to_message_id=answer["message_id"])["reply_to_message"]


def test_a_reply_to_what_is_gone_may_be_sent_without(bot: BotSide, chat: int) -> None:
    lenient = {"message_id": 10**6, "allow_sending_without_reply": True}
    assert "reply_to_message" not in bot.say(chat, "x", reply_parameters=lenient)


@pytest.mark.parametrize(
    ("wrong", "refused"),
    [
        (button(callback_data=""), "BUTTON_DATA_INVALID"),
        (button(callback_data="x" * 65), "BUTTON_DATA_INVALID"),
        (button(callback_data="й" * 33), "BUTTON_DATA_INVALID"),
        (button(url="http://localhost/"), "inline keyboard button URL 'http://localhost/' is invalid: Wrong HTTP URL"),
        (button(url="ftp://a.org"), "inline keyboard button URL 'ftp://a.org' is invalid: Unsupported URL protocol"),
        ({"text": "x"}, "can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard"),
        ({"callback_data": "x"}, "can't parse inline keyboard button: can't find field \"text\""),
        ({"text": " ", "callback_data": "x"}, "can't parse inline keyboard button: button text must be non-empty"),
        (
            button(callback_data="x", url="https://a.org"),
            "can't parse inline keyboard button: exactly one of the optional fields must be used",
        ),
    ],
)
def test_a_wrong_button_is_refused(bot: BotSide, chat: int, wrong: dict[str, object], refused: str) -> None:
    asked = {"chat_id": chat, "text": "x", "reply_markup": keyboard([wrong])}
    assert bot.refusal("sendMessage", **asked) == f"400 Bad Request: {refused}"


def test_right_buttons_come_back(bot: BotSide, chat: int) -> None:
    row = [
        button(callback_data="й" * 32),
        button("Open", url="https://a.org/b"),
        button("Copy", copy_text={"text": "x"}),
    ]
    assert buttons(bot.say(chat, "x", reply_markup=keyboard(row))) == row


def test_a_message_is_edited_in_place(bot: BotSide, shared: TelegramWorld, chat: int) -> None:
    sent = bot.say(chat, "one", reply_markup=keyboard([button()]))
    edited = bot.result(
        "editMessageText", chat_id=chat, message_id=sent["message_id"], text="<i>two</i>", parse_mode="HTML"
    )
    assert (edited["text"], edited["entities"][0]["type"], edited["edit_date"] >= sent["date"]) == (
        "two",
        "italic",
        True,
    )
    assert shared.message(sent, chat=chat).get("reply_markup") is None


def test_an_edit_that_changes_nothing_is_refused(bot: BotSide, chat: int) -> None:
    sent = bot.say(chat, "one", reply_markup=keyboard([button()]))
    same = {"chat_id": chat, "message_id": sent["message_id"], "reply_markup": keyboard([button()])}
    assert bot.refusal("editMessageText", **same, text="<b></b>one ", parse_mode="HTML") == NOT_MODIFIED
    assert bot.refusal("editMessageReplyMarkup", **same) == NOT_MODIFIED


def test_buttons_alone_can_be_edited(bot: BotSide, chat: int) -> None:
    sent = bot.say(chat, "one", reply_markup=keyboard([button()]))
    edited = bot.result("editMessageReplyMarkup", chat_id=chat, message_id=sent["message_id"])
    assert (edited["text"], buttons(edited)) == ("one", [])


def test_only_the_bots_own_messages_can_be_edited(bot: BotSide, shared: TelegramWorld, chat: int) -> None:
    theirs = shared.messages(chat)[0]["message_id"]
    asked = {"chat_id": chat, "text": "x"}
    assert bot.refusal("editMessageText", **asked, message_id=theirs) == "400 Bad Request: message can't be edited"
    assert bot.refusal("editMessageText", **asked, message_id=10**6) == "400 Bad Request: message to edit not found"
    assert bot.refusal("editMessageText", **asked) == "400 Bad Request: message identifier is not specified"


def test_what_is_deleted_is_gone(bot: BotSide, shared: TelegramWorld, chat: int) -> None:
    sent = bot.say(chat, "one")["message_id"]
    assert bot.result("deleteMessage", chat_id=chat, message_id=sent) is True
    assert bot.refusal("deleteMessage", chat_id=chat, message_id=sent) == "400 Bad Request: message to delete not found"
    assert [message["text"] for message in shared.messages(chat)] == ["hello"]


def test_others_messages_in_a_group_cannot_be_deleted(bot: BotSide, shared: TelegramWorld) -> None:
    theirs = shared.send("mine", chat=GROUP)["message_id"]
    assert bot.refusal("deleteMessage", chat_id=GROUP, message_id=theirs) == "400 Bad Request: message can't be deleted"


def test_a_pressed_button_reaches_the_bot_with_its_message(bot: BotSide, shared: TelegramWorld, chat: int) -> None:
    question = shared.messages(chat)[0]["message_id"]
    bot.say(chat, "x", reply_markup=keyboard([button()]), reply_parameters={"message_id": question})
    query = shared.press(shared.bot_messages(chat)[-1], "More", chat=chat, person=chat)
    pressed = bot.fetch(offset=-1)[0]["callback_query"]
    assert (pressed["id"], pressed["data"], pressed["from"]["id"]) == (query, "more", chat)
    assert pressed["message"]["reply_to_message"]["text"] == "hello"
    assert bot.result("answerCallbackQuery", callback_query_id=query, text="well", show_alert=True) is True
    assert shared.wait_for_answer(query) == {"query": query, "text": "well", "show_alert": True, "url": None}


def test_a_query_is_answered_once_in_time_and_briefly(bot: BotSide, shared: TelegramWorld, chat: int) -> None:
    sent = bot.say(chat, "x", reply_markup=keyboard([button()]))
    query = shared.press(sent, "More", chat=chat, person=chat)
    assert bot.refusal("answerCallbackQuery", callback_query_id=query, text="x" * 201).startswith("400")
    assert bot.result("answerCallbackQuery", callback_query_id=query, text="x" * 200) is True
    assert bot.refusal("answerCallbackQuery", callback_query_id=query) == STALE
    assert bot.refusal("answerCallbackQuery", callback_query_id="1") == STALE
    late = shared.press(sent, "More", chat=chat, person=chat)
    shared.expire_queries()
    assert bot.refusal("answerCallbackQuery", callback_query_id=late) == STALE


def test_typing_is_shown(bot: BotSide, shared: TelegramWorld, chat: int) -> None:
    assert bot.result("sendChatAction", chat_id=chat, action="typing") is True
    assert shared.events("chat_action")[-1]["data"] == {"chat": chat, "action": "typing", "seconds": 5}
    assert bot.refusal("sendChatAction", chat_id=chat, action="dancing").startswith("400")


def test_a_group_that_became_a_supergroup_says_which(bot: BotSide, shared: TelegramWorld) -> None:
    group = shared.add_group(-77, "Old", [READER])
    new = shared.upgrade(group)
    assert bot.call("sendMessage", chat_id=group, text="x") == {
        "ok": False,
        "error_code": 400,
        "description": "Bad Request: group chat was upgraded to a supergroup chat",
        "parameters": {"migrate_to_chat_id": new},
    }
    assert bot.say(new, "x")["chat"] == {"id": new, "type": "supergroup", "title": "Old"}
    told = [update["message"] for update in bot.fetch(offset=-2)]
    assert [(m["chat"]["id"], m.get("migrate_to_chat_id"), m.get("migrate_from_chat_id")) for m in told] == [
        (group, new, None),
        (new, None, group),
    ]


@pytest.mark.parametrize(
    "wrong",
    [
        {"commands": [{"command": "Ask", "description": "x"}]},
        {"commands": [{"command": "a" * 33, "description": "x"}]},
        {"commands": [{"command": "ask", "description": ""}]},
        {"commands": [{"command": "ask", "description": "x" * 257}]},
        {"commands": [{"command": f"a{n}", "description": "x"} for n in range(101)]},
        {"commands": [], "language_code": "english"},
        {"commands": [], "scope": {"type": "everywhere"}},
        {"commands": [], "scope": {"type": "chat"}},
        {},
    ],
)
def test_a_wrong_list_of_commands_is_refused(bot: BotSide, wrong: dict[str, object]) -> None:
    assert bot.refusal("setMyCommands", **wrong).startswith("400 Bad Request: ")


def test_the_menu_is_the_narrowest_list_in_the_readers_language(telegram: TelegramWorld) -> None:
    bot = BotSide(telegram)

    def put(command: str, scope: str = "default", language: str = "") -> None:
        commands = [{"command": command, "description": "x"}]
        bot.result("setMyCommands", commands=commands, scope={"type": scope}, language_code=language)

    def shown() -> list[str]:
        chats = {chat["id"]: [each["command"] for each in chat["commands"]] for chat in telegram.state()["chats"]}
        return chats[READER] + chats[GROUP]

    put("any")
    put("foreign", language="uk")
    assert shown() == ["any", "any"]
    put("english", language="en")
    assert shown() == ["english", "english"]
    put("group", scope="all_group_chats")
    assert shown() == ["english", "group"]
    assert bot.result("getMyCommands", language_code="uk") == [{"command": "foreign", "description": "x"}]
    bot.result("deleteMyCommands", language_code="en")
    assert shown() == ["any", "group"]


def test_the_bots_descriptions_are_kept_by_language(telegram: TelegramWorld) -> None:
    bot = BotSide(telegram)
    bot.result("setMyDescription", description="Що може", language_code="uk")
    bot.result("setMyShortDescription", short_description="What it can")
    assert bot.result("getMyDescription", language_code="uk") == {"description": "Що може"}
    assert bot.result("getMyDescription") == {"description": ""}
    assert telegram.state()["bot"]["short_description"] == "What it can"
    assert bot.refusal("setMyDescription", description="x" * 513).startswith("400")


def test_a_chat_can_be_looked_up(bot: BotSide) -> None:
    assert bot.result("getChat", chat_id=GROUP)["type"] == "group"
