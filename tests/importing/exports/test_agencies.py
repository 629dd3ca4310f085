"""ReliefWeb's answers as its API writes them, NITF and NewsML-G2 as agencies do."""

import json
from datetime import UTC, date, datetime, timedelta, timezone
from pathlib import Path
from typing import Any

import pytest

from bot.importing.exports.reading import Options, read_export
from bot.importing.item import Failure, Item
from tests.importing.exports.saying import said

KYIV = timezone(timedelta(hours=2))


def read(folder: Path, name: str, content: str) -> list[Item | Failure]:
    (folder / name).write_text(content, encoding="utf-8")
    return list(read_export(folder / name, Options(zone=KYIV)))


def report(number: int, **fields: Any) -> dict[str, Any]:  # noqa: ANN401
    stated = {
        "id": number,
        "title": "Flood: Situation Report &amp; Needs",
        "date": {
            "created": "2022-01-26T08:00:00+00:00",
            "changed": "2022-01-27T08:00:00+00:00",
            "original": "2022-01-24T00:00:00+00:00",
        },
        "source": [{"name": "Lake Office", "shortname": "LO"}, {"name": "Dam Office"}],
        "language": [{"id": 267, "name": "English", "code": "en"}],
        "url": f"https://reliefweb.int/node/{number}",
        "url_alias": f"https://reliefweb.int/report/lake/flood-{number}",
        "body": "**Markdown** here.",
        "body-html": "<h3>Needs</h3>\n<p>Boats &amp; tents.</p>",
        **fields,
    }
    return {
        "id": str(number),
        "score": 1,
        "fields": {name: value for name, value in stated.items() if value is not None},
    }


def answer(*reports: dict[str, Any]) -> str:
    head = {"time": 12, "href": "https://api.reliefweb.int/v1/reports?appname=x", "links": {"self": {"href": "x"}}}
    return json.dumps({**head, "took": 3, "totalCount": 2, "count": len(reports), "data": list(reports)})


def test_a_report_becomes_an_item_of_the_day_of_its_original(tmp_path: Path) -> None:
    (item,) = read(tmp_path, "reports.json", answer(report(4)))
    assert item == Item(
        title="Flood: Situation Report & Needs",
        text="### Needs\n\nBoats & tents.",
        origin="reports.json, report 4",
        date=date(2022, 1, 24),
        date_found="date.original",
        source="Lake Office, Dam Office",
        url="https://reliefweb.int/report/lake/flood-4",
        language="en",
    )


def test_a_report_without_html_is_read_from_its_markdown(tmp_path: Path) -> None:
    fields = {"body-html": None, "body": "**Boats** are [here](https://a.example).\n\n- one\n- two"}
    (item,) = read(tmp_path, "reports.json", answer(report(4, **fields)))
    assert isinstance(item, Item)
    assert item.text == "Boats are here.\n\n- one\n- two"


def test_a_report_whose_words_are_in_a_file_is_named_and_the_rest_is_read(tmp_path: Path) -> None:
    failure, item = read(tmp_path, "reports.json", answer(report(4, body=None, **{"body-html": None}), report(5)))
    assert isinstance(failure, Failure)
    assert failure.origin == "reports.json, report 4"
    assert "see https://reliefweb.int/report/lake/flood-4" in said(failure)
    assert isinstance(item, Item)


NITF = """<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE nitf PUBLIC "-//IPTC//DTD NITF 3.4//EN" "http://www.nitf.org/dtds/nitf-3-4.dtd">
<nitf{namespace} version="-//IPTC//DTD NITF 3.4//EN" xml:lang="en-US">
<head><title>bridge-closed</title>
<docdata{status}><doc-id regsrc="AG" id-string="a1"/><date.issue norm="{issued}"/><date.release norm="{released}"/>
<ed-msg info="Eds: UPDATES"/><doc.copyright holder="Agency" year="2022"/></docdata></head>
<body><body.head><hedline><hl1 id="headline">Bridge over the lake is closed</hl1></hedline>
<byline>By <person>A. Writer</person></byline><distributor>The Agency</distributor></body.head>
<body.content><media media-type="image"><media-caption>A picture.</media-caption></media>
<block><p>GENEVA (AG) — The <location>lake</location> bridge is closed.</p><hl2>Boats</hl2><p>They sail.</p></block>
<table><tr><td>a</td><td>b</td></tr></table></body.content>
<body.end><tagline>Desk.</tagline></body.end></body></nitf>
"""


def nitf(**changed: str) -> str:
    parts = {"namespace": "", "status": "", "issued": "20220124T213000Z", "released": "20220124T213000Z", **changed}
    filled = NITF
    for name, value in parts.items():
        filled = filled.replace(f"{{{name}}}", value)
    return filled


@pytest.mark.parametrize("namespace", ["", ' xmlns="http://iptc.org/std/NITF/2006-10-18/"'])
def test_a_story_of_nitf_becomes_an_item(tmp_path: Path, namespace: str) -> None:
    (item,) = read(tmp_path, "story.xml", nitf(namespace=namespace))
    assert item == Item(
        title="Bridge over the lake is closed",
        text="GENEVA (AG) — The lake bridge is closed.\n\n## Boats\n\nThey sail.\n\na | b",
        origin="story.xml",
        date=datetime(2022, 1, 24, 21, 30, tzinfo=UTC),
        date_found="date.issue",
        source="The Agency",
        author="A. Writer",
        language="en",
    )


@pytest.mark.parametrize(
    ("norm", "moment"),
    [("20220124", "2022-01-24"), ("20220124T213000+0200", "2022-01-24 21:30:00+02:00"), ("soon", "None")],
)
def test_dates_of_nitf_are_read_as_they_are_written(tmp_path: Path, norm: str, moment: str) -> None:
    (item,) = read(tmp_path, "story.xml", nitf(issued=norm, released=norm))
    assert isinstance(item, Item)
    assert str(item.date) == moment


@pytest.mark.parametrize(
    ("changed", "reason"),
    [
        ({"status": ' management-status="canceled"'}, "is canceled by its agency"),
        ({"released": "21990101T000001Z"}, "must not be published before 2199-01-01T02:00+02:00"),
    ],
)
def test_a_story_that_is_withdrawn_or_not_yet_free_is_left_out_by_name(
    tmp_path: Path, changed: dict[str, str], reason: str
) -> None:
    (failure,) = read(tmp_path, "story.xml", nitf(**changed))
    assert isinstance(failure, Failure)
    assert said(failure).startswith(reason)


def news_item(guid: str = "urn:newsml:agency.example:1", **changed: str) -> str:
    parts = {"version": "1", "status": "stat:usable", "kind": "ninat:text", "meta": "", "text": "The bridge is closed."}
    parts |= changed
    return (
        f'<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="{guid}" version="{parts["version"]}" '
        'standard="NewsML-G2" standardversion="2.20" xml:lang="uk">\n<rightsInfo><copyrightHolder literal="Agency"/>'
        f'</rightsInfo><itemMeta><itemClass qcode="{parts["kind"]}"/><provider qcode="nprov:AG"><name>The Agency</name>'
        "</provider><versionCreated>2022-01-25T09:00:00+02:00</versionCreated>"
        f'{parts["meta"]}<pubStatus qcode="{parts["status"]}"/></itemMeta><contentMeta>'
        "<contentCreated>2022-01-24T21:30:00Z</contentCreated><contentModified>2022-01-25T07:00:00Z</contentModified>"
        "<headline>Bridge is closed</headline><by>A. Writer</by></contentMeta><contentSet>"
        '<inlineXML contenttype="application/xhtml+xml"><html xmlns="http://www.w3.org/1999/xhtml"><head>'
        f"<title>No text</title></head><body><p>{parts['text']}</p></body></html></inlineXML></contentSet></newsItem>"
    )


def message(*news_items: str) -> str:
    return (
        '<?xml version="1.0"?>\n<newsMessage xmlns="http://iptc.org/std/nar/2006-10-01/"><header><sent>2022-01-25T09:00:00Z'
        f"</sent></header><itemSet>{''.join(news_items)}</itemSet></newsMessage>"
    )


@pytest.mark.parametrize("content", [news_item(), message(news_item())])
def test_a_story_of_newsml_becomes_an_item(tmp_path: Path, content: str) -> None:
    (item,) = read(tmp_path, "news.xml", content)
    assert item == Item(
        title="Bridge is closed",
        text="The bridge is closed.",
        origin="news.xml, item 1",
        date=datetime(2022, 1, 24, 21, 30, tzinfo=UTC),
        date_found="contentCreated",
        updated=datetime(2022, 1, 25, 7, 0, tzinfo=UTC),
        source="The Agency",
        author="A. Writer",
        language="uk",
    )


def test_of_several_versions_the_newest_counts(tmp_path: Path) -> None:
    versions = [news_item(version=number, text=f"Version {number}.") for number in ("2", "10", "9")]
    other = news_item("urn:newsml:agency.example:2", text="Another story.")
    found = read(tmp_path, "news.xml", message(*versions, other))
    assert [one.text for one in found if isinstance(one, Item)] == ["Version 10.", "Another story."]


def test_versions_in_several_files_of_a_folder_are_compared(tmp_path: Path) -> None:
    for number in ("2", "1"):
        (tmp_path / f"{number}.xml").write_text(news_item(version=number, text=f"Version {number}."))
    assert [one.text for one in read_export(tmp_path) if isinstance(one, Item)] == ["Version 2."]


@pytest.mark.parametrize(
    ("changed", "reason"),
    [
        ({"status": "stat:canceled"}, "is canceled by its agency"),
        ({"meta": "<embargoed>2199-01-01T00:00:01Z</embargoed>"}, "must not be published before"),
        ({"text": ""}, "holds no text"),
    ],
)
def test_a_version_that_takes_a_story_back_leaves_it_out(tmp_path: Path, changed: dict[str, str], reason: str) -> None:
    (failure,) = read(tmp_path, "news.xml", message(news_item(), news_item(version="2", **changed)))
    assert isinstance(failure, Failure)
    assert said(failure).startswith(reason)


def test_scores_and_prices_are_no_text(tmp_path: Path) -> None:
    data = '<sports-content xmlns="http://iptc.org/std/nar/2006-10-01/"><team>Lake</team></sports-content>'
    item = news_item().replace(news_item()[news_item().index("<html") : news_item().index("</html>") + 7], data)
    (failure,) = read(tmp_path, "news.xml", message(item))
    assert said(failure).startswith("holds no text")


def test_pictures_are_no_articles(tmp_path: Path) -> None:
    assert read(tmp_path, "news.xml", message(news_item(kind="ninat:picture"))) == []
