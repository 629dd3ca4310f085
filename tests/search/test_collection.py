"""The corpus as arrays: each word in its sentence, each sentence in its passage, each passage in its article."""

from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.language.analysis import fold, words
from bot.language.signs import Sign
from bot.model import Article
from bot.search.collection import Collection, collect, languages_by_frequency
from bot.search.vocabulary import NO_TERM, Vocabulary

ENGLISH = Article("a.txt", "Troops on alert", "The Pentagon put 8,500 troops on alert.\n\nMoscow denied the plan.")
UKRAINIAN = Article("b.txt", "Київ відповів", "Президент Зеленський заявив, що ризик війни не великий.")
GERMAN = Article("c.txt", "Berlin", "Die Truppen sind bereit.", language="de")
LONG = Article("d.txt", "Long", "\n\n".join(f"Sentence {number} says " + "very " * 30 + "much." for number in range(9)))
EMPTY = Article("e.txt", "Nothing", "")

SAID = st.lists(st.sampled_from(["Troops left.", "Війська пішли.", "8,500 of them.", "\n\n", "?!", "Was?"]), max_size=9)


def sentence(collection: Collection, number: int) -> str:
    span, article = collection.sentence_spans[number], collection.articles[int(collection.sentence_article[number])]
    return article.text[span.start : span.end]


def tokens_of(collection: Collection, number: int) -> slice:
    return slice(collection.token_bounds[number], collection.token_bounds[number + 1])


def terms_of(collection: Collection, number: int) -> list[str]:
    return [collection.terms.strings[term] for term in collection.token_terms[tokens_of(collection, number)]]


def signs_of(collection: Collection, number: int) -> dict[str, Sign]:
    place = tokens_of(collection, number)
    forms = [collection.forms.strings[form] for form in collection.token_forms[place]]
    return {form: Sign(int(sign)) for form, sign in zip(forms, collection.token_signs[place], strict=True)}


@settings(deadline=None)
@given(st.lists(SAID, max_size=4))
def test_every_word_stands_in_its_sentence(said: list[list[str]]) -> None:
    collection = collect([ENGLISH, *(Article(f"{n}.txt", "", " ".join(texts)) for n, texts in enumerate(said))])
    assert collection.sentence_spans
    for number in range(len(collection.sentence_spans)):
        forms = [collection.forms.strings[form] for form in collection.token_forms[tokens_of(collection, number)]]
        assert forms == [fold(match[0]) for match in words(sentence(collection, number))]


@settings(deadline=None)
@given(st.lists(SAID, max_size=4))
def test_passages_take_up_all_sentences_and_never_cross_articles(said: list[list[str]]) -> None:
    collection = collect([ENGLISH, *(Article(f"{n}.txt", "", " ".join(texts)) for n, texts in enumerate(said))])
    bounds = collection.passage_bounds.tolist()
    assert bounds == sorted(set(bounds))
    assert bounds[-1] == len(collection.sentence_spans)
    for first, end in pairwise(bounds):
        assert len(set(collection.sentence_article[first:end].tolist())) == 1


def passage_text(collection: Collection, passage: int) -> str:
    first, last = collection.passage_bounds[passage], collection.passage_bounds[passage + 1] - 1
    text = collection.articles[int(collection.sentence_article[first])].text
    return text[collection.sentence_spans[first].start : collection.sentence_spans[last].end]


def test_a_passage_is_a_slice_of_its_article_from_its_first_sentence_to_its_last() -> None:
    collection = collect([ENGLISH, LONG])
    assert passage_text(collection, 0) == ENGLISH.text
    assert set(collection.passage_article[1:].tolist()) == {1}
    assert "\n\n".join(passage_text(collection, n) for n in range(1, len(collection.passage_bounds) - 1)) == LONG.text


def test_the_article_of_each_passage_is_known() -> None:
    collection = collect([ENGLISH, EMPTY, LONG])
    articles = collection.passage_article.tolist()
    assert articles[0] == 0
    assert set(articles[1:]) == {2}


def test_the_terms_of_a_passage_leave_out_stop_words() -> None:
    collection = collect([ENGLISH])
    found = [collection.terms.strings[term] for term in next(iter(collection.passage_terms()))]
    assert found == ["pentagon", "put", "8500", "troop", "alert", "moscow", "deni", "plan"]


def test_stop_words_are_counted_as_forms_alone() -> None:
    collection = collect([ENGLISH])
    assert terms_of(collection, 1) == ["moscow", "deni", "", "plan"]
    assert collection.term_of_form[collection.forms.number("the")] == NO_TERM


def test_each_article_is_read_in_its_own_language() -> None:
    collection = collect([ENGLISH, UKRAINIAN, GERMAN])
    assert collection.languages == ("en", "uk", "de")
    assert terms_of(collection, 2) == ["президент", "зеленськ", "заявит", "", "ризик", "війн", "", "велик"]
    assert terms_of(collection, 3) == ["", "trupp", "", "bereit"]


def test_the_stated_language_counts_and_not_the_guessed_one() -> None:
    stated = Article("a.txt", "", "Truppen", language="de")
    assert collect([stated]).languages == ("de",)


def test_languages_are_counted_by_article() -> None:
    assert languages_by_frequency(collect([ENGLISH, GERMAN, LONG])) == {"en": 2, "de": 1}


def test_a_capital_is_the_sign_of_a_name_except_at_the_head_of_a_sentence() -> None:
    text = "Troops of General Milley and The Hague met Putin."
    found = signs_of(collect([Article("a.txt", "", text)]), 0)
    named = {form for form, sign in found.items() if Sign.NAME in sign}
    assert named == {"general", "milley", "hague", "putin"}


def test_figures_carry_their_sign_into_the_arrays() -> None:
    assert Sign.FIGURE in signs_of(collect([ENGLISH]), 0)["8500"]


@pytest.mark.parametrize("articles", [[], [EMPTY], [EMPTY, EMPTY]])
def test_nothing_to_read_is_an_empty_collection(articles: list[Article]) -> None:
    collection = collect(articles)
    assert len(collection.sentence_spans) == 0
    assert collection.passage_bounds.tolist() == [0]
    assert collection.token_bounds.tolist() == [0]
    assert list(collection.passage_terms()) == []
    assert collection.passage_article.tolist() == []


def test_an_empty_article_among_others_takes_up_nothing() -> None:
    with_empty, without = collect([ENGLISH, EMPTY, GERMAN]), collect([ENGLISH, GERMAN])
    assert np.array_equal(with_empty.token_bounds, without.token_bounds)
    assert np.array_equal(with_empty.passage_bounds, without.passage_bounds)


def test_a_vocabulary_numbers_strings_in_order_and_nothing_is_number_0() -> None:
    vocabulary = Vocabulary()
    assert [vocabulary.add(string) for string in ("", "troop", "nato", "troop")] == [NO_TERM, 1, 2, 1]
    assert vocabulary.strings == ["", "troop", "nato"]
    assert (vocabulary.number("nato"), vocabulary.number("putin")) == (2, None)
    assert ("nato" in vocabulary, "putin" in vocabulary, len(vocabulary)) == (True, False, 3)
