"""Moto's S3 as a process of its own: prints its port, then goes away and comes back as standard input says.

What is in it stays while it is away, as in a real store behind a network that fails.
"""

import sys

from moto.server import ThreadedMotoServer


def started(port: int) -> ThreadedMotoServer:
    server = ThreadedMotoServer(ip_address="127.0.0.1", port=port, verbose=False)
    server.start()
    return server


def serve() -> None:
    server = started(0)
    _, port = server.get_host_and_port()
    print(port, flush=True)  # noqa: T201
    for line in sys.stdin:
        if line == "away\n":
            server.stop()
        else:
            server = started(port)
        print(line, end="", flush=True)  # noqa: T201


if __name__ == "__main__":
    serve()
