"""Taking updates in: each once, into the journal first, then into its chat's lane."""

import asyncio
import json
import logging
from collections import deque
from collections.abc import Mapping, Sequence

from telegram import Update

from bot.chat.flow.answering import Answering, Arrival
from bot.chat.flow.dispatching import wanted_by
from bot.chat.flow.lanes import Lanes
from bot.chat.flow.types import AnyApplication
from bot.journal.journal import Journal
from bot.journal.records import Forget, Received
from bot.journal.store import REMEMBERED
from bot.service.figures import Figures

log = logging.getLogger(__name__)

Raw = Mapping[str, object]
"""An update as its JSON says."""

# Updates read before other tasks get a turn: reading one takes some tenths of a millisecond.
READ_AT_A_TIME = 10

# Updates in all lanes together from which no more are fetched: they wait better at Telegram, which keeps them a day.
MOST_WAITING = 5000

# Seconds between looks whether there is room again.
ROOM_PAUSE = 0.1


class Intake:
    """The same for polling and webhooks. Journaled is what a handler would answer, and still could after a restart."""

    def __init__(self, application: AnyApplication, answering: Answering, journal: Journal, figures: Figures) -> None:
        self._application = application
        self._journal = journal
        self._figures = figures
        self._lanes = Lanes(answering.do)
        self._seen: deque[int] = deque(maxlen=REMEMBERED)

    @property
    def waiting(self) -> int:
        return len(self._lanes)

    def has_room(self) -> bool:
        return self.waiting < MOST_WAITING

    async def room(self) -> None:
        while not self.has_room():  # noqa: ASYNC110 - rare, and not worth telling each step of a lane
            await asyncio.sleep(ROOM_PAUSE)

    async def resume(self) -> None:
        """Goes on with what an earlier run received and did not finish."""
        self._seen.extend(await self._journal.remembered())
        left = await self._journal.received()
        if left:
            log.info("Answering what was left from before: %s.", len(left))
        for received in left:
            update = self._wanted(json.loads(received.body))
            if update:
                self._put(Arrival(update, received.stage, received.tries))
            else:
                await self._journal.write(Forget(received.update_id))

    async def take(self, raws: Sequence[Raw]) -> int:
        """Returns, once what is new stands in the journal, how many were new."""
        arrivals: list[Arrival] = []
        kept: list[Received] = []
        new = 0
        for number, raw in enumerate(raws, 1):
            if not self._is_new(raw):
                continue
            new += 1
            update = self._wanted(raw)
            if update:
                arrival = Arrival(update)
                arrivals.append(arrival)
                kept += [] if arrival.is_passing else [Received(update.update_id, json.dumps(raw))]
            if number % READ_AT_A_TIME == 0:
                await asyncio.sleep(0)
        self._figures.received += len(arrivals)
        await self._journal.write(*kept)
        for arrival in arrivals:
            self._put(arrival)
        return new

    async def finish(self, patience: float) -> None:
        """Answers what waits, for so many seconds at most; the rest stays in the journal."""
        await self._lanes.finish(patience)

    def _is_new(self, raw: Raw) -> bool:
        number = int(str(raw["update_id"]))
        if number in self._seen:
            return False
        self._seen.append(number)
        return True

    def _put(self, arrival: Arrival) -> None:
        self._lanes.put(arrival.lane, arrival)

    def _wanted(self, raw: Raw) -> Update | None:
        """None for what no handler wants, or cannot be read: whatever a malformed part makes one stumble over."""
        try:
            update = Update.de_json(dict(raw), self._application.bot)
            hash(Arrival(update).lane)  # the number of a chat may be anything, and then there is no lane for it
            return update if wanted_by(self._application, update) else None
        except Exception as error:  # noqa: BLE001
            log.warning("Update %s cannot be read and is passed over (%s).", raw["update_id"], type(error).__name__)
            return None
