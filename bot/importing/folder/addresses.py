"""Which addresses are of one article."""

from __future__ import annotations

import re
from urllib.parse import parse_qsl, quote, unquote, urlencode, urlsplit

# What sites and mail programs add to an address to see where a reader comes from.
TRACKING = re.compile(r"utm_\w+|fbclid|gclid|yclid|igshid|mc_cid|mc_eid|at_(?:medium|campaign|link\w*)|ns_\w+|_ga")
DEFAULT_PORTS = {"http": 80, "https": 443}


def same_for_all(url: str | None) -> str | None:
    """One form of all the ways to write an article's address; None for no address, and for a site's front page.

    Many articles of an export may name nothing but the site they are from.
    """
    try:
        parts = urlsplit((url or "").strip())
        host, port = parts.hostname, parts.port
    except ValueError:
        return None
    if parts.scheme.lower() not in DEFAULT_PORTS or not host:
        return None
    path = quote(unquote(parts.path), safe="/:@!$&'()*+,;=~").rstrip("/")
    kept = sorted(pair for pair in parse_qsl(parts.query, keep_blank_values=True) if not TRACKING.fullmatch(pair[0]))
    if not path and not kept:
        return None
    place = host.rstrip(".").removeprefix("www.")
    if port not in {None, *DEFAULT_PORTS.values()}:
        place = f"{place}:{port}"
    return f"{place}{path}{'?' if kept else ''}{urlencode(kept)}"
