"""Texts fall into sentences where a reader would put the full stop, and every sentence is a slice of its text."""

from itertools import pairwise

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from bot.language.texts.splitting import LONGEST_SENTENCE, paragraphs, passages, sentences

# Each line is a text; "|" stands where one sentence ends and the next begins.
ENGLISH = """
Moscow denied it.|The West did not believe that.|Talks go on!|Do they?|They do.
He met U.S. officials and Gen. Milley.|Lt. Gen. Mark Hertling (ret.) was there.|So was Lt. Col. Alexander Vindman.
Another US$200 million in aid came on Mon. Jan. 24.|On Feb. 3 there was more.|See No. 5 and Fig. 2.
It ended at 6 p.m. Moscow time.|It began at 9 a.m.|The talks were short.
Allies, e.g. Poland and, i.e. the Baltic states, agreed.|Britain vs. Russia was not on.
Sen. J. D. Vance spoke.|J.D. Vance and George W. Bush agreed.|John J. Sullivan did not.
He came back to the U.S.|The crisis went on.|In Washington, D.C. they knew.
He went to the U.S. President Biden did not.
Acme Corp. of Ohio and Acme Inc. Chief Executive Jane Doe won.|Acme Corp.|The firm lost.
Prices rose by 2.7 percent to $1.5 billion.|$200 million came.|€3 billion did not.|100,000 troops did.
That was in 2014.|100,000 troops came later.|It was World War I.|Germany lost.
See www.nato.int.|Write to press@nato.int.|The page https://www.nato.int/cps/en.html?a=1.2 is gone.
“We are ready,” he said.|“We will go.”|He went.|"Now?"|He stayed.
"Go!" he cried.|“Is it war?” President Joe Biden asked on Monday.|“No,” he said.
He said: "Why?!"|The answer came late.|What?!|No...|Nothing came.
“I … Biden …” it went on.|“We [...] Russia,” it said.|Then it … stopped.
It failed.[5]|It failed again.[5][note 2]|It was "over".[6]|That was all.
It was cold (see the map).|(The map is wrong.)|It was warm.
1. The first demand.|2. The second one.|(3) The third one.
IV. Results were poor.
The pop. 44 million state, est. 1991, and its c. 190,000 soldiers.
Was the RD road closed?|The Linder RD.|It was.
"""
UKRAINIAN = """
Він жив у м. Київ на вул. Хрещатик біля парку ім. Шевченка.|Це було 2021 р.|Він поїхав.
У 2014 р. Росія захопила Крим.|За ст. 5 договору допоможуть.|Про це сказав ген. Залужний.
Витратили 5 млн. доларів і 3 млрд. євро на танки, літаки і т. д.|Зеленський це підтвердив.
«Так», — сказав він.|«Що це?!» — запитав Кулеба.|«Почему?»|Він пішов.
Дж. Байден і Ю. Ушаков.|Його ініціали — В. О. Зеленський.|О. Резніков був поруч.|На о. Зміїний і р. Дніпро — ні.
Нерозкрите, тобто т. зв. ДНР, і т.д.|Кінець.
"""
RUSSIAN = """
В 2021 г. Путин выступил.|Это был 2021 г.|Он ушёл.|В. В. Путин и Д. Песков молчали.
Это т. е. Россия, т.е. Москва.|Так сказал он в 2014-2015 гг. Минску.
«Нет!» — ответил Лавров.|«Почему?»|Он ушёл.|Он сказал: «Нет».|Потом пришёл.
Было 200 тыс. человек, 5 млн руб. и 1,5 млрд долл. США, см. рис. 3 на стр. 5.
Проф. Иванов, акад. Петров и гл. редактор пришли.
"""
OTHERS = """
Am 24. Januar sprach z. B. Olaf Scholz, d. h. der Kanzler, von 5 Mio. Euro.|Dr. Merkel schwieg.|„Nein.“|Er ging.
Nach dem 2. Weltkrieg kam Nr. 5.|Es war 2014.|Dann kam der Krieg.
M. Macron a parlé avec J.-C. Juncker.|« Non ! »|Il est parti.|« Pourquoi ? » a-t-il dit.
¿Qué pasó?|¡Nada!|Eso dijo el Sr. Sánchez.
"""
MARKED = [line for block in (ENGLISH, UKRAINIAN, RUSSIAN, OTHERS) for line in block.strip().splitlines()]

# Each text stands on several lines; its sentences are named whole.
LINES = [
    (
        "a heading stands by itself",
        "Troops on alert\nThe Pentagon put 8,500 troops on alert.",
        ["Troops on alert", "The Pentagon put 8,500 troops on alert."],
    ),
    (
        "a wrapped line goes on, even with a name",
        "It was announced by the spokesman of the president\nVladimir Putin on a day of talks. It was\nthe last.",
        ["It was announced by the spokesman of the president\nVladimir Putin on a day of talks.", "It was\nthe last."],
    ),
    (
        "a wrapped dash is no bullet",
        'He told reporters afterwards: "I had a very, very good meeting\n– total unanimity with all of them." He left.',
        [
            'He told reporters afterwards: "I had a very, very good meeting\n– total unanimity with all of them."',
            "He left.",
        ],
    ),
    (
        "a wrapped abbreviation goes on",
        "It was said on Monday in Washington that the US general Gen.\nMilley had left.",
        ["It was said on Monday in Washington that the US general Gen.\nMilley had left."],
    ),
    (
        "items of a list are sentences",
        "Moscow demands:\n- no new members\n- fewer troops\n• a treaty\n* an answer",
        ["Moscow demands:", "- no new members", "- fewer troops", "• a treaty", "* an answer"],
    ),
    ("so are numbered ones", "1. No new members\n2) Fewer troops", ["1. No new members", "2) Fewer troops"]),
    (
        "and the lines of a table",
        "Country Troops\nRussia 100,000\nUS 8,500",
        ["Country Troops", "Russia 100,000", "US 8,500"],
    ),
    ("drawn or not", "| Russia | 100,000 |\n| US | 8,500 |", ["| Russia | 100,000 |", "| US | 8,500 |"]),
    (
        "and fields",
        "Place: the city of Geneva in Switzerland, Europe\nDate: 21 January",
        ["Place: the city of Geneva in Switzerland, Europe", "Date: 21 January"],
    ),
    (
        "paragraphs of one line each",
        "This paragraph ends without a full stop\nThis one is much longer and has one. It has two.",
        ["This paragraph ends without a full stop", "This one is much longer and has one.", "It has two."],
    ),
    ("a blank line always ends one", "the talks\n\nwent on, he said", ["the talks", "went on, he said"]),
]

TEXT = st.text(alphabet=st.sampled_from("aБї.!?…,;:()[]«»“”\"'–-\n\t 1$\u00a0Z"), max_size=120)
LONG = "the troops, "


def split(text: str) -> list[str]:
    return [text[sentence.start : sentence.end] for sentence in sentences(text)]


@pytest.mark.parametrize("marked", MARKED)
def test_sentences_end_where_a_reader_would_end_them(marked: str) -> None:
    assert split(marked.replace("|", " ")) == marked.split("|")


@pytest.mark.parametrize(("text", "expected"), [case[1:] for case in LINES], ids=[case[0] for case in LINES])
def test_lines(text: str, expected: list[str]) -> None:
    assert split(text) == expected


@settings(deadline=None)
@given(TEXT | st.text())
@example(LONG * 200)
@example("." * 2000)
@example("x" * 3000)
def test_sentences_are_slices_in_order_that_leave_nothing_out(text: str) -> None:
    found = sentences(text)
    assert all(first.end <= second.start for first, second in pairwise(found))
    assert "".join("".join(split(text)).split()) == "".join(text.split())


@settings(deadline=None)
@given(TEXT | st.text())
def test_a_sentence_has_no_blanks_around_it(text: str) -> None:
    assert all(sentence and sentence == sentence.strip() for sentence in split(text))


@pytest.mark.parametrize("text", [LONG * 100, "troops " * 200, "x" * 2000, "\n".join(["a table line"] * 200)])
def test_what_is_too_long_to_be_quoted_is_cut(text: str) -> None:
    assert len(text) > LONGEST_SENTENCE
    assert 0 < max(map(len, split(text))) <= LONGEST_SENTENCE


def test_a_long_sentence_is_cut_between_clauses_near_its_middle() -> None:
    first, second = "Moscow " + "said and " * 30 + "said;", "the West " + "said and " * 30 + "said."
    assert split(f"{first} {second}") == [first, second]


def test_paragraphs_are_what_blank_lines_part() -> None:
    text = "\n one\ntwo \n \n\n three\n"
    assert [text[span.start : span.end] for span in paragraphs(text)] == ["one\ntwo", "three"]


@pytest.mark.parametrize("text", ["", " ", "\n\n \n"])
def test_nothing_has_no_sentences_and_no_passages(text: str) -> None:
    assert sentences(text) == []
    assert passages(text, []) == []


@settings(deadline=None)
@given(st.lists(st.integers(1, 30), max_size=30), st.integers(1, 40))
def test_passages_take_every_sentence_once_and_only_a_single_one_exceeds_the_size(
    lengths: list[int], size: int
) -> None:
    text = "\n\n".join("word " * length for length in lengths)
    found = sentences(text)
    runs = passages(text, found, size)
    assert [number for run in runs for number in run] == list(range(len(found)))
    assert all(sum(lengths[number] for number in run) <= size or len(run) == 1 for run in runs)


@pytest.mark.parametrize(
    "lines",
    [
        "Town and province | Cases of cholera | Deaths\nPort Luce and its islands | 2,140 | 5\nAnsel | 870 | 3",
        "Missing persons and their families: 0800 555 010\nInsurance questions of households: 0800 555 020\nKeys: 12",
        "Горячая линия для родственников: 8 800 555-01-02\nПсихологическая помощь семьям: 8 800 555-01-03\nСвет: 104",
    ],
)
def test_rows_and_numbers_below_each_other_are_not_taken_for_wrapped_lines(lines: str) -> None:
    assert [lines[found.start : found.end] for found in sentences(lines)] == lines.split("\n")
