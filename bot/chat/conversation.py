"""The handlers put together: all that the bot does with what reaches it."""

from bot.answers.answerer import Answerer
from bot.chat.handlers.channels import Channels
from bot.chat.handlers.commands import Commands
from bot.chat.handlers.desk import Desk
from bot.chat.handlers.editing import Editing
from bot.chat.handlers.groups import Groups
from bot.chat.handlers.guests import Guests
from bot.chat.handlers.inline import Inline, InlinePresses
from bot.chat.handlers.offers import Offers
from bot.chat.handlers.presses import Presses
from bot.chat.handlers.questions import Questions
from bot.chat.handlers.wishes import Wishes
from bot.chat.incoming.editorial import Editorial
from bot.chat.showing.screens import Screens
from bot.chat.telling.herald import Herald, Pace
from bot.voice.voice import Voice
from bot.wording.notice import Notice


class Conversation:
    """Answers readers from `answerer`'s articles.

    Remembers what `chat.memory` says, and has written down what `voice` does: no question with who asked it. `admins`
    are numbers of Telegram users.
    """

    def __init__(  # noqa: PLR0913 - all that the bot does comes together here
        self,
        answerer: Answerer,
        voice: Voice,
        notice: Notice | None = None,
        admins: tuple[int, ...] = (),
        *,
        pace: Pace | None = None,
        editorial: Editorial | None = None,
    ) -> None:
        """Without `editorial` no channel is followed, and nothing is taken from admins."""
        self.answerer = answerer
        self.editorial = editorial
        self.voice = voice
        desk = Desk(Screens(answerer, notice or Notice()), voice)
        self.texts = desk.texts
        self.wishes = Wishes(desk)
        self.commands = Commands(desk, admins)
        self.questions = Questions(desk, self.wishes)
        self.presses = Presses(desk, InlinePresses(desk), self.wishes)
        self.groups = Groups(desk)
        self.guests = Guests(desk, self.questions)
        self.inline = Inline(desk)
        self.herald = Herald(answerer, desk, pace)
        self.channels = Channels(editorial.channels, editorial.keeping) if editorial else None
        self.offers = Offers(desk, editorial) if editorial else None
        self.editing = Editing(desk, editorial) if editorial else None
