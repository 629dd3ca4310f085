"""A method's parameters as they came: every value a text.

Bot API, Making requests: parameters may come as a URL query, form, multipart form or JSON. Values of type Array or
Object are JSON-serialized in forms; a JSON body has them as they are. Here they become the same thing again.
"""

from collections.abc import Mapping

from bot.preview.wire.encoding import decoded, encoded
from bot.preview.wire.refusals import bad_request

_TRUE = ("true", "yes", "1")  # what the published server takes for a Boolean


class Parameters:
    """The parameters of one call, by name."""

    def __init__(self, values: Mapping[str, str]) -> None:
        self._values = values

    @classmethod
    def from_json(cls, body: bytes) -> "Parameters":
        try:
            values = decoded(body or b"{}")
        except ValueError as error:
            raise bad_request("can't parse the request's JSON object") from error
        if not isinstance(values, dict):
            raise bad_request("the request's body must be a JSON object")
        return cls({name: _as_text(value) for name, value in values.items() if value is not None})

    def as_dict(self) -> dict[str, str]:
        return dict(self._values)

    def has(self, name: str) -> bool:
        return bool(self._values.get(name))

    def text(self, name: str, default: str = "") -> str:
        return self._values.get(name, default)

    def flag(self, name: str) -> bool:
        return self.text(name).strip().lower() in _TRUE

    def integer(self, name: str, default: int = 0) -> int:
        if not self.has(name):
            return default
        return _integer(name, self.text(name))

    def json(self, name: str) -> object:
        """The value of an Array or Object parameter; None when it is not there."""
        if not self.has(name):
            return None
        try:
            return decoded(self.text(name))
        except ValueError as error:
            raise bad_request(f"can't parse {name}: it is not JSON") from error


class Fields:
    """The fields of one JSON object inside a parameter, each checked for its type as it is read."""

    def __init__(self, what: str, value: object) -> None:
        if not isinstance(value, dict):
            raise bad_request(f"can't parse {what}: expected an Object")
        self._what = what
        self._values: dict[str, object] = value

    def names(self) -> set[str]:
        return {name for name, value in self._values.items() if value is not None}

    def as_dict(self) -> dict[str, object]:
        return dict(self._values)

    def get(self, name: str) -> object:
        return self._values.get(name)

    def text(self, name: str, default: str | None = None) -> str:
        value = self._values.get(name, default)
        if value is None:
            raise bad_request(f"can't parse {self._what}: can't find field \"{name}\"")
        if not isinstance(value, str):
            raise bad_request(f'can\'t parse {self._what}: field "{name}" must be of type String')
        return value

    def integer(self, name: str) -> int:
        value = self._values.get(name)
        if value is None:
            raise bad_request(f"can't parse {self._what}: can't find field \"{name}\"")
        return _integer(name, str(value))

    def flag(self, name: str) -> bool:
        return self._values.get(name) is True


def items(what: str, value: object) -> list[object]:
    """The elements of a JSON array."""
    if not isinstance(value, list):
        raise bad_request(f"can't parse {what}: expected an Array")
    return value


def _as_text(value: object) -> str:
    return value if isinstance(value, str) else encoded(value)


def _integer(name: str, value: str) -> int:
    try:
        return int(value)
    except ValueError as error:
        raise bad_request(f"{name} must be an Integer") from error
