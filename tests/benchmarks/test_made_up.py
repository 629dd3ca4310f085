"""Made-up corpora have the word frequencies of real text, whatever their size."""

from collections import Counter
from functools import cache
from pathlib import Path

from benchmarks.made_up import made_up_articles, passage_count
from bot.articles.folder.library import read_library
from bot.language.analysis import fold, words
from bot.model import Article

CORPUS = Path(__file__).parents[2] / "corpus"
SMALL, LARGE = 200, 1600


@cache
def made_up(size: int) -> list[Article]:
    return made_up_articles(read_library(CORPUS).articles, size)


@cache
def counted(size: int) -> Counter[str]:
    return Counter(fold(match[0]) for article in made_up(size) for match in words(article.text))


def test_there_are_as_many_passages_as_asked_for_and_hardly_more() -> None:
    assert SMALL <= passage_count(made_up(SMALL)) < SMALL + 20


def test_a_larger_corpus_begins_with_the_articles_of_a_smaller_one() -> None:
    assert made_up(LARGE)[: len(made_up(SMALL))] == made_up(SMALL)


def test_new_words_keep_coming_by_the_law_of_heaps() -> None:
    times = counted(LARGE).total() / counted(SMALL).total()
    assert times**0.4 < len(counted(LARGE)) / len(counted(SMALL)) < times**0.7


def test_common_words_stay_as_common() -> None:
    small, large = counted(SMALL), counted(LARGE)
    for word, count in small.most_common(10):
        assert 0.8 < (large[word] / large.total()) / (count / small.total()) < 1.25, word


def test_most_words_are_rare() -> None:
    counts = sorted(counted(LARGE).values())
    assert counts[len(counts) // 2] <= 5
    assert sum(count == 1 for count in counts) > len(counts) / 4
