"""What a message asks: read from the message alone, so that a button pressed much later finds the same question."""

import re
from dataclasses import dataclass, replace
from datetime import date
from enum import Enum
from functools import cache

from telegram import Message, MessageEntity

from bot.chat.addressing import ASKING, is_own, words_of
from bot.language.texts.splitting import sentences
from bot.wording.talk.spoken import without_links
from bot.wording.texts import LANGUAGES, texts_of

# A forwarded text of up to this many characters that ends with a question mark is a question, not a report.
LONGEST_QUESTION = 200

# From this many characters on, in several sentences, a text that somebody writes is a report that was pasted in.
SHORTEST_REPORT = 280


class Aim(Enum):
    """What is to be done with the words."""

    QUESTION = "question"
    CLAIM = "claim"
    """A report that somebody has read elsewhere: shown is what the articles say about it."""
    TIMELINE = "timeline"
    ARTICLES = "articles"


@dataclass(frozen=True, slots=True)
class Asked:
    """What is asked, and on which day: that of the message, or of the post that it forwards."""

    words: str
    day: date
    aim: Aim = Aim.QUESTION
    shown: bool = False
    """Whether the words are shown above the answer, because the message that it replies to does not hold them."""


@cache
def _own_name(username: str) -> re.Pattern[str]:
    return re.compile(rf"@{re.escape(username)}\b[,:]?", re.IGNORECASE)


def asked_in(message: Message) -> Asked:
    """What a message asks; its words are "" when nothing is left without commands and the bot's own name."""
    text, day = words_of(message), day_of(message)
    command = ASKING.match(text)
    rest = text[command.end() :] if command else text
    words = _own_name(message.get_bot().username).sub(" ", rest)
    if _says_something(words):
        words = without_links(words)  # whose words and dates are not asked about
    match command[1].lower() if command else "":
        case "latest":
            topic = _one_line(words)
            return Asked(f"latest {topic}" if topic else _latest_news(message), day)
        case "timeline":
            return Asked(_one_line(words), day, Aim.TIMELINE)
        case "articles":
            return Asked("", day, Aim.ARTICLES)
    if _is_report(message, words):
        return Asked(words.strip(), day, Aim.CLAIM)
    return Asked(_one_line(words), day)


def asked_elsewhere(message: Message) -> tuple[Asked, Message] | None:
    """What a message without words of its own points to, and the message to be answered.

    That is the part it quotes, or else the message of somebody else that it replies to.
    """
    target = message.reply_to_message
    if is_own(target):
        return None
    if message.quote and message.quote.text.strip():
        day = day_of(target) if target else day_of(message)
        asked = Asked(_one_line(message.quote.text), day, shown=True)
        return asked, target or message
    if target and _says_something(words_of(target)):
        return asked_in(target), target
    return None


def asked_below(answer: Message) -> Asked | None:
    """What one of the bot's answers answers; None when that is to be seen no more."""
    replied = answer.reply_to_message
    if shown := shown_question(answer):
        return Asked(shown, day_of(replied or answer), shown=True)
    if replied is None:
        return None
    asked = asked_in(replied)
    if not asked.words and asked.aim is Aim.QUESTION:
        elsewhere = asked_elsewhere(replied)
        return elsewhere[0] if elsewhere else None
    return asked


def shown_question(answer: Message) -> str:
    """The question that stands above an answer of the bot's; "" when none does.

    It is told from a headline, which is bold, by being in italics.
    """
    first = next(iter(answer.entities or ()), None)
    if first is None or first.type != MessageEntity.ITALIC or first.offset:
        return ""
    line = (answer.text or "").partition("\n")[0]
    starts = (texts.about_line.partition("{question}")[0] for texts in LANGUAGES)
    return next((line.removeprefix(start).strip() for start in starts if line.startswith(start)), "")


def headline_of(answer: Message) -> str:
    """The headline above the first quote of an answer; "" where nothing is quoted."""
    quotes = (MessageEntity.BLOCKQUOTE, MessageEntity.EXPANDABLE_BLOCKQUOTE)
    if not any(entity.type in quotes for entity in answer.entities or ()):
        return ""
    return next(iter(answer.parse_entities([MessageEntity.BOLD]).values()), "")


def day_of(message: Message) -> date:
    """The day from which "yesterday" is counted."""
    origin = message.forward_origin
    return (origin.date if origin else message.date).date()


def _latest_news(message: Message) -> str:
    """In the language of the reader's Telegram, so that quotes in it are not marked as foreign."""
    return texts_of(message.from_user.language_code if message.from_user else None).latest_news


def _is_report(message: Message, words: str) -> bool:
    asks = words.rstrip().endswith("?")
    if message.forward_origin:
        return _says_something(words) and not (asks and len(words) <= LONGEST_QUESTION)
    return len(words) >= SHORTEST_REPORT and not asks and len(sentences(_one_line(words))) > 1


def _says_something(words: str) -> bool:
    return bool(without_links(words).strip())


def _one_line(words: str) -> str:
    return " ".join(words.split())


def as_question(asked: Asked, words: str) -> Asked:
    """The same asking with other words, which are then shown."""
    return replace(asked, words=words, aim=Aim.QUESTION, shown=True)
