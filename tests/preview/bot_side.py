"""A bare client of the Bot API: what a bot sends and gets, with no library in between."""

from typing import Any

from tests.telegram_world import Json, TelegramWorld


class BotSide:
    def __init__(self, world: TelegramWorld) -> None:
        self.url = f"{world.api_url}/bot{world.token}"
        self._http = world.http

    def call(self, method: str, **parameters: object) -> Json:
        """The whole answer, its HTTP status checked against its `error_code`."""
        answer = self._http.post(f"{self.url}/{method}", json=parameters)
        body: Json = answer.json()
        assert answer.status_code == (200 if body["ok"] else body["error_code"])
        return body

    def result(self, method: str, **parameters: object) -> Any:  # noqa: ANN401 - as the method has it
        body = self.call(method, **parameters)
        assert body["ok"], body
        return body["result"]

    def refusal(self, method: str, **parameters: object) -> str:
        """Code and description of an unsuccessful answer."""
        body = self.call(method, **parameters)
        assert not body["ok"], body
        return f"{body['error_code']} {body['description']}"

    def say(self, chat: int, text: str, **more: object) -> Json:
        message: Json = self.result("sendMessage", chat_id=chat, text=text, **more)
        return message

    def fetch(self, **parameters: object) -> list[Json]:
        updates: list[Json] = self.result("getUpdates", **parameters)
        return updates


def keyboard(*rows: list[Json]) -> Json:
    return {"inline_keyboard": list(rows)}


def button(text: str = "More", **action: object) -> Json:
    return {"text": text, **(action or {"callback_data": "more"})}
