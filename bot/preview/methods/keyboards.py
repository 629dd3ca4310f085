"""Reads and checks the buttons below a message (Bot API, InlineKeyboardMarkup and InlineKeyboardButton)."""

from bot.preview.text import links
from bot.preview.wire import limits
from bot.preview.wire.parameters import Fields, items
from bot.preview.wire.refusals import bad_request
from bot.preview.wire.values import Button, Keyboard

_ACTIONS = (
    "callback_data",
    "url",
    "copy_text",
    "switch_inline_query",
    "switch_inline_query_current_chat",
    "switch_inline_query_chosen_chat",
)
_STYLES = ("", "danger", "success", "primary")


def parse_keyboard(value: object) -> Keyboard | None:
    """The `reply_markup` of a message; None when it is absent or without buttons. Raises Refusal."""
    if value is None:
        return None
    fields = Fields("reply keyboard markup JSON object", value)
    if not fields.names():
        return None
    if "inline_keyboard" not in fields.names():
        raise bad_request("object expected as reply markup: only inline keyboards are known here")
    rows = [_row(row) for row in items("inline keyboard", fields.get("inline_keyboard"))]
    if sum(map(len, rows)) > limits.BUTTONS:
        raise bad_request("reply markup is too long")
    return Keyboard(tuple(row for row in rows if row)) if any(rows) else None


def _row(value: object) -> tuple[Button, ...]:
    return tuple(_button(button) for button in items("inline keyboard button", value))


def _button(value: object) -> Button:
    """Bot API, InlineKeyboardButton: a text, and exactly one of the fields that say what the button does."""
    fields = Fields("inline keyboard button", value)
    text = fields.text("text")
    if not text.strip():
        raise bad_request("can't parse inline keyboard button: button text must be non-empty")
    actions = fields.names() & set(_ACTIONS)
    if not actions:
        raise bad_request("can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard")
    if len(actions) > 1:
        # Telegram reads the first it knows; the documentation asks for exactly one.
        raise bad_request("can't parse inline keyboard button: exactly one of the optional fields must be used")
    action = actions.pop()
    return Button(text, action, _value(action, fields), _style(fields))


def _value(action: str, fields: Fields) -> object:
    match action:
        case "callback_data":
            return _callback_data(fields.text(action))
        case "url":
            return _url(fields.text(action))
        case "copy_text":
            return _copy_text(Fields("copy text button", fields.get(action)))
        case "switch_inline_query_chosen_chat":
            return fields.get(action)
        case _:
            return fields.text(action)


def _callback_data(data: str) -> str:
    if not 1 <= len(data.encode()) <= limits.CALLBACK_DATA:
        raise bad_request("BUTTON_DATA_INVALID")
    return data


def _url(url: str) -> str:
    if links.mentioned_user(url):
        return url
    try:
        return links.checked(url)
    except links.WrongLinkError as error:
        raise bad_request(f"inline keyboard button URL '{url}' is invalid: {error}") from error


def _copy_text(fields: Fields) -> dict[str, str]:
    text = fields.text("text")
    if not 1 <= len(text) <= limits.COPY_TEXT:
        raise bad_request("BUTTON_COPY_TEXT_INVALID")
    return {"text": text}


def _style(fields: Fields) -> str | None:
    style = fields.text("style", "")
    if style not in _STYLES:
        raise bad_request("can't parse inline keyboard button: invalid button style specified")
    return style or None
