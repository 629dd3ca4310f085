import io
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from bot.cli import COMMANDS, main

ROOT = Path(__file__).parents[2]

# What takes long to import, and what `--help` and wrong usage therefore do without.
SLOW = {"numpy", "telegram", "trafilatura", "simplemma", "pydantic", "asyncio", "bot.app"}


def modules_of(*arguments: str) -> set[str]:
    """Everything that a process has imported by the time it has printed the help that `arguments` ask for."""
    program = (
        "import atexit, sys; atexit.register(lambda: print(*sys.modules, file=sys.stderr)); "
        f"from bot.cli import main; main({list(arguments)})"
    )
    environment = {"PATH": os.environ["PATH"], "PYTHONPATH": str(ROOT), "PYTHONUTF8": "1"}
    done = subprocess.run([sys.executable, "-c", program], env=environment, capture_output=True, text=True, check=True)
    assert done.stdout.startswith("usage: crisis-bot")
    return set(done.stderr.split())


@pytest.mark.parametrize("arguments", [["--help"], ["run", "--help"], ["ask", "--help"], ["eval", "--help"]])
def test_help_waits_for_nothing_slow(arguments: list[str]) -> None:
    modules = modules_of(*arguments)
    assert "argparse" in modules
    assert modules & SLOW == set()


def test_help_lists_every_command(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        main(["--help"])
    listed = re.findall(r"^    (\w+) ", capsys.readouterr().out, re.MULTILINE)
    assert [f"add_{name}" for name in listed] == [add.__name__ for add in COMMANDS]


@pytest.mark.parametrize(
    ("arguments", "named"),
    [
        (["run"], "TELEGRAM_TOKEN is not set"),
        (["run"], "@BotFather"),
        (["run"], "crisis-bot preview"),
        (["ask", "x", "--corpus", "nowhere"], "nowhere"),
        (["ask", "--batch", "nowhere.txt", "--corpus", "articles"], "nowhere.txt cannot be read"),
        (["ask", "--batch", "latin.txt", "--corpus", "articles"], "latin.txt is not UTF-8"),
    ],
)
@pytest.mark.usefixtures("corpus")
def test_what_the_user_must_put_right_is_said_in_a_sentence(
    arguments: list[str], named: str, capsys: pytest.CaptureFixture[str]
) -> None:
    Path("latin.txt").write_bytes("¿quién?".encode("latin-1"))
    assert main(arguments) == 1
    printed = capsys.readouterr()
    assert named in printed.err
    assert len(printed.err.splitlines()) == 1
    assert printed.out == ""


@pytest.mark.parametrize(
    "arguments",
    [
        [],
        ["dance"],
        ["ask"],
        ["ask", "x", "--top", "0"],
        ["ask", "x", "--now", "yesterday"],
        ["ask", "x", "--batch", "y"],
        ["preview", "--port", "70000"],
    ],
)
def test_wrong_usage_ends_with_status_2(
    arguments: list[str], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "stdin", io.StringIO())
    with pytest.raises(SystemExit) as ended:
        main(arguments)
    assert ended.value.code == 2
    assert capsys.readouterr().err.startswith("usage: crisis-bot")


def test_a_misspelt_setting_is_named(capsys: pytest.CaptureFixture[str]) -> None:
    Path(".env").write_text("CORPUS_DIRR=articles\n")
    assert main(["ask", "x"]) == 1
    assert capsys.readouterr().err == ".env: CORPUS_DIRR is not a setting; did you mean CORPUS_DIR?\n"
