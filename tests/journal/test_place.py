import subprocess
import sys
from pathlib import Path

import pytest

from bot.errors import StateError
from bot.journal.place import locked, place_of

NOBODYS = "123456789:AAHnotARealTokenOfAnybodyAtAll12345"
ROOT = Path(__file__).parents[2]

HOLD = """
import sys
from pathlib import Path
from bot.journal.place import locked, place_of
with locked(place_of(Path(sys.argv[1]), sys.argv[2])):
    print("held", flush=True)
    sys.stdin.read()
"""


def test_the_token_names_no_file(tmp_path: Path) -> None:
    with locked(place_of(tmp_path, NOBODYS)):
        names = [file.name for file in tmp_path.iterdir()]
    assert names
    assert not any("123456789" in name or "AAHnot" in name for name in names)


def test_another_process_is_refused_until_the_first_has_ended_however_it_ends(tmp_path: Path) -> None:
    command = [sys.executable, "-c", HOLD, str(tmp_path), NOBODYS]
    with subprocess.Popen(command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as other:
        assert other.stdout
        assert other.stdout.readline() == "held\n"
        with pytest.raises(StateError, match="already running"), locked(place_of(tmp_path, NOBODYS)):
            pass
        with locked(place_of(tmp_path, "1:another")):
            pass
        other.kill()
        other.wait()
        with locked(place_of(tmp_path, NOBODYS)):
            pass


def test_a_folder_that_takes_no_lock_is_said_and_stops_nothing(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    (tmp_path / "file").touch()
    with locked(place_of(tmp_path / "file", NOBODYS)):
        assert "No lock can be had" in caplog.text
