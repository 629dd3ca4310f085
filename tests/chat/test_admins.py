"""Those who look after the articles do so in their chat with the bot, and nobody else can."""

from __future__ import annotations

import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from bot.articles.folder.library import read_library
from bot.chat.handlers.questions import ALBUM_SECONDS
from bot.model import Article
from bot.wording.texts import ENGLISH, LANGUAGES
from tests.bot_process import BotProcess
from tests.importing.site import Page, Site
from tests.telegram_world import READER, Json, TelegramWorld, buttons

STRANGER, UKRAINIAN_ADMIN = 7001, 7002
CHANNEL = -1001000000017
CLOSED = "The harbour of Odesa was closed on Monday. Ships wait outside, the ministry said."
HEAD = "---\ntitle: Ice on the river\ndate: 2022-01-25\nsource: Example Times\n---\n\n"
ARTICLE = f"{HEAD}Ice stopped *all* ships for a week.\n"
UNDATED = "---\ntitle: Ice on the river\n---\n\nIce stopped all ships for a week.\n"


class Admin:
    def __init__(self, telegram: TelegramWorld, folder: Path) -> None:
        self.telegram, self.folder, self.corpus = telegram, folder, folder / "corpus"
        self.corpus.mkdir()
        (self.corpus / "bridge.txt").write_text("date 2022-01-25 The bridge was repaired in a week.", encoding="utf-8")
        telegram.add_channel(CHANNEL, "Harbour news", username="Harbour_News")
        telegram.add_person(STRANGER, "Stranger")
        telegram.add_person(UKRAINIAN_ADMIN, "Адмін", language="uk")

    def start(self, **more: str) -> BotProcess:
        settings = more | {"CHANNELS": "@harbour_news", "ADMIN_IDS": f"{READER}, {UKRAINIAN_ADMIN}"}
        token = {"TELEGRAM_TOKEN": self.telegram.token, "TELEGRAM_API_URL": self.telegram.api_url}
        bot = BotProcess(self.folder, **token, **settings)
        bot.wait_until_answering()
        return bot

    def articles(self) -> dict[str, Article]:
        """What can be quoted, by title."""
        return {article.title: article for article in read_library(self.corpus).articles}

    def offered(self, name: str, text: str, **more: object) -> Json:
        """The card for a file."""
        sent = self.telegram.send_file(name, text.encode(), **more)  # type: ignore[arg-type]
        return self.telegram.wait_for_message(after=sent)

    def pressed(self, card: Json, button: str) -> str:
        """What the card says after one of its buttons was pressed and answered."""
        self.telegram.wait_for_answer(self.telegram.press(card, button))
        text: str = self.telegram.message(card)["text"]
        return text

    def said(self, text: str, reply_to: Json | None = None) -> str:
        """What the bot says next."""
        sent = self.telegram.send(text, reply_to=reply_to)
        answer: str = self.telegram.wait_for_message(after=sent)["text"]
        return answer


@pytest.fixture
def admin(telegram: TelegramWorld, tmp_path: Path) -> Iterator[Admin]:
    there = Admin(telegram, tmp_path)
    with there.start() as bot:
        yield there
        assert bot.terminate() == 0, bot.output
        assert "Traceback" not in bot.output


def test_a_file_is_shown_as_understood_and_taken_and_given_back(admin: Admin) -> None:
    card = admin.offered("../../ice.md", ARTICLE)
    for part in ("Ice on the river", "Example Times · 25 January 2022 (found: front matter) · English"):
        assert part in card["text"]
    assert "Ice stopped all ships for a week." in card["text"]
    assert [button["text"] for button in buttons(card)] == ["Take it", "Cancel", "Change the date"]
    assert all(len(button["callback_data"].encode()) <= 64 for button in buttons(card))
    assert "Ice on the river" not in admin.articles()
    said = admin.pressed(card, "Take it")
    (path,) = [file.name for file in admin.corpus.glob("*.md")]
    assert said == f"Taken: {path}"
    assert admin.articles()["Ice on the river"].source == "Example Times"
    assert "It is here already" in admin.offered("other.md", ARTICLE)["text"]
    assert admin.pressed(card, "Undo") == f"Undone: {path} is as it was before."
    assert "Ice on the river" not in admin.articles()


def test_a_date_can_be_given_to_the_card_and_to_the_file_itself(admin: Admin) -> None:
    telegram = admin.telegram
    sent = telegram.send_file("ice.md", UNDATED.encode())
    card = telegram.wait_for_message(after=sent)
    assert ENGLISH.no_date_found in card["text"]
    telegram.wait_for_answer(telegram.press(card, "Change the date"))
    asked = telegram.wait_for_message("such as 2022-01-25", after=card)
    assert admin.said("last Monday", reply_to=asked) == ENGLISH.no_such_date
    dated = telegram.wait_for_message(after=telegram.send("24 січня 2022", reply_to=asked))
    assert "24 January 2022" in dated["text"]
    again = telegram.wait_for_message(after=telegram.send("2022-01-23", reply_to=sent))
    assert "23 January 2022" in again["text"]
    admin.pressed(again, "Take it")
    article = admin.articles()["Ice on the river"]
    assert article.date is not None
    assert article.date.isoformat() == "2022-01-23"


def test_buttons_hold_what_they_need_when_the_bot_was_started_anew(telegram: TelegramWorld, tmp_path: Path) -> None:
    admin = Admin(telegram, tmp_path)
    with admin.start() as bot:
        kept = admin.offered("ice.md", ARTICLE)
        asked = admin.offered("ice.md", UNDATED)
        assert bot.terminate() == 0
    with admin.start():
        assert admin.pressed(kept, "Take it").startswith("Taken: ")
        assert admin.said("2022-01-25", reply_to=asked) == ENGLISH.no_longer_there
        assert admin.said("/undo").startswith("Undone: ")
    with admin.start():
        assert admin.said("/undo") == ENGLISH.nothing_to_undo


FEED = """<rss version="2.0"><channel><title>Example Feed</title>
<item><title>Ice on the river</title><link>https://news.example.org/ice</link>
<pubDate>Tue, 25 Jan 2022 12:00:00 GMT</pubDate><description>Ice stopped all ships for a week.</description></item>
<item><title>The dam holds</title><link>https://news.example.org/dam</link>
<pubDate>Wed, 26 Jan 2022 12:00:00 GMT</pubDate><description>The dam above the city holds.</description></item>
</channel></rss>"""


def test_a_link_to_a_feed_offers_what_it_gives_and_tells_how_it_is_followed(
    telegram: TelegramWorld, tmp_path: Path
) -> None:
    admin = Admin(telegram, tmp_path)
    with Site({"/feed": Page(FEED, "application/rss+xml")}) as site, admin.start(FETCH_ALSO=site.place):
        card = telegram.wait_for_message(after=telegram.send(site.url("/feed")))
        assert "Ice on the river (25 January 2022)" in card["text"]
        assert ENGLISH.is_feed in card["text"]
        assert admin.pressed(card, "Take all 2") == "Taken: 2 articles."
        assert site.paths() == ["/feed"]
    ice = admin.articles()["Ice on the river"]
    assert (ice.url, ice.source) == ("https://news.example.org/ice", "Example Feed")
    assert "only the summary" in ice.doubts[0]


def test_cancel_takes_nothing(admin: Admin) -> None:
    assert admin.pressed(admin.offered("ice.md", ARTICLE), "Cancel") == ENGLISH.cancelled
    assert "Ice on the river" not in admin.articles()


def test_a_forwarded_post_is_taken_and_removed_by_its_address(admin: Admin) -> None:
    telegram = admin.telegram
    others = telegram.add_channel(-1001000000018, "Others", username="others_news")
    forwarded = telegram.forward(telegram.send(CLOSED, chat=others), origin=others)
    card = telegram.wait_for_message(after=forwarded)
    assert "Others · " in card["text"]
    admin.pressed(card, "Take it")
    (article,) = [article for article in admin.articles().values() if article.url]
    assert (article.url, article.source, article.text) == ("https://t.me/others_news/1", "Others", CLOSED)
    assert admin.said("/remove", reply_to=forwarded) == f"Removed: {article.path}. /undo brings it back."
    assert article.title not in admin.articles()
    assert admin.said("/undo") == f"Undone: {article.path} is as it was before."
    assert admin.articles()[article.title] == article

    def answered() -> Json | None:
        answer = telegram.wait_for_message(after=telegram.send("Was the harbour of Odesa closed?"))
        return answer if "closed on Monday" in answer["text"] else None

    answer = telegram.wait_for(answered, "an answer from the article that is back")
    assert admin.said("/remove", reply_to=answer) == f"Removed: {article.path}. /undo brings it back."


def test_a_post_of_a_named_channel_is_removed_and_stays_away(admin: Admin) -> None:
    telegram = admin.telegram
    post = telegram.send(CLOSED, chat=CHANNEL)
    telegram.wait_for(lambda: next((a for a in admin.articles().values() if a.url), None), "the post's article")
    forwarded = telegram.forward(post, origin=CHANNEL)
    telegram.wait_for_message("It is here already", after=forwarded)
    assert "Removed: " in admin.said("/remove", reply_to=forwarded)
    telegram.edit(post, f"{CLOSED} And on.", chat=CHANNEL)
    telegram.send("A second post of another matter.", chat=CHANNEL)
    telegram.wait_for(lambda: next((a for a in admin.articles().values() if a.url), None), "the second post")
    assert [article.url for article in admin.articles().values() if article.url] == ["https://t.me/Harbour_News/2"]


@pytest.mark.parametrize(
    ("behind", "answer"),
    [
        (" bridge.txt", "Removed: bridge.txt. /undo brings it back."),
        (" ../corpus/bridge.txt", ENGLISH.not_here),
        (" ../../etc/passwd", ENGLISH.not_here),
        (" /etc/passwd", ENGLISH.not_here),
        (" https://example.org/none", ENGLISH.not_here),
        ("", ENGLISH.remove_how),
    ],
)
def test_only_articles_of_the_folder_can_be_removed(admin: Admin, behind: str, answer: str) -> None:
    assert admin.said(f"/remove{behind}") == answer


def test_what_cannot_be_read_is_said_and_the_bot_goes_on(admin: Admin) -> None:
    assert ENGLISH.nothing_read in admin.offered("page.exe", "MZ\0\1\2\3" * 50)["text"]
    assert buttons(admin.offered("empty.md", " ")) == []
    assert admin.offered("big.md", "x", size=21 * 1024 * 1024)["text"] == ENGLISH.too_large
    assert "repaired in a week" in admin.said("How long was the bridge repaired?")


def test_reload_check_and_stats_tell_counts(admin: Admin) -> None:
    (admin.corpus / "undated.txt").write_text("Trains run late in winter.", encoding="utf-8")
    assert admin.said("/reload") == "Read again: 2 articles."
    checked = admin.said("/check")
    assert "1 thing should be put right:" in checked
    assert "undated.txt has no date" in checked
    stats = admin.said("/stats")
    assert "2 articles" in stats
    assert "messages" in stats


def test_for_everybody_else_there_is_none_of_this(admin: Admin) -> None:
    telegram = admin.telegram
    post = telegram.send(CLOSED, chat=CHANNEL)
    card = admin.offered("ice.md", ARTICLE)
    start = telegram.send("/start", chat=STRANGER, person=STRANGER)
    telegram.wait_for_message(chat=STRANGER, after=start)
    for command in ("/remove bridge.txt", "/undo", "/reload", "/check", "/stats"):
        sent = telegram.send(command, chat=STRANGER, person=STRANGER)
        assert telegram.wait_for_message(chat=STRANGER, after=sent)["text"] == ENGLISH.unknown_command
    sent = telegram.send_file("ice.md", ARTICLE.encode(), chat=STRANGER, person=STRANGER)
    assert telegram.wait_for_message(chat=STRANGER, after=sent)["text"] == ENGLISH.words_only
    assert post["chat"]["id"] == CHANNEL
    forwarded = telegram.forward(
        telegram.send("hi", chat=STRANGER, person=STRANGER), origin=STRANGER, chat=STRANGER, person=STRANGER
    )
    assert not buttons(telegram.wait_for_message(chat=STRANGER, after=forwarded))
    data = next(button["callback_data"] for button in buttons(card) if button["text"] == "Take it")
    callback = {"id": "1", "from": {"id": STRANGER, "is_bot": False, "first_name": "S"}, "chat_instance": "1"}
    telegram.forget_calls()
    telegram.push_update({"callback_query": {**callback, "message": card, "data": data}})
    told = telegram.wait_for_call("answerCallbackQuery")[-1]["parameters"]["text"]
    assert told == ENGLISH.not_a_button
    assert {file.name for file in admin.corpus.iterdir()} >= {"bridge.txt"}
    assert "Ice on the river" not in admin.articles()


def test_the_longer_menu_stands_in_the_chats_of_admins_alone(admin: Admin) -> None:
    sent = [call["parameters"] for call in admin.telegram.calls("setMyCommands")]
    scopes = {call.get("scope", "") for call in sent if '"remove"' in call["commands"]}
    assert len(scopes) == 2
    assert all(str(number) in "".join(scopes) for number in (READER, UKRAINIAN_ADMIN))
    languages = {call.get("language_code", "") for call in sent if '"remove"' in call["commands"]}
    assert languages == {"", *(texts.code for texts in LANGUAGES)}


def test_an_admin_is_met_in_the_language_of_their_telegram(admin: Admin) -> None:
    telegram = admin.telegram
    sent = telegram.send_file("ice.md", ARTICLE.encode(), chat=UKRAINIAN_ADMIN, person=UKRAINIAN_ADMIN)
    card = telegram.wait_for_message(chat=UKRAINIAN_ADMIN, after=sent)
    assert [button["text"] for button in buttons(card)] == ["Взяти", "Скасувати", "Змінити дату"]
    assert "25 січня 2022 (знайдено: front matter) · англійська" in card["text"]


def test_a_forwarded_album_gets_one_card_and_no_other_word(admin: Admin) -> None:
    telegram = admin.telegram
    others = telegram.add_channel(-1001000000018, "Others", username="others_news")
    parts = [
        telegram.post("The quay from the tower." if at == 1 else "", chat=others, photo=True, album="9")
        for at in range(3)
    ]
    for part in parts:
        telegram.forward(part, origin=others)
    telegram.wait_for_message("The quay from the tower")
    time.sleep(2 * ALBUM_SECONDS)  # after which an album without a caption would have been answered
    telegram.wait_for_message("Hello!", after=telegram.send("Hello"))
    assert len(telegram.bot_messages()) == 2


def test_a_link_into_this_machine_is_refused_in_the_chat(admin: Admin) -> None:
    telegram = admin.telegram
    sent = telegram.send(f"{telegram.api_url}/bot{telegram.token}/getMe")
    card = telegram.wait_for_message(ENGLISH.nothing_read, after=sent)
    assert not buttons(card)
    assert "repaired in a week" in admin.said("How long was the bridge repaired?")


def test_a_file_of_many_articles_is_taken_and_given_back_as_one(admin: Admin) -> None:
    words = [f"Pier number {at} was closed on Monday, the ministry said." for at in range(7)]
    rows = "\n".join(f'Pier {at},2022-01-{at + 10},"{text}"' for at, text in enumerate(words))
    card = admin.offered("piers.csv", f"title,date,text\n{rows}\n")
    assert "7 articles" in card["text"]
    assert [button["text"] for button in buttons(card)] == ["Take all 7", "Cancel"]
    assert admin.pressed(card, "Take all 7") == "Taken: 7 articles."
    assert {f"Pier {at}" for at in range(7)} <= set(admin.articles())
    assert admin.pressed(card, "Undo").count("Undone: ") == 7
    assert len(admin.articles()) == 1
