"""The composition root: settings → parts → a running bot."""

from __future__ import annotations

import asyncio
import gc
import logging
import signal
import sys
from collections.abc import AsyncIterator, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import asynccontextmanager, contextmanager
from dataclasses import dataclass
from functools import partial
from hashlib import blake2b
from pathlib import Path
from typing import TYPE_CHECKING

from bot.answering import (
    PATIENCE,
    check_corpus,
    copy_of,
    making_of,
    proves_whole,
    read_corpus,
    read_to_answer,
    settles,
    shelf_of,
    writer_of,
)
from bot.answers.answerer import Answerer
from bot.articles.folder.watching import changes
from bot.chat.application import Connection, Ports, build_bot
from bot.chat.conversation import Conversation
from bot.chat.incoming.editorial import Editorial
from bot.chat.introduction import Introduction, introduce
from bot.chat.lifecycle import serve
from bot.errors import SettingsError, StateError
from bot.importing.folder.keeping import Keeping
from bot.importing.sent.apart import read_apart
from bot.importing.sent.linked import read_linked
from bot.importing.storing import Store
from bot.importing.web.reaching import Reach
from bot.journal.database import DatabaseError, UnusableFile
from bot.journal.journal import Journal, journal_in_memory, open_journal
from bot.journal.place import DIGEST_BYTES, Place, locked, place_of
from bot.live import Corpus, kept_current, prove, reread
from bot.settings import Settings, near_miss_of_token
from bot.voice.records import Gaps
from bot.voice.voice import open_voice, read_gaps, voice_in_memory
from bot.wording.notice import Notice, parse_notice

if TYPE_CHECKING:
    from bot.importing.following import Course
    from bot.shared.writing import Brought

log = logging.getLogger(__name__)

# So many objects are made, once all has been read, before garbage is looked for: what answers leave behind does not
# pile up as it may during a start.
OFTEN = 2_000

# Threads that answer. More of them only keep each other and the loop waiting: with a hundred questions at once, six
# held the loop up for 50 ms now and then, two for 20, with as many answers a second.
ANSWERING_THREADS = 2

# Seconds that a thread goes on while another waits. At Python's 5 ms an answer takes twice as long while articles are
# read behind it, for it gives way some dozens of times.
SWITCHING = 0.0005

STOP_SIGNALS = (signal.SIGINT, signal.SIGTERM)


@dataclass(frozen=True, slots=True)
class Sources:
    """Where articles are read from while the bot runs, and what brings new ones there."""

    corpus: Corpus
    course: Course | None


def build_conversation(settings: Settings, answerer: Answerer) -> Conversation:
    """The bot on Telegram, whose readers' wishes outlive the process.

    Raises SettingsError when there is no token, or the operator's notice cannot be read.
    """
    notice, place = read_notice(settings), place_of(settings.state_dir, connection_of(settings).token)
    voice = open_voice(place.readers, feedback=settings.feedback)
    editorial = _editorial(settings, answerer, settings.admin_ids, settings.state_dir)
    return Conversation(answerer, voice, notice, settings.admin_ids, editorial=editorial)


def build_preview(settings: Settings, answerer: Answerer) -> Conversation:
    """The bot in the browser, which forgets all when it ends. Its reader is the admin, where there are any.

    Raises SettingsError as above.
    """
    voice = voice_in_memory(feedback=settings.feedback)
    from bot.preview.http.server import READER  # noqa: PLC0415 - the stand-in for Telegram, which others do without

    admins = (READER,) if settings.admin_ids else ()
    editorial = _editorial(settings, answerer, admins, None)
    return Conversation(answerer, voice, read_notice(settings), admins, editorial=editorial)


def _editorial(settings: Settings, answerer: Answerer, admins: tuple[int, ...], state: Path | None) -> Editorial | None:
    """What is remembered of posts and changes stands in `state`. None where neither channels nor admins are named.

    None also with a table of other machines, which is not the bot's to change.
    """
    if settings.index_url or (not settings.channels and not admins):
        return None
    return Editorial(
        Keeping(store_of(settings), state),
        partial(read_linked, reach=reach_of(settings), zone=settings.zone),
        partial(read_apart, zone=settings.zone),
        lambda: reread(answerer, corpus_of(settings)),
        lambda: [(g.kind.value, [f.sentence for f in g.findings]) for g in check_corpus(settings).groups],
        settings.channels,
        admins,
    )


def gaps_of(settings: Settings, most: int) -> Gaps | None:
    """What readers of the token's bot have asked in vain; None where nothing was ever kept.

    Raises SettingsError when there is no token, StateError when the file cannot be read.
    """
    place = place_of(settings.state_dir, connection_of(settings).token)
    try:
        return read_gaps(place.readers, most)
    except (DatabaseError, UnusableFile) as error:
        raise StateError(f"{place.readers} cannot be read ({error}): start the bot, which sets it aside.") from None


def read_notice(settings: Settings) -> Notice:
    """The operator's own words to readers. Raises SettingsError when their file cannot be read."""
    if settings.notice_file is None:
        return Notice()
    try:
        return parse_notice(settings.notice_file.read_text(encoding="utf-8-sig"))
    except OSError as error:
        raise SettingsError(f"NOTICE_FILE: {settings.notice_file} cannot be read ({error.strerror}).") from None
    except UnicodeDecodeError:
        raise SettingsError(f"NOTICE_FILE: {settings.notice_file} is not UTF-8: save it in that encoding.") from None


def connection_of(settings: Settings) -> Connection:
    """Raises SettingsError when there is no token."""
    if settings.telegram_token is None:
        raise SettingsError(_no_token())
    return Connection(settings.telegram_token.get_secret_value(), settings.telegram_api_url, _proxy_of(settings))


def reach_of(settings: Settings) -> Reach:
    """What of the web articles and feeds are fetched from."""
    return Reach(settings.reachable, _proxy_of(settings))


def _proxy_of(settings: Settings) -> str | None:
    return settings.proxy_url.get_secret_value() if settings.proxy_url else None


def _no_token() -> str:
    stray = near_miss_of_token()
    hint = f" ({stray} is set, but that is not its name)" if stray else ""
    return (
        f"TELEGRAM_TOKEN is not set{hint}: message @BotFather on Telegram, send /newbot, and put the token it answers "
        "with into .env; or try the bot without a token: crisis-bot preview."
    )


async def introduce_bot(settings: Settings, seconds: float) -> Introduction | None:
    """What Telegram says of the token's bot; None when it does not answer within `seconds`.

    Raises SettingsError when there is no token, TelegramError when Telegram does not accept it.
    """
    return await introduce(connection_of(settings), seconds, settings.channels)


def ports_of(settings: Settings) -> Ports:
    secret = settings.webhook_secret.get_secret_value() if settings.webhook_secret else ""
    return Ports(settings.webhook_url, settings.webhook_listen, secret, settings.health_listen, settings.metrics)


def store_of(settings: Settings) -> Store:
    return Store(settings.corpus_dir, zone=settings.zone, follow_links=settings.follow_links, shelf=shelf_of(settings))


def course_of(settings: Settings) -> Course | None:
    """How feeds are followed; None without a list of them."""
    if settings.feeds is None:
        return None
    from bot.importing.following import Course  # noqa: PLC0415 - readers of feeds, which most bots do without

    return Course(settings.feeds, store_of(settings), settings.state_dir, reach_of(settings))


def corpus_of(settings: Settings) -> Corpus:
    """Raises SettingsError when the encoder of sentences, or a table of other machines, cannot be used."""
    making = making_of(settings, PATIENCE)
    if settings.index_url is None:
        read, whole = partial(read_corpus, settings), partial(proves_whole, settings)
        settled, noting = partial(settles, settings), partial(read_to_answer, settings, lambda *_: None)
        return Corpus(partial(changes, settings.corpus_dir), read, making, whole, settled, noting)
    from bot.shared import following  # noqa: PLC0415 - what most bots do without

    copy = copy_of(settings)
    return Corpus(partial(following.changes, copy), copy.library, making, copy.proves_whole)


def sources_of(settings: Settings) -> Sources:
    """Where a table of other machines is answered from, crisis-bot index follows the feeds.

    Raises SettingsError for channels then, and for an encoder or a table that cannot be used.
    """
    if settings.index_url and settings.channels:
        raise SettingsError("INDEX_URL and CHANNELS exclude each other: posts go into a folder, so leave one empty.")
    return Sources(corpus_of(settings), None if settings.index_url else course_of(settings))


async def run_bot(
    connection: Connection, conversation: Conversation, sources: Sources, state_dir: Path, ports: Ports
) -> None:
    """The bot on Telegram, until Ctrl-C or SIGTERM.

    Raises TelegramError when Telegram refuses the token, StateError when the bot already runs here.
    """
    place = place_of(state_dir, connection.token)
    try:
        with locked(place):
            await _serve(connection, conversation, sources, open_journal(place.journal), _stop_on_signal(), ports)
    finally:
        await conversation.voice.close()


def index_once(settings: Settings, *, anew: bool) -> Brought:
    """Brings the table of INDEX_URL in step with the folder. Raises CorpusError, SettingsError."""
    from bot.shared.keeping import bring  # noqa: PLC0415 - see corpus_of

    return bring(writer_of(settings), read_corpus(settings), anew=anew)


async def run_index(settings: Settings) -> None:
    """Keeps the table of INDEX_URL in step with the folder and the feeds, until Ctrl-C or SIGTERM.

    Raises SettingsError without what that needs.
    """
    from bot.shared.keeping import kept_in_step  # noqa: PLC0415 - see corpus_of

    writer, read = writer_of(settings), partial(read_corpus, settings)
    async with _followed(course_of(settings)):
        await kept_in_step(writer, read, changes(settings.corpus_dir), _stop_on_signal())


@contextmanager
def alone_with_the_table(settings: Settings) -> Iterator[None]:
    """Raises StateError when another process of this machine writes into it."""
    digest = blake2b(str(settings.index_url).encode(), digest_size=DIGEST_BYTES).hexdigest()
    try:
        with locked(Place(settings.state_dir, digest)):
            yield
    except StateError:
        raise StateError("crisis-bot index already keeps this table on this machine: stop the other one.") from None


async def serve_preview(token: str, api_url: str, conversation: Conversation, sources: Sources) -> None:
    """The same bot against a server of our own, until Ctrl-C or SIGTERM."""
    try:
        await _serve(Connection(token, api_url), conversation, sources, journal_in_memory(), _stop_on_signal())
    finally:
        await conversation.voice.close()


async def _serve(  # noqa: PLR0913, PLR0917 - all that runs comes together here
    connection: Connection,
    conversation: Conversation,
    sources: Sources,
    journal: Journal,
    stop: asyncio.Event,
    ports: Ports | None = None,
) -> None:
    answerer = conversation.answerer
    sys.setswitchinterval(SWITCHING)
    asyncio.get_running_loop().set_default_executor(ThreadPoolExecutor(ANSWERING_THREADS))
    log.info("Articles that can be quoted: %s.", len(answerer.articles))
    async with _warmed(answerer, sources.corpus), kept_current(answerer, sources.corpus), _followed(sources.course):
        await serve(build_bot(conversation, connection, journal, ports), stop)


@asynccontextmanager
async def _followed(course: Course | None) -> AsyncIterator[None]:
    """While inside, the feeds are followed, if there are any."""
    if course is None:
        yield
        return
    from bot.importing.following import followed  # noqa: PLC0415 - see course_of

    async with followed(course):
        yield


@asynccontextmanager
async def _warmed(answerer: Answerer, corpus: Corpus) -> AsyncIterator[None]:
    """Warms up behind the first answers, which wait for no more than what they need themselves."""
    warming = asyncio.create_task(_warm(answerer, corpus))
    try:
        yield
    finally:
        await warming


async def _warm(answerer: Answerer, corpus: Corpus) -> None:
    await asyncio.to_thread(answerer.warm_up)
    await prove(answerer, corpus)
    gc.freeze()  # the index stays for good: looking through it for garbage took 60 ms with 176 articles
    gc.set_threshold(OFTEN)


def _stop_on_signal() -> asyncio.Event:
    """Set by the first Ctrl-C or SIGTERM; a second one ends the process at once."""
    stop, loop = asyncio.Event(), asyncio.get_running_loop()

    def request_stop() -> None:
        log.info("Stopping: finishing what has been received.")
        stop.set()
        for number in STOP_SIGNALS:
            loop.remove_signal_handler(number)

    for number in STOP_SIGNALS:
        loop.add_signal_handler(number, request_stop)
    return stop
