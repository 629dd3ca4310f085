"""The bot as a service of systemd: the unit in deploy/, filled in for one machine."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

PLAIN = re.compile(r"[\w./@%:+-]+")  # what systemd reads as it stands


@dataclass(frozen=True, slots=True)
class Place:
    """Who runs the bot, from where, and what it writes to. All paths are absolute."""

    user: str
    folder: Path
    command: tuple[str, ...]
    writable: tuple[Path, ...]
    code: tuple[Path, ...]


def unit(template: str, place: Place) -> str:
    """The template with the lines replaced that name a user or a folder.

    The bot may write below its folder and to what else it needs, but not to its own code, wherever that lies.
    """
    beyond = [f"-{path}" for path in place.writable if not path.is_relative_to(place.folder)]
    code = [str(path) for path in place.code if path.is_relative_to(place.folder)]
    lines = {
        "User": _plain(place.user),
        "WorkingDirectory": _plain(str(place.folder)),
        "ExecStart": _words(place.command),
        "ReadWritePaths": _words([str(place.folder), *beyond]) + (f"\nReadOnlyPaths={_words(code)}" if code else ""),
    }
    settings = template.partition("\n\n")[2]  # without the comment on doing this by hand
    return "\n".join(_filled(line, lines) for line in settings.split("\n"))


def _filled(line: str, lines: Mapping[str, str]) -> str:
    key = line.partition("=")[0]
    return f"{key}={lines[key]}" if key in lines else line


def _words(words: tuple[str, ...] | list[str]) -> str:
    """Several words on a line, quoted where systemd would part or change them (systemd.syntax, systemd.service)."""
    return " ".join(_plain(word) if PLAIN.fullmatch(word) else _quoted(word) for word in words)


def _quoted(word: str) -> str:
    escaped = word.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{_plain(escaped)}"'


def _plain(text: str) -> str:
    """A percent sign is systemd's own."""
    return text.replace("%", "%%")
