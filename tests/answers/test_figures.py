"""A question for a figure is answered by the sentence that has it, and by the kind of figure that is asked for."""

from datetime import date

import pytest

from bot.model import Article
from tests.answering import answerer_of

FLOOD = Article(
    "flood.md",
    "Flood in the valley",
    "Many villagers lost their homes in the flood, and the valley will need years to recover, the mayor said. "
    "The rain began on Saturday evening. In the valley the water swept away 43 homes, among them the school. "
    "The reservoir is 61 percent full after the rain. The government gave the valley 12 million euros. "
    "The rain over the valley lasted nine hours. Rescuers came 80 kilometres from the town. "
    "The oldest of the rescued, a miller, was 91 years old.",
    date(2022, 5, 2),
)
HARVEST = Article(
    "harvest.md",
    "Helpers and harvest",
    "Some 8,500 tonnes of wheat rotted in the fields. The army sent 640 soldiers to the fields. "
    "The soldiers brought 15 lorries.",
    date(2022, 5, 9),
)
PHONES = Article(
    "phones.md",
    "Whom to call",
    "The town has opened offices for all who need help.\n\nHelpline for owners of flooded homes: 4410\n\n"
    "Helpline for those who lost their work: 4420\n\nMountain rescue: 4430",
)
ANSWERER = answerer_of([FLOOD, HARVEST, PHONES])


def marked(question: str) -> str:
    quote = ANSWERER.answer(question, today=date(2022, 6, 1)).quotes[0]
    return " ".join(quote.text[mark.start : mark.end] for mark in quote.marks)


@pytest.mark.parametrize(
    ("question", "figure"),
    [
        ("How many homes did the flood take in the valley?", "43 homes"),
        ("how full is the reservoir", "61 percent"),
        ("how much money did the valley get from the government", "12 million euros"),
        ("how long did it rain over the valley", "nine hours"),
        ("how far did the rescuers come", "80 kilometres"),
        ("how old was the miller", "91 years"),
        ("how many soldiers went to the fields", "640 soldiers"),
        ("how much wheat rotted", "8,500 tonnes"),
        ("what is the helpline for owners of flooded homes", "4410"),
        ("what number has the mountain rescue", "4430"),
    ],
)
def test_the_figure_asked_for_is_marked(question: str, figure: str) -> None:
    assert figure in marked(question)


@pytest.mark.parametrize(
    ("language", "question", "text", "figure"),
    [
        ("uk", "скільки будинків забрала повінь", "Багато будинків забрала повінь. Вода забрала 43 будинки.", "43"),
        ("ru", "сколько домов унесла вода", "Многие дома унесла вода. Вода унесла 43 дома в долине.", "43"),
        (
            "de",
            "Wie viele Häuser zerstörte die Flut?",
            "Viele Häuser zerstörte die Flut. Die Flut zerstörte 43 Häuser.",
            "43",
        ),
        (
            "fr",
            "combien de maisons la crue a détruit",
            "La crue a détruit des maisons. La crue a détruit 43 maisons.",
            "43",
        ),
        ("es", "cuántas casas destruyó el agua", "El agua destruyó las casas. El agua destruyó 43 casas.", "43"),
        ("pl", "ile domów zniszczyła woda", "Woda zniszczyła wiele domów. Woda zniszczyła 43 domy.", "43"),
        ("tr", "sel kaç ev yıktı", "Sel birçok ev yıktı. Sel 43 ev yıktı.", "43"),
    ],
)
def test_things_are_counted_in_many_languages(language: str, question: str, text: str, figure: str) -> None:
    quote = answerer_of([Article("a.md", "", text, language=language)]).answer(question).quotes[0]
    assert any(figure in quote.text[mark.start : mark.end] for mark in quote.marks)
