"""The container's file: what can be tried of it without a builder."""

import json
import os
import re
import socket
import subprocess
import sys
from pathlib import Path

import pytest
import yaml
from dotenv import dotenv_values

from tests.bot_process import BotProcess
from tests.resilience.asked import ARTICLE
from tests.telegram_world import TelegramWorld

ROOT = Path(__file__).parents[2]
CONTAINERFILE = (ROOT / "deploy" / "Containerfile").read_text(encoding="utf-8")
COMPOSE = yaml.safe_load((ROOT / "deploy" / "compose.yaml").read_text(encoding="utf-8"))


def health_command() -> list[str]:
    """What follows HEALTHCHECK … CMD, run by this Python."""
    (found,) = re.findall(r"^HEALTHCHECK .*? CMD (\[.*?\])$", CONTAINERFILE, re.MULTILINE | re.DOTALL)
    command: list[str] = json.loads(found.replace("\\\n", ""))
    return [sys.executable, *command[1:]]


def healthy(address: str) -> bool:
    environment = {"PATH": os.environ["PATH"], "HEALTH_LISTEN": address}
    return subprocess.run(health_command(), env=environment, capture_output=True, check=False).returncode == 0


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "corpus").mkdir()
    (tmp_path / "corpus" / "alert.txt").write_text(ARTICLE, encoding="utf-8")
    return tmp_path


def test_the_health_check_tells_a_bot_that_answers_from_one_that_cannot(telegram: TelegramWorld, folder: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as free:
        address = f"127.0.0.1:{free.getsockname()[1]}"
    settings = {"TELEGRAM_TOKEN": telegram.token, "TELEGRAM_API_URL": telegram.api_url, "HEALTH_LISTEN": address}
    assert not healthy(address)
    telegram.fault("drop", count=1_000_000)
    with BotProcess(folder, **settings) as bot:
        bot.wait_for_output("cannot be reached yet")
        assert not healthy(address)
        telegram.clear_faults()
        bot.wait_until_answering()
        bot.wait_for(lambda: healthy(address))


def test_a_copied_env_file_empties_nothing_that_the_image_needs() -> None:
    """Empty lines of the file are settings too for what composes containers, and stronger than those of the image."""
    needed = set(
        re.findall(r"\b([A-Z_]+)=", " ".join(re.findall(r"^ENV ((?:.*\\\n)*.*)$", CONTAINERFILE, re.MULTILINE)))
    )
    copied, service = dotenv_values(ROOT / ".env.example"), COMPOSE["services"]["crisis-bot"]
    emptied = {name for name, value in {**copied, **service["environment"]}.items() if not value}
    assert needed & copied.keys()
    assert not needed & emptied


def test_the_container_is_run_by_a_user_who_is_not_root() -> None:
    users = re.findall(r"^USER (\S+)$", CONTAINERFILE, re.MULTILINE)
    assert users
    assert users[-1] not in {"root", "0"}
