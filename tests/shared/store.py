"""A store like S3 on this machine, which can be away."""

import importlib.util
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Self
from urllib.request import Request, urlopen

import pytest

SERVER = Path(__file__).with_name("store_server.py")

needs_lance = pytest.mark.skipif(not importlib.util.find_spec("lancedb"), reason="LanceDB is not installed")
needs_store = pytest.mark.skipif(not importlib.util.find_spec("moto"), reason="moto, a store like S3, is not installed")

SECRET = "a-key-that-no-log-may-hold"  # noqa: S105 - of this test


class Store:
    """In a `with` it lives until the end of the block."""

    def __init__(self) -> None:
        self._process = subprocess.Popen(
            [sys.executable, str(SERVER)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
        )
        self.address = f"http://127.0.0.1:{self._answer()}"
        with urlopen(Request(f"{self.address}/news", method="PUT")):  # noqa: S310 - makes a bucket on this machine
            pass

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._process.kill()
        self._process.communicate()

    @property
    def environment(self) -> dict[str, str]:
        """What programs know the store by."""
        return {
            "AWS_ACCESS_KEY_ID": "testing",
            "AWS_SECRET_ACCESS_KEY": SECRET,
            "AWS_REGION": "us-east-1",
            "AWS_ENDPOINT": self.address,
            "AWS_ALLOW_HTTP": "true",
        }

    @contextmanager
    def away(self) -> Iterator[None]:
        """While inside, nothing listens at its address."""
        self._told("away")
        yield
        self._told("back")

    @contextmanager
    def silent(self) -> Iterator[None]:
        """While inside, its machine accepts what it is sent, and nothing comes back."""
        self._process.send_signal(signal.SIGSTOP)
        try:
            yield
        finally:
            self._process.send_signal(signal.SIGCONT)

    def _told(self, word: str) -> None:
        assert self._process.stdin
        self._process.stdin.write(f"{word}\n")
        self._process.stdin.flush()
        assert self._answer() == word

    def _answer(self) -> str:
        assert self._process.stdout
        return self._process.stdout.readline().strip()
