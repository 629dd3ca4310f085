import pytest

from bot.model import Article, Span
from bot.terminal import TerminalConversation, render, style
from bot.wording.pages import Block, Kind
from bot.wording.texts import ENGLISH
from tests.answering import answerer_of

PLAIN = style(colour=False, columns=40)
STANDBY = "Soldiers were put on standby."


@pytest.fixture
def conversation() -> TerminalConversation:
    articles = [Article(f"{number}.txt", f"Title {number}", f"{STANDBY} Town {number}.") for number in range(5)]
    return TerminalConversation(answerer_of(articles), ENGLISH, PLAIN)


def test_a_question_is_answered_and_more_goes_on(conversation: TerminalConversation) -> None:
    first = conversation.reply("Who was put on standby?")
    assert f"*{STANDBY}*" in first
    assert conversation.reply("more") != first


def test_a_conversation_goes_on_from_the_question_before(conversation: TerminalConversation) -> None:
    assert " ".join(conversation.reply("why?").split()) == ENGLISH.ask_back
    conversation.reply("Who was put on standby in Town 3?")
    said = " ".join(conversation.reply("and in Town 4?").split())
    assert said.startswith("About: ")
    assert "Town 4" in said.partition("?")[0]


def test_more_ends(conversation: TerminalConversation) -> None:
    assert conversation.reply("more") == ENGLISH.terminal_no_more


@pytest.mark.parametrize(
    ("line", "reply"),
    [
        ("hello", ENGLISH.greeting),
        ("thanks!", ENGLISH.thanks),
        ("?", ENGLISH.unclear),
        ("/help", ENGLISH.terminal_help),
        ("are you a bot?", ENGLISH.who),
        ("I am scared", ENGLISH.afraid),
        ("next", ENGLISH.terminal_no_more),
    ],
)
def test_small_talk_is_met_as_on_telegram(conversation: TerminalConversation, line: str, reply: str) -> None:
    assert " ".join(conversation.reply(line).split()) == reply


def test_whoever_is_afraid_and_asks_is_answered_as_a_person_first(conversation: TerminalConversation) -> None:
    reply = conversation.reply("I am scared, where is the zoo?")
    assert " ".join(reply.partition("\n\n")[0].split()) == ENGLISH.afraid


def test_about_says_what_is_quoted(conversation: TerminalConversation) -> None:
    assert "5 articles, none of them dated." in conversation.reply("/about")


def test_lines_are_wrapped_and_quotes_stand_out() -> None:
    lines = render([Block(Kind.QUOTE, "word " * 20)], PLAIN).splitlines()
    assert len(lines) == 3
    assert all(line.startswith("  │ ") and len(line) <= 40 for line in lines)


def test_a_mark_over_two_lines_is_marked_on_both() -> None:
    assert render([Block(Kind.QUOTE, "one\ntwo", (Span(0, 7),))], PLAIN) == "  │ *one*\n  │ *two*"


def test_a_terminal_shows_bold() -> None:
    shown = render([Block(Kind.QUOTE, "one two", (Span(4, 7),))], style(colour=True, columns=80))
    assert shown == "  │ one \x1b[1mtwo\x1b[0m"


def test_an_article_cannot_send_the_terminal_commands() -> None:
    assert "\x1b" not in render([Block(Kind.QUOTE, "red \x1b[31malert\x07 \x9b31m", (Span(0, 8),))], PLAIN)
