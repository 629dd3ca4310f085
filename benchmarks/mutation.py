"""Changes a file in many small ways, one at a time, and tells which of these mutants its own tests do not notice.

    make mutation
    .venv/bin/python -m benchmarks.mutation [FILE …]

Takes minutes and is no part of CI. Ends with status 1 where the tests of a file notice less than 90 % of its mutants;
why those live that live stands in benchmarks/mutation.md. mutmut changes what stands in functions, so constants and
regular expressions of a module are left as they are.
"""

import argparse
import json
import shutil
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path
from tempfile import TemporaryDirectory

ROOT = Path(__file__).parents[1]
ENOUGH = 0.9  # share of a file's mutants that its tests must notice

# A file and the tests that are about it and take seconds, as they are run for each mutant.
TESTS_OF = {
    "bot/search/index.py": ("tests/search/test_index.py", "tests/search/test_best.py"),
    "bot/search/best.py": ("tests/search/test_best.py",),
    "bot/search/counted/postings.py": ("tests/search/counted/test_postings.py",),
    "bot/search/bm25.py": ("tests/search/test_bm25.py",),
    "bot/answers/choosing/quoting.py": ("tests/answers/test_excerpts.py",),
    "bot/wording/cutting.py": ("tests/wording/test_cutting.py",),
}


@dataclass(frozen=True, slots=True)
class Result:
    """What became of the mutants of one file."""

    total: int
    survivors: tuple[str, ...]
    """Each as its name and what it changes in the file."""

    @property
    def killed(self) -> int:
        return self.total - len(self.survivors)

    @property
    def share(self) -> float:
        return self.killed / self.total


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("files", nargs="*", metavar="FILE", help=f"one of {', '.join(TESTS_OF)}; all by default")
    files = parser.parse_args().files or list(TESTS_OF)
    if unknown := [file for file in files if file not in TESTS_OF]:
        parser.error(
            f"{unknown[0]} has no tests named for it; add it to TESTS_OF, or name one of {', '.join(TESTS_OF)}"
        )
    if not find_spec("mutmut"):
        parser.error("mutmut is not installed; run make mutation")
    results = {file: _told(mutated(file, TESTS_OF[file])) for file in files}
    for file, result in results.items():
        print(f"{file:<34}{result.killed:>4} of {result.total:>3} killed, {result.share:.0%}")
    sys.exit(any(result.share < ENOUGH for result in results.values()))


def _told(result: Result) -> Result:
    print("\n".join(result.survivors), flush=True)
    return result


def mutated(file: str, tests: tuple[str, ...]) -> Result:
    """Run tests against each mutant of a file, in a copy of the repository.

    Raises RuntimeError where they cannot be run, or fail on the file as it is.
    """
    with TemporaryDirectory() as folder:
        copy = Path(folder)
        for part in ("bot", "tests"):
            shutil.copytree(ROOT / part, copy / part, ignore=shutil.ignore_patterns("__pycache__"))
        settings = (ROOT / "pyproject.toml").read_text(encoding="utf-8") + _settings(file, tests)
        (copy / "pyproject.toml").write_text(settings, encoding="utf-8")
        _mutmut(copy, "run")
        _mutmut(copy, "export-cicd-stats")
        figures = json.loads((copy / "mutants" / "mutmut-cicd-stats.json").read_text(encoding="utf-8"))
        return Result(figures["total"], tuple(_survivors(copy)))


def _settings(file: str, tests: tuple[str, ...]) -> str:
    return f"""
[tool.mutmut]
source_paths = ["bot"]
only_mutate = ["{file}"]
pytest_add_cli_args = ["--hypothesis-seed=1"]
pytest_add_cli_args_test_selection = {json.dumps(tests)}
timeout_multiplier = 4.0
use_git_change_detection = false
"""


def _survivors(copy: Path) -> Iterator[str]:
    """Mutants on which no test failed; one that runs on without end is noticed."""
    for line in _mutmut(copy, "results").splitlines():
        name, status = line.strip().rsplit(": ", 1)
        if status != "timeout":
            yield _mutmut(copy, "show", name)


def _mutmut(copy: Path, *arguments: str) -> str:
    command = [sys.executable, "-m", "mutmut", *arguments]
    ended = subprocess.run(command, cwd=copy, capture_output=True, text=True, check=False)
    if ended.returncode:
        raise RuntimeError(f"mutmut {arguments[0]} failed:\n{ended.stdout}{ended.stderr}")
    return ended.stdout


if __name__ == "__main__":
    main()
