"""Confidence tells questions that the articles answer from those that they do not, in any size of corpus."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.answers.answerer import Answerer
from bot.answers.consultation import LIKELY, THRESHOLD
from bot.model import Article, Outcome
from tests.answering import answerer_of

TODAY = date(2022, 2, 20)
ARTICLE = Article(
    "geneva.txt",
    "Lavrov and Blinken meet in Geneva",
    "Sergei Lavrov and Antony Blinken spoke for 90 minutes in Geneva. Lavrov said that he expected a written answer "
    "within a week.\n\nThe Pentagon put 8,500 troops on alert. Spokesman John Kirby said that nothing was decided.\n\n"
    "Chancellor Olaf Scholz said that Nord Stream 2 would be stopped if Russia invaded Ukraine. The pipeline cost "
    "9.5 billion euros.",
    date(2022, 1, 21),
)
THINGS = ["orchard", "violin", "glacier", "recipe", "stadium", "lighthouse", "beetle", "comet", "sonnet", "harbour"]
UNRELATED = tuple(
    Article(
        f"{number}.txt", thing, f"The {thing} of number {number} drew visitors. Every {thing} has a keeper and {end}."
    )
    for number, (thing, end) in enumerate(
        (thing, end) for thing in THINGS for end in ("bees", "rain", "mud", "ice", "fog")
    )
)
ANSWERED = [
    "How many troops are on alert?",
    "How long did Lavrov and Blinken speak?",
    "What did Lavrov expect?",
    "How much did the pipeline cost?",
    "When would Nord Stream 2 be stopped?",
    "Who is John Kirby?",
    "Сколько минут говорили Лавров и Блинкен?",
    "Скільки коштував Північний потік 2?",
]
OTHERS = [
    "Who won the football championship?",
    "What is the boiling point of mercury?",
    "How do vaccines train the immune system?",
    "Which composer wrote nine symphonies?",
    "Кто написал эту симфонию для оркестра?",
    "Яка столиця Перу?",
]
PLACES = (
    Article(
        "en.md",
        "Ferry sinks off Odesa",
        "The ferry Aurora sank off Odesa on 3 March 2022. The Aurora carried 41 passengers and a crew of 12.\n\nA tug "
        "took the passengers of the Aurora to the port of Odesa. Captain and crew stayed on board until noon.",
        date(2022, 3, 3),
    ),
    Article(
        "uk.md",
        "Міст у Черкасах",
        "Міст через Дніпро в Черкасах закрили 5 березня 2022 року. Мостом у Черкасах щодня їздили 9000 автомобілів.\n\n"
        "Ремонт моста в Черкасах триватиме 6 тижнів. Об'їзд проходить через Канів.",
        date(2022, 3, 5),
    ),
    Article(
        "ru.md",
        "Больница в Херсоне",
        "Больница в Херсоне приняла 60 раненых 7 марта 2022 года. Херсон просит прислать лекарства.\n\nВ больнице "
        "Херсона работают 14 врачей. Свет в Херсоне дают на три часа в день.",
        date(2022, 3, 7),
    ),
    Article(
        "de.md",
        "Lager in Lublin",
        "Das Lager in Lublin nahm am 9. März 2022 rund 700 Menschen auf. Lublin stellt 20 Busse bereit.\n\nIm Lager in "
        "Lublin arbeiten 35 Helfer. Die Stadt Lublin bittet um Decken.",
        date(2022, 3, 9),
    ),
)
UNHEARD_OF = [
    "what colour was the ferry Aurora",
    "which insurer paid for the Aurora",
    "what is the Aurora's tonnage",
    "what is the captain's salary",
    "how many engines did the Aurora have",
    "якого кольору міст у Черкасах",
    "скільки ліхтарів на мосту в Черкасах",
    "какого цвета больница в Херсоне",
    "сколько лифтов в больнице Херсона",
    "welche Farbe hat das Lager in Lublin",
]
HEARD_OF = [
    "how many passengers did the Aurora carry",
    "what vessel sank off Odesa",  # the article calls it a ferry
    "what is the Aurora",
    "which port were the passengers taken to",
    "скільки автомобілів їздили мостом у Черкасах",
    "скільки триває ремонт моста в Черкасах",
    "сколько раненых приняла больница в Херсоне",
    "сколько врачей в больнице Херсона",
    "wie viele Busse stellt Lublin",
    "wie viele Helfer arbeiten im Lager in Lublin",
]
TOWNS = (
    Article(
        "kentler.md",
        "Hatay'da konteyner kentler",
        "Hatay'da 218 bin kişi konteynerde yaşıyor. Malatya'da 112 bin kişi konteynerde yaşıyor.\n\nHatay'daki "
        "okullara 40 yeni öğretmen geldi.",
        date(2025, 2, 8),
    ),
    Article(
        "su.md",
        "Su kesintisi",
        "Malatya'da sular üç gün kesik. Adıyaman'da 25 bin öğrenciye kitap dağıtıldı.",
        date(2025, 2, 9),
    ),
)
WORDS = [
    "How",
    "many",
    "troops",
    "Lavrov",
    "in",
    "Geneva",
    "bananas",
    "on",
    "24",
    "January",
    "latest",
    "2014",
    "Київ",
    "?",
]
ALONE, AMONG_OTHERS = answerer_of([ARTICLE]), answerer_of([*UNRELATED, ARTICLE])
either = pytest.mark.parametrize("answerer", [ALONE, AMONG_OTHERS], ids=["one article", "among 50 others"])


def confidence(question: str, answerer: Answerer = ALONE) -> float:
    return answerer.answer(question, today=TODAY).confidence


@either
@pytest.mark.parametrize("question", ANSWERED)
def test_what_an_article_answers_is_answered_from_it(question: str, answerer: Answerer) -> None:
    answer = answerer.answer(question, today=TODAY)
    assert answer.outcome is Outcome.ANSWERED
    assert answer.quotes[0].article is ARTICLE


@either
@pytest.mark.parametrize("question", OTHERS)
def test_what_no_article_answers_is_refused(question: str, answerer: Answerer) -> None:
    assert answerer.answer(question, today=TODAY).outcome is Outcome.REFUSED


@pytest.mark.parametrize("question", ANSWERED)
def test_the_same_sentence_answers_in_one_article_and_among_many(question: str) -> None:
    alone, among = (answerer.answer(question, today=TODAY) for answerer in (ALONE, AMONG_OTHERS))
    assert set(alone.quotes[0].highlights) & set(among.quotes[0].highlights)


@either
@pytest.mark.parametrize(
    ("surer", "less_sure"),
    [
        ("How many troops are on alert?", "How many bananas are on alert?"),
        ("Lavrov and Blinken spoke in Geneva", "Lavrov and Blinken spoke in Timbuktu"),
        ("What did the pipeline cost?", "What did the aquarium cost?"),
    ],
)
def test_a_word_that_no_article_has_costs_confidence(surer: str, less_sure: str, answerer: Answerer) -> None:
    assert confidence(surer, answerer) > confidence(less_sure, answerer)


def test_names_alone_do_not_answer_what_no_article_has_a_word_for() -> None:
    answerer = answerer_of(PLACES)
    sure = {question: confidence(question, answerer) for question in UNHEARD_OF}
    assert not {question: chance for question, chance in sure.items() if chance >= THRESHOLD}


def test_what_an_article_tells_in_that_word_or_one_like_it_is_answered() -> None:
    answerer = answerer_of(PLACES)
    sure = {question: confidence(question, answerer) for question in HEARD_OF}
    assert not {question: chance for question, chance in sure.items() if chance < THRESHOLD}


@pytest.mark.parametrize(
    ("elsewhere", "there"),
    [
        ("van'da kaç kişi konteynerde yaşıyor", "hatay'da kaç kişi konteynerde yaşıyor"),
        ("Bursa’da kaç kişi konteynerde yaşıyor", "Malatya’da kaç kişi konteynerde yaşıyor"),
        ("izmir'de kaç öğrenciye kitap dağıtıldı", "adıyaman'da kaç öğrenciye kitap dağıtıldı"),
        ("kilis'te sular kaç gün kesik", "malatya'da sular kaç gün kesik"),
        ("ordu'daki okullara kaç öğretmen geldi", "hatay'daki okullara kaç öğretmen geldi"),
    ],
)
def test_in_turkish_an_apostrophe_marks_a_name_in_small_letters_too(elsewhere: str, there: str) -> None:
    answerer = answerer_of(TOWNS)
    assert confidence(there, answerer) > LIKELY
    assert confidence(elsewhere, answerer) < LIKELY


@either
def test_in_another_script_an_unknown_name_costs_more_than_an_unknown_word(answerer: Answerer) -> None:
    assert confidence("Лавров пировал?", answerer) > confidence("Лавров Бурбулис?", answerer)


def test_words_scattered_over_articles_are_trusted_less_than_words_together() -> None:
    assert confidence("troops on alert", AMONG_OTHERS) > confidence("comet troops violin beetle", AMONG_OTHERS)


def test_a_bare_topic_is_told_from_any_of_its_many_places_and_a_question_about_it_is_not() -> None:
    reports = [
        Article(f"{number}.md", f"Day {number}", f"The dike at Korva held for day {number}. Nobody slept.", TODAY)
        for number in range(60)
    ]
    answerer = answerer_of(reports)
    assert answerer.answer("dike").answered
    assert answerer.answer("latest on Korva").answered
    assert not answerer.answer("what does a dike eat").answered
    assert not answerer.answer("dragons").answered


def test_the_threshold_decides() -> None:
    answers = [ALONE.answer(question, today=TODAY) for question in ANSWERED + OTHERS]
    assert [answer.answered for answer in answers] == [answer.confidence >= THRESHOLD for answer in answers]


def test_nothing_found_is_no_confidence_at_all() -> None:
    assert confidence("Which composer wrote nine symphonies?") == 0


@settings(deadline=None, max_examples=100)
@given(st.lists(st.sampled_from(WORDS)))
def test_confidence_lies_between_0_and_1(words: list[str]) -> None:
    assert 0 <= confidence(" ".join(words)) <= 1
