"""A bot of python-telegram-bot runs against the server as it is: nothing in it knows that this is not Telegram."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager

import pytest
from telegram import Bot, BotCommand, BotCommandScopeAllGroupChats, InlineKeyboardButton, InlineKeyboardMarkup, Update
from telegram.error import BadRequest, ChatMigrated, Conflict, Forbidden, InvalidToken, RetryAfter, TelegramError
from telegram.ext import Application, CallbackQueryHandler, CommandHandler, ContextTypes, MessageHandler, filters

from bot.preview.http.server import PreviewOptions, PreviewServer
from tests.telegram_world import GROUP, READER, TelegramWorld, marked

Context = ContextTypes.DEFAULT_TYPE


def library_bot(world: TelegramWorld) -> Bot:
    return Bot(world.token, base_url=f"{world.api_url}/bot")


async def ask(update: Update, _: Context) -> None:
    assert update.effective_message
    keys = InlineKeyboardMarkup([[InlineKeyboardButton("More", callback_data="more")]])
    await update.effective_message.reply_html("<b>yes</b>", reply_markup=keys, do_quote=True)


async def more(update: Update, _: Context) -> None:
    assert update.callback_query
    await update.callback_query.answer("here")
    await update.callback_query.edit_message_text("<blockquote expandable>more</blockquote>", parse_mode="HTML")


@asynccontextmanager
async def running(api_url: str, token: str) -> AsyncIterator[None]:
    app = Application.builder().token(token).base_url(f"{api_url}/bot").build()
    app.add_handlers([CommandHandler("ask", ask), MessageHandler(filters.TEXT, ask), CallbackQueryHandler(more)])
    async with app:
        await app.start()
        assert app.updater
        await app.updater.start_polling(timeout=2)
        try:
            yield
        finally:
            await app.updater.stop()
            await app.stop()


def ask_and_press(world: TelegramWorld) -> None:
    question = world.send("/ask why", chat=GROUP)
    answer = world.wait_for_message("yes", chat=GROUP)
    assert answer["reply_to_message"]["message_id"] == question["message_id"]
    query = world.press(answer, "More", chat=GROUP)
    assert world.wait_for_answer(query)["text"] == "here"
    assert marked(world.wait_for_text(answer, "more", chat=GROUP), "expandable_blockquote") == ["more"]


def test_a_bot_of_the_library_answers(telegram: TelegramWorld) -> None:
    async def run() -> None:
        async with running(telegram.api_url, telegram.token):
            await asyncio.to_thread(ask_and_press, telegram)

    asyncio.run(run())


def test_server_and_bot_live_in_one_event_loop() -> None:
    async def run() -> list[str]:
        server = PreviewServer(PreviewOptions())
        await server.start()
        try:
            async with running(server.api_url, server.token):
                server.people.say(READER, READER, "why")
                chat = server.world.chats[READER]
                while len(chat.messages) < 2:
                    await server.world.events.news(server.world.events.seq)
        finally:
            await server.stop()
        return [message.body.text for message in chat.messages.values()]

    assert asyncio.run(run()) == ["why", "yes"]


Deed = Callable[[Bot], Awaitable[object]]


@pytest.mark.parametrize(
    ("prepare", "deed", "error"),
    [
        (lambda _: None, lambda bot: bot.send_message(1, "x"), BadRequest),
        (lambda world: world.block(), lambda bot: bot.send_message(READER, "x"), Forbidden),
        (lambda world: world.upgrade(), lambda bot: bot.send_message(GROUP, "x"), ChatMigrated),
        (
            lambda world: world.fault(
                "refuse", code=429, description="Too Many Requests: retry after 1", retry_after=1
            ),
            lambda bot: bot.send_message(READER, "x"),
            RetryAfter,
        ),
        (lambda world: world.fault("garbage"), lambda bot: bot.send_message(READER, "x"), TelegramError),
        (
            lambda world: world.fault("refuse", code=409, description="Conflict: x"),
            lambda bot: bot.get_updates(),
            Conflict,
        ),
    ],
)
def test_refusals_are_the_librarys_own_errors(
    telegram: TelegramWorld,
    monkeypatch: pytest.MonkeyPatch,
    prepare: Callable[[TelegramWorld], None],
    deed: Deed,
    error: type[TelegramError],
) -> None:
    monkeypatch.setenv("PTB_TIMEDELTA", "1")  # the library warns of its own old form of retry_after
    telegram.send("hello")

    async def run() -> None:
        async with library_bot(telegram) as bot:
            prepare(telegram)
            with pytest.raises(error):
                await deed(bot)

    asyncio.run(run())


def test_a_wrong_token_is_the_librarys_invalid_token(telegram: TelegramWorld) -> None:
    async def run() -> None:
        with pytest.raises(InvalidToken):
            async with Bot("3001:wrong", base_url=f"{telegram.api_url}/bot"):
                pass

    asyncio.run(run())


def test_the_library_reads_all_that_is_returned(telegram: TelegramWorld) -> None:
    telegram.send("hello")

    async def run() -> None:
        async with library_bot(telegram) as bot:
            sent = await bot.send_message(
                READER,
                '<a href="https://example.org">a</a> <pre><code class="language-py">b</code></pre>',
                parse_mode="HTML",
                disable_web_page_preview=True,
            )
            assert [entity.type for entity in sent.entities] == ["text_link", "pre"]
            assert sent.link_preview_options
            assert sent.link_preview_options.is_disabled
            assert (await bot.get_chat(GROUP)).title == "Group"
            scope = BotCommandScopeAllGroupChats()
            await bot.set_my_commands([BotCommand("ask", "Ask")], scope=scope, language_code="en")
            assert await bot.get_my_commands(scope, "en") == (BotCommand("ask", "Ask"),)
            assert (await bot.get_webhook_info()).pending_update_count == 1
            telegram.block()
            updates = await bot.get_updates()
            assert updates[-1].my_chat_member
            assert updates[-1].my_chat_member.new_chat_member.status == "kicked"

    asyncio.run(run())
