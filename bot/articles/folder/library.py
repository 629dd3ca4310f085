"""The corpus folder → its articles, and what is wrong with the files that are none."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta, tzinfo
from operator import attrgetter
from pathlib import Path, PurePosixPath

from bot.articles.folder.finding import Found, find
from bot.articles.folder.shelf import Shelf
from bot.articles.formats import DOCUMENTS, READERS
from bot.errors import ArticleError, CorpusError, PagesError
from bot.model import Article

MAY_BE_ARTICLES = READERS.keys() | DOCUMENTS

NAMED = 3  # examples of a long list: what fits a line


@dataclass(frozen=True, slots=True)
class Library:
    """Articles and problems are in the order of their paths."""

    articles: Sequence[Article]
    problems: tuple[ArticleError, ...]
    notes: tuple[str, ...] = ()
    """What the operator should know though nothing is lost by it, each one sentence."""
    drafts: tuple[Article, ...] = ()
    """What calls itself a draft, in the order of the paths; it is no article yet."""


def read_library(
    folder: Path,
    *,
    zone: tzinfo | None = None,
    follow_links: bool = False,
    today: date | None = None,
    shelf: Shelf | None = None,
) -> Library:
    """Every article in a folder and its sub-folders; what is hidden is passed over.

    `zone` (None: this machine's) decides which day a moment is, and today if that is not given. Links that lead out of
    the folder are read with `follow_links` only. Raises CorpusError when there is no such folder. A file or sub-folder
    that cannot be read is a problem, not the end. What is on a `shelf` of this folder and zone is not read again.
    """
    shelf = shelf or Shelf(zone)
    folder = folder_of(folder)
    wanted: list[Found] = []
    others: list[Found] = []
    for item in sorted(find(folder, follow_links=follow_links), key=attrgetter("path")):
        (wanted if item.problem or may_be_article(item.path) else others).append(item)
    read = [item.problem or shelf.read(item) for item in wanted]
    shelf.keep([item.path for item in wanted])
    library = library_of(read, zone=zone, today=today)
    return replace(library, notes=(*library.notes, *_others(others)))


def library_of(
    read: Sequence[Article | ArticleError], *, zone: tzinfo | None = None, today: date | None = None
) -> Library:
    """What was read, in the order of the paths. `zone` decides which day it is, unless `today` is given."""
    last_day = (today or datetime.now(zone).date()) + timedelta(days=1)
    drafts = tuple(item for item in read if isinstance(item, Article) and item.draft)
    dated = [_flagged(item, last_day) for item in read if isinstance(item, Article) and not item.draft]
    articles, copies = _without_copies(dated)
    return Library(
        articles=tuple(articles),
        problems=tuple(_once(item for item in read if isinstance(item, ArticleError))),
        notes=(*_doubts(articles), *copies, *_undated(articles), *_unfinished(drafts)),
        drafts=drafts,
    )


def folder_of(folder: Path) -> Path:
    """The folder's place. Raises CorpusError when there is no such folder, or it cannot be read."""
    expanded = _expanded(folder)
    _check(expanded)
    return expanded


def files_of_articles(folder: Path, *, follow_links: bool = False) -> list[Found]:
    """Those that are read, in the order of their paths. Raises CorpusError when there is no such folder."""
    folder = _expanded(folder)
    _check(folder)
    found = sorted(find(folder, follow_links=follow_links), key=lambda found: found.path)
    return [item for item in found if not item.problem and may_be_article(item.path)]


def _once(problems: Iterable[ArticleError]) -> Iterator[ArticleError]:
    """What concerns every page is said with the first of them."""
    said = False
    for problem in problems:
        if not (said and isinstance(problem, PagesError)):
            yield problem
        said = said or isinstance(problem, PagesError)


def _expanded(folder: Path) -> Path:
    try:
        return folder.expanduser()
    except RuntimeError as error:
        raise CorpusError(f"{folder} names nobody's home (write the path of the folder in full)") from error


def _check(folder: Path) -> None:
    try:
        os.scandir(folder).close()
    except FileNotFoundError as error:
        raise CorpusError(
            f"{folder} does not exist (make that folder and put articles into it, or name another)"
        ) from error
    except NotADirectoryError as error:
        raise CorpusError(f"{folder} is a file, not a folder of articles (name the folder it is in)") from error
    except OSError as error:
        raise CorpusError(f"{folder} cannot be read: {error.strerror} (see who may read the folder)") from error


def may_be_article(path: str) -> bool:
    """Pictures and the like lie beside articles for good reason; a document is meant to be one."""
    return os.path.splitext(path)[1].lower() in MAY_BE_ARTICLES  # noqa: PTH122 - asked of many thousands


def _flagged(article: Article, last_day: date) -> Article:
    if article.date is None or article.date <= last_day:
        return article
    doubt = f"is dated {article.date.isoformat()}, which is yet to come (put its date right)"
    return replace(article, ahead=True, doubts=(*article.doubts, doubt))


def _without_copies(articles: Sequence[Article]) -> tuple[list[Article], list[str]]:
    """Articles that differ in nothing but their paths count once; a note names each copy."""
    repeated = {text for text, times in Counter(article.text for article in articles).items() if times > 1}
    first: dict[Article, str] = {}
    kept, notes = [], []
    for article in articles:
        known = article.text in repeated
        original = first.setdefault(replace(article, path="", date_found=None), article.path) if known else article.path
        if original == article.path:
            kept.append(article)
        else:
            notes.append(f"{article.path} is a copy of {original} and is passed over (remove one of them)")
    return kept, notes


def _doubts(articles: Iterable[Article]) -> list[str]:
    return [f"{article.path} {doubt}" for article in articles for doubt in article.doubts]


def _undated(articles: Iterable[Article]) -> list[str]:
    undated = [article for article in articles if article.date is None]
    if not undated:
        return []
    who = "1 article has" if len(undated) == 1 else f"{len(undated)} articles have"
    return [f"{who} no date: {_named(undated)} (write it into the head or the file name)"]


def _unfinished(drafts: Sequence[Article]) -> list[str]:
    if not drafts:
        return []
    who = "1 draft is" if len(drafts) == 1 else f"{len(drafts)} drafts are"
    return [f"{who} not quoted: {_named(drafts)} (take the line draft: true out when the rest is right)"]


def _named(articles: Sequence[Article]) -> str:
    return ", ".join(article.path for article in articles[:NAMED]) + ("" if len(articles) <= NAMED else ", …")


def _others(found: Iterable[Found]) -> list[str]:
    kinds = Counter(PurePosixPath(item.path).suffix.lower().lstrip(".") for item in found)
    if not kinds:
        return []
    who = "1 file of another kind" if kinds.total() == 1 else f"{kinds.total()} files of other kinds"
    named = ", ".join(kind for kind, _ in kinds.most_common(NAMED)) + (", …" if len(kinds) > NAMED else "")
    return [f"{who} ({named}) {'is' if kinds.total() == 1 else 'are'} passed over"]
