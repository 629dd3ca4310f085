"""Keeps what waits for the bot's answer: pressed buttons, and texts that somebody types after the bot's name."""

import secrets
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TypeVar

from bot.preview.wire import limits
from bot.preview.wire.refusals import bad_request
from bot.preview.wire.values import Chat, InlineResult, Message, Person


@dataclass(slots=True)
class ButtonQuery:
    """A pressed button that waits for the bot's answer (Bot API, CallbackQuery)."""

    id: str
    chat: Chat
    person: Person
    at: float
    answered: bool = False


@dataclass(slots=True)
class InlineQuery:
    """What somebody has typed after the bot's name (Bot API, InlineQuery), and what the bot offers."""

    id: str
    person: Person
    at: float
    results: dict[str, InlineResult] = field(default_factory=dict)
    answered: bool = False


@dataclass(slots=True)
class GuestQuery:
    """A message that summons the bot in a chat that it is not in (Bot API, answerGuestQuery)."""

    id: str
    message: Message
    at: float
    answered: bool = False


AnyQuery = TypeVar("AnyQuery", ButtonQuery, InlineQuery, GuestQuery)


class Queries:
    """The queries of a run. `clock` gives Unix time."""

    def __init__(self, clock: Callable[[], float]) -> None:
        self._clock = clock
        self._pressed: dict[str, ButtonQuery] = {}
        self._inline: dict[str, InlineQuery] = {}
        self._guest: dict[str, GuestQuery] = {}

    def press(self, chat: Chat, person: Person) -> ButtonQuery:
        query = ButtonQuery(str(secrets.randbits(63)), chat, person, self._clock())
        self._pressed[query.id] = query
        return query

    def pressed(self, query_id: str) -> ButtonQuery:
        """Raises Refusal for a query that is unknown, answered or too old.

        Whether a query can be answered twice is not documented; here it cannot.
        """
        return self._open(self._pressed.get(query_id))

    def type_inline(self, person: Person) -> InlineQuery:
        query = InlineQuery(str(secrets.randbits(63)), person, self._clock())
        self._inline[query.id] = query
        return query

    def inline(self, query_id: str) -> InlineQuery:
        """As `pressed`."""
        return self._open(self._inline.get(query_id))

    def summon(self, message: Message) -> GuestQuery:
        query = GuestQuery(str(secrets.randbits(63)), message, self._clock())
        self._guest[query.id] = query
        return query

    def guest(self, query_id: str) -> GuestQuery:
        """As `pressed`."""
        return self._open(self._guest.get(query_id))

    def offers(self, query_id: str) -> dict[str, InlineResult]:
        """What the bot has answered to an inline query, by the results' ids."""
        query = self._inline.get(query_id)
        return query.results if query else {}

    def expire(self) -> None:
        self._pressed.clear()
        self._inline.clear()
        self._guest.clear()

    def _open(self, query: AnyQuery | None) -> AnyQuery:
        if query is None or query.answered or self._clock() - query.at > limits.QUERY_AGE:
            raise bad_request("query is too old and response timeout expired or query ID is invalid")
        return query
