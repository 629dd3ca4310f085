"""What LanceDB's errors mean to an operator. Their own texts hold addresses and keys' names, and are not passed on."""

from __future__ import annotations

import re

from bot.errors import AwayError

NO_TABLE = "there is no such table yet: start crisis-bot index, which makes it, or correct INDEX_URL."
DAMAGED = "the table is damaged: crisis-bot index --anew writes all of it again."

NOT_THERE = re.compile(r"Table '[^']*' was not found")

# In the order in which they are looked for: a text may hold several.
MEANINGS = (
    (
        re.compile("NoSuchBucket|ContainerNotFound|bucket does not exist"),
        "the store has no such bucket: make it, or correct INDEX_URL.",
    ),
    (re.compile("BadScheme"), "the store's address begins with http: if that is meant, set AWS_ALLOW_HTTP=true."),
    (
        re.compile("CredentialsNotLoaded|no storage account|TokenRequest|Failed to get AWS credentials"),
        "no key for the store is in the environment: set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY.",
    ),
    (
        re.compile("status: 40[13]|AccessDenied|InvalidAccessKeyId|SignatureDoesNotMatch|Permission ?[Dd]enied"),
        "the store refuses access: see that the key in the environment, or the bot's user, may read the table.",
    ),
    (re.compile("dns error"), "nobody knows the store's name: look at the network and at AWS_ENDPOINT."),
    (
        re.compile("[Cc]onnect|[Tt]imed? ?out|status: 5"),
        "the store does not answer: look at the network and at AWS_ENDPOINT.",
    ),
    (re.compile("[Nn]ot found|[Cc]orrupt|[Ii]nvalid|out of range|[Nn]o such file|Schema error"), DAMAGED),
)


class NoTableError(AwayError):
    """The store is there, the table is not."""


def away(error: BaseException) -> AwayError:
    text = str(error)
    if NOT_THERE.search(text):
        return NoTableError(f"INDEX_URL: {NO_TABLE}")
    meant = next((sentence for shape, sentence in MEANINGS if shape.search(text)), None)
    return AwayError(f"INDEX_URL: {meant or f'the table cannot be used ({type(error).__name__}).'}")
