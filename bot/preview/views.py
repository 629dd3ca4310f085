"""What a page is shown of the world; `pages` describes it."""

from bot.preview.objects import Json, message_view
from bot.preview.values import Chat, Person
from bot.preview.world import World


def chats_json(world: World) -> Json:
    chats = [chat for chat in world.chats.values() if chat.upgraded_to is None]
    return {"chats": [_chat_view(chat, world) for chat in chats]}


def bot_json(world: World, reader: Person) -> Json:
    return {
        "id": world.bot.id,
        "username": world.bot.username,
        "first_name": world.bot.first_name,
        "description": world.profile.description.shown(reader.language),
        "short_description": world.profile.short_description.shown(reader.language),
        "privacy_mode": world.privacy_mode,
    }


def state_json(world: World, reader: Person) -> Json:
    return {
        "seq": world.events.seq,
        "bot": bot_json(world, reader),
        "me": reader.as_json(),
        **chats_json(world),
        "messages": {
            str(chat.id): [message_view(message) for message in chat.messages.values()] for chat in world.chats.values()
        },
    }


def _chat_view(chat: Chat, world: World) -> Json:
    """A group's menu is shown as its first member sees it."""
    person = next(iter(chat.members.values()))
    return {
        "id": chat.id,
        "type": chat.type,
        "title": world.bot.first_name if chat.is_private else chat.title,
        "blocked": chat.is_private and person.has_blocked,
        "commands": [command.as_json() for command in world.profile.commands.shown(chat, person)],
    }
