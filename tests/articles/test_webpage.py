import logging
import subprocess
import sys
from collections.abc import Callable, Iterator
from datetime import date
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from threading import Thread

import pytest

from bot.articles.formats import read_article
from bot.errors import ArticleError
from bot.model import Article

Reader = Callable[[str, str | bytes], Article]
Complaint = Callable[[str, str | bytes], str]

PAGE = """\
<!doctype html>
<html lang="en-GB">
<head>
  <title>Ports stay open, harbour master says - Strait Observer</title>
  <meta property="og:title" content="Ports stay open, harbour master says">
  <meta property="og:site_name" content="Strait Observer">
  <meta property="article:published_time" content="2022-01-28T18:05:00+02:00">
  <meta property="article:modified_time" content="2022-02-14T08:00:00+02:00">
  <meta name="author" content="Casey Writer">
  <link rel="canonical" href="https://observer.example/2022/ports-stay-open">
  <style>p { color: unseen }</style>
</head>
<body>
<nav><ul><li><a href="/">Front page</a></li><li><a href="/sport">Sport</a></li></ul></nav>
<div class="advert">Mattresses at half price, this week only!</div>
<article>
  <h1>Ports stay open, harbour master says</h1>
  <p class="byline">By Casey Writer</p>
  <p>All ports on the strait remain open to merchant ships, the harbour master
     told the Observer on Friday, though insurers have begun to ask for <b>war-risk premiums</b>.</p>
  <p>“Nobody has turned back,” he said, adding that <a href="/grain">exports</a> were 5&nbsp;% above last year.</p>
  <h2>What captains are told</h2>
  <ul><li>Keep twelve miles off the firing ranges</li><li>Report mines to <i>channel 16</i></li></ul>
  <ol><li>Call the pilot</li><li>Wait for the tug</li></ol>
  <blockquote><p>We sail as always, with one more look at the radar.</p></blockquote>
  <table><tr><th>Port</th><th>Ships</th></tr><tr><td>North</td><td>14</td></tr><tr><td>South</td><td>9</td></tr></table>
  <p>The next notice to mariners is due on Monday, according to the authority that runs the lighthouses.</p>
  <script>let tracker = "unseen";</script><!-- unseen -->
</article>
<aside>Most read: ten soups for winter</aside>
<footer>© 2023 Strait Observer. All rights reserved. <a href="/terms">Terms</a></footer>
</body></html>
"""

TEXT = """\
All ports on the strait remain open to merchant ships, the harbour master told the Observer on Friday, though insurers \
have begun to ask for war-risk premiums.

“Nobody has turned back,” he said, adding that exports were 5 % above last year.

What captains are told

• Keep twelve miles off the firing ranges
• Report mines to channel 16

1. Call the pilot
2. Wait for the tug

We sail as always, with one more look at the radar.

Port | Ships
North | 14
South | 9

The next notice to mariners is due on Monday, according to the authority that runs the lighthouses."""


def test_a_page_yields_its_article_without_menus_and_advertisements(article: Reader) -> None:
    assert article("ports.html", PAGE).text == TEXT


def test_a_page_says_what_it_is_in_its_own_metadata(article: Reader) -> None:
    read = article("ports.htm", PAGE)
    assert (read.title, read.date, read.source, read.author, read.url, read.language) == (
        "Ports stay open, harbour master says",
        date(2022, 1, 28),
        "Strait Observer",
        "Casey Writer",
        "https://observer.example/2022/ports-stay-open",
        "en",
    )


def _page(head: str, body: str) -> str:
    filler = "<p>The harbour master spoke of ships, pilots and tugs for a quarter of an hour without a pause.</p>" * 4
    article = f"<article>{body}{filler}</article><footer>© 2019 Observer</footer>"
    return f"<html><head>{head}</head><body>{article}</body></html>"


@pytest.mark.parametrize(
    ("head", "body", "day"),
    [
        ('<meta property="article:published_time" content="2022-01-28">', "", date(2022, 1, 28)),
        ('<script type="application/ld+json">{"datePublished": "2022-01-28"}</script>', "", date(2022, 1, 28)),
        ('<link rel="canonical" href="https://observer.example/2022/01/28/ports">', "", date(2022, 1, 28)),
        ("", '<time datetime="2022-01-28T10:00:00Z">Friday</time>', date(2022, 1, 28)),
        ("", '<p><time datetime="2022-01-28T10:00:00Z">Friday</time></p>', date(2022, 1, 28)),
        ("", '<span class="date">28 January 2022</span>', date(2022, 1, 28)),
        ('<meta property="article:published_time" content="2071-01-28">', "", date(2071, 1, 28)),
        ("", "<p>The law of 2021-12-17 was repealed on 3 January 2022.</p>", None),
        ('<meta property="article:published_time" content="soon">', "", None),
    ],
)
def test_a_page_is_dated_by_what_says_so_and_not_by_its_story(
    article: Reader, head: str, body: str, day: date | None
) -> None:
    assert article("a.html", _page(head, body)).date == day


@pytest.mark.parametrize(
    ("lang", "language"), [("uk", "uk"), ("en-US", "en"), ("RU", "ru"), ("", None), ("Klingon", None)]
)
def test_a_page_states_its_language_or_none(article: Reader, lang: str, language: str | None) -> None:
    page = f"<html lang='{lang}'><body><p>Ships sail at dawn, said the pilot.</p></body></html>"
    assert article("a.html", page).language == language


@pytest.mark.parametrize(
    ("page", "text"),
    [
        ("<p>Ships sail.</p>", "Ships sail."),
        ("Ships sail.", "Ships sail."),
        ("<html><body>Ships sail.<br>Tugs wait.</body></html>", "Ships sail.\nTugs wait."),
        (
            "<html><body><p>Ships sail at dawn, said the pilot.</p><p>Tugs wait.</p></body></html>",
            "Ships sail at dawn, said the pilot.\n\nTugs wait.",
        ),
        (
            "<nav><a href='/'>Front page</a></nav><article><p>Ships sail at <b>dawn</b>, said the pilot.</p></article>",
            "Ships sail at dawn, said the pilot.",
        ),
    ],
)
def test_a_short_page_is_not_lost(article: Reader, page: str, text: str) -> None:
    assert article("a.html", page).text == text


@pytest.mark.parametrize(
    "page",
    ["<html></html>", "<html><head><title>Only a title</title></head><body></body></html>", "<!-- nothing -->"],
)
def test_a_page_without_an_article_is_named(problem: Complaint, page: str) -> None:
    assert problem("a.html", page).startswith("a.html ")


@pytest.fixture
def visits() -> Iterator[tuple[str, list[str]]]:
    """The address of a web server and the paths that it was asked for."""
    asked: list[str] = []

    class Recorder(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            asked.append(self.path)
            self.send_error(404)

        def log_message(self, *args: object) -> None:
            pass

    with HTTPServer(("127.0.0.1", 0), Recorder) as server:
        thread = Thread(target=server.serve_forever, args=[0.01])
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}", asked
        server.shutdown()
        thread.join()


def test_reading_a_page_never_goes_to_the_network(article: Reader, visits: tuple[str, list[str]]) -> None:
    address, asked = visits
    links = (
        f'<base href="{address}/b"><link rel="canonical" href="{address}/c"><link rel="stylesheet" href="{address}/s">'
    )
    article("a.html", _page(links, f'<img src="{address}/i"><iframe src="{address}/f"></iframe>'))
    article("a.html", f"{address}/alone")
    assert asked == []


def test_reading_a_page_logs_nothing(problem: Complaint, caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.DEBUG):
        problem("a.html", "<html><frameset></frameset></html>")
    assert caplog.records == []


def test_a_corpus_without_pages_does_not_load_the_page_reader(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text("# Title\n\nText. <b>More.</b>\n\n<!-- a comment -->")
    (tmp_path / "b.txt").write_text("Text.")
    program = (
        "import pathlib, sys; from bot.articles.folder.library import read_library; "
        "assert len(read_library(pathlib.Path(sys.argv[1])).articles) == 2; sys.exit('trafilatura' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", program, tmp_path], check=False).returncode == 0


def test_an_extractor_that_cannot_be_imported_is_said_once(tmp_path: Path) -> None:
    for name in ("a.html", "b.html", "c.txt"):
        (tmp_path / name).write_text("<p>Ships sail.</p>")
    program = (
        "import pathlib, sys; sys.modules['lxml.html.clean'] = None; sys.modules['justext'] = None; "
        "from bot.articles.folder.library import read_library; library = read_library(pathlib.Path(sys.argv[1])); "
        "print(len(library.articles), *library.problems, sep='\\n')"
    )
    ran = subprocess.run([sys.executable, "-c", program, tmp_path], check=True, capture_output=True, text=True)
    articles, problem = ran.stdout.splitlines()
    assert articles == "1"
    assert problem.startswith("No web page can be read, since trafilatura cannot be imported: ")
    assert problem.endswith("(run: pip install --upgrade trafilatura lxml lxml_html_clean)")


def test_a_table_that_spans_its_own_rows_is_not_multiplied() -> None:
    rows = "".join(f"<tr><td rowspan=120>cell {row} {'word ' * 20}</td><td>last</td></tr>" for row in range(120))
    page = f"<html><body><article><p>{'The ferry sank in the harbour on Monday. ' * 5}</p><table>{rows}</table>"
    assert len(read_article("a.html", page.encode()).text) < 500_000


def laid_out_in(tables: int) -> bytes:
    told = "The ferry sank in the harbour on Monday. " * 5
    inner = f"<p>{told}</p>"
    for _ in range(tables):
        inner = f"<table><tr><td>{inner}</td></tr></table>"
    return f"<html><body>{inner}</body></html>".encode()


def test_a_page_laid_out_in_tables_is_read() -> None:
    assert "The ferry sank" in read_article("a.html", laid_out_in(10)).text


def test_tables_nested_beyond_reason_are_refused_at_once() -> None:
    with pytest.raises(ArticleError, match=r"^a\.html is not a page that can be taken apart"):
        read_article("a.html", laid_out_in(1000))
