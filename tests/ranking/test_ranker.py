"""Of sentences that all hold some of a question's words, the one that answers comes first."""

from collections.abc import Mapping

import numpy as np
import pytest

from bot.language.wordlists import WordGroups
from bot.model import Article
from bot.questions.question import Question
from bot.questions.reading import QuestionReader
from bot.ranking.definitions import TITLE_SHARE
from bot.ranking.features import FEATURES, WEIGHTS
from bot.ranking.ranker import Ranked, Ranker
from bot.search.collection import Collection, collect
from bot.search.index import PassageIndex

NO_NAMES = WordGroups(())
THESAURUS = WordGroups((("troops", "soldiers"),))


def read(collection: Collection, index: PassageIndex, text: str, names: WordGroups) -> Question:
    return QuestionReader(collection, index, names, THESAURUS).read(text)


def ranked(
    text: str, articles: list[Article], weights: Mapping[str, float] = WEIGHTS, names: WordGroups = NO_NAMES
) -> Ranked:
    collection = collect(articles)
    index = collection.counted.index
    return Ranker(collection, index, weights).rank(read(collection, index, text, names), range(len(index)))


def apart(*sentences: str) -> list[Article]:
    """Each sentence an article of its own, so that none profits from its neighbours."""
    return [Article(f"{number}.txt", "", sentence, language="en") for number, sentence in enumerate(sentences)]


def best(text: str, *sentences: str) -> str:
    return sentences[int(ranked(text, apart(*sentences)).scores.argmax())]


def feature(name: str, text: str, *sentences: str) -> list[float]:
    values: list[float] = ranked(text, apart(*sentences)).features[name].tolist()
    return values


@pytest.mark.parametrize(
    ("text", "answer", "other"),
    [
        ("How many troops went?", "About 8,500 troops went home.", "Most of the troops went home."),
        ("When did the troops go?", "The troops went on 24 January.", "The troops went very slowly."),
        ("Who met the general?", "He met the general with Putin.", "He met the general with bread."),
        ("Why did the troops go?", "The troops went because of rain.", "The troops went in spite of rain."),
        ("Сколько troops went?", "About 8,500 troops went home.", "Most of the troops went home."),
        ("What is a howitzer?", "A howitzer is a gun.", "He saw a howitzer somewhere."),
        ("Who was Yanukovych?", "Yanukovych was a president.", "They spoke of Yanukovych again."),
        ("Who is Lavrov?", "Talks of Foreign Minister Sergei Lavrov began.", "Talks of a new kind with Lavrov began."),
        (
            "who is lavrov",
            "Talks of Lavrov, the Russian minister, began.",
            "Talks of Lavrov with Minister Truss began.",
        ),
        (
            "Хто такий Кулеба?",
            "Туди їде міністр закордонних справ Дмитро Кулеба.",
            "Туди їде президент Дуда, а Кулеба чекає.",
        ),
        ("Who is Lavrov?", "Sergei Lavrov is Russia's minister.", "The Russian minister Lavrov left."),
        ("Russia invaded Georgia", "Russia invaded Georgia.", "Georgia invaded Russia."),
        ("the talks in Geneva", "They began the talks in Geneva.", "In Geneva they began to hold talks."),
        ("Was the bridge closed?", "The bridge was closed.", "The bridges were closing."),
        ("Lavrov in Geneva", "Lavrov came to Geneva.", "Lavrov came to Vienna."),
        ("bridge", "The bridge was closed.", "After a while and much to and fro they also saw a bridge."),
        ("Was it deployed?", "A redeployment came.", "A red balloon came."),
    ],
)
def test_the_sentence_that_answers_is_best(text: str, answer: str, other: str) -> None:
    assert best(text, other, answer) == answer
    assert best(text, answer, other) == answer


@pytest.mark.parametrize(
    ("name", "text", "with_it", "without"),
    [
        ("kind", "How many troops went?", "About 8,500 troops went.", "Many more troops went."),
        ("kind_near", "How many troops went?", "8,500 troops", "8,500 people came to see with joy that troops"),
        ("definition", "What is a howitzer?", "A howitzer is a gun.", "It is a howitzer."),
        ("pairs", "Nord Stream", "Nord and Stream", "Stream and Nord"),
        ("runs", "the army of Russia", "An army of Russia.", "An army for Russia."),
        ("exact", "closed bridges", "closed bridges", "closing bridge"),
        ("grams", "deployed", "redeployment", "balloon"),
        ("lead", "howitzer", "A howitzer stood there.", "There stood behind the old barn a howitzer."),
        ("coverage", "bridge closed", "bridge closed", "bridge"),
        ("wide", "bridge closed", "bridge closed", "bridge"),
        ("paragraph", "bridge closed", "bridge closed", "bridge"),
        ("related", "abolish the army", "abolition", "ships"),
        ("article", "bridge closed", "A bridge. It rains. It is closed.", "A bridge. It rains. It is open."),
        ("named", "bridge closed", "The bridge in Odesa is closed.", "The bridge in town is closed."),
    ],
)
def test_each_feature_tells_its_own_difference(name: str, text: str, with_it: str, without: str) -> None:
    higher, *_, lower = feature(name, text, with_it, without)
    assert higher > lower


@pytest.mark.parametrize("name", ["kind", "kind_near"])
def test_the_questions_own_figures_are_no_answer(name: str) -> None:
    assert feature(name, "How many of the 8,500 troops left?", "The 8,500 troops left.") == [0]


@pytest.mark.parametrize("name", ["kind", "kind_near"])
def test_a_question_of_no_kind_prefers_none(name: str) -> None:
    assert feature(name, "What about troops?", "8,500 troops", "Putin's troops") == [0, 0]


def test_a_title_tells_who_somebody_is_but_not_what_a_thing_is() -> None:
    said = ("General Petrov is a man of few words.", "There was General Petrov.", "There was nobody but Petrov.")
    assert feature("definition", "Who is Petrov?", *said) == [1, TITLE_SHARE, 0]
    assert feature("definition", "What is Petrov?", *said) == [1, 0, 0]


def test_no_definition_is_looked_for_where_none_is_asked() -> None:
    assert feature("definition", "Where is a howitzer?", "A howitzer is a gun.") == [0]


def test_neighbours_in_the_same_article_help_a_sentence() -> None:
    text = "Ships wait in Odesa. Insurers left. Grain rots.\n\nPlanes wait."
    scores = ranked("ships", [Article("a.txt", "", text, language="en")]).features["wide"]
    assert scores.tolist() == sorted(scores.tolist(), reverse=True)
    assert scores[1] > 0


def test_neighbours_in_another_article_do_not() -> None:
    assert feature("wide", "ships", "Ships wait.", "Insurers left.")[1] == 0


def test_the_sentence_before_counts_within_the_paragraph_alone() -> None:
    together = [Article("a.txt", "", "Lavrov spoke. He left.", language="en")]
    divided = [Article("a.txt", "", "Lavrov spoke.\n\nHe left.", language="en")]
    assert ranked("Lavrov left", together).features["coverage_within"][1] == pytest.approx(1)
    assert ranked("Lavrov left", divided).features["coverage_within"][1] < 1
    assert ranked("Lavrov left", divided).features["coverage"][1] == pytest.approx(1)


def test_the_title_speaks_for_its_article() -> None:
    text = "Ships wait."
    named = [Article("a.txt", "Odesa", text, language="en"), Article("b.txt", "Weather", text, language="en")]
    titles = ranked("ships Odesa", named).features["title"]
    assert titles[0] > titles[1] == 0


def test_the_paragraph_or_title_with_the_name_comes_before_the_rest_of_an_article_that_has_it() -> None:
    said = [
        Article("a.txt", "", "He came to Odesa.\n\nTalks began.", language="en"),
        Article("b.txt", "", "He came to Minsk. Talks began.", language="en"),
        Article("c.txt", "Odesa", "He came to town. Talks began.", language="en"),
    ]
    names = ranked("the talks in Odesa", said).features["names"]
    assert names.tolist() == [1, 0.5, 0, 0, 1, 1]


def test_another_name_of_several_words_counts_where_an_article_has_them_all() -> None:
    said = apart("The North Atlantic bloc met.", "The North of it met.", "NATO met.")
    groups = WordGroups((("NATO", "North Atlantic bloc"),))
    names = ranked("when did NATO meet", said, names=groups).features["names"]
    assert names[2] == 1
    assert names[2] > names[0] > names[1] == 0


def test_a_question_without_names_prefers_no_article() -> None:
    assert feature("names", "the talks", "The talks began in Odesa.", "Nothing began.") == [0, 0]


@pytest.mark.parametrize(
    "text",
    [
        "troops",
        "How many troops are in Kyiv?",
        "What is Kyiv?",
        "banana",
        "Сколько войск в Киеве?",
        "troops banana Kyiv",
    ],
)
def test_features_are_finite_and_not_negative(text: str) -> None:
    features = ranked(text, apart("8,500 troops in Kyiv.", "Kyiv is a city.", "Ships.", "!?")).features
    assert set(features) == {feature.name for feature in FEATURES}
    for values in features.values():
        assert values.shape == (4,)
        assert np.isfinite(values).all()
        assert (values >= 0).all()


def test_what_is_covered_is_told_by_sentence_and_word() -> None:
    covered = ranked("ships Odesa", apart("Ships, ships, ships.", "Odesa's ships.", "Nothing.")).covered
    assert covered.tolist() == [[1, 0], [1, 1], [0, 0]]


def test_a_synonym_covers_less_than_the_word_itself() -> None:
    covered = ranked("troops", apart("Troops left.", "Soldiers left.")).covered[:, 0]
    assert covered[0] == 1
    assert 0 < covered[1] < 1


def test_scores_are_the_weighted_sum_of_the_features() -> None:
    articles = apart("8,500 troops in Kyiv.", "Kyiv is a city.")
    summed = ranked("Kyiv troops", articles, {"coverage": 2.0, "lead": 3.0})
    assert summed.scores == pytest.approx(2 * summed.features["coverage"] + 3 * summed.features["lead"])


def test_scores_may_be_raised() -> None:
    once = ranked("Kyiv", apart("Kyiv waits.", "Kyiv sleeps."))
    raised = once.raised("luck", np.array([0.0, 2.5]), 2.0)
    assert raised.scores == pytest.approx([once.scores[0], once.scores[1] + 5])
    assert raised.features["luck"].tolist() == [0.0, 2.5]
    assert "luck" not in once.features
