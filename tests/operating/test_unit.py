import re
import shutil
import subprocess
from pathlib import Path

import pytest

from bot.operating.shipped import SERVICE
from bot.operating.unit import Place, unit

TEMPLATE = SERVICE.read_text(encoding="utf-8")
FOLDER = Path("/srv/bot")
PYTHON = Path("/srv/bot/.venv/bin/python")
PLACE = Place("bot", FOLDER, (str(PYTHON), "-m", "bot", "run"), (FOLDER / "state",), (FOLDER / ".venv", Path("/usr")))

# What systemd itself calls exposure, from 0 to 10; an ordinary service is at 9.6.
MOST_EXPOSED = 3.0


def values(text: str, key: str) -> list[str]:
    return re.findall(rf"^{key}=(.*)$", text, re.MULTILINE)


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("User", "bot"),
        ("WorkingDirectory", "/srv/bot"),
        ("ExecStart", "/srv/bot/.venv/bin/python -m bot run"),
        ("ReadWritePaths", "/srv/bot"),
        ("ReadOnlyPaths", "/srv/bot/.venv"),
        ("ProtectSystem", "strict"),
    ],
)
def test_a_unit_names_user_folder_and_program_and_keeps_the_rest(key: str, value: str) -> None:
    assert values(unit(TEMPLATE, PLACE), key) == [value]


def test_what_is_written_outside_the_folder_is_granted_too() -> None:
    place = Place("bot", FOLDER, ("python",), (FOLDER / "corpus", Path("/var/lib/news")), ())
    assert values(unit(TEMPLATE, place), "ReadWritePaths") == ["/srv/bot -/var/lib/news"]
    assert values(unit(TEMPLATE, place), "ReadOnlyPaths") == []


@pytest.mark.parametrize(
    ("folder", "directory", "writable"),
    [
        ("/srv/my bot", "/srv/my bot", '"/srv/my bot"'),
        ("/srv/100%", "/srv/100%%", "/srv/100%%"),
        ('/srv/"bot"', '/srv/"bot"', r'"/srv/\"bot\""'),
        (r"/srv/a\1b", r"/srv/a\1b", r'"/srv/a\\1b"'),
    ],
)
def test_odd_paths_reach_systemd_as_they_are(folder: str, directory: str, writable: str) -> None:
    text = unit(TEMPLATE, Place("bot", Path(folder), ("python",), (), ()))
    assert values(text, "WorkingDirectory") == [directory]
    assert values(text, "ReadWritePaths") == [writable]


@pytest.mark.skipif(not shutil.which("systemd-analyze"), reason="systemd-analyze is not installed")
@pytest.mark.parametrize("text", [TEMPLATE, unit(TEMPLATE, PLACE)], ids=["template", "filled in"])
def test_systemd_finds_the_service_little_exposed(text: str, tmp_path: Path) -> None:
    file = tmp_path / "crisis-bot.service"
    file.write_text(text)
    command = ["systemd-analyze", "security", "--offline=true", "--no-pager", str(file)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if "unrecognized option" in done.stderr:
        pytest.skip("this systemd-analyze judges no files yet")
    (exposure,) = re.findall(r"exposure level for crisis-bot\.service: ([\d.]+)", done.stdout)
    assert float(exposure) <= MOST_EXPOSED
