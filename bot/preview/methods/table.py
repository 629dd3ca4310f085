"""The methods of the Bot API that the preview knows. Each cites its section by its own name.

A method takes its parameters and gives the `result` as an object of `wire.objects`, or raises Refusal. Parameters that
a method does not name are ignored, as Telegram ignores them.
"""

from collections.abc import Awaitable, Callable

from bot.preview.chats.profile import Descriptions
from bot.preview.chats.updates import UpdateQueue
from bot.preview.chats.views import bot_json, chats_json
from bot.preview.chats.world import NewMessage, World
from bot.preview.methods.commands import parse_commands, parse_language, parse_scope
from bot.preview.methods.flood import FloodControl
from bot.preview.methods.inline import parse_result, parse_results
from bot.preview.methods.keyboards import parse_keyboard
from bot.preview.methods.messages import chat_id, link_preview, parse_text, replied_message, topic
from bot.preview.wire import limits
from bot.preview.wire.objects import (
    bot_member_json,
    command_json,
    file_json,
    full_chat_json,
    inline_result_view,
    me_json,
    message_json,
    update_json,
)
from bot.preview.wire.parameters import Parameters, items
from bot.preview.wire.refusals import bad_request, not_found
from bot.preview.wire.values import Chat, Message

Method = Callable[[Parameters], Awaitable[object]]

_CHAT_ACTIONS = (
    "typing",
    "upload_photo",
    "record_video",
    "upload_video",
    "record_voice",
    "upload_voice",
    "upload_document",
    "choose_sticker",
    "find_location",
    "record_video_note",
    "upload_video_note",
)
_NOT_MODIFIED = (
    "message is not modified: specified new message content and reply markup are exactly the same "
    "as a current content and reply markup of the message"
)


class Methods:
    """What a bot may ask of a world."""

    def __init__(self, world: World, flood: FloodControl) -> None:
        self._world = world
        self._flood = flood
        self._methods: dict[str, Method] = {
            "getme": self.get_me,
            "getupdates": self.get_updates,
            "deletewebhook": self.delete_webhook,
            "getwebhookinfo": self.get_webhook_info,
            "sendmessage": self.send_message,
            "editmessagetext": self.edit_message_text,
            "editmessagereplymarkup": self.edit_message_reply_markup,
            "deletemessage": self.delete_message,
            "sendchataction": self.send_chat_action,
            "answercallbackquery": self.answer_callback_query,
            "answerinlinequery": self.answer_inline_query,
            "answerguestquery": self.answer_guest_query,
            "getchat": self.get_chat,
            "getchatmember": self.get_chat_member,
            "getfile": self.get_file,
            "setmycommands": self.set_my_commands,
            "getmycommands": self.get_my_commands,
            "deletemycommands": self.delete_my_commands,
            "setmydescription": self.set_my_description,
            "getmydescription": self.get_my_description,
            "setmyshortdescription": self.set_my_short_description,
            "getmyshortdescription": self.get_my_short_description,
        }

    async def call(self, name: str, parameters: Parameters) -> object:
        """Bot API, Making requests: the names of methods are case-insensitive. Raises Refusal (404) for others."""
        method = self._methods.get(name.lower())
        if method is None:
            raise not_found("method not found")
        return await method(parameters)

    async def get_me(self, _: Parameters) -> object:
        return me_json(self._world.bot, privacy_mode=self._world.privacy_mode)

    async def get_updates(self, parameters: Parameters) -> object:
        if not self._world.bot_is_there:
            self._world.bot_is_there = True
            self._world.events.add("bot", bot_json(self._world))
        asked = parameters.json("allowed_updates")
        allowed = None if asked is None else [str(kind) for kind in items("allowed_updates", asked)]
        limit = parameters.integer("limit", limits.UPDATES)
        timeout = min(max(parameters.integer("timeout"), 0), limits.POLL_TIMEOUT)
        limit = limit if 1 <= limit <= limits.UPDATES else limits.UPDATES
        updates = await self._updates.fetch(parameters.integer("offset"), limit, timeout, allowed)
        return [update_json(update) for update in updates]

    async def delete_webhook(self, parameters: Parameters) -> object:
        """Does nothing: there is never a webhook, for the preview does not know setWebhook."""
        if parameters.flag("drop_pending_updates"):
            self._updates.clear()
        return True

    async def get_webhook_info(self, _: Parameters) -> object:
        info = {"url": "", "has_custom_certificate": False, "pending_update_count": len(self._updates)}
        return info | ({"allowed_updates": list(self._updates.allowed)} if self._updates.allowed else {})

    async def send_message(self, parameters: Parameters) -> object:
        chat = self._world.chat_to_write_to(chat_id(parameters))
        new = NewMessage(
            parse_text(parameters, chat),
            replied_message(parameters, chat),
            parse_keyboard(parameters.json("reply_markup")),
            link_preview(parameters),
            topic=topic(parameters, chat),
        )
        self._flood.admit(chat.id, group=not chat.is_private)
        return message_json(self._world.put(chat, self._world.bot, new))

    async def edit_message_text(self, parameters: Parameters) -> object:
        """A keyboard that is not given again is removed."""
        message = self._message_to_edit(parameters)
        body, preview = parse_text(parameters, message.chat), link_preview(parameters)
        keyboard = parse_keyboard(parameters.json("reply_markup"))
        if (body, keyboard, preview) == (message.body, message.keyboard, message.link_preview):
            raise bad_request(_NOT_MODIFIED)
        self._admit_edit(message)
        message.body, message.keyboard, message.link_preview = body, keyboard, preview
        return self._edited(message)

    async def edit_message_reply_markup(self, parameters: Parameters) -> object:
        message = self._message_to_edit(parameters)
        keyboard = parse_keyboard(parameters.json("reply_markup"))
        if keyboard == message.keyboard:
            raise bad_request(_NOT_MODIFIED)
        self._admit_edit(message)
        message.keyboard = keyboard
        return self._edited(message)

    async def delete_message(self, parameters: Parameters) -> object:
        """A bot deletes its own messages, and in private chats also incoming ones, within 48 hours.

        In groups others' messages can be deleted only by administrators, which the bot is not.
        """
        chat = self._world.chat(chat_id(parameters))
        message = chat.messages.get(parameters.integer("message_id"))
        if message is None:
            raise bad_request("message to delete not found")
        foreign = message.sender is not self._world.bot and not chat.is_private
        if foreign or self._world.now - message.date > limits.DELETE_AGE:
            raise bad_request("message can't be deleted")
        self._world.remove(message)
        return True

    async def send_chat_action(self, parameters: Parameters) -> object:
        chat = self._world.chat_to_write_to(chat_id(parameters))
        action = parameters.text("action")
        if action not in _CHAT_ACTIONS:
            raise bad_request("wrong parameter action in request")
        shown = {"chat": chat.id, "action": action, "seconds": limits.ACTION_SECONDS}
        self._world.events.add("chat_action", shown)
        return True

    async def answer_callback_query(self, parameters: Parameters) -> object:
        """The answer's length is documented; the error for a longer one is not."""
        query = self._world.queries.pressed(parameters.text("callback_query_id"))
        text = parameters.text("text")
        if limits.utf16_length(text) > limits.CALLBACK_ANSWER:
            raise bad_request("MESSAGE_TOO_LONG")
        query.answered = True
        answer = {"query": query.id, "text": text, "url": parameters.text("url") or None}
        self._world.events.add("callback_answer", {**answer, "show_alert": parameters.flag("show_alert")})
        return True

    async def answer_inline_query(self, parameters: Parameters) -> object:
        """Caches nothing (cache_time, is_personal)."""
        query = self._world.queries.inline(parameters.text("inline_query_id"))
        results = parse_results(parameters.json("results"))
        query.results, query.answered = {result.id: result for result in results}, True
        offered = {"query": query.id, "results": [inline_result_view(result) for result in results]}
        self._world.events.add("inline_results", offered)
        return True

    async def answer_guest_query(self, parameters: Parameters) -> object:
        """Puts the answer into the chat where the bot was summoned; the bot gets only its id."""
        query = self._world.queries.guest(parameters.text("guest_query_id"))
        result = parse_result(parameters.json("result"))
        query.answered = True
        new = NewMessage(result.body, query.message, result.keyboard, result.link_preview, inline=True)
        message = self._world.put(query.message.chat, self._world.bot, new)
        return {"inline_message_id": message.inline_id}

    async def get_chat(self, parameters: Parameters) -> object:
        return full_chat_json(self._chat(parameters))

    async def get_chat_member(self, parameters: Parameters) -> object:
        """Tells of the bot alone, and nothing of a channel that it is not in."""
        chat = self._chat(parameters)
        if not chat.with_bot or parameters.integer("user_id") != self._world.bot.id:
            raise bad_request("member list is inaccessible")
        return bot_member_json(chat, self._world.bot)

    async def get_file(self, parameters: Parameters) -> object:
        file = self._world.files.get(parameters.text("file_id"))
        if file is None:
            raise bad_request("invalid file_id")
        if file.size > limits.DOWNLOAD:
            raise bad_request("file is too big")
        return file_json(file)

    async def set_my_commands(self, parameters: Parameters) -> object:
        commands = parse_commands(parameters.json("commands"))
        scope, language = parse_scope(parameters.json("scope")), parse_language(parameters)
        self._world.profile.commands.put(scope, language, commands)
        self._world.events.add("chats", chats_json(self._world))
        return True

    async def get_my_commands(self, parameters: Parameters) -> object:
        scope, language = parse_scope(parameters.json("scope")), parse_language(parameters)
        return [command_json(command) for command in self._world.profile.commands.get(scope, language)]

    async def delete_my_commands(self, parameters: Parameters) -> object:
        scope, language = parse_scope(parameters.json("scope")), parse_language(parameters)
        self._world.profile.commands.put(scope, language, ())
        self._world.events.add("chats", chats_json(self._world))
        return True

    async def set_my_description(self, parameters: Parameters) -> object:
        return self._describe(self._world.profile.description, parameters, "description")

    async def get_my_description(self, parameters: Parameters) -> object:
        return {"description": self._world.profile.description.get(parse_language(parameters))}

    async def set_my_short_description(self, parameters: Parameters) -> object:
        return self._describe(self._world.profile.short_description, parameters, "short_description")

    async def get_my_short_description(self, parameters: Parameters) -> object:
        return {"short_description": self._world.profile.short_description.get(parse_language(parameters))}

    def _chat(self, parameters: Parameters) -> Chat:
        """The chat with that id, or the channel with that "@name". Raises Refusal."""
        name = parameters.text("chat_id")
        return self._world.named(name) if name.startswith("@") else self._world.chat(chat_id(parameters))

    @property
    def _updates(self) -> UpdateQueue:
        return self._world.updates

    def _describe(self, descriptions: Descriptions, parameters: Parameters, name: str) -> bool:
        descriptions.put(parse_language(parameters), parameters.text(name))
        self._world.events.add("bot", bot_json(self._world))
        return True

    def _message_to_edit(self, parameters: Parameters) -> Message:
        """Bot API, Updating messages: only a bot's own messages can be edited, and those sent via it by its id."""
        if parameters.has("inline_message_id"):
            inline = self._world.inline_messages.get(parameters.text("inline_message_id"))
            if inline is None:
                raise bad_request("MESSAGE_ID_INVALID")
            return inline
        chat = self._world.chat_to_write_to(chat_id(parameters))
        if not parameters.has("message_id"):
            raise bad_request("message identifier is not specified")
        message = chat.messages.get(parameters.integer("message_id"))
        if message is None:
            raise bad_request("message to edit not found")
        if message.sender is not self._world.bot:
            raise bad_request("message can't be edited")
        return message

    def _admit_edit(self, message: Message) -> None:
        """Counts an edit as a message, but counts nothing in a chat that the bot does not know."""
        if not message.inline_id:
            self._flood.admit(message.chat.id, group=not message.chat.is_private)

    def _edited(self, message: Message) -> object:
        """The edited message, or True if it was sent through inline or guest mode."""
        self._world.show_edit(message)
        return True if message.inline_id else message_json(message)
