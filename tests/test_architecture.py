"""The rules of the house: who may import whom, what stands in one place only, and that the documents tell the truth."""

import ast
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

from bot.cli import COMMANDS, main
from bot.settings import NAMES

ROOT = Path(__file__).parent.parent
FILES = sorted((ROOT / "bot").rglob("*.py"))

# A room and the rooms it may import from, besides itself. `model`, `errors` and `redaction` import nothing of ours.
ARROWS = {
    "model": set(),
    "errors": set(),
    "redaction": set(),
    "files": set(),
    "settings": {"errors", "redaction"},
    "articles": {"language", "errors", "model"},
    "importing": {"articles", "errors", "model"},
    "language": {"errors", "model"},
    "dates": {"language", "model"},
    "search": {"language", "model"},
    "archive": {"articles", "questions", "search", "files", "errors", "model"},
    "shared": {"archive", "articles", "errors", "model"},
    "questions": {"dates", "search", "language", "model"},
    "ranking": {"questions", "search", "language"},
    "answers": {"ranking", "questions", "search", "dates", "language", "model"},
    "wording": {"language", "model"},
    "journal": {"errors"},
    "voice": {"journal", "language"},
    "service": {"errors"},
    "chat": {
        "importing",
        "answers",
        "journal",
        "language",
        "questions",
        "service",
        "voice",
        "wording",
        "errors",
        "model",
    },
    "vectors": {"search", "files", "errors"},
    "preview": set(),
    "previewing": {"preview", "language", "errors"},
    "terminal": {"answers", "questions", "wording", "model"},
    "evaluation": {"answers", "errors", "model"},
    "operating": {"errors", "model"},
    "live": {"answers", "articles", "vectors", "errors"},
    "answering": {"answers", "articles", "archive", "shared", "vectors", "language", "settings"},
    "app": {
        "answering",
        "articles",
        "shared",
        "chat",
        "importing",
        "journal",
        "voice",
        "live",
        "preview",
        "answers",
        "wording",
        "settings",
        "errors",
    },
    "cli": {
        "answering",
        "app",
        "articles",
        "previewing",
        "importing",
        "operating",
        "evaluation",
        "terminal",
        "voice",
        "vectors",
        "wording",
        "answers",
        "settings",
        "redaction",
        "errors",
    },
    "__main__": set(),  # reads cli by name, when Ctrl-C has been seen to
    "__init__": set(),
}

# A library and the only place that imports it.
ONLY_IN = {
    "telegram": "chat/",
    "rank_bm25": "search/index.py",
    "pydantic_settings": "settings.py",
    "tornado": ("preview/http/", "service/"),
    "httpcore": ("importing/", "chat/flow/line.py"),
    "feedparser": "importing/feeds.py",
    "prometheus_client": "service/metrics.py",
    "onnxruntime": "vectors/encoder.py",
    "tokenizers": "vectors/encoder.py",
    "argparse": "cli/",
    "sqlite3": "journal/",
    "ijson": "importing/exports/json_streams.py",
    "lancedb": "shared/table.py",
    "pyarrow": "shared/table.py",
}


def below_bot(file: Path) -> str:
    return file.relative_to(ROOT / "bot").as_posix()


def room(file: Path) -> str:
    return below_bot(file).partition("/")[0].removesuffix(".py")


@cache
def tree(file: Path) -> ast.Module:
    return ast.parse(file.read_text(encoding="utf-8"))


def imported(file: Path) -> Iterator[str]:
    """Dotted names of what a file imports, `from a import b` as `a.b`."""
    for node in ast.walk(tree(file)):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{file}: write imports out in full"
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def called(file: Path) -> set[str]:
    """What a file calls by a bare or a dotted name."""
    return {ast.unparse(node.func) for node in ast.walk(tree(file)) if isinstance(node, ast.Call)}


def test_imports_point_as_granted_and_every_grant_is_used() -> None:
    used: dict[str, set[str]] = {room(file): set() for file in FILES}
    for file in FILES:
        rooms = {name.split(".")[1] for name in imported(file) if name.startswith("bot.")}
        used[room(file)] |= rooms - {room(file)}
    assert used == ARROWS


def test_the_rooms_stand_above_each_other() -> None:
    above = {name: set(granted) for name, granted in ARROWS.items()}
    while above:
        ground = {name for name, granted in above.items() if not granted & set(above)}
        assert ground, f"in a circle: {sorted(above)}"
        above = {name: granted for name, granted in above.items() if name not in ground}


@pytest.mark.parametrize(("library", "place"), ONLY_IN.items())
def test_a_library_is_imported_in_one_place(library: str, place: str) -> None:
    importers = [below_bot(file) for file in FILES if any(name.split(".")[0] == library for name in imported(file))]
    assert importers
    assert all(importer.startswith(place) for importer in importers)


@pytest.mark.parametrize(
    ("call", "place"), [("print", "cli/"), ("input", "cli/"), ("html.escape", "chat/showing/rendering.py")]
)
def test_some_calls_stand_in_one_place(call: str, place: str) -> None:
    callers = [below_bot(file) for file in FILES if call in called(file)]
    assert callers
    assert all(caller.startswith(place) for caller in callers)


def test_only_the_command_line_ends_the_process() -> None:
    enders = {below_bot(file) for file in FILES if called(file) & {"sys.exit", "exit", "quit", "os._exit"}}
    assert enders <= {"cli/__init__.py", "cli/console/interrupting.py", "__main__.py"}


@pytest.mark.parametrize("file", FILES, ids=below_bot)
def test_nothing_runs_at_import(file: Path) -> None:
    passive = (
        ast.Import,
        ast.ImportFrom,
        ast.Assign,
        ast.AugAssign,
        ast.AnnAssign,
        ast.ClassDef,
        ast.FunctionDef,
        ast.AsyncFunctionDef,
    )
    for node in tree(file).body:
        docstring = isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)
        guarded = isinstance(node, ast.If) and ast.unparse(node.test) in ("TYPE_CHECKING", "__name__ == '__main__'")
        assert isinstance(node, passive) or docstring or guarded, f"{file}, line {node.lineno}"


@pytest.mark.parametrize("file", FILES, ids=below_bot)
def test_a_file_is_short_enough_to_have_one_job(file: Path) -> None:
    assert len(file.read_text(encoding="utf-8").splitlines()) < 400


CYRILLIC = re.compile("[а-яёіїєґ]", re.IGNORECASE)
# Tables of letters and of endings, which are not words.
LETTERS = {"language/name_keys.py", "language/analysis.py", "language/detection.py", "dates/tokens.py"}
# Tables of words in several languages that one room alone reads, and what the bot itself says in a language.
WORDS_OF_ONE_ROOM = {
    "articles/markup/cleaning.py",
    "articles/pages/dates.py",
    "articles/pages/preparing.py",
    "articles/text/headings.py",
    "questions/followup_words.py",
    "wording/examples.py",
    "wording/languages/ru.py",
    "wording/languages/uk.py",
}


def literals(file: Path) -> Iterator[str]:
    """The strings of a file but for its docstrings."""
    described = {
        id(node.value)
        for node in ast.walk(tree(file))
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)
    }
    for node in ast.walk(tree(file)):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in described:
            yield node.value


def test_cyrillic_words_stand_in_the_files_of_their_languages() -> None:
    with_words = {below_bot(file) for file in FILES if any(map(CYRILLIC.search, literals(file)))}
    in_lexicons = {name for name in with_words if name.startswith("language/lexicons/")}
    assert in_lexicons
    assert with_words - in_lexicons - LETTERS == WORDS_OF_ONE_ROOM


def test_the_example_file_has_every_setting_in_order() -> None:
    lines = (ROOT / ".env.example").read_text(encoding="utf-8").splitlines()
    assert tuple(line.partition("=")[0] for line in lines if line and not line.startswith("#")) == NAMES


@cache
def readme() -> str:
    return (ROOT / "README.md").read_text(encoding="utf-8")


def test_the_readme_explains_every_setting() -> None:
    assert [name for name in NAMES if f"`{name}`" not in readme()] == []


def test_the_readme_shows_every_command() -> None:
    names = {add.__name__.removeprefix("add_") for add in COMMANDS}
    assert [name for name in names if f"crisis-bot {name}" not in readme()] == []


def test_every_command_in_the_readme_exists() -> None:
    commands = set(re.findall(r"crisis-bot ([a-z]+)", readme()))
    assert commands
    for command in commands:
        with pytest.raises(SystemExit) as ended:
            main([command, "--help"])
        assert ended.value.code == 0, command


def test_every_make_target_in_the_readme_exists() -> None:
    targets = set(re.findall(r"^([a-z-]+):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE))
    named = set(re.findall(r"^\s*make ([a-z-]+)|`make ([a-z-]+)`", readme(), re.MULTILINE))
    named = {one or other for one, other in named}
    assert len(named) >= 2, "README no longer names them as this test reads them"
    assert named <= targets


def named_on_the_map() -> list[str]:
    """What `bot/__init__.py` names in backquotes, but for what is no module."""
    named = re.findall(r"`([a-z_]+(?:\.[a-z_]+)*)`", (ROOT / "bot" / "__init__.py").read_text(encoding="utf-8"))
    assert len(named) > 30, "the map no longer names rooms as this test reads them"
    return named


@pytest.mark.parametrize("name", named_on_the_map())
def test_what_the_map_names_exists(name: str) -> None:
    place = ROOT / "bot" / name.replace(".", "/")
    assert place.is_dir() or place.with_suffix(".py").is_file()


def test_the_map_names_every_room() -> None:
    rooms = {room(file) for file in FILES} - {"__init__", "__main__"}
    assert rooms - {name.split(".")[0] for name in named_on_the_map()} == set()


@pytest.mark.parametrize("folder", sorted({file.parent for file in FILES}), ids=below_bot)
def test_each_room_says_what_it_is(folder: Path) -> None:
    assert ast.get_docstring(tree(folder / "__init__.py"))
