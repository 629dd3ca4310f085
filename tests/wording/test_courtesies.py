import pytest

from bot.wording.courtesies import Courtesy, courtesy, in_need


@pytest.mark.parametrize(
    ("message", "kind"),
    [
        ("I'm scared!!", Courtesy.AFRAID),
        ("Мені страшно", Courtesy.AFRAID),
        ("Я БОЮСЬ", Courtesy.AFRAID),
        ("Help me.", Courtesy.HELP),
        ("куди дзвонити?", Courtesy.WAY_TO_HELP),
        ("Are you a bot?", Courtesy.WHO),
        ("ти бот?", Courtesy.WHO),
        ("дурак", Courtesy.INSULT),
        ("STOP", Courtesy.STOP),
        ("more, please", Courtesy.MORE),
        ("дальше", Courtesy.MORE),
    ],
)
def test_what_is_said_to_a_bot_is_known(message: str, kind: Courtesy) -> None:
    assert courtesy(message) is kind


@pytest.mark.parametrize(
    "message",
    [
        "stop the war",
        "when will they stop?",
        "who made the offer?",
        "are you a bot of the Kremlin",
        "What more did NATO offer?",
        "Who helped the refugees?",
        "",
    ],
)
def test_what_deserves_a_search_is_none_of_it(message: str) -> None:
    assert courtesy(message) is None


@pytest.mark.parametrize("message", ["I am scared, where are the shelters?", "у Києві. Нас обстрілюють! що робити"])
def test_somebody_in_need_is_known_in_a_longer_message(message: str) -> None:
    assert in_need(message)


@pytest.mark.parametrize("message", ["Is NATO afraid of Russia?", "who helped them", "I am scared " + "word " * 50])
def test_a_question_or_a_report_about_others_is_no_cry_for_help(message: str) -> None:
    assert not in_need(message)
