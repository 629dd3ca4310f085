import pytest

from bot.wording.courtesies import Courtesy, courtesy, in_need, is_afraid


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
        ("Wer hat dich gemacht?", Courtesy.WHO),
        ("J’ai peur.", Courtesy.AFRAID),
        ("Aidez-moi !", Courtesy.HELP),
        ("mehr", Courtesy.MORE),
        ("нужна помощь", Courtesy.HELP),
        ("Що робити, якщо обстріл?", Courtesy.DANGER),
        ("Что делать при обстреле", Courtesy.DANGER),
        ("emergency number", Courtesy.WAY_TO_HELP),
        ("SOS!", Courtesy.HELP),
        ("i don't believe you", Courtesy.INSULT),
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


@pytest.mark.parametrize(
    ("message", "kind"),
    [
        ("help, they are shooting", Courtesy.AFRAID),
        ("помогите, нас обстреливают", Courtesy.AFRAID),
        ("спасите, стреляют", Courtesy.AFRAID),
        ("Привіт, мені страшно", Courtesy.AFRAID),
        ("hello, please help me!", Courtesy.HELP),
        ("спасите киев", None),
        ("стреляют по городу", None),
        ("I am scared, where can I get help?", None),
    ],
)
def test_several_cries_in_one_message_are_met_and_those_with_a_question_are_searched(
    message: str, kind: Courtesy | None
) -> None:
    assert courtesy(message) is kind


@pytest.mark.parametrize(
    ("message", "afraid"), [("мені страшно, де укриття в києві", True), ("I need help with the visa form", False)]
)
def test_who_is_afraid_is_told_from_who_needs_help(message: str, afraid: bool) -> None:  # noqa: FBT001 - a row of the table
    assert is_afraid(message) is afraid


@pytest.mark.parametrize("message", ["I am scared, where are the shelters?", "у Києві. Нас обстрілюють! що робити"])
def test_somebody_in_need_is_known_in_a_longer_message(message: str) -> None:
    assert in_need(message)


@pytest.mark.parametrize("message", ["Is NATO afraid of Russia?", "who helped them", "I am scared " + "word " * 50])
def test_a_question_or_a_report_about_others_is_no_cry_for_help(message: str) -> None:
    assert not in_need(message)


def test_whoever_asks_what_help_others_need_is_not_in_need() -> None:
    assert courtesy("Какая нужна помощь беженцам?") is None
    assert not in_need("Какая нужна помощь беженцам?")
