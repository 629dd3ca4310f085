"""The plain files of names and of words that mean the same: what they say, and what is said about their mistakes."""

from collections import Counter
from collections.abc import Callable
from pathlib import Path

import pytest

from bot.errors import WordListError
from bot.language.wordlists import (
    WordGroups,
    parse_groups,
    read_groups,
    shipped_names,
    shipped_synonyms,
    shipped_thesaurus,
)

BAD = [
    ("alone", "soldier, troops\nsanction", 'line 2: "sanction" stands alone'),
    ("empty in the middle", "soldier,, troops", "line 1: nothing stands between two commas"),
    ("empty at the end", "soldier, troops,", "line 1: nothing stands between two commas"),
    ("twice in a line", "soldier, troops, Soldier", 'line 1: "Soldier" stands there twice'),
    ("in two lines", "# words\nsoldier, troops\n\narmy, Troops", 'line 4: "Troops" is in line 2 already'),
]
FOUND = [
    ("soldier", "войска"),
    ("buildup", "massing"),
    ("sanction", "penalty"),
    ("embassy", "mission"),
    ("flee", "evacuate"),
    ("resign", "step down"),
    ("talks", "переговоры"),
    ("outbreak", "epidemic"),
    ("pharmacy", "аптека"),
    ("generator", "генератор"),
    ("blanket", "ковдра"),
    ("beaver", "бобёр"),
    ("wastewater", "стічний"),
    ("substance", "речовина"),
    ("battalion", "батальонный"),
    ("send", "отправить"),
]


@pytest.mark.parametrize(("text", "message"), [bad[1:] for bad in BAD], ids=[bad[0] for bad in BAD])
def test_a_bad_line_is_named_by_file_line_and_word(text: str, message: str) -> None:
    with pytest.raises(WordListError, match=f"^own.txt, {message}"):
        parse_groups(text, "own.txt")


def test_a_line_is_a_group_and_comments_and_empty_lines_are_not() -> None:
    text = "# names\n\nKyiv, Kiev,  Київ # the capital\r\n\tNord  Stream ,Nordstream\n"
    assert parse_groups(text, "own.txt") == (("Kyiv", "Kiev", "Київ"), ("Nord Stream", "Nordstream"))


def test_a_file_without_groups_is_no_mistake() -> None:
    assert parse_groups("# nothing yet\n", "own.txt") == ()


def test_an_own_file_may_start_with_a_byte_order_mark(tmp_path: Path) -> None:
    (tmp_path / "own.txt").write_bytes("Kyiv, Київ".encode("utf-8-sig"))
    assert read_groups(tmp_path / "own.txt").groups == (("Kyiv", "Київ"),)


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(WordListError, match=r"own\.txt cannot be read"):
        read_groups(tmp_path / "own.txt")


def test_a_file_in_another_encoding_is_named_with_the_remedy(tmp_path: Path) -> None:
    (tmp_path / "own.txt").write_bytes("Kyiv, Київ".encode("cp1251"))
    with pytest.raises(WordListError, match=r"own\.txt is not UTF-8 text; save it as UTF-8"):
        read_groups(tmp_path / "own.txt")


SHIPPED = WordGroups((("Kyiv", "Kiev"), ("dam", "weir"), ("soldier", "troops")))
EXTENSIONS = [
    ("a new line is a new group", [("helmet", "каска")], (*SHIPPED.groups, ("helmet", "каска"))),
    (
        "a known word's group grows",
        [("kiev", "Kiew")],
        (("Kyiv", "Kiev", "Kiew"), ("dam", "weir"), ("soldier", "troops")),
    ),
    (
        "two groups become one",
        [("weir", "troops", "wall")],
        (("Kyiv", "Kiev"), ("dam", "weir", "soldier", "troops", "wall")),
    ),
    (
        "every line counts",
        [("bank", "levee"), ("dike", "weir")],
        (("Kyiv", "Kiev"), ("dam", "weir", "dike"), ("soldier", "troops"), ("bank", "levee")),
    ),
]


@pytest.mark.parametrize(("own", "expected"), [case[1:] for case in EXTENSIONS], ids=[case[0] for case in EXTENSIONS])
def test_an_own_line_adds_a_group_or_joins_those_it_shares_a_word_with(
    own: list[tuple[str, ...]], expected: tuple[tuple[str, ...], ...]
) -> None:
    assert SHIPPED.extended_by(WordGroups(tuple(own))).groups == expected


@pytest.mark.parametrize("words", [shipped_names, shipped_thesaurus], ids=["names", "thesaurus"])
def test_the_shipped_files_have_no_mistake(words: Callable[[], WordGroups]) -> None:
    assert words().groups


@pytest.mark.parametrize(("one", "other"), FOUND)
def test_the_thesaurus_knows_the_words_of_a_crisis(one: str, other: str) -> None:
    assert [group for group in shipped_thesaurus().groups if {one, other} <= set(group)]


@pytest.mark.parametrize("language", ["en", "uk", "ru", "de", "fr", "es", "pl", "it", "pt", "tr", "ro", "ar"])
def test_each_language_has_other_words_for_the_same_thing(language: str) -> None:
    assert len(shipped_synonyms(language).groups) > 200


def test_a_language_without_a_list_has_none() -> None:
    assert shipped_synonyms("lv").groups == ()


def test_no_word_stands_in_two_groups_of_the_shipped_thesaurus() -> None:
    members = [member.casefold() for group in shipped_thesaurus().groups for member in group]
    assert len(members) > 14000
    assert [member for member, times in Counter(members).items() if times > 1] == []
