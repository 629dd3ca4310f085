"""Memory that was freed goes back to the system, in a process of its own."""

import subprocess
import sys

import pytest

# Many small pieces of memory, of which every thousandth is kept: what lies between cannot go back by itself.
PROGRAM = """
import asyncio, ctypes, sys
from bot.service import trimming

trimming.EVERY = 0.01

def megabytes():
    with open("/proc/self/statm") as file:
        return int(file.read().split()[1]) * 4096 / 1e6

async def main():
    libc = ctypes.CDLL(None)
    libc.malloc.restype, libc.free.argtypes = ctypes.c_void_p, [ctypes.c_void_p]
    pieces = [libc.malloc(1000) for _ in range(100_000)]
    for piece in pieces:
        ctypes.memset(piece, 1, 1000)
    for number, piece in enumerate(pieces):
        if number % 1000:
            libc.free(piece)
    del pieces
    before = megabytes()
    giving = asyncio.create_task(trimming.give_memory_back())
    await asyncio.sleep(0.5)
    giving.cancel()
    print(before - megabytes())

asyncio.run(main())
"""


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="only glibc can be told to")
def test_what_lies_between_pieces_in_use_goes_back() -> None:
    ran = subprocess.run([sys.executable, "-c", PROGRAM], capture_output=True, text=True, check=True)
    assert float(ran.stdout) > 50
