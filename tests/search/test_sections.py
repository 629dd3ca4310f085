"""Headings are context for the sentences below them."""

import pytest

from bot.model import Article, Heading, Span
from bot.search.collection import Collection, collect
from bot.search.sections import cut_at_headings

TEXT = "Intro.\n\nTowns\n\nA list follows.\n\nLviv\n\nTrains run.\n\nOdesa\n\nFerries\n\nNone sail."


def headed(text: str, **levels: int) -> Article:
    found = [Heading(Span(text.index(name), text.index(name) + len(name)), level) for name, level in levels.items()]
    return Article("a.txt", "", text, language="en", headings=tuple(sorted(found, key=lambda one: one.span)))


def above(collection: Collection, words: str) -> list[str]:
    """The headings above the sentence that begins with the words."""
    texts = [
        collection.articles[a].text[s.start : s.end]
        for s, a in zip(collection.sentence_spans, collection.sentence_article.tolist(), strict=True)
    ]
    sentence = next(number for number, text in enumerate(texts) if text.startswith(words))
    section = collection.sections.of_sentence[sentence]
    bounds = collection.sections.bounds
    return [texts[heading] for heading in collection.sections.above[bounds[section] : bounds[section + 1]]]


def test_a_heading_heads_nothing_behind_its_end() -> None:
    text = "Boats\n\nLine | Fare\nRing | 3\n\nNone sail."
    boats, table = Heading(Span(0, 5), 2), Heading(Span(7, 18), 6, end=text.index("3") + 1)
    collection = collect([Article("a.txt", "", text, language="en", headings=(boats, table))])
    assert above(collection, "Ring") == ["Boats", "Line | Fare"]
    assert above(collection, "None sail") == ["Boats"]


@pytest.mark.parametrize(
    ("words", "headings"),
    [
        ("Intro", []),
        ("A list", ["Towns"]),
        ("Trains", ["Towns", "Lviv"]),
        ("None sail", ["Towns", "Odesa", "Ferries"]),
    ],
)
def test_a_sentence_knows_the_headings_above_it(words: str, headings: list[str]) -> None:
    assert above(collect([headed(TEXT, Towns=1, Lviv=2, Odesa=2, Ferries=3)]), words) == headings


def test_a_heading_of_the_same_level_takes_the_place_of_the_one_before() -> None:
    text = "Dogs\n\nCats\n\nNo papers."
    assert above(collect([headed(text, Dogs=2, Cats=2)]), "No papers") == ["Cats"]


def test_a_heading_of_two_sentences_is_one() -> None:
    text = "Ill? Call us.\n\n203"
    assert above(collect([headed(text, **{"Ill? Call us.": 2})]), "203") == ["Ill?", "Call us."]


def test_headings_of_one_article_do_not_reach_into_the_next() -> None:
    collection = collect([headed("Dogs\n\nPassport.", Dogs=1), Article("b.txt", "", "Weather.", language="en")])
    assert above(collection, "Weather") == []


def test_headings_are_told_from_what_they_head() -> None:
    collection = collect([headed("Dogs\n\nPassport. Vaccination.", Dogs=1)])
    assert collection.sections.is_heading.tolist() == [True, False, False]


def test_a_sentence_is_cut_where_a_heading_ends_inside_it() -> None:
    text = "Fees\nnone so far"
    assert cut_at_headings([Span(0, len(text))], [Heading(Span(0, 4), 1)], text) == [Span(0, 4), Span(5, len(text))]


def test_a_passage_has_the_terms_of_the_headings_above_it() -> None:
    long = " ".join(f"Word{number} stands here." for number in range(60))
    collection = collect([headed(f"Ferries\n\n{long}", Ferries=1)])
    (ferries,) = collection.terms_of_sentence(0)
    listed = list(collection.passage_terms())
    assert len(listed) > 1
    assert [terms.count(ferries) for terms in listed] == [1] * len(listed)
