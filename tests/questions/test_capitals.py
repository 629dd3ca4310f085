"""WHO is an organisation and "who" asks, though they differ by their capitals alone; so do IT and "it"."""

from datetime import date

import pytest

from bot.answers.answerer import Answerer
from bot.model import Article
from bot.questions.capitals import told_apart
from bot.questions.question import Kind, kind_of

ARTICLES = (
    Article("aid.md", "", "The WHO sent 20 tonnes of medicine to the port on Monday. The port is open again."),
    Article("ferry.md", "", "Those who want to leave may send a message to the port. A man who sent one waits."),
    Article("attack.md", "", "An attack on IT systems of the ministry stopped all payments for two days."),
    Article("bridge.md", "", "It was a long way to the bridge. The systems of the bridge were old, and it was closed."),
    Article("vrachi.md", "", "ВОЗ направила в порт врачей. Паром уже отошёл."),
)
ANSWERER = Answerer(ARTICLES)


@pytest.mark.parametrize(
    ("asked", "article"),
    [
        ("What did the WHO send to the port?", "aid.md"),
        ("what did the who send", "aid.md"),
        ("WHO's medicine", "aid.md"),
        ("What did the World Health Organization send?", "aid.md"),
        ("WHO SENT MEDICINE", "aid.md"),
        ("Що надіслала ВООЗ?", "aid.md"),
        ("кого направила ВОЗ", "vrachi.md"),
        ("What happened to IT systems?", "attack.md"),
        ("Were the systems of the bridge old?", "bridge.md"),
    ],
)
def test_an_abbreviation_finds_what_it_names(asked: str, article: str) -> None:
    found = ANSWERER.answer(asked, today=date(2026, 6, 1))
    assert found.answered
    assert found.quotes[0].article.path == article


@pytest.mark.parametrize(
    ("asked", "read"),
    [
        ("WHO sent aid?", "who sent aid?"),
        ("WHO sent aid", "WHO sent aid"),
        ("What did WHO send?", "What did WHO send?"),
        ("has the who sent aid?", "has the WHO sent aid?"),
        ("did who send aid", "did WHO send aid"),
        ("tell me who sent it", "tell me who sent it"),
        ("WHO SENT IT", "who sent it"),
        ("", ""),
    ],
)
def test_question_words_are_told_from_abbreviations(asked: str, read: str) -> None:
    assert told_apart(asked) == read


@pytest.mark.parametrize(
    ("asked", "kind"),
    [
        ("What did WHO send?", Kind.ANY),
        ("how many doctors did the who send", Kind.NUMBER),
        ("when did WHO doctors come", Kind.DATE),
        ("WHO SENT DOCTORS?", Kind.NAME),
        ("WHO sent doctors?", Kind.NAME),
        ("Who sent doctors?", Kind.NAME),
    ],
)
def test_an_abbreviation_asks_for_nobody(asked: str, kind: Kind) -> None:
    assert kind_of(asked) is kind
