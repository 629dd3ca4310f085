"""Adds numbered items to a folder until it is ended; run in a process of its own by test_killed.py."""

import sys
from datetime import date
from itertools import count
from pathlib import Path

from bot.importing.item import Item
from bot.importing.storing import Store


def item(number: int) -> Item:
    paragraph = f"Report {number} says that {number * 3} wagons had crossed the river by the evening of that day. "
    return Item(
        f"Report {number}", paragraph * 100, f"report {number}", date(2022, 1, 25), url=f"https://x.org/{number}"
    )


if __name__ == "__main__":
    store = Store(Path(sys.argv[1]))
    for wanted in count(int(sys.argv[2])):
        store.put(item(wanted))
        sys.stdout.write(f"{wanted}\n")
        sys.stdout.flush()
