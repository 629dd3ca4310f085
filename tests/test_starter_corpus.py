"""What operators begin with: each brief says where it has its facts from."""

from functools import cache
from pathlib import Path
from urllib.parse import parse_qsl, urlsplit

from bot.articles.folder.library import Library, read_library
from bot.importing.folder.addresses import TRACKING

CORPUS = Path(__file__).parent.parent / "corpus"
COPIES = Path(__file__).with_name("copies_and_partisans.txt")
# Parts of addresses by which sites serve their own machines: an address for readers is another one.
MACHINES = ("amp.", "feeds.", "digital-stage.", "pangea-cms.", "-azrcdn.", "/amp/")


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


def test_no_brief_rests_on_copies_and_partisans_alone() -> None:
    doubtful = set(COPIES.read_text(encoding="utf-8").split("\n")[1:])
    assert len(doubtful) > 50

    def stands(url: str | None) -> bool:
        host = (urlsplit(url or "").hostname or "").removeprefix("www.")
        return bool(host) and not any(host == each or host.endswith(f".{each}") for each in doubtful if each)

    assert [a.path for a in starter().articles if not any(stands(source.url) for source in a.sources)] == []


def test_sources_are_named_by_the_addresses_that_readers_know() -> None:
    urls = [source.url for article in starter().articles for source in article.sources if source.url]
    assert len(urls) > 300
    assert [url for url in urls if any(part in f"{url}/" for part in MACHINES)] == []
    assert [url for url in urls if any(TRACKING.fullmatch(name) for name, _ in parse_qsl(urlsplit(url).query))] == []
