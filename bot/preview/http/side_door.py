"""The side door for tests: open only on a server that was started with it, and with the key."""

from http import HTTPStatus

from tornado.web import HTTPError

from bot.preview.chats.people import Impossible
from bot.preview.http.handlers import KeyHandler
from bot.preview.wire.refusals import Refusal


class ControlHandler(KeyHandler):
    """Reads, forgets and does what `Control` has under a name."""

    def get(self, name: str) -> None:
        log = self.parts.control.logs.get(name)
        if log is None:
            raise HTTPError(HTTPStatus.NOT_FOUND)
        self.finish_json(log())

    def delete(self, name: str) -> None:
        """Answers with what is forgotten, where that can be read, so that nothing is lost between two calls."""
        forgettable, log = self.parts.control.forgettable.get(name), self.parts.control.logs.get(name)
        if forgettable is None:
            raise HTTPError(HTTPStatus.NOT_FOUND)
        if log:
            self.finish_json(log())
        forgettable.clear()

    def post(self, name: str) -> None:
        action = self.parts.control.actions.get(name)
        if action is None:
            raise HTTPError(HTTPStatus.NOT_FOUND)
        try:
            self.finish_json(action(self.asked()))
        except (Impossible, Refusal, TypeError, ValueError, KeyError) as wrong:
            self.set_status(HTTPStatus.BAD_REQUEST)
            self.finish_json({"error": str(wrong)})
