"""Every pattern of the package, as a fresh process compiles it: at import, or in the function that makes it."""

from __future__ import annotations

import ast
import importlib
import inspect
import json
import pkgutil
import re
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import asdict, dataclass
from functools import cache
from pathlib import Path
from types import FrameType, ModuleType
from typing import Any

ROOT = Path(__file__).parent.parent.parent
COMPILE = re.compile
METHODS = {
    "search": "search",
    "finditer": "search",
    "findall": "search",
    "sub": "search",
    "subn": "search",
    "split": "search",
    "match": "match",
    "fullmatch": "fullmatch",
}
"""Each with that which it is like: a search goes on to the end of the text, the others begin where they are told."""
HARMLESS = frozenset({"pattern", "flags", "cache_clear"})  # these try nothing


@dataclass(frozen=True, slots=True)
class Compiled:
    """A pattern as it was compiled, and where."""

    file: str
    line: int
    source: str
    flags: int
    of_bytes: bool

    @property
    def pattern(self) -> re.Pattern[Any]:
        return COMPILE(self.source.encode("latin-1") if self.of_bytes else self.source, self.flags)


def compiled() -> list[Compiled]:
    """All patterns of the package, each once, as a fresh process compiles them."""
    ran = subprocess.run(
        [sys.executable, "-m", "tests.patterns.gathering"], cwd=ROOT, check=True, capture_output=True, encoding="utf-8"
    )
    return [Compiled(**row) for row in json.loads(ran.stdout)]


@dataclass(frozen=True, slots=True)
class Call:
    """A call of a function of `re` in the package."""

    file: str
    first: int
    last: int
    function: str
    inside: str
    """The function around it; "" at the module's level."""
    name: str
    """What the pattern is reached by: the constant that holds it, the function around it, or "." and a field's name."""


def calls() -> Iterator[Call]:
    for file in _files():
        tree = _tree(file)
        yield from _calls(_below_root(file), tree, "", "")


def _calls(file: str, node: ast.AST, inside: str, name: str) -> Iterator[Call]:
    if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
        inside, name = node.name, node.name
    elif isinstance(node, ast.Assign | ast.AnnAssign) and not inside:
        target = node.targets[0] if isinstance(node, ast.Assign) else node.target
        name = ast.unparse(target)
    elif isinstance(node, ast.keyword) and node.arg:
        name = f".{node.arg}"
    elif isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and _is_re(node.func.value):
        yield Call(file, node.lineno, node.end_lineno or node.lineno, node.func.attr, inside, name)
    for child in ast.iter_child_nodes(node):
        yield from _calls(file, child, inside, name)


def _is_re(node: ast.expr) -> bool:
    return isinstance(node, ast.Name) and node.id == "re"


@cache
def methods(call: Call) -> frozenset[str]:
    """How the pattern of a call is tried: by search, match or fullmatch; by all of them where it is handed on."""
    module = call.file.removesuffix(".py").replace("/", ".")
    found: set[str] = set()
    for file in _files():
        if _below_root(file) == call.file or (module, call.name) in _imported(file):
            found.update(_used_as(_tree(file), call.name))
    return frozenset(METHODS[method] for method in found or METHODS)


@cache
def _imported(file: Path) -> frozenset[tuple[str, str]]:
    """Modules and the names that a file imports from them."""
    return frozenset(
        (node.module or "", alias.name)
        for node in ast.walk(_tree(file))
        if isinstance(node, ast.ImportFrom)
        for alias in node.names
    )


def _used_as(tree: ast.Module, name: str) -> Iterator[str]:
    """Names of methods behind `name` or `name(…)`; all of them where it stands by itself."""
    tried = {id(node.value): node.attr for node in ast.walk(tree) if isinstance(node, ast.Attribute)}
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == name:
            tried[id(node.func)] = tried.get(id(node), "")
    for node in ast.walk(tree):
        if _stands_for(node, name):
            method = tried.get(id(node), "")
            yield from [method] if method in METHODS else [] if method in HARMLESS else METHODS


def _stands_for(node: ast.AST, name: str) -> bool:
    if isinstance(node, ast.Attribute):
        return isinstance(node.ctx, ast.Load) and name == f".{node.attr}"
    return isinstance(node, ast.Name) and node.id == name and isinstance(node.ctx, ast.Load)


def _lexicons() -> tuple[Any, ...]:
    """Imported late, for what is imported before the recording begins is not recorded."""
    found: tuple[Any, ...] = importlib.import_module("bot.language.lexicon").lexicons()
    return found


def _languages() -> list[tuple[str, ...]]:
    return [(known.code,) for known in _lexicons()]


def _tenses() -> list[tuple[str, ...]]:
    asked = [(known.code, known.asking) for known in _lexicons()]
    kinds = ("past", "present", "copula", "first", "whether", "openly")
    return [(getattr(one, kind), code) for code, one in asked for kind in kinds]


def _as_written() -> list[tuple[str, ...]]:
    return [(known.asking.accented_past, known.code) for known in _lexicons()]


# What cached functions that make patterns of what they are given are called with.
GIVEN: dict[str, Callable[[], list[tuple[str, ...]]]] = {
    "bot.articles.text.leftovers._patterns": lambda: [("paywall.txt",), ("asking.txt",), ("reading_on.txt",)],
    "bot.chat.asking._own_name": lambda: [("crisis_bot",)],
    "bot.questions.question._kinds": _languages,
    "bot.questions.question._which": _languages,
    "bot.language.signs._unreal_of": _languages,
    "bot.questions.tense._pattern": _tenses,
    "bot.questions.tense._as_written": _as_written,
}


@cache
def _files() -> list[Path]:
    return sorted((ROOT / "bot").rglob("*.py"))


@cache
def _tree(file: Path) -> ast.Module:
    return ast.parse(file.read_text(encoding="utf-8"))


def _below_root(file: Path) -> str:
    return file.relative_to(ROOT).as_posix()


def _record() -> list[Compiled]:
    found: dict[Compiled, None] = {}

    def record(pattern: str | bytes | re.Pattern[Any], flags: int = 0) -> re.Pattern[Any]:
        caller: FrameType | None = sys._getframe(1)  # noqa: SLF001 - the one way to see who compiles
        made = COMPILE(pattern, flags)
        if caller and (file := Path(caller.f_code.co_filename)).is_relative_to(ROOT / "bot"):
            tried = made.pattern
            source = tried.decode("latin-1") if isinstance(tried, bytes) else str(tried)
            found[Compiled(_below_root(file), caller.f_lineno, source, int(flags), isinstance(tried, bytes))] = None
        return made

    re.compile = record
    makers = {call.file for call in calls() if call.inside and call.function == "compile"}
    for module in _modules():
        if _below_root(Path(module.__file__ or "")) in makers:
            _make(module)
    return list(found)


def _modules() -> Iterator[ModuleType]:
    bot = importlib.import_module("bot")
    for found in pkgutil.walk_packages(bot.__path__, "bot."):
        if not found.name.endswith("__main__"):
            yield importlib.import_module(found.name)


def _make(module: ModuleType) -> None:
    """Calls what of a module makes patterns when they are first needed."""
    for name, function in vars(module).items():
        if hasattr(function, "cache_clear") and function.__module__ == module.__name__:
            nothing = [()] if not inspect.signature(function).parameters else []
            for given in GIVEN.get(f"{module.__name__}.{name}", lambda nothing=nothing: nothing)():
                function(*given)


if __name__ == "__main__":
    json.dump([asdict(one) for one in _record()], sys.stdout)
