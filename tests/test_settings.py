import os
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from bot.errors import SettingsError
from bot.settings import NAMES, load_settings, near_miss_of_token

EXAMPLE = "123456789:AAHnotARealTokenOfAnybodyAtAll12345"


@pytest.fixture
def env_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty `.env`, in an environment that sets nothing of ours."""
    for name in [name for name in os.environ if name.upper().startswith(("TELEGRAM", "CORPUS")) or name in NAMES]:
        monkeypatch.delenv(name)
    file = tmp_path / ".env"
    file.touch()
    return file


def sentence(env_file: Path) -> str:
    with pytest.raises(SettingsError) as caught:
        load_settings(env_file)
    return str(caught.value)


def test_nothing_set_leaves_the_defaults(env_file: Path) -> None:
    settings = load_settings(env_file)
    assert settings.telegram_token is None
    assert settings.telegram_api_url == "https://api.telegram.org"
    assert settings.corpus_dir == Path("corpus")
    assert settings.log_level == "INFO"


def test_no_file_at_all_is_fine(env_file: Path) -> None:
    env_file.unlink()
    assert load_settings(env_file).corpus_dir == Path("corpus")


def test_an_empty_value_is_not_set(env_file: Path) -> None:
    env_file.write_text("TELEGRAM_TOKEN=\nCORPUS_DIR=\nLOG_LEVEL=\nPROXY_URL=\n")
    assert load_settings(env_file).model_dump() == load_settings(env_file.with_name("none")).model_dump()


def test_the_example_file_is_valid_and_sets_the_defaults(env_file: Path) -> None:
    example = Path(__file__).parent.parent / ".env.example"
    assert load_settings(example).model_dump() == load_settings(env_file).model_dump()


def test_the_environment_wins_over_the_file(env_file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    env_file.write_text("CORPUS_DIR=here\nLOG_LEVEL=debug\n")
    monkeypatch.setenv("CORPUS_DIR", "there")
    settings = load_settings(env_file)
    assert settings.corpus_dir == Path("there")
    assert settings.log_level == "DEBUG"


@pytest.mark.parametrize(
    "line", [f"TELEGRAM_TOKEN={EXAMPLE}", f'telegram_token=" {EXAMPLE} "', f"\ufeffTELEGRAM_TOKEN={EXAMPLE}"]
)
def test_a_token_is_taken_as_people_paste_it(env_file: Path, line: str) -> None:
    env_file.write_text(line, encoding="utf-8")
    settings = load_settings(env_file)
    assert settings.telegram_token is not None
    assert settings.telegram_token.get_secret_value() == EXAMPLE


@pytest.mark.parametrize("name", ["CORPUS_DIR", "STATE_DIR", "NAMES_FILE"])
def test_a_path_may_begin_with_the_home_folder(env_file: Path, monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    monkeypatch.setenv("HOME", str(env_file.parent))
    (env_file.parent / "mine").touch()
    env_file.write_text(f"{name}=~/mine\n")
    assert getattr(load_settings(env_file), name.lower()) == env_file.parent / "mine"


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("@Harbour_News", ("@harbour_news",)),
        ("harbour_news, -1001234567890", ("@harbour_news", "-1001234567890")),
        ("https://t.me/Harbour_News t.me/s/other_news/", ("@harbour_news", "@other_news")),
        ("https://t.me/c/1234567890/17", ("-1001234567890",)),
        (" , ", ()),
    ],
)
def test_channels_are_named_as_people_name_them(env_file: Path, written: str, read: tuple[str, ...]) -> None:
    env_file.write_text(f"CHANNELS={written}\n")
    assert load_settings(env_file).channels == read


def test_admins_are_numbers(env_file: Path) -> None:
    env_file.write_text("ADMIN_IDS=1001, 1002;1003\n")
    assert load_settings(env_file).admin_ids == (1001, 1002, 1003)


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("CHANNELS=@ab", "CHANNELS holds what names no channel: write @name or -1001234567890, parted by commas."),
        ("CHANNELS=12", "CHANNELS holds what names no channel: write @name or -1001234567890, parted by commas."),
        (
            "ADMIN_IDS=@ann",
            "ADMIN_IDS holds something else than the numbers of Telegram users: write 123456789, parted by commas.",
        ),
        (f"CHANNELS={EXAMPLE}", "CHANNELS holds what looks like a bot token: put that in TELEGRAM_TOKEN."),
    ],
)
def test_what_names_no_channel_or_no_user_is_told_without_its_value(env_file: Path, line: str, said: str) -> None:
    env_file.write_text(f"{line}\n")
    assert sentence(env_file) == said


def test_the_form_of_the_log_is_taken_in_any_case(env_file: Path) -> None:
    env_file.write_text("LOG_FORMAT=JSON\n")
    assert load_settings(env_file).log_format == "json"


def test_a_zone_and_places_to_fetch_from_are_taken_as_written(env_file: Path) -> None:
    assert load_settings(env_file).zone is None
    assert load_settings(env_file).reachable == frozenset()
    env_file.write_text("TIME_ZONE=Europe/Kyiv\nFETCH_ALSO=10.0.0.5:80 [fd00::5]:8080\nFOLLOW_LINKS=yes\n")
    settings = load_settings(env_file)
    assert settings.zone == ZoneInfo("Europe/Kyiv")
    assert settings.reachable == {"10.0.0.5:80", "fd00::5:8080"}
    assert settings.follow_links


def test_an_api_url_is_used_without_its_last_slash(env_file: Path) -> None:
    env_file.write_text("TELEGRAM_API_URL=http://127.0.0.1:8081/\n")
    assert load_settings(env_file).telegram_api_url == "http://127.0.0.1:8081"


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("TELEGRAM_TOKN", "TELEGRAM_TOKEN"),
        ("TELEGRAM_BOT_TOKEN", "TELEGRAM_TOKEN"),
        ("CORPUS_DIRR", "CORPUS_DIR"),
        ("CORPUS", "CORPUS_DIR"),
        ("LOGLEVEL", "LOG_LEVEL"),
        ("telegram_api_ur", "TELEGRAM_API_URL"),
    ],
)
def test_a_misspelt_setting_in_the_file_is_named_with_the_right_name(env_file: Path, written: str, meant: str) -> None:
    env_file.write_text(f"{written}=x\n")
    assert sentence(env_file) == f"{env_file}: {written} is not a setting; did you mean {meant}?"


def test_a_name_like_none_of_ours_is_told_what_the_settings_are(env_file: Path) -> None:
    env_file.write_text("FAVOURITE_DISH=varenyky\n")
    assert sentence(env_file) == (
        f"{env_file}: FAVOURITE_DISH is not a setting; remove it, the settings are {', '.join(NAMES)}."
    )


@pytest.mark.parametrize(("written", "meant"), [("TELEGRAM_TOKN", "TELEGRAM_TOKEN"), ("CORPUS_DIRR", "CORPUS_DIR")])
def test_a_misspelt_setting_in_the_environment_is_named(
    env_file: Path, monkeypatch: pytest.MonkeyPatch, written: str, meant: str
) -> None:
    monkeypatch.setenv(written, "x")
    assert sentence(env_file) == f"The environment sets {written}, which is not a setting; did you mean {meant}?"


@pytest.mark.parametrize("name", ["LOGLEVEL", "HTTP_PROXY_URL", "NAME_FILE", "TELEGRAM_BOT_TOKEN", "PATH_TO_CORPUS"])
def test_what_other_programs_set_in_the_environment_is_no_error(
    env_file: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    monkeypatch.setenv(name, "x")
    load_settings(env_file)


def test_a_token_under_another_programs_name_is_noticed(env_file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert env_file.exists()
    monkeypatch.setenv("TELEGRAM_BOT_TOKEN", EXAMPLE)
    assert near_miss_of_token() == "TELEGRAM_BOT_TOKEN"


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("LOG_LEVEL=loud", "LOG_LEVEL is not one of 'DEBUG', 'INFO', 'WARNING' or 'ERROR'."),
        (
            "TELEGRAM_TOKEN=hello",
            "TELEGRAM_TOKEN is not a bot token: copy the whole of it from @BotFather, like 123456789:AAExample.",
        ),
        (
            "TELEGRAM_TOKEN=123456789:AAExample",
            "TELEGRAM_TOKEN is the example of the instructions: put the token there that @BotFather has given you.",
        ),
        (
            "CORPUS_DIR=~nobody-at-all/x",
            "CORPUS_DIR begins with the home of somebody this machine does not know, ~nobody-at-all/x.",
        ),
        (
            "TELEGRAM_API_URL=api.telegram.org",
            "TELEGRAM_API_URL is not an address: write it like https://api.telegram.org.",
        ),
        (
            "TELEGRAM_API_URL=http://x:port",
            "TELEGRAM_API_URL is not an address: write it like https://api.telegram.org.",
        ),
        ("PROXY_URL=proxy:3128", "PROXY_URL is not an address: write it like http://proxy.example:3128."),
        (
            "NAMES_FILE=/nowhere/names.txt",
            "NAMES_FILE names a file that does not exist, /nowhere/names.txt: correct the path or leave it empty.",
        ),
        ("TIME_ZONE=Nowhere/Atlantis", "TIME_ZONE is no time zone: write it like Europe/Kyiv."),
        ("TIME_ZONE=../etc/passwd", "TIME_ZONE is no time zone: write it like Europe/Kyiv."),
        (
            "INDEX_URL=ftp://store.example/articles",
            "INDEX_URL begins with what no table does: write it like s3://bucket/articles or /mnt/shared/articles.",
        ),
        (
            "INDEX_URL=s3://bucket",
            "INDEX_URL names no table: write it like s3://bucket/articles or /mnt/shared/articles.",
        ),
        (
            "INDEX_URL=s3://key:secret@bucket/articles",
            "INDEX_URL may hold no key and no options: the store's own variables do, such as AWS_ACCESS_KEY_ID.",
        ),
        ("INDEX_CACHE_MB=much", "INDEX_CACHE_MB is not a number of megabytes: write it like 2048."),
        ("INDEX_CACHE_MB=0", "INDEX_CACHE_MB is not a number of megabytes: write it like 2048."),
        (
            "FETCH_ALSO=10.0.0.5",
            "FETCH_ALSO holds what is no address with a port: write them like 10.0.0.5:80, with blanks between.",
        ),
        (
            "FETCH_ALSO=10.0.0.5:80 intranet:80",
            "FETCH_ALSO holds what is no address with a port: write them like 10.0.0.5:80, with blanks between.",
        ),
        (f"CORPUS_DIR={EXAMPLE}", "CORPUS_DIR holds what looks like a bot token: put that in TELEGRAM_TOKEN."),
        (f"LOG_LEVEL={EXAMPLE}", "LOG_LEVEL holds what looks like a bot token: put that in TELEGRAM_TOKEN."),
    ],
)
def test_a_bad_value_is_named_in_one_sentence(env_file: Path, line: str, said: str) -> None:
    env_file.write_text(line)
    assert sentence(env_file) == said


def outcome(env_file: Path) -> str:
    try:
        return repr(load_settings(env_file))
    except SettingsError as error:
        return str(error)


@pytest.mark.parametrize("name", [*NAMES, "TELEGRAM_TOKN", "CORPUS_DIRR"])
@pytest.mark.parametrize(
    "value", [EXAMPLE, f"bot{EXAMPLE}", f"{EXAMPLE} and more", EXAMPLE[:-10], f"http://x/bot{EXAMPLE}/"]
)
def test_no_sentence_repeats_a_token_wherever_it_was_put(env_file: Path, name: str, value: str) -> None:
    env_file.write_text(f"{name}='{value}'\n")
    assert EXAMPLE[10:20] not in outcome(env_file)


def test_a_token_without_a_name_is_not_repeated_either(env_file: Path) -> None:
    env_file.write_text(EXAMPLE)
    assert EXAMPLE[10:20] not in sentence(env_file)


def test_a_file_in_another_encoding_is_named(env_file: Path) -> None:
    env_file.write_bytes("CORPUS_DIR=статті".encode("cp1251"))
    assert sentence(env_file) == f"{env_file} is not UTF-8: save it again in that encoding."
