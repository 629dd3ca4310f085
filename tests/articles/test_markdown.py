from collections.abc import Callable
from datetime import date

import pytest

from bot.model import Article

Reader = Callable[[str, str | bytes], Article]
Complaint = Callable[[str, str | bytes], str]

NOT_YAML = "the front matter is not YAML"


def test_front_matter_says_everything_of_the_article(article: Reader) -> None:
    head = (
        'title: "Talks: the third round"\ndate: 2022-01-21\nsource: Lake Courier\nurl: https://courier.example/talks\n'
        "author: B. Writer\nlang: uk\ntags: [talks, lake]\ndraft: false\nnested:\n  title: not this\n"
    )
    assert article("talks.md", f"---\n{head}---\n\nThey *talked*.\n") == Article(
        path="talks.md",
        title="Talks: the third round",
        text="They talked.",
        date=date(2022, 1, 21),
        source="Lake Courier",
        url="https://courier.example/talks",
        author="B. Writer",
        language="uk",
        date_found="front matter",
    )


@pytest.mark.parametrize(
    ("front_matter", "title"),
    [
        ("title: 2022", "2022"),
        ("title: no", "no"),
        ("Title: In capitals", "In capitals"),
        ("? [one, two]\n: three\ntitle: Odd keys", "Odd keys"),
        ("title: >\n  Folded over\n  two lines", "Folded over two lines"),
        ("title: null", "Heading"),
        ("title:", "Heading"),
        ("", "Heading"),
        ("# only a comment", "Heading"),
    ],
)
def test_a_title_is_taken_as_written(article: Reader, front_matter: str, title: str) -> None:
    assert article("a.md", f"---\n{front_matter}\n---\n# Heading\n\nText.").title == title


@pytest.mark.parametrize("value", ["2022-01-21", '"2022-01-21"', "2022-01-21T09:30:00Z", "2022-01-21 09:30:00 +2"])
def test_a_date_may_be_written_as_yaml_does(article: Reader, value: str) -> None:
    assert article("a.md", f"---\ndate: {value}\n...\nText.").date == date(2022, 1, 21)


def test_a_leading_heading_is_the_title_and_no_part_of_the_text(article: Reader) -> None:
    read = article("a.md", "# Talks *fail* in [Geneva](https://lake.example)\n\nNobody spoke.")
    assert (read.title, read.text) == ("Talks fail in Geneva", "Nobody spoke.")


def test_a_heading_that_differs_from_the_title_stays(article: Reader) -> None:
    assert article("a.md", "---\ntitle: One\n---\n# Two\n\nThree.").text == "Two\n\nThree."


@pytest.mark.parametrize(
    ("markdown", "text"),
    [
        ("Some *emphasis*, **more**, `code_x`.", "Some emphasis, more, code_x."),
        ("About ~~300~~ 500 people, ~~not **all**~~ all.", "About 500 people, all."),
        ("A [link](https://a.example 'tip'), <https://b.example>.", "A link, https://b.example."),
        ("See [the note][1].\n\n[1]: https://a.example", "See the note."),
        ("Before ![a picture](p.png) after.", "Before after."),
        ("Fish &amp; chips &copy; &#8211; 5 < 6 \\*", "Fish & chips © – 5 < 6 *"),
        ("Wrapped\nby hand.  \nBroken on purpose.", "Wrapped by hand.\nBroken on purpose."),
        ("Intro.\n## Part *two*\nBody.", "Intro.\n\nPart two\n\nBody."),
        ("Intro.\n\nUnderlined\n---\nBody.", "Intro.\n\nUnderlined\n\nBody."),
        ("List:\n\n- one\n- two\n  - inner\n- three\n\nEnd.", "List:\n\n• one\n• two\n• inner\n• three\n\nEnd."),
        ("- one\n- two\n\n  more of two", "• one\n\n• two\n\nmore of two"),
        ("3. three\n4. four", "3. three\n4. four"),
        ("-\n- two", "• two"),
        ("> Quoted\n> words.\n\nReply.", "Quoted words.\n\nReply."),
        ("One.\n\n***\n\nTwo.", "One.\n\nTwo."),
        ("Seen. <!-- unseen --> Seen.\n\n<!-- unseen\n\n# too -->\n\nEnd.", "Seen. Seen.\n\nEnd."),
        ("A <b>bold</b> word<br>and a line.", "A bold word\nand a line."),
        ("<div>\nBoxed <i>words</i> &amp; more\n</div>\n\nEnd.", "Boxed words & more\n\nEnd."),
        ("<script>let unseen = 1;</script>\n\nSeen.", "Seen."),
        ("```py\nx = '*'\n```\n\n    y\n\nEnd.", "x = '*'\n\ny\n\nEnd."),
        ("| Who | What |\n|---|---:|\n| One | **2** |\n| Three |  |\n\nEnd.", "Who | What\nOne | 2\nThree\n\nEnd."),
    ],
)
def test_mark_up_vanishes_and_words_stay(article: Reader, markdown: str, text: str) -> None:
    assert article("a.md", markdown).text == text


@pytest.mark.parametrize(
    ("text", "complaint"),
    [
        (
            "---\ntitle: T\ndtae: 2022-01-25\n---\nText.",
            'a.md, line 3: "dtae" is no key of a head (did you mean date?)',
        ),
        (
            "---\ntitle: T\n\nText.",
            "a.md, line 1: the front matter is never closed (put --- on a line of its own behind it)",
        ),
        (
            "---\ndate: 2022-01-25\ntitle: Talks: round two\n---\nText.",
            f"a.md, line 3: {NOT_YAML}, mapping values are not allowed here (put the value in quotation marks)",
        ),
        (
            "---\n- one\n- two\n---\nText.",
            "a.md, line 2: the front matter has no keys (write lines such as date: 2022-01-25)",
        ),
        (
            "\n---\nJust a sentence.\n---\nText.",
            "a.md, line 3: the front matter has no keys (write lines such as date: 2022-01-25)",
        ),
        (
            "---\nlang: en\ntitle: [One, Two]\n---\nText.",
            "a.md, line 3: title is more than one value (write title: and the value behind it)",
        ),
        (
            "---\nlang: en\ndate: 2022-13-45\n---\nText.",
            'a.md, line 3: date "2022-13-45" is not a date (write 2022-01-25)',
        ),
        (
            f"---\n{'[' * 1000}\n---\nText.",
            f"a.md, line 2: {NOT_YAML} (write lines such as date: 2022-01-25)",
        ),
        ("# Nothing but a title", "a.md holds no text to quote (write the article into it, or remove it)"),
    ],
)
def test_malformed_front_matter_is_named_with_line_and_remedy(problem: Complaint, text: str, complaint: str) -> None:
    assert problem("a.md", text) == complaint
