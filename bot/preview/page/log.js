/** The messages of the open chat by day, and where the reader is in them. */

import { drawMessage } from "./message/bubbles.js";
import { byId, element } from "./tools/elements.js";
import { texts } from "./tools/texts.js";
import { day } from "./message/times.js";

/**
 * @import { Message } from "./protocol.js"
 * @import { Surroundings } from "./message/bubbles.js"
 */

const NEAR_END = 80; // pixels: less than a message above the end still counts as being there
const MARGIN = 12; // pixels between the top of the view and that of a message too tall for it

export class Log {
  #scroller = byId("scroller");
  #log = byId("log");
  #typing = byId("typing");
  #latest = byId("latest");
  #around;
  /** Whether the view follows new messages; not when the reader has scrolled up. */
  #following = true;
  /** Messages that came below the view. */
  #below = 0;
  #typingEnds = 0;

  /** @param {Surroundings} around */
  constructor(around) {
    this.#around = around;
    this.#scroller.addEventListener("scroll", () => this.#onScroll(), { passive: true });
    this.#latest.addEventListener("click", () => this.toEnd());
    new ResizeObserver(() => this.#following && this.toEnd()).observe(this.#scroller);
  }

  /** @param {Message[]} messages of a chat that is entered */
  show(messages) {
    this.#draw(messages);
    this.toEnd();
  }

  /** @param {Message[]} messages of the same chat, drawn anew; the reader stays where he is */
  renew(messages) {
    const [following, top] = [this.#following, this.#scroller.scrollTop];
    this.#draw(messages);
    this.#scroller.scrollTop = following ? this.#scroller.scrollHeight : top;
    this.#onScroll();
  }

  /** @param {Message} message */
  add(message) {
    this.hideTyping();
    this.#onScroll(); // the browser tells of scrolling a little later
    const node = this.#append(message);
    if (this.#following || this.#around.isOwn(message)) {
      this.#reveal(node);
    } else {
      this.#below += 1;
      this.#showLatest();
    }
  }

  /** @param {Message} message */
  replace(message) {
    const old = this.#node(message.message_id);
    if (!old) {
      return;
    }
    const focus = focusedLabel(old);
    const node = drawMessage(message, this.#around);
    old.replaceWith(node);
    restoreFocus(node, focus);
    if (this.#following) {
      this.#reveal(node);
    }
  }

  /** @param {number} id @returns {boolean} whether the focus went with it */
  remove(id) {
    const node = this.#node(id);
    const section = node?.parentElement;
    const hadFocus = Boolean(node?.contains(document.activeElement));
    node?.remove();
    if (section?.childElementCount === 1) {
      section.remove();
    }
    return hadFocus;
  }

  /** Shows the bot typing. @param {number} seconds */
  showTyping(seconds) {
    this.#typing.hidden = false;
    clearTimeout(this.#typingEnds);
    this.#typingEnds = window.setTimeout(() => this.hideTyping(), seconds * 1000);
    if (this.#following) {
      this.toEnd();
    }
  }

  hideTyping() {
    this.#typing.hidden = true;
  }

  toEnd() {
    this.#scroller.scrollTop = this.#scroller.scrollHeight;
    this.#onScroll();
  }

  /** Shows the message with this id and makes it stand out for a moment. @param {number} id */
  point(id) {
    const node = this.#node(id);
    node?.scrollIntoView({ block: "center" });
    node?.focus({ preventScroll: true });
    node?.classList.add("pointed");
    node?.addEventListener("animationend", () => node.classList.remove("pointed"), { once: true });
  }

  /** @param {Message[]} messages */
  #draw(messages) {
    this.hideTyping();
    this.#log.setAttribute("aria-busy", "true"); // nothing of this is news to be read out
    this.#log.replaceChildren();
    messages.forEach((message) => this.#append(message));
    this.#log.removeAttribute("aria-busy");
  }

  /** @param {Message} message */
  #append(message) {
    const node = drawMessage(message, this.#around);
    this.#section(day(message.date)).append(node);
    return node;
  }

  /** The section of a day; messages come in the order of their dates. @param {string} name */
  #section(name) {
    const last = this.#log.lastElementChild;
    if (last?.getAttribute("aria-label") === name) {
      return last;
    }
    const section = element("section", { "aria-label": name }, element("h3", { class: "day" }, name));
    this.#log.append(section);
    return section;
  }

  /** @param {number} id @returns {HTMLElement | null} */
  #node(id) {
    return this.#log.querySelector(`[data-id="${Number(id)}"]`);
  }

  /** Scrolls to the end, but not past the beginning of a message. @param {HTMLElement} node */
  #reveal(node) {
    const top = node.getBoundingClientRect().top - this.#scroller.getBoundingClientRect().top;
    const end = this.#scroller.scrollHeight - this.#scroller.clientHeight;
    this.#scroller.scrollTop = Math.min(end, this.#scroller.scrollTop + top - MARGIN);
    this.#onScroll();
  }

  #onScroll() {
    const { scrollHeight, scrollTop, clientHeight } = this.#scroller;
    this.#following = scrollHeight - scrollTop - clientHeight < NEAR_END;
    if (this.#following) {
      this.#below = 0;
    }
    this.#showLatest();
  }

  #showLatest() {
    const label = this.#below ? texts.newMessages(this.#below) : "";
    this.#latest.hidden = this.#following;
    this.#latest.firstElementChild.textContent = label;
    this.#latest.setAttribute("aria-label", label || texts.latest);
  }
}

/** What is focused in a message that is about to be replaced: a button's label; null when nothing is. */
function focusedLabel(node) {
  return node.contains(document.activeElement) ? document.activeElement?.textContent ?? "" : null;
}

/** Keyboard and screen-reader users go on where they were: at the button of the same label, or at the message. */
function restoreFocus(node, label) {
  if (label === null) {
    return;
  }
  const presses = [...node.querySelectorAll(".press")];
  (presses.find((press) => press.textContent === label) ?? presses[0] ?? node).focus({ preventScroll: true });
}
