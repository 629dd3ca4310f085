"""What may stand for a word: members of its group, and names of the collection that are spelt alike."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.language.wordlists import WordGroups
from bot.model import Article
from bot.questions.words.variants import Groups, NameForms, Terms, runs_of
from bot.search.collection import collect

LISTED = WordGroups(
    (
        ("Kyiv", "Kiev", "Київ", "Киев"),
        ("Nord Stream", "Nordstream", "Северный поток"),
        ("soldiers", "troops", "army of the country"),
        ("tank", "armoured vehicle"),
        ("armour", "armoured vehicle"),
    )
)
ENGLISH = Groups(LISTED, {"en"})
ALL = Groups(LISTED, {"en", "ru", "uk"})
SPOKEN = (
    "All day they spoke of Zelenskyy, and of Odessa too. Then Sergey Lavrov came with the Odessa mayor.\n\n"
    "They wait in the odessa office."
)


def alternatives(groups: Groups, *terms: str) -> set[Terms]:
    return set(groups.alternatives(terms))


def spelt_like(form: str, text: str = SPOKEN) -> set[str]:
    collection = collect([Article("a.txt", "", text, language="en")])
    return {collection.forms.strings[number] for number in NameForms(collection).spelt_like(form)}


@pytest.mark.parametrize(
    ("terms", "others"),
    [
        (("kyiv",), {("kiev",)}),
        (("kiev",), {("kyiv",)}),
        (("nord", "stream"), {("nordstream",)}),
        (("nordstream",), {("nord", "stream")}),
        (("troop",), {("soldier",), ("armi", "countri")}),
        (("armor", "vehicl"), {("tank",), ("armor",)}),
        (("nord",), set()),
        (("stream", "nord"), set()),
        (("banana",), set()),
        ((), set()),
    ],
)
def test_the_other_members_of_a_group_may_stand_for_one(terms: Terms, others: set[Terms]) -> None:
    assert alternatives(ENGLISH, *terms) == others


@pytest.mark.parametrize("form", ["київ", "киев"])
def test_members_in_another_script_are_read_where_a_language_has_it(form: str) -> None:
    assert (form,) in alternatives(ALL, "kyiv")
    assert (form,) not in alternatives(ENGLISH, "kyiv")


def test_a_phrase_in_another_script_leads_to_the_rest_of_its_group() -> None:
    assert {("nordstream",), ("nord", "stream")} <= alternatives(ALL, "северн", "потк")


# Groups of words that share a stem in Russian or in English.
ALIKE = Groups(
    WordGroups(
        (
            ("measles", "корь"),
            ("cow", "корова"),
            ("alcohol", "алкоголь"),
            ("alcoholism", "алкоголизм"),
            ("desert", "пустыня"),
            ("desertion", "дезертирство"),
        )
    ),
    {"en", "ru"},
)


@pytest.mark.parametrize(
    ("form", "stem", "others"),
    [
        ("корова", "кор", {("cow",)}),
        ("коровам", "кор", {("cow",)}),
        ("корью", "кор", {("measl",)}),
        ("кори", "кор", {("measl",)}),
        ("alcohol", "alcohol", {("алкогол",)}),
        ("desert", "desert", {("пустын",)}),
        ("deserts", "desert", {("пустын",)}),
        ("desertion", "desert", {("дезертирств",)}),
        ("banana", "banana", set()),
    ],
)
def test_of_words_that_share_a_stem_the_one_most_like_the_asked_leads_to_its_group(
    form: str, stem: str, others: set[Terms]
) -> None:
    assert set(ALIKE.alternatives_of(form, [stem])) == others


def test_a_long_word_of_which_hardly_anything_is_left_stands_for_no_other() -> None:
    groups = Groups(WordGroups((("marry", "жениться", "свадьба"),)), {"en", "ru"})
    assert set(groups.alternatives_of("married", ["marri"])) == {("свадьб",)}
    assert set(groups.alternatives_of("жениться", ["жен"])) >= {("marri",)}


def test_a_member_is_read_in_no_language_that_lacks_its_letters() -> None:
    groups = Groups(WordGroups((("rain", "дощі"),)), {"en", "ru", "uk"})
    assert set(groups.alternatives_of("rain", ["rain"])) == {("дощ",)}


def test_groups_hold_their_members_alone() -> None:
    assert ("kiev",) in ENGLISH
    assert ("nord", "stream") in ENGLISH
    assert ("nord",) not in ENGLISH
    assert ("київ",) not in ENGLISH


def test_the_longest_member_is_known() -> None:
    assert ENGLISH.longest == 2
    assert Groups(WordGroups(()), {"en"}).longest == 0


def test_a_member_of_stop_words_alone_is_no_member() -> None:
    groups = Groups(WordGroups((("the who", "band"),)), {"en"})
    assert () not in groups
    assert alternatives(groups, "band") == set()


@pytest.mark.parametrize(
    ("form", "found"),
    [
        ("zelensky", {"zelenskyy"}),
        ("зеленский", {"zelenskyy"}),
        ("зеленського", {"zelenskyy"}),
        ("odesa", {"odessa"}),
        ("одессе", {"odessa"}),
        ("lawrow", {"lavrov"}),
        ("лавровым", {"lavrov"}),
        ("сергей", {"sergey"}),
        ("putin", set()),
        ("", set()),
    ],
)
def test_a_name_finds_the_spellings_that_the_collection_has(form: str, found: set[str]) -> None:
    assert spelt_like(form) == found


def test_a_word_that_is_mostly_written_small_is_no_name() -> None:
    assert spelt_like("balot", "They spoke of the Ballot, a ballot, one more ballot.") == set()
    assert spelt_like("balot", "They spoke of the Ballot, a ballot.") == {"ballot"}


def test_the_first_word_of_a_sentence_is_no_name_by_its_capital() -> None:
    assert spelt_like("latter", "Later came more. Later still came most.") == set()


def test_a_stop_word_is_no_name() -> None:
    assert spelt_like("thee", "In The Hague they met; The The is a band.") == set()


def test_runs_come_longest_first_and_then_in_order() -> None:
    assert list(runs_of(["a", "b", "c"], 2)) == [
        (0, ("a", "b")),
        (1, ("b", "c")),
        (0, ("a",)),
        (1, ("b",)),
        (2, ("c",)),
    ]


@given(st.lists(st.sampled_from("abc"), max_size=6), st.integers(0, 8))
def test_runs_are_slices_at_their_place(terms: list[str], longest: int) -> None:
    found = list(runs_of(terms, longest))
    assert len(found) == sum(len(terms) + 1 - length for length in range(1, min(longest, len(terms)) + 1))
    for place, run in found:
        assert list(run) == terms[place : place + len(run)]
        assert 0 < len(run) <= longest


def test_a_word_that_only_titles_have_is_a_name_by_its_capital_there() -> None:
    collection = collect(
        [
            Article("a.md", "Earthquake in Hatay", "The quake destroyed many houses."),
            Article("b.md", "New Rules For Drivers And Owners", "Blankets are handed out."),
        ]
    )
    names = NameForms(collection).strings
    assert "hatay" in names
    assert not names & {"rules", "drivers", "owners", "earthquake"}
