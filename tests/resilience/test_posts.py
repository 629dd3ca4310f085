"""Killed in a burst of a channel's posts, again and again: none is lost, none is there twice, every file is whole."""

import os
from collections import Counter
from collections.abc import Callable
from pathlib import Path

from bot.articles.folder.library import read_library
from tests.bot_process import BotProcess
from tests.telegram_world import TelegramWorld

CHANNEL = -1001000000017
ROUNDS = int(os.environ.get("TEST_KILLS", "5"))  # a hundred take twenty minutes
POSTS = 40


def texts(corpus: Path) -> Counter[str]:
    """The posts that stand in the folder, each file read as the bot reads it."""
    library = read_library(corpus)
    assert not library.problems
    assert not library.notes
    return Counter(article.text for article in library.articles if article.url)


def test_killed_in_a_burst_of_posts_none_is_lost_none_doubled_and_every_file_whole(
    telegram: TelegramWorld, start: Callable[..., BotProcess], tmp_path: Path
) -> None:
    telegram.add_channel(CHANNEL, "Harbour news", username="harbour_news")
    corpus, posted = tmp_path / "corpus", list[str]()

    def there() -> int:
        return len(list(corpus.glob("*.md")))

    def wait_for(bot: BotProcess, files: int) -> None:
        bot.wait_for(lambda: there() >= files)

    for number in range(ROUNDS):
        bot = start(telegram, CHANNELS="@harbour_news")
        before, files = len(posted), there()
        posted += [f"Report {number}-{at}. The harbour stays closed, the ministry said." for at in range(POSTS)]
        sent = [telegram.send(text, chat=CHANNEL) for text in posted[before:]]
        posted[before] = posted[before].replace("stays closed", "is open")
        telegram.edit(sent[0], posted[before], chat=CHANNEL)
        wait_for(bot, files + 1 + number * 7 % POSTS)
        bot.kill()
    start(telegram, CHANNELS="@harbour_news")
    telegram.wait_for(lambda: texts(corpus) == Counter(posted) or None, "an article for every post, as it is now", 60)
    assert not list(corpus.glob(".*"))
