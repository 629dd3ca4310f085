"""Pure: moments are given, and no clock runs."""

import pytest

from bot.chat.flow.outage import Outage, duration
from bot.chat.flow.pacing import CHAT, GROUP, OVERALL, Pacing

READER, OTHER, GROUP_CHAT = 1, 2, -3


def sent_at(pacing: Pacing, chat: int, number: int, now: float = 0.0) -> list[float]:
    """When so many messages to a chat may go that are all ready at once."""
    moments = []
    for _ in range(number):
        now = pacing.opens(chat, now)
        moments.append(pacing.take(chat, now))
    return moments


@pytest.mark.parametrize(("chat", "limit"), [(READER, CHAT), (GROUP_CHAT, CHAT), (GROUP_CHAT, GROUP)])
def test_no_chat_gets_more_than_its_limit_in_any_window(chat: int, limit: tuple[int, float]) -> None:
    messages, seconds = limit
    moments = sent_at(Pacing(), chat, 50)
    assert len(moments) == 50
    assert all(later - earlier >= seconds for earlier, later in zip(moments, moments[messages:], strict=False))


def test_all_chats_together_keep_the_overall_limit() -> None:
    pacing = Pacing()
    moments = [sent_at(pacing, chat, 1)[0] for chat in range(1, 200)]
    messages, seconds = OVERALL
    assert moments == sorted(moments)
    assert all(later - earlier >= seconds for earlier, later in zip(moments, moments[messages:], strict=False))
    assert moments[-1] == pytest.approx(199 // messages * seconds)


def test_a_chats_backlog_costs_another_chat_nothing() -> None:
    pacing = Pacing()
    sent_at(pacing, READER, CHAT[0])
    assert pacing.opens(READER, 0.0) > 0
    assert pacing.opens(OTHER, 0.0) == 0
    assert pacing.take(OTHER, 0.0) == 0


def test_a_pause_is_the_chats_own() -> None:
    pacing = Pacing()
    pacing.refused(READER, 30.0, now=5.0)
    assert pacing.opens(READER, 5.0) == 35.0
    assert pacing.opens(OTHER, 5.0) == 5.0
    assert pacing.take(OTHER, 5.0) == 5.0


def test_a_pause_asked_of_several_chats_at_once_is_everybodys() -> None:
    pacing = Pacing()
    for chat in (11, 12, 13):
        pacing.refused(chat, 4.0, now=1.0)
    assert pacing.take(OTHER, 1.0) == 5.0


def test_a_pause_asked_of_one_chat_again_and_again_is_not() -> None:
    pacing = Pacing()
    for _ in range(9):
        pacing.refused(READER, 4.0, now=1.0)
    assert pacing.take(OTHER, 1.0) == 1.0


def test_chats_that_have_fallen_silent_are_dropped_but_not_their_pauses() -> None:
    pacing = Pacing()
    pacing.refused(READER, 9e6, now=0.0)
    for chat in range(10, 5010):
        sent_at(pacing, chat, 1, now=chat * 10.0)
    assert len(pacing._chats) < 1100  # noqa: SLF001 - how much is kept is what this is about
    assert pacing.opens(READER, 100.0) == 9e6


def test_an_outage_is_told_at_growing_intervals_and_its_end_with_how_long_it_was() -> None:
    outage = Outage()
    told = [second for second in range(0, 12_000, 5) if outage.goes_on(float(second)) is not None]
    assert told == [0, 60, 300, 900, 3600, 7200, 10_800]
    assert outage.is_over(12_000.0) == 12_000.0
    assert outage.is_over(12_001.0) is None
    assert outage.goes_on(13_000.0) == 0.0


@pytest.mark.parametrize(
    ("seconds", "words"),
    [(0.6, "1 second"), (20.4, "20 seconds"), (300.0, "5 minutes"), (9000.0, "2.5 hours")],
)
def test_a_duration_is_told_as_people_do(seconds: float, words: str) -> None:
    assert duration(seconds) == words
