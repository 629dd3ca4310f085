"""Which addresses Telegram takes: a single bad one makes it refuse the whole message."""

from urllib.parse import urlsplit


def usable(url: str) -> bool:
    try:
        parts = urlsplit(url)
    except ValueError:
        return False
    return parts.scheme in ("http", "https") and "." in (parts.hostname or "") and not any(map(str.isspace, url))
