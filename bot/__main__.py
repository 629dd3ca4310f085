"""`python -m bot` and `crisis-bot`: the command line, read only once Ctrl-C can end its reading without a trace."""

import gc
import os
import signal
import sys
from importlib import import_module

# Numpy's threads only keep the bot's own waiting: products here are small, and a thread that spins costs a whole core.
ONE_THREAD = ("OPENBLAS_NUM_THREADS", "OMP_NUM_THREADS", "MKL_NUM_THREADS")

# So many objects are made before garbage is looked for among them. Nearly all that a start makes stays: with Python's
# own 700, looking through it took a fifth of the time.
UNLOOKED = 30_000

# What a shell shows for a program that Ctrl-C ended.
INTERRUPTED = 130


def main() -> int:
    """Reading the libraries takes a second or two, and an interrupt there would fall into the midst of one."""
    usual = signal.getsignal(signal.SIGINT)
    if usual is signal.default_int_handler:  # else whoever started it wants Ctrl-C ignored
        signal.signal(signal.SIGINT, lambda *_: os._exit(INTERRUPTED))
    for name in ONE_THREAD:
        os.environ.setdefault(name, "1")
    gc.set_threshold(UNLOOKED)
    cli = import_module("bot.cli")
    signal.signal(signal.SIGINT, usual)
    status: int = cli.main()
    return status


if __name__ == "__main__":
    sys.exit(main())
