"""What changes in the corpus folder is answered from a moment later, without a restart."""

import asyncio
import logging
import shutil
from collections.abc import Awaitable, Callable
from functools import partial
from pathlib import Path

import pytest

from bot.answers.answerer import Answerer
from bot.articles.folder.library import read_library
from bot.articles.folder.watching import changes
from bot.language.wordlists import WordGroups
from bot.live import Corpus, kept_current
from bot.vectors.encoder import read_encoder
from bot.vectors.making import Making
from tests.patience import patience
from tests.vectors.encoders import english_encoder

NONE = WordGroups(())


def write(folder: Path, name: str, thing: str) -> None:
    folder.mkdir(exist_ok=True)
    (folder / f"{name}.txt").write_text(f"Date: 2022-01-25\n\nThe {thing} was closed on Monday.", encoding="utf-8")


def run(folder: Path, steps: Callable[[Answerer], Awaitable[None]]) -> None:
    """Does the steps while the folder is followed."""
    answerer = Answerer(read_library(folder).articles, names=NONE, thesaurus=NONE)

    async def follow() -> None:
        async with kept_current(answerer, Corpus(partial(changes, folder), lambda: read_library(folder))):
            await steps(answerer)

    asyncio.run(follow())


async def until(answerer: Answerer, paths: set[str]) -> None:
    async with asyncio.timeout(patience()):
        while {article.path for article in answerer.articles} != paths:  # noqa: ASYNC110 - as a reader would look
            await asyncio.sleep(0.05)


def test_an_added_a_changed_and_a_removed_file_are_noticed(tmp_path: Path) -> None:
    folder = tmp_path / "corpus"
    write(folder, "ferry", "ferry")

    async def steps(answerer: Answerer) -> None:
        write(folder, "bridge", "bridge")
        await until(answerer, {"ferry.txt", "bridge.txt"})
        assert "bridge" in answerer.answer("Which bridge was closed?").quotes[0].text
        (folder / "bridge.txt").rename(folder / "renamed.txt")
        await until(answerer, {"ferry.txt", "renamed.txt"})
        (folder / "ferry.txt").unlink()
        await until(answerer, {"renamed.txt"})

    run(folder, steps)


def test_what_came_after_the_folder_was_read_and_before_it_was_watched_is_found(tmp_path: Path) -> None:
    folder = tmp_path / "corpus"
    write(folder, "ferry", "ferry")
    answerer = Answerer(read_library(folder).articles, names=NONE, thesaurus=NONE)
    write(folder, "bridge", "bridge")

    async def follow() -> None:
        async with kept_current(answerer, Corpus(partial(changes, folder), lambda: read_library(folder))):
            await until(answerer, {"ferry.txt", "bridge.txt"})

    asyncio.run(follow())


def test_a_folder_that_vanishes_loses_nothing_and_is_read_again_when_it_is_back(tmp_path: Path) -> None:
    folder = tmp_path / "corpus"
    write(folder, "ferry", "ferry")

    async def steps(answerer: Answerer) -> None:
        shutil.rmtree(folder)
        await asyncio.sleep(2)
        assert [article.path for article in answerer.articles] in (["ferry.txt"], [])
        write(folder, "ferry", "ferry")
        write(folder, "bridge", "bridge")
        await until(answerer, {"ferry.txt", "bridge.txt"})

    run(folder, steps)


def test_many_files_at_once_are_one_edition(tmp_path: Path) -> None:
    folder = tmp_path / "corpus"
    write(folder, "ferry", "ferry")

    async def steps(answerer: Answerer) -> None:
        editions = {id(answerer.edition): answerer.edition}
        for number in range(200):
            write(folder, f"pier{number}", f"pier {number}")
        wanted = {"ferry.txt", *(f"pier{number}.txt" for number in range(200))}
        async with asyncio.timeout(patience()):
            while {article.path for article in answerer.articles} != wanted:
                editions[id(answerer.edition)] = answerer.edition
                await asyncio.sleep(0.01)
        assert len(editions) <= 3

    run(folder, steps)


def test_an_editors_own_files_make_no_edition(tmp_path: Path) -> None:
    folder = tmp_path / "corpus"
    write(folder, "ferry", "ferry")

    async def steps(answerer: Answerer) -> None:
        before = answerer.edition
        for name in (".ferry.txt.swp", "ferry.txt~", "bridge.txt.part"):
            (folder / name).write_text("half", encoding="utf-8")
        await asyncio.sleep(2)
        assert answerer.edition is before

    run(folder, steps)


def test_an_edition_that_stays_is_made_again_once_what_it_was_made_of_lies_in_a_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.live.QUIET", 0.1)
    monkeypatch.setattr("bot.live.LOOKS", 0.02)
    folder = tmp_path / "corpus"
    write(folder, "ferry", "ferry")
    answerer = Answerer(read_library(folder).articles, names=NONE, thesaurus=NONE)
    first = answerer.edition
    written = [True]
    corpus = Corpus(
        partial(changes, folder), lambda: read_library(folder), settles=lambda: bool(written and written.pop())
    )

    async def follow() -> None:
        async with kept_current(answerer, corpus), asyncio.timeout(patience()):
            while answerer.edition is first:  # noqa: ASYNC110
                await asyncio.sleep(0.05)

    asyncio.run(follow())
    assert answerer.edition.articles == first.articles
    assert "ferry" in answerer.answer("Which ferry was closed?").quotes[0].text


def test_answers_go_without_vectors_until_they_are_there_and_changed_articles_get_theirs(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    folder = tmp_path / "corpus"
    write(folder, "ferry", "ferry")
    making = Making(read_encoder(english_encoder(tmp_path / "model")), tmp_path / "state", 0.015)
    answerer = Answerer(read_library(folder).articles, names=NONE, thesaurus=NONE)

    async def until_there(articles: int) -> None:
        async with asyncio.timeout(patience()):
            while answerer.edition.vectors is None or len(answerer.articles) != articles:
                assert answerer.answer("Which ferry was closed?").answered
                await asyncio.sleep(0.05)

    async def follow() -> None:
        async with kept_current(answerer, Corpus(partial(changes, folder), lambda: read_library(folder), making)):
            await until_there(1)
            for number in range(25):
                write(folder, f"pier{number}", f"pier {number}")
            await until_there(26)
            assert "ferry" in answerer.answer("Which ferry was closed?").quotes[0].text

    with caplog.at_level(logging.INFO):
        asyncio.run(follow())
    assert "Articles whose sentences have vectors: 3 of 26." in caplog.text


def test_an_end_does_not_wait_for_all_vectors(tmp_path: Path) -> None:
    folder = tmp_path / "corpus"
    for number in range(400):
        write(folder, f"pier{number}", f"pier {number}")
    making = Making(read_encoder(english_encoder(tmp_path / "model")), tmp_path / "state", 0.015)
    answerer = Answerer(read_library(folder).articles, names=NONE, thesaurus=NONE)

    async def follow() -> None:
        async with kept_current(answerer, Corpus(partial(changes, folder), lambda: read_library(folder), making)):
            await asyncio.sleep(0.1)

    asyncio.run(follow())
    assert answerer.edition.vectors is None
    assert len(list((tmp_path / "state").rglob("*.npz"))) < 400
