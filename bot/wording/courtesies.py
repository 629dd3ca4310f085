"""What people say to a bot that is neither a question nor small talk: met as a person would meet it, never searched."""

import re
from enum import Enum


class Courtesy(Enum):
    """Kinds of such messages."""

    AFRAID = "afraid"
    """Somebody is in danger or afraid, and the operator's notice comes first."""
    HELP = "help"
    """Somebody asks for help of the sort that the operator's notice names."""
    WAY_TO_HELP = "way to help"
    """Somebody asks where there is help: the articles may tell, below the notice."""
    WHO = "who"
    INSULT = "insult"
    STOP = "stop"
    MORE = "more"


# English, Ukrainian, Russian. Only a message that is one of these phrases as a whole is met so: "they say stop the war"
# is searched.
PHRASES: dict[Courtesy, str] = {
    Courtesy.AFRAID: """
        i am scared|im scared|i am so scared|im so scared|i am afraid|im afraid|i am terrified|im terrified
        i am frightened|im frightened|we are scared|we are afraid|i am in danger|im in danger|we are in danger
        they are shooting|they are bombing us|we are being bombed|we are being shelled|i want to die|save us|save me
        мені страшно|мені дуже страшно|нам страшно|я боюся|я боюсь|ми боїмося|я в небезпеці|ми в небезпеці
        нас обстрілюють|нас бомблять|стріляють|я не хочу жити|врятуйте|врятуйте нас|рятуйте
        мне страшно|мне очень страшно|нам страшно|я боюсь|мы боимся|я в опасности|мы в опасности
        нас обстреливают|нас бомбят|стреляют|я не хочу жить|спасите|спасите нас""",
    Courtesy.HELP: """
        help me|please help me|i need help|we need help|can you help me|can you help us|help us|emergency
        мені потрібна допомога|нам потрібна допомога|допоможіть мені|допоможіть нам
        мне нужна помощь|нам нужна помощь|помогите мне|помогите нам""",
    Courtesy.WAY_TO_HELP: """
        where can i get help|where do i get help|where can we get help|who can help me|who do i call|who can i call
        де отримати допомогу|куди звернутися|куди телефонувати|кому телефонувати|куди дзвонити
        где получить помощь|куда обратиться|куда звонить|кому звонить""",
    Courtesy.WHO: """
        who made you|who created you|who built you|who wrote you|who runs you|who is behind you|who owns you
        are you a bot|are you a robot|are you human|are you a human|are you real|are you a person
        are you ai|are you an ai|are you chatgpt|is this a bot|am i talking to a bot|whats your name|what is your name
        хто тебе створив|хто вас створив|хто тебе зробив|ти бот|ти людина|ви бот|ви людина|ти робот|як тебе звати
        кто тебя создал|кто вас создал|кто тебя сделал|ты бот|ты человек|вы бот|вы человек|ты робот|как тебя зовут""",
    Courtesy.INSULT: """
        you are stupid|youre stupid|you are useless|youre useless|stupid bot|useless bot|useless|stupid|idiot|you idiot
        bad bot|you suck|this sucks|fuck you|fuck off|shut up|liar|you lie|you are wrong|youre wrong
        ти дурний|дурний бот|дурень|ідіот|ти брешеш|брехун|замовкни|іди геть
        ты тупой|тупой бот|дурак|идиот|ты врешь|врун|заткнись|иди отсюда""",
    Courtesy.STOP: """
        stop|stop it|stop writing|unsubscribe|cancel|quit|go away|leave me alone|dont write to me
        стоп|зупинись|досить|припини|відписатися|скасувати|не пиши мені
        остановись|хватит|прекрати|отписаться|отменить|отмена|не пиши мне""",
    Courtesy.MORE: """
        more|next|more please|tell me more|show more|show me more|next page|next please|go on|continue
        anything else|what else
        ще|далі|розкажи більше|розкажіть більше|ще щось|покажи ще
        наступна|що ще|продовжуй
        еще|ещё|дальше|расскажи больше|расскажи подробнее|подробнее|покажи еще|покажи ещё
        следующая|что еще|что ещё|продолжай""",
}

_KINDS = {
    " ".join(phrase.split()): kind
    for kind, listed in PHRASES.items()
    for phrase in listed.replace("\n", "|").split("|")
    if phrase.strip()
}

# Phrases by which somebody in need is known in a longer message too: those of several words.
_CRIES = [
    p for p, kind in _KINDS.items() if kind in (Courtesy.AFRAID, Courtesy.HELP, Courtesy.WAY_TO_HELP) and " " in p
]
_IN_NEED = re.compile(rf"(?<!\w)(?:{'|'.join(sorted(_CRIES, key=len, reverse=True))})(?!\w)")

# Words of a message that may be one person's cry for help; longer ones are reports, and tell of others.
LONGEST_CRY = 40

APOSTROPHES = re.compile(r"['’]")
WORDS = re.compile(r"\w+")


def courtesy(message: str) -> Courtesy | None:
    """What kind the message as a whole is; None for everything that deserves a search."""
    return _KINDS.get(" ".join(_words(message)))


def in_need(message: str) -> bool:
    """Whether somebody asks for help or is in danger, by a phrase anywhere in the message."""
    words = _words(message)
    return len(words) <= LONGEST_CRY and _IN_NEED.search(" ".join(words)) is not None


def _words(message: str) -> list[str]:
    return WORDS.findall(APOSTROPHES.sub("", message.casefold()))
