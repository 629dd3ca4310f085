"""`doctor`: whether all is well, on one screen."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from bot.cli.console.arguments import AddParser, add_bare_command
from bot.errors import BotError, CorpusError, SettingsError, TelegramError
from bot.redaction import Redactor, start_logging

if TYPE_CHECKING:
    from bot.operating.checks import Check
    from bot.settings import Settings

# Seconds that Telegram has to answer: somebody waits for this screen.
TELEGRAM_TIMEOUT = 5.0

# How each verdict begins its line, on a terminal in its colour (green, yellow, red) and elsewhere.
MARKS = {"ok": ("\x1b[32m✓\x1b[0m", "ok  "), "warn": ("\x1b[33m!\x1b[0m", "warn"), "bad": ("\x1b[31m✗\x1b[0m", "BAD ")}


def add_doctor(add: AddParser) -> None:
    parser = add_bare_command(add, "doctor", _doctor, "Look whether token, articles and folders are as they must be.")
    parser.add_argument("--corpus", type=Path, metavar="DIR", help="the folder of articles (default: CORPUS_DIR)")


def _doctor(chosen: argparse.Namespace) -> None:
    from bot.operating.checks import Verdict

    bad = 0
    for check in _checks(chosen.corpus):
        bad += check.verdict is Verdict.BAD
        mark = MARKS[check.verdict.value][0 if sys.stdout.isatty() else 1]
        print(f"{mark} {check.name:<9} {Redactor()(check.sentence)}", flush=True)
    if bad:
        raise BotError(f"{bad} of these must be put right." if bad > 1 else "One of these must be put right.")


def _checks(corpus: Path | None) -> Iterator[Check]:
    """Every check there is, as it is done; without settings that can be read there is but one."""
    from bot.operating.checks import Check, Verdict, articles_check, settings_check, state_check
    from bot.settings import ENV_FILE, load_settings

    try:
        settings = load_settings()
    except SettingsError as error:
        yield Check("settings", Verdict.BAD, str(error))
        return
    start_logging("ERROR", Redactor(settings.secrets()))
    yield settings_check(ENV_FILE)
    yield from _token(settings)
    if (settings.channels or settings.admin_ids) and (unwritable := articles_check(corpus or settings.corpus_dir)):
        yield unwritable
    yield from _table(settings)
    yield from _corpus(settings.model_copy(update={"corpus_dir": corpus} if corpus else {}))
    yield from _vectors(settings)
    yield from _feeds(settings)
    yield state_check(settings.state_dir)


def _vectors(settings: Settings) -> Iterator[Check]:
    from bot import answering
    from bot.operating.checks import Check, Verdict

    try:
        making = answering.making_of(settings, patience=None)
    except SettingsError as error:
        yield Check("vectors", Verdict.BAD, str(error))
        return
    if making:
        sentence = f"{settings.vectors_model} gives vectors of {making.encoder.dimensions} numbers."
        yield Check("vectors", Verdict.OK, sentence)


def _token(settings: Settings) -> Iterator[Check]:
    import asyncio

    from bot import app
    from bot.operating.checks import Check, Verdict, channel_check, webhook_check

    try:
        found = asyncio.run(app.introduce_bot(settings, TELEGRAM_TIMEOUT))
    except (SettingsError, TelegramError) as error:
        yield Check("token", Verdict.BAD, str(error))
        return
    if found is None:
        sentence = f"{settings.telegram_api_url} does not answer: look at the network, TELEGRAM_API_URL and PROXY_URL."
        yield Check("telegram", Verdict.WARN, sentence)
        return
    hears = (
        "all that is said (privacy mode is off)" if found.hears_groups else "what is meant for it (privacy mode is on)"
    )
    yield Check("token", Verdict.OK, f"Telegram knows it as that of @{found.username}.")
    yield Check("groups", Verdict.OK, f"In groups the bot hears {hears}.")
    yield webhook_check(settings.webhook_url, found.webhook, found.webhook_trouble)
    yield from (channel_check(channel, administrator=rights) for channel, rights in found.channels)


def _table(settings: Settings) -> Iterator[Check]:
    """Of the table that other machines may fill; where there is none, the folder is what is answered from."""
    from bot import answering
    from bot.operating.checks import Check, Verdict, table_check

    if settings.index_url is None:
        return
    try:
        yield table_check(settings.index_url, *answering.look_at_table(settings))
    except (SettingsError, CorpusError) as error:
        yield Check("index", Verdict.BAD, str(error))


def _corpus(settings: Settings) -> Iterable[Check]:
    from bot import answering
    from bot.operating.checks import Check, Verdict, corpus_checks

    if settings.index_url and not settings.corpus_dir.exists():  # of a bot that only answers
        return []
    try:
        library = answering.read_corpus(settings)
    except CorpusError as error:
        return [Check("corpus", Verdict.BAD, str(error))]
    return corpus_checks(settings.corpus_dir, library.articles, library.problems)


def _feeds(settings: Settings) -> Iterable[Check]:
    from bot.importing.feedlist import read_feed_list
    from bot.importing.feedstate import FeedStates
    from bot.operating.checks import Check, Verdict, feed_checks

    if settings.feeds is None:
        return []
    try:
        listed = read_feed_list(settings.feeds)
    except SettingsError as error:
        return [Check("feeds", Verdict.BAD, str(error))]
    return feed_checks(listed.addresses, listed.problems, FeedStates(settings.state_dir).failing())
