"""What a page is shown of the world; `http.pages` describes it."""

from bot.preview.chats.world import World
from bot.preview.wire.objects import Json, command_json, user_json
from bot.preview.wire.values import Chat


def chats_json(world: World) -> Json:
    chats = [chat for chat in world.chats.values() if chat.upgraded_to is None]
    return {"chats": [_chat_view(chat, world) for chat in chats]}


def bot_json(world: World) -> Json:
    """As the reader sees it, in the reader's language."""
    reader = world.reader
    return {
        "id": world.bot.id,
        "username": world.bot.username,
        "first_name": world.bot.first_name,
        "description": world.profile.description.shown(reader.language),
        "short_description": world.profile.short_description.shown(reader.language),
        "privacy_mode": world.privacy_mode,
        "is_there": world.bot_is_there,
    }


def state_json(world: World) -> Json:
    return {
        "seq": world.events.seq,
        "bot": bot_json(world),
        "me": user_json(world.reader),
        **chats_json(world),
        "messages": {
            str(chat.id): [world.view(message) for message in chat.messages.values()] for chat in world.chats.values()
        },
    }


def _chat_view(chat: Chat, world: World) -> Json:
    """A group's menu is shown as its first member sees it."""
    person = next(iter(chat.members.values()))
    return {
        "id": chat.id,
        "type": chat.type,
        "title": world.bot.first_name if chat.is_private else chat.title,
        "with_bot": chat.with_bot,
        "is_forum": chat.is_forum,
        "topics": [{"id": topic.id, "name": topic.name} for topic in chat.topics.values()],
        "members": [user_json(member) for member in chat.members.values()],
        "blocked": chat.is_private and person.has_blocked,
        "commands": [command_json(each) for each in world.profile.commands.shown(chat, person) if chat.with_bot],
    }
