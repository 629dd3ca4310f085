"""The bot as `crisis-bot run` runs it, but for the pace at which it tells what was wished: seconds instead of hours."""

import asyncio

from bot import answering, app
from bot.chat.conversation import Conversation
from bot.chat.telling.herald import Pace
from bot.journal.place import place_of
from bot.redaction import Redactor, start_logging
from bot.settings import load_settings
from bot.voice.voice import open_voice
from tests.bot_process import BotProcess

QUICK = Pace(look=0.1, apart=0.0, topic=2.0, missed=1.0)


class QuickBot(BotProcess):
    """In a folder of its own, as `BotProcess`."""

    program = ("-m", "tests.chat.quick_bot")


def main() -> None:
    settings = load_settings()
    start_logging("INFO", Redactor(settings.secrets()), "text")
    answerer = answering.build_answerer(settings, answering.read_corpus(settings))
    connection = app.connection_of(settings)
    voice = open_voice(place_of(settings.state_dir, connection.token).readers, feedback=settings.feedback)
    conversation = Conversation(answerer, voice, None, settings.admin_ids, pace=QUICK)
    asyncio.run(
        app.run_bot(connection, conversation, app.sources_of(settings), settings.state_dir, app.ports_of(settings))
    )


if __name__ == "__main__":
    main()
