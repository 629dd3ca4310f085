"""Reads a message from the parameters of a method."""

from collections.abc import Container, Mapping

from bot.preview.text import links
from bot.preview.text.entities import format_text
from bot.preview.text.markup import parse_html
from bot.preview.wire import limits
from bot.preview.wire.parameters import Fields, Parameters, items
from bot.preview.wire.refusals import bad_request
from bot.preview.wire.values import Chat, Entity, FormattedText, Message, Topic

# Bot API, MessageEntity, type: those that a bot may set; the others Telegram finds by itself.
_SET_BY_BOTS = (
    "bold",
    "italic",
    "underline",
    "strikethrough",
    "spoiler",
    "blockquote",
    "expandable_blockquote",
    "code",
    "pre",
    "text_link",
    "text_mention",
    "custom_emoji",
)
_PREVIEW_FLAGS = ("is_disabled", "prefer_small_media", "prefer_large_media", "show_above_text")


def chat_id(parameters: Parameters) -> int:
    """The number of the chat. Raises Refusal."""
    if not parameters.has("chat_id"):
        raise bad_request("chat_id is empty")
    try:
        return int(parameters.text("chat_id"))
    except ValueError as error:
        raise bad_request("chat not found") from error


def parse_text(parameters: Parameters, chat: Chat) -> FormattedText:
    """Bot API, sendMessage: text, parse_mode, entities. Raises Refusal."""
    given = parameters.json("entities")
    return parse_body(parameters.text("text"), parameters.text("parse_mode"), given, chat.members)


def parse_body(text: str, parse_mode: str, entities: object, mentionable: Container[int]) -> FormattedText:
    """The text, 1-4096 characters after entities parsing, with the mentions that are possible. Raises Refusal."""
    if not text:
        raise bad_request("message text is empty")
    plain, found = _marked(text, parse_mode, entities)
    body = format_text(plain, [entity for entity in found if entity.user is None or entity.user in mentionable])
    if limits.utf16_length(body.text) > limits.TEXT:
        raise bad_request("message is too long")
    return body


def _marked(text: str, parse_mode: str, entities: object) -> tuple[str, list[Entity]]:
    """With a parse mode the entities are ignored: they can be specified instead of it."""
    match parse_mode.lower():
        case "html":
            return parse_html(text)
        case "":
            found = [] if entities is None else [_entity(item) for item in items("entities", entities)]
            return text, [entity for entity in found if entity is not None]
        case "markdown" | "markdownv2":
            raise bad_request("the preview reads parse mode HTML alone")
        case _:
            raise bad_request("unsupported parse_mode")


def _entity(value: object) -> Entity | None:
    """Bot API, MessageEntity. Raises Refusal."""
    fields = Fields("MessageEntity", value)
    kind = fields.text("type")
    if kind not in _SET_BY_BOTS:
        return None
    return Entity(
        kind,
        fields.integer("offset"),
        fields.integer("length"),
        url=_url(fields) if kind == "text_link" else None,
        user=Fields("MessageEntity user", fields.get("user")).integer("id") if kind == "text_mention" else None,
        language=fields.text("language", "") or None if kind == "pre" else None,
        custom_emoji=fields.text("custom_emoji_id") if kind == "custom_emoji" else None,
    )


def _url(fields: Fields) -> str:
    try:
        return links.checked(fields.text("url"))
    except links.WrongLinkError as error:
        raise bad_request(f"entity URL '{fields.text('url')}' is invalid: {error}") from error


def replied_message(parameters: Parameters, chat: Chat) -> Message | None:
    """Bot API, ReplyParameters, and the older `reply_to_message_id`. Raises Refusal."""
    if parameters.has("reply_parameters"):
        fields = Fields("reply parameters", parameters.json("reply_parameters"))
        elsewhere = fields.get("chat_id") is not None and fields.integer("chat_id") != chat.id
        if elsewhere or fields.names() & {"quote", "checklist_task_id"}:
            raise bad_request("the preview knows replies to whole messages of the same chat alone")
        number, optional = fields.integer("message_id"), fields.flag("allow_sending_without_reply")
    else:
        number = parameters.integer("reply_to_message_id")
        optional = parameters.flag("allow_sending_without_reply")
    message = chat.messages.get(number)
    if number and message is None and not optional:
        raise bad_request("message to be replied not found")
    return message


def topic(parameters: Parameters, chat: Chat) -> Topic | None:
    """Bot API, sendMessage, message_thread_id; None for General, which has no number that could be sent to.

    Raises Refusal.
    """
    number = parameters.integer("message_thread_id")
    if number and number not in chat.topics:
        raise bad_request("message thread not found")
    return chat.topics[number] if number else None


def link_preview(parameters: Parameters) -> Mapping[str, object] | None:
    """Bot API, LinkPreviewOptions, and the older `disable_web_page_preview`."""
    if parameters.flag("disable_web_page_preview"):
        return {"is_disabled": True}
    return parse_link_preview(parameters.json("link_preview_options"))


def parse_link_preview(value: object) -> Mapping[str, object] | None:
    """Bot API, LinkPreviewOptions; None where it is absent or says nothing. Raises Refusal."""
    if value is None:
        return None
    fields = Fields("link preview options", value)
    options: dict[str, object] = {name: True for name in _PREVIEW_FLAGS if fields.flag(name)}
    if fields.get("url"):
        options["url"] = fields.text("url")
    return options or None
