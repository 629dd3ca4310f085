from collections.abc import Callable

import pytest

from bot.model import Article

Reader = Callable[[str, str | bytes], Article]
Complaint = Callable[[str, str | bytes], str]

MHTML = (
    "From: <Saved by Blink>\nSubject: Ports\nMIME-Version: 1.0\nContent-Type: multipart/related;\n\tboundary=x\n\n--x\n"
)


@pytest.mark.parametrize(
    ("contents", "reason"),
    [
        ('{"title": "Ports", "text": "Tugs wait."}', "is JSON data"),
        ('\n[{"title": "Ports"}]', "is JSON data"),
        ('{"title": "Ports"}\n{"title": "Tugs"}\n', "is JSON data"),
        (MHTML, "is a web archive (MHTML)"),
        ('<?xml version="1.0"?>\n<rss version="2.0"><channel/></rss>', "is a feed"),
        ('<feed xmlns="http://www.w3.org/2005/Atom"><entry/></feed>', "is a feed"),
        ('<?xml version="1.0"?>\n<!-- made today -->\n<urlset><url><loc>x</loc></url></urlset>', "is XML data"),
        ('<?xml version="1.0"?><opml version="2.0"><body/></opml>', "is XML data"),
    ],
)
@pytest.mark.parametrize("name", ["a.txt", "a.html", "a.md"])
def test_data_under_an_articles_name_is_refused(problem: Complaint, contents: str, reason: str, name: str) -> None:
    assert problem(name, contents).startswith(f"{name} {reason}")


@pytest.mark.parametrize("text", ["[1, 2] are the notes.", "{curly} words open this.", "[Kyiv] Shops are open.", "[1]"])
def test_text_in_brackets_is_text(article: Reader, text: str) -> None:
    assert article("a.txt", text).text == text


def test_a_page_named_txt_is_a_page(article: Reader) -> None:
    page = "<!DOCTYPE html><html><body><nav>Menu</nav><article><p>Tugs wait at the mole, said the pilot.</p></article>"
    assert article("a.txt", page).text == "Tugs wait at the mole, said the pilot."


def test_a_page_that_says_that_it_is_xml_is_a_page(article: Reader) -> None:
    head = '<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE html>\n<html xmlns="http://www.w3.org/1999/xhtml">'
    page = f"{head}<head><title>Tugs</title></head><body><p>Tugs wait at the mole, said the pilot.</p></body></html>"
    assert article("a.html", page).text == "Tugs wait at the mole, said the pilot."


def test_a_text_that_shows_xml_is_a_text(article: Reader) -> None:
    assert article("a.txt", "<?xml is how such files begin, the clerk said.").text.startswith("<?xml is how")
