"""PDF and MHTML as Chromium makes them; DOCX, EPUB and WARC in the layout of their standards."""

import gzip
import zipfile
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta, timezone
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from bot.importing.exports.documents import extra
from bot.importing.exports.reading import Options, read_export
from bot.importing.item import Failure, Item
from bot.model import Reference
from tests.importing.exports.saying import said
from tests.preview.browser import launched

KYIV = timezone(timedelta(hours=2))
FIRST = (
    "The bridge over the lake is closed until the evening, since the water stands higher than ever before and the "
    "harbour office does not expect that it falls before Wednesday."
)
SECOND = "Boats sail every hour from the old pier. They take passengers without luggage, and bicycles if there is room."


def one(path: Path) -> Item:
    (item,) = read_export(path, Options(zone=KYIV))
    assert isinstance(item, Item), item
    return item


def refusal(path: Path) -> str:
    (failure,) = read_export(path, Options(zone=KYIV))
    assert isinstance(failure, Failure), failure
    return said(failure)


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with launched() as running:
        yield running


def printed(browser: Browser, path: Path, html: str, head: str = "") -> Path:
    page = browser.new_page()
    try:
        page.set_content(f"<html><head><meta charset=utf-8><title>file-17</title></head><body>{html}</body></html>")
        page.pdf(
            path=path,
            format="A5",
            margin={"top": "25mm", "bottom": "25mm", "left": "15mm", "right": "15mm"},
            display_header_footer=bool(head),
            header_template=head,
            footer_template=FOOT,
        )
    finally:
        page.close()
    return path


HEAD = '<span style="font-size:9px;margin-left:15mm">Lake Courier, evening edition</span>'
FOOT = '<span style="font-size:9px;margin-left:15mm">Page <span class="pageNumber"></span></span>'
PROSE = f"<h1>Bridge is closed</h1><p>24 January 2022</p><p>{FIRST}</p><h2>Boats</h2><p>{SECOND}</p>"


def test_a_pdf_becomes_an_item_with_its_headings_and_paragraphs(browser: Browser, tmp_path: Path) -> None:
    item = one(printed(browser, tmp_path / "bridge.pdf", PROSE))
    assert (item.title, item.date, item.date_found) == ("Bridge is closed", date(2022, 1, 24), "date line")
    assert item.text == f"24 January 2022\n\n{FIRST}\n\n## Boats\n\n{SECOND}"


def test_a_pdf_in_cyrillic_is_read(browser: Browser, tmp_path: Path) -> None:
    words = "Міст через озеро закрито до вечора, бо вода піднялася вище, ніж будь-коли раніше, і впаде щойно в середу."
    item = one(printed(browser, tmp_path / "a.pdf", f"<h1>Міст закрито</h1><p>25 січня 2022</p><p>{words}</p>"))
    assert (item.title, item.date) == ("Міст закрито", date(2022, 1, 25))
    assert item.text == f"25 січня 2022\n\n{words}"


def test_words_that_a_hyphen_parts_at_the_end_of_a_line_are_whole(browser: Browser, tmp_path: Path) -> None:
    prose = f"<div lang=en style='hyphens:auto;width:60mm;text-align:justify'><p>{FIRST}</p><p>{SECOND}</p></div>"
    item = one(printed(browser, tmp_path / "a.pdf", prose))
    assert item.text == f"{FIRST}\n\n{SECOND}"


def test_hyphens_that_end_a_line_of_a_pdf_go(browser: Browser, tmp_path: Path) -> None:
    prose = "<p>The bridge over the lake is closed until the eve-<br>ning, since the water stands higher than ever.</p>"
    item = one(printed(browser, tmp_path / "a.pdf", prose))
    assert item.text == "The bridge over the lake is closed until the evening, since the water stands higher than ever."


def test_two_columns_are_read_one_after_the_other(browser: Browser, tmp_path: Path) -> None:
    prose = f"<div style='columns:2;height:60mm;column-fill:auto;font-size:9pt'><p>{FIRST}</p><p>{SECOND}</p></div>"
    assert one(printed(browser, tmp_path / "a.pdf", prose)).text == f"{FIRST}\n\n{SECOND}"


def test_heads_and_feet_of_pages_are_left_out_and_paragraphs_go_on_over_them(browser: Browser, tmp_path: Path) -> None:
    numbered = [f"Paragraph {number} says: {FIRST}" for number in range(1, 13)]
    prose = "".join(f"<p>{paragraph}</p>" for paragraph in numbered)
    item = one(printed(browser, tmp_path / "a.pdf", prose, HEAD))
    assert item.text.split("\n\n") == numbered


def test_a_pdf_of_pictures_is_refused_with_a_remedy(browser: Browser, tmp_path: Path) -> None:
    picture = "<svg width=200 height=200><rect width=200 height=200 fill=red /></svg>"
    assert "pictures of pages and no text" in refusal(printed(browser, tmp_path / "scan.pdf", picture))


def test_a_damaged_pdf_is_refused(tmp_path: Path) -> None:
    (tmp_path / "a.pdf").write_bytes(b"%PDF-1.7\n" + b"\0" * 2000)
    assert "damaged or locked" in refusal(tmp_path / "a.pdf")


def test_a_page_that_chromium_saved_is_read(browser: Browser, tmp_path: Path) -> None:
    page = browser.new_page()
    page.set_content(f"<html lang=en><title>Bridge</title><article><h1>Bridge is closed</h1><p>{FIRST}</p></article>")
    saved = page.context.new_cdp_session(page).send("Page.captureSnapshot", {"format": "mhtml"})["data"]
    page.close()
    (tmp_path / "bridge.mhtml").write_bytes(saved.encode())
    item = one(tmp_path / "bridge.mhtml")
    assert (item.title, item.text, item.date) == ("Bridge is closed", FIRST, None)


W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
TYPES = (
    '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default '
    'Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" '
    'ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.'
    'openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>'
)
RELATIONS = (
    '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
    f'<Relationship Id="rId1" Type="{OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>'
)
STYLES = (
    f'<?xml version="1.0"?><w:styles {W}><w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="heading 1"/>'
    '</w:style><w:style w:type="paragraph" w:styleId="Heading2"><w:name w:val="heading 2"/></w:style></w:styles>'
)
CORE = (
    '<?xml version="1.0"?><cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-'
    'properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"><dc:title>'
    "Title of the file</dc:title><dcterms:created>2025-05-05T10:00:00Z</dcterms:created></cp:coreProperties>"
)


def paragraph(words: str, style: str = "", run: str = "") -> str:
    properties = f'<w:pPr><w:pStyle w:val="{style}"/></w:pPr>' if style else ""
    return f"<w:p>{properties}<w:r>{run}<w:t xml:space='preserve'>{words}</w:t></w:r></w:p>"


def document(folder: Path, body: str, **more: bytes) -> Path:
    path = folder / "bridge.docx"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", TYPES)
        archive.writestr("_rels/.rels", RELATIONS)
        archive.writestr(
            "word/document.xml", f'<?xml version="1.0"?><w:document {W}><w:body>{body}</w:body></w:document>'
        )
        archive.writestr("word/styles.xml", STYLES)
        archive.writestr("docProps/core.xml", CORE)
        relations = (
            '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        )
        styles = f'<Relationship Id="rId1" Type="{OFFICE}/styles" Target="styles.xml"/></Relationships>'
        archive.writestr("word/_rels/document.xml.rels", relations + styles)
        for name, content in more.items():
            archive.writestr(f"word/{name}.bin", content)
    return path


def test_a_document_becomes_an_item_with_its_headings(tmp_path: Path) -> None:
    body = (
        paragraph("Bridge is closed", "Heading1")
        + paragraph("24 січня 2022")
        + paragraph(FIRST)
        + paragraph("Boats", "Heading2")
        + paragraph(SECOND)
    )
    item = one(document(tmp_path, body))
    assert (item.title, item.date) == ("Bridge is closed", date(2022, 1, 24))
    assert item.text.removeprefix("## ") == f"24 січня 2022\n\n{FIRST}\n\n## Boats\n\n{SECOND}"


def test_the_day_a_document_was_saved_is_no_date_and_its_own_title_counts_without_a_heading(tmp_path: Path) -> None:
    item = one(document(tmp_path, paragraph(FIRST)))
    assert (item.title, item.date) == ("Title of the file", None)


def test_changes_of_a_document_count_and_hidden_and_deleted_words_do_not(tmp_path: Path) -> None:
    body = (
        "<w:p><w:r><w:t xml:space='preserve'>The bridge is </w:t></w:r><w:ins><w:r><w:t xml:space='preserve'>still "
        "</w:t></w:r></w:ins><w:del><w:r><w:delText>not </w:delText></w:r></w:del><w:r><w:rPr><w:vanish/></w:rPr>"
        "<w:t>secretly </w:t></w:r><w:r><w:t>closed.</w:t></w:r></w:p>"
    )
    assert one(document(tmp_path, body)).text == "The bridge is still closed."


def test_a_document_that_would_grow_beyond_measure_is_refused(tmp_path: Path) -> None:
    assert "beyond measure" in refusal(document(tmp_path, paragraph(FIRST), bomb=b"a" * 50_000_000))


def test_an_empty_document_is_refused(tmp_path: Path) -> None:
    assert "holds no text" in refusal(document(tmp_path, paragraph("")))


OPF = """<?xml version="1.0"?><package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="id">
<metadata xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:identifier id="id">https://lake.example/book</dc:identifier>
<dc:title>The lake</dc:title><dc:creator>A. Writer</dc:creator><dc:publisher>Lake Press</dc:publisher>
<dc:date>2022-01-24T00:00:00+00:00</dc:date><dc:language>en-GB</dc:language></metadata>
<manifest><item id="nav" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/>
<item id="two" href="text/two%20b.xhtml" media-type="application/xhtml+xml"/>
<item id="one" href="text/one.xhtml" media-type="application/xhtml+xml"/>
<item id="toc" href="toc.xhtml" media-type="application/xhtml+xml"/><item id="cover" href="cover.xhtml"/></manifest>
<spine><itemref idref="cover"/><itemref idref="nav"/><itemref idref="toc"/><itemref idref="one"/><itemref idref="two"/>
</spine></package>"""


def book(folder: Path) -> Path:
    xhtml = '<?xml version="1.0" encoding="utf-8"?><html xmlns="http://www.w3.org/1999/xhtml"><body>{}</body></html>'
    contents = "".join(f'<p><a href="text/{n}.xhtml">Chapter number {n} about the lake</a></p>' for n in range(9))
    parts = {
        "mimetype": "application/epub+zip",
        "META-INF/container.xml": '<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles>'
        '<rootfile full-path="OPS/book.opf" media-type="application/oebps-package+xml"/></rootfiles></container>',
        "OPS/book.opf": OPF,
        "OPS/nav.xhtml": xhtml.format(contents),
        "OPS/toc.xhtml": xhtml.format(contents),
        "OPS/cover.xhtml": xhtml.format('<img src="a.jpg"/>'),
        "OPS/text/one.xhtml": xhtml.format(f"<h1>The bridge</h1><p>{FIRST}</p>"),
        "OPS/text/two b.xhtml": xhtml.format(f"<p>{SECOND}</p>"),
    }
    path = folder / "lake.epub"
    with zipfile.ZipFile(path, "w") as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return path


def test_the_chapters_of_a_book_become_items_in_their_order(tmp_path: Path) -> None:
    first, second = read_export(book(tmp_path))
    assert first == Item(
        title="The lake: The bridge",
        text=FIRST,
        origin="lake.epub, chapter 1",
        date=date(2022, 1, 24),
        date_found="dc:date",
        source="Lake Press",
        author="A. Writer",
        language="en",
        sources=(Reference("The lake", "https://lake.example/book"),),
    )
    assert isinstance(second, Item)
    assert (second.title, second.text) == ("The lake: 2", SECOND)


def record(place: str, status: str, kind: str, data: bytes) -> bytes:
    http = f"HTTP/1.1 {status}\r\nContent-Type: {kind}\r\nContent-Length: {len(data)}\r\n\r\n".encode() + data
    head = (
        "WARC/1.0\r\nWARC-Type: response\r\nWARC-Record-ID: <urn:uuid:12345678-feb0-11e6-8f83-68a86d1772ce>\r\n"
        f"WARC-Target-URI: {place}\r\nWARC-Date: 2025-05-05T10:00:00Z\r\n"
        f"Content-Type: application/http; msgtype=response\r\nContent-Length: {len(http)}\r\n\r\n"
    )
    return head.encode() + http + b"\r\n\r\n"


def capture(folder: Path, *, packed: bool) -> Path:
    path = folder / ("lake.warc.gz" if packed else "lake.warc")
    page = (
        "<html lang=uk><head><meta property='article:published_time' content='2022-01-24T21:30:00Z'><title>Міст</title>"
        "</head><body><article><h1>Міст</h1><p>Міст через озеро закрито до вечора.</p></article></body></html>"
    )
    records = (
        record("https://lake.example/old", "301 Moved", "text/html", b""),
        record("https://lake.example/bridge", "200 OK", "text/html; charset=windows-1251", page.encode("cp1251")),
        record("https://lake.example/a.css", "200 OK", "text/css", b"body {}"),
        record("https://lake.example/none", "404 Not Found", "text/html", page.encode()),
    )
    path.write_bytes(b"".join(gzip.compress(one) if packed else one for one in records))
    return path


@pytest.mark.parametrize("kept", ["packed", "plain"])
def test_a_captured_page_becomes_an_item_of_its_own_date(tmp_path: Path, kept: str) -> None:
    path = capture(tmp_path, packed=kept == "packed")
    item = one(path)
    assert item.origin == f"{path.name}, https://lake.example/bridge"
    assert (item.title, item.text) == ("Міст", "Міст через озеро закрито до вечора.")
    assert (item.url, item.date) == ("https://lake.example/bridge", datetime(2022, 1, 24, 21, 30, tzinfo=UTC))


@pytest.mark.parametrize("name", ["mammoth", "pypdfium2", "warcio.archiveiterator"])
def test_without_the_extra_a_document_is_refused_in_one_sentence(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    def missing(_: str) -> None:
        raise ImportError

    monkeypatch.setattr(extra, "import_module", missing)
    if name == "mammoth":
        path = document(tmp_path, paragraph(FIRST))
    elif name == "pypdfium2":
        path = tmp_path / "a.pdf"
        path.write_bytes(b"%PDF-1.7\n")
    else:
        path = capture(tmp_path, packed=True)
    short = name.partition(".")[0]
    assert refusal(path) == f"cannot be read without {short} (run: pip install 'crisis-bot[documents]')"
