"""The page judged by axe, and by a ruler: on phones of two widths and a desk, in light and in dark."""

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, expect

from tests.preview.browser import OpenWindow, Window
from tests.preview.browser_bot import BROAD, QUESTION, STANDBY
from tests.telegram_world import TelegramWorld

WIDTHS = [320, 390, 1100]

# https://www.w3.org/TR/WCAG22/#target-size-minimum
SMALLEST_TARGET = 24

# Links within a line of text are as high as the line, which the same rule allows.
TARGETS = (
    "button:visible, [role=button]:visible, [role=option]:visible, summary:visible, a.press:visible, textarea:visible,"
    "select:visible, input:visible"
)

COLOUR = "node => getComputedStyle(node).color"


def on_a_screen(open_window: OpenWindow, width: int, scheme: str = "light") -> Window:
    window = open_window(viewport={"width": width, "height": 740}, color_scheme=scheme, has_touch=width < 1000)
    window.page.wait_for_selector("#chat-title")
    return window


def answered(window: Window, question: str = QUESTION) -> None:
    window.write(question)
    expect(window.answer(question)).to_contain_text("soldiers")


def violations(window: Window) -> list[str]:
    """What axe finds, each with its rule and its nodes."""
    found = Axe().run(window.page).response
    assert found["passes"], "axe has looked at nothing"
    return [f"{each['id']}: {[node['html'][:120] for node in each['nodes']]}" for each in found["violations"]]


def too_small(window: Window) -> list[tuple[str, float, float]]:
    """The targets below the smallest size, each with its width and height. The page may draw a list anew
    between the finding and the measuring of its buttons: what is gone or hidden by then is looked for again.
    """
    boxes = None
    while boxes is None:
        boxes = window.page.locator(TARGETS).evaluate_all(
            "nodes => nodes.every(n => n.getClientRects().length) ?"
            " nodes.map(n => [n.outerHTML.slice(0, 80), n.getBoundingClientRect()])"
            ".map(([html, box]) => [html, box.width, box.height]) : null"
        )
    assert boxes
    return [tuple(box) for box in boxes if min(box[1:]) < SMALLEST_TARGET]


def cut_labels(window: Window) -> list[str]:
    """The labels of buttons below messages that are not seen whole."""
    cut: list[str] = window.page.locator(".press:visible").evaluate_all(
        "nodes => nodes.filter(n => n.scrollWidth > n.clientWidth).map(n => n.textContent)"
    )
    return cut


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", WIDTHS)
def test_a_chat_with_answers_has_no_violation_and_no_target_too_small(
    open_window: OpenWindow, width: int, scheme: str
) -> None:
    window = on_a_screen(open_window, width, scheme)
    for question in (QUESTION, BROAD, "Who invented the xylograph?", "/start", "/follow"):
        window.write(question)
    expect(window.messages("You follow no topic")).not_to_have_count(0)
    expect(window.messages(STANDBY)).not_to_have_count(0)
    assert violations(window) == []
    assert too_small(window) == []
    assert cut_labels(window) == []
    assert not window.scrolls_sideways()


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("chat", ["Friends", "Group", "Forum", "Channel"])
def test_each_empty_chat_has_none(open_window: OpenWindow, chat: str, scheme: str) -> None:
    window = on_a_screen(open_window, 320, scheme)
    window.button("Back to the chats").click()
    assert violations(window) == []
    assert too_small(window) == []
    window.enter(chat)
    assert violations(window) == []
    assert too_small(window) == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", WIDTHS)
def test_what_opens_over_the_page_has_none(open_window: OpenWindow, width: int, scheme: str) -> None:
    window = on_a_screen(open_window, width, scheme)
    answered(window)
    window.page.locator("#draft").fill("/")
    expect(window.suggestions.get_by_role("option").first).to_be_visible()
    assert violations(window) == []
    assert too_small(window) == []
    window.page.locator("#draft").fill("")
    window.page.locator("#chat-menu button").first.click()
    assert violations(window) == []
    assert too_small(window) == []
    for item, dialog in (("New topic", "Name of the new topic"), ("Forward", "Forward to")):
        window.page.keyboard.press("Escape")
        opened_menu(window, item)
        expect(window.page.get_by_role("dialog", name=dialog)).to_be_visible()
        assert violations(window) == []
        assert too_small(window) == []
        assert not window.scrolls_sideways()


def opened_menu(window: Window, item: str) -> None:
    """Chooses the item, in the menu of the chat or of a message."""
    menus = window.page.locator("#chat-menu" if item == "New topic" else ".message.own .popup")
    menus.get_by_role("button").last.click()
    window.page.get_by_role("menuitem", name=item).click()


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", WIDTHS)
def test_quotes_that_are_offered_inline_and_sent_have_none(open_window: OpenWindow, width: int, scheme: str) -> None:
    window = on_a_screen(open_window, width, scheme)
    if width < 720:
        window.button("Back to the chats").click()
    window.enter("Friends")
    window.page.locator("#draft").press_sequentially("@crisis_preview_bot soldiers on standby")
    offered = window.suggestions.get_by_role("option", name="Soldiers on alert")
    expect(offered).to_be_visible()
    assert violations(window) == []
    assert too_small(window) == []
    offered.click()
    sent = window.messages(STANDBY).last
    link, button = sent.get_by_role("link", name="Ask me"), sent.get_by_role("button", name="More ▸")
    expect(link).to_be_visible()
    # What lies below is half transparent, of which axe cannot tell the contrast.
    assert link.evaluate(COLOUR) == button.evaluate(COLOUR)
    assert violations(window) == []
    assert not window.scrolls_sideways()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_a_page_whose_bot_is_starting_has_none(browser: Browser, scheme: str) -> None:
    with TelegramWorld() as telegram:
        size = {"width": 320, "height": 740}
        with Window(browser, telegram.page_url, viewport=size, color_scheme=scheme, has_touch=True) as window:
            expect(window.page.locator("#welcome")).to_contain_text("The bot is starting")
            assert violations(window) == []
            assert too_small(window) == []
            assert not window.scrolls_sideways()


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", WIDTHS)
def test_a_summons_in_a_chat_without_the_bot_has_none(open_window: OpenWindow, width: int, scheme: str) -> None:
    window = on_a_screen(open_window, width, scheme)
    if width < 720:
        window.button("Back to the chats").click()
    window.enter("Friends")
    window.write(f"@crisis_preview_bot {QUESTION}")
    expect(window.messages(STANDBY).last.get_by_role("link", name="Ask me")).to_be_visible()
    assert violations(window) == []
    assert too_small(window) == []
    assert not window.scrolls_sideways()


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", WIDTHS)
def test_a_topic_with_what_people_send_and_forward_has_none(open_window: OpenWindow, width: int, scheme: str) -> None:
    window = on_a_screen(open_window, width, scheme)
    if width < 720:
        window.button("Back to the chats").click()
    window.enter("Forum")
    window.page.get_by_role("navigation", name="Topics").get_by_role("button", name="Questions").click()
    window.page.get_by_label("Write as").select_option("Friend (uk)")
    window.page.locator("#file").set_input_files({"name": "a.txt", "mimeType": "text/plain", "buffer": b"x"})
    assert violations(window) == []
    window.write("Sent along.")
    expect(window.messages("Sent along.").last).to_contain_text("a.txt")
    window.page.get_by_label("Write as").select_option("Reader (en)")
    answered(window, f"@crisis_preview_bot {QUESTION}")
    assert violations(window) == []
    assert too_small(window) == []
    assert not window.scrolls_sideways()
