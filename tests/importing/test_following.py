"""Feeds are followed politely: each new entry an article once, whatever happens in between."""

import asyncio
import json
import os
import random
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

import pytest

from bot.articles.folder.library import read_library
from bot.importing.feedstate import NAME
from bot.importing.following import TRIES, Course, followed
from bot.importing.storing import Store
from bot.importing.web.reaching import Reach
from bot.model import Article
from tests.importing.site import Page, Site, Visit
from tests.importing.test_links import article, entry, rss
from tests.patience import patience

ROOT = Path(__file__).parents[2]
KILLS = int(os.environ.get("TEST_KILLS", "8"))  # a hundred take three minutes


@dataclass
class Place:
    """A bot's folders, a site, and a list of the feeds that are followed."""

    folder: Path
    site: Site

    @property
    def corpus(self) -> Path:
        return self.folder / "corpus"

    @property
    def course(self) -> Course:
        return Course(
            self.folder / "feeds.txt",
            Store(self.corpus),
            self.folder / "state",
            Reach(frozenset({self.site.place})),
            interval=0.05,
            pause=0.0,
            look=0.05,
        )

    def name_feeds(self, *paths: str) -> None:
        (self.folder / "feeds.txt").write_text("\n".join(map(self.site.url, paths)), encoding="utf-8")

    def articles(self) -> Sequence[Article]:
        return read_library(self.corpus).articles if self.corpus.exists() else ()

    def titles(self) -> list[str]:
        return sorted(article.title for article in self.articles())

    def follow_until(self, *moments: Callable[[], bool]) -> None:
        """Follows the feeds until each of the moments has come, one after the other."""

        async def go() -> None:
            async with followed(self.course):
                for come in moments:
                    await _wait_for(come)

        asyncio.run(go())

    def visits(self, path: str) -> list[Visit]:
        return [visit for visit in self.site.visits if visit.path == path]

    def seen_again(self, path: str) -> Callable[[], bool]:
        """Whether a path has been visited twice since, and so what came of the first visit is done."""
        before = len(self.visits(path))
        return lambda: len(self.visits(path)) >= before + 2


async def _wait_for(come: Callable[[], bool]) -> None:
    end = time.monotonic() + patience(max(30.0, 2.0 * KILLS))  # each kill leaves some entries for the last start
    while not come():
        assert time.monotonic() < end, "it did not come"
        await asyncio.sleep(0.02)


@pytest.fixture
def place(tmp_path: Path) -> Iterator[Place]:
    with Site() as site:
        yield Place(tmp_path, site)


def test_a_new_entry_becomes_an_article_once(place: Place) -> None:
    place.site.pages |= {"/feed": rss(entry("/a")), "/a": article("A"), "/b": article("B", words="Other words. " * 9)}
    place.name_feeds("/feed")
    place.follow_until(lambda: place.titles() == ["Told /a"], place.seen_again("/feed"))
    assert len(place.visits("/a")) == 1
    place.site.pages["/feed"] = rss(entry("/b"), entry("/a"))
    place.follow_until(lambda: place.titles() == ["Told /a", "Told /b"], place.seen_again("/feed"))
    assert len(place.visits("/a")) == 1
    assert set(place.site.paths()) == {"/robots.txt", "/feed", "/a", "/b"}


def test_a_feed_is_asked_only_for_what_is_new(place: Place) -> None:
    def feed(visit: Visit) -> Page:
        if visit.headers.get("if-none-match") == '"1"' and "if-modified-since" in visit.headers:
            return Page(status=304)
        headers = {"ETag": '"1"', "Last-Modified": "Tue, 25 Jan 2022 10:00:00 GMT"}
        return Page(rss(entry("/a")).body, "application/rss+xml", headers=headers)

    place.site.pages |= {"/feed": feed, "/a": article("A")}
    place.name_feeds("/feed")
    place.follow_until(lambda: bool(place.titles()), place.seen_again("/feed"))
    place.follow_until(place.seen_again("/feed"))
    first, *later = place.visits("/feed")
    assert "if-none-match" not in first.headers
    assert {visit.headers.get("if-none-match") for visit in later} == {'"1"'}


def test_a_changed_entry_changes_its_article(place: Place) -> None:
    place.site.pages |= {"/feed": rss(entry("/a")), "/a": article("A")}
    place.name_feeds("/feed")
    place.follow_until(lambda: place.titles() == ["Told /a"], place.seen_again("/feed"))  # until it is noted as ours
    place.site.pages["/feed"] = rss(entry("/a").replace("Told", "Corrected"))
    place.site.pages["/a"] = article("A", words="The road is closed again, the ministry said on Wednesday.")
    place.follow_until(lambda: place.titles() == ["Corrected /a"])
    (corrected,) = place.articles()
    assert "closed again" in corrected.text


def test_what_an_operator_takes_out_stays_out(place: Place) -> None:
    place.site.pages |= {"/feed": rss(entry("/a")), "/a": article("A")}
    place.name_feeds("/feed")
    place.follow_until(lambda: place.titles() == ["Told /a"], place.seen_again("/feed"))
    assert Store(place.corpus).remove(place.site.url("/a"))
    place.site.pages["/feed"] = rss(entry("/a").replace("Told", "Corrected"))
    place.follow_until(place.seen_again("/feed"))
    assert place.titles() == []


def test_a_page_that_fails_is_tried_again_and_then_its_summary_has_to_do(place: Place) -> None:
    place.site.pages |= {"/feed": rss(entry("/a"), entry("/gone")), "/a": Page(status=500)}
    place.name_feeds("/feed")
    place.follow_until(lambda: place.titles() == ["Told /a", "Told /gone"])
    assert (len(place.visits("/a")), len(place.visits("/gone"))) == (TRIES, 1)
    assert all("only the summary" in one.doubts[0] for one in place.articles())


def state_of(place: Place, path: str) -> dict[str, object]:
    states = json.loads((place.folder / "state" / NAME).read_bytes())
    state: dict[str, object] = states[place.site.url(path)]
    return state


def written(place: Place, path: str) -> bool:
    try:
        return bool(state_of(place, path)["failures"])
    except (OSError, KeyError):
        return False


@pytest.mark.parametrize(
    ("page", "least"),
    [
        (Page(status=500), -9.0),
        (Page("<html></html>"), -9.0),
        (Page(status=503, headers={"Retry-After": "3600"}), 3500.0),
        (Page(status=429, headers={"Retry-After": "99999999"}), 86_000.0),
    ],
)
def test_a_feed_in_trouble_is_left_in_peace_and_the_others_go_on(place: Place, page: Page, least: float) -> None:
    place.site.pages |= {"/bad": page, "/feed": rss(entry("/a")), "/a": article("A")}
    place.name_feeds("/bad", "/feed")
    place.follow_until(lambda: place.titles() == ["Told /a"], lambda: written(place, "/bad"))
    state = state_of(place, "/bad")
    assert float(str(state["due"])) - time.time() > least
    assert float(str(state["due"])) - time.time() < 86_500
    assert place.site.url("/bad") in str(state["reason"])


def test_a_feed_that_fails_again_is_asked_less_and_less(place: Place) -> None:
    came: list[float] = []

    def failing(_: Visit) -> Page:
        came.append(time.monotonic())
        return Page(status=500)

    place.site.pages["/bad"] = failing
    place.name_feeds("/bad")
    place.follow_until(lambda: len(came) == 5)
    gaps = [later - earlier for earlier, later in pairwise(came)]
    assert all(gap >= 0.05 * 2**failures for failures, gap in enumerate(gaps, 1))


def test_a_site_that_wants_no_programs_is_left_alone(place: Place) -> None:
    rules = Page("User-agent: *\nDisallow: /feed", "text/plain")
    place.site.pages |= {"/robots.txt": rules, "/feed": rss(entry("/a")), "/a": article("A")}
    place.name_feeds("/feed")
    place.follow_until(lambda: written(place, "/feed"))
    assert place.site.paths() == ["/robots.txt"]


def test_the_list_of_feeds_may_change_and_be_wrong_meanwhile(place: Place, caplog: pytest.LogCaptureFixture) -> None:
    place.site.pages |= {"/one": rss(entry("/a")), "/two": rss(entry("/b"))}
    place.site.pages |= {"/a": article("A"), "/b": article("B", words="Other words. " * 9)}
    place.name_feeds("/one")

    def name_both() -> bool:
        lines = f"# feeds\n{place.site.url('/one')}  # the first\nnonsense\n{place.site.url('/two')}\n"
        (place.folder / "feeds.txt").write_text(lines, encoding="utf-8")
        return True

    place.follow_until(lambda: place.titles() == ["Told /a"], name_both, lambda: len(place.titles()) == 2)
    complaints = [record.message for record in caplog.records if "feeds.txt, line 3" in record.message]
    assert len(complaints) == 1


def test_a_damaged_memory_is_moved_aside_and_nothing_comes_in_twice(place: Place) -> None:
    place.site.pages |= {"/feed": rss(entry("/a")), "/a": article("A")}
    place.name_feeds("/feed")
    place.follow_until(lambda: place.titles() == ["Told /a"])
    memory = place.folder / "state" / NAME
    memory.parent.mkdir(exist_ok=True)
    memory.write_text("{ not whole", encoding="utf-8")
    place.follow_until(place.seen_again("/feed"))
    assert place.titles() == ["Told /a"]
    assert len(list(place.corpus.iterdir())) == 1


FOLLOWING = """
import asyncio, sys
from pathlib import Path
from bot.importing.following import Course, followed
from bot.importing.storing import Store
from bot.importing.web.reaching import Reach

async def go(folder, place):
    where = folder / "feeds.txt", Store(folder / "corpus"), folder / "state"
    async with followed(Course(*where, Reach(frozenset({place})), interval=0.05, pause=0.0, look=0.05)):
        print("following", flush=True)
        await asyncio.sleep(60)

asyncio.run(go(Path(sys.argv[1]), sys.argv[2]))
"""


def follow_and_be_killed(place: Place) -> None:
    command = [sys.executable, "-W", "error", "-c", FOLLOWING, str(place.folder), place.site.place]
    environment = {"PATH": os.environ["PATH"], "PYTHONPATH": str(ROOT)}
    with subprocess.Popen(command, stdout=subprocess.PIPE, env=environment) as process:
        assert process.stdout
        try:
            assert process.stdout.readline() == b"following\n"
            time.sleep(random.uniform(0, 0.6))
        finally:
            process.kill()


def test_kills_lose_no_entry_and_double_none(place: Place) -> None:
    wanted: list[str] = []
    place.name_feeds("/feed")
    for kill in range(KILLS):
        for number in range(5 * kill, 5 * kill + 5):
            path = f"/{number}"
            words = f"Report {number} counts {number * 7} wagons at the river. " * 20
            place.site.pages[path] = article(path, words=words)
            wanted.append(path)
        place.site.pages["/feed"] = rss(*map(entry, reversed(wanted[-20:])))
        follow_and_be_killed(place)
        titles = place.titles()
        assert len(titles) == len(set(titles))
        assert read_library(place.corpus).problems == () if place.corpus.exists() else True
    place.site.pages["/feed"] = rss(*map(entry, reversed(wanted)))
    place.follow_until(lambda: len(list(place.corpus.glob("*.md"))) >= len(wanted), place.seen_again("/feed"))
    assert place.titles() == sorted(f"Told {path}" for path in wanted)
