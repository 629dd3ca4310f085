import re
from pathlib import Path

import pytest

from bot.cli import main
from tests.telegram_world import TelegramWorld

NOBODYS = "123456789:AAHnotARealTokenOfAnybodyAtAll12345"


def set_up(monkeypatch: pytest.MonkeyPatch, corpus: str, token: str, api_url: str) -> None:
    for name, value in {"CORPUS_DIR": corpus, "TELEGRAM_TOKEN": token, "TELEGRAM_API_URL": api_url}.items():
        monkeypatch.setenv(name, value)


def lines(capsys: pytest.CaptureFixture[str]) -> dict[str, tuple[str, str]]:
    """Verdict and sentence by what was looked at."""
    printed = re.findall(r"^(ok|warn|BAD) +(\w[\w ]*?) {2,}(.+)$", capsys.readouterr().out, re.MULTILINE)
    return {name: (verdict, sentence) for verdict, name, sentence in printed}


def test_all_is_well_where_telegram_knows_the_token(
    telegram: TelegramWorld, corpus: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    set_up(monkeypatch, corpus, telegram.token, telegram.api_url)
    assert main(["doctor"]) == 0
    found = lines(capsys)
    assert {name: verdict for name, (verdict, _) in found.items()} == dict.fromkeys(
        ["settings", "token", "groups", "updates", "corpus", "state"], "ok"
    )
    assert f"@{telegram.state()['bot']['username']}" in found["token"][1]
    assert "2 articles, dated 2022-01-20 to 2022-01-25" in found["corpus"][1]
    assert [call["method"] for call in telegram.calls()] == ["getMe", "getWebhookInfo"]


def test_a_token_that_telegram_refuses_is_bad_and_not_repeated(
    telegram: TelegramWorld, corpus: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    set_up(monkeypatch, corpus, NOBODYS, telegram.api_url)
    assert main(["doctor"]) == 1
    printed = capsys.readouterr()
    assert "BAD  token     Telegram does not accept the bot's token" in printed.out
    assert printed.err == "One of these must be put right.\n"
    assert NOBODYS.partition(":")[2] not in printed.out


def test_channels_are_good_where_the_bot_is_an_administrator(
    telegram: TelegramWorld, corpus: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    telegram.add_channel(-1001000000001, "Ours", username="ours_news")
    telegram.add_channel(-1001000000002, "Foreign", with_bot=False)
    set_up(monkeypatch, corpus, telegram.token, telegram.api_url)
    monkeypatch.setenv("CHANNELS", "@ours_news, -1001000000001, -1001000000002, @nobody_there")
    assert main(["doctor"]) == 1
    printed = capsys.readouterr().out
    for line in (
        "ok   channel   The bot is an administrator of @ours_news.",
        "ok   channel   The bot is an administrator of -1001000000001.",
        "BAD  channel   The bot gets no posts of -1001000000002: make it an administrator there",
        "BAD  channel   Telegram knows no channel @nobody_there",
    ):
        assert line in printed


@pytest.mark.parametrize("fault", ["drop", "garbage"])
def test_telegram_out_of_reach_is_told_and_may_pass(
    telegram: TelegramWorld,
    corpus: str,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    fault: str,
) -> None:
    telegram.fault(fault, method="getMe")
    set_up(monkeypatch, corpus, telegram.token, telegram.api_url)
    assert main(["doctor"]) == 0
    verdict, sentence = lines(capsys)["telegram"]
    assert verdict == "warn"
    assert sentence.startswith(f"{telegram.api_url} does not answer")


@pytest.mark.parametrize(
    ("env", "line"),
    [
        ("", "BAD  token     TELEGRAM_TOKEN is not set"),
        ("TELEGRAM_TOKEN=123456789:AAExample\n", "BAD  settings  TELEGRAM_TOKEN is the example of the instructions"),
        ("CORPUS_DIRR=x\n", "BAD  settings  .env: CORPUS_DIRR is not a setting; did you mean CORPUS_DIR?"),
        ("CORPUS_DIR=nowhere\n", "BAD  corpus    nowhere does not exist"),
        ("STATE_DIR=/dev/null/state\n", "BAD  state     /dev/null is no folder: name another in STATE_DIR."),
    ],
)
def test_what_must_be_put_right_is_named(env: str, line: str, capsys: pytest.CaptureFixture[str]) -> None:
    Path(".env").write_text(env)
    assert main(["doctor"]) == 1
    assert line in capsys.readouterr().out


@pytest.mark.parametrize(
    ("mode", "line"),
    [
        (0o644, "warn settings  Everybody on this machine can read .env, where the token stands: chmod 600 .env."),
        (0o640, "ok   settings  They can be read."),
        (0o600, "ok   settings  They can be read."),
    ],
)
def test_a_token_that_everybody_can_read_is_told(mode: int, line: str, capsys: pytest.CaptureFixture[str]) -> None:
    Path(".env").write_text(f"TELEGRAM_TOKEN={NOBODYS}\nTELEGRAM_API_URL=http://127.0.0.1:9\n")
    Path(".env").chmod(mode)
    main(["doctor"])
    assert line in capsys.readouterr().out


def test_the_list_of_feeds_is_looked_at(
    corpus: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    Path("feeds.txt").write_text("https://example.org/feed  # news\nnonsense\n")
    monkeypatch.setenv("FEEDS", "feeds.txt")
    assert main(["doctor", "--corpus", corpus]) == 1
    said = capsys.readouterr().out
    assert "ok   feeds     1 feed in the list." in said
    assert "warn feeds     feeds.txt, line 2: this is no web address" in said


def test_a_corpus_named_on_the_command_line_is_looked_at(corpus: str, capsys: pytest.CaptureFixture[str]) -> None:
    (Path(corpus) / "scan.pdf").write_bytes(b"%PDF")
    assert main(["doctor", "--corpus", corpus]) == 1
    assert "the first: scan.pdf is not a kind of file" in lines(capsys)["left out"][1]
