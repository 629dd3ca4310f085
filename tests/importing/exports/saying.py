"""What a failure says behind the name of what it is about."""

from bot.importing.item import Failure, Item


def said(failure: Item | Failure) -> str:
    assert isinstance(failure, Failure), failure
    assert failure.reason.startswith(failure.origin)
    return failure.reason.removeprefix(failure.origin).strip()
