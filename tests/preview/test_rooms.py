"""The rooms of the preview: who may import whom, what stands in one place only, and that the tables are complete."""

import ast
import re
from functools import cache
from pathlib import Path

import pytest

import bot.preview
from bot.preview.chats.actions import ACTIONS
from bot.preview.http.routes import ROUTES
from tests.telegram_world import TelegramWorld

PREVIEW = Path(__file__).parents[2] / "bot" / "preview"
FILES = sorted(PREVIEW.rglob("*.py"))

# A room and the rooms it imports from, besides itself.
ARROWS = {
    "wire": set(),
    "text": {"wire"},
    "chats": {"text", "wire"},
    "methods": {"chats", "text", "wire"},
    "testing": {"chats", "wire"},
    "http": {"testing", "methods", "chats", "wire"},
}
ROOM_OF_FILES = "page"


@cache
def tree(file: Path) -> ast.Module:
    return ast.parse(file.read_text(encoding="utf-8"))


def below_preview(file: Path) -> str:
    return file.relative_to(PREVIEW).as_posix()


def imported_rooms(room: str) -> set[str]:
    names: set[str] = set()
    for file in (PREVIEW / room).glob("*.py"):
        for node in ast.walk(tree(file)):
            if isinstance(node, ast.ImportFrom):
                names |= {f"{node.module}.{alias.name}" for alias in node.names}
            elif isinstance(node, ast.Import):
                names |= {alias.name for alias in node.names}
    return {name.split(".")[2] for name in names if name.startswith("bot.preview.")} - {room}


@pytest.mark.parametrize("room", ARROWS)
def test_a_room_imports_from_just_the_rooms_it_is_granted(room: str) -> None:
    assert imported_rooms(room) == ARROWS[room]


def test_the_arrows_lead_down_alone() -> None:
    rooms = list(ARROWS)
    assert all(rooms.index(lower) < rooms.index(room) for room in rooms for lower in ARROWS[room])


def test_every_file_stands_in_a_room() -> None:
    assert {below_preview(file).partition("/")[0] for file in FILES} == {"__init__.py", *ARROWS}


@pytest.mark.parametrize("room", ARROWS)
def test_a_room_has_at_most_fourteen_files(room: str) -> None:
    assert 1 < len(list((PREVIEW / room).glob("*.py"))) <= 14


def test_the_map_names_every_room() -> None:
    drawn = re.findall(r"^    ([a-z]+)  ", bot.preview.__doc__ or "", re.MULTILINE)
    assert drawn == [*ARROWS, ROOM_OF_FILES]


@pytest.mark.parametrize("room", ARROWS)
def test_a_room_gives_the_order_in_which_its_files_are_read(room: str) -> None:
    told = ast.get_docstring(tree(PREVIEW / room / "__init__.py")) or ""
    files = {file.stem for file in (PREVIEW / room).glob("*.py")} - {"__init__"}
    assert files == set(re.findall(r"`([a-z_]+)`", told))


@pytest.mark.parametrize("call", ["json.dumps", "json.loads"])
def test_json_is_written_and_read_in_one_place(call: str) -> None:
    callers = [
        below_preview(file)
        for file in FILES
        if any(isinstance(node, ast.Attribute) and ast.unparse(node) == call for node in ast.walk(tree(file)))
    ]
    assert callers == ["wire/encoding.py"]


def test_the_table_of_routes_has_every_action_of_the_page() -> None:
    routed = {name for route in ROUTES for name in re.findall(r"^/page/\(([a-z]+)\)$", route.path)}
    assert routed == set(ACTIONS)


def test_the_table_of_routes_has_every_name_of_the_side_door(shared: TelegramWorld) -> None:
    routed = [name for route in ROUTES if route.for_tests for name in re.findall(r"\(([a-z]+)\)$", route.path)]
    assert len(routed) > 1
    for name in routed:
        answers = [shared.http.get(f"/control/{name}"), shared.http.post(f"/control/{name}", json={})]
        assert {answer.status_code for answer in answers} != {404}, name


def test_every_route_says_what_for_and_no_two_are_the_same() -> None:
    assert all(re.match(r"(GET|POST)", route.purpose) for route in ROUTES)
    assert len({route.path for route in ROUTES}) == len(ROUTES)


def test_the_side_door_is_every_route_below_control() -> None:
    assert [route.path.startswith("/control/") for route in ROUTES] == [route.for_tests for route in ROUTES]


def test_the_picture_of_the_readme_is_not_part_of_the_page() -> None:
    page = [file.suffix for file in (PREVIEW / ROOM_OF_FILES).iterdir()]
    assert page
    assert ".png" not in page
    assert (PREVIEW.parents[1] / "docs" / "preview.png").is_file()
