"""`check`: what should be put right in the articles, the most serious first."""

from __future__ import annotations

import argparse
import json
from typing import TYPE_CHECKING

from bot.cli.arguments import AddParser, add_command, count
from bot.errors import BotError
from bot.redaction import Redactor

if TYPE_CHECKING:
    from bot.articles.checking import Group, Report
    from bot.settings import Settings

# Findings of a kind that are named, unless --list says otherwise: a large folder has one fault hundreds of times.
LISTED = 10


def add_check(add: AddParser) -> None:
    parser = add_command(add, "check", _check, "Read all articles and name what should be put right.")
    parser.add_argument("--list", type=count, default=LISTED, metavar="N", help="name the first N of each kind")
    parser.add_argument("--json", action="store_true", help="one JSON object")


def _check(chosen: argparse.Namespace, settings: Settings) -> None:
    from bot import app

    report = app.check_corpus(settings)
    print(json.dumps(_fields(report), ensure_ascii=False) if chosen.json else _text(report, chosen.list), flush=True)
    if len(report):
        raise BotError(f"{len(report)} findings in {report.articles} articles are worth a look.")


def _text(report: Report, listed: int) -> str:
    if not report.groups:
        return f"All is well with {report.articles} articles."
    return "\n\n".join("\n".join(_lines(group, listed)) for group in report.groups)


def _lines(group: Group, listed: int) -> list[str]:
    redact = Redactor()
    named = [f"  {redact(finding.sentence)}" for finding in group.findings[:listed]]
    rest = len(group) - listed
    return [f"{group.kind.value}: {len(group)}", *named, *([f"  … and {rest} more"] if rest > 0 else [])]


def _fields(report: Report) -> dict[str, object]:
    return {
        "articles": report.articles,
        "findings": [
            {"kind": group.kind.name.lower().replace("_", "-"), "sentence": finding.sentence}
            for group in report.groups
            for finding in group.findings
        ],
    }
