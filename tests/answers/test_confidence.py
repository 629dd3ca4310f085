"""Confidence tells questions that the articles answer from those that they do not, in any size of corpus."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.answers.answerer import Answerer
from bot.answers.consultation import THRESHOLD
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


@either
def test_in_another_script_an_unknown_name_costs_more_than_an_unknown_word(answerer: Answerer) -> None:
    assert confidence("Сколько минут Лавров пировал?", answerer) > confidence(
        "Сколько минут Лавров Бурбулис?", answerer
    )


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
