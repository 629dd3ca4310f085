"""Dates in questions of the languages that are read alone. It is Wednesday, 2 February 2022."""

from datetime import date

import pytest

from bot.dates.window import read_window

TODAY, OLDEST, NEWEST = date(2022, 2, 2), date(2021, 1, 1), date(2022, 1, 30)
DAY, WEEK, YESTERDAY = ("2022-01-24", "2022-01-24"), ("2022-01-24", "2022-01-30"), ("2022-02-01", "2022-02-01")
MONTH, AGO, SINCE = ("2022-01-01", "2022-01-31"), ("2022-01-30", "2022-01-30"), ("2022-01-20", "None")
RANGE = ("2022-01-20", "2022-01-25")
ASKED = [
    ("Was geschah am 24. Januar?", DAY),
    ("Was ist gestern passiert?", YESTERDAY),
    ("Was war letzte Woche?", WEEK),
    ("Was geschah vor drei Tagen?", AGO),
    ("Wer kam im Januar 2022?", MONTH),
    ("Was passierte seit dem 20. Januar?", SINCE),
    ("Was geschah vor dem 24. Januar?", ("None", "2022-01-23")),
    ("Was passierte vom 20. bis 25. Januar?", RANGE),
    ("Was geschah am Montag?", ("2022-01-31", "2022-01-31")),
    ("Que s'est-il passé le 24 janvier ?", DAY),
    ("Que s'est-il passé hier ?", YESTERDAY),
    ("La semaine dernière, que s'est-il passé ?", WEEK),
    ("Qu'est-il arrivé il y a trois jours ?", AGO),
    ("En janvier 2022, qui a parlé ?", MONTH),
    ("Depuis le 20 janvier, combien de morts ?", SINCE),
    ("Entre le 20 et le 25 janvier, combien de morts ?", RANGE),
    ("¿Qué pasó el 24 de enero de 2022?", DAY),
    ("¿Qué pasó ayer?", YESTERDAY),
    ("¿Qué pasó la semana pasada?", WEEK),
    ("¿Qué pasó hace tres días?", AGO),
    ("¿Qué pasó en enero?", MONTH),
    ("¿Cuántos murieron desde el 20 de enero?", SINCE),
    ("¿Qué pasó del 20 al 25 de enero?", RANGE),
    ("¿Qué pasó el año pasado?", ("2021-01-01", "2021-12-31")),
    ("Co się stało 24 stycznia?", DAY),
    ("Co się stało wczoraj?", YESTERDAY),
    ("Co się stało w zeszłym tygodniu?", WEEK),
    ("Co się stało trzy dni temu?", AGO),
    ("Co się stało w styczniu 2022 r.?", MONTH),
    ("Ile osób zginęło od 20 stycznia?", SINCE),
    ("Cosa è successo il 24 gennaio 2022?", DAY),
    ("Cosa è successo ieri?", YESTERDAY),
    ("Cosa è successo la settimana scorsa?", WEEK),
    ("Cosa è successo tre giorni fa?", AGO),
    ("Che cosa è accaduto nel gennaio 2022?", MONTH),
    ("Cosa è successo dal 20 gennaio?", SINCE),
    ("O que aconteceu em 24 de janeiro de 2022?", DAY),
    ("O que aconteceu ontem?", YESTERDAY),
    ("O que aconteceu na semana passada?", WEEK),
    ("O que aconteceu há três dias?", AGO),
    ("Quantos morreram desde 20 de janeiro?", SINCE),
    ("Quem falou na segunda-feira?", ("2022-01-31", "2022-01-31")),
    ("24 Ocak'ta ne oldu?", DAY),
    ("Dün ne oldu?", YESTERDAY),
    ("Geçen hafta ne oldu?", WEEK),
    ("Üç gün önce ne oldu?", AGO),
    ("Ocak 2022'de kaç kişi öldü?", MONTH),
    ("Ce s-a întâmplat pe 24 ianuarie 2022?", DAY),
    ("Ce s-a întâmplat ieri?", YESTERDAY),
    ("Ce s-a întâmplat săptămâna trecută?", WEEK),
    ("Ce s-a întâmplat acum trei zile?", AGO),
    ("Câți au murit în ianuarie?", MONTH),
    ("ماذا حدث في 24 يناير 2022؟", DAY),
    ("ماذا حدث أمس؟", YESTERDAY),
    ("ماذا حدث الأسبوع الماضي؟", WEEK),
    ("ماذا حدث قبل ثلاثة أيام؟", AGO),
    ("كم عدد القتلى في يناير؟", MONTH),
]
UNDATED = [
    "Why is this war on?",
    "Who is in die Linke?",
    "Is es in the list?",
    "Where does Kim live?",
    "¿Quién es el alcalde?",
    "Wer ist der Bürgermeister?",
    "Kto to jest?",
]


@pytest.mark.parametrize(("question", "days"), ASKED)
def test_a_date_sets_its_days_in_any_language(question: str, days: tuple[str, str]) -> None:
    window = read_window(question, TODAY, oldest=OLDEST, newest=NEWEST)
    assert window
    assert (str(window.since), str(window.until)) == days


@pytest.mark.parametrize("question", UNDATED)
def test_a_question_without_a_date_sets_none(question: str) -> None:
    assert read_window(question, TODAY, oldest=OLDEST, newest=NEWEST) is None


@pytest.mark.parametrize(
    "question",
    [
        "What happened at 20.11?",
        "Who was killed at 09.30?",
        "Що сталося о 20.11?",
        "Що було об 11.05?",
        "Что случилось в 20.11?",
        "Was geschah um 20.11 Uhr?",
        "Co się stało o 20.11?",
    ],
)
def test_a_time_of_day_is_no_date(question: str) -> None:
    assert read_window(question, TODAY, oldest=OLDEST, newest=NEWEST) is None


@pytest.mark.parametrize("question", ["What happened on 20.11?", "Что случилось в 24.01?", "у 28.12 що було"])
def test_figures_that_are_no_time_stay_a_date(question: str) -> None:
    assert read_window(question, TODAY, oldest=OLDEST, newest=NEWEST)


@pytest.mark.parametrize(
    "question",
    [
        "is it open every sunday",
        "is it open on Sundays?",
        "hat das Amt jeden Sonntag offen",
        "Ist sonntags offen?",
        "ouvert chaque dimanche ?",
        "abierto cada domingo",
        "aperto ogni domenica",
        "czy jest czynne każdą niedzielę",
        "aberto todo domingo",
        "her pazar açık mı",
        "працює кожну неділю",
        "работает ли каждый вторник",
    ],
)
def test_each_day_of_a_kind_is_no_day_of_the_calendar(question: str) -> None:
    assert read_window(question, TODAY, oldest=OLDEST, newest=NEWEST) is None
