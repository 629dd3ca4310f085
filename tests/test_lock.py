"""The lock files fix a version, within its range, of all that pyproject.toml asks for."""

import re
import tomllib
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).parents[1]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
NEEDED = PROJECT["build-system"]["requires"] + PROJECT["project"]["dependencies"]
NEEDED_FOR_CHECKS = PROJECT["project"]["dependencies"] + PROJECT["project"]["optional-dependencies"]["dev"]


@pytest.mark.parametrize(
    ("lock", "needed"), [("requirements.lock", NEEDED), ("requirements-dev.lock", NEEDED_FOR_CHECKS)]
)
def test_a_lock_is_as_new_as_the_project(lock: str, needed: list[str]) -> None:
    locked = dict(re.findall(r"^([\w.-]+)==([\w.+!]+)", (ROOT / lock).read_text(encoding="utf-8"), re.MULTILINE))
    requirements = list(map(Requirement, needed))
    stale = [str(r) for r in requirements if not r.specifier.contains(locked.get(canonicalize_name(r.name), "0"))]
    assert stale == [], "run make lock"


@pytest.mark.parametrize("lock", ["requirements.lock", "requirements-dev.lock"])
def test_a_lock_names_no_place(lock: str) -> None:
    assert not re.search(r"https?:|file:|index-url|find-links| /", (ROOT / lock).read_text(encoding="utf-8"))
