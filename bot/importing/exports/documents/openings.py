"""The date that a document states above its text, since what its file states is the day it was saved."""

from __future__ import annotations

from datetime import date

from bot.articles.text.written_dates import Labelled, is_stamp, labelled_dates, without_labels

LOOKED_AT = 12  # lines from the top: a letterhead has as many before its date
LONGEST = 120  # characters; a paragraph that only begins with a date is longer
FOUND = "date line"


def date_above(text: str) -> date | None:
    """The date that one of the first lines is; None where none is, or where several differ."""
    lines = [line.strip(" #*-") for line in text.split("\n") if line.strip()][:LOOKED_AT]
    days = {
        day
        for line in lines
        if len(line) <= LONGEST and is_stamp(without_labels(line))
        for day, label in labelled_dates(line)
        if label is not Labelled.UPDATED
    }
    return days.pop() if len(days) == 1 else None
