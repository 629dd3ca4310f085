"""Who is answered where: every sort of message that reaches the bot, as updates to a bot that runs."""

import pytest

from bot.wording.texts import ENGLISH
from tests.chat.crisis import (
    GERMANY,
    GROUP,
    JANUARY_25,
    QUESTION,
    READER,
    STANDBY,
    Json,
    answer_for,
    captioned,
    message,
    person,
    sent_for,
)
from tests.telegram_world import TelegramWorld

BOT = person(77, is_bot=True)
ANONYMOUS = {"id": 1087968824, "is_bot": True, "first_name": "Group"}


RIGHTS = (
    "can_change_info",
    "can_invite_users",
    "can_pin_messages",
    "can_manage_topics",
    "can_send_messages",
    "can_send_audios",
    "can_send_documents",
    "can_send_photos",
    "can_send_videos",
    "can_send_video_notes",
    "can_send_voice_notes",
    "can_send_polls",
    "can_send_other_messages",
    "can_add_web_page_previews",
    "can_edit_tag",
    "can_react_to_messages",
)


def name(world: TelegramWorld) -> str:
    return str(world.state()["bot"]["username"])


def own(world: TelegramWorld) -> Json:
    """The bot as a user."""
    return {"id": world.state()["bot"]["id"], "is_bot": True, "first_name": "Bot", "username": name(world)}


def test_another_bot_is_never_answered(world: TelegramWorld) -> None:
    replied = message("Hello!", chat=GROUP, sender=own(world))
    for body in (
        message(f"/ask {QUESTION}", chat=GROUP, sender=BOT),
        message(QUESTION, chat=GROUP, sender=BOT, reply_to_message=replied),
    ):
        assert sent_for(world, body) == []


def test_an_anonymous_administrator_is_answered(world: TelegramWorld) -> None:
    group = {"id": GROUP, "type": "group", "title": "Group"}
    body = message(f"/ask {QUESTION}", chat=GROUP, sender=ANONYMOUS, sender_chat=group)
    assert answer_for(world, body, STANDBY)["chat_id"] == str(GROUP)


def test_what_the_bot_itself_offered_inline_asks_nothing(world: TelegramWorld) -> None:
    assert sent_for(world, message(QUESTION, via_bot=own(world))) == []


def test_a_message_shown_to_one_person_of_a_group_is_not_answered_to_all(world: TelegramWorld) -> None:
    assert sent_for(world, message(f"/ask {QUESTION}", chat=GROUP, message_id=0)) == []


def test_a_caption_is_a_question(world: TelegramWorld) -> None:
    assert answer_for(world, captioned(QUESTION), STANDBY)


@pytest.mark.parametrize("caption", [f"/ask {QUESTION}", f"@{{bot}} {QUESTION}", f"/ask@{{bot}} {QUESTION}"])
def test_in_a_group_a_caption_that_is_meant_for_the_bot_is_answered(world: TelegramWorld, caption: str) -> None:
    assert answer_for(world, captioned(caption.format(bot=name(world)), chat=GROUP), STANDBY)


@pytest.mark.parametrize("caption", [QUESTION, f"/ask@another_bot {QUESTION}"])
def test_in_a_group_another_caption_is_not(world: TelegramWorld, caption: str) -> None:
    assert sent_for(world, captioned(caption, chat=GROUP)) == []


def test_an_album_gets_one_sentence(world: TelegramWorld) -> None:
    world.forget_calls()
    for _ in range(5):
        world.push_update({"message": captioned(None, media_group_id="album-1")})
    world.wait_for_call("sendMessage")
    marker = world.send("Thanks")
    world.wait_for_message(ENGLISH.thanks, after=marker)
    texts = [call["parameters"]["text"] for call in world.calls("sendMessage")]
    assert texts.count(ENGLISH.words_only) == 1


def test_an_album_with_a_caption_is_one_question(world: TelegramWorld) -> None:
    world.forget_calls()
    for caption in (None, QUESTION, None):
        world.push_update({"message": captioned(caption, media_group_id="album-2")})
    world.wait_for(
        lambda: [c for c in world.calls("sendMessage") if STANDBY in c["parameters"]["text"]] or None, "an answer"
    )
    world.wait_for_message(ENGLISH.thanks, after=world.send("Thanks"))
    assert ENGLISH.words_only not in [call["parameters"]["text"] for call in world.calls("sendMessage")]


@pytest.mark.parametrize("words", ["/ask", "@{bot}"])
def test_a_command_or_a_mention_alone_answers_the_message_it_replies_to(world: TelegramWorld, words: str) -> None:
    question = message(QUESTION, chat=GROUP, sender=person(1002))
    body = message(words.format(bot=name(world)), chat=GROUP, reply_to_message=question)
    sent = answer_for(world, body, STANDBY)
    assert str(question["message_id"]) in sent["reply_parameters"]


def test_of_a_message_replied_to_the_quoted_part_is_asked(world: TelegramWorld) -> None:
    both = message(f"{QUESTION} And how many did Germany?", chat=GROUP, sender=person(1002))
    quoted = {"text": "How many soldiers did Germany put on standby?", "position": 0, "is_manual": True}
    sent = answer_for(world, message("/ask", chat=GROUP, reply_to_message=both, quote=quoted), GERMANY)
    assert sent["text"].startswith("<i>About: How many soldiers did Germany put on standby?</i>")


@pytest.mark.parametrize("wondering", ["/ask is that true?", "/ask це правда?"])
def test_whether_a_report_is_true_shows_what_the_articles_say_about_it(world: TelegramWorld, wondering: str) -> None:
    origin = {"type": "hidden_user", "sender_user_name": "Ann", "date": JANUARY_25}
    report = message("The Pentagon put 8,500 soldiers on standby.", chat=GROUP, forward_origin=origin)
    sent = answer_for(world, message(wondering, chat=GROUP, reply_to_message=report), STANDBY)
    assert sent["text"].startswith(f"<b>{ENGLISH.claim}</b>")
    assert str(report["message_id"]) in sent["reply_parameters"]


def test_a_command_alone_in_reply_to_the_bot_says_how_to_ask(world: TelegramWorld) -> None:
    replied = message("Hello!", chat=GROUP, sender=own(world))
    assert answer_for(world, message("/ask", chat=GROUP, reply_to_message=replied), ENGLISH.ask_how)


def test_yesterday_is_counted_from_the_day_of_the_forwarded_post(world: TelegramWorld) -> None:
    origin = {"type": "hidden_user", "sender_user_name": "Ann", "date": JANUARY_25}
    body = message("Who put soldiers on standby yesterday?", forward_origin=origin)
    assert GERMANY in answer_for(world, body, "24 January 2022")["text"].replace("<b>", "").replace("</b>", "")


@pytest.mark.parametrize(
    "service",
    [
        {"boost_added": {"boost_count": 1}},
        {"message_auto_delete_timer_changed": {"message_auto_delete_time": 60}},
        {"gift": {"gift": {"id": "1", "sticker": {}, "star_count": 1}}},
        {"something_new": {"of": "a later version"}},
    ],
)
def test_service_messages_are_met_with_silence(world: TelegramWorld, service: Json) -> None:
    assert sent_for(world, message(None, **service)) == []


@pytest.mark.parametrize(
    ("old", "new", "greeted"),
    [
        ({"status": "left"}, {"status": "member"}, 1),
        ({"status": "left"}, {"status": "restricted", "is_member": True}, 1),
        ({"status": "restricted", "is_member": True}, {"status": "member"}, 0),
        ({"status": "restricted", "is_member": False}, {"status": "member"}, 1),
        ({"status": "member"}, {"status": "restricted", "is_member": True}, 0),
        ({"status": "member"}, {"status": "left"}, 0),
    ],
)
def test_a_group_is_greeted_by_membership(world: TelegramWorld, old: Json, new: Json, greeted: int) -> None:
    rights = dict.fromkeys(RIGHTS, True) | {"until_date": 0}
    sides = [side | (rights if side["status"] == "restricted" else {}) | {"user": own(world)} for side in (old, new)]
    base = message("x", chat=GROUP)
    change = {key: base[key] for key in ("chat", "from", "date")}
    sent = sent_for(world, change | {"old_chat_member": sides[0], "new_chat_member": sides[1]}, "my_chat_member")
    assert [each["text"] for each in sent] == [ENGLISH.added_to_group] * greeted


def test_a_forwarded_report_is_a_claim(world: TelegramWorld) -> None:
    origin = {"type": "hidden_user", "sender_user_name": "Ann", "date": JANUARY_25}
    report = "Breaking! The Pentagon has put 8,500 soldiers on standby. Share this with everybody you know."
    sent = answer_for(world, message(report, forward_origin=origin), STANDBY)
    assert sent["text"].startswith(f"<b>{ENGLISH.claim}</b>")


@pytest.mark.parametrize(
    ("opening", "answer"),
    [
        ("So they say. The", f"<b>{ENGLISH.claim}</b>"),
        ("So says Gen. Milley, that the", "<b><a"),
        ("They say that the", "<b><a"),
    ],
)
def test_a_long_text_is_a_claim_if_it_has_several_sentences(world: TelegramWorld, opening: str, answer: str) -> None:
    text = f"{opening} Pentagon has put 8,500 soldiers on standby {'and so on ' * 30}"
    assert answer_for(world, message(text), STANDBY)["text"].startswith(answer)


def test_a_report_that_the_articles_do_not_speak_of_is_neither_true_nor_false(world: TelegramWorld) -> None:
    origin = {"type": "hidden_user", "sender_user_name": "Ann", "date": JANUARY_25}
    sent = answer_for(world, message("Aliens landed on a xylograph.", forward_origin=origin), ENGLISH.claim_not_found)
    assert "blockquote" not in sent["text"]


def test_an_edit_of_a_question_nobody_remembers_is_left_alone(world: TelegramWorld) -> None:
    assert sent_for(world, message(QUESTION, edit_date=JANUARY_25), "edited_message") == []


def test_a_later_press_wins_over_an_earlier_one_that_is_tried_again(world: TelegramWorld) -> None:
    answer = world.wait_for_message(STANDBY, after=world.send("Who put soldiers on standby?", chat=READER))
    world.fault("refuse", method="editMessageText", code=502, description="Bad Gateway", count=20)
    first = world.press(answer, "In context")
    world.wait_for_call("editMessageText")
    second = world.press(answer, "More ▸")
    world.clear_faults()  # only now, lest the first is tried again before the second is pressed
    world.wait_for_answer(first)
    world.wait_for_answer(second)
    assert "Diplomats" not in world.message(answer)["text"]
    assert any(button["text"] == "◂ Back" for row in _rows(world.message(answer)) for button in row)


def _rows(body: Json) -> list[list[Json]]:
    rows: list[list[Json]] = body["reply_markup"]["inline_keyboard"]
    return rows


@pytest.mark.parametrize(
    "description",
    ["Bad Request: TOPIC_CLOSED", "Bad Request: not enough rights to send text messages to the chat"],
)
def test_a_place_where_the_bot_may_not_write_is_left_alone(world: TelegramWorld, description: str) -> None:
    world.fault("refuse", method="sendMessage", code=400, description=description)
    world.forget_calls()
    world.push_update({"message": message(f"/ask {QUESTION}", chat=GROUP)})
    world.wait_for(lambda: any(c["code"] == 400 for c in world.calls("sendMessage")) or None, "a refusal")
    world.wait_for_message(ENGLISH.thanks, after=world.send("Thanks"))
    assert [c["parameters"]["text"] for c in world.calls("sendMessage") if c["code"] == 200] == [ENGLISH.thanks]
