"""Faults that a bot meets, and what becomes of the questions that were asked meanwhile."""

import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from benchmarks.load_bot import Load, Message, Tally, load

# Rounds of killing; more take longer and show the same.
ROUNDS = 3

Scenario = Callable[[Load], list[Message]]


@dataclass(frozen=True, slots=True)
class Ordered:
    """Questions of readers of their own, each asked once, with one kind of fault at sending the answers."""

    kind: str
    readers: int
    details: dict[str, object]

    def __call__(self, bot: Load) -> list[Message]:
        bot.telegram.fault(self.kind, method="sendMessage", **self.details)
        return [bot.ask(reader) for reader in bot.readers(self.readers)]


def sixty_in_one_chat(bot: Load) -> list[Message]:
    (reader,) = bot.readers(1)
    return [bot.ask(reader) for _ in range(60)]


def killed_in_flight(bot: Load) -> list[Message]:
    asked = []
    for _ in range(ROUNDS):
        bot.telegram.forget_calls()
        bot.telegram.fault("delay", method="sendMessage", seconds=0.5, count=20)
        asked += [bot.ask(reader) for reader in bot.readers(20)]
        bot.wait(lambda: len(bot.telegram.calls("sendMessage")) > 3, "answers under way")
        bot.kill()
        bot.telegram.clear_faults()
        bot.start()
    return asked


def away_with_sixty_fetched(bot: Load) -> list[Message]:
    """Every call fails for ten seconds, before Telegram has done anything."""
    asked = [bot.ask(reader) for reader in bot.readers(60)]
    bot.telegram.fault(
        "refuse", method="sendMessage", code=429, description="Too Many Requests", retry_after=1, count=600
    )
    time.sleep(10)
    bot.telegram.clear_faults()
    return asked


FAULTS: dict[str, Scenario] = {
    "none": Ordered("delay", 20, {"seconds": 0.0}),
    "429 for four answers": Ordered("refuse", 8, {"code": 429, "retry_after": 1, "count": 4}),
    "429 without a time": Ordered("refuse", 8, {"code": 429, "description": "Too Many Requests"}),
    "502 after acting, 3 of 8": Ordered("refuse", 8, {"code": 502, "acts": True, "count": 3}),
    "502 before acting, 3 of 8": Ordered("refuse", 8, {"code": 502, "count": 3}),
    "line lost after acting, 3 of 8": Ordered("drop", 8, {"acts": True, "count": 3}),
    "line lost before acting, 3 of 8": Ordered("drop", 8, {"count": 3}),
    "a page instead of an answer, 3 of 8": Ordered("garbage", 8, {"count": 3}),
    "a null result, 3 of 8": Ordered("answer", 8, {"body": '{"ok": true, "result": null}', "count": 3}),
    "answers 7 s late": Ordered("delay", 8, {"seconds": 7, "count": 8}),
    "frozen for 20 s": Ordered("delay", 20, {"seconds": 20, "count": 20}),
    "60 questions in one chat": sixty_in_one_chat,
    "refused for 10 s with 60 fetched": away_with_sixty_fetched,
    f"kill -9 with 20 in flight, {ROUNDS} times": killed_in_flight,
}


def became_of(scenario: Scenario, code: Path) -> Tally:
    with load(code) as bot:
        return bot.settled(scenario(bot))
