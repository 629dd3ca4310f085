"""Telling systemd how the service is (man 3 sd_notify): one datagram to a socket that it names."""

import asyncio
import contextlib
import os
import socket

# The share of the watchdog's patience after which it is told that the loop lives: half, as its manual advises.
SHARE = 0.5
MICROSECONDS = 1_000_000


def notify(state: str) -> None:
    """Does nothing where no systemd listens, and waits for none that is slow: the next sign of life will do."""
    address = os.environ.get("NOTIFY_SOCKET", "")
    if not address:
        return
    if address.startswith("@"):  # a name of Linux's own, outside of the file system
        address = "\0" + address[1:]
    with contextlib.suppress(OSError), socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as line:
        line.settimeout(0)
        line.sendto(state.encode(), address)


async def keep_watchdog_quiet() -> None:
    """Tells, until cancelled, that the loop lives; ends at once where no watchdog waits for it."""
    patience = os.environ.get("WATCHDOG_USEC", "")
    if not patience.isdecimal():
        return
    while True:
        notify("WATCHDOG=1")
        await asyncio.sleep(int(patience) / MICROSECONDS * SHARE)
