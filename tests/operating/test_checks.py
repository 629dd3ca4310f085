import re
from datetime import date
from pathlib import Path

import pytest

from bot.model import Article
from bot.operating.checks import Verdict, corpus_checks, feed_checks, state_check, webhook_check

TALKS = Article("talks.md", "Talks", "They went on.", date=date(2022, 1, 10))
ALERT = Article("alert.md", "Alert", "Soldiers.", date=date(2022, 1, 25))
UNDATED = Article("undated.md", "Trains", "Late.")


@pytest.mark.parametrize(
    ("articles", "problems", "found"),
    [
        ([], [], [("corpus", Verdict.BAD, "c holds no article: put some into it, or name another folder.")]),
        ([ALERT, TALKS], [], [("corpus", Verdict.OK, "c holds 2 articles, dated 2022-01-10 to 2022-01-25.")]),
        (
            [ALERT],
            ["x.pdf is none", "y.pdf is none"],
            [
                ("corpus", Verdict.OK, "c holds 1 article, dated 2022-01-25."),
                ("left out", Verdict.WARN, "2 files cannot be read and will not be quoted; the first: x.pdf is none"),
            ],
        ),
        (
            [UNDATED],
            [],
            [
                ("corpus", Verdict.OK, "c holds 1 article."),
                (
                    "undated",
                    Verdict.WARN,
                    "1 article without a date: readers are told so, and no question by date finds them.",
                ),
            ],
        ),
    ],
)
def test_a_corpus_is_summed_up(
    articles: list[Article], problems: list[str], found: list[tuple[str, Verdict, str]]
) -> None:
    checks = corpus_checks(Path("c"), articles, problems)
    assert [(check.name, check.verdict, check.sentence) for check in checks] == found


@pytest.mark.parametrize(
    ("problems", "failing", "verdicts", "last"),
    [
        ([], {}, [Verdict.OK], "2 feeds in the list."),
        (["feeds.txt, line 3: this is no address"], {}, [Verdict.OK, Verdict.WARN], "line 3"),
        ([], {"https://a.example": "it sleeps"}, [Verdict.OK, Verdict.WARN], "1 of 2 feeds could not be read"),
        ([], {"https://gone.example": "it sleeps"}, [Verdict.OK], "2 feeds in the list."),
    ],
)
def test_feeds_are_summed_up(problems: list[str], failing: dict[str, str], verdicts: list[Verdict], last: str) -> None:
    checks = feed_checks(["https://a.example", "https://b.example"], problems, failing)
    assert [check.verdict for check in checks] == verdicts
    assert last in checks[-1].sentence


def test_a_state_folder_may_be_there_or_yet_to_be_made(tmp_path: Path) -> None:
    (tmp_path / "state").mkdir()
    assert state_check(tmp_path / "state").sentence == f"{tmp_path / 'state'} can be written to."
    assert state_check(tmp_path / "a" / "b").sentence == f"{tmp_path / 'a' / 'b'} will be made."
    assert not (tmp_path / "a").exists()
    assert list((tmp_path / "state").iterdir()) == []


def test_a_state_folder_that_cannot_be_written_to_is_bad() -> None:
    check = state_check(Path("/proc/nowhere/state"))
    assert check.verdict is Verdict.BAD
    assert re.fullmatch(
        r"/proc cannot be written to \([A-Z][a-z ]+\): let the bot's user write there\.", check.sentence
    )


@pytest.mark.parametrize("place", ["state", "state/a/b"])
def test_a_file_in_the_place_of_the_state_folder_is_bad(tmp_path: Path, place: str) -> None:
    (tmp_path / "state").write_text("a file")
    check = state_check(tmp_path / place)
    assert check.verdict is Verdict.BAD
    assert check.sentence == f"{tmp_path / 'state'} is no folder: name another in STATE_DIR."


OURS, ANOTHER = "https://bot.example.org/hook", "https://example.org/other"


@pytest.mark.parametrize(
    ("wanted", "known", "trouble", "verdict", "begins"),
    [
        (None, "", "", Verdict.OK, "The bot fetches them"),
        (None, ANOTHER, "", Verdict.WARN, "Telegram posts to a webhook, and WEBHOOK_URL is empty"),
        (OURS, "", "", Verdict.WARN, "Telegram does not know WEBHOOK_URL yet"),
        (OURS, ANOTHER, "Connection refused", Verdict.WARN, "Telegram does not know WEBHOOK_URL yet"),
        (OURS, OURS, "Connection refused", Verdict.WARN, "Telegram could not post to WEBHOOK_URL (Connection refused)"),
        (OURS, OURS, "", Verdict.OK, "Telegram posts them to WEBHOOK_URL."),
    ],
)
def test_how_updates_come_is_told_without_an_address(
    wanted: str | None, known: str, trouble: str, verdict: Verdict, begins: str
) -> None:
    check = webhook_check(wanted, known, trouble)
    assert (check.verdict, check.sentence[: len(begins)]) == (verdict, begins)
    assert "example.org" not in check.sentence
