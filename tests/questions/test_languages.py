"""No word is put right but in the language of the question, with its dictionary, to a word of that language."""

from datetime import date

import pytest

from bot.model import Answer, Article
from bot.questions.words.vocabulary import words_of_other_languages
from tests.answering import answerer_of

SPANISH = (
    "La universidad suspende las clases. El presidente dimite el lunes. Su socio no va a dimitir. "
    "Nadie quiere suspender las clases."
)
ENGLISH = (
    "Whales were seen off Gaza. The house was sold in May. Students had to hold the line. "
    "The guests said that the suspended road had opened."
)
UKRAINIAN = "У місті довгий путь до миру. У лікарні загинуло п’ять людей. Поруч стояли військові."
POLISH = "Szpital w Gdańsku otwiera nowy oddział. Pacjenci muszą nosze przynosić. Burmistrz otworzył most."
RUSSIAN = "Путь в город закрыт. В Николаеве остановили паром из-за льда. В Киеве тихо. Лавров приехал в Харьков."
CHINESE = "河谷洪水造成二十七人死亡。老桥因水位上涨而关闭。学校周一重新开放！市长呼吁大家保持冷静。"
JAPANESE = "洪水で谷の学校が閉鎖された。市長は月曜日に再開すると述べた。"


def answer(text: str, question: str, *others: str) -> Answer:
    texts = [text, *others]
    articles = [
        Article(path=f"{n}.md", title="", date=date(2022, 1, 1), source=None, url=None, text=t)
        for n, t in enumerate(texts)
    ]
    return answerer_of(articles).answer(question, today=date(2022, 2, 2))


@pytest.mark.parametrize(
    ("text", "question"),
    [
        (SPANISH, "¿Cuándo suspendió las clases la universidad?"),
        (SPANISH, "¿Quién dimitió?"),
        (SPANISH, "quien dimitio"),
        (SPANISH, "gāja uz ielām cilvēki"),
        (SPANISH, "Hola"),
        (ENGLISH, "Hola"),
        (ENGLISH, "gāja uz ielām cilvēki kas notika"),
        (ENGLISH, "¿Quién suspendió la carretera?"),
        (ENGLISH, "Wer verkauft das Hause?"),
        (ENGLISH, "whats sold and wouldnt im dont"),
        (UKRAINIAN, "загинуло п’ять людей?"),
        (UKRAINIAN, "пʼять людей де?"),
        (POLISH, "Kto musi nosić maski?"),
        (POLISH, "Kto otwożył most?"),
    ],
)
def test_a_word_that_may_be_right_is_left_as_it_is(text: str, question: str) -> None:
    assert answer(text, question).corrections == ()


@pytest.mark.parametrize(
    ("text", "question", "meant"),
    [
        (ENGLISH, "whats with the huose", "house"),
        (ENGLISH, "didnt the guets open it", "guest"),
        (ENGLISH, "who saw whalles", "whales"),
        (UKRAINIAN, "Що сталося у лікрні?", "лікарні"),
        (SPANISH, "¿Quién suspende las clasess?", "clases"),
    ],
)
def test_a_slip_is_still_put_right(text: str, question: str, meant: str) -> None:
    assert [correction.searched for correction in answer(text, question).corrections] == [meant]


@pytest.mark.parametrize("word", ["hola", "quien", "warum", "pourquoi", "dlaczego", "merhaba", "grazie"])
def test_common_words_of_other_languages_are_no_slips(word: str) -> None:
    assert word in words_of_other_languages()


@pytest.mark.parametrize(
    ("text", "question", "quoted"),
    [
        (SPANISH, "¿Quién dimitió?", "dimite el lunes"),
        (RUSSIAN, "Что случилось с паромом в городе Николаев?", "остановили паром"),
        (RUSSIAN, "Куда приехал Лавров?", "приехал в Харьков"),
        (RUSSIAN, "Кого видели в Харькове: Лаврова?", "Лавров приехал"),
        (CHINESE, "老桥为什么关闭？", "老桥因水位上涨而关闭"),
        (CHINESE, "洪水造成多少人死亡？", "二十七人死亡"),
        (CHINESE, "谁呼吁保持冷静？", "市长呼吁"),
        (CHINESE, "学校什么时候重新开放？", "学校周一重新开放"),
        (JAPANESE, "学校が閉鎖されたのはなぜですか", "学校が閉鎖された"),
        ("น้ำท่วมทำให้สะพานปิด โรงเรียนจะเปิดวันจันทร์", "สะพานปิดทำไม", "สะพานปิด"),
    ],
)
def test_what_is_told_in_any_language_is_found(text: str, question: str, quoted: str) -> None:
    found = answer(text, question, "The weather in the capital was fine.")
    assert found.answered
    assert any(quoted in quote.text for quote in found.quotes)


@pytest.mark.parametrize("question", ["火山爆发在哪里？", "総理大臣は誰ですか", "谁是总统？"])
def test_what_no_article_tells_is_refused_in_chinese_too(question: str) -> None:
    assert not answer(CHINESE, question, JAPANESE).answered


@pytest.mark.parametrize("question", ["talks on 31.12.9999", "in the week of 31.12.9999", "talks on 01.01.0001"])
def test_the_ends_of_time_are_dates_like_any_other(question: str) -> None:
    assert answer(ENGLISH, question).quotes == ()
