"""Draws how the bot's figures grow with the articles, beside those of the engines that were measured with it.

    python -m benchmarks.speed 1000 5000 25000 100000 --json figures.json
    python -m benchmarks.growth figures.json docs/growth.svg

Both axes of each panel are logarithmic.
"""

import json
import sys
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from html import escape
from math import ceil, floor, log10
from pathlib import Path

from benchmarks.speed import OURS, Figures

Point = tuple[float, float]

PANELS = {
    "candidates p50": "candidates, median, ms",
    "answers p50": "whole answer, median, ms",
    "memory": "private memory, MB",
    "build": "building, s (engines: of words already read)",
}
WIDTH, HEIGHT = 420, 250  # of a panel with its margins, in pixels
LEFT, RIGHT, ABOVE, BELOW = 56, 34, 34, 34  # margins
LEGEND = 44  # pixels above the panels
COLOURS = ("#1a7f5a", "#b3541e", "#5b5bd6", "#a03a7b", "#7a6a00", "#3a7ca5")
STYLE = """
text { font: 12px system-ui, sans-serif; fill: #333 }
text.title { font-weight: 600 }
.grid { stroke: #ccc; stroke-width: 1 }
.background { fill: #fff }
polyline { fill: none; stroke-width: 1.6 }
.ours { stroke-width: 3.2 }
@media (prefers-color-scheme: dark) { text { fill: #ddd } .grid { stroke: #444 } .background { fill: #161616 } }
"""


@dataclass(frozen=True, slots=True)
class Axis:
    """Decades of values, laid over pixels."""

    low: int
    high: int
    start: float
    end: float

    def at(self, value: float) -> float:
        return self.start + (log10(value) - self.low) / (self.high - self.low) * (self.end - self.start)

    @property
    def ticks(self) -> list[float]:
        return [float(10**power) for power in range(self.low, self.high + 1)]


def axis(values: Sequence[float], start: float, end: float) -> Axis:
    low, high = floor(log10(min(values))), ceil(log10(max(values)))
    return Axis(low, max(high, low + 1), start, end)


def drawing(measured: Sequence[Mapping[str, Figures]]) -> str:
    """An SVG of what `benchmarks.speed` measured, one element for each size."""
    names = list(dict.fromkeys(name for columns in measured for name in columns))
    colours = dict(zip(names, COLOURS * len(names), strict=False))
    rows = -(-len(PANELS) // 2)
    size = f"0 0 {2 * WIDTH} {LEGEND + rows * HEIGHT}"
    return "\n".join(
        [
            f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="{size}" role="img">',
            f"<title>How {escape(', '.join(names))} grow with the number of passages</title>",
            f"<style>{STYLE}</style>",
            '<rect class="background" width="100%" height="100%"/>',
            *_legend(colours),
            *(
                line
                for number, (row, title) in enumerate(PANELS.items())
                for line in _panel(title, _series(measured, row), colours, number)
            ),
            "</svg>\n",
        ]
    )


def _series(measured: Sequence[Mapping[str, Figures]], row: str) -> dict[str, list[Point]]:
    """The points of each engine: passages and figure."""
    found: dict[str, list[Point]] = {}
    for columns in measured:
        for name, figures in columns.items():
            if row in figures:
                found.setdefault(name, []).append((columns[OURS]["passages"], figures[row]))
    return found


def _legend(colours: Mapping[str, str]) -> Iterator[str]:
    for number, (name, colour) in enumerate(colours.items()):
        x = LEFT + number * 140
        yield f'<line x1="{x}" x2="{x + 22}" y1="24" y2="24" stroke="{colour}" stroke-width="3"/>'
        yield f'<text x="{x + 28}" y="28">{escape(name)}</text>'


def _panel(title: str, series: Mapping[str, Sequence[Point]], colours: Mapping[str, str], number: int) -> Iterator[str]:
    left, top = number % 2 * WIDTH, LEGEND + number // 2 * HEIGHT
    points = [point for listed in series.values() for point in listed]
    if not points:
        return
    across = axis([x for x, _ in points], left + LEFT, left + WIDTH - RIGHT)
    up = axis([y for _, y in points], top + HEIGHT - BELOW, top + ABOVE)
    yield f'<text x="{left + LEFT}" y="{top + ABOVE - 12}" class="title">{escape(title)}</text>'
    for tick in across.ticks:
        x = across.at(tick)
        yield f'<line class="grid" x1="{x:.1f}" x2="{x:.1f}" y1="{up.start}" y2="{up.end}"/>'
        yield f'<text x="{x:.1f}" y="{up.start + 18}" text-anchor="middle">{tick:,.0f}</text>'
    for tick in up.ticks:
        y = up.at(tick)
        yield f'<line class="grid" x1="{across.start}" x2="{across.end}" y1="{y:.1f}" y2="{y:.1f}"/>'
        yield f'<text x="{across.start - 6}" y="{y + 4:.1f}" text-anchor="end">{tick:,.10g}</text>'
    for name, listed in series.items():
        drawn = " ".join(f"{across.at(x):.1f},{up.at(y):.1f}" for x, y in sorted(listed))
        ours = ' class="ours"' if name == OURS else ""
        yield f'<polyline{ours} points="{drawn}" stroke="{colours[name]}"/>'


def main() -> None:
    figures, file = map(Path, sys.argv[1:])
    file.write_text(drawing(json.loads(figures.read_text(encoding="utf-8"))), encoding="utf-8")


if __name__ == "__main__":
    main()
