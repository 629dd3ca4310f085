"""`check`: what should be put right in the articles, the most serious first."""

from __future__ import annotations

import argparse
import json
from typing import TYPE_CHECKING

from bot.cli.console.arguments import AddParser, add_command, count
from bot.errors import BotError
from bot.redaction import Redactor

if TYPE_CHECKING:
    from bot.articles.checking import Group, Report
    from bot.articles.mending import Repair
    from bot.settings import Settings

# Findings of a kind that are named, unless --list says otherwise: a large folder has one fault hundreds of times.
LISTED = 10


def add_check(add: AddParser) -> None:
    parser = add_command(add, "check", _check, "Read all articles and name what should be put right.")
    parser.add_argument("--list", type=count, default=LISTED, metavar="N", help="name the first N of each kind")
    parser.add_argument("--fix", action="store_true", help="put right what `check` says it would")
    parser.add_argument("--json", action="store_true", help="one JSON object")


def _check(chosen: argparse.Namespace, settings: Settings) -> None:
    from bot import answering
    from bot.articles.mending import put_right, repairs

    found = list(repairs(settings.corpus_dir))
    for repair in found if chosen.fix else ():
        put_right(repair)
    report = answering.check_corpus(settings)
    if chosen.json:
        print(json.dumps(_fields(report, found), ensure_ascii=False), flush=True)
    else:
        said = "These lines are put right:" if chosen.fix else "check --fix puts these lines right:"
        print("\n\n".join(filter(None, [_text(report, chosen.list), _mended(found, said)])), flush=True)
    if len(report):
        raise BotError(f"Worth a look in {report.articles} articles: {len(report)}.")


def _text(report: Report, listed: int) -> str:
    if not report.groups:
        return f"All is well with {report.articles} articles."
    return "\n\n".join("\n".join(_lines(group, listed)) for group in report.groups)


def _lines(group: Group, listed: int) -> list[str]:
    redact = Redactor()
    named = [f"  {redact(finding.sentence)}" for finding in group.findings[:listed]]
    rest = len(group) - listed
    return [f"{group.kind.value}: {len(group)}", *named, *([f"  … and {rest} more"] if rest > 0 else [])]


def _mended(found: list[Repair], said: str) -> str:
    redact = Redactor()
    lines = (
        f"  {repair.path}, line {change.line}: {change.before} → {change.after}"
        for repair in found
        for change in repair.changes
    )
    return "\n".join([said, *map(redact, lines)]) if found else ""


def _fields(report: Report, found: list[Repair]) -> dict[str, object]:
    return {
        "articles": report.articles,
        "repairs": [
            {"path": repair.path, "line": change.line, "before": change.before, "after": change.after}
            for repair in found
            for change in repair.changes
        ],
        "findings": [
            {"kind": group.kind.name.lower().replace("_", "-"), "sentence": finding.sentence}
            for group in report.groups
            for finding in group.findings
        ],
    }
