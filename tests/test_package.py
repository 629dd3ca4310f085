"""The wheel as `pip install` gets it: a bot that runs outside a checkout. Built with what the checks have installed."""

import os
import shutil
import subprocess
import sys
import sysconfig
import venv
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
BUILT_OR_PRIVATE = shutil.ignore_patterns(
    ".venv", ".git", ".env", "build", "dist", "state", "*.egg-info", "__pycache__", ".*_cache", ".hypothesis"
)


def run(*command: object, cwd: Path | None = None) -> str:
    """What the program prints; fails with all of it when the program does. No setting of ours is in its environment."""
    environment = {"PATH": os.environ["PATH"], "PYTHONUTF8": "1", "PIP_CONFIG_FILE": os.devnull}
    done = subprocess.run(
        list(map(str, command)), capture_output=True, text=True, check=False, cwd=cwd, env=environment
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("package")
    shutil.copytree(ROOT, folder / "source", ignore=BUILT_OR_PRIVATE, symlinks=True)
    build = [sys.executable, "-m", "pip", "wheel", "--no-deps", "--no-index", "--no-build-isolation"]
    run(*build, "--wheel-dir", folder, folder / "source")
    (built,) = folder.glob("*.whl")
    return built


@pytest.fixture(scope="module")
def installed(wheel: Path) -> Iterator[Path]:
    """An environment that holds the wheel alone, and sees the libraries of this one."""
    environment = wheel.parent / "environment"
    venv.create(environment)
    python = environment / "bin" / "python"
    run(sys.executable, "-m", "pip", "--python", python, "install", "--no-deps", "--no-index", wheel)
    paths = {"base": str(environment), "platbase": str(environment)}
    libraries = Path(sysconfig.get_path("purelib", vars=paths)) / "libraries.pth"
    libraries.write_text(sysconfig.get_path("purelib"))
    yield environment / "bin"
    shutil.rmtree(environment)


def test_the_wheel_holds_the_code_the_lists_the_page_and_the_starter_corpus_but_no_pictures(wheel: Path) -> None:
    held = set(zipfile.ZipFile(wheel).namelist())
    code = {path.relative_to(ROOT).as_posix() for path in (ROOT / "bot").rglob("*.py")}
    data = {path.relative_to(ROOT).as_posix() for path in (ROOT / "bot").glob("*/data/**/*") if path.is_file()}
    articles = {f"bot/operating/data/corpus/{path.name}" for path in (ROOT / "corpus").iterdir()}
    assert len(code) > 100
    assert len(articles) > 100
    assert code | data | articles | {"bot/preview/page/index.html"} <= held
    assert [name for name in held if name.endswith((".png", ".jpg", ".gif"))] == []
    assert [name for name in held if name.startswith(("tests/", "benchmarks/"))] == []


def test_an_installed_bot_lays_out_a_folder_and_answers_from_it(installed: Path, tmp_path: Path) -> None:
    bot = installed / "crisis-bot"
    assert run(bot, "--version").startswith("crisis-bot ")
    run(bot, "init", "mine", cwd=tmp_path)
    answer = run(bot, "ask", "How many US troops were put on standby?", cwd=tmp_path / "mine")
    assert "8,500" in answer
    located = run(installed / "python", "-c", "import bot; print(bot.__file__)", cwd=tmp_path)
    assert Path(located.strip()).is_relative_to(installed.parent)


def test_an_installed_bot_prints_a_unit_that_runs_it(installed: Path, tmp_path: Path) -> None:
    unit = run(installed / "crisis-bot", "service", "--user", "olena", cwd=tmp_path)
    assert f"ExecStart={installed}/python" in unit
    assert f"\nWorkingDirectory={tmp_path}\n" in unit
