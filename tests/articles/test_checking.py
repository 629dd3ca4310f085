from datetime import date
from pathlib import Path

import pytest

from bot.articles.checking import Kind, Report, check_library
from bot.articles.folder.library import read_library

STORY = " ".join(
    f"On day {number} the pilot of ship {number * 7} spoke of fog bank {number * 3}." for number in range(40)
)
PAYWALLED = "<html><body><article><p>Tugs wait at the mole, said the pilot.</p><p>Subscribe to continue reading.</p>"


def _check(folder: Path, files: dict[str, str | bytes]) -> Report:
    for name, content in files.items():
        (folder / name).write_bytes(content.encode() if isinstance(content, str) else content)
    return check_library(read_library(folder, today=date(2022, 2, 1)), searchable=lambda text: "港" not in text)


@pytest.mark.parametrize(
    ("name", "content", "kind"),
    [
        ("2022-01-25.txt", "Date: 2022-02-30\n\nText.", Kind.UNREADABLE),
        ("2022-01-25.docx", "Text.", Kind.UNREADABLE),
        ("2022-01-25.txt", "Київ — столиця, ".encode() * 9 + b"\xff", Kind.ENCODING),
        ("2022-01-25.txt", "", Kind.EMPTY),
        ("2022-01-25.html", PAYWALLED, Kind.PAYWALL),
        ("2022-02-25.txt", "Boats sail.", Kind.FUTURE),
        ("a.txt", "Boats sail.", Kind.UNDATED),
        ("2022-01-25.txt", "港口开放。", Kind.LANGUAGE),
        ("2022-01-25.txt", "Home\n\nNews\n\nSport\n\nWeather\n\nCulture\n\nContact\n\nBoats sail.", Kind.NAVIGATION),
        ("2022-01-25.md", "Boats sail.\n\n## Fares\n\n## Times\n\nAt ten.", Kind.BARE_HEADING),
        ("2022-01-25.md", "Boats sail.\n\n## Fares", Kind.BARE_HEADING),
    ],
)
def test_each_kind_of_problem_is_found_and_names_its_file(tmp_path: Path, name: str, content: str, kind: Kind) -> None:
    report = _check(tmp_path, {name: content})
    assert [group.kind for group in report.groups] == [kind]
    assert report.groups[0].findings[0].sentence.startswith(name)


def test_a_page_of_several_dates_is_not_called_undated_as_well(tmp_path: Path) -> None:
    entries = "".join(f'<p class="date">{day} May 2021</p><p>{STORY}</p>' for day in (3, 9))
    report = _check(tmp_path, {"a.html": f"<html><body><article>{entries}</article></body></html>"})
    assert [group.kind for group in report.groups] == [Kind.DISAGREEING]


def test_copies_and_near_copies_are_told_apart(tmp_path: Path) -> None:
    report = _check(
        tmp_path,
        {
            "a.md": f"---\ndate: 2022-01-25\n---\n{STORY}",
            "b.md": f"---\ndate: 2022-01-25\n---\n{STORY}",
            "c.md": f"---\ndate: 2022-01-26\n---\nAdded at noon. {STORY}",
            "d.md": "---\ndate: 2022-01-26\n---\nNothing of this stands elsewhere, which is as it should be.",
        },
    )
    assert [(group.kind, [finding.sentence for finding in group.findings]) for group in report.groups] == [
        (Kind.DUPLICATE, ["b.md is a copy of a.md and is passed over (remove one of them)"]),
        (Kind.NEAR_DUPLICATE, ["c.md is nearly the same as a.md (keep one of them)"]),
    ]


def test_the_most_serious_comes_first_and_all_is_counted(tmp_path: Path) -> None:
    report = _check(tmp_path, {"b.txt": "Boats sail.", "a.txt": "Tugs wait.", "2022-01-25.txt": ""})
    assert [(group.kind, len(group)) for group in report.groups] == [(Kind.EMPTY, 1), (Kind.UNDATED, 2)]
    assert (len(report), report.articles) == (3, 2)
    assert [finding.sentence[:5] for finding in report.groups[1].findings] == ["a.txt", "b.txt"]


def test_a_library_in_order_has_no_findings(tmp_path: Path) -> None:
    assert len(_check(tmp_path, {"2022-01-25.md": "# Boats sail\n\nAt ten.\n\n## Fares\n\nNone."})) == 0
