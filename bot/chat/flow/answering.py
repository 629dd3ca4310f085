"""One step of a lane: an update is answered, told to be in doubt, or left out with others."""

import asyncio
import logging
import time
from collections.abc import Sequence
from dataclasses import dataclass, field

from telegram import Update

from bot.chat.flow.current import CURRENT, Current
from bot.chat.flow.dispatching import dispatch
from bot.chat.flow.failures import Failures, answerable, stop_spinning
from bot.chat.flow.types import AnyApplication
from bot.journal.journal import Journal
from bot.journal.records import Forget, Stage, Tried
from bot.service.figures import Figures

log = logging.getLogger(__name__)

# Starts that read again what may have ended the run before. A third would end like them.
MOST_TRIES = 2


@dataclass(frozen=True, slots=True)
class Arrival:
    """An update that was taken in; `stage` is how far an earlier run came with it."""

    update: Update
    stage: Stage = Stage.WAITING
    tries: int | None = None
    """How many starts have read it again, each ended by it perhaps; None for what is new."""
    at: float = field(default_factory=time.monotonic)

    @property
    def is_press(self) -> bool:
        return self.update.callback_query is not None

    @property
    def is_post(self) -> bool:
        """Whether a channel has published or changed something: nobody waits for an answer, and none is left out."""
        return self.update.channel_post is not None or self.update.edited_channel_post is not None

    @property
    def is_passing(self) -> bool:
        """Whether only the reader's latest matters, and soon none: what is typed behind the bot's name."""
        return self.update.inline_query is not None

    @property
    def lane(self) -> tuple[str, int, int]:
        """What must be done one after another: a chat's messages; apart from them, the presses below one message."""
        query = self.update.callback_query
        if query:
            below = query.message.message_id if query.message else 0
            return "press", query.message.chat.id if query.message else query.from_user.id, below
        chat, user = self.update.effective_chat, self.update.effective_user
        return "chat", chat.id if chat else 0, 0 if chat or not user else user.id


class Answering:
    """The work of `Lanes`: what it has done with leaves the journal."""

    def __init__(self, application: AnyApplication, failures: Failures, journal: Journal, figures: Figures) -> None:
        self._application = application
        self._failures = failures
        self._journal = journal
        self._figures = figures
        self._alone = asyncio.Lock()

    async def do(self, together: Sequence[Arrival], more: bool) -> None:  # noqa: FBT001 - the call that Lanes makes
        current = Current(tuple(arrival.update.update_id for arrival in together), together[0].at)
        CURRENT.set(current)
        if together[0].is_passing:
            if not more:
                await self._answer(together[-1], current)
        elif together[0].is_press:
            await self._press(together, more, current)
        elif together[0].is_post:
            for post in together:
                await dispatch(self._application, post.update)
        elif len(together) > 1:
            await self._leave_out(together)
        else:
            await self._answer(together[0], current)
        if not current.kept:
            await self._journal.write(*(Forget(update_id) for update_id in current.update_ids))

    async def _press(self, together: Sequence[Arrival], more: bool, current: Current) -> None:  # noqa: FBT001
        """The last press wins; of those before it only the spinning is stopped."""
        *before, last = together
        for arrival in [*before, last] if more else before:
            await stop_spinning(arrival.update)
        if not more:
            await self._answer(last, current)

    async def _answer(self, arrival: Arrival, current: Current) -> None:
        if arrival.stage is not Stage.WAITING:
            if message := answerable(arrival.update):
                await self._failures.tell_doubt(message)
        elif arrival.tries is None:
            await dispatch(self._application, arrival.update)
        elif arrival.tries < MOST_TRIES:
            await self._answer_alone(arrival.update, current)
        else:
            log.error("Update %s has ended the bot again and again: it is given up.", arrival.update.update_id)
            await self._failures.apologize(arrival.update)

    async def _answer_alone(self, update: Update, current: Current) -> None:
        """What an earlier run left is read one after the other, so that it is known which of it ends the bot."""
        await self._alone.acquire()
        current.alone = self._alone
        try:
            await self._journal.write(Tried(update.update_id))
            await dispatch(self._application, update)
        finally:
            current.is_read()

    async def _leave_out(self, together: Sequence[Arrival]) -> None:
        self._figures.left_out += len(together)
        message = answerable(together[-1].update)
        if message:
            await self._failures.tell_left_out(message, len(together))
