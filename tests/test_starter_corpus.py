"""What operators begin with: each brief says where it has its facts from."""

from functools import cache
from pathlib import Path

from bot.articles.library import Library, read_library

CORPUS = Path(__file__).parent.parent / "corpus"


@cache
def starter() -> Library:
    library = read_library(CORPUS)
    assert len(library.articles) > 100
    return library


def test_every_brief_names_a_source_with_its_address() -> None:
    assert [a.path for a in starter().articles if not any(source.url for source in a.sources)] == []


def test_sources_stand_in_the_head_and_not_in_the_text() -> None:
    assert [a.path for a in starter().articles if "Sources:" in a.text] == []


def test_no_source_is_named_twice_in_a_brief() -> None:
    assert [a.path for a in starter().articles if len(set(a.sources)) < len(a.sources)] == []


def test_nothing_is_wrong_with_the_briefs() -> None:
    assert (starter().problems, starter().notes) == ((), ())
