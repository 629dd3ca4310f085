from dataclasses import fields

import pytest

from bot.language.lexicon import lexicons
from bot.wording.talk.courtesies import Courtesy, courtesy, in_need, is_afraid
from bot.wording.talk.smalltalk import small_talk
from bot.wording.talk.spoken import LONGEST_PHRASE, phrases_of


@pytest.mark.parametrize(
    ("message", "kind"),
    [
        ("I'm scared!!", Courtesy.AFRAID),
        ("Мені страшно", Courtesy.AFRAID),
        ("Я БОЮСЬ", Courtesy.AFRAID),
        ("Help me.", Courtesy.HELP),
        ("куди дзвонити?", Courtesy.WAY_TO_HELP),
        ("Are you a bot?", Courtesy.WHO),
        ("ти бот?", Courtesy.WHO),
        ("дурак", Courtesy.INSULT),
        ("STOP", Courtesy.STOP),
        ("more, please", Courtesy.MORE),
        ("дальше", Courtesy.MORE),
        ("Wer hat dich gemacht?", Courtesy.WHO),
        ("J’ai peur.", Courtesy.AFRAID),
        ("Aidez-moi !", Courtesy.HELP),
        ("mehr", Courtesy.MORE),
        ("нужна помощь", Courtesy.HELP),
        ("Що робити, якщо обстріл?", Courtesy.DANGER),
        ("Что делать при обстреле", Courtesy.DANGER),
        ("emergency number", Courtesy.WAY_TO_HELP),
        ("SOS!", Courtesy.HELP),
        ("i don't believe you", Courtesy.INSULT),
    ],
)
def test_what_is_said_to_a_bot_is_known(message: str, kind: Courtesy) -> None:
    assert courtesy(message) is kind


@pytest.mark.parametrize(
    "message",
    [
        "stop the war",
        "when will they stop?",
        "who made the offer?",
        "are you a bot of the Kremlin",
        "What more did NATO offer?",
        "Who helped the refugees?",
        "",
    ],
)
def test_what_deserves_a_search_is_none_of_it(message: str) -> None:
    assert courtesy(message) is None


@pytest.mark.parametrize(
    ("message", "kind"),
    [
        ("help, they are shooting", Courtesy.AFRAID),
        ("помогите, нас обстреливают", Courtesy.AFRAID),
        ("спасите, стреляют", Courtesy.AFRAID),
        ("Привіт, мені страшно", Courtesy.AFRAID),
        ("hello, please help me!", Courtesy.HELP),
        ("спасите киев", None),
        ("стреляют по городу", None),
        ("I am scared, where can I get help?", None),
    ],
)
def test_several_cries_in_one_message_are_met_and_those_with_a_question_are_searched(
    message: str, kind: Courtesy | None
) -> None:
    assert courtesy(message) is kind


@pytest.mark.parametrize(
    ("message", "afraid"), [("мені страшно, де укриття в києві", True), ("I need help with the visa form", False)]
)
def test_who_is_afraid_is_told_from_who_needs_help(message: str, afraid: bool) -> None:  # noqa: FBT001 - a row of the table
    assert is_afraid(message) is afraid


@pytest.mark.parametrize("message", ["I am scared, where are the shelters?", "у Києві. Нас обстрілюють! що робити"])
def test_somebody_in_need_is_known_in_a_longer_message(message: str) -> None:
    assert in_need(message)


@pytest.mark.parametrize("message", ["Is NATO afraid of Russia?", "who helped them", "I am scared " + "word " * 50])
def test_a_question_or_a_report_about_others_is_no_cry_for_help(message: str) -> None:
    assert not in_need(message)


def test_whoever_asks_what_help_others_need_is_not_in_need() -> None:
    assert courtesy("Какая нужна помощь беженцам?") is None
    assert not in_need("Какая нужна помощь беженцам?")


@pytest.mark.parametrize(
    ("language", "said"),
    [
        (
            "es",
            {
                Courtesy.AFRAID: ("tengo mucho miedo", "Estoy en peligro!!", "nos estan bombardeando"),
                Courtesy.HELP: ("ayudenme", "Necesito ayuda.", "¿me puedes ayudar?"),
                Courtesy.WAY_TO_HELP: ("numero de emergencia", "¿Dónde puedo pedir ayuda?"),
                Courtesy.DANGER: ("donde esta el refugio", "¿Qué hacer en caso de bombardeo?"),
                Courtesy.WHO: ("¿Eres un bot?", "quien te hizo", "cómo te llamas"),
                Courtesy.INSULT: ("eres tonto", "bot inútil", "mientes", "No te creo"),
                Courtesy.STOP: ("Basta ya!", "dejame en paz"),
                Courtesy.MORE: ("mas", "más por favor", "cuéntame más"),
            },
        ),
        (
            "it",
            {
                Courtesy.AFRAID: ("ho paura", "Ho tanta paura!", "siamo in pericolo"),
                Courtesy.HELP: ("aiutatemi", "Ho bisogno d’aiuto", "mi puoi aiutare?"),
                Courtesy.WAY_TO_HELP: ("numero di emergenza", "chi posso chiamare?"),
                Courtesy.DANGER: ("Dov'è il rifugio?", "cosa fare se bombardano"),
                Courtesy.WHO: ("chi sei?", "Sei un bot?", "chi ti ha creato"),
                Courtesy.INSULT: ("sei stupido", "stai mentendo", "Non ti credo"),
                Courtesy.STOP: ("basta", "lasciami in pace"),
                Courtesy.MORE: ("ancora", "dimmi di più", "dimmi di piu"),
            },
        ),
        (
            "pt",
            {
                Courtesy.AFRAID: ("to com medo", "Estou com medo", "estamos em perigo"),
                Courtesy.HELP: ("me ajuda", "Preciso de ajuda!", "socorro"),
                Courtesy.WAY_TO_HELP: ("numero de emergencia", "Para quem eu ligo?"),
                Courtesy.DANGER: ("onde fica o abrigo?", "o que fazer em caso de tiroteio"),
                Courtesy.WHO: ("vc é um bot?", "Quem te criou?", "quem és tu?"),
                Courtesy.INSULT: ("você é burro", "bot inutil", "cala a boca", "mentiroso"),
                Courtesy.STOP: ("pare", "me deixa em paz"),
                Courtesy.MORE: ("mais", "me conta mais", "próximo"),
            },
        ),
        (
            "pl",
            {
                Courtesy.AFRAID: ("boje sie", "Bardzo się boję", "strzelają do nas"),
                Courtesy.HELP: ("pomocy!", "Potrzebuję pomocy", "pomozcie nam"),
                Courtesy.WAY_TO_HELP: ("numer alarmowy", "gdzie dzwonić?"),
                Courtesy.DANGER: ("gdzie jest najblizszy schron", "Co robić podczas ostrzału?"),
                Courtesy.WHO: ("Jesteś botem?", "kto cie stworzyl", "kim jesteś"),
                Courtesy.INSULT: ("Jesteś głupi", "głupi bot", "glupi bot", "kłamiesz"),
                Courtesy.STOP: ("przestań", "daj mi spokoj"),
                Courtesy.MORE: ("więcej", "Wiecej, prosze", "coś jeszcze?"),
            },
        ),
        (
            "ro",
            {
                Courtesy.AFRAID: ("mi-e frică", "mi e frica", "suntem în pericol"),
                Courtesy.HELP: ("ajutați-mă", "am nevoie de ajutor", "ma poti ajuta?"),
                Courtesy.WAY_TO_HELP: ("numar de urgenta", "Pe cine pot suna?"),
                Courtesy.DANGER: ("Unde e adăpostul?", "unde ma ascund"),
                Courtesy.WHO: ("ești robot?", "Cine te-a creat?", "cine esti"),
                Courtesy.INSULT: ("ești prost", "bot prost", "minți", "taci"),
                Courtesy.STOP: ("oprește-te", "lasa-ma in pace"),
                Courtesy.MORE: ("mai mult", "mai multe", "spune-mi mai multe"),
            },
        ),
        (
            "tr",
            {
                Courtesy.AFRAID: ("korkuyorum", "ÇOK KORKUYORUM", "enkaz altındayız"),
                Courtesy.HELP: ("imdat", "yardım edin!", "yardima ihtiyacim var"),
                Courtesy.WAY_TO_HELP: ("acil numara", "nereyi aramalıyım?"),
                Courtesy.DANGER: ("sığınak nerede?", "siginak nerede"),
                Courtesy.WHO: ("bot musun?", "Sen kimsin", "seni kim yaptı"),
                Courtesy.INSULT: ("aptalsın", "Salak bot", "yalan söylüyorsun"),
                Courtesy.STOP: ("dur", "beni rahat bırak"),
                Courtesy.MORE: ("daha fazla", "devam et"),
            },
        ),
        (
            "ar",
            {
                Courtesy.AFRAID: ("أنا خائف", "انا خايفة", "نحن في خطر"),
                Courtesy.HELP: ("ساعدوني!", "أحتاج إلى مساعدة", "احتاج مساعده"),
                Courtesy.WAY_TO_HELP: ("رقم الطوارئ", "بمن أتصل؟"),
                Courtesy.DANGER: ("أين الملجأ؟", "وين اقرب ملجأ"),
                Courtesy.WHO: ("هل أنت روبوت؟", "من صنعك", "مين انت"),
                Courtesy.INSULT: ("أنت غبي", "كذاب", "اسكت"),
                Courtesy.STOP: ("توقف", "اتركني وشأني"),
                Courtesy.MORE: ("المزيد", "اكثر من فضلك"),
            },
        ),
        (
            "de",
            {
                Courtesy.AFRAID: ("Ich habe große Angst", "ich habe grosse angst"),
                Courtesy.HELP: ("Können Sie mir helfen?",),
                Courtesy.WAY_TO_HELP: ("Notrufnummer", "Wen soll ich anrufen?"),
                Courtesy.WHO: ("Bist du ein Roboter?",),
                Courtesy.INSULT: ("blöder Bot", "Ich glaube dir nicht"),
                Courtesy.STOP: ("Lass mich in Ruhe",),
                Courtesy.MORE: ("erzähl mir mehr", "mehr, bitte"),
            },
        ),
        (
            "fr",
            {
                Courtesy.AFRAID: ("j'ai très peur", "jai tres peur"),
                Courtesy.HELP: ("Pouvez-vous m'aider ?",),
                Courtesy.WAY_TO_HELP: ("numéro d’urgence", "Qui appeler ?"),
                Courtesy.WHO: ("Tu es un robot ?",),
                Courtesy.INSULT: ("tu es bête", "Je ne te crois pas"),
                Courtesy.STOP: ("laissez-moi tranquille",),
                Courtesy.MORE: ("encore plus", "continue"),
            },
        ),
    ],
)
def test_it_is_known_as_people_of_each_language_type_it(language: str, said: dict[Courtesy, tuple[str, ...]]) -> None:
    assert {message: courtesy(message) for messages in said.values() for message in messages} == {
        message: kind for kind, messages in said.items() for message in messages
    }, language


@pytest.mark.parametrize(
    "message",
    [
        *("¿Quién tiene miedo de Rusia?", "¿Qué más ofreció la OTAN?", "para los refugiados", "número de muertos"),
        *("Quanti hanno bisogno di aiuto?", "Basta armi all'Ucraina?", "Chi ha creato il rifugio?"),
        *("Quem criou o abrigo?", "mais tropas", "Quantos estão em perigo?"),
        *("Kto się boi Rosji?", "więcej żołnierzy", "Ile osób potrzebuje pomocy?", "gdzie są schrony w Kijowie"),
        *("Cine a creat adăpostul?", "mai multe trupe", "Câți oameni au nevoie de ajutor?"),
        *("Kim korkuyor?", "daha fazla asker", "Acil durum ilan edildi mi?", "kaç kişi enkaz altında"),
        *("من خائف من روسيا؟", "المزيد من القوات", "كم عدد المحتاجين"),
    ],
)
def test_a_question_in_such_words_is_searched_in_every_language(message: str) -> None:
    assert courtesy(message) is None
    assert small_talk(message) is None
    assert not in_need(message)


@pytest.mark.parametrize(
    "message", ["no tengo miedo", "Non ho paura", "Não tenho medo", "nie boję się", "Nu mi-e frică"]
)
def test_whoever_says_that_there_is_no_need_is_in_none(message: str) -> None:
    assert courtesy(message) is None
    assert not in_need(f"{message} Putin, NATO?")


@pytest.mark.parametrize(
    ("message", "afraid"),
    [
        ("Tengo miedo, ¿dónde hay agua en Lesk?", True),
        ("boję się, czy most w Lesku jest otwarty", True),
        ("Çok korkuyorum, köprü açık mı", True),
        ("Preciso de ajuda com o visto da minha avó", False),
    ],
)
def test_somebody_in_need_is_known_in_a_longer_message_of_other_languages(message: str, *, afraid: bool) -> None:
    assert courtesy(message) is None
    assert in_need(message)
    assert is_afraid(message) is afraid


@pytest.mark.parametrize(
    ("message", "kind"),
    [
        ("please stop", Courtesy.STOP),
        ("hey bot, who made you?", Courtesy.WHO),
        ("Привіт, ти бот?", Courtesy.WHO),
        ("mehr bitte", Courtesy.MORE),
        ("you are stupid, bro", Courtesy.INSULT),
        ("stoppp", Courtesy.STOP),
        ("bitte alle", None),
    ],
)
def test_greetings_and_fillers_around_it_and_drawn_out_letters_change_nothing(
    message: str, kind: Courtesy | None
) -> None:
    assert courtesy(message) is kind


def test_no_phrase_is_of_two_kinds() -> None:
    listed = [
        (phrase, name.name)
        for known in lexicons()
        for name in fields(known.courtesies)
        if name.name != "denied"
        for phrase in phrases_of(getattr(known.courtesies, name.name))
    ]
    kinds = dict(listed)
    assert [(phrase, kind) for phrase, kind in listed if kinds[phrase] != kind] == []


def test_no_phrase_is_too_long_to_be_met() -> None:
    talks = (part for known in lexicons() for part in (known.talk, known.courtesies))
    listed = (getattr(talk, name.name) for talk in talks for name in fields(talk) if name.name != "tell_me")
    assert max(phrase.count(" ") + 1 for phrases in listed for phrase in phrases_of(phrases)) <= LONGEST_PHRASE
