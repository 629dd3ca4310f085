"""A question is read against what a collection has: spelling put right, and all that may stand for each word."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.dates.window import read_window
from bot.language.wordlists import WordGroups, shipped_names, shipped_thesaurus
from bot.model import Article
from bot.questions.question import Kind, Question, QuestionWord
from bot.questions.reading import GENERIC_SHARE, QuestionReader
from bot.questions.words.stand_ins import DERIVED_GAIN, NAME_GAIN, SYNONYM_GAIN, TRANSLATION_GAIN
from bot.search.collection import Collection, collect
from tests.answering import terms_read_once

TROOPS = Article(
    "troops.txt",
    "Pentagon puts troops on alert",
    "The Pentagon put 8,500 troops of the Joint Expeditionary Force (JEF) on alert. In Kyiv President Zelenskyy "
    "called Nord Stream a weapon. He quit the talks with Lavrov.",
)
HELMETS = Article(
    "helmets.txt", "", "The United States sent helmets. Then the ships left Odesa and the soldiers went too."
)


def reader_of(
    *articles: Article, names: WordGroups | None = None, thesaurus: WordGroups | None = None
) -> tuple[QuestionReader, Collection]:
    collection = collect(articles)
    index = collection.counted.index
    lists = (names or shipped_names(), thesaurus or shipped_thesaurus())
    return QuestionReader(collection, index, *lists, terms_read_once), collection


READER, COLLECTION = reader_of(TROOPS, HELMETS)


def read(text: str) -> Question:
    return READER.read(text)


def asked(question: Question) -> list[str]:
    return [word.asked.casefold() for word in question.words]


def stand_ins(word: QuestionWord, collection: Collection = COLLECTION) -> dict[str, float]:
    """Stem or stems → the best gain of all that may stand for a word."""
    single = [((term,), gain) for term, gain in word.terms.items()]
    found = [*single, *((phrase.terms, phrase.gain) for phrase in word.phrases)]
    found.sort(key=lambda stand_in: stand_in[1])
    return {" ".join(collection.terms.strings[term] for term in terms): gain for terms, gain in found}


def of_one_word(text: str) -> dict[str, float]:
    (word,) = read(text).words
    return stand_ins(word)


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("How are the troops?", ["troops"]),
        ("the troops and Troops' troops", ["troops"]),
        ("Soldiers, soldier", ["soldiers"]),
        ("Где войска и корабли?", ["войска", "корабли"]),
        ("the of and", []),
        ("", []),
        ("?! …", []),
        ("the Nord Stream weapon", ["nord stream", "weapon"]),
        ("Joint Expeditionary Force alert", ["joint expeditionary force", "alert"]),
    ],
)
def test_content_words_count_once_and_names_as_one(text: str, content: list[str]) -> None:
    assert asked(read(text)) == content


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Zelensky", "zelenskyy"),
        ("Zelenskiy", "zelenskyy"),
        ("Зеленский", "zelenskyy"),
        ("Зеленського", "zelenskyy"),
        ("Lavrow", "lavrov"),
        ("Лаврову", "lavrov"),
        ("Kiev", "kyiv"),
        ("Киеве", "kyiv"),
        ("Київ", "kyiv"),
        ("Odessa", "odesa"),
        ("Одессе", "odesa"),
        ("Nordstream", "nord stream"),
        ("Северный поток", "nord stream"),
        ("USA", "unit state"),
        ("U.S.", "unit state"),
        ("США", "unit state"),
        ("JEF", "joint expeditionari forc"),
        ("the Joint Expeditionary Force", "jef"),
    ],
)
def test_another_spelling_of_a_name_is_nearly_as_good_as_the_readers_own(text: str, found: str) -> None:
    assert of_one_word(text)[found] == NAME_GAIN


@pytest.mark.parametrize(
    ("text", "found", "gain"),
    [
        ("troops", "troop", 1.0),
        ("troops", "soldier", SYNONYM_GAIN),
        ("войска", "troop", TRANSLATION_GAIN),
        ("військ", "soldier", TRANSLATION_GAIN),
        ("resigned", "quit", SYNONYM_GAIN),
        ("каски", "helmet", TRANSLATION_GAIN),
    ],
)
def test_another_word_for_the_same_thing_counts_less(text: str, found: str, gain: float) -> None:
    assert of_one_word(text)[found] == gain


def test_a_word_of_the_same_root_counts_nearly_as_much() -> None:
    reader, collection = reader_of(Article("a.txt", "", "An invasion is an incursion."))
    (word,) = reader.read("invaded").words
    assert stand_ins(word, collection) == {"invas": DERIVED_GAIN, "incurs": SYNONYM_GAIN}


def test_a_word_that_nothing_stands_for_is_unknown_and_weighs_the_most() -> None:
    banana, troops = read("bananas troops").words
    assert not banana.known
    assert banana.weight > troops.weight


def test_a_rare_spelling_of_a_name_weighs_as_much_as_the_name() -> None:
    articles = [Article(f"{number}.txt", "", f"Kyiv waits for day {number}.") for number in range(9)]
    reader, _ = reader_of(*articles, Article("old.txt", "", "Kiev waits."))
    (rare,), (usual,) = reader.read("Kiev?").words, reader.read("Kyiv?").words
    assert rare.weight == usual.weight


def test_a_word_that_few_articles_could_have_weighs_as_one_that_more_have() -> None:
    english = [Article(f"{number}.txt", "", f"Day {number} was quiet in the harbour.") for number in range(9)]
    reader, _ = reader_of(*english, Article("uk.txt", "", "У гавані було тихо, лише кулики."))
    (waders,), (rhinoceros,), (name,) = (reader.read(text).words for text in ("кулики", "носоріг", "з Атлантиди"))
    assert not rhinoceros.known
    assert waders.weight < rhinoceros.weight < name.weight


def test_a_generic_word_weighs_a_share() -> None:
    generic, other = read("happened elsewhere").words
    assert (generic.generic, other.generic) == (True, False)
    assert generic.weight == pytest.approx(GENERIC_SHARE * other.weight)


@pytest.mark.parametrize(
    ("text", "searched"),
    [
        ("how many trops?", "how many troops?"),
        ("Helmts, please!", "helmets, please!"),
        ("the Pentgaon put 8,501 trops there", "the pentagon put 8,501 troops there"),
        ("trops and trops", "troops and troops"),
    ],
)
def test_a_slip_is_put_right_where_it_stands(text: str, searched: str) -> None:
    question = read(text)
    assert question.searched.casefold() == searched
    assert question.corrections


@pytest.mark.parametrize(
    ("text", "slip", "meant"), [("how many trops?", "trops", "troops"), ("the Pentgaon?", "Pentgaon", "pentagon")]
)
def test_a_correction_tells_what_was_asked_and_what_is_searched(text: str, slip: str, meant: str) -> None:
    (correction,) = read(text).corrections
    assert correction.asked == slip
    assert correction.searched.casefold() == meant


@pytest.mark.parametrize(
    "text",
    [
        "troops",  # the collection has it
        "trooping",  # or its stem
        "trots",  # a word of the dictionary
        "8,501",  # a figure
        "Zelenskiy",  # a name in another spelling
        "Kiev",  # a name of the lists
        "sanctions",  # a word of the thesaurus
        "каска",  # the same in another script
        "xyzzyqw",  # near nothing
        "JEF",
        "JFE",  # too short to tell
    ],
)
def test_what_may_be_meant_as_written_is_never_corrected(text: str) -> None:
    question = read(text)
    assert question.corrections == ()
    assert question.searched == text


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("Why did Lavrov quit?", ["lavrov"]),
        ("why did lavrov quit", ["lavrov"]),
        ("Did Лавров quit?", ["лавров"]),
        ("Lawrow quit", ["lawrow"]),
        ("the ships of Atlantis", ["atlantis"]),
        ("Ships of the JEF", ["jef"]),
        ("Helmets for soldiers", []),
        ("WHY HELMETS", []),
        ("the nord stream ships", ["nord stream"]),
        ("where are the 8,500", []),
    ],
)
def test_names_are_told_by_a_capital_in_the_question_or_in_the_articles(text: str, named: list[str]) -> None:
    assert [word.asked.casefold() for word in read(text).words if word.named] == named


def test_stop_words_are_no_words_but_stand_in_runs() -> None:
    forms = COLLECTION.forms
    assert read("sent helmets to bananas").runs == ((forms.number("sent"), forms.number("helmets")),)
    assert read("on alert").runs == ((forms.number("on"), forms.number("alert")),)


def test_a_slip_put_right_counts_as_if_it_had_not_been_made() -> None:
    meant, slipped = map(read, ("When did the ships leave Odesa?", "Whne did the shpis leave Odesa?"))
    assert len(slipped.corrections) == 2
    assert slipped.kind is Kind.DATE
    assert slipped.runs == meant.runs
    assert read("Wwhat is a helmet?").asks_definition
    assert read("Hw many ships left?").kind is Kind.NUMBER
    assert read("Ships left hw?").searched == "Ships left hw?"
    assert read("WTO ships").searched == "WTO ships"


@pytest.mark.parametrize(("text", "kind"), [("how many?", Kind.NUMBER), ("Коли?", Kind.DATE), ("helmets", Kind.ANY)])
def test_the_kind_is_read_from_the_text(text: str, kind: Kind) -> None:
    assert read(text).kind is kind


@pytest.mark.parametrize(("text", "native"), [("troops", 2 / 3), ("війська", 1 / 3)])
def test_the_share_of_articles_in_the_questions_script_is_known(text: str, native: float) -> None:
    reader, _ = reader_of(TROOPS, HELMETS, Article("c.txt", "", "Президент заявив, що ризик війни не великий."))
    assert reader.read(text).native == pytest.approx(native)


def test_words_that_set_the_window_are_not_searched() -> None:
    text = "Which troops left on 24 January 2022?"
    window = read_window(text, date(2022, 2, 20))
    assert asked(READER.read(text, window)) == ["troops", "left"]
    assert asked(READER.read(text)) == ["troops", "left", "24", "january", "2022"]


def test_an_operators_lists_replace_the_shipped_ones() -> None:
    names = WordGroups((("Pentagon", "Five Corners"),))
    reader, collection = reader_of(TROOPS, names=names, thesaurus=WordGroups((("alert", "qui vive"),)))
    (corners,) = reader.read("Five Corners").words
    assert stand_ins(corners, collection) == {"pentagon": NAME_GAIN}
    assert not reader.read("Kiev").words[0].known


def test_a_word_that_only_related_words_lead_to_stays_unknown() -> None:
    reader, collection = reader_of(Article("a.txt", "", "The fiddle was found in the ruins."), thesaurus=WordGroups(()))
    (word,) = reader.read("violin").words
    assert not word.known
    assert {collection.terms.strings[term] for term in word.related} == {"fiddl"}


def test_a_phrase_of_the_thesaurus_stands_for_its_first_word() -> None:
    reader, collection = reader_of(Article("a.txt", "", "He wants to quit.", language="en"))
    step = reader.read("step down").words[0]
    assert stand_ins(step, collection) == {"quit": SYNONYM_GAIN}


@pytest.mark.parametrize(
    ("text", "translated"),
    [
        ("солдат", True),  # an article has soldiers
        ("носорог", False),  # the lists do not know it
        ("озеро", True),  # they have a lake, which no article has
        ("lake", False),  # most articles are in its own script
    ],
)
def test_a_word_in_the_script_of_few_articles_may_be_one_that_the_lists_translate(
    text: str, *, translated: bool
) -> None:
    (word,) = read(text).words
    assert word.translated == translated


def test_a_listed_word_that_no_article_has_in_its_script_weighs_as_one_of_their_own() -> None:
    listed, unlisted = read("озеро носорог").words
    assert not listed.known
    assert not unlisted.known
    assert listed.weight > unlisted.weight


@settings(deadline=None, max_examples=200)
@given(st.text() | st.text(alphabet="trops Kviєї8,5.'-?\n"))
def test_any_text_is_read_and_keeps_what_was_not_corrected(text: str) -> None:
    question = read(text)
    assert question.text == text
    if not question.corrections:
        assert question.searched == text


@pytest.mark.parametrize(
    ("question", "thing"),
    [
        ("how many Russian soldiers are at the border", "soldiers"),
        ("how many ukrainian troops left", "troops"),
        ("How many Chinese engineers came?", "engineers"),
        ("сколько российских депутатов под санкциями", "депутатов"),
        ("скільки американських військових у Польщі", "військових"),
        ("how many Russians left", "russians"),
        ("how many Ukrainian were killed", "ukrainian"),
        ("сколько россиян уехало", "россиян"),
        ("how many british", "british"),
    ],
)
def test_of_a_people_and_a_thing_the_thing_is_counted(question: str, thing: str) -> None:
    read_as = read(question)
    assert read_as.counted is not None
    assert asked(read_as)[read_as.counted] == thing
