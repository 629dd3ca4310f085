"""Made as `export_output_html.cpp` of Telegram Desktop writes it."""

from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path

from bot.importing.exports.reading import Options, read_export
from bot.importing.item import Failure, Item
from bot.model import Reference
from tests.importing.exports.saying import said

KYIV = timezone(timedelta(hours=2))

PAGE = """<!DOCTYPE html>
<html>

 <head>

  <meta charset="utf-8"/>
  <title>Exported Data</title>
  <link href="css/style.css" rel="stylesheet"/>
  <script src="js/script.js" type="text/javascript">

  </script>

 </head>

 <body onload="CheckLocation();">

  <div class="page_wrap">

   <div class="page_header">

    <div class="content">

     <div class="text bold">
Озеро &amp; новини
     </div>

    </div>

   </div>

   <div class="page_body chat_page">

    <div class="history">

     <div class="message service" id="message-1">

      <div class="body details">
24 January 2022
      </div>

     </div>
{posts}
    </div>

   </div>

  </div>

 </body>

</html>
"""


def post(number: int, inner: str, *, title: str = "24.01.2022 21:40:10 UTC+02:00", joined: bool = False) -> str:
    who = "" if joined else '<div class="from_name">\nОзеро &amp; новини\n       </div>\n'
    return f"""
     <div class="message default clearfix{" joined" if joined else ""}" id="message{number}">

      <div class="body">

       <div class="pull_right date details" title="{title}">
21:40
       </div>

       {who}
{inner}
      </div>

     </div>
"""


def text(words: str) -> str:
    return f'       <div class="text">\n{words}\n       </div>\n'


PHOTO = """       <div class="media_wrap clearfix">

        <a class="photo_wrap clearfix pull_left" href="photos/photo_1.jpg">

         <img class="photo" src="photos/photo_1_thumb.jpg" style="width: 195px; height: 260px"/>

        </a>

       </div>
"""


def read(folder: Path, *pages: str, options: Options = Options(zone=KYIV)) -> list[Item | Failure]:  # noqa: B008
    for number, posts in enumerate(pages, start=1):
        name = f"messages{number if number > 1 else ''}.html"
        (folder / name).write_text(PAGE.replace("{posts}", posts), encoding="utf-8")
    return list(read_export(folder / "messages.html", options))


def test_a_post_becomes_an_item_with_all_that_the_page_states(tmp_path: Path) -> None:
    words = 'Міст <strong>закрито</strong>.<br><br>Об’їзд:<br>через <a href="https://map.example">Озерне</a>.'
    (item,) = read(tmp_path, post(17, text(words)), options=Options(username="lake_news", zone=KYIV))
    assert item == Item(
        title="Міст закрито.",
        text="Міст закрито.\n\nОб’їзд:  \nчерез Озерне.",
        origin="messages.html, message 17",
        date=datetime(2022, 1, 24, 21, 40, 10, tzinfo=KYIV),
        date_found="time of the post",
        source="Озеро & новини",
        url="https://t.me/lake_news/17",
    )


def test_all_pages_of_a_chat_are_read_in_their_order(tmp_path: Path) -> None:
    pages = [post(number, text(f"Post {number}."), joined=number % 2 == 0) for number in range(1, 12)]
    found = read(tmp_path, *pages)
    assert [one.text for one in found if isinstance(one, Item)] == [f"Post {number}." for number in range(1, 12)]
    assert found[-1].origin == "messages11.html, message 11"
    assert [one.origin for one in read_export(tmp_path)] == [one.origin for one in found]
    assert [one.origin for one in read_export(tmp_path / "messages3.html")] == ["messages3.html, message 3"]


def test_a_page_without_zones_has_the_operators(tmp_path: Path) -> None:
    (item,) = read(tmp_path, post(17, text("Words."), title="11.02.2020 09:03:59"))
    assert isinstance(item, Item)
    assert item.date == datetime(2020, 2, 11, 9, 3, 59, tzinfo=KYIV)


def test_a_forward_has_its_own_time_and_names_where_it_comes_from(tmp_path: Path) -> None:
    inner = (
        '<div class="pull_left forwarded userpic_wrap"></div>\n<div class="forwarded body">\n'
        '<div class="from_name">\nDam Office <span class="date details" title="20.01.2022 10:00:00 UTC+02:00"> '
        f"20.01.2022 10:00:00</span>\n</div>\n{PHOTO}{text('The dam holds.')}</div>"
    )
    (item,) = read(tmp_path, post(17, inner))
    assert isinstance(item, Item)
    assert (item.text, item.sources) == ("The dam holds.", (Reference("Dam Office"),))
    assert item.date == datetime(2022, 1, 24, 21, 40, 10, tzinfo=KYIV)


def test_an_album_is_one_item(tmp_path: Path) -> None:
    found = read(tmp_path, post(17, PHOTO) + post(18, PHOTO + text("Two pictures."), joined=True))
    assert [one.origin for one in found] == ["messages.html, message 17"]


def test_a_reply_names_the_post_that_it_replies_to(tmp_path: Path) -> None:
    link = '<div class="reply_to details">\nIn reply to <a href="#go_to_message17" onclick="x">this message</a>\n</div>'
    _, reply = read(tmp_path, post(17, text("Five boats are lost.")) + post(18, link + text("Two boats.")))
    assert isinstance(reply, Item)
    assert reply.sources == (Reference("Five boats are lost."),)


def test_a_poll_is_its_question_and_answers(tmp_path: Path) -> None:
    poll = (
        '<div class="media_wrap clearfix">\n<div class="media_poll">\n<div class="question bold">\nHow?\n</div>\n'
        '<div class="details">\nAnonymous poll\n</div>\n<div class="answer">\n- By boat <span class="details">'
        '5 votes</span>\n</div>\n<div class="answer">\n- On foot\n</div>\n</div>\n</div>'
    )
    (item,) = read(tmp_path, post(17, poll))
    assert isinstance(item, Item)
    assert item.text == "How?\n\n- By boat\n- On foot"


def test_a_chat_of_a_whole_account_is_refused_since_pages_do_not_say_what_it_is(tmp_path: Path) -> None:
    chat = tmp_path / "chats" / "chat_017"
    chat.mkdir(parents=True)
    read(chat, post(17, text("Private words.")))
    (failure,) = read_export(tmp_path, Options(zone=UTC))
    assert isinstance(failure, Failure)
    assert "name its own folder" in said(failure)
    assert [one.origin for one in read_export(chat)] == ["messages.html, message 17"]


def test_a_page_that_only_has_the_name_is_an_article_of_its_own(tmp_path: Path) -> None:
    page = "<html><body><article><h1>Messages</h1><p>The bridge over the lake is closed.</p></article></body></html>"
    (tmp_path / "messages.html").write_text(page)
    (item,) = read_export(tmp_path / "messages.html")
    assert isinstance(item, Item)
    assert item.text == "The bridge over the lake is closed."


def test_words_that_are_struck_through_are_left_out(tmp_path: Path) -> None:
    (item,) = read(
        tmp_path, post(17, text("About <s>300 <strong>or so</strong></s> <strong>500</strong> people left."))
    )
    assert isinstance(item, Item)
    assert item.text == "About 500 people left."
