"""Spellings of one name meet, by rule or by the shipped table, and different names stay apart."""

from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.language.analysis import fold
from bot.language.name_keys import name_key, name_keys
from bot.language.wordlists import shipped_spellings

BY_RULE = [
    "Zelensky Zelenskyy Zelenskiy Zelenskii Zelenski Zełenski Зеленский Зеленський Зеленского Зеленським Зеленскому",
    "Lavrov Lavrow Lawrow Ławrow Лавров Лаврова Лаврову Лавровым Лавровим Лавровом",
    "Putin Путин Путіна Путину Путиным Путіним Путине Putin's",
    "Donbas Donbass Донбас Донбасс Донбасса Донбасі Донбассе",
    "Luhansk Lugansk Луганск Луганськ Луганске Луганська",
    "Donetsk Донецк Донецьк Донецка Донецку",
    "Odesa Odessa Одеса Одесса Одесу Одессе Одесі Одессой",
    "Minsk Минск Мінськ Минске Мінську Минский Минские Минских Мінські",
    "Kuleba Кулеба Кулебы Кулебе Кулебу Кулебой Кулебі Кулебою",
    "Zakharova Захарова Захаровой Захарову Захаровою",
    "Lukashenko Lukaschenko Лукашенко Лукашенка Лукашенком Лукашенкові",
    "Shoigu Shoygu Schoigu Szojgu Шойгу",
    "Klitschko Klychko Klitchko Кличко",
    "Nebenzia Nebenzya Небензя",
    "Matviyenko Matvienko Матвиенко Матвієнко",
    "Shmyhal Shmygal Schmyhal Шмыгаль Шмигаль Шмыгаля Шмигалем",
    "Yermak Jermak Ermak Iermak Ермак Єрмак",
    "Khomchak Хомчак Хомчака",
    "Khrushchev Khruschev Хрущев Хрущёв",
    "Kherson Herson Херсон Херсоне",
    "Mariupol Mariupol' Маріуполь Мариуполь Мариуполе Маріуполі",
    "Sergei Sergey Serhiy Serhii Сергей Сергій Сергея Сергеем",
    "Andrei Andrey Andriy Андрей Андрій Андрія",
    "Yulia Julia Iulia Юлия Юлія Юлии Юлією",
    "Nikolayev Nikolaev Николаев",
    "Artyom Artem Артём Артем",
    "Prokofyev Prokofiev Прокофьев",
    "Oleh Oleg Олег",
    "Stoltenberg Столтенберг Столтенберга",
    "Blinken Блинкен Блінкен Блинкена",
    "Macron Макрон Макроном",
    "Psaki Псаки Псакі",
    "Goncharenko Гончаренко",
    "Honcharenko Гончаренко",
    "Estonia Эстония Эстонии Эстонией",
    "NATO НАТО",
]
BY_TABLE = [
    ("Kyiv", "Kiev", "Київ", "Киев", "Kiew", "Киеве", "Києва", "Києві", "Киевом"),
    ("Kharkiv", "Kharkov", "Харків", "Харьков", "Харькове", "Харкова", "Charkiw"),
    ("Lviv", "Lvov", "Львів", "Львов", "Львове", "Львова"),
    ("Zelensky", "Selenskyj", "Зеленского"),
    ("Biden", "Байден", "Байдена", "Байденом"),
    ("Johnson", "Джонсон", "Джонсона"),
    ("Scholz", "Шольц", "Шольца", "Шольцем"),
    ("Crimea", "Крым", "Крим", "Крыма", "Крыме", "Криму"),
    ("Russia", "Россия", "Росія", "России", "Россией", "Росії", "российские", "російських"),
    ("Ukraine", "Украина", "Україна", "Украине", "України", "Україною", "украинские"),
    ("Germany", "Германия", "Німеччина", "Германии", "Німеччини", "немецких"),
    ("UN", "ООН", "U.N."),
    ("EU", "ЕС", "ЄС", "Евросоюз", "Євросоюзу"),
    ("US", "USA", "U.S.", "America", "США", "Америки"),
    ("OSCE", "ОБСЕ", "ОБСЄ"),
    ("Lukashenka", "Лукашенко", "Лукашенка"),
    ("Nord Stream", "Nordstream", "Северный поток", "Північний потік", "Nord-Stream"),
    ("Rivne", "Рівне"),
]
APART = [
    ("Sullivan", "Silvan"),
    ("Minsk", "Minks"),
    ("Poland", "Holland"),
    ("Iran", "Iraq"),
    ("Austria", "Australia"),
    ("Donetsk", "Donbas"),
    ("Crimea", "crime"),
    ("Крыме", "crime"),
    ("Крим", "crime"),
    ("Kuleba", "Kuba"),
    ("Estonia", "Ossetia"),
    ("Latvia", "Lithuania"),
    ("Slovakia", "Slovenia"),
    ("Sweden", "Switzerland"),
    ("Mali", "Malta"),
    ("Niger", "Nigeria"),
    ("Georgia", "George"),
    ("Zelensky", "Zelenska"),
    ("Kirby", "Kerry"),
    ("Peskov", "Pskov"),
    ("Lavrov", "Larov"),
    ("Danilov", "Daniel"),
    ("Wallace", "Wales"),
    ("Kozak", "Kazakh"),
    ("Moscow", "mosque"),
    ("mayor", "major"),
    ("Beijing", "being"),
    ("years", "ears"),
    ("gold", "hold"),
    ("feel", "fell"),
    ("tool", "toll"),
    ("Rome", "roam"),
    ("Hungary", "hungry"),
]


@pytest.fixture(scope="module")
def table() -> list[set[str]]:
    """The keys of each line of the shipped table."""
    return [{key for spelling in group for key in name_keys(spelling)} for group in shipped_spellings().groups]


@pytest.mark.parametrize("spellings", BY_RULE)
def test_every_spelling_and_case_meets_the_first_by_rule(spellings: str) -> None:
    first, *others = spellings.split()
    assert others
    assert [other for other in others if not name_keys(first) & name_keys(other)] == []


@pytest.mark.parametrize("spellings", BY_TABLE, ids=lambda spellings: spellings[0])
def test_what_no_rule_reaches_is_one_line_of_the_table(spellings: tuple[str, ...], table: list[set[str]]) -> None:
    assert [line for line in table if all(line & name_keys(spelling) for spelling in spellings)]


@pytest.mark.parametrize(("one", "other"), APART)
def test_different_names_and_words_have_no_key_in_common(one: str, other: str) -> None:
    assert not name_keys(one) & name_keys(other)


@pytest.mark.parametrize(("one", "other"), [("Ira", "Іра"), ("Rau", "Рау"), ("Xi", "ksi"), ("war", "var")])
def test_words_of_three_letters_are_not_folded(one: str, other: str) -> None:
    assert not name_keys(one) & name_keys(other)


def test_a_key_is_plain_latin_and_readable() -> None:
    assert name_key("Зеленський") == "zelenski"


@pytest.mark.parametrize(
    ("one", "other"),
    [("MH17", "MH1177"), ("F16", "F166"), ("2022", "202")],
)
def test_figures_are_never_folded(one: str, other: str) -> None:
    assert name_key(one) != name_key(other)


@given(st.text())
def test_the_key_of_any_text_is_its_own_key(text: str) -> None:
    assert name_key(name_key(text)) == name_key(text)


@given(st.text(alphabet="abcdefghijklmnopqrstuvwxyz'абвгдежийклмнопстхцчшщьюяіїє"))
def test_the_key_of_any_word_is_its_own_key(word: str) -> None:
    assert name_key(name_key(word)) == name_key(word)


@given(st.text() | st.text(alphabet="aeiklov'абвгеикійїоуя", max_size=8))
def test_any_text_is_found_by_its_own_key_unless_it_is_taken_for_a_case_only(text: str) -> None:
    keys = name_keys(text)
    assert keys == {name_key(key) for key in keys}
    assert name_key(text) in keys or (keys and "е" in text.casefold())


@pytest.mark.parametrize("word", [word for words in BY_RULE for word in words.split()])
def test_the_form_that_is_indexed_has_the_same_keys_as_the_word_as_written(word: str) -> None:
    assert name_keys(fold(word)) == name_keys(word)


def test_no_two_lines_of_the_table_share_a_key() -> None:
    owners: dict[str, set[str]] = {}
    for group in shipped_spellings().groups:
        for key in {key for spelling in group for key in name_keys(spelling)}:
            owners.setdefault(key, set()).add(group[0])
    assert {key: names for key, names in owners.items() if len(names) > 1} == {}


def test_the_table_has_no_line_that_the_rules_make_superfluous() -> None:
    assert [group for group in shipped_spellings().groups if _meet_by_rule(group)] == []


def _meet_by_rule(group: tuple[str, ...]) -> bool:
    """Whether every spelling is linked to every other by keys in common, directly or through others."""
    linked = [set(name_keys(spelling)) for spelling in group]
    for one, other in [*combinations(range(len(linked)), 2)] * len(linked):
        if linked[one] & linked[other]:
            linked[one] = linked[other] = linked[one] | linked[other]
    return all(keys & linked[0] for keys in linked)
