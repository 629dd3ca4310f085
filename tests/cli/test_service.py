import sys
from pathlib import Path

import pytest

from bot.cli import main


def test_the_unit_runs_this_python_in_this_folder_as_whom_is_named(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["service", "--user", "olena"]) == 0
    printed = capsys.readouterr().out.splitlines()
    assert printed[0] == "[Unit]"
    assert {"User=olena", f"WorkingDirectory={tmp_path}", f"ReadWritePaths={tmp_path}"} <= set(printed)
    assert f"ExecStart={sys.executable} -m bot run" in printed


def test_a_corpus_and_a_state_elsewhere_may_be_written_too(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    Path(".env").write_text("STATE_DIR=/var/lib/crisis-bot\n")
    main(["service", "--user", "olena", "--corpus", "/srv/news"])
    printed = capsys.readouterr().out.splitlines()
    assert f"ReadWritePaths={tmp_path} -/srv/news -/var/lib/crisis-bot" in printed
    assert f"ExecStart={sys.executable} -m bot run --corpus /srv/news" in printed


@pytest.mark.parametrize(("user", "warned"), [("root", True), ("olena", False)])
def test_running_as_root_is_advised_against(user: str, warned: bool, capsys: pytest.CaptureFixture[str]) -> None:  # noqa: FBT001
    assert main(["service", "--user", user]) == 0
    assert ("name another user" in capsys.readouterr().err) is warned


def test_run_by_sudo_the_unit_is_the_callers(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("SUDO_USER", "taras")
    main(["service"])
    assert "User=taras" in capsys.readouterr().out.splitlines()
