"""Posts of channels: each is an article at once, and an edited one changes its article."""

import logging

from telegram import Chat, Message, Update
from telegram.ext import ContextTypes

from bot.chat.incoming.addresses import is_named, name_of, post_address
from bot.chat.incoming.posts import post_item
from bot.importing.folder.keeping import Keeping

log = logging.getLogger(__name__)


class Channels:
    """Writes nothing into a channel, whatever happens."""

    def __init__(self, named: tuple[str, ...], keeping: Keeping) -> None:
        self._named = named
        self._keeping = keeping
        self._ignored: set[int] = set()
        """Channels that the log has named."""

    async def on_post(self, update: Update, _: ContextTypes.DEFAULT_TYPE) -> None:
        post = update.channel_post
        if post is None or not self._is_wanted(post.chat):
            return
        item = post_item(post)
        if item is not None:
            await self._keeping.take_post(item)

    async def on_edited(self, update: Update, _: ContextTypes.DEFAULT_TYPE) -> None:
        """Changes the article that there is; one that somebody has removed stays away, however its post changes."""
        post = update.edited_channel_post
        if post is None or not self._is_wanted(post.chat):
            return
        item = post_item(post)
        if item is None:
            await self._keeping.drop_post(_address(post))
        else:
            await self._keeping.change_post(item)

    def _is_wanted(self, channel: Chat) -> bool:
        if is_named(channel, self._named):
            return True
        if channel.id not in self._ignored:
            self._ignored.add(channel.id)
            log.info("Posts of channel %s are ignored: add it to CHANNELS to have them.", name_of(channel))
        return False


def _address(post: Message) -> str:
    return post_address(post.chat, post.message_id)
