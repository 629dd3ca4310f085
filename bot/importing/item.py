"""What an importer has understood of one article, before it is a file."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime

from bot.model import Reference

SUMMARY = "holds only the summary that its feed gives (put in the rest)"
"""The doubt of an item whose page could not be had."""

Moment = date | datetime  # within a class whose field is called `date`, that name is the field


@dataclass(frozen=True, slots=True)
class Item:
    """One article on its way into the corpus folder.

    `text` is Markdown, as it will stand below the front matter: no title, no mark-up but headings, lists and tables,
    paragraphs separated by a blank line.
    """

    title: str
    text: str
    origin: str
    """Where it comes from, an address, or a file and what of it ("result.json, message 17")."""
    date: Moment | None = None
    """When it was published; a datetime has its zone. None makes the article a draft."""
    date_found: str | None = None
    """Where the date stood: "JSON-LD", "pubDate" …"""
    updated: Moment | None = None
    source: str | None = None
    """Who published it."""
    url: str | None = None
    author: str | None = None
    language: str | None = None
    """ISO 639-1 code, where the origin states it."""
    sources: tuple[Reference, ...] = ()
    corrects: Reference | None = None
    """What it says was wrong."""
    doubts: tuple[str, ...] = ()
    """What an operator should look at; each is a sentence's end that the origin begins, as in `model.Article`."""


@dataclass(frozen=True, slots=True)
class Failure:
    """What could not be understood: one sentence that names the thing and the remedy."""

    origin: str
    reason: str


Progress = Callable[[str], None]
"""Told what is being worked on, for those who wait."""
