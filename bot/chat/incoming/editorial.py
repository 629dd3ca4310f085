"""What is needed by those who look after the articles, as the bot is put together."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass, field

from bot.chat.incoming.reading import Fetch, Read
from bot.importing.folder.keeping import Keeping


@dataclass(frozen=True, slots=True)
class Editorial:
    """`channels` and `admins` as in the settings."""

    keeping: Keeping
    fetch: Fetch
    read: Read
    reload: Callable[[], Awaitable[int]]
    """Reads the folder again; how many articles there are. Raises CorpusError."""
    check: Callable[[], Sequence[tuple[str, Sequence[str]]]]
    """What should be put right: each sort by its name, with a sentence for each case. Raises CorpusError."""
    channels: tuple[str, ...] = ()
    admins: tuple[int, ...] = field(default=())
