"""What is counted of all articles is what reading them one after another would tell."""

import random

import pytest

from bot.language.analysis import fold, words
from bot.language.signs import Sign
from bot.model import Article
from bot.search import sorted_numbers
from bot.search.analysing import read
from bot.search.collection import Collection, collect

# Each is a word of its own, or none that counts, in English, German and French.
SHARED = ["die", "war", "des", "on", "art", "fort", "Kind", "gift", "Hut", "main", "chat", "pour", "not"]


def articles(chance: random.Random) -> list[Article]:
    def text() -> str:
        return " ".join(chance.choices(SHARED, k=chance.randrange(1, 9)))

    languages = ["en", "de", "fr"]
    return [
        Article(f"{number}.txt", text(), f"{text()}. {text()}.", language=chance.choice(languages))
        for number in range(chance.randrange(1, 7))
    ]


def last_read(listed: list[Article], collection: Collection) -> dict[str, str]:
    """By form, its term in the last article that has it."""
    found: dict[str, str] = {}
    for article in listed:
        readings = read([article])
        for met in (readings.token_words, readings.title_words):
            forms, terms = readings.word_forms[met], readings.word_terms[met]
            found |= {readings.forms[form]: readings.terms[term] for form, term in zip(forms, terms, strict=True)}
    return {form: found[form] for form in collection.forms.strings[1:]}


@pytest.mark.parametrize("block", [3, sorted_numbers.BLOCK])
def test_a_form_of_several_languages_is_what_it_was_last_read_as(monkeypatch: pytest.MonkeyPatch, block: int) -> None:
    monkeypatch.setattr("bot.search.sorted_numbers.BLOCK", block)
    differing = 0
    for seed in range(30):
        listed = articles(random.Random(seed))
        collection = collect(listed)
        numbers = collection.term_of_form[1:].tolist()
        told = dict(zip(collection.forms.strings[1:], map(collection.terms.strings.__getitem__, numbers), strict=True))
        assert told == last_read(listed, collection)
        differing += told != last_read(listed[::-1], collection)
    assert differing > 10


def test_forms_and_their_capitals_are_counted_block_by_block(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("bot.search.sorted_numbers.BLOCK", 3)
    text = "The Hut is a hut. In a hut the Kind Hut stood, and the Main art was kind."
    collection = collect([Article("a.txt", "", text, language="en")])
    met = [fold(match[0]) for match in words(text)]
    told = dict(zip(collection.forms.strings, collection.counted.form_counts.tolist(), strict=True))
    assert {form: told[form] for form in met} == {form: met.count(form) for form in met}
    names = {collection.forms.strings[number] for number in collection.counted.names.numbers.tolist()}
    capital = {
        collection.forms.strings[form]
        for form, sign in zip(collection.token_forms[:].tolist(), collection.token_signs.tolist(), strict=True)
        if sign & Sign.NAME
    }
    assert capital == {"hut", "kind", "main"}
    assert names == {"hut", "kind", "main"}
