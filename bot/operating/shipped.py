"""Where the files lie that come with the bot but are no part of its code.

In the repository `data/` links to them, so that each is there once; an installed package holds copies.
"""

from pathlib import Path

_DATA = Path(__file__).parent / "data"

STARTER_CORPUS = _DATA / "corpus"
EXAMPLE_OF_ENV = _DATA / "env.example"
SERVICE = _DATA / "crisis-bot.service"
