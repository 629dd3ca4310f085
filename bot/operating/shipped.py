"""Where the files lie that come with the bot but are no part of its code: the starter corpus, the example of `.env`."""

from importlib.metadata import PackageNotFoundError, files
from pathlib import Path

from bot.errors import BotError

# Where pyproject.toml has them put below the environment that the bot is installed in.
SHARE = "share/crisis-bot"


def shipped(name: str) -> Path:
    """A file or folder of the repository, also when only the package is installed. Raises BotError when it is gone."""
    folder = _checkout() or _installed()
    if folder is None or not (folder / name).exists():
        raise BotError(f"{name}, which comes with the bot, is missing: install the bot again.")
    return folder / name


def _checkout() -> Path | None:
    root = Path(__file__).parents[2]
    return root if (root / "pyproject.toml").is_file() else None


def _installed() -> Path | None:
    try:
        known = files("crisis-bot") or []
    except PackageNotFoundError:
        return None
    example = next((file for file in known if file.as_posix().endswith(f"{SHARE}/.env.example")), None)
    return Path(str(example.locate())).parent.resolve() if example else None
