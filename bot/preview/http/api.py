"""The Bot API over HTTP (Bot API, Making requests): `/bot<token>/METHOD_NAME`, GET and POST."""

import asyncio
import contextlib
import hmac
import re
from http import HTTPStatus

from tornado.iostream import StreamClosedError

from bot.preview.http.handlers import LocalHandler
from bot.preview.http.parts import Parts
from bot.preview.testing.injected_faults import Fault
from bot.preview.wire.objects import Json, answer_json, refusal_json
from bot.preview.wire.parameters import Parameters
from bot.preview.wire.refusals import Refusal, not_found, unauthorized
from bot.preview.wire.values import File

_TOKEN = re.compile(r"\d+:[A-Za-z0-9_-]+")
_GARBAGE = "<html><head><title>Bad Gateway</title></head><body>not what you asked for</body></html>"


class ApiHandler(LocalHandler):
    """Answers one request; the answer is JSON unless a fault was ordered."""

    def initialize(self, parts: Parts) -> None:
        super().initialize(parts)
        self._poll: asyncio.Future[object] | None = None

    async def get(self, token: str, method: str) -> None:
        await self._answer(token, method)

    async def post(self, token: str, method: str) -> None:
        await self._answer(token, method)

    def on_connection_close(self) -> None:
        """Drops the long polls, the only requests that are still under way: nobody waits for what they would fetch."""
        if self._poll:
            self._poll.cancel()

    def write_error(self, status_code: int, **_: object) -> None:
        """Gives the Bot API's form to what goes wrong before a method is reached, too."""
        self.finish_json(refusal_json(Refusal(status_code, self._reason)))

    async def _answer(self, token: str, method: str) -> None:
        try:
            authorize(token, self.parts)
            parameters = self._parameters()
        except Refusal as refusal:
            await self._send(refusal.code, refusal_json(refusal))
            return
        call = self.parts.control.calls.add(method, parameters)
        fault = self.parts.control.faults.take(method)
        outcome = await self._outcome(method, parameters, fault)
        if fault and fault.kind == "drop":
            self.detach().close()
        elif fault and fault.kind in ("garbage", "answer"):
            call.code = fault.code or HTTPStatus.OK
            await self._send(call.code, fault.body or _GARBAGE)
        elif outcome:
            call.code = outcome.code if isinstance(outcome, Refusal) else HTTPStatus.OK
            await self._send(call.code, refusal_json(outcome) if isinstance(outcome, Refusal) else outcome)

    def _parameters(self) -> Parameters:
        if self.sends_json():
            return Parameters.from_json(self.request.body)
        return Parameters({name: self.get_argument(name, strip=False) for name in self.request.arguments})

    async def _outcome(self, method: str, parameters: Parameters, fault: Fault | None) -> Refusal | Json | None:
        """The method's answer, or the fault in its place; None if nobody waits for an answer any more."""
        if fault and fault.kind == "delay":
            await asyncio.sleep(fault.seconds)
        outcome: Refusal | Json | None = {}
        if fault is None or fault.kind == "delay" or fault.acts:
            outcome = await self._act(method, parameters)
        if fault and fault.kind == "refuse":
            return Refusal(fault.code or HTTPStatus.BAD_REQUEST, fault.description, fault.parameters)
        return outcome

    async def _act(self, method: str, parameters: Parameters) -> Refusal | Json | None:
        self._poll = asyncio.ensure_future(self.parts.methods.call(method, parameters))
        await asyncio.wait([self._poll])
        if self._poll.cancelled():
            return None
        refusal = self._poll.exception()
        if isinstance(refusal, Refusal):
            return refusal
        return answer_json(self._poll.result())

    async def _send(self, status: int, body: Json | str) -> None:
        self.set_status(status)
        if isinstance(body, str):
            self.set_header("Content-Type", "text/html" if body == _GARBAGE else "application/json")
        with contextlib.suppress(StreamClosedError):  # whoever asked has gone; the method has done its work
            await (self.finish(body) if isinstance(body, str) else self.finish_json(body))


def authorize(token: str, parts: Parts) -> None:
    """Bot API, Authorizing your bot. Raises Refusal, with 404 for what does not look like a token."""
    if not _TOKEN.fullmatch(token):
        raise not_found()
    if not hmac.compare_digest(token, parts.token):
        raise unauthorized()


class SentFileHandler(LocalHandler):
    """Bot API, getFile: a file by the path that the method has given."""

    async def get(self, token: str, path: str) -> None:
        try:
            authorize(token, self.parts)
            await self.finish(self._file(path).contents)
        except Refusal as refusal:
            self.set_status(refusal.code)
            await self.finish_json(refusal_json(refusal))

    def _file(self, path: str) -> File:
        """Raises Refusal."""
        file = next((file for file in self.parts.world.files.values() if file.path == path), None)
        if file is None:
            raise not_found()
        return file


class UnknownAddress(LocalHandler):
    """Answers at every address that is no method's."""

    def prepare(self) -> None:
        super().prepare()
        refusal = not_found()
        self.set_status(refusal.code)
        self.finish_json(refusal_json(refusal))
