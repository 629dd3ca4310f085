from collections.abc import Callable

import pytest

from bot.model import Article

Reader = Callable[[str, str | bytes], Article]
Complaint = Callable[[str, str | bytes], str]

RUSSIAN = (
    "В Москве назвали учения у границы внутренним делом страны. «Мы перемещаем войска по собственной территории», — "
    "сообщил представитель министерства обороны журналистам. Ранее союзники потребовали объяснить, зачем к границе "
    "переброшены десятки батальонов и полевые госпитали, однако ответа по существу не получили."
)
UKRAINIAN = (
    "Уряд у Києві закликав громадян зберігати спокій і довіряти лише офіційним повідомленням. «Підстав для паніки "
    "немає, наші військові готові до будь-якого розвитку подій», — йдеться у заяві міністерства. Їхні колеги з "
    "країн Балтії пообіцяли передати протитанкові ракети, щойно отримають дозвіл."
)
FRENCH = (
    "Le ministre des Affaires étrangères a jugé que le dialogue devait être poursuivi à tout prix, même après l’échec "
    "de la rencontre de Genève. « Rien n’est encore décidé », a-t-il répété, précisant que des sanctions très lourdes "
    "étaient prêtes et qu’elles seraient appliquées dès le premier jour."
)
GERMAN = (
    "Die Außenministerin hat nach ihrem Gespräch in Kiew weitere Unterstützung angekündigt. „Wir sind bereit, für "
    "unsere Überzeugungen einen hohen Preis zu zahlen“, erklärte sie später. Über die Lieferung von Schutzwesten müsse "
    "noch entschieden werden, hieß es aus Regierungskreisen."
)
ENGLISH = "London’s £2m gift bought 2,000 launchers — “for defence only”, as the minister put it over a café crème."
POLISH = (
    "Rząd zapowiedział, że wyśle sąsiadom pociski i amunicję, jeśli zwrócą się o pomoc. „Będziemy działać wspólnie”, "
    "oświadczył wiceminister, żądając od sojuszników szybkiej odpowiedzi na groźby."
)


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        (RUSSIAN, "utf-8"),
        (RUSSIAN, "utf-8-sig"),
        (UKRAINIAN, "utf-16"),
        (UKRAINIAN, "utf-16-le"),
        (UKRAINIAN, "utf-16-be"),
        (ENGLISH, "utf-16-le"),
        (RUSSIAN, "utf-32"),
        (RUSSIAN, "cp1251"),
        (UKRAINIAN, "cp1251"),
        (RUSSIAN, "koi8-u"),
        (UKRAINIAN, "koi8-u"),
        (RUSSIAN, "koi8-r"),
        (RUSSIAN, "mac-cyrillic"),
        (UKRAINIAN, "iso8859-5"),
        (RUSSIAN, "cp866"),
        (FRENCH, "cp1252"),
        (GERMAN, "cp1252"),
        (FRENCH, "latin-1"),
        (GERMAN, "latin-1"),
        (ENGLISH, "cp1252"),
    ],
)
@pytest.mark.parametrize("characters", [90, 1000])
def test_the_encoding_of_news_is_found(article: Reader, text: str, encoding: str, characters: int) -> None:
    data = text[:characters].encode(encoding, errors="ignore")  # KOI8 and Latin-1 lack some typographic marks
    assert article("news.txt", data).text == " ".join(data.decode(encoding).removeprefix("\ufeff").split())


def test_central_european_is_not_taken_for_western(article: Reader) -> None:
    assert article("news.txt", POLISH.encode("cp1250")).text == POLISH


def test_a_mark_at_the_start_is_no_part_of_the_head(article: Reader) -> None:
    assert article("a.txt", "\ufeffTitle: Talks\n\nThey talked.").title == "Talks"


@pytest.mark.parametrize("head", ['<meta charset="windows-1251">', '<meta content="text/html; charset=windows-1251">'])
def test_a_page_is_read_in_the_encoding_that_it_declares(article: Reader, head: str) -> None:
    page = f"<html><head>{head}</head><body><p>Ђоковић</p></body></html>"  # too short and too rare to be detected
    assert article("a.html", page.encode("cp1251")).text == "Ђоковић"


@pytest.mark.parametrize("name", ["zip", "unicode_escape", "no-such", "utf-8", "koi8-u-and-more"])
def test_a_declared_encoding_that_cannot_be_meant_is_passed_over(article: Reader, name: str) -> None:
    page = f'<html><head><meta charset="{name}"></head><body><p>{RUSSIAN}</p></body></html>'
    assert article("a.html", page.encode("cp1251")).text == RUSSIAN


def test_a_page_in_utf8_is_read_as_such_whatever_it_declares(article: Reader) -> None:
    page = f'<html><head><meta charset="windows-1251"></head><body><p>{UKRAINIAN}</p></body></html>'
    assert article("a.html", page).text == UKRAINIAN


@pytest.mark.parametrize("ends", ["\n", "\r\n", "\r"])
def test_line_ends_of_every_system_separate_paragraphs(article: Reader, ends: str) -> None:
    assert article("a.txt", f"One.{ends}{ends}Two.{ends}").text == "One.\n\nTwo."


def test_damaged_utf8_is_named_with_its_line(problem: Complaint) -> None:
    data = f"{RUSSIAN}\n\n".encode() + b"\xd0" + UKRAINIAN.encode()
    assert problem("a.txt", data) == "a.txt, line 3: this line is not whole UTF-8 (save the file as UTF-8 again)"


@pytest.mark.parametrize(
    "data",
    [
        b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x00\x01\x00",
        b"PK\x03\x04\x14\x00\x06\x00\x08\x00\x00\x00!\x00word/document.xml",
        b"Looks like text\x00 but is none",
        bytes(range(1, 32)) * 40,
        b"%PDF-1.7\n" + bytes(range(256)) * 40,
    ],
)
def test_binary_data_is_refused(problem: Complaint, data: bytes) -> None:
    assert problem("a.txt", data) == "a.txt is not text but binary data (save it as UTF-8 text)"


def test_utf16_that_breaks_off_is_refused(problem: Complaint) -> None:
    assert problem("a.txt", "Київ".encode("utf-16")[:-1]) == "a.txt is not whole UTF-16 text (save it as UTF-8)"
