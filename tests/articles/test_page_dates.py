from collections.abc import Callable
from datetime import date

import pytest

from bot.model import Article

Reader = Callable[[str, str | bytes], Article]

STORY = "<p>The harbour master spoke of ships, pilots and tugs for a quarter of an hour without a pause.</p>" * 4
RELATED = '{"@type": "NewsArticle", "headline": "Soup for winter", "datePublished": "2021-03-01"}'
DATES = '"datePublished": "2022-01-24", "dateModified": "2022-01-26"'
OWN = f'{{"@type": "NewsArticle", "headline": "Ports stay open", {DATES}}}'


def _page(head: str = "", body: str = "", after: str = "", lang: str = "en-GB") -> str:
    return (
        f'<html lang="{lang}"><head><title>Ports stay open - Observer</title>{head}</head><body>'
        f"<article><h1>Ports stay open</h1>{body}{STORY}</article>{after}</body></html>"
    )


def _ld(*blocks: str) -> str:
    return "".join(f'<script type="application/ld+json">{block}</script>' for block in blocks)


def _time(day: str, more: str = "") -> str:
    return f'<time datetime="{day}" {more}>{day}</time>'


OTHERS = {
    "aside": f"<aside><a href='/soup'>Soup</a> {_time('2021-03-01')}</aside>",
    "related": f"<div class='related-stories'><p>Soup {_time('2021-03-01')}</p></div>",
    "footer": f"<footer>{_time('2021-03-01')}</footer>",
}


@pytest.mark.parametrize("beside", OTHERS.values(), ids=OTHERS)
@pytest.mark.parametrize("more", ["", 'itemprop="datePublished"', "pubdate"])
def test_the_time_of_the_article_counts_and_not_one_beside_it(article: Reader, beside: str, more: str) -> None:
    read = article("a.html", _page(body=_time("2022-01-24T20:00Z", more), after=beside))
    assert (read.date, read.date_found) == (date(2022, 1, 24), "time of the article")


@pytest.mark.parametrize(
    "head",
    [
        _ld(f'{{"@type": "ItemList", "itemListElement": [{RELATED}]}}', OWN),
        _ld(RELATED, OWN),
        _ld(f'{{"@graph": [{RELATED}, {OWN}]}}'),
        '<link rel="canonical" href="https://o.example/ports">'
        + _ld(
            RELATED,
            f'{{"@type": "Report", "url": "https://www.o.example/ports/", {DATES}}}',
        ),
    ],
)
def test_the_json_ld_of_the_article_counts_and_not_that_of_others(article: Reader, head: str) -> None:
    read = article("a.html", _page(head))
    assert (read.date, read.updated, read.date_found) == (date(2022, 1, 24), date(2022, 1, 26), "JSON-LD")


@pytest.mark.parametrize("broken", ["{", "[[[]]]", '{"@graph": "x"}', '{"datePublished": ["2022"]}', "null"])
def test_json_ld_that_says_nothing_leaves_the_rest_of_the_page(article: Reader, broken: str) -> None:
    assert article("a.html", _page(_ld(broken), _time("2022-01-24"))).date == date(2022, 1, 24)


@pytest.mark.parametrize(
    "stated", ['<meta property="article:published_time" content="2022-01-24T09:00:00Z">', _ld(OWN)]
)
def test_what_is_stated_counts_more_than_the_address(article: Reader, stated: str) -> None:
    head = f'<link rel="canonical" href="https://o.example/2022/01/20/ports">{stated}'
    assert article("a.html", _page(head)).date == date(2022, 1, 24)


@pytest.mark.parametrize("path", ["2022/01/24/ports", "news/2022-01-24-ports", "a/20220124/ports"])
def test_an_address_dates_a_page_that_states_nothing(article: Reader, path: str) -> None:
    read = article("a.html", _page(f'<link rel="canonical" href="https://o.example/{path}">'))
    assert (read.date, read.date_found) == (date(2022, 1, 24), "address")


@pytest.mark.parametrize(
    "line",
    [
        "Updated 26 January 2022, published 24 January 2022",
        "Published: 24 January 2022 | Last updated: 26 January 2022",
        "Оновлено 26 січня 2022, опубліковано 24 січня 2022",
        "Опубликовано 24 января 2022, обновлено 26 января 2022",
        "Veröffentlicht am 24. Januar 2022, aktualisiert am 26. Januar 2022",
        "Publié le 24 janvier 2022, mis à jour le 26 janvier 2022",
    ],
)
@pytest.mark.parametrize("kind", ['class="date"', ""])
def test_what_is_called_updated_is_kept_apart(article: Reader, line: str, kind: str) -> None:
    read = article("a.html", _page(body=f"<div {kind}>{line}</div>"))
    assert (read.date, read.updated) == (date(2022, 1, 24), date(2022, 1, 26))


def test_two_times_are_told_apart_by_the_words_before_them(article: Reader) -> None:
    body = f"<p>Updated {_time('2022-01-26')} Published {_time('2022-01-24')}</p>"
    read = article("a.html", _page(body=body))
    assert (read.date, read.updated) == (date(2022, 1, 24), date(2022, 1, 26))


@pytest.mark.parametrize(
    "line",
    [
        "Jan. 25, 2022",
        "Tuesday, January 25, 2022 9:05 p.m. EST",
        "25 січня 2022, 21:05",
        "25 января 2022",
        "25 stycznia 2022",
        "25. Januar 2022",
        "25 janvier 2022 à 21h05",
        "25 de enero de 2022",
        "25 gennaio 2022",
        "25 de janeiro de 2022",
        "25 Ocak 2022",
        "25.01.2022",
        "2022年1月25日",
    ],
)
def test_a_date_line_may_be_in_words(article: Reader, line: str) -> None:
    read = article("a.html", _page(body=f"<div class=date>{line}</div>"))
    assert (read.date, read.date_found) == (date(2022, 1, 25), "date line")


@pytest.mark.parametrize(
    ("lang", "day"),
    [("en-US", date(2022, 1, 2)), ("en-GB", date(2022, 2, 1)), ("fr", date(2022, 2, 1)), ("en", None), ("", None)],
)
def test_the_order_of_numbers_is_that_of_the_country_or_unknown(article: Reader, lang: str, day: date | None) -> None:
    assert article("a.html", _page(body="<div class=date>01/02/2022</div>", lang=lang)).date == day


def _timeline(entry: str) -> str:
    days = ("2023-05-04", "2024-10-29", "2025-11-30")
    return "".join(entry.format(day) + STORY for day in days)


@pytest.mark.parametrize(
    "entry", ['<p><time datetime="{0}">{0}</time></p>', "<h3><time>{0}</time></h3>", '<p class="date">{0}</p>']
)
def test_a_page_of_many_stamps_has_no_date_and_keeps_them(article: Reader, entry: str) -> None:
    read = article("a.html", _page(body=_timeline(entry)))
    assert (read.date, read.date_found) == (None, None)
    assert "several dates: 2023-05-04, 2024-10-29, 2025-11-30" in read.doubts[0]
    assert all(stamp in read.text for stamp in ("2023-05-04", "2024-10-29", "2025-11-30"))


def test_statements_that_disagree_leave_the_date_unknown(article: Reader) -> None:
    head = '<meta property="article:published_time" content="2022-02-14">' + _ld(OWN)
    read = article("a.html", _page(head))
    assert read.date is None
    assert read.doubts == ("states several dates: 2022-01-24, 2022-02-14 (save it as .md with the right one)",)


@pytest.mark.parametrize("line", ["© 2022 Observer", "Copyright 2019–2022", "© Jan 2022"])
@pytest.mark.parametrize("place", ["<footer>{}</footer>", "<p class='date'>{}</p>", "<div>{}</div>"])
def test_a_copyright_line_dates_nothing(article: Reader, line: str, place: str) -> None:
    assert article("a.html", _page(after=place.format(line))).date is None


def test_a_live_blog_has_its_own_headline(article: Reader) -> None:
    updates = "".join(f"<h2 class='headline'>Update {n}: tugs wait</h2>{STORY}" for n in range(3))
    blog = '{"@type": "LiveBlogPosting", "headline": "Storm live: ports close", "datePublished": "2022-01-24"}'
    page = f"<html><head><title>Observer</title>{_ld(blog)}</head><body><article>{updates}</article></body></html>"
    assert article("a.html", page).title == "Storm live: ports close"


@pytest.mark.parametrize(
    "comment",
    [
        "<!-- saved from url=(0033)https://observer.example/the-ports -->",
        "<!--\n Page saved with SingleFile \n url: https://observer.example/the-ports \n saved date: Monday\n-->",
    ],
)
def test_the_comment_of_a_saved_page_is_its_address(article: Reader, comment: str) -> None:
    page = _page().replace("<html", f"<!DOCTYPE html>\n{comment}\n<html", 1)
    assert article("a.html", page).url == "https://observer.example/the-ports"


@pytest.mark.parametrize(
    ("head", "body"),
    [
        ("", "<div class='date'>Updated 3 May 2022</div>"),
        ("", "<p>Last updated: 3 May 2022</p>"),
        ("<meta property='article:modified_time' content='2022-05-03T10:00:00Z'>", ""),
    ],
)
def test_a_page_that_states_only_a_change_has_no_date(article: Reader, head: str, body: str) -> None:
    read = article("a.html", _page(head, body))
    assert (read.date, read.updated) == (None, date(2022, 5, 3))


BARS = {
    "header": "<header><div class='date'>Friday, 27 November 2026</div></header>",
    "class": "<div class='top-bar'><span>27 November 2026</span></div>",
    "today": "<div><span class='today-date'>27.11.2026</span></div>",
}


@pytest.mark.parametrize("bar", BARS.values(), ids=BARS)
@pytest.mark.parametrize("tag", ["article", "main", "div"])
def test_the_day_in_the_head_of_a_site_is_no_date_of_its_articles(article: Reader, bar: str, tag: str) -> None:
    page = _page().replace("<body>", f"<body>{bar}").replace("article>", f"{tag}>")
    assert article("a.html", page).date is None


@pytest.mark.parametrize("outer", ["{}", "<header>{}</header>", "<div class='page-header'>{}</div>"])
def test_the_head_of_the_article_dates_it(article: Reader, outer: str) -> None:
    head = outer.format("<h1>Ports stay open</h1><div class='date'>24 January 2022</div>")
    page = f"<html lang=en><head><title>Ports stay open</title></head><body>{head}{STORY}</body></html>"
    assert article("a.html", page).date == date(2022, 1, 24)


@pytest.mark.parametrize(
    ("line", "language"),
    [
        ("24. ledna 2022", "cs"),
        ("24. januára 2022", "sk"),
        ("24 Ιανουαρίου 2022", "el"),
        ("24 януари 2022", "bg"),
        ("24 студзеня 2022", "be"),
        ("24 januari 2022", "nl"),
        ("2022. január 24.", "hu"),
        ("24 يناير 2022", "ar"),
        ("۲۴ ژانویه ۲۰۲۲", "fa"),
        ("24 בינואר 2022", "he"),
    ],
)
def test_months_are_read_in_the_languages_of_neighbours(article: Reader, line: str, language: str) -> None:
    assert article("a.html", _page(body=f"<div class=date>{line}</div>", lang=language)).date == date(2022, 1, 24)


def test_a_headline_ends_where_it_does_and_not_at_a_quotation_mark_in_broken_json_ld(article: Reader) -> None:
    broken = '{"@type": "NewsArticle", "headline": "Ports "stay" open", "datePublished": "2022-01-24",}'
    page = _page(_ld(broken)).replace("Ports stay open", 'Ports "stay" open')
    assert article("a.html", page).title == 'Ports "stay" open'


def test_seconds_since_1970_are_a_date_of_metadata(article: Reader) -> None:
    read = article("a.html", _page('<meta property="article:published_time" content="1643027400">'))
    assert (read.date, read.date_found) == (date(2022, 1, 24), "metadata")
