"""The handlers put together: all that the bot does with what reaches it."""

from bot.answers.answerer import Answerer
from bot.chat.handlers.commands import Commands
from bot.chat.handlers.desk import Desk
from bot.chat.handlers.groups import Groups
from bot.chat.handlers.guests import Guests
from bot.chat.handlers.inline import Inline, InlinePresses
from bot.chat.handlers.presses import Presses
from bot.chat.handlers.questions import Questions
from bot.chat.showing.screens import Screens
from bot.wording.notice import Notice


class Conversation:
    """Answers readers from `answerer`'s articles. Remembers what `chat.memory` says, and writes nothing down."""

    def __init__(self, answerer: Answerer, notice: Notice | None = None) -> None:
        self.answerer = answerer
        desk = Desk(Screens(answerer, notice or Notice()))
        self.texts = desk.texts
        self.commands = Commands(desk)
        self.questions = Questions(desk)
        self.presses = Presses(desk, InlinePresses(desk))
        self.groups = Groups(desk)
        self.guests = Guests(desk, self.questions)
        self.inline = Inline(desk)
