"""From a folder of articles to a message: the bot as a process of its own, against a Telegram of its own."""

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path

import httpx
import pytest

from bot.wording.texts import ENGLISH
from tests.bot_process import BotProcess
from tests.telegram_world import GROUP, READER, TelegramWorld, buttons, marked

QUESTION = "How many soldiers did the Pentagon put on standby?"
BROAD = "How many soldiers were put on standby?"
STANDBY = "The Pentagon put 8,500 soldiers on standby."
ARTICLES = {
    "pentagon.md": (
        "---\ntitle: Soldiers on alert\ndate: 2022-01-25\nsource: AFP\nurl: https://example.org/alert\n---\n"
        "Diplomats met in Geneva & parted without a result.\n\n"
        f"The morning was quiet in Washington. {STANDBY} No order to move was given.\n\n"
        "Reporters asked how long it would last."
    ),
    "2022-01-24-estonia.txt": "Estonia spoke. It put 300 soldiers on standby near the border town of Narva.",
    "2022-01-23-latvia.txt": "Latvia followed. Soldiers there were put on standby for a week, the ministry wrote.",
    "2022-01-22-poland.txt": "Poland waited. Its soldiers were not put on standby, a spokesman said in Warsaw.",
    "2022-01-21-norway.txt": "Norway put medical soldiers on standby. They train in the north.",
    "undated.txt": "Trains run late in winter. Passengers complain about the cold stations.",
}

Start = Callable[..., BotProcess]


def write_corpus(folder: Path) -> Path:
    for name, text in ARTICLES.items():
        (folder / name).write_text(text, encoding="utf-8")
    return folder


def bot_of(telegram: TelegramWorld, corpus: Path, folder: Path, **settings: str) -> BotProcess:
    own = {"TELEGRAM_TOKEN": telegram.token, "TELEGRAM_API_URL": telegram.api_url, "CORPUS_DIR": str(corpus)}
    return BotProcess(folder, **own, **settings)


@pytest.fixture
def corpus(tmp_path: Path) -> Path:
    (tmp_path / "corpus").mkdir()
    return write_corpus(tmp_path / "corpus")


@pytest.fixture
def start(tmp_path: Path, corpus: Path) -> Iterator[Start]:
    """Starts a bot that answers from `corpus`."""
    with ExitStack() as started:

        def start_bot(telegram: TelegramWorld, **settings: str) -> BotProcess:
            bot = started.enter_context(bot_of(telegram, corpus, tmp_path, **settings))
            bot.wait_until_answering()
            return bot

        yield start_bot


@pytest.fixture(scope="module")
def shared(tmp_path_factory: pytest.TempPathFactory) -> Iterator[TelegramWorld]:
    """A Telegram with a bot that these tests only talk to. Without privacy mode, so that it hears all in the group."""
    folder = tmp_path_factory.mktemp("shared")
    (folder / "corpus").mkdir()
    corpus = write_corpus(folder / "corpus")
    with TelegramWorld(privacy_mode=False) as telegram, bot_of(telegram, corpus, folder) as bot:
        bot.wait_until_answering()
        yield telegram
        status = bot.terminate()
    assert status == 0, bot.output
    assert "Traceback" not in bot.output


def answer_to(telegram: TelegramWorld, question: str, **where: int) -> dict[str, object]:
    asked = telegram.send(question, **where)
    return telegram.wait_for_message(after=asked, chat=where.get("chat", asked["chat"]["id"]))


def labels(message: dict[str, object]) -> list[str]:
    return [button["text"] for button in buttons(message)]


def test_a_question_is_answered_with_the_passage_its_source_and_its_date(shared: TelegramWorld) -> None:
    answer = answer_to(shared, QUESTION)
    assert str(answer["text"]).startswith("Soldiers on alert\nAFP · 25 January 2022\n")
    assert STANDBY in marked(answer, "bold")
    assert any(STANDBY in quote for quote in marked(answer, "blockquote"))
    assert len(marked(answer_to(shared, BROAD), "expandable_blockquote")) == 2


def test_an_answer_replies_to_its_question(shared: TelegramWorld) -> None:
    asked = shared.send(QUESTION)
    answer = shared.wait_for_message(after=asked)
    assert answer["reply_to_message"]["message_id"] == asked["message_id"]


def test_the_first_passages_come_with_buttons(shared: TelegramWorld) -> None:
    assert labels(answer_to(shared, BROAD)) == ["More ▸", "In context", "Open article"]
    answer = answer_to(shared, QUESTION)
    assert labels(answer) == ["In context", "Open article"]
    assert buttons(answer)[1]["url"] == "https://example.org/alert"


def test_a_refusal_quotes_nothing(shared: TelegramWorld) -> None:
    answer = answer_to(shared, "Who invented the xylograph?")
    assert str(answer["text"]).startswith(ENGLISH.not_found)
    assert "“xylograph”" in str(answer["text"])
    assert [button["text"] for button in buttons(answer)] == [ENGLISH.follow]
    assert not marked(answer, "blockquote")


SIX = "6 articles from 1 source, dated 21 January 2022 to 25 January 2022."


@pytest.mark.parametrize(
    ("said", "reply"),
    [
        ("Hello", ENGLISH.greeting),
        ("дякую!", ENGLISH.thanks),
        ("?", ENGLISH.unclear),
        ("/start", f"{ENGLISH.start}\n\n{SIX}\n\n{ENGLISH.start_examples}"),
        ("/help", ENGLISH.help),
        ("/ask", ENGLISH.ask_how),
        ("/nonsense", ENGLISH.unknown_command),
        ("/about", f"{ENGLISH.about}\n\n{SIX}"),
    ],
)
def test_what_is_no_question_gets_a_fixed_sentence(shared: TelegramWorld, said: str, reply: str) -> None:
    assert answer_to(shared, said)["text"] == reply


@pytest.mark.parametrize(
    "content",
    [
        {"photo": [{"file_id": "a", "file_unique_id": "b", "width": 1, "height": 1}]},
        {"voice": {"file_id": "a", "file_unique_id": "b", "duration": 1}},
    ],
)
def test_what_has_no_words_gets_a_helpful_sentence(shared: TelegramWorld, content: dict[str, object]) -> None:
    last = shared.send("Hello")
    shared.wait_for_message(ENGLISH.greeting, after=last)
    message = {key: last[key] for key in ("date", "chat", "from")} | {"message_id": last["message_id"]} | content
    shared.push_update({"message": message})
    shared.wait_for_message(ENGLISH.words_only, after=last)


def test_more_pages_through_further_passages_in_place(shared: TelegramWorld) -> None:
    answer = answer_to(shared, BROAD)
    assert shared.wait_for_answer(shared.press(answer, "More ▸"))["text"] == ""
    second = shared.message(int(str(answer["message_id"])))
    assert second["text"] != answer["text"]
    assert "◂ Back" in labels(second)
    shared.wait_for_answer(shared.press(answer, "◂ Back"))
    assert shared.message(int(str(answer["message_id"])))["text"] == answer["text"]


def test_in_context_shows_the_paragraphs_around_and_leads_back(shared: TelegramWorld) -> None:
    answer = answer_to(shared, QUESTION)
    shared.wait_for_answer(shared.press(answer, "In context"))
    context = shared.message(int(str(answer["message_id"])))
    assert "Diplomats met in Geneva & parted" in context["text"]
    assert "Reporters asked" in context["text"]
    assert STANDBY in marked(context, "bold")
    shared.wait_for_answer(shared.press(answer, "◂ Back"))
    assert shared.message(int(str(answer["message_id"])))["text"] == answer["text"]


def test_a_button_pressed_twice_quickly_edits_once_and_stops_spinning_twice(shared: TelegramWorld) -> None:
    answer = answer_to(shared, BROAD)
    shared.forget_calls()
    shared.fault("delay", method="editMessageText", seconds=0.2)
    first, second = shared.press(answer, "More ▸"), shared.press(answer, "More ▸")
    assert shared.wait_for_answer(first)["text"] == ""
    assert shared.wait_for_answer(second)["text"] == ""
    assert len(shared.calls("editMessageText")) == 1


def test_a_press_that_changes_nothing_bothers_nobody(shared: TelegramWorld) -> None:
    answer = answer_to(shared, BROAD)
    shared.fault("refuse", method="editMessageText", code=400, description="Bad Request: message is not modified: x")
    assert shared.wait_for_answer(shared.press(answer, "More ▸"))["text"] == ""


def test_too_many_presses_are_told_so(shared: TelegramWorld) -> None:
    answer = answer_to(shared, BROAD)
    shared.fault("refuse", method="editMessageText", code=429, retry_after=7)
    told = shared.wait_for_answer(shared.press(answer, "More ▸"))
    assert told["text"] == ENGLISH.counted(ENGLISH.wait, 7)


def test_a_dropped_edit_is_repeated(shared: TelegramWorld) -> None:
    answer = answer_to(shared, BROAD)
    shared.fault("drop", method="editMessageText", acts=True)
    assert shared.wait_for_answer(shared.press(answer, "More ▸"))["text"] == ""
    assert "◂ Back" in labels(shared.message(int(str(answer["message_id"]))))


def test_a_button_whose_question_is_gone_says_so(shared: TelegramWorld) -> None:
    asked = shared.send(BROAD)
    answer = shared.wait_for_message(after=asked)
    shared.delete(asked)
    told = shared.wait_for_answer(shared.press(answer, "More ▸"))
    assert (told["text"], told["show_alert"]) == (ENGLISH.question_gone, True)


def test_an_edited_question_edits_its_answer(shared: TelegramWorld) -> None:
    asked = shared.send(QUESTION)
    answer = shared.wait_for_message(after=asked)
    shared.edit(asked, "Who spoke in Estonia?")
    shared.wait_for_text(answer, "Estonia spoke")
    assert [m["message_id"] for m in shared.bot_messages() if m["message_id"] > asked["message_id"]] == [
        answer["message_id"]
    ]


def test_in_a_group_the_bot_is_silent_unless_it_is_meant(shared: TelegramWorld) -> None:
    shared.send(QUESTION, chat=GROUP)
    shared.send("/unknown", chat=GROUP)
    shared.send("@somebody_else " + QUESTION, chat=GROUP)
    asked = shared.send("/ask", chat=GROUP)
    first = next(message for message in shared.messages(GROUP) if message["message_id"] > asked["message_id"] - 3)
    shared.wait_for_message(ENGLISH.ask_how, chat=GROUP, after=asked)
    assert not [m for m in shared.bot_messages(GROUP) if m["message_id"] > first["message_id"]][1:]


@pytest.mark.parametrize("question", [f"/ask {BROAD}", f"/ask@{{bot}} {BROAD}", f"@{{bot}} {BROAD}"])
def test_in_a_group_commands_and_mentions_are_answered(shared: TelegramWorld, question: str) -> None:
    asked = shared.send(question.format(bot=shared.state()["bot"]["username"]), chat=GROUP)
    answer = shared.wait_for_message("soldiers", chat=GROUP, after=asked)
    shared.wait_for_answer(shared.press(answer, "More ▸", chat=GROUP))
    assert "◂ Back" in labels(shared.message(answer, chat=GROUP))


def test_in_a_group_a_reply_to_the_bot_is_answered(shared: TelegramWorld) -> None:
    asked = shared.send("/ask", chat=GROUP)
    reply = shared.wait_for_message(ENGLISH.ask_how, chat=GROUP, after=asked)
    asked = shared.send(QUESTION, chat=GROUP, reply_to=reply)
    shared.wait_for_message(STANDBY, chat=GROUP, after=asked)


def test_a_group_learns_how_to_ask_when_the_bot_is_added(shared: TelegramWorld) -> None:
    last = shared.send("Welcome", chat=GROUP)
    bot = {"id": shared.state()["bot"]["id"], "is_bot": True, "first_name": "Bot"}
    change = {key: last[key] for key in ("date", "chat", "from")}
    change |= {"old_chat_member": {"user": bot, "status": "left"}, "new_chat_member": {"user": bot, "status": "member"}}
    shared.push_update({"my_chat_member": change})
    shared.wait_for_message(ENGLISH.added_to_group, chat=GROUP, after=last)


def test_the_command_menu_is_registered(shared: TelegramWorld) -> None:
    menu = shared.state()["chats"][0]["commands"]
    assert {command["command"]: command["description"] for command in menu} == ENGLISH.commands


def test_a_reply_that_telegram_did_not_take_is_sent_again(shared: TelegramWorld) -> None:
    shared.fault("refuse", method="sendMessage", code=429, retry_after=1)
    assert STANDBY in str(answer_to(shared, QUESTION)["text"])


@pytest.mark.parametrize(
    ("kind", "details"),
    [
        ("drop", {}),
        ("refuse", {"code": 502, "description": "Bad Gateway"}),
        ("garbage", {"code": 500}),
        ("garbage", {}),
    ],
)
def test_a_reply_that_telegram_may_have_taken_is_not_sent_twice(
    shared: TelegramWorld, kind: str, details: dict[str, object]
) -> None:
    shared.fault(kind, method="sendMessage", acts=True, **details)
    asked = shared.send(QUESTION)
    shared.wait_for_message(ENGLISH.perhaps_lost, after=asked)
    answers = [m for m in shared.bot_messages() if m["message_id"] > asked["message_id"] and STANDBY in m["text"]]
    assert len(answers) == 1


def test_a_reply_lost_on_the_way_is_admitted(shared: TelegramWorld) -> None:
    shared.fault("drop", method="sendMessage")
    assert answer_to(shared, QUESTION)["text"] == ENGLISH.perhaps_lost


def test_a_reader_who_has_blocked_the_bot_stops_nobody_else(shared: TelegramWorld) -> None:
    shared.fault("refuse", method="sendMessage", code=403, description="Forbidden: bot was blocked by the user")
    shared.forget_calls()
    shared.send("Hello")
    shared.wait_for(lambda: any(call["code"] == 403 for call in shared.calls("sendMessage")) or None, "a refusal")
    shared.wait_for_message(ENGLISH.ask_how, chat=GROUP, after=shared.send("/ask", chat=GROUP))


@pytest.mark.parametrize(
    ("kind", "details"),
    [
        ("garbage", {}),
        ("garbage", {"code": 502}),
        ("drop", {}),
        ("refuse", {"code": 500, "description": "Internal Server Error"}),
        ("refuse", {"code": 409, "description": "Conflict: terminated by other getUpdates request"}),
    ],
)
def test_a_poll_that_fails_is_repeated(shared: TelegramWorld, kind: str, details: dict[str, object]) -> None:
    shared.fault(kind, method="getUpdates", **details)
    asked = shared.send("Hello")
    shared.wait_for_message(ENGLISH.greeting, after=asked)


def test_an_update_that_cannot_be_read_is_passed_over(shared: TelegramWorld) -> None:
    shared.push_update({"message": {"message_id": "unreadable", "date": "never"}})
    asked = shared.send("Hello")
    shared.forget_calls()
    shared.wait_for_message(ENGLISH.greeting, after=asked)
    assert len(shared.calls("getUpdates")) < 10


def test_terminating_finishes_what_was_received(telegram: TelegramWorld, start: Start) -> None:
    bot = start(telegram)
    telegram.fault("delay", method="sendMessage", seconds=0.3, count=8)
    for _ in range(8):
        telegram.send(QUESTION)
    telegram.wait_for_call("sendMessage", 8)
    assert bot.terminate() == 0, bot.output
    assert len(telegram.bot_messages()) == 8


def test_ctrl_c_ends_the_bot_cleanly(telegram: TelegramWorld, start: Start) -> None:
    bot = start(telegram)
    assert bot.interrupt() == 0
    assert "Traceback" not in bot.output


def test_a_question_asked_while_the_bot_was_down_is_answered(telegram: TelegramWorld, start: Start) -> None:
    telegram.send(QUESTION)
    start(telegram)
    telegram.wait_for_message(STANDBY)


def test_buttons_outlive_the_process(start_telegram: Callable[..., TelegramWorld], start: Start) -> None:
    """In no hurry: Telegram forgets a press after 15 seconds, and on a busy machine a start takes some of them."""
    telegram = start_telegram(hurry=1.0)
    bot = start(telegram, HURRY="1")
    telegram.send(BROAD)
    answer = telegram.wait_for_message()
    bot.kill()
    query = telegram.press(answer, "More ▸")
    start(telegram, HURRY="1")
    telegram.wait_for_answer(query)
    assert "◂ Back" in labels(telegram.message(answer))


def test_a_button_says_when_its_article_has_changed_or_gone(
    telegram: TelegramWorld, start: Start, corpus: Path
) -> None:
    bot = start(telegram)
    alert = telegram.wait_for_message(STANDBY, after=telegram.send(QUESTION))
    trains = telegram.wait_for_message("Passengers", after=telegram.send("Do trains run late in winter?"))
    bot.kill()
    (corpus / "pentagon.md").write_text(ARTICLES["pentagon.md"] + " More.")
    (corpus / "undated.txt").unlink()
    start(telegram)
    told = [telegram.wait_for_answer(telegram.press(answer, "In context")) for answer in (alert, trains)]
    assert [(each["text"], each["show_alert"]) for each in told] == [(ENGLISH.article_gone, True)] * 2


def test_a_token_refused_later_ends_the_bot_with_a_reason(telegram: TelegramWorld, start: Start) -> None:
    bot = start(telegram)
    telegram.fault("refuse", method="getUpdates", code=401, description="Unauthorized", count=100)
    telegram.send("Hello")
    assert bot.wait_for_end() == 1
    assert "Telegram no longer accepts the bot's token" in bot.output.splitlines()[-1]
    assert "Traceback" not in bot.output


def test_a_token_refused_at_the_start_is_told_in_a_sentence(
    telegram: TelegramWorld, tmp_path: Path, corpus: Path
) -> None:
    settings = {"TELEGRAM_TOKEN": "1:old", "TELEGRAM_API_URL": telegram.api_url, "CORPUS_DIR": str(corpus)}
    with BotProcess(tmp_path, **settings) as bot:
        assert bot.wait_for_end() == 1
    assert bot.output.splitlines()[-1].startswith("Telegram does not accept the bot's token: check TELEGRAM_TOKEN")
    assert "Traceback" not in bot.output


def test_without_a_network_at_the_start_the_bot_keeps_trying(
    start_telegram: Callable[..., TelegramWorld], tmp_path: Path, corpus: Path
) -> None:
    away = start_telegram()
    away.fault("drop", method="getMe")
    with bot_of(away, corpus, tmp_path) as bot:
        bot.wait_for_output("Telegram cannot be reached yet")
        bot.wait_until_answering()
        assert bot.terminate() == 0
    assert bot.output.count("cannot be reached") == 1


def test_the_bot_can_be_ended_while_it_cannot_reach_telegram(tmp_path: Path, corpus: Path) -> None:
    settings = {"TELEGRAM_TOKEN": "1:any", "TELEGRAM_API_URL": "http://127.0.0.1:9", "CORPUS_DIR": str(corpus)}
    with BotProcess(tmp_path, **settings) as bot:
        bot.wait_for_output("Telegram cannot be reached yet")
        assert bot.terminate() == 0
    assert "Traceback" not in bot.output


def test_two_pollers_of_one_token_are_told_of_each_other_once(telegram: TelegramWorld, start: Start) -> None:
    bot = start(telegram)
    telegram.fault("refuse", method="getUpdates", code=409, description="Conflict", count=2)
    telegram.send("Hello")
    telegram.wait_for_message(ENGLISH.greeting)
    assert bot.output.count("Another program is fetching this bot's updates") == 1


def test_the_preview_is_the_same_bot(tmp_path: Path, corpus: Path) -> None:
    with BotProcess(tmp_path, "preview", CORPUS_DIR=str(corpus)) as bot:
        bot.wait_until_answering()
        address = httpx.URL(bot.output.partition("The bot is at ")[2].split()[0])
        with httpx.Client(base_url=address.copy_with(query=None), trust_env=False) as page:
            page.headers["X-Preview-Key"] = address.params["key"]
            page.post("/page/send", json={"chat": READER, "text": QUESTION}).raise_for_status()
            bot.wait_for(lambda: STANDBY in page.get("/page/state").text)
        assert bot.interrupt() == 0
    assert "Traceback" not in bot.output


def test_a_port_that_is_taken_is_told_in_a_sentence(tmp_path: Path, corpus: Path, telegram: TelegramWorld) -> None:
    port = telegram.api_url.rpartition(":")[2]
    with BotProcess(tmp_path, "preview", "--port", port, CORPUS_DIR=str(corpus)) as bot:
        assert bot.wait_for_end() == 1
    assert f"\nPort {port} cannot be used" in f"\n{bot.output}"
    assert "Traceback" not in bot.output
