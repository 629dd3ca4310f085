"""The language of an article and of a question, also where a corpus mixes several."""

from collections import Counter

import pytest

from bot.language.detection import language_of, may_be_in, question_language, spoken_language

ARTICLES = {
    "en": "The Pentagon has put 8,500 troops on alert for possible deployment to Eastern Europe.",
    "uk": "Президент України Володимир Зеленський заявив, що ризик війни не зріс.",
    "ru": "Президент России Владимир Путин заявил, что Запад игнорирует требования Москвы.",
    "de": "Bundeskanzler Olaf Scholz hat Russland vor einem Angriff auf die Ukraine gewarnt und Folgen angekündigt.",
    "fr": "Le président français Emmanuel Macron a déclaré qu'il parlerait bientôt avec son homologue russe.",
    "es": "El presidente de Ucrania pidió calma y dijo que no hay motivos para el pánico.",
    "it": "Il presidente del Consiglio ha parlato con il presidente russo della crisi in Ucraina.",
    "pl": "Prezydent Ukrainy powiedział, że Rosja nie wycofała swoich wojsk znad granicy.",
    "sv": "Sveriges regering har beslutat att skicka hjälp till Ukraina efter de senaste hoten.",
    "tr": "Cumhurbaşkanı, Rusya ile Ukrayna arasında arabuluculuk yapmaya hazır olduğunu söyledi.",
    "el": "Ο πρόεδρος δήλωσε ότι η χώρα στηρίζει την Ουκρανία.",
}
SHORT = [
    ("", "en"),
    ("8,500", "en"),
    ("NATO", "en"),
    ("Troops, 100,000 (Reuters)", "en"),
    ("Київ", "uk"),
    ("Война", "ru"),
    ("Мы и они", "ru"),
    ("Ми та вони", "uk"),
    ("NATO та США не сказали Reuters, що буде далі", "uk"),
]
EVERYTHING = Counter(en=80, uk=10, ru=8, de=5, fr=2)
QUESTIONS = [
    ("Where is Putin?", EVERYTHING, "en"),
    ("war in Ukraine", EVERYTHING, "en"),
    ("Scholz", EVERYTHING, "en"),
    ("What did Лавров say?", EVERYTHING, "en"),
    ("Що сказав Lavrov?", EVERYTHING, "uk"),
    ("Что сказал Lavrov?", EVERYTHING, "ru"),
    ("Хто такий Резніков?", EVERYTHING, "uk"),
    ("Wie viele Soldaten hat Russland?", EVERYTHING, "de"),
    ("Combien de soldats a la Russie ?", EVERYTHING, "fr"),
    ("Путин", EVERYTHING, "uk"),
    ("Путин", Counter(ru=3, uk=1), "ru"),
    ("Путин", Counter(), "ru"),
    ("Was sagte Scholz?", Counter(de=3), "de"),
    ("Scholz", Counter(de=3), "de"),
    ("Where is Scholz?", Counter(de=3), "en"),
    ("Where is Scholz?", Counter(uk=3), "en"),
    ("Where is Scholz?", Counter(), "en"),
    ("???", Counter(), "en"),
]


@pytest.mark.parametrize(("language", "text"), ARTICLES.items())
def test_the_language_of_an_article(language: str, text: str) -> None:
    assert language_of(text) == language


@pytest.mark.parametrize(("text", "language"), SHORT)
def test_a_short_text_is_judged_by_its_letters(text: str, language: str) -> None:
    assert language_of(text) == language


def test_only_the_opening_is_read() -> None:
    assert language_of(ARTICLES["en"] * 40 + ARTICLES["uk"] * 400) == "en"


def test_one_quoted_word_of_another_script_changes_nothing() -> None:
    assert language_of("Зеленський " + ARTICLES["en"]) == "en"
    assert language_of(ARTICLES["uk"] + " (Reuters, Politico)") == "uk"


def test_a_russian_text_that_names_ukrainians_is_russian() -> None:
    assert language_of(ARTICLES["ru"] + " Об этом пишет «Українська правда».") == "ru"


@pytest.mark.parametrize(("question", "among", "language"), QUESTIONS)
def test_the_language_of_a_question(question: str, among: Counter[str], language: str) -> None:
    assert question_language(question, among) == language


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Der Pegel sank auf 3,90 Meter.", "de"),
        ("Lugar | Horario\nBanco de alimentos | martes 10–13", "es"),
        ("NATO in Brussels", "en"),
        ("Fire brigade: 201", "en"),
    ],
)
def test_a_short_text_is_told_by_its_commonest_words(text: str, language: str) -> None:
    assert language_of(text) == language


@pytest.mark.parametrize(
    ("question", "language"), [("Was ist Nord Stream 2", "de"), ("Was ist Minsk?", "de"), ("troops in Minsk", "en")]
)
def test_words_beside_numbers_do_not_tell_the_language_of_a_question(question: str, language: str) -> None:
    assert spoken_language(question) == language


@pytest.mark.parametrize(
    ("word", "languages"),
    [
        ("rain", ["en"]),
        ("дощі", ["uk"]),
        ("вьюга", ["ru", "uk"]),
        ("дождь", ["ru", "uk"]),
        ("объезд", ["ru"]),
        ("підземний поштовх", ["uk"]),
        ("оползень", ["ru", "uk"]),
    ],
)
def test_a_listed_word_may_be_of_the_languages_that_have_its_letters(word: str, languages: list[str]) -> None:
    assert [language for language in ("en", "ru", "uk") if may_be_in(word, language)] == languages


@pytest.mark.parametrize(
    ("title", "text", "language"),
    [
        ("Buses from the harbour", "City | Price | Platform\nLviv | 450 UAH | 3\nOdesa | 520 UAH | 5", "en"),
        ("Die Nummern für den Notfall", "Feuerwehr: 112\n\nRettungsdienst Nord: 144", "de"),
        ("Les prix de la semaine", "Pain : 2,10\n\nLait : 1,05\n\nBeurre : 3,40", "fr"),
        ("Los precios de la semana", "Pan: 1,10\n\nLeche: 0,95\n\nArroz: 1,40", "es"),
        ("Numery na czas powodzi i po niej", "Policja: 997\n\nPogotowie: 999\n\nGaz: 992", "pl"),
        ("o", "Troops wait.", "en"),
        ("News of the week", ARTICLES["de"], "de"),
        ("Le journal de la semaine", ARTICLES["tr"], "tr"),
    ],
)
def test_the_title_tells_the_language_only_where_the_text_has_no_common_word(
    title: str, text: str, language: str
) -> None:
    assert language_of(text, title) == language
