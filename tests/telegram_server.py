"""The preview's server as a process of its own: prints one line of JSON, then serves until it is ended.

python tests/telegram_server.py '{"token": "…", "flood": false, "privacy_mode": true}'
"""

import asyncio
import json
import sys
from typing import Any

from bot.preview.http.server import PreviewOptions, PreviewServer
from bot.preview.methods.flood import FloodLimits


async def serve(flood: bool = False, **given: Any) -> None:  # noqa: ANN401, FBT001, FBT002 - from the command line
    server = PreviewServer(PreviewOptions(**given, flood=FloodLimits() if flood else None, control=True))
    await server.start()
    print(json.dumps({"port": server.port, "token": server.token, "key": server.key}), flush=True)  # noqa: T201
    await asyncio.Event().wait()


if __name__ == "__main__":
    try:
        asyncio.run(serve(**json.loads(sys.argv[1] if len(sys.argv) > 1 else "{}")))
    except KeyboardInterrupt:
        sys.exit(0)
