"""What is kept of articles changes no answer, is never trusted where it is damaged, and holds nothing that is gone."""

import logging
import os
import random
import shutil
import time
from collections.abc import Callable, Iterable
from datetime import UTC, date, datetime, tzinfo
from pathlib import Path
from typing import NoReturn
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.archive import archive as archives
from bot.archive.archive import Archive, archive_of
from bot.archive.as_json import article_from, written
from bot.archive.listing import NAME as LISTING
from bot.archive.parcel import packed, unpacked
from bot.archive.sealed import DamagedError
from bot.archive.segment import ENDING
from bot.articles.folder.library import Library, read_library
from bot.articles.folder.shelf import Shelf
from bot.articles.formats import read_article
from bot.files import UNFINISHED
from bot.model import Article
from bot.search.analysing import read
from bot.search.collection import Collection, collect
from bot.search.readings import Readings

WORDS = "Kyiv Lviv troops 8,500 left stayed on 24 January; війська пішли. Ferries stopped. Moscow denied it."

ARRAYS = (
    *("term_of_form", "token_words", "token_signs", "token_figures", "token_bounds"),
    *("sentence_article", "sentence_paragraph", "passage_bounds"),
)


def text(chance: random.Random) -> str:
    return " ".join(chance.choices(WORDS.split(), k=chance.randrange(3, 60))) + "."


def write_article(folder: Path, name: str, chance: random.Random) -> None:
    day = f"2022-01-{chance.randrange(1, 29):02}"
    content = (
        f"---\ntitle: {text(chance)[:20].strip()}\ndate: {day}\n---\n\n# One\n\n{text(chance)}\n\n{text(chance)}\n"
    )
    (folder / name).write_text(content, encoding="utf-8")


@pytest.fixture
def corpus(tmp_path: Path) -> Path:
    folder = tmp_path / "corpus"
    folder.mkdir()
    for number in range(6):
        write_article(folder, f"{number}.md", random.Random(number))
    return folder


@pytest.fixture
def state(tmp_path: Path) -> Path:
    return tmp_path / "state"


def library_of(archive: Archive, corpus: Path) -> Library:
    return read_library(corpus, shelf=Shelf(read=archive.article))


def collection_of(archive: Archive, corpus: Path) -> Collection:
    return archive.collection(library_of(archive, corpus).articles)


def read_anew(corpus: Path) -> Collection:
    return collect(read_library(corpus).articles)


def parts(collection: Collection) -> list[object]:
    """All that a collection is made of, such that equal ones are the same to the last bit."""
    arrays = [getattr(collection, name) for name in ARRAYS]
    arrays += [collection.token_forms[:], collection.token_terms[:]]
    sections = collection.sections
    arrays += [sections.of_sentence, sections.is_heading, sections.bounds, sections.above]
    counted = collection.counted
    arrays += [counted.form_counts, counted.index.postings.bounds, counted.index.postings.holders]
    arrays += [counted.index.postings.lengths, counted.index.weighed.weights, counted.index.weighed.peaks]
    arrays += [counted.grams.numbers, counted.grams.bounds, counted.grams.idf, counted.names.numbers]
    arrays += [collection.window_lengths, collection.register.days, collection.register.correcting]
    titles = [collection.titles.terms.tolist(), collection.titles.articles.tolist()]
    lists = [list(collection.articles), collection.languages, titles]
    lists += [collection.forms.strings, collection.terms.strings]
    lists += [collection.explained, counted.grams.vocabulary.strings, counted.names.keys]
    return [*((a.dtype, a.tolist()) for a in arrays), *lists, list(collection.sentence_spans)]


def segments(state: Path) -> list[Path]:
    return sorted(state.rglob(f"*{ENDING}"))


def edit(corpus: Path, chance: random.Random) -> None:
    """Add, change, remove or rename an article."""
    files = sorted(corpus.iterdir())
    kind = chance.choice(["add", "change", "remove", "rename"]) if len(files) > 1 else "add"
    name = f"{chance.randrange(10**6)}.md"
    if kind == "remove":
        chance.choice(files).unlink()
    elif kind == "rename":
        chance.choice(files).rename(corpus / name)
    else:
        write_article(corpus, chance.choice(files).name if kind == "change" else name, chance)


@pytest.mark.parametrize("seed", range(6))
def test_after_any_edits_all_is_as_if_it_were_read_anew(corpus: Path, state: Path, seed: int) -> None:
    chance = random.Random(seed)
    archive = archive_of(state, corpus)
    for _ in range(25):
        for _ in range(chance.randrange(3)):
            edit(corpus, chance)
        if chance.random() < 0.3:
            archive = archive_of(state, corpus)
        assert parts(collection_of(archive, corpus)) == parts(read_anew(corpus))


def refuse(path: str, _: bytes, __: object = None) -> Article:
    raise AssertionError(path)


def test_only_what_has_changed_is_read_again(corpus: Path, state: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    collection_of(archive_of(state, corpus), corpus)
    write_article(corpus, "3.md", random.Random(99))
    (corpus / "4.md").rename(corpus / "9.md")
    opened: list[str] = []
    analysed: list[str] = []

    def article(path: str, data: bytes, zone: tzinfo | None) -> Article:
        opened.append(path)
        return read_article(path, data, zone)

    def analysis(articles: Iterable[Article]) -> Readings:
        listed = list(articles)
        analysed.extend(article.path for article in listed)
        return read(listed)

    monkeypatch.setattr("bot.archive.archive.read_article", article)
    monkeypatch.setattr("bot.archive.archive.read", analysis)
    archive = archive_of(state, corpus)
    collection_of(archive, corpus)
    collection_of(archive, corpus)
    assert opened == analysed == ["3.md", "9.md"]


def test_one_more_article_is_counted_without_sorting_the_others(
    corpus: Path, state: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    archive = archive_of(state, corpus)
    collection_of(archive, corpus)
    write_article(corpus, "33.md", random.Random(33))
    (corpus / "4.md").unlink()
    anew = parts(read_anew(corpus))
    monkeypatch.setattr("bot.search.counted.counting.by_term", not_wanted)
    monkeypatch.setattr("bot.search.counted.counting.name_keys", not_wanted)
    assert parts(collection_of(archive, corpus)) == anew


def not_wanted(*_: object) -> NoReturn:
    raise AssertionError


def test_a_start_without_changes_maps_what_is_there(corpus: Path, state: Path) -> None:
    collection_of(archive_of(state, corpus), corpus)
    before = [(file, file.stat().st_mtime_ns) for file in segments(state)]
    collection = collection_of(archive_of(state, corpus), corpus)
    assert not collection.token_words.flags.owndata
    assert [(file, file.stat().st_mtime_ns) for file in segments(state)] == before
    assert len(before) == 1


def test_a_disk_rests_as_long_as_what_was_written_last_is_large(
    corpus: Path, state: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    archive, chance = archive_of(state, corpus), random.Random(5)
    for written_a_second, settled in ((1 << 40, [True, False]), (1, [True, False]), (1, [False, False])):
        monkeypatch.setattr("bot.archive.archive.WRITTEN", written_a_second)
        collection_of(archive, corpus)
        write_article(corpus, "3.md", random.Random(chance.random()))
        collection_of(archive, corpus)
        assert [archive.settle(), archive.settle()] == settled


def test_what_a_change_was_joined_to_is_mapped_once_it_is_settled(corpus: Path, state: Path) -> None:
    archive = archive_of(state, corpus)
    collection_of(archive, corpus)
    assert not archive.settle()
    write_article(corpus, "3.md", random.Random(99))
    assert collection_of(archive, corpus).token_words.flags.owndata
    assert len(segments(state)) == 2
    assert archive.settle()
    settled = archive.collection(kept_library(archive, corpus, "one").articles)
    assert not settled.token_words.flags.owndata
    assert parts(settled) == parts(read_anew(corpus))
    assert len(segments(state)) == 1
    assert not archive.settle()
    assert archive_of(state, corpus).library("one", no_library).articles == read_library(corpus).articles


def kept_library(archive: Archive, corpus: Path, state: str) -> Library:
    return archive.library(state, lambda: library_of(archive, corpus))


def test_a_folder_in_the_same_state_is_not_even_looked_through(corpus: Path, state: Path) -> None:
    (corpus / "note.md").write_text("---\ntitle: No date\n---\n\nWho knows when.\n", encoding="utf-8")
    (corpus / "bad.md").write_text("---\ntitle: [\n---\n\nText.\n", encoding="utf-8")
    first = archive_of(state, corpus)
    wanted = kept_library(first, corpus, "one")
    assert len(wanted.problems) == len(wanted.notes) == 1
    whole = parts(first.collection(wanted.articles))
    second = archive_of(state, corpus)
    library = second.library("one", no_library)
    assert library.articles == wanted.articles
    assert (list(map(str, library.problems)), library.notes) == (list(map(str, wanted.problems)), wanted.notes)
    collection = second.collection(library.articles)
    assert not collection.counted.index.weighed.weights.flags.owndata
    assert parts(collection) == whole == parts(read_anew(corpus))


def no_library() -> Library:
    raise AssertionError


@pytest.mark.parametrize("now", ["other", None])
def test_a_folder_in_another_state_is_read(corpus: Path, state: Path, now: str | None) -> None:
    first = archive_of(state, corpus)
    first.collection(kept_library(first, corpus, "one").articles)
    write_article(corpus, "3.md", random.Random(99))
    second = archive_of(state, corpus)
    library = second.library(now, lambda: library_of(second, corpus))
    assert parts(second.collection(library.articles)) == parts(read_anew(corpus))


def test_what_depends_on_the_day_is_looked_at_at_each_start(corpus: Path, state: Path) -> None:
    (corpus / "0.md").write_text("---\ntitle: Summit\ndate: 9030-02-01\n---\n\nThe summit begins.\n", encoding="utf-8")
    first = archive_of(state, corpus)
    first.collection(kept_library(first, corpus, "one").articles)
    with pytest.raises(AssertionError):
        archive_of(state, corpus).library("one", no_library)


def test_a_list_of_the_folder_that_is_damaged_is_said_and_made_again(
    corpus: Path, state: Path, caplog: pytest.LogCaptureFixture
) -> None:
    first = archive_of(state, corpus)
    first.collection(kept_library(first, corpus, "one").articles)
    (file,) = state.rglob(LISTING)
    file.write_bytes(spoilt(file.read_bytes()))
    second = archive_of(state, corpus)
    second.collection(kept_library(second, corpus, "one").articles)
    assert caplog.messages == [f"{file} is damaged: the articles' files are looked through again."]
    assert archive_of(state, corpus).library("one", no_library).articles == library_of(second, corpus).articles


def test_what_a_large_file_holds_is_proved_behind_the_answers(
    corpus: Path, state: Path, caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.archive.segment.SMALL", 0)
    collection_of(archive_of(state, corpus), corpus)
    (file,) = segments(state)
    whole = file.read_bytes()
    assert archive_of(state, corpus).prove()
    file.unlink()
    file.write_bytes(spoilt(whole))
    archive = archive_of(state, corpus)
    assert (caplog.messages, archive.prove()) == ([], False)
    assert caplog.messages == [f"{file} is damaged: what it held is read from the articles again."]
    assert parts(collection_of(archive, corpus)) == parts(read_anew(corpus))
    assert [written.read_bytes() for written in segments(state)] == [whole]


@pytest.mark.parametrize("place", [80, 120, 500], ids=["second line", "its end", "third line"])
def test_the_lines_of_a_large_file_are_checked_at_once(
    corpus: Path, state: Path, place: int, caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.archive.segment.SMALL", 0)
    collection_of(archive_of(state, corpus), corpus)
    (file,) = segments(state)
    whole = file.read_bytes()
    for damaged in (whole[:place] + bytes([whole[place] ^ 1]) + whole[place + 1 :], whole[:-8], whole[: place // 2]):
        file.unlink()
        file.write_bytes(damaged)
        archive = archive_of(state, corpus)
        assert caplog.messages == [f"{file} is damaged: what it held is read from the articles again."]
        assert parts(collection_of(archive, corpus)) == parts(read_anew(corpus))
        caplog.clear()


def cut(contents: bytes) -> bytes:
    return contents[: len(contents) // 2]


def spoilt(contents: bytes) -> bytes:
    return contents[:-40] + bytes([contents[-40] ^ 1]) + contents[-39:]


@pytest.mark.parametrize("damage", [cut, spoilt, lambda _: b"", lambda _: b"x" * 500], ids=["cut", "bit", "empty", "x"])
def test_what_is_damaged_is_said_and_read_again(
    corpus: Path, state: Path, damage: object, caplog: pytest.LogCaptureFixture
) -> None:
    assert callable(damage)
    collection_of(archive_of(state, corpus), corpus)
    (file,) = segments(state)
    whole = file.read_bytes()
    file.write_bytes(damage(whole))
    archive = archive_of(state, corpus)
    assert [record.getMessage() for record in caplog.records if record.levelno == logging.WARNING] == [
        f"{file} is damaged: what it held is read from the articles again."
    ]
    assert parts(collection_of(archive, corpus)) == parts(read_anew(corpus))
    assert [written.read_bytes() for written in segments(state)] == [whole]


def test_what_another_version_wrote_is_read_again(
    corpus: Path, state: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.INFO)
    with monkeypatch.context() as earlier:
        earlier.setattr("bot.archive.archive.maker", lambda: "another")
        collection_of(archive_of(state, corpus), corpus)
    (old,) = segments(state)
    collection_of(archive_of(state, corpus), corpus)
    assert f"{old} was written by another version" in caplog.text
    assert len(segments(state)) == 1
    assert segments(state) != [old]


def test_where_nothing_can_be_written_answers_are_the_same(
    corpus: Path, state: Path, caplog: pytest.LogCaptureFixture
) -> None:
    state.write_text("no folder", encoding="utf-8")
    archive = archive_of(state, corpus)
    for _ in range(2):
        assert parts(collection_of(archive, corpus)) == parts(read_anew(corpus))
    assert "cannot be kept" in caplog.text
    assert "the next start reads it again" in caplog.text


def test_what_no_article_needs_is_removed(corpus: Path, state: Path) -> None:
    archive = archive_of(state, corpus)
    collection_of(archive, corpus)
    for number in range(100, 130):
        write_article(corpus, "0.md", random.Random(number))
        collection_of(archive, corpus)
        assert len(segments(state)) <= archives.MOST_SEGMENTS
    for file in corpus.iterdir():
        if file.name != "1.md":
            file.unlink()
    collection_of(archive, corpus)
    (left,) = segments(state)
    held = left.read_bytes()
    assert b'"1.md"' in held
    assert b'"0.md"' not in held


def test_two_processes_change_and_read_one_corpus(corpus: Path, state: Path) -> None:
    chance = random.Random(7)
    one, other = archive_of(state, corpus), archive_of(state, corpus)
    for _ in range(30):
        edit(corpus, chance)
        wanted = parts(read_anew(corpus))
        assert parts(collection_of(one, corpus)) == wanted
        assert parts(collection_of(other, corpus)) == wanted
    assert parts(collection_of(archive_of(state, corpus), corpus)) == wanted


def test_two_corpora_share_a_state(corpus: Path, state: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    second = tmp_path / "second"
    shutil.copytree(corpus, second)
    write_article(second, "0.md", random.Random(50))
    for folder in (corpus, second):
        collection_of(archive_of(state, folder), folder)
    assert len(segments(state)) == 2
    monkeypatch.setattr("bot.archive.archive.read_article", refuse)
    for folder in (corpus, second):
        assert len(collection_of(archive_of(state, folder), folder).articles) == 6


def test_what_processes_left_long_ago_is_removed(corpus: Path, state: Path) -> None:
    collection_of(archive_of(state, corpus), corpus)
    (file,) = segments(state)
    now, gone = file.with_name(f"now{UNFINISHED}"), file.with_name(f"gone{UNFINISHED}")
    forgotten = state / "articles" / "forgotten"
    forgotten.mkdir()
    for place, age in ((now, 0), (gone, archives.ABANDONED + 9), (forgotten, archives.FORGOTTEN + 9)):
        place.touch()
        os.utime(place, (time.time() - age,) * 2)
    archive_of(state, corpus)
    assert (now.exists(), gone.exists(), forgotten.exists(), file.exists()) == (True, False, False, True)


def test_a_date_to_come_is_looked_at_anew_each_day(corpus: Path, state: Path) -> None:
    (corpus / "0.md").write_text("---\ntitle: Summit\ndate: 2030-02-01\n---\n\nThe summit begins.\n", encoding="utf-8")
    for today, ahead in ((date(2030, 1, 1), True), (date(2030, 2, 1), False), (date(2030, 1, 2), True)):
        archive = archive_of(state, corpus)
        articles = read_library(corpus, shelf=Shelf(read=archive.article), today=today).articles
        assert [a.ahead for a in articles if a.path == "0.md"] == [ahead]
        assert articles == read_library(corpus, today=today).articles
        assert archive.collection(articles).articles == articles


def test_the_zone_decides_the_day_of_a_kept_article(corpus: Path, state: Path) -> None:
    (corpus / "0.md").write_text("---\ntitle: A\ndate: 2022-01-24T23:30:00+00:00\n---\n\nLate.\n", encoding="utf-8")
    days = []
    for zone in (UTC, ZoneInfo("Europe/Kyiv"), UTC):
        archive = archive_of(state, corpus)
        library = read_library(corpus, zone=zone, shelf=Shelf(zone, archive.article))
        days.append(library.articles[0].date)
        archive.collection(library.articles)
    assert days == [date(2022, 1, 24), date(2022, 1, 25), date(2022, 1, 24)]


def test_articles_of_no_file_are_read_all_the_same(corpus: Path, state: Path) -> None:
    articles = [*read_library(corpus).articles, Article("z.txt", "", "Ferries stopped.")]
    assert parts(archive_of(state, corpus).collection(articles)) == parts(collect(articles))


@given(
    st.builds(
        Article,
        text=st.text(),
        date=st.none() | st.dates(),
        updated=st.none() | st.dates(),
        time=st.none() | st.datetimes(timezones=st.just(UTC)),
    )
)
def test_an_article_comes_back_as_it_was_written(article: Article) -> None:
    assert article_from(written(article)) == article


def test_a_time_comes_back_with_its_zone() -> None:
    moment = datetime.fromisoformat("2022-01-24T23:30:00+02:00")
    back = article_from(written(Article("a.txt", "", "", time=moment))).time
    assert back is not None
    assert back.isoformat() == moment.isoformat()


def test_what_is_to_come_stays_though_no_article_of_now_needs_it(tmp_path: Path) -> None:
    sender, receiver = Archive(tmp_path / "sender"), Archive(tmp_path / "receiver")
    articles = [sender.article(f"{number}.txt", f"Ferry {number} has left.".encode()) for number in range(30)]
    sender.collection(articles)
    parcels = {sender.key_of(article): packed(sender.alone(article)) for article in articles}
    for key, parcel in parcels.items():
        receiver.receive([unpacked(parcel, key)])
    first, *others = parcels
    receiver.expected = frozenset(others)
    receiver.collection([receiver.held(first)])
    assert all(map(receiver.holds, parcels))
    assert all(map(Archive(tmp_path / "receiver").holds, parcels))
    receiver.expected = frozenset()
    receiver.collection([receiver.held(first)])
    assert [key for key in parcels if receiver.holds(key)] == [first]
    assert len(list((tmp_path / "receiver").glob("*.segment"))) == 1


@pytest.mark.parametrize("damage", [lambda p: p[:-1] + b"?", lambda p: p[:100], lambda _: b"", lambda p: p + b" "])
def test_a_parcel_that_is_not_what_was_packed_is_refused(tmp_path: Path, damage: Callable[[bytes], bytes]) -> None:
    archive = Archive(tmp_path)
    article = archive.article("ferry.txt", b"The ferry has left.")
    archive.collection([article])
    key, parcel = archive.key_of(article), packed(archive.alone(article))
    assert unpacked(parcel, key).articles == (article,)
    with pytest.raises(DamagedError):
        unpacked(damage(parcel), key)
    with pytest.raises(DamagedError):
        unpacked(parcel, "another")
