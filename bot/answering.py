"""What answers: settings → articles → an answerer, without all that only Telegram needs, which is slow to import."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from bot.answers.answerer import Answerer
from bot.answers.edition import Reading
from bot.archive.ahead import Told
from bot.archive.archive import Archive, archive_named, archive_of
from bot.archive.maker import zone_digest
from bot.articles.checking import Report, check_library
from bot.articles.folder.finding import Found
from bot.articles.folder.library import Library, files_of_articles, read_library
from bot.articles.folder.shelf import Shelf
from bot.articles.folder.state import state_of
from bot.language.analysis import is_searchable
from bot.language.detection import language_of
from bot.language.wordlists import WordGroups, read_groups, shipped_names, shipped_thesaurus
from bot.settings import Settings
from bot.vectors.encoder import read_encoder
from bot.vectors.making import Making

if TYPE_CHECKING:
    from bot.shared.copying import Copy
    from bot.shared.writing import Writer

# Seconds that an answer waits for the vector of its question, and goes without when it is not there by then: small
# encoders take 5 to 8 ms, so it is for a machine that is very busy.
PATIENCE = 0.015


def read_corpus(settings: Settings) -> Library:
    """Raises CorpusError when the folder as a whole cannot be read."""
    return read_library(
        settings.corpus_dir, zone=settings.zone, follow_links=settings.follow_links, shelf=shelf_of(settings)
    )


def read_to_answer(settings: Settings, told: Told) -> Library:
    """The articles of the table, if the operator names one; else as `read_corpus`, but for drafts, and for the time.

    `told` is called while many articles of a folder are read for the first time. Raises CorpusError when table or
    folder as a whole cannot be read, SettingsError without what a table needs.
    """
    if settings.index_url:
        return copy_of(settings).read()
    state = state_of(settings.corpus_dir)
    how = f"{settings.zone} {zone_digest(settings.zone)} {settings.follow_links}"
    archive = _archive(settings.state_dir, settings.corpus_dir)

    def files() -> list[Found]:
        return files_of_articles(settings.corpus_dir, follow_links=settings.follow_links)

    def read() -> Library:
        archive.read_ahead(files, settings.zone, told)
        return read_corpus(settings)

    return archive.library(f"{state} {how}" if state else None, read)


def proves_whole(settings: Settings) -> bool:
    """Whether what was kept of articles is what was written; else it is removed, to be read again."""
    return _archive(settings.state_dir, settings.corpus_dir).prove()


def settles(settings: Settings) -> bool:
    """Whether what was made of the articles last lies in a file now."""
    return _archive(settings.state_dir, settings.corpus_dir).settle()


def shelf_of(settings: Settings) -> Shelf:
    """Whoever reads the folder in this process reads a file once."""
    return _shelf(settings.state_dir, settings.corpus_dir, settings.zone)


@cache
def _shelf(state_dir: Path, corpus_dir: Path, zone: ZoneInfo | None) -> Shelf:
    return Shelf(zone, _archive(state_dir, corpus_dir).article)


@cache
def _archive(state_dir: Path, corpus_dir: Path) -> Archive:
    """One in a process: it knows what it has given."""
    return archive_of(state_dir, corpus_dir)


def copy_of(settings: Settings) -> Copy:
    """What this process holds of the table that INDEX_URL names. Raises SettingsError without what that needs."""
    assert settings.index_url
    return _copy(settings.state_dir, settings.index_url, settings.index_cache_mb, settings.zone)


@cache
def _copy(state_dir: Path, url: str, megabytes: int, zone: ZoneInfo | None) -> Copy:
    from bot.shared.copying import Copy  # noqa: PLC0415 - what most bots do without
    from bot.shared.table import Table  # noqa: PLC0415

    return Copy(Table(url), _archive_named(state_dir, url), megabytes * 2**20, zone)


@cache
def _archive_named(state_dir: Path, url: str) -> Archive:
    return archive_named(state_dir, url)


def look_at_table(settings: Settings) -> tuple[int, int, int]:
    """How many articles it has, their megabytes, and how many of those a bot may hold.

    Raises AwayError where it cannot be used, SettingsError without what that needs.
    """
    from bot.shared.table import Table  # noqa: PLC0415

    assert settings.index_url
    table = Table(settings.index_url)
    table.look()
    sizes = [listed.size for listed in table.listing()]
    return len(sizes), sum(sizes) // 2**20, settings.index_cache_mb


def writer_of(settings: Settings) -> Writer:
    """What writes into that table. Raises SettingsError without what that needs."""
    from bot.shared.table import Table  # noqa: PLC0415
    from bot.shared.writing import Writer  # noqa: PLC0415

    assert settings.index_url
    return Writer(Table(settings.index_url), _archive(settings.state_dir, settings.corpus_dir))


def check_corpus(settings: Settings) -> Report:
    """What should be put right in the articles. Raises CorpusError when the folder as a whole cannot be read."""
    return check_library(read_corpus(settings), searchable=is_searchable_text)


def is_searchable_text(text: str) -> bool:
    return is_searchable(language_of(text))


def build_answerer(settings: Settings, library: Library) -> Answerer:
    """Raises WordListError when a word list of the operator's own cannot be read."""
    names = _extended(shipped_names(), settings.names_file)
    thesaurus = _extended(shipped_thesaurus(), settings.thesaurus_file)
    url, state = settings.index_url, settings.state_dir
    archive = _archive_named(state, url) if url else _archive(state, settings.corpus_dir)
    reading = Reading(archive.collection, archive.terms)
    return Answerer(library.articles, names=names, thesaurus=thesaurus, reading=reading)


def _extended(shipped: WordGroups, own_file: Path | None) -> WordGroups:
    return shipped.extended_by(read_groups(own_file)) if own_file else shipped


def making_of(settings: Settings, patience: float | None) -> Making | None:
    """What makes vectors of sentences, if the operator names an encoder.

    `patience` is how many seconds an answer waits for it, None for as long as it takes. Raises SettingsError when the
    encoder cannot be used.
    """
    if settings.vectors_model is None:
        return None
    return Making(read_encoder(settings.vectors_model), settings.state_dir, patience)
