"""Reads what the bot offers to those who type its name in any chat (Bot API, answerInlineQuery)."""

from bot.preview.methods.keyboards import parse_keyboard
from bot.preview.methods.messages import parse_body, parse_link_preview
from bot.preview.wire import limits
from bot.preview.wire.parameters import Fields, items
from bot.preview.wire.refusals import bad_request
from bot.preview.wire.values import InlineResult

_ID_BYTES = 64  # Bot API, InlineQueryResultArticle, id: 1-64 bytes


def parse_results(value: object) -> tuple[InlineResult, ...]:
    """Bot API, answerInlineQuery, results: no more than 50. The wording of refusals is not documented."""
    results = tuple(_result(item) for item in items("inline query results", value))
    if len(results) > limits.INLINE_RESULTS:
        raise bad_request("RESULTS_TOO_MUCH")
    if len({result.id for result in results}) < len(results):
        raise bad_request("RESULT_ID_DUPLICATE")
    return results


def parse_result(value: object) -> InlineResult:
    """Bot API, answerGuestQuery, result: one of the same kind."""
    return _result(value)


def _result(value: object) -> InlineResult:
    fields = Fields("inline query result", value)
    if fields.text("type") != "article":
        raise bad_request("can't parse inline query result: the preview knows results of type article alone")
    number = fields.text("id")
    if not 1 <= len(number.encode()) <= _ID_BYTES:
        raise bad_request("RESULT_ID_INVALID")
    if not fields.text("title").strip():
        raise bad_request("ARTICLE_TITLE_EMPTY")
    content = Fields("input message content", fields.get("input_message_content"))
    return InlineResult(
        number,
        fields.text("title"),
        fields.text("description", ""),
        # Nobody can be mentioned by number: where the message will stand is not known yet.
        parse_body(content.text("message_text"), content.text("parse_mode", ""), content.get("entities"), ()),
        parse_link_preview(content.get("link_preview_options")),
        parse_keyboard(fields.get("reply_markup")),
    )
