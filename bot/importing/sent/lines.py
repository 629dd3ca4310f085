"""What was understood as lines of JSON, on its way from one process to another."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict
from datetime import date, datetime
from typing import Any

from bot.importing.item import Failure, Item
from bot.model import Reference

DAYS = ("date", "updated")


def to_line(found: Item | Failure) -> str:
    fields = asdict(found)
    fields |= {name: fields[name].isoformat() for name in DAYS if fields.get(name)}
    return json.dumps({"failure" if isinstance(found, Failure) else "item": fields})


def from_line(line: str) -> Item | Failure:
    """Reads a line. Raises ValueError, KeyError or TypeError for one that `to_line` has not written."""
    read = json.loads(line)
    if "failure" in read:
        return Failure(**read["failure"])
    fields: dict[str, Any] = dict(read["item"])
    fields |= {name: _day(fields[name]) for name in DAYS if fields[name]}
    fields["sources"] = tuple(_reference(source) for source in fields["sources"])
    fields["corrects"] = _reference(fields["corrects"]) if fields["corrects"] else None
    fields["doubts"] = tuple(fields["doubts"])
    return Item(**fields)


def _day(value: str) -> date | datetime:
    return datetime.fromisoformat(value) if "T" in value else date.fromisoformat(value)


def _reference(fields: Mapping[str, Any]) -> Reference:
    return Reference(**fields)
