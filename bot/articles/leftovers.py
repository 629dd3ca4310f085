"""Lines of a page that ask its readers for something, and what such a line says of the page."""

from __future__ import annotations

import re

from bot.articles.headings import without_marks

LONGEST_ASKING = 160  # characters; longer lines are prose that mentions a subscription
STUB = 700  # characters of text below which a page with a paywall's line is only its beginning

PAYWALL = re.compile(
    r"(?:subscribe|sign in|log ?in|register) (?:now )?to (?:continue|keep|read)|already a (?:subscriber|member)"
    r"|(?:this|the full) (?:article|story|content) is (?:only )?(?:available |reserved )?(?:for|to) (?:paying )?(?:subscribers|members)"
    r"|(?:article|contenu) réservé aux abonnés|jetzt weiterlesen|mit (?:einem )?abo weiterlesen|suscríbete para (?:seguir|leer)"
    r"|передплат\w{1,6},? щоб (?:читати|продовжити)|только для подписчиков|лише для передплатників|abone olun",
    re.IGNORECASE,
)
ASKING = re.compile(
    r"^(?:follow|like|join|find) us\b|^follow \w{1,30} on (?:twitter|facebook|instagram|telegram|x|social)"
    r"|^(?:subscribe|sign up) (?:to|for) (?:our|the|a|my)\b|^(?:share|tweet) (?:this|on)\b|^advertisement$"
    r"|^(?:підписуйтесь|підпишіться|слідкуйте|подписывайтесь|подпишитесь|следите)\b"
    r"|^(?:suivez|abonnez)[- ]|^(?:folgen|abonnieren) sie|^síguenos|^suscríbete|^seguici|^iscriviti|^bizi takip"
    r"|^(?:read|see) (?:more|also)\s?:?$",
    re.IGNORECASE,
)


def without_leftovers(text: str) -> tuple[str, str | None]:
    """The text without such lines, and the doubt that it is only the beginning of an article."""
    lines, walled = [], False
    for line in text.split("\n"):
        bare = without_marks(line).strip()
        short = len(bare) <= LONGEST_ASKING
        wall = short and PAYWALL.search(bare) is not None
        walled = walled or wall
        if not wall and not (short and ASKING.search(bare)):
            lines.append(line)
    kept = "\n".join(lines)
    stub = walled and len(kept.strip()) < STUB
    return kept, "holds only the beginning that a paywall shows (save the whole article)" if stub else None
