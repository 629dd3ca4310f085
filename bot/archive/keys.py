"""Under which key an article is kept."""

from __future__ import annotations

from datetime import tzinfo
from hashlib import blake2b

from bot.archive.maker import DIGEST_BYTES, zone_digest


def key_of(path: str, data: bytes, zone: tzinfo | None) -> str:
    """Of all that decides which article a file is, but for what reads it."""
    digest = blake2b(data, digest_size=DIGEST_BYTES)
    digest.update(zone_digest(zone).encode() + path.encode("utf-8", "surrogatepass"))
    return digest.hexdigest()
