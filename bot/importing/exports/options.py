"""What an operator may say about an export."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import tzinfo


@dataclass(frozen=True, slots=True)
class Options:
    username: str | None = None
    """The name of a channel or account, which exports of Telegram and X do not hold: t.me/USERNAME/ID."""
    mapping: Mapping[str, str] = field(default_factory=dict)
    """For tables: parts of an article ("title", "date" …) and the columns that hold them."""
    zone: tzinfo | None = None
    """Whose days the dates are given as, and what times without a zone are read in; None: this machine's."""
    address: str | None = None
    """Where it lay in the web, from which the addresses in it go on."""


DEFAULTS = Options()
