"""What people say to a bot that is no question: met as a person would meet it, never searched."""

import re
from enum import Enum


class SmallTalk(Enum):
    """Kinds of message that are not searched."""

    GREETING = "greeting"
    THANKS = "thanks"
    FAREWELL = "farewell"
    HELP = "help"
    UNCLEAR = "unclear"
    """No word at all, or only an acknowledgement: "?", "👍", "ok"."""


# English, Ukrainian, Russian. A message is small talk when it is one of these phrases, with any of FILLERS around it.
# When it holds several ("hi, thanks"), the first kind listed here is answered.
PHRASES: dict[SmallTalk, str] = {
    SmallTalk.THANKS: """
        thanks|thank you|thank u|thx|ty|cheers|much appreciated
        дякую|дякуємо|дяки|спасибі|щиро дякую
        спасибо|благодарю|спс""",
    SmallTalk.FAREWELL: """
        bye|goodbye|good bye|bye bye|see you|see ya|good night
        до побачення|бувай|на добраніч|па па
        до свидания|пока|спокойной ночи""",
    SmallTalk.HELP: """
        help|who are you|what are you|what can you do|how do you work|what is this|how does this work
        допоможи|допоможіть|допомога|хто ти|що ти вмієш|що ти можеш
        помоги|помогите|помощь|кто ты|что ты умеешь|что ты можешь""",
    SmallTalk.GREETING: """
        hello|hi|hey|hiya|howdy|greetings|good morning|good afternoon|good evening|good day|how are you|whats up|sup
        привіт|вітаю|вітання|добрий день|доброго дня|добрий ранок|доброго ранку
        добрий вечір|доброго вечора|здоров|як справи
        привет|приветствую|здравствуй|здравствуйте|добрый день|доброе утро|добрый вечер|как дела""",
    SmallTalk.UNCLEAR: """
        ok|okay|k|yes|no|yep|nope|sure|cool|great|nice|wow|lol|haha|test|testing|hm|hmm|what|why|how|and|so|well
        так|ні|добре|гаразд|тест|що|чому|як|ясно|зрозуміло
        да|нет|хорошо|ладно|тест|что|почему|как|ок|окей|понятно""",
}

FILLERS = """
    there|bot|everyone|everybody|all|friend|sir|again|so much|very much|a lot|please|for that|for the help|dear|you
    бот|боте|всім|друже|дуже|велике|щиро|будь ласка|тобі|вам|усім
    всем|друг|очень|большое|огромное|пожалуйста|тебе"""


def _alternatives(words: str) -> str:
    """The phrases as one pattern, the longest first so that "good bye" is not read as "good"."""
    phrases = [phrase.strip() for phrase in words.replace("\n", "|").split("|") if phrase.strip()]
    return "|".join(sorted(map(re.escape, phrases), key=len, reverse=True))


# Possessive, so that a long run of ambiguous phrases ("bye bye bye …") is not tried in every combination.
_WHOLE = re.compile(rf"(?:(?>{_alternatives('|'.join([*PHRASES.values(), FILLERS]))})(?: |$))++")
_KINDS = {kind: re.compile(rf"(?<!\w)(?:{_alternatives(words)})(?!\w)") for kind, words in PHRASES.items()}


def small_talk(message: str) -> SmallTalk | None:
    """What kind of small talk the message is; None for everything that deserves a search."""
    words = " ".join(re.findall(r"\w+", message.casefold().replace("'", "").replace("’", "")))
    if not words:
        return SmallTalk.UNCLEAR
    if not _WHOLE.fullmatch(words):
        return None
    return next((kind for kind, pattern in _KINDS.items() if pattern.search(words)), SmallTalk.UNCLEAR)
