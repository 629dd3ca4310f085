"""What figures are of, in ten languages."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.language.analysis import words
from bot.language.figures import Figure, figures


def kinds(text: str) -> dict[str, Figure]:
    found = list(words(text))
    return {found[place][0]: kind for place, kind in figures(text, found)}


@pytest.mark.parametrize(
    ("text", "figure", "kind"),
    [
        ("The lake is 61 percent full.", "61", Figure.PERCENT),
        ("Prices rose by 4.5% in a year.", "4.5", Figure.PERCENT),
        ("Водосховище заповнене на 61 відсоток.", "61", Figure.PERCENT),
        ("Заполнено 61 процентов.", "61", Figure.PERCENT),
        ("Der See ist zu 61 Prozent voll.", "61", Figure.PERCENT),
        ("Le lac est plein à 61 pour cent.", "61", Figure.PERCENT),
        ("El 61 por ciento del lago.", "61", Figure.PERCENT),
        ("Gölün yüzde 61 dolu.", "61", Figure.PERCENT),
        ("Gölün %61 dolu.", "61", Figure.PERCENT),
        ("Half the bridges are closed.", "Half", Figure.PERCENT),
        ("They sent $7 million.", "7", Figure.MONEY),
        ("They sent 7 million euros.", "million", Figure.MONEY),
        ("The fine is EUR 90.", "90", Figure.MONEY),
        ("Квиток коштує 150 гривень.", "150", Figure.MONEY),
        ("Билет стоит 150 рублей.", "150", Figure.MONEY),
        ("Das kostet 3 Millionen Euro.", "Millionen", Figure.MONEY),
        ("Bilet kosztuje 12 zł.", "12", Figure.MONEY),
        ("deux millions d'euros", "millions", Figure.MONEY),
        ("The call took 41 minutes.", "41", Figure.DURATION),
        ("a three-week truce", "three", Figure.DURATION),
        ("It takes 5 to 10 days.", "5", Figure.DURATION),
        ("Перемир'я тривало 3 тижні.", "3", Figure.DURATION),
        ("Es dauerte zwei Stunden.", "zwei", Figure.DURATION),
        ("Üç gün sürdü, 3 gün.", "3", Figure.DURATION),
        ("a 43-year-old nurse", "43", Figure.AGE),
        ("The nurse was 43 years old.", "43", Figure.AGE),
        ("women aged 43", "43", Figure.AGE),
        ("The camp lies 12 km from the border.", "12", Figure.LENGTH),
        ("Waves of 3.5 metres hit the pier.", "3.5", Figure.LENGTH),
        ("За 12 кілометрів від кордону.", "12", Figure.LENGTH),
        ("600 tonnes of wheat", "600", Figure.MEASURE),
        ("600 nurses came.", "600", Figure.COUNT),
        ("twenty-seven firemen", "seven", Figure.COUNT),
        ("двісті шкіл", "двісті", Figure.COUNT),
        ("2000 soldiers", "2000", Figure.COUNT),
        ("nineteen nurses came", "nineteen", Figure.COUNT),
        ("Загинули п'ятеро людей.", "п'ятеро", Figure.COUNT),
        ("Кількість зросла до восьми.", "восьми", Figure.COUNT),
        ("Погибли четверо рабочих.", "четверо", Figure.COUNT),
        ("Zginęło sześcioro dzieci.", "sześcioro", Figure.COUNT),
        ("Dreizehn Boote sanken.", "Dreizehn", Figure.COUNT),
        ("Hay dieciocho heridos.", "dieciocho", Figure.COUNT),
        ("Ventidue case", "Ventidue", Figure.COUNT),
        ("Au moins quatorze blessés", "quatorze", Figure.COUNT),
        ("Sunt șaisprezece răniți.", "șaisprezece", Figure.COUNT),
        ("Dezoito pontes", "Dezoito", Figure.COUNT),
        ("The office opens at 8:30.", "8", Figure.CLOCK),
        ("Come before 9 a.m.", "9", Figure.CLOCK),
        ("Um 18 Uhr schließt das Tor.", "18", Figure.CLOCK),
        ("Початок о 9 годині.", "9", Figure.CLOCK),
        ("Call 161 at once.", "161", Figure.PHONE),
        ("Night doctor: 4477", "4477", Figure.PHONE),
        ("Reach us on +48 22 555 01 02.", "01", Figure.PHONE),
        ("Телефон довіри 7333.", "7333", Figure.PHONE),
        ("Rufnummer des Notdienstes: 4477", "4477", Figure.PHONE),
        ("The office is at 14 River Street.", "14", Figure.ADDRESS),
        ("вул. Річкова 14", "14", Figure.ADDRESS),
        ("Hand it in by 9 June.", "9", Figure.DEADLINE),
        ("Подайте до 9 червня.", "9", Figure.DEADLINE),
    ],
)
def test_a_figure_is_known_by_what_stands_beside_it(text: str, figure: str, kind: Figure) -> None:
    assert kinds(text)[figure] & kind


@pytest.mark.parametrize(
    "text",
    ["It was signed in 1994.", "on 24 January", "24 января", "see article 7", "an F-16 flew", "Many people came."],
)
def test_years_days_and_labels_count_nothing(text: str) -> None:
    assert not any(kind & Figure.COUNT for kind in kinds(text).values())


@pytest.mark.parametrize("text", ["On 18 February 2022 to the north", "Il 5 marzo 2023 la frana"])
def test_a_year_behind_its_month_counts_nothing_whatever_follows(text: str) -> None:
    assert not kinds(text)


@pytest.mark.parametrize("text", ["a number of 500 soldiers", "They called for 500 soldiers."])
def test_not_every_number_after_a_word_like_number_is_a_telephone(text: str) -> None:
    assert kinds(text)["500"] == Figure.COUNT


@given(st.text() | st.text(alphabet="0123456789 .,:%$-+двpt"))
def test_any_text_has_figures_among_its_own_words(text: str) -> None:
    found = list(words(text))
    assert all(0 <= place < len(found) and kind for place, kind in figures(text, found))
