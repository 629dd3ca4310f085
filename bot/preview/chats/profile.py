"""Keeps what the bot has set about itself: its menu by scope and language, its descriptions by language."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from bot.preview.wire import limits
from bot.preview.wire.refusals import bad_request
from bot.preview.wire.values import Chat, Command, Person, Scope


class CommandLists:
    """The lists that the bot has set, by scope and language."""

    def __init__(self) -> None:
        self._lists: dict[tuple[Scope, str], tuple[Command, ...]] = {}

    def put(self, scope: Scope, language: str, commands: tuple[Command, ...]) -> None:
        self._lists[scope, language] = commands
        if not commands:
            del self._lists[scope, language]

    def get(self, scope: Scope, language: str) -> tuple[Command, ...]:
        return self._lists.get((scope, language), ())

    def shown(self, chat: Chat, person: Person) -> tuple[Command, ...]:
        """The menu that a person sees in a chat: the first list that is set (Determining list of commands)."""
        languages = ((person.language or "").partition("-")[0].lower(), "")
        lists = (self.get(scope, language) for scope in _scopes(chat, person) for language in languages)
        return next(filter(None, lists), ())


def _scopes(chat: Chat, person: Person) -> Iterator[Scope]:
    """From the narrowest to the widest. Nobody is an administrator here, so their scopes are passed over."""
    if not chat.is_private:
        yield Scope("chat_member", chat.id, person.id)
    yield Scope("chat", chat.id)
    yield Scope("all_private_chats" if chat.is_private else "all_group_chats")
    yield Scope()


class Descriptions:
    """A text by language, as setMyDescription and setMyShortDescription keep it."""

    def __init__(self, longest: int) -> None:
        self._longest = longest
        self._texts: dict[str, str] = {}

    def put(self, language: str, text: str) -> None:
        """An empty text removes the one of the language. Raises Refusal when it is too long."""
        if len(text) > self._longest:
            raise bad_request("BOT_DESCRIPTION_TOO_LONG")
        self._texts[language] = text

    def get(self, language: str) -> str:
        return self._texts.get(language, "")

    def shown(self, language: str | None) -> str:
        """What a person of that language sees."""
        return self.get((language or "").partition("-")[0].lower()) or self.get("")


@dataclass(slots=True)
class BotProfile:
    """What the bot has set about itself, by language."""

    commands: CommandLists = field(default_factory=CommandLists)
    description: Descriptions = field(default_factory=lambda: Descriptions(limits.DESCRIPTION))
    short_description: Descriptions = field(default_factory=lambda: Descriptions(limits.SHORT_DESCRIPTION))
