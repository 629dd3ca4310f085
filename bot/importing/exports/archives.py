"""The members of a zip archive. Nothing is unpacked onto the disk, and no name of a member is used as a path."""

from __future__ import annotations

import zipfile
from collections.abc import Iterator
from contextlib import contextmanager

from bot.articles.faults import FaultError
from bot.importing.exports.sources import Source

MOST_MEMBERS = 100_000  # ten times the largest export of notes that is known
LARGEST_MEMBER = 10_000_000_000  # bytes unpacked: an export of a whole account with years of posts
LARGEST_SUM = 50_000_000_000  # bytes unpacked, with the pictures
GREATEST_RATIO = 200  # text shrinks to a twentieth; what shrinks to less than this share was made to harm
SMALL = 1_000_000  # bytes unpacked that harm nobody, whatever their ratio
LOCKED = 0x1  # the bit of a member that a password locks
UTF8 = 0x800  # the bit of a member whose name is UTF-8
REMEDY = "unpack it and name the folder"


@contextmanager
def members(source: Source) -> Iterator[list[Source]]:
    """Open as long as the block lasts. Raises FaultError for what cannot be unpacked, or had better not be."""
    try:
        with source.opened() as stream, zipfile.ZipFile(stream) as archive:
            yield [_member(source, archive, info) for info in _files(archive)]
    except (zipfile.BadZipFile, EOFError, NotImplementedError) as error:
        raise FaultError("is no whole zip archive (download or pack it again)") from error


def names(source: Source) -> list[str]:
    with members(source) as found:
        return [member.name.removeprefix(f"{source.name}/") for member in found]


def _files(archive: zipfile.ZipFile) -> list[zipfile.ZipInfo]:
    found = [info for info in archive.infolist() if not info.is_dir()]
    if len(found) > MOST_MEMBERS or sum(info.file_size for info in found) > LARGEST_SUM:
        raise FaultError(f"holds more than a zip archive is read of ({REMEDY})")
    return found


def _member(source: Source, archive: zipfile.ZipFile, info: zipfile.ZipInfo) -> Source:
    def opened() -> zipfile.ZipExtFile:
        ratio = info.file_size / max(1, info.compress_size)
        if info.flag_bits & LOCKED:
            raise FaultError(f"is locked with a password ({REMEDY})")
        if info.file_size > LARGEST_MEMBER or (info.file_size > SMALL and ratio > GREATEST_RATIO):
            raise FaultError(f"would grow beyond measure when it is unpacked ({REMEDY} if you trust it)")
        try:
            return archive.open(info)  # type: ignore[return-value]
        except (NotImplementedError, RuntimeError, ValueError) as error:
            raise FaultError(f"is packed in a way that cannot be read ({REMEDY})") from error

    return Source(f"{source.name}/{_name(info)}", opened)  # type: ignore[arg-type]


def _name(info: zipfile.ZipInfo) -> str:
    """Many programs write UTF-8 without saying so."""
    if info.flag_bits & UTF8:
        return info.filename
    try:
        return info.filename.encode("cp437").decode()
    except (UnicodeEncodeError, UnicodeDecodeError):
        return info.filename
