"""Libraries of the extra `documents`, imported when the first document needs them."""

from __future__ import annotations

from importlib import import_module
from types import ModuleType

from bot.articles.faults import FaultError


def library(name: str) -> ModuleType:
    """Imports a library of the extra. Raises FaultError where it is not installed."""
    try:
        return import_module(name)
    except ImportError as error:
        reason = f"cannot be read without {name.partition('.')[0]} (run: pip install 'crisis-bot[documents]')"
        raise FaultError(reason) from error
