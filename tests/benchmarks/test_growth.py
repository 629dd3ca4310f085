"""The drawing of how figures grow: an SVG with a line for each engine that was measured."""

import json
import subprocess
import sys
from itertools import pairwise
from pathlib import Path

from lxml import etree

FIGURES = [
    {
        "crisis-bot": {"passages": passages, "candidates p50": 0.1 * times, "answers p50": 5 + times, "memory": 60.0},
        "rank-bm25": {"candidates p50": 2.0 * times},
        "<other>": {"answers p50": 7.0 + times},
    }
    for passages, times in ((1000, 1), (5000, 3), (100_000, 40))
]


def test_each_engine_has_a_line_in_each_panel_that_it_has_figures_for(tmp_path: Path) -> None:
    (tmp_path / "figures.json").write_text(json.dumps(FIGURES))
    command = [sys.executable, "-m", "benchmarks.growth", str(tmp_path / "figures.json"), str(tmp_path / "growth.svg")]
    subprocess.run(command, check=True)
    root = etree.parse(tmp_path / "growth.svg").getroot()
    names = {"svg": "http://www.w3.org/2000/svg"}
    lines = [line.get("points").split() for line in root.findall(".//svg:polyline", names)]
    assert [len(line) for line in lines] == [3] * 5
    assert len(root.findall(".//svg:polyline[@class='ours']", names)) == 3
    for line in lines[:4]:
        places = [tuple(map(float, point.split(","))) for point in line]
        assert all(here[0] < there[0] and here[1] > there[1] for here, there in pairwise(places))
    _, _, width, height = map(float, root.get("viewBox").split())
    assert all(
        0 < float(x) < width and 0 < float(y) < height for line in lines for x, y in (p.split(",") for p in line)
    )
    assert "<other>" in [text.text for text in root.findall(".//svg:text", names)]
