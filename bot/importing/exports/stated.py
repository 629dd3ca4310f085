"""What an export states of an article, where it can be read; nobody wrote it for this project."""

from __future__ import annotations

import re
from collections.abc import Callable
from html import unescape
from typing import TypeVar

from bot.articles.heads import parse_language, parse_url
from bot.articles.markup.fragments import fragment_text
from bot.articles.text.headings import without_marks
from bot.articles.text.tidying import on_one_line

TAG = re.compile(r"</?[a-zA-Z][^<>]{0,2000}>")

Value = TypeVar("Value")


def address(value: object) -> str | None:
    return _read(parse_url, value)


def language(value: object) -> str | None:
    return _read(parse_language, value)


def line(value: object) -> str | None:
    """Words on one line, whatever mark-up they hold."""
    if not isinstance(value, str):
        return None
    return on_one_line(without_marks(fragment_text(value)) if TAG.search(value) else unescape(value)) or None


def _read(parse: Callable[[str], Value], value: object) -> Value | None:
    try:
        return parse(value.strip()) if isinstance(value, str) and value.strip() else None
    except ValueError:
        return None
