"""A channel as a source: what is posted there is answered from a moment later, and what is changed or removed too."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from bot.articles.folder.library import read_library
from bot.model import Article, Reference
from tests.bot_process import BotProcess
from tests.telegram_world import READER, TelegramWorld

CHANNEL, OTHER = -1001000000017, -1001000000018
NAMED = "@harbour_news, -1001000000019"
CLOSED = "The harbour of Odesa was closed on Monday. Ships wait outside, the ministry said."


class Channel:
    """A bot that follows a channel, and the folder of its articles."""

    def __init__(self, telegram: TelegramWorld, folder: Path) -> None:
        self.telegram, self.corpus = telegram, folder / "corpus"
        self._folder = folder
        self.corpus.mkdir()
        (self.corpus / "bridge.txt").write_text("date 2022-01-25 The bridge was repaired in a week.", encoding="utf-8")
        telegram.add_channel(CHANNEL, "Harbour news", username="Harbour_News")
        telegram.add_channel(OTHER, "Others", username="others_news")

    @contextmanager
    def bot(self, **settings: str) -> Iterator[BotProcess]:
        token = {"TELEGRAM_TOKEN": self.telegram.token, "TELEGRAM_API_URL": self.telegram.api_url}
        with BotProcess(self._folder, **token, **{"CHANNELS": NAMED, "ADMIN_IDS": str(READER), **settings}) as bot:
            bot.wait_until_answering()
            yield bot
            assert bot.terminate() == 0, bot.output
            assert "Traceback" not in bot.output

    def articles(self) -> dict[str, Article]:
        """What stands in the folder, by address."""
        library = read_library(self.corpus)
        assert not library.problems
        return {article.url: article for article in library.articles if article.url}

    def wait_for(self, look: Callable[[dict[str, Article]], object], what: str = "articles of posts") -> None:
        self.telegram.wait_for(lambda: look(self.articles()) or None, what)


@pytest.fixture
def channel(telegram: TelegramWorld, tmp_path: Path) -> Channel:
    return Channel(telegram, tmp_path)


def address(number: int) -> str:
    return f"https://t.me/Harbour_News/{number}"


def test_a_post_is_answered_from_and_so_is_what_becomes_of_it(channel: Channel) -> None:
    telegram = channel.telegram
    with channel.bot():
        post = telegram.send(CLOSED, chat=CHANNEL)
        channel.wait_for(lambda found: address(1) in found)
        article = channel.articles()[address(1)]
        assert (article.source, article.text) == ("Harbour news", CLOSED)
        assert article.time is not None
        assert int(article.time.timestamp()) == post["date"]

        def answer(text: str) -> bool:
            return text in telegram.wait_for_message(after=telegram.send("Was the harbour of Odesa closed?"))["text"]

        telegram.wait_for(lambda: answer("was closed on Monday") or None, "an answer from the post")
        telegram.edit(post, CLOSED.replace("Monday", "Tuesday"), chat=CHANNEL)
        telegram.wait_for(lambda: answer("was closed on Tuesday") or None, "an answer from the edited post")
        (channel.corpus / article.path).unlink()
        telegram.wait_for(lambda: (not answer("was closed")) or None, "no answer from the removed post")
        telegram.edit(post, CLOSED + " And on.", chat=CHANNEL)
        after = telegram.send("A second post that came after the edit.", chat=CHANNEL)
        channel.wait_for(lambda found: address(after["message_id"]) in found)
        assert address(1) not in channel.articles()
    assert not [call for call in telegram.calls("sendMessage") if call["parameters"]["chat_id"] == str(CHANNEL)]


def test_albums_polls_forwards_and_short_posts_in_a_row_are_articles_of_their_own(channel: Channel) -> None:
    telegram = channel.telegram
    with channel.bot():
        telegram.post(chat=CHANNEL, photo=True, album="9")
        telegram.post("The quay seen from the tower.", chat=CHANNEL, photo=True, album="9", signature="Ann")
        telegram.post("The lighthouse in the evening.", chat=CHANNEL, photo=True, album="9")
        telegram.post(chat=CHANNEL, poll={"question": "Is the harbour open?", "options": ["Yes", "No"]})
        origin = telegram.send(CLOSED, chat=OTHER)
        telegram.forward(origin, origin=OTHER, chat=CHANNEL)
        telegram.send("The quay seen from the tower.", chat=CHANNEL)
        channel.wait_for(lambda found: len(found) == 5)
    found = channel.articles()
    assert {url: (article.text, article.author) for url, article in found.items()} == {
        address(2): ("The quay seen from the tower.", "Ann"),
        address(3): ("The lighthouse in the evening.", None),
        address(4): ("Is the harbour open?\n• Yes\n• No", None),
        address(5): (CLOSED, None),
        address(6): ("The quay seen from the tower.", None),
    }
    assert found[address(5)].sources == (Reference("Others", "https://t.me/others_news/1"),)


def test_a_caption_that_is_added_later_is_an_article_and_one_that_is_taken_away_is_none(channel: Channel) -> None:
    telegram = channel.telegram
    with channel.bot():
        bare = telegram.post(chat=CHANNEL, photo=True)
        telegram.edit(bare, "The quay seen from the tower.", chat=CHANNEL)
        channel.wait_for(lambda found: address(1) in found)
        update = {"message_id": 1, "date": bare["date"], "chat": bare["chat"], "photo": bare["photo"]}
        telegram.push_update({"edited_channel_post": update})
        channel.wait_for(lambda found: address(1) not in found)


def test_a_correction_is_shown_with_what_it_corrects_and_the_other_way_round(channel: Channel) -> None:
    telegram = channel.telegram
    with channel.bot():
        wrong = telegram.send(CLOSED, chat=CHANNEL)
        telegram.post("Спростування: порт Одеси відкрито.", chat=CHANNEL, reply_to=wrong["message_id"])
        channel.wait_for(lambda found: len(found) == 2)
        assert channel.articles()[address(2)].corrects == Reference(
            "The harbour of Odesa was closed on Monday", address(1)
        )

        def told() -> str | None:
            asked = telegram.send("Was the harbour of Odesa closed?")
            text: str = telegram.wait_for_message(after=asked)["text"]
            return text if "corrected since" in text else None

        assert CLOSED.partition(".")[0] in telegram.wait_for(told, "an answer that names the correction")


def test_posts_of_channels_that_are_not_named_are_ignored_and_told_of_once(channel: Channel) -> None:
    telegram = channel.telegram
    with channel.bot() as bot:
        for number in range(3):
            telegram.send(f"{CLOSED} {number}", chat=OTHER)
        telegram.send(CLOSED, chat=CHANNEL)
        channel.wait_for(lambda found: address(1) in found)
        assert bot.output.count("Posts of channel @others_news are ignored: add it to CHANNELS") == 1
    assert len(channel.articles()) == 1


def test_without_channels_posts_are_not_even_fetched(channel: Channel) -> None:
    with channel.bot(CHANNELS=""):
        wanted = [call["parameters"]["allowed_updates"] for call in channel.telegram.wait_for_call("getUpdates")]
    assert wanted
    assert not [each for each in wanted if "channel_post" in each]


def test_posts_that_came_while_the_bot_was_down_come_in_at_the_next_start(channel: Channel) -> None:
    telegram = channel.telegram
    with channel.bot():
        telegram.send(CLOSED, chat=CHANNEL)
        channel.wait_for(lambda found: address(1) in found)
    sent = [telegram.send(f"Report {number}: the harbour stays closed.", chat=CHANNEL) for number in range(30)]
    telegram.edit(sent[0], "Report 0: the harbour is open.", chat=CHANNEL)
    with channel.bot():
        channel.wait_for(lambda found: len(found) == 31 and "open" in found[address(2)].text)


def test_a_folder_that_cannot_be_written_to_keeps_the_posts_waiting(channel: Channel) -> None:
    telegram, aside = channel.telegram, channel.corpus.with_name("aside")
    with channel.bot() as bot:
        channel.corpus.rename(aside)
        channel.corpus.write_text("no folder")
        telegram.send(CLOSED, chat=CHANNEL)
        telegram.send("A second post.", chat=CHANNEL)
        bot.wait_for_output("A post cannot be written")
        telegram.wait_for_message("Hello!", after=telegram.send("Hello"))
        channel.corpus.unlink()
        aside.rename(channel.corpus)
        channel.wait_for(lambda found: len(found) == 2)
        assert bot.output.count("A post cannot be written") == 1
