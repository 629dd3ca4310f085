"""`add` turns what an operator names into articles, and says what became of each."""

import io
import json
import os
import pty
import random
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from bot.articles.folder.library import read_library
from bot.cli import main
from tests.bot_process import BotProcess
from tests.importing.site import Site
from tests.importing.test_killed import KILLS
from tests.importing.test_links import SENTENCE, article, entry, rss

CSV = "Headline,Published,Body\nRoad open,2022-01-25,The road near the river is open again for all.\n"

STARTS = KILLS // 2  # of a whole program, which takes longer than the work itself
ROWS = 40  # for each start: more than it adds before it is killed


def written(folder: str = "corpus") -> list[str]:
    return sorted(path.name for path in Path(folder).iterdir()) if Path(folder).exists() else []


def add(*arguments: str, status: int = 0) -> None:
    assert main(["add", *arguments]) == status


def added_as_json(capsys: pytest.CaptureFixture[str], *arguments: str, status: int = 0) -> list[dict[str, Any]]:
    add("--json", *arguments, status=status)
    return [json.loads(line) for line in capsys.readouterr().out.splitlines()]


@pytest.fixture
def site(monkeypatch: pytest.MonkeyPatch) -> Iterator[Site]:
    with Site({"/a": article("Road open", site="Example News")}) as site:
        monkeypatch.setenv("FETCH_ALSO", site.place)
        yield site


def test_a_link_becomes_an_article_and_what_was_understood_is_shown(
    site: Site, capsys: pytest.CaptureFixture[str]
) -> None:
    add(site.url("/a"))
    printed = capsys.readouterr()
    assert written() == ["2022-01-25-road-open.md"]
    first, *rest = printed.out.splitlines()
    assert first == "added: 2022-01-25-road-open.md"
    assert [line.strip() for line in rest][:2] == ["Road open", "2022-01-25 (metadata) · Example News · en"]
    assert rest[2].strip().startswith("The ministry said on Tuesday")
    assert printed.err == "added: 1\n"
    add(site.url("/a"))
    printed = capsys.readouterr()
    assert printed.out == f"already there: 2022-01-25-road-open.md ({site.url('/a')})\n"
    assert printed.err == "already there: 1\n"


def test_without_an_allowance_this_machine_is_not_fetched_from(
    site: Site, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("FETCH_ALSO", "")
    add(site.url("/a"), status=1)
    assert "is not on the public internet" in capsys.readouterr().out
    assert (site.visits, written()) == ([], [])


def test_what_has_changed_is_shown_and_written_when_asked(site: Site, capsys: pytest.CaptureFixture[str]) -> None:
    add(site.url("/a"))
    site.pages["/a"] = article("Road open", words=SENTENCE.replace("Tuesday", "Wednesday"))
    capsys.readouterr()
    add(site.url("/a"))
    printed = capsys.readouterr().out
    assert printed.startswith("changed since: 2022-01-25-road-open.md\n")
    assert "    +The ministry said on Wednesday" in printed
    add("--update", site.url("/a"))
    assert capsys.readouterr().out.startswith("updated: 2022-01-25-road-open.md\n")
    (only,) = read_library(Path("corpus")).articles
    assert "Wednesday" in only.text


def test_a_dry_run_tells_the_same_and_writes_nothing(site: Site, capsys: pytest.CaptureFixture[str]) -> None:
    Path("table.csv").write_text(CSV)
    (dry,) = added_as_json(capsys, "--dry-run", "table.csv")
    assert written() == []
    (real,) = added_as_json(capsys, "table.csv")
    assert dry == real
    assert (real["outcome"], real["path"], real["date"]) == ("added", "2022-01-25-road-open.md", "2022-01-25")
    assert site.visits == []


def test_one_bad_source_never_ends_the_rest(site: Site, capsys: pytest.CaptureFixture[str]) -> None:
    Path("table.csv").write_text(CSV.replace("Road", "Bridge").replace("river", "mill"))
    Path("bad.txt").write_bytes(b"\x00\x01\x02")
    found = added_as_json(capsys, "nowhere.txt", site.url("/gone"), "bad.txt", "table.csv", site.url("/a"), status=1)
    assert [one["outcome"] for one in found] == ["failed", "failed", "failed", "added", "added"]
    assert "nowhere.txt is not there" in found[0]["reason"]
    assert site.url("/gone") in found[1]["reason"]
    assert "bad.txt" in found[2]["reason"]
    assert len(written()) == 2


def test_a_summary_counts_and_long_lists_are_cut(capsys: pytest.CaptureFixture[str]) -> None:
    rows = "".join(f"Report {n},2022-01-{n:02},Report {n} tells of {n * 7} wagons.\n" for n in range(1, 9))
    Path("table.csv").write_text(f"Headline,Published,Body\n{rows}")
    add("--list", "2", "table.csv", "nowhere", status=1)
    printed = capsys.readouterr()
    assert printed.out.count("added: 2022") == 2
    assert "added: …\n" in printed.out
    assert printed.err.endswith("added: 8, failed: 1\n1 of 9 could not be added.\n")
    assert len(written()) == 8


def test_the_mapping_of_a_table_is_shown_and_can_be_given(capsys: pytest.CaptureFixture[str]) -> None:
    Path("table.csv").write_text("a,b,c\nRoad open,2022-01-25,The road near the river is open again for all.\n")
    (found,) = added_as_json(capsys, "--map", "title=a", "--map", "DATE=b", "--map", "text=c", "table.csv")
    assert (found["title"], found["date"]) == ("Road open", "2022-01-25")
    add("--dry-run", "--map", "title=a", "--map", "date=b", "--map", "text=c", "table.csv")
    assert "table.csv: " in capsys.readouterr().err
    with pytest.raises(SystemExit):
        main(["add", "--map", "title", "table.csv"])


def test_posts_of_a_channel_get_the_addresses_of_its_name(capsys: pytest.CaptureFixture[str]) -> None:
    message = {"id": 7, "type": "message", "date_unixtime": "1643104800", "text": "The road is open again."}
    export = {"name": "Example", "type": "public_channel", "id": 1, "messages": [message]}
    Path("result.json").write_text(json.dumps(export))
    (found,) = added_as_json(capsys, "--username", "example", "result.json")
    assert found["url"] == "https://t.me/example/7"


def test_a_feed_is_added_from_its_address_and_from_a_file(site: Site, capsys: pytest.CaptureFixture[str]) -> None:
    site.pages["/feed"] = feed = rss(entry("/a"))
    (found,) = added_as_json(capsys, site.url("/feed"))
    assert (found["outcome"], found["title"], found["source"]) == ("added", "Told /a", "Example News")
    Path("feed.xml").write_bytes(feed.content)
    (found,) = added_as_json(capsys, "--corpus", "other", "feed.xml")
    assert (found["outcome"], found["title"]) == ("added", "Told /a")


@pytest.mark.parametrize("piped", ["links", "text"])
def test_standard_input_holds_links_or_an_article(
    site: Site, piped: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    words = f"{site.url('/a')}\n\n" if piped == "links" else "Title: Road open\nDate: 2022-01-25\n\nThe road is open."
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(words.encode())))
    (found,) = added_as_json(capsys, "-")
    assert (found["outcome"], found["title"], found["date"][:10]) == ("added", "Road open", "2022-01-25")


def test_what_has_no_date_gets_that_of_the_command_line_or_is_a_draft(capsys: pytest.CaptureFixture[str]) -> None:
    Path("post.txt").write_text("The road near the river is open again, says the ministry.")
    (found,) = added_as_json(capsys, "--dry-run", "--date", "2022-01-25", "post.txt")
    assert (found["outcome"], found["date"]) == ("added", "2022-01-25")
    (found,) = added_as_json(capsys, "post.txt")
    assert found["outcome"] == "left as a draft"
    assert main(["check", "--corpus", "corpus"]) == 1
    assert "is a draft (put its date in" in capsys.readouterr().out


def at_a_terminal(answers: str, *arguments: str) -> str:
    """What `add` prints at a terminal where somebody types."""
    leader, follower = pty.openpty()
    try:
        os.write(leader, answers.encode())
        with os.fdopen(os.dup(follower), "r") as stdin, os.fdopen(os.dup(follower), "w") as out:
            was = sys.stdin, sys.stdout, sys.stderr
            sys.stdin, sys.stdout, sys.stderr = stdin, out, out
            try:
                assert main(["add", *arguments]) == 0
            finally:
                sys.stdin, sys.stdout, sys.stderr = was
        return os.read(leader, 1_000_000).decode()
    finally:
        os.close(leader)
        os.close(follower)


def test_a_date_is_asked_for_at_a_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TERM", "dumb")
    texts = ("The road is open.", "The mill burns.", "Snow falls.", "Ice melts.")
    for name, words in zip("abcd", texts, strict=True):
        Path(f"{name}.txt").write_text(words)
    said = at_a_terminal("yesterday\n25 January 2022\n\n-\n", "a.txt", "b.txt", "c.txt", "d.txt")
    assert '"yesterday" is not a date' in said
    assert said.count("Published on") == 4  # of the first twice, of the last not at all
    assert [name[:10] for name in written()] == ["2022-01-25", "undated-ic", "undated-sn", "undated-th"]


def test_a_process_of_its_own_adds_without_a_warning(site: Site, tmp_path: Path) -> None:
    with BotProcess(tmp_path, "add", site.url("/a"), FETCH_ALSO=site.place) as adding:
        adding.wait_for_output("added: 1")
        assert adding.wait_for_end() == 0


def more_than(files: int) -> Callable[[], bool]:
    return lambda: len(written()) > files


def test_kills_in_the_midst_lose_nothing_and_double_nothing(tmp_path: Path) -> None:
    rows = "".join(f"Report {n},2022-01-25,Report {n} tells of {n * 7} wagons.\n" for n in range(STARTS * ROWS))
    (tmp_path / "table.csv").write_text(f"Headline,Published,Body\n{rows}")
    for _ in range(STARTS):
        with BotProcess(tmp_path, "add", "table.csv") as adding:
            adding.wait_for(more_than(len(written())))
            time.sleep(random.uniform(0, 0.05))
        assert read_library(tmp_path / "corpus").problems == ()
    add("table.csv")
    titles = [article.title for article in read_library(tmp_path / "corpus").articles]
    assert sorted(titles) == sorted(f"Report {n}" for n in range(STARTS * ROWS))
    assert all(name.endswith(".md") for name in written())
