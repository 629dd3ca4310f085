"""News is told once, whatever becomes of the bot between an article's coming and its telling."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.wording.texts import ENGLISH
from tests.chat.crisis import write_crisis
from tests.chat.quick_bot import QuickBot
from tests.telegram_world import READER, Json, TelegramWorld

TOPIC = "lighthouse keepers in Odesa"
LAST = "a canary in Odesa"


class Place:
    """A folder with a reader who follows two topics, whose bot starts again and again."""

    def __init__(self, telegram: TelegramWorld, folder: Path) -> None:
        self.telegram, self.folder, self._settings = telegram, folder, write_crisis(folder)

    def bot(self) -> QuickBot:
        token = {"TELEGRAM_TOKEN": self.telegram.token, "TELEGRAM_API_URL": self.telegram.api_url}
        return QuickBot(self.folder, **token, **self._settings)

    def follow(self, topic: str) -> None:
        offer = self.telegram.wait_for_message(after=self.telegram.send(f"/follow {topic}"))
        self.telegram.wait_for_answer(self.telegram.press(offer, ENGLISH.follow_yes))
        self.telegram.wait_for_message(after=offer)

    def write(self, name: str, text: str) -> None:
        (self.folder / "corpus" / name).write_text(text, encoding="utf-8")

    def told(self, words: str) -> list[Json]:
        messages = self.telegram.bot_messages(READER)
        return [each for each in messages if ENGLISH.news in each["text"] and words in each["text"]]

    def told_of_all_before(self) -> None:
        """What comes last has been told: whatever was to be told before it has been."""
        self.write("2022-02-28-bird.txt", "Title: A bird\n\nA canary in Odesa sang.")
        self.telegram.wait_for_message("canary in Odesa sang")


@pytest.fixture
def place(telegram: TelegramWorld, tmp_path: Path) -> Place:
    there = Place(telegram, tmp_path)
    with there.bot() as bot:
        bot.wait_until_answering()
        there.follow(TOPIC)
        there.follow(LAST)
        assert bot.terminate() == 0, bot.output
    return there


def test_what_was_told_before_a_restart_is_not_told_after_it(place: Place) -> None:
    with place.bot() as bot:
        place.write("2022-02-01-light.txt", "Title: Light\n\nLighthouse keepers in Odesa went home.")
        place.telegram.wait_for_message("went home")
        assert bot.terminate() == 0, bot.output
    with place.bot():
        place.told_of_all_before()
    assert len(place.told("went home")) == 1


def test_what_came_while_the_bot_was_down_is_told_once(place: Place) -> None:
    place.write("2022-02-01-light.txt", "Title: Light\n\nLighthouse keepers in Odesa went home.")
    for _ in range(2):
        with place.bot() as bot:
            bot.wait_until_answering()
            place.telegram.wait_for_message("went home")
            assert bot.terminate() == 0, bot.output
    with place.bot():
        place.told_of_all_before()
    assert len(place.told("went home")) == 1


@pytest.mark.parametrize("renamed", [False, True])
def test_an_article_that_is_renamed_while_the_bot_is_down_is_no_news(place: Place, *, renamed: bool) -> None:
    """Renamed or changed in a few words."""
    with place.bot() as bot:
        place.write("2022-02-01-light.txt", "Title: Light\n\nLighthouse keepers in Odesa went home.")
        place.telegram.wait_for_message("went home")
        assert bot.terminate() == 0, bot.output
    old = place.folder / "corpus" / "2022-02-01-light.txt"
    if renamed:
        old.rename(old.with_name("2022-02-01-home.txt"))
    else:
        place.write(old.name, "Title: Light\n\nLighthouse keepers in Odesa went home for good.")
    with place.bot():
        place.told_of_all_before()
    assert len(place.told("went home")) == 1


def test_a_bot_that_is_killed_in_between_tells_once(place: Place) -> None:
    place.write("2022-02-01-light.txt", "Title: Light\n\nLighthouse keepers in Odesa went home.")
    with place.bot() as bot:
        place.telegram.wait_for_message("went home")
        bot.kill()
    for number in range(3):
        with place.bot() as bot:
            place.write(f"2022-02-0{number + 2}-fog.txt", f"Title: Fog {number}\n\nFog {number} lay on the sea.")
            bot.wait_until_answering()
            bot.kill()
    with place.bot():
        place.told_of_all_before()
    assert len(place.told("went home")) == 1
