"""What is said in a row: follow-ups, more, languages, help, what is forgotten. With a bot that runs."""

import itertools
from operator import attrgetter
from typing import Any

import pytest

from bot.wording.texts import ENGLISH, LANGUAGES, RUSSIAN, UKRAINIAN, Texts
from tests.chat.crisis import GERMANY, GROUP, QUESTION, STANDBY, answer_for, message, person
from tests.chat.crisis import RUSSIAN as RUSSIAN_QUOTE
from tests.telegram_world import FORUM, Json, TelegramWorld, buttons, marked

HOTLINE = "0 800 500 335"
_PEOPLE = itertools.count(5001)


def somebody(world: TelegramWorld, language: str = "en") -> int:
    """Somebody who has not spoken to the bot yet."""
    return world.add_person(next(_PEOPLE), "Ann", language=language)


def say(world: TelegramWorld, who: int, text: str, reply_to: Json | None = None) -> Json:
    """The bot's answer to what a person writes."""
    return world.wait_for_message(chat=who, after=world.send(text, chat=who, person=who, reply_to=reply_to))


@pytest.mark.parametrize("question", ["why?", "and Germany?", "is that true?", "а Німеччина?", "когда это было?"])
def test_what_goes_on_from_nothing_is_asked_back(world: TelegramWorld, question: str) -> None:
    assert say(world, somebody(world), question)["text"] == ENGLISH.ask_back


def test_a_follow_up_carries_on_from_the_last_question_and_says_what_was_searched(world: TelegramWorld) -> None:
    ann = somebody(world)
    assert STANDBY in say(world, ann, "How many soldiers did Washington put on standby?")["text"]
    answer = say(world, ann, "and Germany?")
    assert answer["text"].startswith("About: How many soldiers did Germany put on standby?\n")
    assert GERMANY in answer["text"]


def test_a_new_question_is_not_dragged_along(world: TelegramWorld) -> None:
    ann = somebody(world)
    say(world, ann, QUESTION)
    assert "About:" not in say(world, ann, "Do trains run late in winter?")["text"]


def test_one_reader_does_not_go_on_from_another_s_question(world: TelegramWorld) -> None:
    say(world, somebody(world), QUESTION)
    assert say(world, somebody(world), "and Germany?")["text"] == ENGLISH.ask_back


def test_a_follow_up_goes_on_from_the_answer_it_replies_to(world: TelegramWorld) -> None:
    ann = somebody(world)
    first = say(world, ann, QUESTION)
    say(world, ann, "Do trains run late in winter?")
    answer = say(world, ann, "and Germany?", reply_to=first)
    assert "Germany put on standby" in answer["text"].splitlines()[0]


def test_the_line_above_an_answer_is_remembered_by_the_message_itself(world: TelegramWorld) -> None:
    bot = {"id": world.state()["bot"]["id"], "is_bot": True, "first_name": "Bot"}
    line = "About: How many soldiers did Washington put on standby?"
    entity = {"type": "italic", "offset": 0, "length": len(line)}
    old = message(f"{line}\n\nSoldiers on alert", sender=bot) | {"entities": [entity], "date": 1_600_000_000}
    sent = answer_for(world, message("and Germany?", sender=person(5000), reply_to_message=old), GERMANY)
    assert sent["text"].startswith("<i>About: How many soldiers did Germany put on standby?</i>")


def test_of_an_old_answer_its_headline_is_gone_on_from(world: TelegramWorld) -> None:
    bot = {"id": world.state()["bot"]["id"], "is_bot": True, "first_name": "Bot"}
    headline, quote = "Pentagon puts soldiers on standby", "They were put on alert."
    marks = [
        {"type": "bold", "offset": 0, "length": len(headline)},
        {"type": "blockquote", "offset": len(headline) + 1, "length": len(quote)},
    ]
    old = message(f"{headline}\n{quote}", sender=bot) | {"entities": marks, "date": 1_600_000_000}
    sent = answer_for(world, message("and Germany?", sender=person(5001), reply_to_message=old), GERMANY)
    assert "Germany" in sent["text"].splitlines()[0]
    assert "soldiers on standby" in sent["text"].splitlines()[0]


def test_in_a_group_a_follow_up_goes_on_from_somebody_else_s_question(world: TelegramWorld) -> None:
    question = message("How many soldiers did Washington put on standby?", chat=GROUP, sender=person(1002))
    asked = message("/ask and Germany?", chat=GROUP, sender=person(5098), reply_to_message=question)
    sent = answer_for(world, asked, GERMANY)
    assert sent["text"].startswith("<i>About: How many soldiers did Germany put on standby?</i>")


def test_the_buttons_of_a_follow_up_know_what_was_searched(world: TelegramWorld) -> None:
    ann = somebody(world)
    say(world, ann, QUESTION)
    answer = say(world, ann, "and Germany?")
    world.wait_for_answer(world.press(answer, "In context", chat=ann, person=ann))
    context = world.message(answer, chat=ann)
    assert context["text"].startswith("About: ")
    world.wait_for_answer(world.press(answer, "◂ Back", chat=ann, person=ann))
    assert world.message(answer, chat=ann)["text"] == answer["text"]


@pytest.mark.parametrize("more", ["more", "next", "ще", "дальше"])
def test_more_as_a_message_shows_the_next_page(world: TelegramWorld, more: str) -> None:
    ann = somebody(world)
    first = say(world, ann, "Who put soldiers on standby?")
    second = say(world, ann, more)
    assert "◂ Back" in [button["text"] for button in buttons(second)]
    assert set(marked(first, "blockquote")).isdisjoint(marked(second, "blockquote"))


def test_an_edited_follow_up_goes_on_too(world: TelegramWorld) -> None:
    ann = somebody(world)
    say(world, ann, QUESTION)
    asked = world.send("Do trains run late?", chat=ann, person=ann)
    answer = world.wait_for_message(chat=ann, after=asked)
    world.edit(asked, "Who waited in Poland?", chat=ann, person=ann)
    world.wait_for_text(answer, "Poland waited", chat=ann)


def test_what_comes_after_an_edit_goes_on_from_the_question_as_it_is_now(world: TelegramWorld) -> None:
    ann = somebody(world)
    asked = world.send(QUESTION, chat=ann, person=ann)
    answer = world.wait_for_message(chat=ann, after=asked)
    world.edit(asked, "Who waited in Poland?", chat=ann, person=ann)
    world.wait_for_text(answer, "Poland waited", chat=ann)
    assert say(world, ann, "is that true?")["text"].startswith("About: Who waited in Poland?\n")


def test_a_question_on_a_button_is_gone_on_from_by_whoever_pressed_it(world: TelegramWorld) -> None:
    ann = somebody(world)
    start = say(world, ann, "/start")
    question = buttons(start)[0]["text"]
    world.wait_for_answer(world.press(start, question, chat=ann, person=ann))
    world.wait_for_message(f"About: {question}", chat=ann, after=start)
    assert say(world, ann, "is that true?")["text"].startswith(f"About: {question}\n")


@pytest.mark.parametrize("thanks", ["got it", "дуже дякую, ви допомогли", "спасибо, понял"])
def test_thanks_after_an_answer_are_not_searched(world: TelegramWorld, thanks: str) -> None:
    ann = somebody(world)
    say(world, ann, QUESTION)
    assert say(world, ann, thanks)["text"] == ENGLISH.thanks


@pytest.mark.parametrize("texts", LANGUAGES, ids=attrgetter("code"))
def test_the_latest_are_shown_in_the_readers_language(world: TelegramWorld, texts: Texts) -> None:
    shown = say(world, somebody(world, texts.code), "/start latest")
    assert shown["text"].startswith(f"{texts.about_line.format(question=texts.latest_news)}\n")
    assert marked(shown, "blockquote")


@pytest.mark.parametrize("texts", LANGUAGES, ids=attrgetter("code"))
def test_a_reader_is_met_in_the_language_of_their_telegram(world: TelegramWorld, texts: Texts) -> None:
    assert say(world, somebody(world, f"{texts.code}-x"), "hello")["text"] == texts.greeting


def test_the_language_chosen_stays_until_it_is_forgotten(world: TelegramWorld) -> None:
    ann = somebody(world)
    offer = say(world, ann, "/language")
    world.wait_for_answer(world.press(offer, "Українська", chat=ann, person=ann))
    assert world.message(offer, chat=ann)["text"] == UKRAINIAN.language_set
    assert say(world, ann, "hello")["text"] == UKRAINIAN.greeting
    assert say(world, ann, "/forget")["text"] == UKRAINIAN.forgotten
    assert say(world, ann, "hello")["text"] == ENGLISH.greeting


def test_a_language_is_taken_from_behind_the_command(world: TelegramWorld) -> None:
    ann = somebody(world)
    assert say(world, ann, "/language ru")["text"] == RUSSIAN.language_set
    assert say(world, ann, "hello")["text"] == RUSSIAN.greeting


def test_what_is_forgotten_is_gone_on_from_no_more(world: TelegramWorld) -> None:
    ann = somebody(world)
    say(world, ann, QUESTION)
    say(world, ann, "/forget")
    assert say(world, ann, "and Germany?")["text"] == ENGLISH.ask_back


def test_a_message_keeps_its_language_when_a_button_below_it_is_pressed(world: TelegramWorld) -> None:
    bob, ann = somebody(world, "uk"), somebody(world, "en")
    group = world.add_group(-7000 - bob, "Group", [bob, ann])
    asked = world.send("/ask Who put soldiers on standby?", chat=group, person=bob)
    answer = world.wait_for_message(STANDBY, chat=group, after=asked)
    world.wait_for_answer(world.press(answer, "Ще ▸", chat=group, person=ann))
    assert "◂ Назад" in [button["text"] for button in buttons(world.message(answer, chat=group))]


def test_a_quote_in_another_language_than_the_question_s_says_so(world: TelegramWorld) -> None:
    answer = say(world, somebody(world), "Пентагон 8500 солдат")
    assert RUSSIAN_QUOTE in answer["text"]
    lines = answer["text"].splitlines()
    assert "21 January 2022" in lines
    assert any(line.endswith("in English") for line in lines)


@pytest.mark.parametrize("texts", LANGUAGES, ids=attrgetter("code"))
def test_the_menu_and_the_descriptions_are_told_in_every_language(world: TelegramWorld, texts: Texts) -> None:
    def told(method: str) -> Any:  # noqa: ANN401 - whatever the Bot API answers
        answer = world.http.post(f"/bot{world.token}/{method}", json={"language_code": texts.code})
        return answer.json()["result"]

    assert {each["command"]: each["description"] for each in told("getMyCommands")} == texts.commands
    assert told("getMyDescription")["description"] == texts.description
    assert told("getMyShortDescription")["short_description"] == texts.short_description


@pytest.mark.parametrize(
    "cry", ["I am scared", "мені страшно", "i need help", "Help me!", "що робити якщо обстріл", "emergency number"]
)
def test_somebody_in_need_sees_the_operator_s_notice_first(world: TelegramWorld, cry: str) -> None:
    assert HOTLINE in say(world, somebody(world), cry)["text"].splitlines()[0]


def test_the_notice_never_stands_instead_of_an_answer(world: TelegramWorld) -> None:
    text = say(world, somebody(world), f"I am scared. {QUESTION}")["text"]
    assert HOTLINE in text.splitlines()[0]
    assert STANDBY in text


def test_whoever_is_afraid_and_asks_is_answered_as_a_person_first(world: TelegramWorld) -> None:
    text = say(world, somebody(world), f"I am scared. {QUESTION}")["text"]
    assert ENGLISH.afraid in text
    assert text.index(ENGLISH.afraid) < text.index(STANDBY)


def test_somebody_in_need_is_refused_in_few_words(world: TelegramWorld) -> None:
    refused = say(world, somebody(world), "I am scared, who invented the xylograph?")
    assert refused["text"].endswith(f"{ENGLISH.afraid}\n\n{ENGLISH.not_found}")
    assert ENGLISH.follow not in str(refused.get("reply_markup"))


def test_the_notice_stands_under_refusals_and_in_help_in_the_reader_s_language(world: TelegramWorld) -> None:
    ann = somebody(world, "uk")
    for said in ("Who invented the xylograph?", "/help"):
        assert say(world, ann, said)["text"].endswith(f"Гаряча лінія: {HOTLINE}")


@pytest.mark.parametrize(
    ("said", "reply"),
    [
        ("Are you a bot?", ENGLISH.who),
        ("who made you", ENGLISH.who),
        ("you are stupid", ENGLISH.insult),
        ("STOP", ENGLISH.stop),
        ("more", ENGLISH.unclear),
        ("Jesteś głupi", ENGLISH.insult),
        ("¿Eres un bot?", ENGLISH.who),
        ("дякую, бувай", ENGLISH.thanks),
        ("https://www.news.example.com/2024/03/29/video-watch-this", ENGLISH.unclear),
    ],
)
def test_what_people_say_to_a_bot_is_met_as_a_person_would(world: TelegramWorld, said: str, reply: str) -> None:
    assert say(world, somebody(world), said)["text"] == reply


@pytest.mark.parametrize("said", ["tengo miedo", "boje sie", "أنا خائف"])
def test_whoever_is_afraid_in_another_language_is_met_too(world: TelegramWorld, said: str) -> None:
    assert say(world, somebody(world), said)["text"].endswith(ENGLISH.afraid)


def test_a_link_beside_a_question_is_not_asked_about(world: TelegramWorld) -> None:
    answer = say(world, somebody(world), f"{QUESTION} https://www.news.example.com/2024/03/29/video-watch-this")
    assert STANDBY in answer["text"]


def test_a_forwarded_link_alone_is_no_report(world: TelegramWorld) -> None:
    origin = {"type": "hidden_user", "sender_user_name": "Bob", "date": 1_643_101_200}
    link = message("https://example.org/2024/03/29/watch", sender=person(5002), forward_origin=origin)
    assert answer_for(world, link, ENGLISH.unclear)["text"] == ENGLISH.unclear


def test_privacy_says_what_is_kept_and_what_only_where_readers_are_asked(world: TelegramWorld) -> None:
    text = say(world, somebody(world), "/privacy")["text"]
    assert text == f"{ENGLISH.privacy}\n\n{ENGLISH.privacy_wishes}"


def test_the_start_offers_questions_that_the_articles_answer(world: TelegramWorld) -> None:
    ann = somebody(world)
    start = say(world, ann, "/start")
    assert "7 articles from 1 source, dated 21 January 2022 to 25 January 2022." in start["text"]
    question = buttons(start)[0]["text"]
    world.wait_for_answer(world.press(start, question, chat=ann, person=ann))
    answer = world.wait_for_message(f"About: {question}", chat=ann, after=start)
    assert marked(answer, "blockquote")


@pytest.mark.parametrize(
    ("link", "shown"),
    [("help", ENGLISH.help), ("privacy", ENGLISH.privacy), ("about", ENGLISH.about), ("latest", STANDBY)],
)
def test_a_link_into_the_chat_leads_where_it_says(world: TelegramWorld, link: str, shown: str) -> None:
    assert shown in say(world, somebody(world), f"/start {link}")["text"]


def test_a_headline_below_a_refusal_opens_its_article_and_leads_back(world: TelegramWorld) -> None:
    ann = somebody(world)
    refusal = say(world, ann, "Which chess player won the tennis cup and the regatta in Berlin?")
    assert refusal["text"].startswith(ENGLISH.not_found)
    headline = next(button["text"] for button in buttons(refusal) if "Berlin" in button["text"])
    world.wait_for_answer(world.press(refusal, headline, chat=ann, person=ann))
    assert GERMANY in world.message(refusal, chat=ann)["text"]
    world.wait_for_answer(world.press(refusal, "◂ Back", chat=ann, person=ann))
    assert world.message(refusal, chat=ann)["text"] == refusal["text"]


def test_a_date_below_an_empty_window_asks_for_that_date(world: TelegramWorld) -> None:
    ann = somebody(world)
    empty = say(world, ann, "Who put soldiers on standby on 3 March 2023?")
    assert empty["text"].startswith("There are no articles dated 3 March 2023.")
    world.wait_for_answer(world.press(empty, "24 Jan 2022", chat=ann, person=ann))
    now = world.message(empty, chat=ann)["text"]
    assert now.startswith("About: Who put soldiers on standby 2022-01-24?")
    assert GERMANY in now


def test_lists_are_paged(world: TelegramWorld) -> None:
    answer = say(world, somebody(world), "/articles")
    assert answer["text"].startswith(
        f"{ENGLISH.list_of_articles}\n\nSoldiers on alert in Washington\nAFP · 25 January 2022"
    )
    assert {"type": "text_link", "url": "https://example.org/alert"}.items() <= answer["entities"][1].items()


def test_a_timeline_tells_the_oldest_first(world: TelegramWorld) -> None:
    text = say(world, somebody(world), "/timeline soldiers on standby")["text"]
    assert text.startswith("What happened when: soldiers on standby\n")
    days = [line for line in text.splitlines() if line.endswith("January 2022") and "Newest" not in line]
    assert len(days) > 1
    assert days == sorted(days, key=lambda line: line[-15:])


def test_a_title_is_a_link_where_the_article_has_an_address(world: TelegramWorld) -> None:
    answer = say(world, somebody(world), QUESTION)
    assert answer["text"].startswith("Soldiers on alert in Washington\n")
    assert "Soldiers on alert in Washington" in marked(answer, "text_link")


def test_topics_of_a_group_do_not_mix(world: TelegramWorld) -> None:
    first, second = (world.open_topic(name, chat=FORUM) for name in ("One", "Two"))
    for topic, text, said in (
        (first, f"/ask {QUESTION}", STANDBY),
        (second, "/ask and Germany?", ENGLISH.ask_back),
        (first, "/ask and Germany?", GERMANY),
    ):
        asked = world.send(text, chat=FORUM, topic=topic)
        assert world.wait_for_message(said, chat=FORUM, after=asked)["message_thread_id"] == topic


def test_an_article_is_read_on_and_back_from_a_quote(world: TelegramWorld) -> None:
    ann = somebody(world)
    answer = say(world, ann, "What does the chronicle say in part 4?")
    for label in ("In context", "Later ▸", "◂ Earlier", "◂ Earlier", "◂ Back"):
        assert world.wait_for_answer(world.press(answer, label, chat=ann, person=ann))["text"] == ""
        now = world.message(answer, chat=ann)
        parts = [part for part in range(9) if f"part {part}." in now["text"]]
        if label.endswith("Earlier"):
            assert max(parts) <= 6
        if label == "Later ▸":
            assert min(parts) >= 4
    assert now["text"] == answer["text"]
