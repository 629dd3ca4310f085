"""When the next message may be sent: Telegram's limits, kept before Telegram has to ask.

Bots FAQ, "My bot is hitting limits": about one message a second in a chat, 20 a minute in a group, about 30 a second
in all. Times are seconds of any steady clock.
"""

from collections import deque
from dataclasses import dataclass, field


@dataclass(slots=True)
class Window:
    """No more than so many messages in any so many seconds."""

    messages: int
    seconds: float
    paused_until: float = 0.0
    _sent: deque[float] = field(init=False)

    def __post_init__(self) -> None:
        self._sent = deque(maxlen=self.messages)

    def opens(self, now: float) -> float:
        """When the next one may go, `now` at the earliest."""
        full = self._sent[0] + self.seconds if len(self._sent) == self.messages else now
        return max(now, full, self.paused_until)

    def count(self, at: float) -> None:
        self._sent.append(at)

    def idle(self, now: float) -> bool:
        return now >= self.paused_until and (not self._sent or now >= self._sent[-1] + self.seconds)


# One a second, five at once: short bursts pass at Telegram, and a reader who turns pages makes some.
CHAT = (5, 5.0)
GROUP = (20, 60.0)
OVERALL = (30, 1.0)

# When so many chats are refused within so many seconds, the limit that was hit is the one of all chats together:
# Telegram does not say which it was.
REFUSED_CHATS, REFUSED_WITHIN = 3, 1.0

# Chats whose windows are kept before the idle ones are dropped.
MANY_CHATS = 1000


class Pacing:
    """The windows of all chats, by chat id. Groups are those whose id is negative, as in the Bot API."""

    def __init__(self) -> None:
        self._overall = Window(*OVERALL)
        self._chats: dict[int, list[Window]] = {}
        self._refused: deque[tuple[float, int]] = deque(maxlen=REFUSED_CHATS)

    def opens(self, chat: int, now: float) -> float:
        """When this chat's own limits let the next message go."""
        return max(window.opens(now) for window in self._windows(chat, now))

    def take(self, chat: int, now: float) -> float:
        """Counts a message to a chat that is open; the moment at which the limit of all chats lets it go."""
        for window in self._windows(chat, now):
            window.count(now)
        at = self._overall.opens(now)
        self._overall.count(at)
        return at

    def refused(self, chat: int, seconds: float, now: float) -> None:
        """Telegram asks for a pause: of the chat alone, unless it has just asked other chats as well."""
        for window in self._windows(chat, now):
            window.paused_until = now + seconds
        self._refused.append((now, chat))
        recent = {number for at, number in self._refused if now - at <= REFUSED_WITHIN}
        if len(recent) == REFUSED_CHATS:
            self._overall.paused_until = now + seconds

    def _windows(self, chat: int, now: float) -> list[Window]:
        windows = self._chats.get(chat)
        if windows is None:
            if len(self._chats) >= MANY_CHATS:
                self._chats = {key: kept for key, kept in self._chats.items() if not all(w.idle(now) for w in kept)}
            windows = self._chats[chat] = [Window(*CHAT), *([Window(*GROUP)] if chat < 0 else [])]
        return windows
