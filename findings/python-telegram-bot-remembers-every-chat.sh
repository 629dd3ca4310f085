#!/bin/sh
# python-telegram-bot 22.8: without a persistence too, `Application.process_update` notes each chat and each user for one
# to write down, and never forgets them: two sets of numbers that grow for as long as the bot runs. Found with tracemalloc
# over some thousand chats; a bot that hands updates to its handlers itself does not have it.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" --quiet --disable-pip-version-check install python-telegram-bot==22.8
"$folder/venv/bin/python" - <<'END'
import asyncio
from importlib.metadata import version

from telegram import Update
from telegram.ext import Application, MessageHandler, filters

CHATS = 1000


async def nothing(update, context):
    pass


async def main():
    application = Application.builder().token("1:A").updater(None).build()
    application.add_handler(MessageHandler(filters.TEXT, nothing))
    application._initialized = True  # initialize() would ask Telegram who the bot is
    for number in range(1, CHATS + 1):
        reader = {"id": number, "is_bot": False, "first_name": "Reader"}
        chat = {"id": number, "type": "private"}
        message = {"message_id": 1, "date": 1, "chat": chat, "from": reader, "text": "Hello"}
        await application.process_update(Update.de_json({"update_id": number, "message": message}))
    return len(application._chat_ids_to_be_updated_in_persistence), application.persistence


noted, persistence = asyncio.run(main())
print(f"python-telegram-bot {version('python-telegram-bot')}: {noted} of {CHATS} chats noted, persistence {persistence}")
if noted != CHATS:
    raise SystemExit("changed: on writing every chat was noted")
END
