"""What the page makes of what the server tells it, in a browser; a bare client plays the bot."""

import json
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack

import pytest
from playwright.sync_api import Browser, FilePayload, Route, expect

from tests.patience import patience
from tests.preview.bot_side import BotSide, button, keyboard
from tests.preview.browser import OpenWindow, Window
from tests.telegram_world import GROUP, READER, Json, TelegramWorld

HOSTILE = [
    "<img src=x onerror=alert(1)>",
    "<script>document.title = 'taken'</script>",
    "javascript:alert(1)",
    "'\"><svg/onload=alert(1)>",
    "&lt;b&gt;not bold&lt;/b&gt;",
    "{{7*7}} ${7*7}",
]


@pytest.fixture
def open_window(browser: Browser, telegram: TelegramWorld) -> Iterator[OpenWindow]:
    """Opens windows on the world `telegram`; see `Window`."""
    with ExitStack() as opened:
        yield lambda **options: opened.enter_context(Window(browser, telegram.page_url, **options))


@pytest.fixture
def bot(telegram: TelegramWorld) -> BotSide:
    telegram.send("hello")
    return BotSide(telegram)


def pressed(bot: BotSide) -> str:
    """The id of the query that the bot is sent."""
    updates = bot.fetch(offset=-1, timeout=int(patience(5)), allowed_updates=["callback_query"])
    return str(updates[-1]["callback_query"]["id"])


def with_state(window: Window, change: Callable[[Json], None]) -> None:
    """Opens the page with a state that no honest server would send."""

    def answer(route: Route) -> None:
        state = route.fetch().json()
        change(state)
        route.fulfill(json=state)

    window.page.route("**/page/state", answer)
    window.open()


def test_an_empty_chat_says_what_the_bot_does_and_starts_it(open_window: OpenWindow, telegram: TelegramWorld) -> None:
    side = BotSide(telegram)
    side.call("setMyDescription", description="Quotes articles.")
    side.fetch()
    window = open_window()
    expect(window.page.locator("#welcome")).to_contain_text("Quotes articles.")
    window.button("Start").click()
    expect(window.messages("/start")).to_be_visible()
    expect(window.page.locator("#welcome")).to_be_hidden()


def test_the_bot_is_starting_until_it_asks_what_there_is(open_window: OpenWindow, telegram: TelegramWorld) -> None:
    window = open_window()
    about = window.page.locator("#chat-about")
    expect(about).to_have_text("starting …")
    expect(window.page.locator("#welcome")).to_contain_text("What you write now is answered as soon as it is there.")
    window.enter("Friends")
    expect(about).to_have_text("The bot is not in this chat")
    window.enter("Crisis bot")
    BotSide(telegram).fetch()
    expect(about).to_have_text("bot · @crisis_preview_bot")


def test_hostile_text_stays_text(open_window: OpenWindow, bot: BotSide) -> None:
    window = open_window()
    for text in HOSTILE:
        bot.say(READER, text, reply_markup=keyboard([button(text)]))
        window.write(text)
        expect(window.page.locator(".press").last).to_have_text(text)
        expect(window.page.locator(".own").last).to_contain_text(text)
    said = [window.text(message) for message in window.messages().all()]
    assert said == ["hello", *(text for hostile in HOSTILE for text in (hostile, hostile))]
    assert window.page.title() == "Crisis bot preview"
    assert window.page.locator("#log img, #log script, #log a").count() == 0


@pytest.mark.parametrize("address", ["javascript:alert(1)", "data:text/html,x", "file:///etc/passwd", "//x", "", " "])
def test_only_addresses_of_the_web_become_links(browser: Browser, telegram: TelegramWorld, address: str) -> None:
    telegram.send("press here")
    window = Window(browser, telegram.page_url)

    def mislead(state: Json) -> None:
        message = state["messages"][str(READER)][0]
        message["entities"] = [{"type": "text_link", "offset": 0, "length": 5, "url": address}]
        message["reply_markup"] = keyboard([{"text": "Open", "url": address}])

    with_state(window, mislead)
    expect(window.messages("press here").locator(".press")).to_be_disabled()
    assert window.page.locator("#log a").count() == 0
    window.close()


def test_links_open_elsewhere_and_tell_nothing_of_here(open_window: OpenWindow, bot: BotSide) -> None:
    window = open_window()
    bot.say(READER, '<a href="https://example.org/a">there</a> or example.com', parse_mode="HTML")
    links = window.messages("there").get_by_role("link")
    expect(links).to_have_count(2)
    for link, address in zip(links.all(), ("https://example.org/a", "http://example.com/"), strict=True):
        expect(link).to_have_attribute("href", address)
        expect(link).to_have_attribute("rel", "noopener noreferrer")
        expect(link).to_have_attribute("target", "_blank")


def test_marked_text_keeps_its_places_beside_characters_of_two_units(open_window: OpenWindow, bot: BotSide) -> None:
    window = open_window()
    bot.say(READER, "😀 <b>bold <i>both 🇺🇦</i></b> <code>x</code> <tg-spoiler>hidden</tg-spoiler>", parse_mode="HTML")
    message = window.messages("bold")
    expect(message.locator("strong", has_text="bold")).to_have_text("bold ")
    expect(message.locator("strong em")).to_have_text("both 🇺🇦")
    expect(message.locator("code")).to_have_text("x")
    message.get_by_role("button", name="Hidden text").press("Enter")
    expect(message.locator(".spoiler.revealed")).to_have_text("hidden")


def test_overlapping_entities_are_cut_where_elements_must_end(browser: Browser, telegram: TelegramWorld) -> None:
    telegram.send("abcdef")
    window = Window(browser, telegram.page_url)

    def overlap(state: Json) -> None:
        entities = [("italic", 2, 3), ("bold", 0, 4), ("not yet known", 5, 1), ("bold", 5, 99)]
        state["messages"][str(READER)][0]["entities"] = [
            {"type": kind, "offset": offset, "length": length} for kind, offset, length in entities
        ]

    with_state(window, overlap)
    text = window.messages("abcdef").locator(".text")
    expect(text.locator("> strong").first).to_have_text("abcd")
    expect(text.locator("> strong em")).to_have_text("cd")
    expect(text.locator("> em")).to_have_text("e")
    assert window.text(window.messages("abcdef")) == "abcdef"
    window.close()


def test_only_quotes_that_are_cut_can_be_unfolded(open_window: OpenWindow, bot: BotSide) -> None:
    window = open_window()
    quotes = f"<blockquote expandable>{'long ' * 200}</blockquote><blockquote expandable>short</blockquote>"
    bot.say(READER, quotes, parse_mode="HTML")
    expect(window.button("Show all")).to_have_count(1)
    window.messages("long").locator(".quoted").first.click()
    expect(window.button("Show less")).to_have_attribute("aria-expanded", "true")


def test_inline_results_may_come_before_the_id_of_their_query(open_window: OpenWindow, bot: BotSide) -> None:
    window = open_window()

    def answer_first(route: Route) -> None:
        response = route.fetch()
        article = {"type": "article", "id": "1", "title": "A quote", "input_message_content": {"message_text": "yes"}}
        query = response.json()["query"]
        bot.result("answerInlineQuery", inline_query_id=query, results=[article])
        time.sleep(0.5)  # while the page hears of them
        route.fulfill(response=response)

    window.page.route("**/page/inline", answer_first)
    window.page.locator("#draft").fill("@crisis_preview_bot how many?")
    expect(window.suggestions.get_by_role("option", name="A quote")).to_be_visible()


def test_a_pressed_button_waits_until_the_bot_answers(open_window: OpenWindow, bot: BotSide) -> None:
    window = open_window()
    bot.say(READER, "choose", reply_markup=keyboard([button("Quiet", callback_data="q"), button("More")]))
    window.button("More").click()
    expect(window.button("More")).to_have_attribute("aria-busy", "true")
    expect(window.button("Quiet")).not_to_have_attribute("aria-busy", "true")
    bot.result("answerCallbackQuery", callback_query_id=pressed(bot), text="That was all.")
    expect(window.page.get_by_role("status").filter(has_text="That was all.")).to_be_visible()
    expect(window.button("More")).not_to_have_attribute("aria-busy", "true")


def test_an_alert_waits_to_be_closed(open_window: OpenWindow, bot: BotSide) -> None:
    window = open_window()
    bot.say(READER, "choose", reply_markup=keyboard([button("More")]))
    window.button("More").click()
    bot.result("answerCallbackQuery", callback_query_id=pressed(bot), text="Too late.", show_alert=True)
    expect(window.page.get_by_role("dialog", name="Too late.")).to_be_visible()
    window.page.keyboard.press("Escape")
    expect(window.page.get_by_role("dialog")).to_have_count(0)


def test_an_edit_changes_the_message_in_place(open_window: OpenWindow, bot: BotSide) -> None:
    window = open_window()
    sent = bot.say(READER, "first")
    bot.say(READER, "second")
    bot.result("editMessageText", chat_id=READER, message_id=sent["message_id"], text="first again")
    expect(window.messages("first again")).to_contain_text("edited")
    assert [window.text(message) for message in window.messages().all()] == ["hello", "first again", "second"]


def test_typing_shows_until_the_message_comes(open_window: OpenWindow, bot: BotSide) -> None:
    window = open_window()
    bot.result("sendChatAction", chat_id=READER, action="typing")
    expect(window.page.locator("#typing")).to_be_visible()
    bot.say(READER, "done")
    expect(window.page.locator("#typing")).to_be_hidden()


def test_new_messages_are_scrolled_into_view_unless_the_reader_has_scrolled_up(
    open_window: OpenWindow, bot: BotSide
) -> None:
    window = open_window()
    for number in range(30):
        bot.say(READER, f"message {number}")
    expect(window.messages("message 29")).to_be_in_viewport()
    window.page.locator("#scroller").evaluate("node => { node.scrollTop = 0; }")
    bot.say(READER, "one more")
    window.button("1 new message").click()
    expect(window.messages("one more")).to_be_in_viewport()
    expect(window.page.locator("#latest")).to_be_hidden()


def test_a_message_taller_than_the_view_is_shown_from_its_beginning(open_window: OpenWindow, bot: BotSide) -> None:
    window = open_window()
    bot.say(READER, "\n".join(map(str, range(200))))
    expect(window.messages("199").locator(".text")).to_be_visible()
    top = window.messages("199").evaluate(
        "node => node.getBoundingClientRect().top - scroller.getBoundingClientRect().top"
    )
    assert 0 <= top < 40


def test_the_reader_changes_the_last_message_with_the_arrow_key(open_window: OpenWindow, bot: BotSide) -> None:
    window = open_window()
    bot.say(READER, "hello yourself")
    window.page.locator("#draft").press("ArrowUp")
    window.write("good morning")
    expect(window.messages("good morning")).to_contain_text("edited")
    expect(window.messages()).to_have_count(2)


def test_the_reader_deletes_a_message(open_window: OpenWindow, bot: BotSide) -> None:
    window = open_window()
    bot.say(READER, "stays")
    window.messages("hello").hover()
    window.messages("hello").get_by_role("button", name="Message actions").click()
    window.page.get_by_role("menuitem", name="Delete").click()
    expect(window.messages()).to_have_count(1)
    expect(window.page.locator("#draft")).to_be_focused()


def test_a_reply_shows_what_it_replies_to_and_leads_there(open_window: OpenWindow, bot: BotSide) -> None:
    window = open_window()
    bot.say(READER, "well met", reply_parameters={"message_id": 1})
    window.button("In reply to You hello").click()
    expect(window.messages().first).to_be_focused()


def test_days_are_told_apart(browser: Browser, telegram: TelegramWorld) -> None:
    for text in ("old", "new"):
        telegram.send(text)
    window = Window(browser, telegram.page_url, timezone_id="Europe/Kyiv")

    def age(state: Json) -> None:
        state["messages"][str(READER)][0]["date"] = 1643065500  # 24 January 2022, 23:05 in Greenwich

    with_state(window, age)
    expect(window.page.get_by_role("heading", level=3)).to_have_text(["25 January 2022", "Today"])
    expect(window.messages("old").locator("time")).to_have_text("01:05")
    window.close()


def test_a_refused_message_is_kept_in_the_draft(open_window: OpenWindow, telegram: TelegramWorld, bot: BotSide) -> None:
    window = open_window()
    bot.say(READER, "answer me")
    window.messages("answer me").hover()
    window.messages("answer me").get_by_role("button", name="Message actions").click()
    window.page.get_by_role("menuitem", name="Reply").click()
    window.page.route("**/page/send", lambda route: route.fulfill(status=400, body=json.dumps({"error": "Not now."})))
    window.write("here")
    expect(window.page.locator(".toast")).to_have_text("Not now.")
    expect(window.page.locator("#draft")).to_have_value("here")
    window.complaints.clear()  # the browser reports the status
    assert len(telegram.messages()) == 2


def test_what_is_unsent_is_there_again_when_the_page_is_loaded_anew(
    open_window: OpenWindow, telegram: TelegramWorld
) -> None:
    window = open_window()
    draft = window.page.locator("#draft")
    draft.fill("half a thought")
    window.enter("Group")
    draft.fill("another one")
    window.open()
    expect(window.page.locator("#chat-title")).to_have_text("Group")
    expect(draft).to_have_value("another one")
    window.write("another one, whole")
    expect(window.messages("another one, whole")).to_be_visible()
    window.open()
    expect(draft).to_have_value("")
    window.enter("Crisis bot")
    expect(draft).to_have_value("half a thought")
    assert telegram.messages() == []


def test_a_file_that_is_too_large_is_not_taken_and_one_without_words_is(
    open_window: OpenWindow, telegram: TelegramWorld
) -> None:
    window = open_window()
    for size in (2 * 1024 * 1024 + 1, 2 * 1024 * 1024):
        file = FilePayload(name=f"{size}.bin", mimeType="application/octet-stream", buffer=b"x" * size)
        window.page.locator("#file").set_input_files(file)
        if size > 2 * 1024 * 1024:
            expect(window.page.locator(".toast")).to_have_text("The preview takes files of at most 2 MB.")
    window.button("Send").click()
    expect(window.messages("2097152.bin2048 KB")).to_be_visible()
    assert [message["document"]["file_size"] for message in telegram.messages()] == [2 * 1024 * 1024]


def test_a_text_that_is_too_long_cannot_be_sent(open_window: OpenWindow, telegram: TelegramWorld) -> None:
    window = open_window()
    window.write("x" * 4099)
    expect(window.page.locator("#counter")).to_have_text("3 too many")
    expect(window.button("Send")).to_be_disabled()
    assert telegram.messages() == []


def test_who_blocks_the_bot_is_offered_to_unblock_it(open_window: OpenWindow, telegram: TelegramWorld) -> None:
    window = open_window()
    window.button("Chat actions").click()
    window.page.get_by_role("menuitem", name="Block the bot").click()
    expect(window.page.locator("#draft")).to_be_hidden()
    assert telegram.state()["chats"][0]["blocked"] is True
    window.button("Unblock the bot").click()
    expect(window.page.locator("#draft")).to_be_visible()


def test_commands_are_found_by_typing_and_completed_by_tab(open_window: OpenWindow, bot: BotSide) -> None:
    commands = [{"command": name, "description": f"About {name}"} for name in ("ask", "about", "help")]
    bot.result("setMyCommands", commands=commands)
    window = open_window()
    draft, options = window.page.locator("#draft"), window.suggestions.get_by_role("option")
    draft.press_sequentially("/a")
    expect(options).to_contain_text(["/ask", "/about"])
    draft.press("ArrowDown")
    expect(options.nth(1)).to_have_attribute("aria-selected", "true")
    draft.press("Escape")
    expect(options).to_have_count(0)
    draft.press_sequentially("s")
    draft.press("Tab")
    expect(draft).to_have_value("/ask ")


def test_messages_in_another_chat_are_counted(open_window: OpenWindow, telegram: TelegramWorld) -> None:
    window = open_window()
    telegram.send("/ask in the group", chat=GROUP)
    expect(window.page.locator("#chats")).to_contain_text("You: /ask in the group")
    expect(window.page.get_by_label("1 unread")).to_be_visible()
    window.enter("Group")
    expect(window.page.get_by_label("1 unread")).to_have_count(0)


def test_a_group_that_becomes_a_supergroup_stays_open(open_window: OpenWindow, telegram: TelegramWorld) -> None:
    window = open_window()
    window.enter("Group")
    telegram.upgrade()
    expect(window.page.locator(".service")).to_have_text("The group has become a supergroup")
    window.write("still here?")
    expect(window.messages("still here?")).to_be_visible()


@pytest.mark.parametrize(("scheme", "is_light"), [("light", True), ("dark", False)])
def test_the_page_is_as_light_as_the_reader_wants_it(open_window: OpenWindow, scheme: str, is_light: bool) -> None:  # noqa: FBT001 - a table
    window = open_window(color_scheme=scheme)
    colour = window.page.evaluate("getComputedStyle(document.body).backgroundColor")
    assert (sum(map(int, colour.strip("rgb()").split(", "))) > 3 * 128) is is_light


def test_a_broken_connection_is_taken_up_again(browser: Browser, telegram: TelegramWorld) -> None:
    window = Window(browser, telegram.page_url)
    window.page.route("**/page/events*", lambda route: route.abort(), times=1)
    window.open()
    banner = window.page.locator("#banner")
    expect(banner).to_have_text("Connection lost. Trying again …")
    telegram.send("are you there?")
    expect(window.messages("are you there?")).to_be_visible()
    expect(banner).to_be_hidden()
    window.complaints.clear()  # the browser reports the break
    window.close()


def test_the_page_of_an_earlier_run_says_so(browser: Browser, telegram: TelegramWorld) -> None:
    window = Window(browser, telegram.page_url)
    window.page.route("**/page/state", lambda route: route.continue_(headers={"X-Preview-Key": "another"}))
    window.page.goto(telegram.page_url)
    expect(window.page.locator("#banner")).to_contain_text("an earlier run")
    window.complaints.clear()  # the browser reports the refusal
    window.close()


def test_a_channel_shows_its_posts_and_its_administrator_posts_there(
    open_window: OpenWindow, telegram: TelegramWorld
) -> None:
    channel = telegram.add_channel(-1001000000017, "Harbour news")
    telegram.post("The quay from the tower.", chat=channel, photo=True)
    telegram.post(chat=channel, poll={"question": "Open?", "options": ["Yes", "No"]})
    window = open_window()
    window.enter("Harbour news")
    expect(window.messages("The quay from the tower.")).to_be_visible()
    expect(window.messages()).to_have_count(2)
    window.write("The harbour is open.")
    expect(window.messages("The harbour is open.")).to_be_visible()
    assert telegram.messages(channel)[-1]["sender_chat"]["id"] == channel
