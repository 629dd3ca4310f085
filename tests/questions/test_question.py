"""A question tells what kind of answer it wants, and counts its words for the index."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.questions.question import Kind, Phrase, Question, QuestionWord, kind_of, thing_asked

KINDS = [
    ("How many troops are on standby?", Kind.NUMBER),
    ("how much did the pipeline cost", Kind.NUMBER),
    ("What percentage of the gas is Russian?", Kind.NUMBER),
    ("And how long is the border?", Kind.NUMBER),
    ("Сколько войск на границе?", Kind.NUMBER),
    ("Скільки військових загинуло?", Kind.NUMBER),
    ("When did they meet?", Kind.DATE),
    ("In what year was Crimea annexed?", Kind.DATE),
    ("Когда встретились министры?", Kind.DATE),
    ("В каком году это было?", Kind.DATE),
    ("Коли зустрілися міністри?", Kind.DATE),
    ("Якого числа відбулася зустріч?", Kind.DATE),
    ("Who met Lavrov?", Kind.NAME),
    ("Where were the talks?", Kind.NAME),
    ("Which country sent helmets?", Kind.NAME),
    ("Кто встретился с Лавровым?", Kind.NAME),
    ("Де були переговори?", Kind.NAME),
    ("Why did the talks fail?", Kind.CAUSE),
    ("What led to the crisis?", Kind.CAUSE),
    ("Почему отложили встречу?", Kind.CAUSE),
    ("Чому скасували зустріч?", Kind.CAUSE),
    ("¿Cuántos murieron?", Kind.NUMBER),
    ("cuanto cuesta", Kind.NUMBER),
    ("Combien de morts ?", Kind.NUMBER),
    ("Wie viele Menschen starben?", Kind.NUMBER),
    ("Ile osób zginęło?", Kind.NUMBER),
    ("Quanti sono morti?", Kind.NUMBER),
    ("Quantas pessoas morreram?", Kind.NUMBER),
    ("Depremde kaç kişi öldü?", Kind.NUMBER),
    ("Câți oameni au murit?", Kind.NUMBER),
    ("كم عدد القتلى؟", Kind.NUMBER),
    ("洪水造成多少人死亡？", Kind.NUMBER),
    ("¿Cuándo abre la escuela?", Kind.DATE),
    ("Quand ouvre l'école ?", Kind.DATE),
    ("Wann öffnet die Schule?", Kind.DATE),
    ("Kiedy otworzą szkołę?", Kind.DATE),
    ("Okul ne zaman açılıyor?", Kind.DATE),
    ("متى تفتح المدرسة؟", Kind.DATE),
    ("¿Quién es el alcalde?", Kind.NAME),
    ("Où est la mairie ?", Kind.NAME),
    ("Wo ist das Rathaus?", Kind.NAME),
    ("Gdzie jest szpital?", Kind.NAME),
    ("Chi ha parlato?", Kind.NAME),
    ("Onde fica o hospital?", Kind.NAME),
    ("Vali kim?", Kind.NAME),
    ("Cine a vorbit la primărie?", Kind.NAME),
    ("¿Por qué cerró el puente?", Kind.CAUSE),
    ("Pourquoi le pont est-il fermé ?", Kind.CAUSE),
    ("Warum ist die Brücke gesperrt?", Kind.CAUSE),
    ("Dlaczego most jest zamknięty?", Kind.CAUSE),
    ("Köprü neden kapalı?", Kind.CAUSE),
    ("لماذا أغلق الجسر؟", Kind.CAUSE),
    ("老桥为什么关闭？", Kind.CAUSE),
    ("What did Kim say?", Kind.ANY),
    ("What did Lavrov say?", Kind.ANY),
    ("sanctions against Russia", Kind.ANY),
    ("", Kind.ANY),
]
DEFINITIONS = [
    ("What is Nord Stream 2?", True),
    ("what's NATO", True),
    ("Who was Yanukovych?", True),
    ("Что такое Минские соглашения?", True),
    ("Що таке СБУ?", True),
    ("Хто такий Кулеба?", True),
    ("When is the summit?", False),
    ("Somebody asked what is NATO", False),
    ("What did Lavrov say?", False),
]


def word(asked: str, *, terms: dict[int, float] | None = None, generic: bool = False) -> QuestionWord:
    return QuestionWord(asked, asked, {} if terms is None else terms, {}, weight=1.0, generic=generic)


def question(*words: QuestionWord, text: str = "") -> Question:
    return Question(text, text, words)


@pytest.mark.parametrize(("text", "kind"), KINDS)
def test_the_question_word_tells_the_kind_of_answer(text: str, kind: Kind) -> None:
    assert kind_of(text) is kind


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Who knows how many troops there are?", Kind.NAME),
        ("How many know who leads them?", Kind.NUMBER),
        ("When and why did he resign?", Kind.DATE),
    ],
)
def test_of_several_question_words_the_first_decides(text: str, kind: Kind) -> None:
    assert kind_of(text) is kind


@pytest.mark.parametrize("text", ["The whole army", "Somewhere in Kyiv", "whenever", "Кремль", "Деньги"])
def test_a_question_word_inside_another_word_is_none(text: str) -> None:
    assert kind_of(text) is Kind.ANY


@given(st.text())
def test_any_text_has_a_kind(text: str) -> None:
    assert kind_of(text) in Kind


@pytest.mark.parametrize(("text", "asks"), DEFINITIONS)
def test_a_definition_is_asked_for_by_the_opening_words(text: str, *, asks: bool) -> None:
    assert question(word("something"), text=text).asks_definition is asks


def test_a_long_question_asks_for_more_than_a_definition() -> None:
    text = "What is the response of Washington to Moscow's draft treaty?"
    assert not question(*map(word, ["response", "washington", "moscow", "draft", "treaty"]), text=text).asks_definition


@pytest.mark.parametrize(
    ("words", "nothing"),
    [
        ([], True),
        ([word("happened", generic=True), word("news", generic=True)], True),
        ([word("happened", generic=True), word("kyiv")], False),
    ],
)
def test_a_question_of_generic_words_is_about_nothing(words: list[QuestionWord], *, nothing: bool) -> None:
    assert question(*words).about_nothing is nothing


def test_a_term_counts_as_much_as_the_word_that_wants_it_most() -> None:
    asked = question(word("troops", terms={1: 1.0, 2: 0.4}), word("forces", terms={2: 1.0, 1: 0.4}))
    assert asked.terms() == {1: 1.0, 2: 1.0}


def test_the_terms_of_a_phrase_share_its_gain() -> None:
    asked = question(QuestionWord("nordstream", "nordstream", {7: 1.0}, {}, 1.0, phrases=(Phrase((3, 4), 0.9),)))
    assert asked.terms() == {7: 1.0, 3: 0.45, 4: 0.45}


def test_a_question_without_words_wants_no_terms() -> None:
    assert question().terms() == {}


@pytest.mark.parametrize(
    ("asked", "known"),
    [
        (word("troops", terms={1: 1.0}), True),
        (QuestionWord("nordstream", "nordstream", {}, {}, 1.0, phrases=(Phrase((3, 4), 0.9),)), True),
        (QuestionWord("quit", "quit", {}, {}, 1.0, related={5: 1.0}), False),
        (word("bananas"), False),
    ],
    ids=["its own term", "a phrase", "related words alone", "nothing"],
)
def test_a_word_is_known_by_what_may_stand_for_it(asked: QuestionWord, *, known: bool) -> None:
    assert asked.known is known


@pytest.mark.parametrize(
    ("question", "thing"),
    [
        ("what colour were the helmets", "colour"),
        ("which hotel did they meet in", "hotel"),
        ("what damaged the cable", None),
        ("what sank their ship?", None),
        ("qué barco se hundió", "barco"),
        ("qué dañó el cable", None),
        ("якого кольору був шолом", "кольору"),
        ("welche Farbe hat der Helm", "Farbe"),
    ],
)
def test_a_verb_behind_what_is_no_kind_of_thing(question: str, thing: str | None) -> None:
    assert thing_asked(question) == thing
