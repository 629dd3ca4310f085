"""Checks and writes links as Telegram does.

The Bot API's documentation says only that `tg://` and http(s) addresses can be opened. What counts as a wrong address
is the published server's: http, https, tg, ton and tonsite alone, a host with a dot, a slash after a host alone.
"""

import re
from urllib.parse import SplitResult, urlsplit

_SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*://")
_APP_SCHEMES = ("tg", "ton", "tonsite")
_APP_LINK = re.compile(r"(?:tg|ton|tonsite):", re.IGNORECASE)
_BLANK = re.compile(r"\s")
_MENTION = re.compile(r"tg:(?://)?user\?(?:[^#]*&)?id=(\d+)", re.IGNORECASE)


class WrongLinkError(ValueError):
    """The address cannot be linked; the message says why."""


def checked(url: str) -> str:
    """The address as Telegram stores it: with a scheme, and with a path. Raises WrongLinkError."""
    url = url.strip()
    if _APP_LINK.match(url):
        return url
    parts = _split(url if _SCHEME.match(url) else f"http://{url}")
    if parts.scheme not in ("http", "https", *_APP_SCHEMES):
        raise WrongLinkError("Unsupported URL protocol")
    if not parts.hostname:
        raise WrongLinkError("URL host is empty")
    if "." not in parts.hostname.strip(".") or _BLANK.search(url):
        raise WrongLinkError("Wrong HTTP URL")
    return parts._replace(path=parts.path or "/").geturl()


def mentioned_user(url: str) -> int | None:
    """The user of a `tg://user?id=…` link (Bot API, Formatting options: mention a user by their identifier)."""
    found = _MENTION.match(url)
    return int(found[1]) if found else None


def _split(url: str) -> SplitResult:
    try:
        parts = urlsplit(url)
        _ = parts.port  # a port that is no number shows only when it is read
    except ValueError as error:
        raise WrongLinkError("Wrong HTTP URL") from error
    return parts
