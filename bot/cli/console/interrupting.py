"""Ctrl-C while a bot is being read: nothing is under way yet that would have to be finished."""

import os
import signal

# What a shell shows for a program that Ctrl-C ended.
INTERRUPTED = 130


def leave_at_once() -> None:
    """Until the bot's loop takes Ctrl-C over: an interrupt in the midst of a library's start leaves a trace."""
    if signal.getsignal(signal.SIGINT) is signal.default_int_handler:
        signal.signal(signal.SIGINT, lambda *_: os._exit(INTERRUPTED))
