"""Settings from the environment and from `.env`; every failure is one sentence that never repeats a value."""

import difflib
import os
import re
from collections.abc import Iterable
from ipaddress import ip_address
from pathlib import Path
from typing import Annotated, Literal
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from dotenv import dotenv_values
from pydantic import AfterValidator, BeforeValidator, SecretStr, ValidationError
from pydantic_settings import BaseSettings, NoDecode, SettingsConfigDict

from bot.errors import SettingsError
from bot.redaction import TOKEN_SHAPE, Redactor

ENV_FILE = Path(".env")

# Similarity (difflib's ratio) from which a name counts as a misspelling. CORPUS_DIRR and TELEGRAM_TOKN score 0.95 and
# more; in `.env`, where every name is ours to judge, TELEGRAM_BOT_TOKEN (0.88) and CORPUS (0.75) should get a hint too.
MISSPELT_ANYWHERE = 0.9
MISSPELT_IN_FILE = 0.7

# Names no other program is likely to use. LOG_LEVEL and the like have neighbours in many environments (LOGLEVEL), so
# a near miss of those is only an error in `.env`.
OURS_ALONE = ("TELEGRAM_TOKEN", "TELEGRAM_API_URL", "CORPUS_DIR", "THESAURUS_FILE")


# Variables of the stores that INDEX_URL may name, whose values are secret.
STORE_SECRETS = (
    "AWS_SECRET_ACCESS_KEY",
    "AWS_SESSION_TOKEN",
    "AZURE_STORAGE_ACCOUNT_KEY",
    "AZURE_STORAGE_CLIENT_SECRET",
    "AZURE_STORAGE_SAS_TOKEN",
    "GOOGLE_SERVICE_ACCOUNT_KEY",
)

# How the token of README.md and of the sentences below begins behind its colon.
EXAMPLE = "AAExample"


def _token(value: SecretStr) -> SecretStr:
    number, _, secret = value.get_secret_value().partition(":")
    if not (number.isdecimal() and secret and secret.isascii() and secret.replace("-", "").replace("_", "").isalnum()):
        raise ValueError("is not a bot token: copy the whole of it from @BotFather, like 123456789:AAExample")
    if secret.startswith(EXAMPLE):
        raise ValueError("is the example of the instructions: put the token there that @BotFather has given you")
    return value


def _no_token(value: object) -> object:
    if isinstance(value, str) and TOKEN_SHAPE.search(value):
        raise ValueError("holds what looks like a bot token: put that in TELEGRAM_TOKEN")
    return value


def _api_url(value: str) -> str:
    return _address(value, ("http", "https"), "https://api.telegram.org").rstrip("/")


def _proxy(value: SecretStr) -> SecretStr:
    _address(value.get_secret_value(), ("http", "https", "socks5", "socks5h"), "http://proxy.example:3128")
    return value


def _webhook(value: str) -> str:
    return _address(value, ("https", "http"), "https://bot.example.org/telegram")


WEBHOOK_SECRET = re.compile(r"[A-Za-z0-9_-]{1,256}")


def _webhook_secret(value: SecretStr) -> SecretStr:
    """As Telegram takes it (Bot API, setWebhook)."""
    if not WEBHOOK_SECRET.fullmatch(value.get_secret_value()):
        raise ValueError("may hold up to 256 letters, digits, _ and - only")
    return value


def _listen(value: str) -> str:
    host, _, port = value.rpartition(":")
    if value.startswith("unix:/") or (host and port.isascii() and port.isdecimal() and int(port) <= 65535):
        return value
    raise ValueError("is not an address to listen at: write 127.0.0.1:8443 or unix:/run/crisis-bot.sock")


def _address(value: str, schemes: tuple[str, ...], example: str) -> str:
    problem = f"is not an address: write it like {example}"
    try:
        parts = urlsplit(value)
        _ = parts.port  # raises when it is not a number
    except ValueError:
        raise ValueError(problem) from None
    if parts.scheme not in schemes or not parts.hostname:
        raise ValueError(problem)
    return value


def _home(value: Path) -> Path:
    """`~` as a shell takes it: nothing but a shell would, and `.env` is read by none."""
    try:
        return value.expanduser()
    except RuntimeError:
        raise ValueError(f"begins with the home of somebody this machine does not know, {value}") from None


def _file(value: Path) -> Path:
    if not value.is_file():
        raise ValueError(f"names a file that does not exist, {value}: correct the path or leave it empty")
    return value


def _zone(value: str) -> str:
    try:
        ZoneInfo(value)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        raise ValueError("is no time zone: write it like Europe/Kyiv") from None
    return value


def _reachable(value: str) -> str:
    for place in value.split():
        host, _, port = place.rpartition(":")
        try:
            ip_address(host.strip("[]"))
            fit = port.isascii() and port.isdecimal() and int(port) <= 65535
        except ValueError:
            fit = False
        if not fit:
            raise ValueError("holds what is no address with a port: write them like 10.0.0.5:80, with blanks between")
    return value


# A channel as people name it: @name, its address, its number in the Bot API, or that of the addresses of its posts.
CHANNEL_NAME = re.compile(r"(?:@|(?:https?://)?t\.me/(?:s/)?)?([a-z]\w{3,31})/?", re.IGNORECASE | re.ASCII)
CHANNEL_NUMBER = re.compile(r"-100(\d{5,13})|(?:https?://)?t\.me/c/(\d{5,13})(?:/\d*)?", re.ASCII)


def _channels(value: object) -> object:
    """Each as "@name" in small letters, or as its number in the Bot API."""
    return tuple(map(_channel, _listed(str(_no_token(value))))) if isinstance(value, str) else value


def _channel(word: str) -> str:
    if number := CHANNEL_NUMBER.fullmatch(word):
        return f"-100{number[1] or number[2]}"
    if name := CHANNEL_NAME.fullmatch(word):
        return f"@{name[1].lower()}"
    raise ValueError("holds what names no channel: write @name or -1001234567890, parted by commas")


def _folder(value: Path) -> Path:
    if not value.is_dir():
        raise ValueError(f"names a folder that does not exist, {value}: correct the path or leave it empty")
    return value


def _admins(value: object) -> object:
    if not isinstance(value, str):
        return value
    if not all(word.isascii() and word.isdecimal() for word in _listed(value)):
        raise ValueError("holds something else than the numbers of Telegram users: write 123456789, parted by commas")
    return tuple(map(int, _listed(value)))


BETWEEN = re.compile(r"[\s,;]+")


def _listed(value: str) -> list[str]:
    return [word for word in BETWEEN.split(value) if word]


TABLE_STORES = ("s3", "gs", "az")
TABLE_NAME = re.compile(r"[\w-][\w.-]*", re.ASCII)


def _table(value: str) -> str:
    """The folder of the table, whose ending may be left out, and its name: "s3://news/bots/articles"."""
    example = "s3://bucket/articles or /mnt/shared/articles"
    try:
        parts = urlsplit(value)
    except ValueError:
        raise ValueError(f"names no table: write it like {example}") from None
    if "@" in parts.netloc or parts.query or parts.fragment:
        raise ValueError("may hold no key and no options: the store's own variables do, such as AWS_ACCESS_KEY_ID")
    if "://" in value and (parts.scheme not in TABLE_STORES or not parts.netloc):
        raise ValueError(f"begins with what no table does: write it like {example}")
    place = value.rstrip("/").removesuffix(".lance")
    path = place.removeprefix(f"{parts.scheme}://{parts.netloc}") if "://" in value else place
    if not TABLE_NAME.fullmatch(path.rpartition("/")[2]):
        raise ValueError(f"names no table: write it like {example}")
    return place if "://" in value else str(_home(Path(place)))


def _megabytes(value: object) -> object:
    if isinstance(value, str) and not (value.isascii() and value.isdecimal() and int(value)):
        raise ValueError("is not a number of megabytes: write it like 2048")
    return value


def _upper(value: object) -> object:
    return value.upper() if isinstance(value, str) else value


def _lower(value: object) -> object:
    return value.lower() if isinstance(value, str) else value


LogLevel = Literal["DEBUG", "INFO", "WARNING", "ERROR"]
LogFormat = Literal["text", "json"]
NotAToken = BeforeValidator(_no_token)
Folder = Annotated[Path, AfterValidator(_home), NotAToken]
OwnFile = Annotated[Path, AfterValidator(_home), AfterValidator(_file), NotAToken]
OwnFolder = Annotated[Path, AfterValidator(_home), AfterValidator(_folder), NotAToken]


class Settings(BaseSettings):
    """What an operator can set; `.env.example` explains each, in this order."""

    model_config = SettingsConfigDict(
        env_ignore_empty=True, hide_input_in_errors=True, str_strip_whitespace=True, extra="ignore"
    )

    telegram_token: Annotated[SecretStr, AfterValidator(_token)] | None = None
    telegram_api_url: Annotated[str, AfterValidator(_api_url), NotAToken] = "https://api.telegram.org"
    corpus_dir: Folder = Path("corpus")
    time_zone: Annotated[str, AfterValidator(_zone), NotAToken] | None = None
    follow_links: bool = False
    feeds: OwnFile | None = None
    fetch_also: Annotated[str, AfterValidator(_reachable), NotAToken] = ""
    state_dir: Folder = Path("state")
    names_file: OwnFile | None = None
    thesaurus_file: OwnFile | None = None
    notice_file: OwnFile | None = None
    vectors_model: OwnFolder | None = None
    channels: Annotated[tuple[str, ...], NoDecode, BeforeValidator(_channels)] = ()
    admin_ids: Annotated[tuple[int, ...], NoDecode, BeforeValidator(_admins)] = ()
    feedback: bool = False
    proxy_url: Annotated[SecretStr, AfterValidator(_proxy), NotAToken] | None = None
    webhook_url: Annotated[str, AfterValidator(_webhook), NotAToken] | None = None
    webhook_listen: Annotated[str, AfterValidator(_listen), NotAToken] = "127.0.0.1:8443"
    webhook_secret: Annotated[SecretStr, AfterValidator(_webhook_secret), NotAToken] | None = None
    index_url: Annotated[str, AfterValidator(_table), NotAToken] | None = None
    index_cache_mb: Annotated[int, BeforeValidator(_megabytes), NotAToken] = 2048
    health_listen: Annotated[str, AfterValidator(_listen), NotAToken] | None = None
    metrics: bool = False
    log_level: Annotated[LogLevel, BeforeValidator(_upper), NotAToken] = "INFO"
    log_format: Annotated[LogFormat, BeforeValidator(_lower), NotAToken] = "text"

    @property
    def zone(self) -> ZoneInfo | None:
        """None is this machine's."""
        return ZoneInfo(self.time_zone) if self.time_zone else None

    @property
    def reachable(self) -> frozenset[str]:
        """Places that are fetched from although they are not public, as `bot.importing.web.reaching` writes them."""
        return frozenset(place.replace("[", "").replace("]", "") for place in self.fetch_also.split())

    def secrets(self) -> tuple[str, ...]:
        """What no line of output may hold."""
        ours = (self.telegram_token, self.proxy_url, self.webhook_secret)
        stores = (os.environ.get(name) for name in STORE_SECRETS) if self.index_url else ()
        return (*(s.get_secret_value() for s in ours if s is not None), *filter(None, stores))


NAMES = tuple(name.upper() for name in Settings.model_fields)


def load_settings(env_file: Path = ENV_FILE) -> Settings:
    """Reads the environment, then `env_file`; the environment wins.

    Raises SettingsError, in one sentence that names the setting, where it stands and the remedy.
    """
    _refuse_unknown_names(env_file)
    _refuse_near_misses(os.environ)

    class SettingsOfFile(Settings):
        model_config = SettingsConfigDict(env_file=env_file, env_file_encoding="utf-8-sig")

    try:
        return SettingsOfFile()
    except ValidationError as error:
        raise SettingsError(_sentence(error)) from None


def near_miss_of_token() -> str | None:
    """The variable, if any, that seems to hold the token under a name of another program."""
    strangers = set(os.environ) - set(NAMES)
    return next(iter(difflib.get_close_matches("TELEGRAM_TOKEN", strangers, 1, MISSPELT_IN_FILE)), None)


def _refuse_unknown_names(env_file: Path) -> None:
    try:
        names = dotenv_values(env_file, encoding="utf-8-sig", interpolate=False) if env_file.is_file() else {}
    except UnicodeDecodeError:
        raise SettingsError(f"{env_file} is not UTF-8: save it again in that encoding.") from None
    for name in names:
        if name.upper() not in NAMES:
            hint = _nearest(name, NAMES, MISSPELT_IN_FILE)
            remedy = f"did you mean {hint}?" if hint else f"remove it, the settings are {', '.join(NAMES)}."
            raise SettingsError(f"{env_file}: {Redactor()(name)} is not a setting; {remedy}")


def _refuse_near_misses(environment: Iterable[str]) -> None:
    present = {name.upper() for name in environment}
    for name in sorted(present - set(NAMES)):
        meant = _nearest(name, OURS_ALONE, MISSPELT_ANYWHERE)
        if meant and meant not in present:
            raise SettingsError(f"The environment sets {name}, which is not a setting; did you mean {meant}?")


def _nearest(name: str, names: tuple[str, ...], cutoff: float) -> str | None:
    return next(iter(difflib.get_close_matches(name.upper(), names, 1, cutoff)), None)


def _sentence(error: ValidationError) -> str:
    """The first problem; pydantic's own words only where they name what is allowed, never the value."""
    problem = error.errors(include_input=False, include_url=False)[0]
    name = str(problem["loc"][0]).upper()
    own_words = problem.get("ctx", {}).get("error")
    if own_words:
        return f"{name} {own_words}."
    return f"{name} is not one of {problem['ctx']['expected']}." if "ctx" in problem else f"{name}: {problem['msg']}."
