"""Which sources of a folder or archive belong together, and which are passed over."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import PurePosixPath

from bot.importing.exports.recognising import POSTS_OF_X, Kind
from bot.importing.exports.sources import Source

# What lies beside articles for good reason.
PICTURES = ".avif .bmp .gif .heic .ico .jpeg .jpg .png .svg .tgs .tif .tiff .webp"
SOUNDS = ".aac .m4a .mp3 .oga .ogg .opus .wav .avi .mkv .mov .mp4 .webm"
OTHERS = ".css .map .eot .otf .ttf .woff .woff2 .bkp .canvas .base .vcf .ics .yml .yaml .toml"
BESIDE = frozenset(f"{PICTURES} {SOUNDS} {OTHERS}".split())
DATABASE = re.compile(r"(?P<folder>.{1,4000} [0-9a-f]{32})(?:_all)?\.csv$")
HIDDEN = re.compile(r"(?:^|/)(?:\.(?!\.?/)|__MACOSX/)")
JOINED = {Kind.TELEGRAM_PAGE, Kind.NEWSML}  # several files of one folder are one export
# What an export brings along that is no article of its own: posted files, lists of readers, private messages.
OF_TELEGRAM = re.compile(r"(?:files|lists|css|js|images|photos|video_files|contacts)/|export_results\.html$")
COMPANIONS = {
    Kind.TELEGRAM_RESULTS: OF_TELEGRAM,
    Kind.TELEGRAM_PAGE: OF_TELEGRAM,
    Kind.TWEETS: re.compile(r"(?:data|assets)/|[^/]{1,99}\.html$"),
    Kind.MASTODON: re.compile(r"(?:actor|likes|bookmarks)\.json$|media_attachments/"),
    Kind.SUBSTACK: re.compile(r"posts/|[^/]{1,99}\.csv$"),
}


@dataclass(frozen=True, slots=True)
class Group:
    kind: Kind
    sources: tuple[Source, ...]


def is_beside(source: Source) -> bool:
    """Scripts are passed over but for the posts of X, which are scripts."""
    if source.suffix in BESIDE or HIDDEN.search(source.name):
        return True
    return source.suffix == ".js" and not POSTS_OF_X.match(source.start())


def grouped(recognised: Sequence[tuple[Kind, Source]]) -> Iterator[Group]:
    """Groups sources, in the order of the first of each. The list of Substack's posts goes with their pages."""
    owners = [(_domain(kind, source), kind) for kind, source in recognised if kind in COMPANIONS]
    groups: dict[object, list[tuple[Kind, Source]]] = {}
    for kind, source in recognised:
        owner = None if kind in COMPANIONS else next((one for one in owners if _belongs(source, *one)), None)
        if kind is Kind.SUBSTACK or (owner and owner[1] is Kind.SUBSTACK):
            groups.setdefault(owner or (_domain(kind, source), kind), []).append((kind, source))
        elif owner is None:
            groups.setdefault((kind, source.folder) if kind in JOINED else source, []).append((kind, source))
    for members in groups.values():
        kinds = [kind for kind, _ in members]
        kind = Kind.SUBSTACK if Kind.SUBSTACK in kinds else kinds[0]
        yield Group(kind, tuple(source for _, source in members))


def _domain(kind: Kind, source: Source) -> str:
    """The folder that an export fills; X keeps its posts in a folder `data` of it."""
    folder = PurePosixPath(source.folder)
    return (folder.parent if kind is Kind.TWEETS and folder.name == "data" else folder).as_posix()


def _belongs(source: Source, folder: str, kind: Kind) -> bool:
    path = source.name if folder == "." else source.name.removeprefix(f"{folder}/")
    return (folder == "." or path != source.name) and COMPANIONS[kind].match(path) is not None


def without_databases(sources: Iterable[Source]) -> list[Source]:
    """Notion writes a table of the pages in a folder beside it, whose texts stand in the pages."""
    listed = list(sources)
    folders = {parent.as_posix() for source in listed for parent in PurePosixPath(source.name).parents}
    return [source for source in listed if not ((found := DATABASE.match(source.name)) and found["folder"] in folders)]
