"""Words that are one to a reader are one to the index, in English, Ukrainian, Russian and others; no others are."""

from concurrent.futures import ThreadPoolExecutor
from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.language.analysis import SNOWBALL_LANGUAGES, fold, has_stemmer, stem, stop_words, term, tokens, words

FORMS = [
    ("Ukraine's Putin’s NATO`s", "ukraine putin nato"),
    ("U.S. U.S troops, U.S.'s", "us us troops us"),
    ("WHO WHO’s W.H.O. who, IT it", "WHO WHO WHO who IT it"),
    ("Ne oldu? Kaç kişi öldü? ÖLDÜ", "ne oldu kac kisi öldü öldü"),
    ("т.е. США", "те сша"),
    ("8,500 8500 8 500 8\u00a0500 8\u202f500", "8500 8500 8500 8500 8500"),
    ("1,234,567 и 100 000", "1234567 и 100000"),
    ("2.7 2,7 24.01.2022", "2.7 2.7 24.01.2022"),
    ("12, 500 and 1,2,3", "12 500 and 1.2.3"),
    ("24th 1st 1990s", "24 1 1990"),
    ("T-72s F16 H1N1 COVID-19", "t 72 f16 h1n1 covid 19"),
    ("US$200 million, $200m, 40%", "us 200 million 200 m 40"),
    ("10–15 2014-2015", "10 15 2014 2015"),
    ("п'ять п’ять пʼять", "пять пять пять"),
    ("Київ Ґалаґан їжак йод", "київ ґалаґан їжак йод"),
    ("Пётр Все́волод", "петр всеволод"),
    ("Łódź café naïve Ångström", "lodz cafe naive angstrom"),
    ("cafe\u0301 и\u0306од de\u00adploy", "cafe йод deploy"),
    ("build-up Nord-Stream anti-tank", "build up nord stream anti tank"),
    ("De-escalation, co-operate, re-elect, pre-war, e-mail", "deescalation cooperate reelect prewar email"),
    ("Rio-de-Janeiro", "rio de janeiro"),
    ("l'Ukraine qu’il D'Angelo dell'Ucraina", "l ukraine qu il d angelo dell ucraina"),
    ("O'Brien don't aujourd'hui", "obrien dont aujourdhui"),
    ("snake_case *bold* #NATO @mfa", "snake case bold nato mfa"),
    ("Straße ΑΘΉΝΑ İstanbul ﬁre", "strasse αθηνα istanbul fire"),
]

# Forms of one word, by language; forms on different lines are different words.
INFLECTED = {
    "en": """
        troop troops
        deploy deploys deployed deploying
        defence defense
        organise organize organised organizing
        neighbour neighbors neighbour's
        programme programs
        centre centers
        four
        for
        """,
    "uk": """
        Київ Києва Києву Києвом Києві
        Зеленський Зеленського Зеленському Зеленським
        Путін Путіна Путіну Путіним
        Лавров Лаврова Лаврову Лавровим
        Байден Байдена Байдену Байденом
        Шольц Шольца Шольцу Шольцем
        Залужний Залужного Залужному Залужним
        Кулеба Кулеби Кулебі Кулебу Кулебою
        Україна України Україні Україну Україною
        Росія Росії Росію Росією
        Франція Франції Францію Францією
        Білорусь Білорусі Білоруссю
        Луганськ Луганська Луганську
        Харків Харкова Харкову Харковом Харкові
        Андрій Андрія Андрію Андрієм Андрієві
        Вашингтон Вашингтона Вашингтону Вашингтоном Вашингтоні
        сім'я сім'ї сім'ю сім’єю
        війна війни війні війну війною
        війська військо військ військам військами
        кордон кордону кордоном кордони кордонів кордонах
        санкція санкції санкцій санкціями
        день дня дні днів днями
        схід сходу сходом сході
        рік року роком році роки років
        президент президента президентові президентом
        посольство посольства посольств посольством
        відповідь відповіді відповіддю
        джавелін джавеліна джавелінів
        заявити заявив заявила заявили
        """,
    "ru": """
        Киев Киева Киеву Киевом Киеве
        Зеленский Зеленского Зеленскому Зеленским
        Путин Путина Путину Путиным Путине
        Лавров Лаврова Лаврову Лавровым Лаврове
        Рябков Рябкова Рябкову Рябковым
        Байден Байдена Байдену Байденом Байдене
        Блинкен Блинкена Блинкену Блинкеном
        Харьков Харькова Харькове
        Сергей Сергея Сергею Сергеем
        Россия России Россию Россией
        Москва Москвы Москве Москву Москвой
        Донбасс Донбасса Донбассе
        Шольц Шольца Шольцем
        война войны войне войну войной
        войска войск войскам войсками
        учения учений учениями
        договор договора договоры договоров
        """,
    "de": """
        Truppe Truppen
        Sanktion Sanktionen
        Soldat Soldaten
        """,
    "fr": """
        troupe troupes
        russe russes
        menacer menacé
        """,
}
GROUPS = [(language, line.split()) for language, block in INFLECTED.items() for line in block.strip().splitlines()]


def forms(text: str) -> str:
    return " ".join(fold(match[0]) for match in words(text))


def terms(group: list[str], language: str) -> set[str]:
    return {term(fold(word), language) for word in group}


@pytest.mark.parametrize(("text", "expected"), FORMS)
def test_forms(text: str, expected: str) -> None:
    assert forms(text) == expected


@settings(deadline=None)
@given(st.text() | st.text(alphabet="1,.2 '’sS-еЕ\u0301ꟹŉǅth가²½"))
def test_every_word_has_a_form_which_is_its_own_form(text: str) -> None:
    found = [fold(match[0]) for match in words(text)]
    assert all(found)
    assert [fold(form) for form in found] == found


@pytest.mark.parametrize(("language", "group"), GROUPS, ids=[group[0] for _, group in GROUPS])
def test_forms_of_a_word_share_a_term(language: str, group: list[str]) -> None:
    assert len(terms(group, language)) == 1


@pytest.mark.parametrize("language", INFLECTED)
def test_different_words_share_none(language: str) -> None:
    groups = [terms(group, spoken) for spoken, group in GROUPS if spoken == language]
    assert not [pair for pair in combinations(groups, 2) if pair[0] & pair[1] - {""}]


def test_latin_words_of_a_cyrillic_text_are_read_as_english() -> None:
    assert {term("missiles", language) for language in ("en", "uk", "ru")} == {"missil"}


def test_figures_and_mixed_words_are_their_own_stems() -> None:
    assert [stem(form, "en") for form in ("8500", "2.7", "f16")] == ["8500", "2.7", "f16"]


def test_a_language_without_a_stemmer_keeps_its_forms() -> None:
    assert not has_stemmer("ja")
    assert term("войските", "bg") == "войските"


@pytest.mark.parametrize("language", [*SNOWBALL_LANGUAGES.split(), "uk"])
def test_every_language_said_to_have_a_stemmer_has_one(language: str) -> None:
    assert has_stemmer(language)
    assert stem("аб" if language == "uk" else "ab", language)


def test_stop_words_have_no_term() -> None:
    assert [token.term for token in tokens("The troops of Russia's army", "en")] == ["", "troop", "", "russia", "armi"]
    assert term("не", "uk") == term("и", "ru") == term("der", "de") == ""


def test_stop_words_are_those_of_the_text_s_language() -> None:
    assert term("die", "de") == ""
    assert term("die", "en") == "die"


def test_a_language_without_a_list_has_no_stop_words() -> None:
    assert stop_words("fi") == frozenset()


@settings(deadline=None)
@given(st.text())
def test_tokens_are_slices_in_order(text: str) -> None:
    found = tokens(text, "en")
    assert [fold(text[token.span.start : token.span.end]) for token in found] == [token.form for token in found]
    assert [token.span for token in found] == sorted({token.span for token in found})


def test_many_threads_stem_alike() -> None:
    listed = [f"deploy{ending}" for ending in ("s", "ed", "ing", "ment", "ments")] * 200
    with ThreadPoolExecutor(8) as pool:
        assert list(pool.map(lambda form: stem(form, "en"), listed)) == [stem(form, "en") for form in listed]


@pytest.mark.parametrize(
    ("form", "word"),
    [
        ("spoke", "speak"),
        ("sent", "sending"),
        ("fled", "flee"),
        ("children", "child"),
        ("wives", "wife"),
        ("met", "meets"),
    ],
)
def test_irregular_english_forms_meet_their_word(form: str, word: str) -> None:
    assert stem(form, "en") == stem(word, "en")


@pytest.mark.parametrize(
    ("form", "word"),
    [
        ("нашёл", "найти"),
        ("нашла", "нашли"),
        ("найдут", "найти"),
        ("погибла", "погиб"),
        ("помогла", "помочь"),
        ("ввёл", "ввести"),
        ("выросли", "вырос"),
        ("умерла", "умереть"),
    ],
)
def test_irregular_russian_forms_meet_their_word(form: str, word: str) -> None:
    assert stem(fold(form), "ru") == stem(fold(word), "ru")


@pytest.mark.parametrize("form", ["wound", "ground", "written"])
def test_forms_that_are_mostly_another_word_stay_apart(form: str) -> None:
    assert stem(form, "en") not in {stem(word, "en") for word in ("wind", "grind", "write")}
