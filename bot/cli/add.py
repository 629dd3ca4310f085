"""`add`: links, feeds, files, folders and exports become articles of the folder."""

from __future__ import annotations

import argparse
import json
import sys
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from bot.cli.console.arguments import AddParser, add_command, count, day
from bot.cli.console.printing import complain, write_leniently
from bot.cli.console.progress import Progress, progress
from bot.errors import ArticleError, BotError
from bot.redaction import Redactor

if TYPE_CHECKING:
    from datetime import date

    from bot.importing.gathering import Ways
    from bot.importing.item import Failure, Item
    from bot.importing.storing import Store, Stored
    from bot.settings import Settings

# Items of an outcome that are named, unless --list says otherwise: an export has thousands.
LISTED = 20
DIFFERENCES = 6  # lines of a change that are shown
FIRST_WORDS = 100  # characters: a line of a terminal
FAILED = "failed"
LATER = "-"  # the answer that leaves all further items without a date as drafts


def add_add(add: AddParser) -> None:
    parser = add_command(add, "add", _add, "Turn links, feeds, files and exports into articles of the folder.")
    parser.add_argument(
        "sources", nargs="+", metavar="SOURCE", help="a link, a file, a folder, or - for standard input"
    )
    parser.add_argument("--dry-run", action="store_true", help="tell what would be added, and write nothing")
    parser.add_argument("--update", action="store_true", help="write what has changed since over what is there")
    parser.add_argument("--date", type=day, metavar="DATE", help="the date of what states none (2022-01-25)")
    parser.add_argument("--username", metavar="NAME", help="the name of an exported channel or account, for addresses")
    parser.add_argument(
        "--map", type=_pair, action="append", default=[], metavar="PART=COLUMN", help="which column of a table is what"
    )
    parser.add_argument("--list", type=count, default=LISTED, metavar="N", help="name the first N of each outcome")
    parser.add_argument("--json", action="store_true", help="one JSON object a line")


def _pair(text: str) -> tuple[str, str]:
    part, sign, column = text.partition("=")
    if not sign:
        raise argparse.ArgumentTypeError(f'"{text}" is no pair (write title=Headline)')
    return part.strip().lower(), column.strip()


def _add(chosen: argparse.Namespace, settings: Settings) -> None:
    from bot import app

    write_leniently(json=chosen.json)
    with progress() as shown:
        adding = _Adding(chosen, app.store_of(settings), shown)
        try:
            for source in chosen.sources:
                adding.take(source, _ways(chosen, settings, shown))
        finally:
            adding.sum_up()
    if failed := adding.counts[FAILED]:
        raise BotError(f"{failed} of {adding.counts.total()} could not be added.")


def _ways(chosen: argparse.Namespace, settings: Settings, shown: Progress) -> Ways:
    from bot import app
    from bot.importing.exports.options import Options
    from bot.importing.gathering import Ways

    options = Options(username=chosen.username, mapping=dict(chosen.map), zone=settings.zone)
    return Ways(options, app.reach_of(settings), sys.stdin.buffer.read, shown.working_on, complain)


class _Adding:
    """Puts items into the folder and says what became of each."""

    def __init__(self, chosen: argparse.Namespace, store: Store, shown: Progress) -> None:
        self._chosen = chosen
        self._store = store
        self._shown = shown
        self._asks = sys.stdin.isatty() and sys.stdout.isatty() and not (chosen.dry_run or chosen.json)
        self.counts: Counter[str] = Counter()

    def take(self, source: str, ways: Ways) -> None:
        from bot.importing.gathering import gather
        from bot.importing.item import Item

        for found in gather(source, ways):
            if isinstance(found, Item):
                self._put(found)
            else:
                self._fail(found)

    def _put(self, item: Item) -> None:
        from bot.importing.item import Failure

        if item.date is None and (answer := self._date_of(item)):
            item = replace(item, date=answer, date_found="operator")
        try:
            stored = self._store.put(item, update=self._chosen.update, dry_run=self._chosen.dry_run)
        except ArticleError as error:
            self._fail(Failure(item.origin, str(error)))
            return
        self._say(stored.outcome.value, _fields(item, stored), _lines(item, stored))

    def _fail(self, failure: Failure) -> None:
        self._say(FAILED, {"origin": failure.origin, "reason": failure.reason}, [failure.reason])

    def _date_of(self, item: Item) -> date | None:
        """What the command line says, else what somebody at the terminal does."""
        if self._chosen.date or not self._asks:
            chosen: date | None = self._chosen.date
            return chosen
        with self._shown.paused():
            answer = _ask_for_date(item)
        self._asks = answer != LATER
        return None if isinstance(answer, str) else answer

    def _say(self, outcome: str, fields: dict[str, object], lines: list[str]) -> None:
        self.counts[outcome] += 1
        self._shown.done()
        if self._chosen.json:
            print(json.dumps({"outcome": outcome, **fields}, ensure_ascii=False), flush=True)
        elif self.counts[outcome] <= self._chosen.list:
            first, *rest = map(Redactor(), lines)
            print("\n".join([f"{outcome}: {first}", *(f"    {line}" for line in rest)]), flush=True)
        elif self.counts[outcome] == self._chosen.list + 1:
            print(f"{outcome}: …", flush=True)

    def sum_up(self) -> None:
        written = ", ".join(f"{outcome}: {number}" for outcome, number in self.counts.items()) or "nothing found"
        complain(f"{written}{' (nothing was written)' if self._chosen.dry_run else ''}")


def _ask_for_date(item: Item) -> date | str | None:
    """None for an empty answer, LATER where nothing more is to be asked."""
    from bot.articles.heads import parse_stamp

    print(f"{Redactor()(item.title)}\n  from {Redactor()(item.origin)}")
    while True:
        try:
            answer = input(f"  Published on (2022-01-25; empty: a draft; {LATER}: all such are drafts)? ").strip()
        except EOFError:
            return LATER
        if answer in {"", LATER}:
            return answer or None
        try:
            return parse_stamp(answer).day
        except ValueError as error:
            print(f"  {error}")


def _fields(item: Item, stored: Stored) -> dict[str, object]:
    return {
        "path": stored.path,
        "like": stored.like,
        "title": item.title,
        "date": item.date.isoformat() if item.date else None,
        "date_found": item.date_found,
        "source": item.source,
        "url": item.url,
        "language": item.language,
        "origin": item.origin,
        "doubts": list(item.doubts),
        "difference": list(stored.difference),
    }


def _lines(item: Item, stored: Stored) -> list[str]:
    """What was understood of an item: where it is, its title, its date and where that stood, its source."""
    from bot.importing.storing import Outcome

    if stored.outcome is Outcome.PRESENT:
        return [f"{stored.like} ({item.origin})"]
    found = f" ({item.date_found})" if item.date_found else ""
    known = [f"{item.date.isoformat()[:10]}{found}" if item.date else "no date", item.source, item.language]
    about = " · ".join(part for part in known if part)
    words = _shortened(" ".join(item.text.split()))
    return [str(stored.path), item.title, about, words, *item.doubts, *_difference(stored)]


def _difference(stored: Stored) -> Iterator[str]:
    """What has changed; --update writes it."""
    yield from map(_shortened, stored.difference[:DIFFERENCES])
    if len(stored.difference) > DIFFERENCES:
        yield f"… {len(stored.difference) - DIFFERENCES} more lines"


def _shortened(line: str) -> str:
    return line if len(line) <= FIRST_WORDS else f"{line[: FIRST_WORDS - 1].rstrip()}…"
