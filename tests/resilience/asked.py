"""What became of questions: answered once, twice, never, or told of in one honest message."""

from collections import Counter
from dataclasses import dataclass
from typing import Any

from bot.wording.texts import ENGLISH
from tests.telegram_world import TelegramWorld

QUESTION = "How many soldiers did the Pentagon put on standby?"
ANSWER = "8,500 soldiers"
ARTICLE = (
    "date 2022-01-25 Diplomats met in Geneva and parted without a result.\n\n"
    "The morning was quiet in Washington. The Pentagon put 8,500 soldiers on standby. No order to move was given.\n\n"
    "Reporters asked how long it would last."
)

LEFT_OUT = ENGLISH.one_at_a_time.other.partition("{count}")[0]


@dataclass(frozen=True, slots=True)
class Outcome:
    """Of questions asked: how many have one answer, more, none but a line of doubt, both, nothing at all."""

    once: int = 0
    twice: int = 0
    in_doubt: int = 0
    answered_and_in_doubt: int = 0
    never: int = 0


def outcome(telegram: TelegramWorld, asked: list[dict[str, Any]]) -> Outcome:
    """Answers and doubts are tied to their questions, which is how they are told apart."""
    chats = {message["chat"]["id"] for message in asked}
    said = [message for chat in chats for message in telegram.bot_messages(chat)]
    answers, doubts = _tied(said, ANSWER), _tied(said, ENGLISH.perhaps_lost)
    kinds = Counter(_kind(answers[_key(question)], doubts[_key(question)]) for question in asked)
    return Outcome(**kinds)


def settled(telegram: TelegramWorld, asked: list[dict[str, Any]], patience: float = 60.0) -> Outcome:
    """As `outcome`, once nothing is left without a word."""
    return telegram.wait_for(
        lambda: found if not (found := outcome(telegram, asked)).never else None,
        "a word about every question",
        patience,
    )


def _tied(said: list[dict[str, Any]], text: str) -> Counter[tuple[int, int]]:
    return Counter(
        (message["chat"]["id"], message["reply_to_message"]["message_id"])
        for message in said
        if text in message["text"] and "reply_to_message" in message
    )


def _key(message: dict[str, Any]) -> tuple[int, int]:
    return message["chat"]["id"], message["message_id"]


def _kind(answers: int, doubts: int) -> str:
    if answers > 1:
        return "twice"
    if answers:
        return "answered_and_in_doubt" if doubts else "once"
    return "in_doubt" if doubts else "never"
