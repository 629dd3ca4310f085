"""An answer tells why it is as it is."""

import json
import math
from datetime import date

import pytest

from bot.answers.answerer import Answerer
from bot.answers.explaining import Explanation, explanation_fields, explanation_lines, explanation_of
from bot.language.wordlists import WordGroups
from bot.model import Answer, Article

ARTICLES = (
    Article("a.txt", "Alert", "The Pentagon put 8,500 soldiers on alert. Nothing else was decided.", date(2022, 1, 24)),
    Article("b.txt", "Ferries", "The ferries wait in Odesa.", date(2022, 1, 25)),
)
QUESTION = "How many troops were put on alert on 24 January?"


def explained(question: str = QUESTION, articles: tuple[Article, ...] = ARTICLES) -> tuple[Answer, Explanation | None]:
    bot = Answerer(articles, names=WordGroups(()), thesaurus=WordGroups((("troops", "soldiers"),)))
    found = bot.explained(question, today=date(2022, 1, 26))
    return found.answer, explanation_of(found)


def test_the_features_of_a_quote_add_up_to_its_score() -> None:
    answer, explanation = explained()
    assert explanation
    assert len(explanation.quotes) == len(answer.quotes) > 0
    for quote, shown in zip(explanation.quotes, answer.quotes, strict=True):
        assert sum(part.gain for part in quote.features) == pytest.approx(quote.score) == pytest.approx(shown.score)


def test_what_speaks_for_an_answer_adds_up_to_its_confidence() -> None:
    answer, explanation = explained()
    assert explanation
    total = sum(part.gain for part in explanation.confidence)
    assert 1 / (1 + math.exp(-total)) == pytest.approx(answer.confidence)


def test_words_tell_what_they_were_matched_as() -> None:
    _, explanation = explained()
    assert explanation
    words = {word.asked: word for word in explanation.quotes[0].words}
    assert words["troops"].as_forms == ("soldiers",)
    assert 0 < words["troops"].gain < 1 == words["alert"].gain


def test_the_window_and_the_kind_are_told() -> None:
    _, explanation = explained()
    assert explanation
    assert (explanation.since, explanation.until) == (date(2022, 1, 24), date(2022, 1, 24))
    assert explanation.kind == "number"


def test_an_empty_corpus_explains_nothing() -> None:
    assert explained(articles=())[1] is None


def test_the_explanation_is_data_and_text() -> None:
    _, explanation = explained()
    assert explanation
    fields = json.loads(json.dumps(explanation_fields(explanation)))
    assert "troops" in {word["asked"] for word in fields["quotes"][0]["words"]}
    text = "\n".join(explanation_lines(explanation))
    assert "troops" in text
    assert "soldiers" in text
    assert "confidence" in text
