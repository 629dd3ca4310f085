"""What people say to a bot that is neither a question nor small talk: met as a person would meet it, never searched."""

import re
from collections.abc import Iterable, Iterator
from enum import Enum

from bot.wording.smalltalk import small_talk


class Courtesy(Enum):
    """Kinds of such messages."""

    AFRAID = "afraid"
    """Somebody is in danger or afraid, and the operator's notice comes first."""
    HELP = "help"
    """Somebody asks for help of the sort that the operator's notice names."""
    WAY_TO_HELP = "way to help"
    """Somebody asks where there is help: the articles may tell, below the notice."""
    DANGER = "danger"
    """Somebody asks what to do in danger: the same, and whoever asks may be in it."""
    WHO = "who"
    INSULT = "insult"
    STOP = "stop"
    MORE = "more"


# English, Ukrainian, Russian, German, French. Only a message that is one of these phrases as a whole is met so, or one
# that is nothing but cries for help: "they say stop the war" is searched.
PHRASES: dict[Courtesy, str] = {
    Courtesy.AFRAID: """
        i am scared|im scared|i am so scared|im so scared|i am afraid|im afraid|i am terrified|im terrified
        i am frightened|im frightened|we are scared|we are afraid|i am in danger|im in danger|we are in danger
        they are shooting|they are bombing us|we are being bombed|we are being shelled|i want to die|save us|save me
        мені страшно|мені дуже страшно|нам страшно|я боюся|я боюсь|ми боїмося|я в небезпеці|ми в небезпеці
        нас обстрілюють|нас бомблять|стріляють|я не хочу жити|врятуйте|врятуйте нас|рятуйте
        мне страшно|мне очень страшно|нам страшно|я боюсь|мы боимся|я в опасности|мы в опасности
        нас обстреливают|нас бомбят|стреляют|я не хочу жить|спасите|спасите нас
        ich habe angst|wir haben angst|ich bin in gefahr|wir sind in gefahr|wir werden beschossen|ich will sterben
        rettet uns|retten sie uns
        jai peur|nous avons peur|on a peur|je suis en danger|nous sommes en danger|on nous tire dessus
        on nous bombarde|je veux mourir|sauvez nous|sauvez moi""",
    Courtesy.HELP: """
        help me|please help me|i need help|we need help|can you help me|can you help us|help us|emergency
        мені потрібна допомога|нам потрібна допомога|допоможіть мені|допоможіть нам
        мне нужна помощь|нам нужна помощь|помогите мне|помогите нам
        ich brauche hilfe|wir brauchen hilfe|hilf mir|helft mir|helft uns|helfen sie mir|helfen sie uns
        aidez moi|aidez nous|jai besoin daide|nous avons besoin daide|on a besoin daide""",
    Courtesy.WAY_TO_HELP: """
        emergency number|emergency numbers|emergency phone number|emergency phone|hotline number
        where can i get help|where do i get help|where can we get help|who can help me|who do i call|who can i call
        екстрені номери|номер екстреної допомоги|номер екстреної служби|номер швидкої|номер гарячої лінії
        де отримати допомогу|куди звернутися|куди телефонувати|кому телефонувати|куди дзвонити
        экстренные номера|экстренный номер|номер экстренной службы|номер скорой|номер горячей линии
        где получить помощь|куда обратиться|куда звонить|кому звонить
        die notrufnummer|welche notrufnummer|wo bekomme ich hilfe|wo finde ich hilfe|wen kann ich anrufen
        où trouver de laide|où puis je trouver de laide|qui puis je appeler""",
    Courtesy.DANGER: """
        what to do if there is shelling|what to do during shelling|what to do in an air raid
        what to do during an air raid
        what do i do if they shell|what should i do if they shell|what to do when shelling starts|where is the shelter
        where is the nearest shelter|where can i hide|where do i hide
        що робити якщо обстріл|що робити при обстрілі|що робити під час обстрілу|що робити під час обстрілів
        що робити якщо обстрілюють|що робити якщо стріляють|що робити під час повітряної тривоги|де укриття
        де найближче укриття|де сховатися|куди ховатися
        что делать если обстрел|что делать при обстреле|что делать во время обстрела|что делать если обстреливают
        что делать если стреляют|что делать при воздушной тревоге|где укрытие|где ближайшее убежище|где спрятаться
        was tun bei beschuss|was tun bei luftalarm|wo ist der nächste schutzraum
        que faire en cas de bombardement|où est labri le plus proche""",
    Courtesy.WHO: """
        who made you|who created you|who built you|who wrote you|who runs you|who is behind you|who owns you
        are you a bot|are you a robot|are you human|are you a human|are you real|are you a person
        are you ai|are you an ai|are you chatgpt|is this a bot|am i talking to a bot|whats your name|what is your name
        хто тебе створив|хто вас створив|хто тебе зробив|ти бот|ти людина|ви бот|ви людина|ти робот|як тебе звати
        кто тебя создал|кто вас создал|кто тебя сделал|ты бот|ты человек|вы бот|вы человек|ты робот|как тебя зовут
        wer hat dich gemacht|wer hat dich erschaffen|wer bist du|bist du ein bot|bist du ein mensch|wie heißt du
        qui ta créé|qui vous a créé|qui ta fait|qui es tu|qui êtes vous|es tu un robot|es tu un bot""",
    Courtesy.INSULT: """
        you are stupid|youre stupid|you are useless|youre useless|stupid bot|useless bot|useless|stupid|idiot|you idiot
        bad bot|you suck|this sucks|fuck you|fuck off|shut up|liar|you lie|you are wrong|youre wrong|i dont believe you
        i dont belive you|i dont believe it|i dont trust you
        ти дурний|дурний бот|дурень|ідіот|ти брешеш|брехун|замовкни|іди геть|не вірю|я тобі не вірю|я вам не вірю
        ты тупой|тупой бот|дурак|идиот|ты врешь|врун|заткнись|иди отсюда|не верю|я тебе не верю|я вам не верю
        du bist dumm|dummer bot|du lügst|halt die klappe|tu es nul|tu es stupide|ferme la""",
    Courtesy.STOP: """
        stop|stop it|stop writing|unsubscribe|cancel|quit|go away|leave me alone|dont write to me
        стоп|зупинись|досить|припини|відписатися|скасувати|не пиши мені
        остановись|хватит|прекрати|отписаться|отменить|отмена|не пиши мне
        hör auf|abbestellen|schreib mir nicht|arrête|arrêtez|ne mécris plus""",
    Courtesy.MORE: """
        more|next|more please|tell me more|show more|show me more|next page|next please|go on|continue
        anything else|what else
        ще|далі|розкажи більше|розкажіть більше|ще щось|покажи ще
        наступна|що ще|продовжуй
        еще|ещё|дальше|расскажи больше|расскажи подробнее|подробнее|покажи еще|покажи ещё
        следующая|что еще|что ещё|продолжай
        mehr|noch mehr|mehr dazu|weiter|plus|encore|la suite|continuez""",
}


def _listed(phrases: str) -> Iterator[str]:
    listed = (" ".join(phrase.casefold().split()) for phrase in phrases.replace("\n", "|").split("|"))
    return filter(None, listed)


_KINDS = {phrase: kind for kind, phrases in PHRASES.items() for phrase in _listed(phrases)}

# The same as HELP, but only where nothing else is said: others who need help are spoken of in these words too.
_ALONE = """
    need help|help needed|help please|help us please|sos
    потрібна допомога|потрібна ваша допомога|нужна помощь|нужна ваша помощь
    brauche hilfe|besoin daide|necesito ayuda|potrzebuję pomocy"""

# Kinds that are searched all the same: the articles may have it.
SEARCHED = (Courtesy.WAY_TO_HELP, Courtesy.DANGER)

# Phrases by which somebody in need is known in a longer message too: those of several words.
_CRIES = [p for p, kind in _KINDS.items() if kind in (Courtesy.AFRAID, Courtesy.HELP, *SEARCHED) and " " in p]


def _any_of(phrases: Iterable[str]) -> re.Pattern[str]:
    """Any of the phrases as whole words, the longest first."""
    return re.compile(rf"(?<!\w)(?:{'|'.join(sorted(phrases, key=len, reverse=True))})(?!\w)")


_IN_NEED = _any_of(_CRIES)
_AFRAID = _any_of(phrase for phrase in _CRIES if _KINDS[phrase] in (Courtesy.AFRAID, Courtesy.DANGER))
# The same where nothing else is said: there one word is enough.
_CRYING = _any_of(phrase for phrase, kind in _KINDS.items() if kind in (Courtesy.AFRAID, Courtesy.HELP))

# Words of a message that may be one person's cry for help; longer ones are reports, and tell of others.
LONGEST_CRY = 40

APOSTROPHES = re.compile(r"['’]")
WORDS = re.compile(r"\w+")


def courtesy(message: str) -> Courtesy | None:
    """What kind the message as a whole is; None for everything that deserves a search."""
    words = " ".join(_words(message))
    return _KINDS.get(words) or (Courtesy.HELP if words in _listed(_ALONE) else _cry(words))


def _cry(words: str) -> Courtesy | None:
    """Of several cries, with small talk among them or without: "help, please! they are shooting"."""
    rest = " ".join(_CRYING.sub(" ", words).split())
    if rest == words or not (small_talk(rest) or rest in _KINDS) or _KINDS.get(rest) in SEARCHED:
        return None
    cries = {_KINDS[cry] for cry in _CRYING.findall(words)}
    return Courtesy.AFRAID if Courtesy.AFRAID in cries else Courtesy.HELP


def in_need(message: str) -> bool:
    """Whether somebody asks for help or is in danger, by a phrase anywhere in the message."""
    words = _words(message)
    return len(words) <= LONGEST_CRY and _IN_NEED.search(" ".join(words)) is not None


def is_afraid(message: str) -> bool:
    """Whether somebody in need is in danger or afraid."""
    return in_need(message) and _AFRAID.search(" ".join(_words(message))) is not None


def _words(message: str) -> list[str]:
    return WORDS.findall(APOSTROPHES.sub("", message.casefold()))
