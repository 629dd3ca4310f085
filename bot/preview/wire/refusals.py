"""The unsuccessful answers of the Bot API.

Bot API, Making requests: an unsuccessful answer has `ok` false, an integer `error_code`, a human-readable `description`
and at times `parameters` (ResponseParameters). The wording of descriptions is not part of the documentation; it is that
of the published Bot API server, because bots are written against it.
"""

from collections.abc import Mapping
from http import HTTPStatus


class Refusal(Exception):  # noqa: N818 - an answer of the protocol, not an error of this program
    """One unsuccessful answer of the Bot API."""

    def __init__(self, code: int, description: str, parameters: Mapping[str, int] | None = None) -> None:
        super().__init__(description)
        self.code = code
        self.description = description
        self.parameters = dict(parameters or {})


def bad_request(description: str) -> Refusal:
    return Refusal(HTTPStatus.BAD_REQUEST, f"Bad Request: {description}")


def unparsed(reason: str) -> Refusal:
    """The text's markup is not what its parse mode allows (Bot API, Formatting options)."""
    return bad_request(f"can't parse entities: {reason}")


def unauthorized() -> Refusal:
    """Bot API, Authorizing your bot: the token in the path is not a bot's."""
    return Refusal(HTTPStatus.UNAUTHORIZED, "Unauthorized")


def not_found(what: str = "") -> Refusal:
    return Refusal(HTTPStatus.NOT_FOUND, f"Not Found: {what}" if what else "Not Found")


def forbidden(description: str) -> Refusal:
    return Refusal(HTTPStatus.FORBIDDEN, f"Forbidden: {description}")


def conflict(description: str) -> Refusal:
    return Refusal(HTTPStatus.CONFLICT, f"Conflict: {description}")


def too_many_requests(seconds: int) -> Refusal:
    """Bot API, ResponseParameters, retry_after: seconds left to wait before the request can be repeated."""
    return Refusal(HTTPStatus.TOO_MANY_REQUESTS, f"Too Many Requests: retry after {seconds}", {"retry_after": seconds})


def upgraded(supergroup: int) -> Refusal:
    """Bot API, ResponseParameters, migrate_to_chat_id: the group has become the supergroup of that id."""
    return Refusal(
        HTTPStatus.BAD_REQUEST,
        "Bad Request: group chat was upgraded to a supergroup chat",
        {"migrate_to_chat_id": supergroup},
    )
