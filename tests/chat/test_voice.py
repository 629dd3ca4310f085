"""What readers tell beside their questions, and what they wish to be told: kept on disk, said, and erased."""

import itertools
import json
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from bot.voice.store import MOST_TOPICS
from bot.wording.texts import ENGLISH, LANGUAGES, UKRAINIAN
from tests.chat.crisis import GERMANY, GROUP, write_crisis
from tests.chat.quick_bot import QuickBot
from tests.telegram_world import Json, TelegramWorld, buttons, marked

ADMIN = 770_000
UNANSWERED = "Who invented the xylograph?"
_PEOPLE = itertools.count(770_001)


@dataclass(frozen=True)
class Place:
    """A Telegram, and the folder in which its bot runs."""

    telegram: TelegramWorld
    folder: Path

    def somebody(self, language: str = "en") -> int:
        return self.telegram.add_person(next(_PEOPLE), "Ann", language=language)

    def say(self, who: int, text: str) -> Json:
        return self.telegram.wait_for_message(chat=who, after=self.telegram.send(text, chat=who, person=who))

    def press(self, who: int, message: Json, label: str) -> str:
        """What the reader is told."""
        query = self.telegram.press(message, label, chat=who, person=who)
        return str(self.telegram.wait_for_answer(query)["text"])

    def write(self, name: str, text: str) -> None:
        (self.folder / "corpus" / name).write_text(text, encoding="utf-8")

    def kept(self) -> bytes:
        """All that stands in the folder of states but in the journal, which holds a question until it is answered."""
        files = sorted((self.folder / "state").glob("readers-*"))
        assert files
        return b"".join(file.read_bytes() for file in files)

    def follow(self, who: int, topic: str) -> Json:
        """Taps on the offer to follow a topic; what the bot says then."""
        offer = self.say(who, f"/follow {topic}")
        assert self.press(who, offer, ENGLISH.follow_yes) == ""
        return self.telegram.wait_for_message(chat=who, after=offer)

    def wait_until_answered(self, who: int, question: str, text: str) -> None:
        """Asks until a new article answers."""
        self.telegram.wait_for(lambda: text in self.say(who, question)["text"] or None, f"an answer with {text!r}")

    def gaps(self) -> Json:
        """What an operator is shown, while the bot runs."""
        done = subprocess.run(
            [sys.executable, "-m", "bot", "gaps", "--json"],
            cwd=self.folder,
            env={"PYTHONPATH": str(Path(__file__).parents[2]), "TELEGRAM_TOKEN": self.telegram.token, "FEEDBACK": "on"},
            capture_output=True,
            check=True,
        )
        found: Json = json.loads(done.stdout)
        return found


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Place]:
    folder = tmp_path_factory.mktemp("voice")
    settings = write_crisis(folder) | {"FEEDBACK": "on", "ADMIN_IDS": str(ADMIN)}
    with (
        TelegramWorld(privacy_mode=False) as telegram,
        QuickBot(folder, TELEGRAM_TOKEN=telegram.token, TELEGRAM_API_URL=telegram.api_url, **settings) as bot,
    ):
        bot.wait_until_answering()
        yield Place(telegram, folder)
        assert bot.terminate() == 0, bot.output
        assert "Traceback" not in bot.output
        assert "ERROR" not in bot.output


@pytest.mark.parametrize(("label", "verdict"), [(ENGLISH.yes, "helped"), (ENGLISH.no, "missed")])
def test_a_reader_says_whether_an_answer_was_one_and_it_is_counted_once(place: Place, label: str, verdict: str) -> None:
    ann, before = place.somebody(), place.gaps()
    answer = place.say(ann, "Who put soldiers on standby?")
    assert answer["text"].endswith(f"\n\n{ENGLISH.did_this_answer}")
    assert place.press(ann, answer, label) == ENGLISH.voted
    now = place.telegram.wait_for_text(answer, "standby", chat=ann)
    assert ENGLISH.did_this_answer not in now["text"]
    assert label not in [button["text"] for button in buttons(now)]
    place.press(ann, answer, ENGLISH.more)
    assert place.press(ann, answer, label) == ENGLISH.voted
    assert place.gaps()[verdict] == before[verdict] + 1


def test_what_found_no_answer_is_counted_by_what_was_searched_without_names_and_without_who_asked(place: Place) -> None:
    before = place.gaps()["refused"]
    ann, bob = place.somebody(), place.somebody()
    place.say(ann, "who invented the sundial of petro kovalchuk")
    place.say(bob, "Who did invent the sundial of ann@example.org?")
    gaps = place.gaps()
    assert gaps["refused"] == before + 2
    about = [(gap["words"], gap["count"]) for gap in gaps["gaps"] if "sundial" in gap["words"]]
    assert about == [("who invented the sundial of …", 2)]
    kept = place.kept()
    assert b"sundial" in kept
    for secret in (b"kovalchuk", b"example.org", str(ann).encode(), ann.to_bytes(3)):
        assert secret not in kept


def test_an_admin_sees_in_chat_what_was_asked_in_vain_and_nobody_else_does(place: Place) -> None:
    place.telegram.add_person(ADMIN, "Admin")
    place.say(place.somebody(), "who invented the abacus")
    place.telegram.wait_for(lambda: b"abacus" in place.kept() or None, "the question to be kept")
    text = place.say(ADMIN, "/gaps")["text"]
    assert text.startswith("Unanswered: ")
    assert "1 × who invented the abacus  (last on " in text
    assert place.say(place.somebody(), "/gaps")["text"] == ENGLISH.unknown_command


def test_privacy_tells_that_questions_in_vain_are_counted(place: Place) -> None:
    assert ENGLISH.privacy_feedback in place.say(place.somebody(), "/privacy")["text"]


@pytest.mark.parametrize(
    ("language", "wish", "topic"),
    [
        ("en", "tell me when there is news on the harbour strike", "the harbour strike"),
        ("uk", "Повідом мене, коли будуть новини про страйк у порту", "страйк у порту"),
        ("ru", "сообщи мне, когда будут новости о забастовке", "забастовке"),
    ],
)
def test_a_wish_is_kept_only_after_a_tap_and_said_at_once(place: Place, language: str, wish: str, topic: str) -> None:
    texts = next(texts for texts in LANGUAGES if texts.code == language)
    ann = place.somebody(language)
    offer = place.say(ann, wish)
    assert offer["text"] == f"{texts.about_line.format(question=topic)}\n\n{texts.follow_question}"
    assert topic.encode() not in place.kept()
    assert place.press(ann, offer, texts.follow_yes) == ""
    said = place.telegram.wait_for_message(texts.following, chat=ann, after=offer)
    assert topic.encode() in place.kept()
    assert place.press(ann, said, texts.stop_following) == texts.unfollowed
    assert topic.encode() not in place.kept()


def test_news_is_told_with_a_quote_of_the_new_article_and_stops_with_one_tap(place: Place) -> None:
    ann = place.somebody()
    place.follow(ann, "lighthouse keepers in Odesa")
    place.write(
        "2022-02-01-light.txt", "Title: The lighthouse\n\nLighthouse keepers in Odesa went home for the winter."
    )
    news = place.telegram.wait_for_message(ENGLISH.news, chat=ann)
    assert news["text"].startswith("About: lighthouse keepers in Odesa\n")
    assert marked(news, "blockquote") == ["Lighthouse keepers in Odesa went home for the winter."]
    assert place.press(ann, news, ENGLISH.stop_following) == ENGLISH.unfollowed
    place.write("2022-02-02-light.txt", "Title: Light again\n\nLighthouse keepers in Odesa came back in spring.")
    bob = place.somebody()
    place.follow(bob, "a canary in Odesa")
    place.write("2022-02-03-bird.txt", "Title: A bird\n\nA canary in Odesa sang.")
    place.telegram.wait_for_message("canary in Odesa sang", chat=bob)
    assert not [message for message in place.telegram.bot_messages(ann) if "came back" in message["text"]]


def test_a_changed_article_and_one_about_something_else_are_no_news(place: Place) -> None:
    ann = place.somebody()
    place.follow(ann, "soldiers on standby in Lithuania")
    said = place.telegram.bot_messages(ann)
    place.write("2022-01-24-germany.txt", f"Title: Berlin follows\n\n{GERMANY} The ministry in Berlin denied nothing.")
    place.write("2022-02-04-tea.txt", "Title: Tea\n\nTea grew dearer in the shops of Ceylon.")
    bob = place.somebody()
    place.follow(bob, "coffee in the shops")
    place.write("2022-02-05-coffee.txt", "Title: Coffee\n\nCoffee grew dearer in the shops of Yemen.")
    place.telegram.wait_for_message("Coffee grew dearer", chat=bob)
    assert place.telegram.bot_messages(ann) == said


def test_what_comes_while_a_topic_is_paused_comes_together(place: Place) -> None:
    ann = place.somebody()
    place.follow(ann, "wolves in the Carpathians")
    for number, said in enumerate(("came down", "went up", "slept")):
        place.write(f"2022-02-0{number + 6}-wolves.txt", f"Title: Wolves {number}\n\nWolves in the Carpathians {said}.")
        if not number:
            place.telegram.wait_for_message("came down", chat=ann)
    place.telegram.wait_for_message("went up", chat=ann)
    place.telegram.wait_for_message("slept", chat=ann)
    told = [message for message in place.telegram.bot_messages(ann) if ENGLISH.news in message["text"]]
    assert 2 <= len(told) <= 3


def test_a_refusal_offers_to_tell_of_news(place: Place) -> None:
    ann = place.somebody()
    refusal = place.say(ann, UNANSWERED)
    assert place.press(ann, refusal, ENGLISH.follow) == ""
    said = place.telegram.wait_for_message(ENGLISH.following, chat=ann, after=refusal)
    assert said["text"].startswith("About: Who invented the xylograph\n")
    assert place.press(ann, refusal, ENGLISH.follow) in ("", ENGLISH.following_already)
    assert buttons(place.say(ann, "/follow"))[0]["text"].startswith("✕ Who invented")


def test_a_reader_follows_so_many_topics_and_no_more(place: Place) -> None:
    ann = place.somebody()
    for number in range(MOST_TOPICS):
        place.follow(ann, f"topic {'abcdefghijkl'[number]}")
    offer = place.say(ann, "/follow one too many")
    assert place.press(ann, offer, ENGLISH.follow_yes) == ENGLISH.counted(ENGLISH.following_full, MOST_TOPICS)
    listed = place.say(ann, "/follow")
    assert listed["text"] == ENGLISH.follows
    place.press(ann, listed, "✕ topic c")
    assert "✕ topic c" not in [button["text"] for button in buttons(place.telegram.message(listed, chat=ann))]


@pytest.mark.parametrize("command", ["/follow gas prices", "/ask tell me when there is news on gas prices"])
def test_in_a_group_nothing_is_followed(place: Place, command: str) -> None:
    asked = place.telegram.send(command, chat=GROUP)
    assert place.telegram.wait_for_message(chat=GROUP, after=asked)["text"] == ENGLISH.follow_in_private


def test_a_group_s_refusal_offers_no_news(place: Place) -> None:
    asked = place.telegram.send(f"/ask {UNANSWERED}", chat=GROUP)
    refusal = place.telegram.wait_for_message(ENGLISH.not_found, chat=GROUP, after=asked)
    assert ENGLISH.follow not in [button["text"] for button in buttons(refusal)]


def test_a_passage_that_its_article_no_longer_has_is_told_to_whoever_saw_it_and_wishes_it(place: Place) -> None:
    place.write("2022-02-10-bridge.txt", "Title: The bridge\n\nThe Paton bridge closed for 14 days, engineers said.")
    ann, bob = place.somebody("uk"), place.somebody("uk")
    place.telegram.wait_for(
        lambda: "Paton bridge closed" in place.say(bob, "Paton bridge")["text"] or None, "the bridge"
    )
    listed = place.say(ann, "/follow")
    assert place.press(ann, listed, UKRAINIAN.watch) == UKRAINIAN.watched
    shown = place.say(ann, "How long was the Paton bridge closed?")
    place.write("2022-02-10-bridge.txt", "Title: The bridge\n\nThe Paton bridge closed for 4 days, engineers said.")
    told = place.telegram.wait_for_message("уже немає цього уривка", chat=ann)
    assert told["reply_to_message"]["message_id"] == shown["message_id"]
    assert "«The Paton bridge closed for 14 days, engineers said.»" in told["text"]
    assert marked(told, "blockquote") == ["The Paton bridge closed for 4 days, engineers said."]
    assert not [message for message in place.telegram.bot_messages(bob) if "уривка" in message["text"]]
    assert place.press(ann, told, UKRAINIAN.watch_no_more) == UKRAINIAN.unwatched
    assert b"14 days" not in place.kept()


def test_a_file_that_is_gone_for_a_moment_or_moved_is_no_correction(place: Place) -> None:
    text = "Title: The ferry\n\nThe Izmail ferry carried 60 lorries a day."
    place.write("2022-02-11-ferry.txt", text)
    ann = place.somebody()
    listed = place.say(ann, "/follow")
    place.press(ann, listed, ENGLISH.watch)
    place.wait_until_answered(ann, "How many lorries did the Izmail ferry carry?", "60 lorries")
    (place.folder / "corpus" / "2022-02-11-ferry.txt").unlink()
    place.write("moved.txt", text)
    bob = place.somebody()
    place.follow(bob, "snow on the Dniester")
    time.sleep(2.5)
    place.write("2022-02-12-snow.txt", "Title: Snow\n\nSnow on the Dniester melted.")
    place.telegram.wait_for_message("Dniester melted", chat=bob)
    assert not [message for message in place.telegram.bot_messages(ann) if "no longer" in message["text"]]


def test_forget_erases_all_that_was_wished_from_the_disk(place: Place) -> None:
    ann = place.somebody()
    place.follow(ann, "zeppelins over Lviv")
    listed = place.say(ann, "/follow")
    place.press(ann, listed, ENGLISH.watch)
    place.say(ann, "What does the chronicle say in part 4?")
    assert b"zeppelins" in place.kept()
    place.telegram.wait_for(lambda: b"The chronicle, part 4" in place.kept() or None, "the passage to be kept")
    assert place.say(ann, "/forget")["text"] == ENGLISH.forgotten
    assert b"zeppelins" not in place.kept()
    assert b"The chronicle, part 4" not in place.kept()
    assert place.say(ann, "/follow")["text"] == ENGLISH.follows_nothing


def test_of_somebody_who_has_blocked_the_bot_nothing_stays(place: Place) -> None:
    ann = place.somebody()
    place.follow(ann, "geese on the Desna")
    place.telegram.block(person=ann)
    place.write("2022-02-13-geese.txt", "Title: Geese\n\nGeese on the Desna gathered.")
    place.telegram.wait_for(lambda: b"geese on the Desna" not in place.kept() or None, "the topic to go")
