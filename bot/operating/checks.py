"""A check-up: what is looked at before the bot runs, each as one line with a verdict."""

import os
import stat
import tempfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import Enum
from pathlib import Path

from bot.model import Article


class Verdict(Enum):
    """BAD keeps the bot from working; WARN does not, but somebody may want to know."""

    OK = "ok"
    WARN = "warn"
    BAD = "bad"


@dataclass(frozen=True, slots=True)
class Check:
    """What was looked at, how it is, and in a sentence what was found and what to do."""

    name: str
    verdict: Verdict
    sentence: str


def settings_check(file: Path) -> Check:
    """Of settings that can be read: whether anybody may read the file that holds the token, if there is one."""
    if file.is_file() and file.stat().st_mode & stat.S_IROTH:
        sentence = f"Everybody on this machine can read {file}, where the token stands: chmod 600 {file}."
        return Check("settings", Verdict.WARN, sentence)
    return Check("settings", Verdict.OK, "They can be read.")


def corpus_checks(folder: Path, articles: Sequence[Article], problems: Sequence[object]) -> list[Check]:
    """What can be quoted, what was left out, and of when it is."""
    if not articles:
        return [Check("corpus", Verdict.BAD, f"{folder} holds no article: put some into it, or name another folder.")]
    checks = [Check("corpus", Verdict.OK, f"{folder} holds {_counted(len(articles), 'article')}{_span(articles)}.")]
    if problems:
        left_out = _counted(len(problems), "file")
        sentence = f"{left_out} cannot be read and will not be quoted; the first: {problems[0]}"
        checks.append(Check("left out", Verdict.WARN, sentence))
    if undated := sum(article.date is None for article in articles):
        sentence = (
            f"{_counted(undated, 'article')} without a date: readers are told so, and no question by date finds them."
        )
        checks.append(Check("undated", Verdict.WARN, sentence))
    return checks


def table_check(url: str, articles: int, megabytes: int, most: int) -> Check:
    """Of a table that could be read: what it holds, and whether bots may hold as much."""
    sentence = f"{url} holds {_counted(articles, 'article')}, {megabytes} MB of at most {most} that a bot may hold"
    if megabytes > most:
        return Check("index", Verdict.BAD, f"{sentence}: raise INDEX_CACHE_MB if this machine can bear that.")
    return Check("index", Verdict.OK, f"{sentence}.")


def _span(articles: Sequence[Article]) -> str:
    days: list[date] = sorted(article.date for article in articles if article.date)
    if not days:
        return ""
    return f", dated {days[0]} to {days[-1]}" if days[0] < days[-1] else f", dated {days[0]}"


def _counted(number: int, thing: str) -> str:
    return f"{number} {thing}" if number == 1 else f"{number} {thing}s"


def feed_checks(followed: Sequence[str], problems: Sequence[str], failing: Mapping[str, str]) -> list[Check]:
    """Of the list of feeds: its addresses, its lines that are none, and why some could not be read the last time."""
    checks = [Check("feeds", Verdict.OK, f"{_counted(len(followed), 'feed')} in the list.")]
    if problems:
        checks.append(Check("feeds", Verdict.WARN, problems[0]))
    failed = [reason for address, reason in failing.items() if address in followed]
    if failed:
        sentence = f"{len(failed)} of {_counted(len(followed), 'feed')} could not be read the last time: {failed[0]}"
        checks.append(Check("feeds", Verdict.WARN, sentence))
    return checks


def channel_check(channel: str, *, administrator: bool | None) -> Check:
    """Whether the bot gets what a channel publishes; None where Telegram shows no such channel."""
    if administrator:
        return Check("channel", Verdict.OK, f"The bot is an administrator of {channel}.")
    if administrator is None:
        sentence = f"Telegram knows no channel {channel}, or does not show it: correct CHANNELS, or add the bot to it."
    else:
        sentence = f"The bot gets no posts of {channel}: make it an administrator there, with no rights at all."
    return Check("channel", Verdict.BAD, sentence)


def articles_check(folder: Path) -> Check | None:
    """None where articles can be put into the folder."""
    try:
        with tempfile.TemporaryFile(dir=folder):
            return None
    except OSError as error:
        sentence = (
            f"Posts and what admins send cannot be put into {folder} ({error.strerror}): let the bot write there."
        )
        return Check("articles", Verdict.BAD, sentence)


def webhook_check(wanted: str | None, known: str, trouble: str) -> Check:
    """Whether Telegram hands its updates over as WEBHOOK_URL says. The addresses may be secret and are not shown."""
    if not wanted:
        if known:
            sentence = (
                "Telegram posts to a webhook, and WEBHOOK_URL is empty: crisis-bot run takes it back and fetches."
            )
            return Check("updates", Verdict.WARN, sentence)
        return Check("updates", Verdict.OK, "The bot fetches them: no webhook is set.")
    if known != wanted:
        return Check("updates", Verdict.WARN, "Telegram does not know WEBHOOK_URL yet: crisis-bot run tells it.")
    if trouble:
        sentence = f"Telegram could not post to WEBHOOK_URL ({trouble}): look at the server in front of the bot."
        return Check("updates", Verdict.WARN, sentence)
    return Check("updates", Verdict.OK, "Telegram posts them to WEBHOOK_URL.")


def state_check(folder: Path) -> Check:
    """Whether the folder can be written to, or made."""
    nearest = next(place for place in (folder.absolute(), *folder.absolute().parents) if place.exists())
    if not nearest.is_dir():
        return Check("state", Verdict.BAD, f"{nearest} is no folder: name another in STATE_DIR.")
    try:
        with tempfile.TemporaryFile(dir=nearest):
            pass
    except OSError as error:
        sentence = f"{nearest} cannot be written to ({os.strerror(error.errno or 0)}): let the bot's user write there."
        return Check("state", Verdict.BAD, sentence)
    there = "can be written to" if nearest == folder.absolute() else "will be made"
    return Check("state", Verdict.OK, f"{folder} {there}.")
