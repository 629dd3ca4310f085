"""Being added to a group."""

from telegram import ChatMember, ChatMemberRestricted, Update
from telegram.constants import ChatType
from telegram.ext import ContextTypes

from bot.chat.handlers.desk import Desk

IN_CHAT = (ChatMember.MEMBER, ChatMember.ADMINISTRATOR, ChatMember.OWNER)


class Groups:
    """Says how to ask when somebody adds the bot: with privacy mode on it hears little else in a group."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    async def on_membership(self, update: Update, context: ContextTypes.DEFAULT_TYPE) -> None:
        change = update.my_chat_member
        if change is None or change.chat.type not in (ChatType.GROUP, ChatType.SUPERGROUP):
            return
        if _is_in(change.new_chat_member) and not _is_in(change.old_chat_member):
            sentence = self._desk.texts(change.from_user).added_to_group
            await context.bot.send_message(change.chat.id, sentence)


def _is_in(member: ChatMember) -> bool:
    """Whether the bot is in the chat, whatever its rights there."""
    if isinstance(member, ChatMemberRestricted):
        return member.is_member
    return member.status in IN_CHAT
