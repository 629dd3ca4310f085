"""Folders and zip archives as programs export them."""

import io
import json
import zipfile
from collections.abc import Mapping
from pathlib import Path

import pytest

from bot.importing.exports.reading import Options, read_export
from bot.importing.item import Failure, Item
from tests.importing.exports.saying import said

HASH, OTHER = "0123456789abcdef0123456789abcdef", "fedcba9876543210fedcba9876543210"
WORDS = "The bridge over the lake is closed until the evening."
PAGE = f"<html><head><title>Bridge</title></head><body><article><h1>Bridge</h1><p>{WORDS}</p></article></body></html>"

Files = Mapping[str, str | bytes]


def packed(files: Files) -> bytes:
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return data.getvalue()


def read(folder: Path, files: Files, *, kept: str, options: Options = Options()) -> list[Item | Failure]:  # noqa: B008
    if kept == "zip":
        (folder / "export.zip").write_bytes(packed(files))
        return list(read_export(folder / "export.zip", options))
    for name, content in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(content.encode() if isinstance(content, str) else content)
    return list(read_export(folder, options))


def texts(found: list[Item | Failure]) -> list[str]:
    assert found
    assert [one for one in found if isinstance(one, Failure)] == []
    return [one.text for one in found if isinstance(one, Item)]


either = pytest.mark.parametrize("kept", ["folder", "zip"])


@either
def test_notes_of_notion_become_items_with_their_properties(tmp_path: Path, kept: str) -> None:
    page = (
        "# Bridge is closed\n\nCreated: January 24, 2022 5:30 PM\nURL: https://lake.example/bridge\nTags: news\n\n"
        f"{WORDS}\n\n<aside>\n💡 Boats sail.\n\n</aside>\n"
    )
    files: Files = {
        f"News {HASH}.md": f"# News\n\n[Bridge](News%20{HASH}/Bridge%20{OTHER}.md)\n\n[All](News%20{HASH}.csv)\n",
        f"News {HASH}/Bridge {OTHER}.md": page,
        f"News {HASH}.csv": 'Name,Created\nBridge is closed,"January 24, 2022 5:30 PM"\n',
        f"News {HASH}_all.csv": 'Name,Created\nBridge is closed,"January 24, 2022 5:30 PM"\n',
        f"News {HASH}/picture.png": b"\x89PNG",
    }
    (item,) = read(tmp_path, files, kept=kept)
    assert isinstance(item, Item)
    assert (item.title, str(item.date), item.url) == ("Bridge is closed", "2022-01-24", "https://lake.example/bridge")
    assert item.text == f"{WORDS}\n\n💡 Boats sail."


def test_an_archive_within_an_archive_is_read(tmp_path: Path) -> None:
    inner = packed({f"News {HASH}.md": f"# Bridge\n\n{WORDS}\n"})
    found = read(tmp_path, {"Export-Part-1.zip": inner}, kept="zip")
    assert texts(found) == [WORDS]
    assert found[0].origin == f"export.zip/Export-Part-1.zip/News {HASH}.md"


@either
def test_notes_of_obsidian_have_their_names_as_titles(tmp_path: Path, kept: str) -> None:
    words = f"{WORDS} See [[Dam of 1931|the dam]] and [[Lake]].\n\n%% private %%\n"
    note = f"---\ndate: 2022-01-24\ntags: [news]\n---\n{words}"
    files: Files = {"News/Bridge is closed.md": note, ".obsidian/app.json": "{}", "News/map.canvas": "{}"}
    (item,) = read(tmp_path, files, kept=kept)
    assert isinstance(item, Item)
    assert (item.title, str(item.date)) == ("Bridge is closed", "2022-01-24")
    assert item.text == f"{WORDS} See the dam and Lake."


@either
def test_a_document_of_google_has_its_title_and_no_comments(tmp_path: Path, kept: str) -> None:
    page = (
        '<html><head><meta content="text/html; charset=UTF-8" http-equiv="content-type"><style type="text/css">.c1{}'
        '</style></head><body class="c5 doc-content"><p class="c0 title" id="h.1"><span class="c3">Bridge is'
        f' closed</span></p><p class="c0"><span class="c1">{WORDS}</span><sup><a href="#cmnt1" id="cmnt_ref1">'
        "[a]</a></sup></p>"
        '<div class="c7"><p class="c0"><a href="#cmnt_ref1" id="cmnt1">[a]</a><span>Is this true?</span></p></div>'
        "</body></html>"
    )
    (item,) = read(tmp_path, {"Bridge.html": page, "images/image1.png": b"\x89PNG"}, kept=kept)
    assert isinstance(item, Item)
    assert (item.title, item.text) == ("Bridge is closed", WORDS)


@either
def test_of_an_archive_of_x_only_posts_are_read(tmp_path: Path, kept: str) -> None:
    post = {"tweet": {"id_str": "1", "created_at": "Mon Jan 24 21:30:00 +0000 2022", "full_text": WORDS}}
    files: Files = {
        "Your archive.html": PAGE,
        "data/tweets.js": f"window.YTD.tweets.part0 = {json.dumps([post])}",
        "data/direct-messages.js": "window.YTD.direct_messages.part0 = []",
        "data/README.txt": "What this archive holds, and how to read it.",
        "assets/js/main.js": "function () {}",
    }
    assert texts(read(tmp_path, files, kept=kept)) == [WORDS]


@either
def test_of_an_archive_of_mastodon_only_posts_are_read(tmp_path: Path, kept: str) -> None:
    note = {"content": f"<p>{WORDS}</p>", "to": "https://www.w3.org/ns/activitystreams#Public"}
    outbox = {"@context": "x", "orderedItems": [{"type": "Create", "object": note}]}
    files: Files = {
        "outbox.json": json.dumps(outbox),
        "actor.json": '{"@context": "x", "type": "Person", "name": "News"}',
        "likes.json": '{"@context": "x", "id": "likes.json", "orderedItems": ["https://dam.example/1"]}',
        "media_attachments/files/1.txt": "A file.",
    }
    assert texts(read(tmp_path, files, kept=kept)) == [WORDS]


@either
def test_files_that_a_channel_posted_are_no_articles_but_notes_beside_it_are(tmp_path: Path, kept: str) -> None:
    message = {"id": 1, "type": "message", "date_unixtime": "1643014800", "text": "Boats sail."}
    files: Files = {
        "note.md": WORDS,
        "result.json": json.dumps({"name": "Lake", "type": "public_channel", "id": 1, "messages": [message]}),
        "files/list.txt": "A list that somebody posted.",
    }
    assert texts(read(tmp_path, files, kept=kept)) == [WORDS, "Boats sail."]


@either
def test_posts_of_substack_are_read_and_its_readers_are_not(tmp_path: Path, kept: str) -> None:
    head = "post_id,post_date,is_published,email_sent_at,inbox_sent_at,type,audience,title,subtitle,podcast_url\n"
    rows = (
        "11.bridge,2022-01-24T21:30:00.000Z,true,,,newsletter,everyone,Bridge is closed,,\n"
        "12.draft,,false,,,newsletter,everyone,Draft,,\n"
        "13.paid,2022-01-25T21:30:00.000Z,true,,,newsletter,only_paid,Paid,,\n"
    )
    files: Files = {
        "posts.csv": head + rows,
        "email_list.lake.csv": "email,active_subscription\na@lake.example,false\n",
        "posts/11.bridge.html": f"<h3>Now</h3><p>{WORDS}</p>",
        "posts/11.bridge.opens.csv": "post_id,email\n11,a@lake.example\n",
        "posts/12.draft.html": "<p>A draft.</p>",
        "posts/13.paid.html": "<p>For payers.</p>",
    }
    item, failure = read(tmp_path, files, kept=kept, options=Options(username="lake"))
    assert isinstance(item, Item)
    assert (item.title, item.text) == ("Bridge is closed", f"### Now\n\n{WORDS}")
    assert item.url == "https://lake.substack.com/p/bridge"
    assert isinstance(failure, Failure)
    assert said(failure) == "is for paying readers and is left out"


def test_pages_of_telegram_in_an_archive_are_read_in_order(tmp_path: Path) -> None:
    page = (
        '<!DOCTYPE html><html><body><div class="page_wrap"><div class="page_header"><div class="text bold">Lake</div>'
        '</div><div class="page_body chat_page"><div class="history"><div class="message default clearfix" '
        'id="message{n}"><div class="body"><div class="pull_right date details" title="24.01.2022 21:40:1{n}"></div>'
        '<div class="text">Post {n}.</div></div></div></div></div></div></body></html>'
    )
    names = {f"ChatExport/messages{n if n > 1 else ''}.html": page.replace("{n}", str(n)) for n in (2, 1)}
    assert texts(read(tmp_path, {**names, "ChatExport/js/script.js": "x"}, kept="zip")) == ["Post 1.", "Post 2."]


def test_a_bad_member_is_named_and_the_rest_is_read(tmp_path: Path) -> None:
    files: Files = {"a.md": "---\ntitle: [\n---\nText", "b.md": WORDS, "c.json": '{"x": 1}', "d.txt": b"\x00\x01" * 99}
    found = read(tmp_path, files, kept="zip")
    assert [one.text for one in found if isinstance(one, Item)] == [WORDS]
    assert {one.origin for one in found if isinstance(one, Failure)} == {
        f"export.zip/{n}" for n in ("a.md", "c.json", "d.txt")
    }


def test_names_of_members_lead_nowhere(tmp_path: Path) -> None:
    (tmp_path / "secret.md").write_text("The secret.")
    inside = tmp_path / "inside"
    inside.mkdir()
    found = read(inside, {"../secret.md": WORDS, "/etc/passwd.md": "Other words."}, kept="zip")
    assert texts(found) == [WORDS, "Other words."]
    assert sorted(path.name for path in tmp_path.rglob("*")) == ["export.zip", "inside", "secret.md"]


def test_names_in_utf8_that_do_not_say_so_are_read(tmp_path: Path) -> None:
    data = packed({"Мiст.md": WORDS})
    (tmp_path / "export.zip").write_bytes(data.replace(b"\x00\x08\x00\x00", b"\x00\x00\x00\x00"))
    (found,) = read_export(tmp_path / "export.zip")
    assert isinstance(found, Item)
    assert found.text == WORDS


def test_what_would_grow_beyond_measure_is_not_unpacked(tmp_path: Path) -> None:
    found = read(tmp_path, {"bomb.txt": b"a" * 50_000_000, "b.md": WORDS}, kept="zip")
    assert [type(one) for one in found] == [Failure, Item]
    assert isinstance(found[0], Failure)
    assert "beyond measure" in said(found[0])


def test_archives_too_deep_within_one_another_are_refused(tmp_path: Path) -> None:
    data = packed({"a.md": WORDS})
    for _ in range(5):
        data = packed({"inner.zip": data})
    (tmp_path / "export.zip").write_bytes(data)
    (failure,) = read_export(tmp_path / "export.zip")
    assert isinstance(failure, Failure)
    assert "too deep" in said(failure)


@pytest.mark.parametrize("share", [0.3, 0.9])
def test_half_an_archive_is_said_to_be_none(tmp_path: Path, share: float) -> None:
    data = packed({f"{n}.md": f"{WORDS} {n}" for n in range(50)})
    (tmp_path / "export.zip").write_bytes(data[: int(len(data) * share)])
    (failure,) = read_export(tmp_path / "export.zip")
    assert said(failure) == "is no whole zip archive (download or pack it again)"


@pytest.mark.parametrize(
    ("name", "start", "remedy"),
    [
        ("a.rtf", b"{\\rtf1\\ansi Text}", "save it as .docx"),
        ("a.doc", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 500, "save it as .docx"),
        ("a.rar", b"Rar!\x1a\x07\x00" + b"\0" * 500, "unpack it"),
        ("a.xml.gz", b"\x1f\x8b\x08\x00" + b"\0" * 500, "unpack it"),
    ],
)
def test_other_kinds_are_refused_with_a_remedy(tmp_path: Path, name: str, start: bytes, remedy: str) -> None:
    (tmp_path / name).write_bytes(start)
    (failure,) = read_export(tmp_path / name)
    assert isinstance(failure, Failure)
    assert remedy in said(failure)


def test_what_does_not_exist_is_said(tmp_path: Path) -> None:
    (failure,) = read_export(tmp_path / "none.json")
    assert said(failure).startswith("cannot be read: No such file or directory (see that it exists")


def test_pictures_and_programs_in_a_folder_are_no_articles(tmp_path: Path) -> None:
    assert read(tmp_path, {"style.css": "body {}", "build.py": "print(1)", "a.png": b"\x89PNG"}, kept="folder") == []


def test_markdown_may_have_other_names_and_begin_with_a_template(tmp_path: Path) -> None:
    files: Files = {"a.markdown": f"# Bridge\n\n{WORDS}", "b.md": f"{{% if open %}}\n# Dam\n\n{WORDS}\n{{% endif %}}"}
    assert texts(read(tmp_path, files, kept="folder")) == [WORDS, WORDS]


def test_links_that_lead_out_of_a_folder_are_named_and_not_followed(tmp_path: Path) -> None:
    (tmp_path / "secret.md").write_text("The secret.")
    inside = tmp_path / "inside"
    inside.mkdir()
    (inside / "link.md").symlink_to(tmp_path / "secret.md")
    found = read(inside, {"note.md": WORDS}, kept="folder")
    assert [one.text for one in found if isinstance(one, Item)] == [WORDS]
    assert [said(one) for one in found if isinstance(one, Failure)] == [
        "is a link that leads out of the corpus and is not followed (put a copy in its place, or set FOLLOW_LINKS=yes)"
    ]
