#!/bin/sh
# httpcore 1.0.9 imports sniffio whenever a lock or an event is first used, several times a request. anyio from 4.12 on
# no longer brings it, and Python does not remember that a module is missing: each time it looks through the whole path.
# It took a sixth of what a bot's event loop did. Whoever asks for httpx or python-telegram-bot does well to ask for
# sniffio too.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" --quiet --disable-pip-version-check install httpcore==1.0.9 'anyio>=4.12,<5'
"$folder/venv/bin/python" - <<'END'
import asyncio
import sys
from importlib.metadata import version

import httpcore

looked_for = []


class Looking:
    """Asked first for each module that is not loaded yet."""

    @staticmethod
    def find_spec(name, path=None, target=None):
        looked_for.append(name)


async def requests(number):
    async with await asyncio.start_server(answer, "127.0.0.1", 0) as server:
        address = "http://127.0.0.1:%d/" % server.sockets[0].getsockname()[1]
        async with httpcore.AsyncConnectionPool() as pool:
            await pool.request("GET", address)
            sys.meta_path.insert(0, Looking)
            for _ in range(number):
                await pool.request("GET", address)
        await asyncio.sleep(0.1)  # until the server has noticed that nobody is there any more


async def answer(reader, writer):
    while line := await reader.readline():
        if line == b"\r\n":
            writer.write(b"HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n")
    writer.close()


asyncio.run(requests(10))
times = looked_for.count("sniffio")
print(f"httpcore {version('httpcore')}, anyio {version('anyio')}: sniffio is looked for {times} times in 10 requests")
if times < 10:
    raise SystemExit("changed: on writing it was looked for several times a request")
END
