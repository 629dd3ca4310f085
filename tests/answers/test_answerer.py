"""What a reader gets for a question: names in any spelling, typos put right, refusals that help, and never a crash."""

from concurrent.futures import ThreadPoolExecutor
from datetime import date
from itertools import permutations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.answers.answerer import Answerer
from bot.answers.consultation import HEADLINES
from bot.language.wordlists import WordGroups
from bot.model import Answer, Article, Outcome
from tests.answering import answerer_of

TODAY = date(2022, 2, 20)
LONGEST_MESSAGE = 4096  # characters of a message in Telegram

TROOPS = Article(
    "troops.txt",
    "Pentagon puts troops on alert",
    "The Pentagon put 8,500 American troops on heightened alert. Spokesman John Kirby said that nothing was decided."
    "\n\nMost of them would join the Rapid Reaction Brigade (RRB) of the alliance.",
    date(2022, 1, 24),
    "AFP",
)
EMBASSY = Article(
    "embassy.txt",
    "Families leave",
    "The State Department ordered the families of its diplomats to leave Kyiv. President Volodymyr Zelensky called the "
    "step excessive.\n\nSources: state.gov, an interview with Zelensky about the families of diplomats in Kyiv.",
    date(2022, 1, 23),
    "Reuters",
)
GENEVA = Article(
    "geneva.txt",
    "Blinken and Lavrov meet in Geneva",
    "Sergei Lavrov and Antony Blinken spoke for 90 minutes in Geneva. Lavrov said that he expected a written answer.",
    date(2022, 1, 21),
)
PIPELINE = Article(
    "pipeline.txt",
    "Berlin and the pipeline",
    "Chancellor Olaf Scholz said that Nord Stream 2 would be stopped after an invasion. The pipeline cost 9.5 billion "
    "euros and was finished in 2021.",
    date(2022, 1, 18),
)
DONBAS = Article(
    "donbas.txt",
    "Shelling",
    "Shelling killed two soldiers near Luhansk. The war in Donbas has cost 14,000 lives.",
    date(2022, 2, 17),
)
ODESA = Article(
    "odesa.txt",
    "Grain",
    "Ships with grain still left Odesa. Insurers raised their premiums by a third.",
    date(2022, 2, 10),
)
KHARKIV = Article(
    "kharkiv.txt",
    "Харків",
    "Мер Харкова Ігор Терехов показав 3000 укриттів. Російські війська стоять за 40 кілометрів від міста.",
    date(2022, 2, 12),
)
DUMA = Article(
    "duma.txt",
    "Госдума",
    "Госдума приняла обращение к Путину о признании республик. За него проголосовал 351 депутат, сообщил Володин.",
    date(2022, 2, 15),
)
CORPUS = (TROOPS, EMBASSY, GENEVA, PIPELINE, DONBAS, ODESA, KHARKIV, DUMA)
ANSWERER = answerer_of(CORPUS)

NAMES = {
    EMBASSY: "Zelensky, Zelenskyy, Zelenskiy, Zelenskij, Selenskyj, Зеленский, Зеленського, Зеленским, "
    "Kyiv, Kiev, Kijów, Київ, Києві, Киев, Киеве, Volodymyr, Vladimir Zelensky",
    GENEVA: "Lavrov, Lavrow, Lawrow, Ławrow, Лавров, Лаврова, Лавровим, Sergey Lavrov, Сергей Лавров, "
    "Blinken, Блинкен, Блінкеном, Женева, Женеві, Genf",
    PIPELINE: "Nord Stream, Nordstream, Nord-Stream 2, Северный поток, Північний потік 2, Scholz, Шольц, Шольца",
    DONBAS: "Donbas, Donbass, Донбас, Донбасс, Донбассе, Luhansk, Lugansk, Луганск, Луганську",
    ODESA: "Odesa, Odessa, Одеса, Одесса, Одессе, ОДЕССА",
    TROOPS: "USA, US, U.S., U.S, America, United States, the United States of America, США, Америка, "
    "Соединённые Штаты, Сполучені Штати, Kirby, Кирби, Пентагон, Пентагону",
    KHARKIV: "Kharkiv, Kharkov, Charkiw, Харків, Харьков, Харькове, Terekhov, Терехов",
    DUMA: "Putin, Путин, Путіна, Volodin, Wolodin, Володін, State Duma, Держдума",
}
QUESTIONS = [
    "How many troops are on alert?",
    "Who met in Geneva?",
    "what did zelenskiy call excessive",
    "Сколько стоил Северный поток 2?",
    "Скільки укриттів у Харкові?",
    "Was ist Nord Stream 2?",
    "shellling near Lugansk",
    "what happened since 23 January?",
    "what's new?",
    "Who won the football championship?",
    "soldiers on 1 January",
]
ODD = {
    "nothing": "",
    "blanks": " \n\t ",
    "a question mark": "?",
    "punctuation": '?!…—"«»()[]{}<>&;:*_/\\',
    "emoji": "🙂🇺🇦🙏👩‍💻",
    "Chinese": "乌克兰发生了什么？",
    "Arabic": "ماذا حدث في كييف؟",
    "Hebrew": "מה קרה בקייב?",
    "Georgian": "რა მოხდა კიევში?",
    "half-width marks": "ﾞﾟ",
    "control characters": "\x00\x01\x1b[31m\x7f\u202e\u200b",
    "a lone surrogate": "Kyiv \ud83d",
    "accents on accents": "е" + "\u0301" * 50,
    "stop words": "what is the of and",
    "Ukrainian stop words": "що це є та в",
    "generic words": "what happened?",
    "one letter": "a",
    "figures": "0 -1 1e9 8,500,000,000.00 1/2 ½ ² ٣",
    "mark-up": "<b>Kyiv</b> &amp; {0} %s ' OR 1=1 --",
}
LONG = [
    "x",
    "troops ",
    "Київ ",
    "24 January ",
    "since ",
    "U.S.",
    "-",
    "'’ʼ",
    "?",
    "é",
    "🙂",
    "trops ",
    "Nord ",
    "2022-",
    "\n\n",
]


def ask(question: str, answerer: Answerer = ANSWERER) -> Answer:
    return answerer.answer(question, today=TODAY)


def best(question: str, answerer: Answerer = ANSWERER) -> Article | None:
    """The article that answers; None for a refusal."""
    answer = ask(question, answerer)
    return answer.quotes[0].article if answer.answered else None


@pytest.mark.parametrize(
    ("name", "article"), [(name, article) for article, names in NAMES.items() for name in names.split(", ")]
)
def test_a_name_is_found_in_any_spelling_and_script(name: str, article: Article) -> None:
    assert best(name) == article


@pytest.mark.parametrize(
    ("question", "article", "held"),
    [
        ("Сколько американских военных в готовности?", TROOPS, "8,500"),
        ("Скільки хвилин говорили Лавров і Блінкен?", GENEVA, "90 minutes"),
        ("Сколько стоил Северный поток 2?", PIPELINE, "9.5 billion"),
        ("Скільки життів забрала війна на Донбасі?", DONBAS, "14,000"),
        ("How many shelters does Kharkiv have?", KHARKIV, "3000"),
        ("Сколько укрытий в Харькове?", KHARKIV, "3000"),
        ("Скільки депутатів Держдуми проголосували?", DUMA, "351"),
        ("How many lawmakers of the Duma voted?", DUMA, "351"),
    ],
)
def test_a_question_about_names_and_figures_is_answered_across_scripts(
    question: str, article: Article, held: str
) -> None:
    answer = ask(question)
    assert answer.answered
    assert answer.quotes[0].article == article
    assert held in answer.quotes[0].text


def test_an_operators_names_bring_spellings_together() -> None:
    names = WordGroups((("Kyiv", "Kuyabeh", "Mother of Cities"),))
    assert best("Kuyabeh") is None
    assert best("Kuyabeh", answerer_of(CORPUS, names=names)) == EMBASSY
    assert best("the Mother of Cities", answerer_of(CORPUS, names=names)) == EMBASSY


def test_an_operators_thesaurus_brings_words_together() -> None:
    thesaurus = WordGroups((("premiums", "dues", "what one pays"),))
    assert best("dues") is None
    assert best("dues", answerer_of(CORPUS, thesaurus=thesaurus)) == ODESA


@pytest.mark.parametrize("question", ["the Rapid Reaction Brigade", "RRB", "What is the RRB?"])
@pytest.mark.parametrize("form", ["RRB", "Rapid Reaction Brigade"])
def test_an_abbreviation_that_an_article_explains_finds_either_form(question: str, form: str) -> None:
    orders = Article("orders.txt", "", f"Orders for the {form} came at noon.", date(2022, 1, 25))
    answer = ask(question, answerer_of((*CORPUS, orders)))
    assert answer.answered
    assert {quote.article for quote in answer.quotes[:2]} == {TROOPS, orders}


@pytest.mark.parametrize("question", ["interview with Zelensky", "families of diplomats in Kyiv", "state.gov"])
def test_credits_are_never_quoted(question: str) -> None:
    quoted = [quote.text for quote in ask(question).quotes]
    assert quoted
    assert [text for text in quoted if "Sources" in text] == []


@pytest.mark.parametrize(
    ("question", "slip", "meant", "article"),
    [
        ("how many trops on alert", "trops", "troops", TROOPS),
        ("pipelien cost", "pipelien", "pipeline", PIPELINE),
        ("shellling near Luhansk", "shellling", "shelling", DONBAS),
        ("Genvea", "Genvea", "geneva", GENEVA),
        ("what did Zelenksy call excessive", "Zelenksy", "zelensky", EMBASSY),
        ("мер Теерхов", "Теерхов", "терехов", KHARKIV),
        ("обрашение к Путину", "обрашение", "обращение", DUMA),
    ],
)
def test_a_typo_is_put_right_and_shown(question: str, slip: str, meant: str, article: Article) -> None:
    answer = ask(question)
    assert [(one.asked, one.searched.casefold()) for one in answer.corrections] == [(slip, meant)]
    assert answer.searched.casefold() == question.replace(slip, meant).casefold()
    assert answer.quotes[0].article == article


@pytest.mark.parametrize(
    ("question", "unknown"),
    [
        ("bananas in Kyiv", ["bananas"]),
        ("8,501 troops", ["8,501"]),
        ("grail ships", ["grail"]),  # a letter from grain, but a word
        ("trots on alert", ["trots"]),
        ("бананы в Киеве", ["бананы"]),
    ],
)
def test_a_word_of_the_dictionary_or_a_figure_is_named_and_not_corrected(question: str, unknown: list[str]) -> None:
    answer = ask(question)
    assert answer.corrections == ()
    assert answer.searched == question
    assert list(answer.unknown) == unknown


@pytest.mark.parametrize(
    "question", ["How many troops on alert?", "Kiev", "Зеленський", "soldiers", "leaving families"]
)
def test_what_the_articles_have_in_some_form_is_neither_corrected_nor_unknown(question: str) -> None:
    answer = ask(question)
    assert (answer.corrections, answer.unknown, answer.searched) == ((), (), question)


@pytest.mark.parametrize(
    ("question", "answers", "other"),
    [
        ("What is a howitzer?", "A howitzer is a gun with a short barrel.", "A howitzer stood on the hill."),
        ("Who is Kirby?", "Kirby is the spokesman of the Pentagon.", "Reporters asked Kirby about it twice."),
        ("Who resigned?", "The minister quit on Monday with a letter.", "The minister laughed on Monday with friends."),
        ("abolished visas", "The abolition of visas came late.", "The colour of visas came late."),
    ],
)
def test_the_passage_that_says_it_is_quoted_first(question: str, answers: str, other: str) -> None:
    articles = (Article("other.txt", "", other), Article("answers.txt", "", answers), *CORPUS[-3:])
    assert ask(question, answerer_of(articles)).quotes[0].text == answers


@pytest.mark.parametrize(
    ("question", "unknown"),
    [
        ("who won the football championship", ["won", "football", "championship"]),
        ("capital of peru", ["capital", "peru"]),
        ("xyzzyq frobnicate", ["xyzzyq", "frobnicate"]),
    ],
)
def test_a_refusal_names_the_words_that_no_article_has(question: str, unknown: list[str]) -> None:
    answer = ask(question)
    assert answer.outcome is Outcome.REFUSED
    assert list(answer.unknown) == unknown


@pytest.mark.parametrize("question", ["troops zebra xylophone quartz", "Which championship had football troops?"])
def test_a_refusal_offers_the_closest_headlines(question: str) -> None:
    answer = ask(question)
    assert answer.outcome is Outcome.REFUSED
    assert 0 < len(answer.closest) <= HEADLINES
    assert answer.closest[0] == answer.quotes[0].article
    assert len(set(answer.closest)) == len(answer.closest)


@pytest.mark.parametrize("articles", [[], [Article("a.txt", "Nothing", "")], [Article("a.txt", "", "Sources: AFP.")]])
def test_a_corpus_without_a_sentence_is_empty(articles: list[Article]) -> None:
    answer = ask("How many troops?", answerer_of(articles))
    assert answer.outcome is Outcome.EMPTY_CORPUS
    assert (answer.quotes, answer.confidence) == ((), 0.0)


@pytest.mark.parametrize("question", ODD.values(), ids=ODD)
def test_an_odd_question_is_met_without_a_crash(question: str) -> None:
    answer = ask(question)
    assert answer.question == question
    assert answer.outcome in {Outcome.REFUSED, Outcome.ANSWERED}


@pytest.mark.parametrize("piece", LONG)
def test_the_longest_message_is_met_without_a_crash(piece: str) -> None:
    question = (piece * LONGEST_MESSAGE)[:LONGEST_MESSAGE]
    assert ask(question).question == question


@settings(deadline=None, max_examples=150)
@given(st.text(max_size=200) | st.text(alphabet="trops Kviєї8,5.'-?\n24January", max_size=200))
def test_any_question_gets_an_answer_with_verbatim_quotes(question: str) -> None:
    answer = ask(question)
    assert 0 <= answer.confidence <= 1
    assert answer.quotes or not answer.answered
    for quote in answer.quotes:
        assert quote.text == quote.article.text[quote.span.start : quote.span.end] != ""


@pytest.mark.parametrize("question", QUESTIONS)
def test_the_same_question_gets_the_same_answer(question: str) -> None:
    assert ask(question) == ask(question) == ask(question, answerer_of(CORPUS))


def test_the_order_of_the_articles_decides_nothing() -> None:
    orders = [answerer_of(order) for order in list(permutations(CORPUS))[::8000]]
    for question in QUESTIONS:
        spoken = [[(quote.article, quote.span) for quote in ask(question, order).quotes[:2]] for order in orders]
        assert all(quotes == spoken[0] for quotes in spoken), question


def test_threads_get_the_answers_that_one_alone_gets() -> None:
    alone = [ask(question) for question in QUESTIONS]
    fresh = answerer_of(CORPUS)
    with ThreadPoolExecutor(8) as threads:
        together = list(threads.map(lambda question: ask(question, fresh), QUESTIONS * 8))
    assert together == alone * 8


@pytest.mark.parametrize("top", [1, 2, 10])
def test_no_more_quotes_are_given_than_are_wanted(top: int) -> None:
    answers = [ANSWERER.answer(question, top=top, today=TODAY) for question in QUESTIONS]
    assert max(len(answer.quotes) for answer in answers) <= top
    assert answers[0].quotes[0] == ask(QUESTIONS[0]).quotes[0]


def test_quotes_come_best_first() -> None:
    scores = [quote.score for quote in ask("troops in Kyiv near Luhansk").quotes]
    assert len(scores) > 1
    assert scores == sorted(scores, reverse=True)


@pytest.mark.parametrize(
    "question", ["is that true?", "and Germany?", "why?", "а чому?", "when was that?", "и почему?"]
)
def test_what_goes_on_from_a_question_that_nobody_asked_is_refused(question: str) -> None:
    assert (
        not answerer_of([Article("a.txt", "Germany", "True talks began in Germany. That was why they met.")])
        .answer(question)
        .answered
    )
