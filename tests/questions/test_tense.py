"""Whether a question asks for what happened, for how things stand, or only whether something happened."""

import pytest

from bot.questions.question import Kind
from bot.questions.tense import asks_event, asks_first, asks_openly, asks_state, asks_whether


@pytest.mark.parametrize(
    ("question", "language", "event", "whether"),
    [
        ("did russia invade ukraine?", "en", True, True),
        ("Was the bridge bombed?", "en", True, True),
        ("has the war started", "en", True, True),
        ("When did the war start?", "en", True, False),
        ("What did Putin plan?", "en", False, False),
        ("Will Russia invade?", "en", False, False),
        ("коли почалась війна", "uk", True, False),
        ("Почалася війна?", "uk", True, True),
        ("когда началась война", "ru", True, False),
        ("Может ли начаться война?", "ru", False, True),
        ("кто сказал это", "ru", True, False),
        ("Кто взял мост?", "ru", True, False),
        ("какой вокзал работает", "ru", False, False),
        ("Где отдел кадров?", "ru", False, False),
        ("хто оголосив тривогу", "uk", True, False),
        ("Що сказав мер?", "uk", True, False),
        ("який архів працює", "uk", False, False),
        ("чи Київ безпечний", "uk", False, True),
        ("де Миколаїв", "uk", False, False),
        ("кто такой Даниил", "ru", False, False),
        ("скільки держав допомагає", "uk", False, False),
        ("Wann wurde die Brücke gesperrt?", "de", True, False),
        ("Wann gehen die Züge?", "de", False, False),
        ("quand le pont a-t-il été fermé", "fr", True, False),
        ("est-ce que le pont a rouvert", "fr", True, True),
        ("à quelle heure ferme la mairie", "fr", False, False),
        ("cuántas casas se quemaron", "es", True, False),
        ("quién mandó agua", "es", True, False),
        ("ya abrio el puente", "es", True, True),
        ("dónde está el refugio", "es", False, False),
        ("chi ha mandato i soldati", "it", True, False),
        ("È stato riaperto il ponte?", "it", True, True),
        ("dove sono le tende", "it", False, False),
        ("quantos barcos afundaram", "pt", True, False),
        ("ja reabriu a ponte", "pt", True, True),
        ("onde fica o museu europeu", "pt", False, False),
        ("okullar ne zaman açıldı", "tr", True, False),
        ("köprü açıldı mı", "tr", True, True),
        ("şimdi nerede su var", "tr", False, False),
        ("câți oameni au plecat", "ro", True, False),
        ("s-a deschis podul", "ro", True, True),
        ("unde este spitalul", "ro", False, False),
        ("متى وصلت السفينة", "ar", True, False),
        ("هل فتحت المدارس", "ar", True, True),
        ("أين المستشفى", "ar", False, False),
        ("机场什么时候关了", "zh", True, False),
        ("机场开了吗", "zh", True, True),
        ("医院在哪里", "zh", False, False),
        ("czy otwarto most", "pl", True, True),
        ("La sindaca si è dimessa?", "it", True, True),
        ("Che cosa ha detto la sindaca?", "it", True, False),
        ("A ponte foi reaberta?", "pt", True, True),
        ("The mayor resigned?", "en", True, True),
        ("the mayor resigned", "en", True, False),
        ("Мер подав у відставку, що він сказав?", "uk", True, False),
        ("gdzie jest szpital", "pl", False, False),
    ],
)
def test_a_question_about_an_event_is_told_from_one_about_plans(
    question: str, language: str, *, event: bool, whether: bool
) -> None:
    assert asks_event(question, language) is event
    assert asks_whether(question, language) is whether


@pytest.mark.parametrize(
    ("question", "language", "state"),
    [
        ("how many troops are at the border", "en", True),
        ("how many troops were at the border", "en", False),
        ("скільки військ біля кордону", "uk", True),
        ("скільки людей загинуло", "uk", False),
        ("сколько войск у границы", "ru", True),
        ("сколько людей погибло", "ru", False),
        ("сколько палаток насчитал мэр", "ru", False),
        ("how many people are wounded", "en", True),
        ("how many people have fled so far", "en", True),
        ("how many people had fled", "en", False),
        ("how many of those wounded are in hospital", "en", False),
        ("wie viele Zelte stehen am Bahnhof", "de", True),
        ("Wie viele Leute gibt es dort?", "de", True),
        ("wie viele Leute warteten", "de", False),
        ("wie viele Züge gehen am Tag", "de", True),
    ],
)
def test_a_count_as_it_stands_is_told_from_one_that_was(question: str, language: str, *, state: bool) -> None:
    assert asks_state(question, language, Kind.NUMBER) is state


@pytest.mark.parametrize(
    ("question", "language", "first"),
    [
        ("who came first", "en", True),
        ("what was originally planned", "en", True),
        ("who came last", "en", False),
        ("хто першим перейшов міст", "uk", True),
        ("кто впервые применил дроны", "ru", True),
        ("Wer kam zuerst?", "de", True),
        ("quels sont les premiers arrivés", "fr", True),
        ("ilk kim geldi", "tr", True),
        ("who gave first aid", "en", False),
        ("qu'a dit le premier ministre", "fr", False),
        ("qui est arrivé premier", "fr", True),
        ("qué dijo el primer ministro", "es", False),
        ("cosa ha detto il primo ministro", "it", False),
        ("o que disse o primeiro-ministro", "pt", False),
        ("що сказала перша леді", "uk", False),
        ("где первая помощь", "ru", False),
    ],
)
def test_how_something_began_is_told_from_how_it_went_on(question: str, language: str, *, first: bool) -> None:
    assert asks_first(question, language) is first


@pytest.mark.parametrize(
    ("question", "language", "openly"),
    [
        ("el metro funciona hoy", "es", True),
        ("cómo funciona el registro", "es", False),
        ("la funicolare funziona?", "it", True),
        ("come può lavorare un profugo", "it", False),
    ],
)
def test_how_something_works_is_no_yes_or_no(question: str, language: str, *, openly: bool) -> None:
    assert asks_openly(question, language, Kind.ANY) is openly
