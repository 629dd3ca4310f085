"""Items become files of the corpus folder: readable, whole, and none twice."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta, timezone, tzinfo
from pathlib import Path

import pytest

from bot.articles.checking import Kind, check_library
from bot.articles.folder import shelf as shelving
from bot.articles.folder.library import read_library
from bot.articles.folder.shelf import Shelf
from bot.articles.formats import read_article
from bot.errors import ArticleError, CorpusError
from bot.importing.item import SUMMARY, Item
from bot.importing.storing import Outcome, Store
from bot.model import Article, Reference

KYIV = timezone(timedelta(hours=2))
TEXT = "\n\n".join(
    f"In the {nth} hour of the day the ministry said that convoy {100 + nth} had reached the depot near the river, "
    f"where {nth * 7} engineers were to repair the bridge before the winter came and the road was closed for good."
    for nth in range(1, 9)
)
ITEM = Item("The convoy reached the depot", TEXT, "https://example.org/convoy", date=date(2022, 1, 25))


def only_article(folder: Path) -> Article:
    (article,) = read_library(folder, zone=UTC).articles
    return article


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_an_item_is_read_back_as_it_was(tmp_path: Path) -> None:
    item = replace(
        ITEM,
        date=datetime(2022, 1, 25, 23, 30, 5, 123, tzinfo=KYIV),
        date_found="JSON-LD",
        updated=date(2022, 1, 27),
        source="Example News",
        url="https://example.org/convoy?id=7",
        author="Desk",
        language="uk",
        sources=(Reference("Ministry", "https://example.com/a"), Reference("A statement")),
        doubts=("holds only the beginning that a paywall shows (save the whole article)",),
    )
    stored = Store(tmp_path, zone=UTC).put(item)
    assert stored.path == "2022-01-25-the-convoy-reached-the-depot.md"
    article = only_article(tmp_path)
    assert article == Article(
        path=stored.path,
        title=item.title,
        text=TEXT,
        date=date(2022, 1, 25),
        source="Example News",
        url="https://example.org/convoy?id=7",
        author="Desk",
        language="uk",
        updated=date(2022, 1, 27),
        time=datetime(2022, 1, 25, 23, 30, 5, tzinfo=KYIV),
        date_found="front matter",
        sources=item.sources,
        doubts=item.doubts,
    )
    written = (tmp_path / stored.path).read_text(encoding="utf-8")
    assert "origin: https://example.org/convoy\n" in written
    assert "  # JSON-LD\n" in written


NASTY_TITLES = [
    'He said: "no": and left — \'really\'',
    "- a list? # a comment",
    "null",
    "2022-01-25",
    "true",
    "& *anchor !tag %directive @at `tick`",
    "---",
    "{braces} [brackets] | pipe > fold",
    "Ракетний удар по «Краматорську»: 50 загиблих",
    "Back\\slash and 🕊 emoji",
    "key: value",
    "title: date: 2020-01-01",
    "x" * 500,
    "../../../etc/passwd",
]  # fmt: skip


@pytest.mark.parametrize("title", NASTY_TITLES)
def test_a_nasty_title_is_read_back_and_stays_in_the_folder(tmp_path: Path, title: str) -> None:
    stored = Store(tmp_path / "corpus").put(replace(ITEM, title=title, source=title, author=title))
    assert stored.path
    assert (tmp_path / "corpus" / stored.path).parent == tmp_path / "corpus"
    article = only_article(tmp_path / "corpus")
    assert (article.title, article.source, article.author) == (title, title, title)
    assert article.date == ITEM.date


def test_line_ends_and_halves_of_characters_leave_a_title(tmp_path: Path) -> None:
    Store(tmp_path).put(replace(ITEM, title="Two\nlines\x00 and\ud83d half\u2028of one"))
    assert only_article(tmp_path).title == "Two lines and half of one"


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("Kyiv, Kharkiv & Odesa!", "2022-01-25-kyiv-kharkiv-odesa.md"),
        ("Ракети вдарили", "2022-01-25-ракети-вдарили.md"),
        ("???", "2022-01-25-article.md"),
        ("a " * 60, "2022-01-25-" + "-".join("a" * 30) + ".md"),
        ("𐌰" * 80, "2022-01-25-article.md"),
    ],
)
def test_a_file_is_named_by_day_and_title(tmp_path: Path, title: str, expected: str) -> None:
    assert Store(tmp_path).put(replace(ITEM, title=title)).path == expected


def test_a_taken_name_gets_a_number_and_no_file_is_written_over(tmp_path: Path) -> None:
    taken = tmp_path / "2022-01-25-the-convoy-reached-the-depot.md"
    taken.write_text("Something else that an operator wrote.", encoding="utf-8")
    assert Store(tmp_path).put(ITEM).path == "2022-01-25-the-convoy-reached-the-depot-2.md"
    assert taken.read_text(encoding="utf-8") == "Something else that an operator wrote."


def test_a_post_of_one_line_is_its_text(tmp_path: Path) -> None:
    post = Item("All clear in Kharkiv.", "All clear in Kharkiv.", "message 1", date=date(2022, 3, 1))
    Store(tmp_path).put(post)
    article = only_article(tmp_path)
    assert (article.title, article.text) == ("All clear in Kharkiv.", "All clear in Kharkiv.")


def with_url(url: str, **changes: object) -> Item:
    return replace(ITEM, url=url, **changes)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "other",
    [
        "https://example.org/news/convoy/",
        "http://www.example.org/news/convoy",
        "https://EXAMPLE.org/news/convoy?utm_source=x&fbclid=y#top",
        "https://example.org:443/news/con%76oy",
    ],
)
@pytest.mark.parametrize("anew", ["anew", ""])
def test_the_same_address_is_there_already_however_it_is_written(tmp_path: Path, other: str, anew: str) -> None:
    store = Store(tmp_path)
    added = store.put(with_url("https://example.org/news/convoy"))
    stored = (Store(tmp_path) if anew else store).put(with_url(other))
    assert (stored.outcome, stored.like) == (Outcome.PRESENT, added.path)
    assert len(names(tmp_path)) == 1


EDITED = TEXT.replace("In the 3 hour of the day the ministry said", "In the 3 hour the defence ministry said")
OTHER_FIGURE = TEXT.replace("where 21 engineers", "where 22 engineers")
SHORT = "Air raid alert in Kharkiv. Go to the shelters."


@pytest.mark.parametrize(
    ("there", "new", "outcome"),
    [
        (ITEM, ITEM, Outcome.PRESENT),
        (ITEM, with_url("https://copy.example/1", title="Copied"), Outcome.PRESENT),
        (ITEM, replace(ITEM, text=TEXT.upper()), Outcome.PRESENT),
        (ITEM, with_url("https://copy.example/1", date=date(2023, 1, 1)), Outcome.PRESENT),
        (ITEM, replace(ITEM, text=EDITED), Outcome.PRESENT),
        (ITEM, replace(ITEM, text=EDITED, date=date(2023, 1, 1)), Outcome.ADDED),
        (ITEM, replace(ITEM, text=OTHER_FIGURE), Outcome.ADDED),
        (ITEM, replace(ITEM, text=TEXT[: len(TEXT) // 2]), Outcome.ADDED),
        (replace(ITEM, text=SHORT), replace(ITEM, text=SHORT), Outcome.PRESENT),
        (replace(ITEM, text=SHORT), replace(ITEM, text=SHORT, date=date(2022, 1, 26)), Outcome.ADDED),
        (with_url("https://t.me/x/1", text=SHORT), with_url("https://t.me/x/2", text=SHORT), Outcome.ADDED),
        (with_url("https://example.org/"), with_url("https://example.org", text=SHORT, title="Two"), Outcome.ADDED),
        (
            with_url("https://example.org/live"),
            with_url("https://example.org/live", text=SHORT, title="Two", date=date(2022, 3, 1)),
            Outcome.ADDED,
        ),
    ],
)
def test_the_same_or_nearly_the_same_text_is_there_already(
    tmp_path: Path, there: Item, new: Item, outcome: Outcome
) -> None:
    assert Store(tmp_path).put(there).outcome is Outcome.ADDED
    dry = Store(tmp_path).put(new, dry_run=True)
    stored = Store(tmp_path).put(new)
    assert stored.outcome is dry.outcome is outcome
    assert dry.path == stored.path
    assert len(names(tmp_path)) == (2 if outcome is Outcome.ADDED else 1)


def test_other_words_at_the_same_address_are_shown_and_written_when_asked(tmp_path: Path) -> None:
    store = Store(tmp_path)
    path = store.put(with_url("https://example.org/a")).path
    changed = with_url("https://example.org/a", text=OTHER_FIGURE)
    stored = store.put(changed)
    assert (stored.outcome, stored.path) == (Outcome.CHANGED, path)
    assert [line[:1] for line in stored.difference] == ["-", "+"]
    assert "22 engineers" in stored.difference[1]
    assert "21 engineers" in only_article(tmp_path).text
    assert store.put(changed, update=True, dry_run=True).outcome is Outcome.UPDATED
    assert "21 engineers" in only_article(tmp_path).text
    assert store.put(changed, update=True).outcome is Outcome.UPDATED
    assert "22 engineers" in only_article(tmp_path).text
    assert store.put(changed, update=True).outcome is Outcome.PRESENT
    assert names(tmp_path) == [path]


def test_a_page_that_an_operator_saved_is_never_written_over(tmp_path: Path) -> None:
    page = tmp_path / "saved.html"
    page.write_text(
        f'<html><head><link rel="canonical" href="https://example.org/a"></head><body><p>{TEXT}</p></body></html>',
        encoding="utf-8",
    )
    before = page.read_bytes()
    stored = Store(tmp_path).put(with_url("https://example.org/a", text=OTHER_FIGURE), update=True)
    assert (stored.outcome, stored.like) == (Outcome.CHANGED, "saved.html")
    assert page.read_bytes() == before


def test_an_item_without_a_date_is_a_draft_that_check_names(tmp_path: Path) -> None:
    undated = with_url("https://example.org/a", date=None)
    stored = Store(tmp_path).put(undated)
    assert (stored.outcome, stored.path) == (Outcome.DRAFT, "undated-the-convoy-reached-the-depot.md")
    library = read_library(tmp_path)
    assert library.articles == ()
    assert [draft.path for draft in library.drafts] == [stored.path]
    (group,) = check_library(library).groups
    assert group.kind is Kind.DRAFT
    assert str(stored.path) in group.findings[0].sentence
    assert Store(tmp_path).put(undated).outcome is Outcome.PRESENT


def test_a_draft_is_completed_by_its_date(tmp_path: Path) -> None:
    store = Store(tmp_path)
    store.put(with_url("https://example.org/a", date=None))
    assert store.put(with_url("https://example.org/a")).outcome is Outcome.UPDATED
    assert only_article(tmp_path).date == ITEM.date


def test_what_only_comes_in_later_is_noticed(tmp_path: Path) -> None:
    store, other = Store(tmp_path), Store(tmp_path)
    assert store.put(replace(ITEM, title="First", text=SHORT)).outcome is Outcome.ADDED
    assert other.put(with_url("https://example.org/a")).outcome is Outcome.ADDED
    assert store.put(with_url("https://example.org/a")).outcome is Outcome.PRESENT


def test_a_dry_run_writes_nothing_and_knows_what_it_would_have_written(tmp_path: Path) -> None:
    folder = tmp_path / "corpus"
    store = Store(folder)
    first = store.put(ITEM, dry_run=True)
    second = store.put(replace(ITEM, text=SHORT), dry_run=True)
    assert [first.outcome, second.outcome] == [Outcome.ADDED, Outcome.ADDED]
    assert first.path != second.path
    assert store.put(ITEM, dry_run=True).outcome is Outcome.PRESENT
    assert not folder.exists()


@pytest.mark.parametrize("text", ["", "  \n ", "<!-- nothing -->"])
def test_what_could_not_be_read_back_is_not_written(tmp_path: Path, text: str) -> None:
    with pytest.raises(ArticleError, match=r"^message 7 "):
        Store(tmp_path).put(Item("", text, "message 7", date=date(2022, 1, 1)))
    assert names(tmp_path) == []


@pytest.mark.parametrize("name", ["https://example.org/a/?utm_medium=x", "2022-01-25-the-convoy-reached-the-depot.md"])
def test_an_article_is_taken_out_by_address_or_path_and_put_back(tmp_path: Path, name: str) -> None:
    item = with_url("https://example.org/a")
    store = Store(tmp_path)
    path = store.put(item).path
    assert path
    before = (tmp_path / path).read_bytes()
    removed = store.remove(name)
    assert removed
    assert names(tmp_path) == []
    assert store.put_back(removed) == path
    assert (tmp_path / path).read_bytes() == before
    assert store.put(item).outcome is Outcome.PRESENT


@pytest.mark.parametrize("name", ["../outside.md", "https://example.org/unknown", "", ".", "https://example.org/"])
def test_nothing_is_taken_out_but_articles_of_the_folder(tmp_path: Path, name: str) -> None:
    folder = tmp_path / "corpus"
    store = Store(folder)
    store.put(with_url("https://example.org/"))
    outside = tmp_path / "outside.md"
    outside.write_text("Words.", encoding="utf-8")
    assert store.remove(name) is None
    assert outside.exists()
    assert len(names(folder)) == 1


def test_a_folder_that_cannot_be_written_to_is_named(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    with pytest.raises(CorpusError, match="cannot be written to"):
        Store(tmp_path / "file" / "corpus").put(ITEM)


def test_the_page_of_an_article_takes_the_place_of_its_feeds_summary(tmp_path: Path) -> None:
    summary = with_url("https://example.org/convoy", text="The convoy came.", doubts=(SUMMARY,))
    store = Store(tmp_path)
    path = store.put(summary).path
    page = with_url("https://example.org/convoy")
    assert store.put(page).outcome is Outcome.UPDATED
    assert only_article(tmp_path).path == path
    assert only_article(tmp_path).doubts == ()
    assert store.put(summary).outcome is Outcome.CHANGED
    assert only_article(tmp_path).doubts == ()


def test_what_the_bot_has_read_is_not_read_again_for_its_first_post(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(shelving, "FRESH", 0.0)
    for number in range(3):
        Store(tmp_path).put(replace(ITEM, title=f"Convoy {number}", text=f"The convoy number {number} came."))
    shelf, read, real = Shelf(), list[str](), read_article

    def noted(path: str, data: bytes, zone: tzinfo | None) -> Article:
        read.append(path)
        return real(path, data, zone)

    monkeypatch.setattr(shelving, "read_article", noted)
    assert len(read_library(tmp_path, shelf=shelf).articles) == len(read) == 3
    store = Store(tmp_path, shelf=shelf)
    assert store.put(replace(ITEM, title="Convoy 1", text="The convoy number 1 came.")).outcome is Outcome.PRESENT
    assert store.put(ITEM).outcome is Outcome.ADDED
    assert len(read) == 3
