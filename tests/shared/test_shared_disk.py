"""A table on a disk that is shared: what is written into it on one side is answered from on the other."""

from collections.abc import Iterable, Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from bot.answers.answerer import Answerer
from bot.answers.edition import Reading
from bot.archive.archive import Archive
from bot.articles.folder.library import Library, read_library
from bot.articles.folder.shelf import Shelf
from bot.errors import CorpusError
from bot.evaluation.questions import read_questions
from bot.shared.copying import Copy
from bot.shared.faults import NoTableError
from bot.shared.keeping import bring
from bot.shared.table import Listed, Row, Table
from bot.shared.writing import Brought, Writer
from tests.shared.store import needs_lance

pytestmark = needs_lance

ROOT = Path(__file__).parents[2]
LARGE = 2**30


class Counting(Table):
    """A table that counts the articles that were fetched from it."""

    fetched = 0

    def rows(self, listed: Iterable[Listed]) -> Iterator[list[Row]]:
        for rows in super().rows(listed):
            self.fetched += len(rows)
            yield rows


class Two:
    """The side that writes and the side that reads, with a folder and a table between them."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.corpus = folder / "corpus"
        self.corpus.mkdir()
        self.url = str(folder / "disk" / "articles")
        self.archive = Archive(folder / "writer")
        self.writer = Writer(Table(self.url), self.archive)
        self.archives: dict[str, Archive] = {}
        self.table, self.copy = self.reader("reader")

    def reader(self, name: str, most: int = LARGE) -> tuple[Counting, Copy]:
        table, self.archives[name] = Counting(self.url), Archive(self.folder / name)
        return table, Copy(table, self.archives[name], most)

    def put(self, name: str, thing: str) -> None:
        (self.corpus / f"{name}.txt").write_text(f"Date: 2022-01-25\n\nThe {thing} was closed.", encoding="utf-8")

    def read(self) -> Library:
        return read_library(self.corpus, shelf=Shelf(read=self.archive.article))

    def bring(self, *, anew: bool = False) -> Brought:
        return bring(self.writer, self.read(), anew=anew)

    def paths(self, copy: Copy | None = None) -> list[str]:
        copy = copy or self.copy
        copy.sync()
        return [article.path for article in copy.library().articles]

    def count(self) -> list[str]:
        """What an edition of the articles needs, which the copy keeps."""
        collection = self.archives["reader"].collection(self.copy.read().articles)
        return [article.path for article in collection.articles]

    def damage(self, path: str, *, with_path: str = "") -> None:
        """Puts something else in the place of what was read of an article, or what was read of another."""
        table = Table(self.url)
        table.look()
        rows = {row.path: row for rows in table.rows(table.listing()) for row in rows}
        old = rows[path]
        other = rows[with_path].reading if with_path else old.reading[:-3] + b"???"
        table.put([Row(path, "another key" if not with_path else old.key[::-1], old.maker, other)])


@pytest.fixture
def two(tmp_path: Path) -> Two:
    return Two(tmp_path)


def test_what_is_answered_from_the_table_is_what_is_answered_from_the_folder(tmp_path: Path) -> None:
    library = read_library(ROOT / "corpus")
    archive = Archive(tmp_path / "writer")
    shelved = read_library(ROOT / "corpus", shelf=Shelf(read=archive.article))
    url = str(tmp_path / "disk" / "articles")
    bring(Writer(Table(url), archive), shelved)
    there = Archive(tmp_path / "reader")
    copied = Copy(Table(url), there, LARGE).read()
    assert copied.articles == library.articles
    assert copied.notes == library.notes
    here, away = Answerer(library.articles), Answerer(copied.articles, reading=Reading(there.collection, there.terms))
    questions = read_questions(ROOT / "tests" / "questions" / "starter.jsonl")[::40]
    assert len(questions) > 5
    for question in questions:
        assert here.answer(question.text) == away.answer(question.text)


def test_only_what_has_changed_is_written_and_fetched(two: Two) -> None:
    for name in ("ferry", "bridge", "road"):
        two.put(name, name)
    assert two.bring() == Brought(written=3, removed=0, articles=3)
    assert two.paths() == ["bridge.txt", "ferry.txt", "road.txt"]
    assert two.bring() == Brought(written=0, removed=0, articles=3)
    assert not two.copy.sync()
    two.put("ferry", "old ferry")
    (two.corpus / "road.txt").rename(two.corpus / "street.txt")
    assert two.bring() == Brought(written=2, removed=1, articles=3)
    assert two.paths() == ["bridge.txt", "ferry.txt", "street.txt"]
    assert "old ferry" in two.copy.library().articles[1].text
    assert two.table.fetched == 5


def test_a_copy_is_there_at_the_next_start_and_fetches_nothing_again(two: Two) -> None:
    two.put("ferry", "ferry")
    two.bring()
    two.paths()
    table, copy = two.reader("reader")
    assert copy.read().articles == two.read().articles
    assert table.fetched == 0


def test_a_start_whose_copy_is_in_step_opens_no_article_and_counts_nothing(
    two: Two, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("ferry", "bridge"):
        two.put(name, name)
    two.bring()
    two.count()
    opened: list[object] = []
    monkeypatch.setattr("bot.archive.articles.article_from", opened.append)
    table, copy = two.reader("reader")
    collection = two.archives["reader"].collection(copy.read().articles)
    assert not collection.counted.index.weighed.weights.flags.owndata
    assert (len(collection.articles), opened, table.fetched) == (2, [], 0)


def test_a_copy_that_is_damaged_is_fetched_again_once_the_table_can_be_used(
    two: Two, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.archive.segment.SMALL", 0)
    for name in ("ferry", "bridge"):
        two.put(name, name)
    two.bring()
    for is_away in (False, True):
        two.count()
        assert two.copy.proves_whole()
        (file,) = (two.folder / "reader").glob("*.segment")
        contents = file.read_bytes()
        file.unlink()
        file.write_bytes(contents[:-20] + bytes(20 * [77]))
        table, copy = two.table, two.copy = two.reader("reader")
        assert len(copy.read().articles) == 2
        disk = two.folder / "disk"
        if is_away:
            disk = disk.rename(two.folder / "elsewhere")
        assert not copy.proves_whole()
        if is_away:
            assert copy.library().articles == ()
            disk.rename(two.folder / "disk")
            assert copy.sync()
        assert copy.library().articles == two.read().articles
        assert table.fetched == 2
        assert not copy.sync()


def test_without_a_table_a_copy_answers_and_without_both_nothing_does(
    two: Two, caplog: pytest.LogCaptureFixture
) -> None:
    two.put("ferry", "ferry")
    with pytest.raises(NoTableError, match="there is no such table yet: start crisis-bot index"):
        two.copy.read()
    two.bring()
    two.paths()
    (two.folder / "disk" / "articles.lance").rename(two.folder / "disk" / "elsewhere")
    _, copy = two.reader("reader")
    assert [article.path for article in copy.read().articles] == ["ferry.txt"]
    assert "The copy of before answers: 1 articles." in caplog.text
    assert not (two.folder / "disk" / "articles.lance").exists()


def test_a_change_of_many_articles_is_few_commits_and_of_few_one_each(two: Two) -> None:
    two.put("ferry", "ferry")
    two.bring()
    first = two.table.look()
    for number in range(150):
        two.put(f"pier{number}", f"pier {number}")
    two.bring()
    many = two.table.look()
    for number in range(3):
        two.put(f"pier{number}", f"new pier {number}")
    two.bring()
    assert (first, many - first, two.table.look() - many) == (1, 2, 3)
    assert len(two.paths()) == 151


def test_drafts_stay_where_they_are(two: Two) -> None:
    two.put("ferry", "ferry")
    (two.corpus / "draft.md").write_text("---\ndraft: true\n---\n\nThe bridge will be closed.", encoding="utf-8")
    assert two.bring().articles == 1
    assert two.paths() == ["ferry.txt"]


@pytest.mark.parametrize("with_path", ["", "bridge.txt"])
def test_a_damaged_article_is_left_out_and_named_until_all_is_written_anew(two: Two, with_path: str) -> None:
    for name in ("ferry", "bridge"):
        two.put(name, name)
    two.bring()
    two.damage("ferry.txt", with_path=with_path)
    assert two.paths() == ["bridge.txt"]
    (problem,) = two.copy.library().problems
    assert str(problem).startswith("ferry.txt is damaged in the table")
    assert "crisis-bot index --anew" in str(problem)
    two.bring(anew=True)
    assert two.paths() == ["bridge.txt", "ferry.txt"]
    assert two.copy.library().problems == ()


def test_a_table_whose_files_are_damaged_is_named_and_can_be_written_anew(two: Two) -> None:
    two.put("ferry", "ferry")
    two.bring()
    two.paths()
    for file in (two.folder / "disk").rglob("data/*"):
        file.write_bytes(b"no longer what it was")
    table, copy = two.reader("another")
    with pytest.raises(CorpusError, match=r"^INDEX_URL: the table is damaged: crisis-bot index --anew"):
        copy.read()
    assert two.paths() == ["ferry.txt"]
    two.bring(anew=True)
    assert [article.path for article in copy.read().articles] == ["ferry.txt"]
    assert table.fetched == 1


def test_a_table_that_is_larger_than_a_bot_may_hold_changes_nothing(two: Two) -> None:
    two.put("ferry", "ferry")
    two.bring()
    _, small = two.reader("small", most=8000)
    assert two.paths(small) == ["ferry.txt"]
    two.put("bridge", "bridge. " * 4000)
    two.bring()
    with pytest.raises(CorpusError, match="more than the 0 of INDEX_CACHE_MB: raise it"):
        small.sync()
    assert [article.path for article in small.library().articles] == ["ferry.txt"]


def test_what_another_version_has_read_is_read_again_and_written_by_the_next_writer(
    two: Two, monkeypatch: pytest.MonkeyPatch
) -> None:
    two.put("ferry", "ferry")
    with monkeypatch.context() as older:
        for place in ("parcel", "archive"):
            older.setattr(f"bot.archive.{place}.maker", lambda: "another version")
        older.setattr("bot.shared.writing.maker", lambda: "another version")
        two.bring()
    assert two.copy.read().articles == two.read().articles
    assert two.copy.library().problems == ()
    assert two.bring() == Brought(written=1, removed=0, articles=1)
    assert not two.copy.sync()
    assert two.table.fetched == 1


def test_old_versions_take_no_room_once_the_table_is_tidy(two: Two, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("bot.shared.table.KEPT", timedelta(milliseconds=1))
    for change in range(30):
        two.put("ferry", f"ferry {change}")
        two.bring()
    files = len(list((two.folder / "disk").rglob("*.*")))
    two.writer.tidy()
    assert files > 60
    assert len(list((two.folder / "disk").rglob("*.*"))) < 10
    assert "ferry 29" in two.copy.read().articles[0].text


def test_a_second_writer_is_noticed(two: Two, caplog: pytest.LogCaptureFixture) -> None:
    two.put("ferry", "ferry")
    two.bring()
    two.damage("ferry.txt")
    two.bring()
    assert "let only one crisis-bot index do so" in caplog.text
