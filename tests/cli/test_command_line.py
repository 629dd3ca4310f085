import io
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from bot.cli import COMMANDS, main
from bot.wording.texts import ENGLISH
from tests.bot_process import BotProcess
from tests.telegram_world import TelegramWorld

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


@pytest.mark.parametrize("command", [None, *(add.__name__.removeprefix("add_") for add in COMMANDS)])
def test_help_waits_for_nothing_slow(command: str | None) -> None:
    modules = modules_of(*([command] if command else []), "--help")
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


def test_the_token_of_the_instructions_is_refused_in_a_sentence(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("TELEGRAM_TOKEN", "123456789:AAExample")
    assert main(["run"]) == 1
    assert capsys.readouterr().err == (
        "TELEGRAM_TOKEN is the example of the instructions: put the token there that @BotFather has given you.\n"
    )


def test_a_misspelt_setting_is_named(capsys: pytest.CaptureFixture[str]) -> None:
    Path(".env").write_text("CORPUS_DIRR=articles\n")
    assert main(["ask", "x"]) == 1
    assert capsys.readouterr().err == ".env: CORPUS_DIRR is not a setting; did you mean CORPUS_DIR?\n"


def test_the_version_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        main(["--version"])
    assert ended.value.code == 0
    assert re.fullmatch(r"crisis-bot \d+\.\d+\.\d+\n", capsys.readouterr().out)


@pytest.mark.skipif(not shutil.which("bash"), reason="bash is not installed")
@pytest.mark.parametrize(
    ("typed", "offered"),
    [("do", "doctor"), ("ask --ba", "--batch"), ("run --log-format j", "json"), ("eval --corpus tes", "tests")],
)
def test_a_shell_completes_commands_options_values_and_folders(
    typed: str, offered: str, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    with pytest.raises(SystemExit):
        main(["--print-completion", "bash"])
    (tmp_path / "completion.bash").write_text(capsys.readouterr().out)
    press_tab = (
        "source completion.bash; mkdir -p tests; read -ra COMP_WORDS <<<$1; COMP_CWORD=$((${#COMP_WORDS[@]} - 1)); "
        "function=$(complete -p crisis-bot); function=${function##*-F }; ${function%% *}; echo ${COMPREPLY[*]}"
    )
    command = ["bash", "-c", press_tab, "bash", f"crisis-bot {typed}"]
    done = subprocess.run(command, capture_output=True, text=True, check=True, cwd=tmp_path)
    assert done.stdout.split() == [offered], done.stderr


@pytest.mark.parametrize(
    ("options", "begins"),
    [(["--quiet"], ""), ([], "20"), (["--log-format", "json"], '{"time": "20'), (["-q", "--log-format", "json"], "")],
)
@pytest.mark.usefixtures("corpus")
def test_how_much_is_logged_and_in_which_form_is_chosen(
    options: list[str], begins: str, tmp_path: Path, telegram: TelegramWorld
) -> None:
    settings = {"CORPUS_DIR": "articles", "TELEGRAM_TOKEN": telegram.token, "TELEGRAM_API_URL": telegram.api_url}
    with BotProcess(tmp_path, "run", *options, **settings) as bot:
        telegram.wait_for_message(ENGLISH.greeting, after=telegram.send("Hello"))
        assert bot.terminate() == 0
    assert all(line.startswith(begins) for line in bot.output.splitlines()), bot.output
    assert ("Answering as @" in bot.output) is bool(begins)
    assert bool(bot.output) is bool(begins)
