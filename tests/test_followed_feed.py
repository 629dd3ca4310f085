"""The whole bot follows a feed: what appears there is answered from, and what is taken out no longer is."""

from pathlib import Path

from tests.bot_process import BotProcess
from tests.importing.site import Site
from tests.importing.test_links import article, entry, rss
from tests.telegram_world import TelegramWorld

QUESTION = "Who has to repair the Hryhorivka bridge?"
NEWS = "The Hryhorivka bridge has to be repaired by the engineers of the third brigade before the winter comes."


def test_an_entry_of_a_feed_is_answered_from_and_a_file_taken_out_is_not(
    telegram: TelegramWorld, tmp_path: Path
) -> None:
    corpus = tmp_path / "corpus"
    corpus.mkdir()
    (corpus / "2022-01-20-trains.txt").write_text("Title: Trains\n\nTrains are late in the winter.", encoding="utf-8")
    with Site({"/feed": rss(entry("/bridge")), "/bridge": article("Bridge", words=NEWS)}) as site:
        (tmp_path / "feeds.txt").write_text(site.url("/feed"), encoding="utf-8")
        settings = {
            "TELEGRAM_TOKEN": telegram.token,
            "TELEGRAM_API_URL": telegram.api_url,
            "FEEDS": "feeds.txt",
            "FETCH_ALSO": site.place,
            "TIME_ZONE": "Europe/Kyiv",
        }
        with BotProcess(tmp_path, **settings) as bot:
            bot.wait_for_output("those that can be quoted now: 2")
            question = telegram.send(QUESTION)
            answer = telegram.wait_for_message("third brigade", after=question)
            assert "Example Feed · 25 January 2022" in answer["text"]
            (article_file,) = corpus.glob("2022-01-25-*.md")
            article_file.unlink()
            bot.wait_for_output("those that can be quoted now: 1")
            again = telegram.send(f"{QUESTION} Once more.")
            refusal = telegram.wait_for_message(after=again)
            assert "third brigade" not in refusal["text"]
            assert "Traceback" not in bot.output
