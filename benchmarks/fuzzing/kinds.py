"""The kinds of inputs: how each is made, how it is tried, and what must hold. Whatever a trial raises is a finding."""

import asyncio
import html
import os
import re
import tempfile
from collections.abc import Awaitable, Callable, Iterable
from dataclasses import dataclass
from datetime import date
from functools import partial
from pathlib import Path
from random import Random

from telegram.error import TelegramError

from benchmarks.fuzzing import material, mutating
from benchmarks.fuzzing.telegram import ComplaintError, Inmate, Scene
from bot.answers.answerer import Answerer
from bot.articles.folder.library import read_library
from bot.articles.formats import read_article
from bot.chat.asking import Aim, Asked
from bot.chat.flow.intake import Raw
from bot.chat.polling import updates_in
from bot.chat.showing.buttons import decode as decode_button
from bot.chat.showing.carried import decode as decode_carried
from bot.chat.showing.screens import Screens
from bot.errors import ArticleError, PagesError
from bot.language.wordlists import WordGroups
from bot.model import Article
from bot.preview.chats.people import Impossible
from bot.preview.wire.objects import callback_query_json, inline_query_json
from bot.preview.wire.refusals import Refusal
from bot.wording.notice import Notice
from bot.wording.texts import LANGUAGES

LONGEST_MESSAGE = 4096  # characters; Telegram takes no longer ones
LONGEST_QUERY = 256  # characters typed behind the bot's name
TODAY = date(2022, 2, 26)

# Those who ask about a single article do so without the bot's own lists of words, which questions try, and which take
# half a second to read for a language.
NO_WORDS = WordGroups(())

QUOTED = re.compile(r"<blockquote(?: expandable)?>(.*?)</blockquote>", re.DOTALL)
TAG = re.compile(r"<[^>]*>")

# What messages have besides a text.
FIELDS: tuple[dict[str, object], ...] = (
    {},
    {"photo": [{"file_id": "a", "file_unique_id": "b", "width": 1, "height": 1}], "caption": "How many troops?"},
    {"sticker": {"file_id": "a", "file_unique_id": "b", "type": "regular", "width": 1, "height": 1}},
    {"media_group_id": "1", "caption": "Who met in Geneva?"},
    {"forward_origin": {"type": "hidden_user", "date": 1_645_000_000, "sender_user_name": "Somebody"}},
    {"forward_origin": {"type": "channel", "date": 1, "chat": {"id": -1, "type": "channel"}, "message_id": 1}},
    {"sender_chat": {"id": -1002, "type": "channel", "title": "Channel"}},
    {"is_topic_message": True, "message_thread_id": 7},
    {"quote": {"text": "8,500 troops", "position": 0}},
    {"via_bot": {"id": 1, "is_bot": True, "first_name": "Bot"}},
    {"entities": [{"type": "bot_command", "offset": 0, "length": 4096}]},
    {"poll": {"id": "1"}},
    {"new_chat_members": []},
    {"pinned_message": {"message_id": 0, "date": 0, "chat": {"id": 1, "type": "private"}}},
)


class NotVerbatimError(Exception):
    """What is shown as a quote does not stand in the articles."""


@dataclass(frozen=True, slots=True)
class Trial:
    """One input, as a report shows it, and what tries it; a factor repeats it, to see how the time grows."""

    shown: str
    run: Callable[[int], None]


class Kinds:
    """What the articles of the project's corpus are asked, and what a bot with them is sent."""

    def __init__(self, loop: asyncio.AbstractEventLoop) -> None:
        self._loop = loop
        self._answerer = Answerer(material.articles())
        self._answerer.warm_up()
        self._screens = Screens(self._answerer, Notice())
        self._articles = joined(material.articles())
        self._inmate = Inmate(self._answerer)
        loop.run_until_complete(self._inmate.start())
        self.made: dict[str, tuple[int, Callable[[Random, int], Trial]]] = {
            "question": (15, self._question),
            "article": (31, partial(self._article, asked=False)),
            "article asked about": (4, partial(self._article, asked=True)),
            "update": (20, self._update),
            "callback data": (8, self._press),
            "inline query": (5, self._inline),
            "file name": (17, self._file_name),
        }
        """By name: how many of a hundred inputs are of the kind, and what makes one."""

    def trial(self, rng: Random, number: int) -> tuple[str, Trial]:
        names = list(self.made)
        (name,) = rng.choices(names, [self.made[name][0] for name in names])
        return name, self.made[name][1](rng, number)

    def close(self) -> None:
        self._loop.run_until_complete(self._inmate.stop())

    def _words(self, rng: Random) -> str:
        asked = material.questions()
        return mutating.text(rng, rng.choice(asked), rng.choice(asked))

    def _question(self, rng: Random, _: int) -> Trial:
        words, texts = self._words(rng)[:LONGEST_MESSAGE], rng.choice(LANGUAGES)
        aim = rng.choice((Aim.QUESTION, Aim.QUESTION, Aim.QUESTION, Aim.CLAIM, Aim.TIMELINE))

        def run(factor: int) -> None:
            view = self._screens.page(Asked(words * factor, TODAY, aim), 0, texts)
            check_quotes(view.html if view else "", self._articles)

        return Trial(repr(words), run)

    def _article(self, rng: Random, _: int, *, asked: bool) -> Trial:
        name, content = rng.choice(material.files())
        changed = mutating.data(rng, content, rng.choice(material.files())[1])
        if rng.random() < 0.2:
            name = f"{Path(name).stem}.{rng.choice(('md', 'txt', 'html', 'htm', 'pdf', ''))}"

        def run(factor: int) -> None:
            try:
                article = read_article(name, changed * factor)
            except PagesError:
                raise
            except ArticleError:
                return
            check_article(article, asked=asked)

        return Trial(f"{name}, {changed!r}", run)

    def _update(self, rng: Random, number: int) -> Trial:
        words, choice, extra = self._words(rng)[:LONGEST_MESSAGE], rng.randrange(6), rng.choice(FIELDS)
        changes, state = rng.randrange(3), rng.getstate()

        async def made(scene: Scene, factor: int) -> list[Raw]:
            rng.setstate(state)
            await self._act(scene, choice, words * factor)
            return [_changed(rng, {**raw}, extra, changes) for raw in await scene.updates()]

        shown = f"update {choice} with {extra} and {changes} changes, {words!r}"
        return Trial(shown, self._with_bot(number, made, possible=not changes))

    async def _act(self, scene: Scene, choice: int, words: str) -> None:
        people, reader = scene.people, scene.reader.id
        try:
            match choice:
                case 0 | 1:
                    people.say(reader, reader, words)
                case 2:
                    people.say(scene.group, reader, f"/ask {words}"[:LONGEST_MESSAGE])
                case 3:
                    before = people.say(scene.group, reader, "Somebody says 100,000 soldiers stand at the border.")
                    people.say(scene.group, reader, f"@crisis_preview_bot {words}"[:LONGEST_MESSAGE], before.id)
                case 4:
                    message = people.say(reader, reader, "How many US troops were put on standby?")
                    await self._inmate.take(await scene.updates())
                    people.edit(reader, reader, message.id, words)
                case _:
                    people.block(reader, blocked=True)
                    people.upgrade(scene.group)
        except (Impossible, Refusal):
            people.say(reader, reader, "How many troops?")  # what Telegram's own programs would not send

    def _press(self, rng: Random, number: int) -> Trial:
        words = rng.choice(material.questions())
        original, other = rng.random(), self._words(rng)
        state = rng.getstate()
        shown = ""

        async def made(scene: Scene, _: int) -> list[Raw]:
            nonlocal shown
            rng.setstate(state)
            reader = scene.reader.id
            scene.people.say(reader, reader, words)
            await self._inmate.take(await scene.updates())
            messages = scene.said()
            data = [button.value for m in messages if m.keyboard for row in m.keyboard.rows for button in row]
            carried = [value for value in data if isinstance(value, str)] or ["p:0:en"]
            changed = rng.choice(carried) if original < 0.2 else mutating.text(rng, rng.choice(carried), other)
            shown = changed
            decode_button(changed)
            decode_carried(changed)
            query = scene.world.queries.press(scene.world.chat(reader), scene.reader)
            return [
                {"update_id": 1, "callback_query": callback_query_json(query.id, scene.reader, messages[-1], changed)}
            ]

        return Trial(f"{words!r}, then a press with data from {other!r} {shown}", self._with_bot(number, made))

    def _inline(self, rng: Random, number: int) -> Trial:
        words = self._words(rng)[:LONGEST_QUERY]

        async def made(scene: Scene, factor: int) -> list[Raw]:
            query = scene.world.queries.type_inline(scene.reader)
            return [{"update_id": 1, "inline_query": inline_query_json(query.id, scene.reader, words * factor)}]

        return Trial(repr(words), self._with_bot(number, made))

    def _file_name(self, rng: Random, _: int) -> Trial:
        original, content = rng.choice(material.files())
        names = [mutating.name(rng, original) for _ in range(rng.choice((1, 1, 3)))]

        def run(_: int) -> None:
            with tempfile.TemporaryDirectory() as folder:
                place = os.fsencode(folder)
                for name in names[:-1]:  # the last one may lie in folders that the others name
                    place = os.path.join(place, name)  # noqa: PTH118 - bytes
                    os.mkdir(place)  # noqa: PTH102
                with open(os.path.join(place, names[-1]), "wb") as file:  # noqa: PTH118, PTH123
                    file.write(content)
                library = read_library(Path(folder))
            for said in (*library.notes, *map(str, library.problems), *(each.path for each in library.articles)):
                said.encode()

        return Trial(repr(names), run)

    def _with_bot(
        self, number: int, made: Callable[[Scene, int], Awaitable[list[Raw]]], *, possible: bool = True
    ) -> Callable[[int], None]:
        """Of an update that Telegram would not send it is enough that the bot goes on, whatever its log says."""

        async def act(factor: int) -> None:
            scene = self._inmate.scene(number)
            try:
                await self._inmate.take(readable(await made(scene, factor)))
            except ComplaintError:
                if possible:
                    raise
            for message in scene.said():
                quotes = [each for each in message.body.entities if "blockquote" in each.type]
                check(map(message.body.slice, quotes), self._articles)

        return lambda factor: self._loop.run_until_complete(act(factor))


def _changed(rng: Random, raw: dict[str, object], extra: dict[str, object], changes: int) -> Raw:
    changed = {kind: {**body, **extra} if isinstance(body, dict) else body for kind, body in raw.items()}
    for _ in range(changes):
        kind = rng.choice(list(changed))
        changed[kind] = mutating.structure(rng, changed[kind])
    return changed


def readable(raws: list[Raw]) -> list[Raw]:
    """What polling and webhooks let in."""
    try:
        return list(updates_in(raws))
    except TelegramError:
        return []


def check_article(article: Article, *, asked: bool) -> None:
    """An article that can be read can be quoted word for word. Raises NotVerbatimError."""
    if asked:
        words = article.title[:LONGEST_MESSAGE]
        view = Screens(Answerer([article], names=NO_WORDS, thesaurus=NO_WORDS), Notice()).page(
            Asked(words, TODAY), 0, LANGUAGES[0]
        )
        check_quotes(view.html if view else "", joined([article]))
    if any(each.span.start < 0 or each.span.end > len(article.text) for each in article.headings):
        raise NotVerbatimError("a heading that lies beyond the text")


def check_quotes(markup: str, articles: str) -> None:
    """Whether all quotes of a message stand in the articles. Raises NotVerbatimError."""
    check((html.unescape(TAG.sub("", quote)) for quote in QUOTED.findall(markup)), articles)


def check(quotes: Iterable[str], articles: str) -> None:
    for quote in quotes:
        for piece in normal(quote).split("…"):  # where it was cut
            if piece.strip() not in articles:
                raise NotVerbatimError(piece.strip())


def joined(articles: Iterable[Article]) -> str:
    return "\n".join(normal(article.text) for article in articles)


def normal(text: str) -> str:
    """Line breaks and runs of spaces are no words."""
    return " ".join(text.split())
