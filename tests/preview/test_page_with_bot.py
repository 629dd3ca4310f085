"""The whole preview as a reader meets it: the bot, the server and the page, in a browser."""

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Locator, expect

from tests.preview.browser import PHONE, OpenWindow, Window
from tests.preview.browser_bot import BROAD, OPENING, QUESTION, STANDBY, PreviewProcess, write_articles


def asked(window: Window, question: str = QUESTION) -> Locator:
    """The answer to a question that the reader types."""
    before = window.messages().count()
    window.write(question)
    expect(window.messages()).to_have_count(before + 2)
    return window.answer(question)


def until_taken(window: Window, press: Callable[[], None]) -> None:
    """Presses a button, and again when flood control asks for a pause."""
    pause = window.page.get_by_role("dialog", name="Telegram asks for a pause")
    for _ in range(5):
        press()
        expect(window.page.locator(".press[aria-busy=true]")).to_have_count(0)
        if not pause.is_visible():
            return
        window.page.keyboard.press("Escape")
        window.page.wait_for_timeout(1500)  # more than a message's second


def press(window: Window, answer: Locator, label: str) -> None:
    until_taken(window, answer.get_by_text(label).click)


def test_the_answer_quotes_an_article_with_the_sentence_that_answers_in_bold(open_window: OpenWindow) -> None:
    window = open_window()
    answer = asked(window)
    expect(answer.locator("blockquote").first.locator("strong")).to_have_text(STANDBY)
    assert "Soldiers on alert\nAFP · 25 January 2022\n" in window.text(answer)


@pytest.mark.parametrize(
    ("question", "language"),
    [(QUESTION, "en"), ("Скільки солдатів Литва підняла по тривозі?", "uk"), ("Who invented the xylograph?", None)],
)
def test_quotes_tell_their_language_whatever_the_page_s(
    open_window: OpenWindow, question: str, language: str | None
) -> None:
    window = open_window()
    answer = asked(window, question)
    if language:
        expect(answer.locator("blockquote:not(.foldable)").first).to_have_attribute("lang", language)
    else:
        expect(window.page.locator(".message.theirs:not(.typing) .text").last).to_have_attribute("lang", "en")
    expect(window.messages(question).locator(".stamp").first).to_have_attribute("lang", "en-GB")


def test_more_turns_the_page_in_place_and_leads_back(open_window: OpenWindow) -> None:
    window = open_window()
    answer = asked(window, BROAD)
    count, first = window.messages().count(), window.text(answer)
    press(window, answer, "More ▸")
    expect(answer).not_to_contain_text(STANDBY)
    expect(answer).to_contain_text("edited")
    press(window, answer, "◂ Back")
    expect(answer).to_contain_text(STANDBY)
    assert (window.messages().count(), window.text(answer)) == (count, first)


def test_in_context_shows_the_paragraphs_around_the_quote_and_leads_back(open_window: OpenWindow) -> None:
    window = open_window()
    answer = asked(window)
    first = window.text(answer)
    press(window, answer, "In context")
    expect(answer).to_contain_text(OPENING)
    expect(answer.get_by_role("link", name="Open article")).to_have_attribute("href", "https://example.org/alert")
    press(window, answer, "◂ Back")
    expect(answer).not_to_contain_text(OPENING)
    assert window.text(answer) == first


def test_a_folded_quote_unfolds_and_folds_again(open_window: OpenWindow) -> None:
    window = open_window()
    answer = asked(window, "Which soldiers are on standby?")
    quote = answer.locator(".foldable:not(.short)").first
    folded = quote.bounding_box()
    quote.get_by_role("button", name="Show all").click()
    unfolded = quote.bounding_box()
    quote.get_by_role("button", name="Show less").click()
    assert folded
    assert unfolded
    assert unfolded["height"] > folded["height"]
    assert quote.bounding_box() == folded


def speak(window: Window, language: str) -> None:
    window.page.get_by_label("Your Telegram speaks").select_option(language)


def test_the_bot_speaks_the_language_that_the_reader_chooses(open_window: OpenWindow) -> None:
    window = open_window()
    for language, about in (("Українська", "цитую"), ("Русский", "цитирую"), ("Deutsch", "I quote")):
        speak(window, language)
        asked(window, "/about")
        expect(window.page.locator(".message.theirs:not(.typing)").last).to_contain_text(about, ignore_case=True)
    window.open()
    expect(window.page.get_by_label("Your Telegram speaks")).to_have_value("de")
    speak(window, "Українська")
    window.button("Commands").click()
    expect(window.suggestions.get_by_role("option", name="/help")).to_contain_text("Як запитувати")
    window.page.locator("#draft").press("Escape")
    speak(window, "English")
    expect(window.page.get_by_label("Your Telegram speaks")).to_have_value("en")


def test_the_menu_lists_the_commands_of_the_bot_and_sends_the_chosen_one(open_window: OpenWindow) -> None:
    window = open_window()
    window.button("Commands").click()
    expect(window.suggestions.get_by_role("option")).to_contain_text(
        ["/ask", "/latest", "/timeline", "/articles", "/help"]
    )
    window.suggestions.get_by_role("option", name="/about").click()
    expect(window.messages("I quote articles and write nothing of my own").last).to_be_visible()


def test_in_a_group_the_bot_answers_commands_mentions_and_replies_and_is_not_shown_the_rest(
    open_window: OpenWindow,
) -> None:
    window = open_window()
    window.enter("Group")
    expect(window.page.locator("#chat-about")).to_contain_text("Privacy mode")
    window.write("soldiers on standby, people say")
    expect(window.messages("people say")).to_contain_text("not shown to the bot")
    answer = asked(window, "/ask how many soldiers on standby?")
    mentioned = asked(window, "@crisis_preview_bot soldiers on standby in Latvia?")
    expect(mentioned).to_contain_text("Latvia followed")
    answer.hover()
    answer.get_by_role("button", name="Message actions").click()
    window.page.get_by_role("menuitem", name="Reply").click()
    expect(asked(window, "And how late do trains run?")).to_contain_text("Trains run late")
    expect(window.page.locator(".reply", has_text="people say")).to_have_count(0)


def test_in_a_group_everybody_is_answered_in_their_language_and_another_bot_never(open_window: OpenWindow) -> None:
    window = open_window()
    window.enter("Group")
    actor = window.page.get_by_label("Write as")
    actor.select_option("Other bot (a bot)")
    window.write("/ask@crisis_preview_bot do trains run late?")
    expect(window.messages("/ask@crisis_preview_bot do trains")).to_contain_text("Other bot")
    actor.select_option("Friend (uk)")
    window.write("/ask@crisis_preview_bot Скільки солдатів підняла по тривозі Литва?")
    expect(window.answer("підняла по тривозі Литва")).to_contain_text("22 січня 2022")
    question = window.messages("підняла по тривозі Литва").first
    question.hover()
    question.get_by_role("button", name="Message actions").click()
    window.page.get_by_role("menuitem", name="Edit").click()
    window.write("/ask@crisis_preview_bot Скільки солдатів підняла по тривозі Литва в січні?")
    expect(window.messages("Литва в січні").first).to_contain_text("edited")
    actor.select_option("Reader (en)")
    window.write("@crisis_preview_bot do trains run late?")
    expect(window.answer("@crisis_preview_bot do trains")).to_contain_text("Trains run late")
    expect(window.page.locator(".reply", has_text="/ask@crisis_preview_bot do trains")).to_have_count(0)
    window.enter("Crisis bot")
    expect(actor).to_be_hidden()


def test_a_post_that_the_reader_forwards_is_a_claim(open_window: OpenWindow) -> None:
    window = open_window()
    window.enter("Channel")
    expect(window.page.locator("#welcome")).to_contain_text("forward it to the bot")
    window.write("The Pentagon has put 8,500 soldiers on standby, they say.")
    post = window.messages("soldiers on standby, they say")
    expect(post).to_contain_text("not shown to the bot")
    post.hover()
    post.get_by_role("button", name="Message actions").click()
    window.page.get_by_role("menuitem", name="Forward").click()
    window.page.get_by_role("dialog", name="Forward to").get_by_role("button", name="Crisis bot").click()
    expect(window.page.locator("#chat-title")).to_have_text("Crisis bot")
    expect(window.own("soldiers on standby, they say")).to_contain_text("Forwarded from Channel")
    expect(window.messages(STANDBY).last.locator("blockquote").first).to_contain_text(STANDBY)
    expect(window.page.get_by_role("dialog")).to_have_count(0)


@pytest.mark.parametrize(
    ("name", "kind", "shown"), [("map.png", "image/png", "Picture"), ("note.txt", "text/plain", "note.txt1 KB")]
)
def test_the_words_below_a_picture_or_a_file_are_a_question(
    open_window: OpenWindow, name: str, kind: str, shown: str
) -> None:
    window = open_window()
    sent = window.messages().count()
    window.page.locator("#draft").fill("How many soldiers did Estonia put on standby?")
    window.page.locator("#file").set_input_files({"name": name, "mimeType": kind, "buffer": b"x"})
    expect(window.page.locator("#about-draft")).to_contain_text(name)
    window.page.keyboard.press("Enter")
    expect(window.own("How many soldiers did Estonia").locator(".attachment")).to_have_text(shown)
    expect(window.page.locator("#about-draft")).to_be_hidden()
    expect(window.messages("It put 300 soldiers on standby").last).to_be_visible()
    expect(window.messages()).to_have_count(sent + 2)


def test_a_question_is_answered_in_its_topic_of_the_forum(open_window: OpenWindow) -> None:
    window = open_window()
    window.enter("Forum")
    topics = window.page.get_by_role("navigation", name="Topics")
    topics.get_by_role("button", name="Questions").click()
    answer = asked(window, "@crisis_preview_bot how many soldiers did Estonia put on standby?")
    expect(answer).to_contain_text("It put 300 soldiers on standby")
    expect(window.own("did Estonia put").locator(".reply")).to_have_count(0)
    window.write("@crisis_preview_bot hello")
    expect(window.answer("bot hello")).to_contain_text("Hello!")
    window.write("/ask@crisis_preview_bot")
    expect(window.answer("/ask@crisis").locator(".text")).not_to_be_empty()
    topics.get_by_role("button", name="Small talk").click()
    expect(window.messages()).to_have_count(0)
    window.open()
    expect(topics.locator("[aria-current]")).to_have_text("Small talk")
    topics.get_by_role("button", name="General").click()
    general = asked(window, "@crisis_preview_bot do trains run late?")
    expect(general).to_contain_text("Trains run late")
    expect(window.messages()).to_have_count(2)


def test_a_private_chat_gets_topics_as_the_reader_opens_them(open_window: OpenWindow) -> None:
    window = open_window()
    topics = window.page.get_by_role("navigation", name="Topics")
    expect(topics).to_be_hidden()
    window.button("Chat actions").click()
    window.page.get_by_role("menuitem", name="New topic").click()
    window.page.get_by_role("textbox", name="Name of the new topic").press_sequentially("Trains")
    window.page.keyboard.press("Enter")
    expect(topics.locator("[aria-current]")).to_have_text("Trains")
    expect(window.page.locator(".service")).to_have_text("The topic “Trains” is open")
    window.write("What do passengers complain about?")
    expect(window.messages("Passengers complain about the cold stations")).to_be_visible()
    topics.get_by_role("button", name="General").click()
    expect(window.messages("Passengers complain about the cold stations")).to_have_count(0)


def test_the_keyboard_alone_is_enough(open_window: OpenWindow) -> None:
    window = open_window()
    window.page.keyboard.type(BROAD)
    window.page.keyboard.press("Shift+Enter")
    window.page.keyboard.type("Please.")
    window.page.keyboard.press("Enter")
    answer = window.answer(f"{BROAD} Please.")
    expect(answer).to_contain_text(STANDBY)
    for _ in range(6):
        window.page.keyboard.press("Shift+Tab")
        if window.page.evaluate("document.activeElement.textContent") == "More ▸":
            break
    until_taken(window, lambda: window.page.keyboard.press("Enter"))
    expect(answer).not_to_contain_text(STANDBY)
    expect(answer.locator(".press:focus")).to_have_count(1)


@pytest.mark.parametrize("width", [320, 360, 720, 1600])
def test_nothing_scrolls_sideways_on_any_screen(open_window: OpenWindow, width: int) -> None:
    window = open_window(**{**PHONE, "viewport": {"width": width, "height": 740}})
    asked(window, "What do passengers complain about?")
    assert not window.scrolls_sideways()


def test_a_phone_shows_one_pane_at_a_time(open_window: OpenWindow) -> None:
    window = open_window(**PHONE)
    chats = window.page.get_by_role("navigation", name="Chats")
    expect(chats).to_be_hidden()
    window.button("Back to the chats").click()
    expect(window.page.locator("#draft")).to_be_hidden()
    width = window.page.evaluate("innerWidth")
    assert chats.evaluate("node => node.getBoundingClientRect().width") == width
    window.enter("Group")
    expect(chats).to_be_hidden()


def test_the_page_says_when_the_preview_has_stopped(browser: Browser, tmp_path: Path) -> None:
    corpus = write_articles(tmp_path / "corpus")
    with PreviewProcess(tmp_path, corpus) as process, Window(browser, process.address) as window:
        assert process.stop() == 0
        expect(window.page.get_by_role("status").first).to_have_text(
            "The preview has stopped. Start it again as you did before."
        )
        window.complaints = [said for said in window.complaints if "Failed to load resource" not in said]


def test_quotes_are_offered_while_the_reader_types_behind_the_bot_s_name(open_window: OpenWindow) -> None:
    window = open_window()
    window.enter("Friends")
    window.page.locator("#draft").press_sequentially("@crisis_preview_bot soldiers on standby")
    window.suggestions.get_by_role("option", name="Soldiers on alert").click()
    sent = window.messages(STANDBY).last
    expect(sent.locator("blockquote")).to_be_visible()
    expect(window.page.locator("#draft")).to_have_value("")


def test_where_the_bot_is_not_it_answers_as_a_guest(open_window: OpenWindow) -> None:
    window = open_window()
    window.enter("Friends")
    expect(window.page.locator("#chat-about")).to_have_text("The bot is not in this chat")
    answer = asked(window, f"@crisis_preview_bot {QUESTION}")
    expect(answer).to_contain_text(STANDBY)
    press(window, answer, "More ▸")
    expect(answer).to_contain_text("◂ Back")
