"""Figures and misses as lines of text, and figures as JSON. Formats only."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping, Sequence

from bot.evaluation.questions import GoldQuestion
from bot.evaluation.scoring import Figures, Misses, Scored, figures, groups, misses

# What is broken down, its title first.
BREAKDOWNS: Mapping[str, Callable[[GoldQuestion], str | None]] = {
    "kind": lambda asked: asked.kind,
    "language": lambda asked: asked.language,
}
COLUMNS = ("questions", "hit@1", "hit@3", "mrr@10", "highlight@1", "answered", "unanswerable", "refused")
NOTHING = "–"  # where a sort of question has none that the figure is about


def labelled(measured: Figures) -> dict[str, float | None]:
    """The figures by the names they are known by, in the order of printing."""
    return {
        "questions": measured.answerable,
        "hit@1": measured.hit_at_1,
        "hit@3": measured.hit_at_3,
        "hit@5": measured.hit_at_5,
        "hit@10": measured.hit_at_10,
        "mrr@10": measured.mrr_at_10,
        "highlight@1": measured.highlight_at_1,
        "mean quote characters": measured.quote_characters,
        "answered": measured.answered,
        "unanswerable": measured.unanswerable,
        "refused": measured.refused,
        "auroc": measured.auroc,
        "refused at 95 % kept": measured.refused_at_95_kept,
        "p50 ms": measured.p50_ms,
        "p99 ms": measured.p99_ms,
    }


def report(scored: Sequence[Scored], worst: int) -> str:
    """All that is worth printing, with up to `worst` misses of each sort."""
    blocks = [_figures(figures(scored))]
    blocks += [_table(title, found) for title, label in BREAKDOWNS.items() if (found := groups(scored, label))]
    blocks += _misses(misses(scored), worst) if worst else []
    return "\n\n".join(blocks)


def report_line(scored: Sequence[Scored]) -> str:
    """The figures as one JSON object without a line break; null where there is nothing to measure."""
    return json.dumps(labelled(figures(scored)))


def _figures(measured: Figures) -> str:
    return "\n".join(f"{name:22s} {_number(value)}" for name, value in labelled(measured).items() if value is not None)


def _table(title: str, found: Mapping[str, Sequence[Scored]]) -> str:
    names = [title, *map(_plain, found)]
    width = max(map(len, names))
    rows = [COLUMNS, *map(_cells, found.values())]
    return "\n".join(" ".join([f"{name:{width}s}", *row]) for name, row in zip(names, rows, strict=True))


def _cells(scored: Sequence[Scored]) -> tuple[str, ...]:
    """As wide as their columns' names."""
    values = labelled(figures(scored))
    return tuple(f"{_number(values[column]):>{len(column)}s}" for column in COLUMNS)


def _number(value: float | None) -> str:
    if value is None:
        return NOTHING
    return str(value) if isinstance(value, int) else f"{value:.3f}"


def _misses(found: Misses, worst: int) -> Iterator[str]:
    yield from _section("answered with other words first", found.wrong[:worst], len(found.wrong))
    yield from _section("refused although an article answers", found.refused[:worst], len(found.refused))
    yield from _section("answered although no article does", found.unfounded[:worst], len(found.unfounded))


def _section(title: str, shown: Sequence[Scored], total: int) -> Iterator[str]:
    if shown:
        yield f"{len(shown)} of {total} {title}:"
        yield from (_miss(one) for one in shown)


def _miss(one: Scored) -> str:
    return "\n    ".join([f"  {_plain(one.asked.text)}", *_wanted(one.asked), *_got(one), _verdict(one)])


def _wanted(asked: GoldQuestion) -> Iterator[str]:
    """The article that should be found first and its words that answer."""
    if asked.places:
        name = asked.places[0].article
        words = " / ".join(place.text for place in asked.places if place.article == name)
        yield f"wanted  {_plain(name)}: {_plain(words)}"


def _got(one: Scored) -> Iterator[str]:
    """The article of the first quote and the sentences of it that are highlighted."""
    if one.first:
        words = " … ".join(one.first.text[mark.start : mark.end] for mark in one.first.marks)
        yield f"got     {_plain(one.first.article.path)}: {_plain(words)}"


def _verdict(one: Scored) -> str:
    hit = f"first hit at rank {one.rank}, " if one.rank else "no hit, " if one.asked.answerable else ""
    return f"{hit}confidence {one.answer.confidence:.2f}"


def _plain(text: str) -> str:
    """On one line, without the control characters that a terminal would obey."""
    return "".join(character if character.isprintable() else " " for character in " ".join(text.split()))
