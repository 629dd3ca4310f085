"""What was asked in vain, as text and as data."""

import json

from bot.voice.records import Gap, Gaps

# Questions that are shown, unless more are asked for: what one looks through at a time.
LISTED = 30


def gaps_text(gaps: Gaps) -> str:
    """The counts, then a line a question, the most frequent first. An ellipsis stands for words left out."""
    lines = [f"Unanswered: {gaps.refused} · said to answer: {gaps.helped} · said not to answer: {gaps.missed}"]
    lines += [""] * bool(gaps.listed) + [_line(gap) for gap in gaps.listed]
    return "\n".join(lines)


def gaps_json(gaps: Gaps) -> str:
    counts = {"refused": gaps.refused, "helped": gaps.helped, "missed": gaps.missed}
    listed = [
        {"words": gap.words, "count": gap.count, "refused": gap.refused, "missed": gap.missed, "last": gap.last}
        for gap in gaps.listed
    ]
    return json.dumps({**counts, "gaps": listed}, ensure_ascii=False)


def _line(gap: Gap) -> str:
    missed = f", {gap.missed} of them answered without help" if gap.missed else ""
    return f"{gap.count:>4} × {gap.words}  (last on {gap.last}{missed})"
