/** The buttons below a message, and what happens when they are pressed. */

import { element, icon } from "../tools/elements.js";
import { outwards, webAddress } from "./links.js";
import { texts } from "../tools/texts.js";

/**
 * @import { Button, CallbackAnswer, Message } from "../protocol.js"
 * @typedef {{press: (message: Message, data: string) => Promise<string>, answer: (answer: CallbackAnswer) => void,
 *   copy: (text: string) => void}} Outside what a press needs of others; `press` gives the query's id, or "" if refused
 */

// Telegram's clients stop waiting after a while too; how long is not documented.
const LONGEST_WAIT = 30_000;

/** Buttons that wait for the bot's answer. */
export class Keyboards {
  #outside;
  /** @type {Map<string, () => void>} what ends each wait, by the query's id */ #waiting = new Map();
  /** @type {Map<string, CallbackAnswer>} answers that came before the press's own reply */ #early = new Map();

  /** @param {Outside} outside */
  constructor(outside) {
    this.#outside = outside;
  }

  /** The rows of a message's buttons. @param {Message} message @returns {HTMLElement | null} */
  draw(message) {
    const rows = message.reply_markup?.inline_keyboard ?? [];
    if (!rows.length) {
      return null;
    }
    const drawn = rows.map((row) =>
      element("div", { class: "row" }, ...row.map((button) => this.#button(message, button))),
    );
    return element("div", { class: "keyboard" }, ...drawn);
  }

  /** @param {CallbackAnswer} answer also of presses on another page, which are none of this page's business */
  answered(answer) {
    const finish = this.#waiting.get(answer.query);
    if (finish) {
      finish();
      this.#outside.answer(answer);
    } else {
      this.#early.set(answer.query, answer);
      setTimeout(() => this.#early.delete(answer.query), LONGEST_WAIT);
    }
  }

  /** @param {Message} message @param {Button} button */
  #button(message, button) {
    const look = { class: `press ${button.style ?? ""}` };
    const address = webAddress(button.url ?? "");
    if (address) {
      return element("a", { ...look, ...outwards(address) }, button.text, icon("link"));
    }
    const act = this.#action(message, button);
    if (!act) {
      return element("button", { ...look, type: "button", disabled: true, title: texts.telegramOnly }, button.text);
    }
    return element("button", { ...look, type: "button", click: (event) => act(event.currentTarget) }, button.text);
  }

  /** @param {Message} message @param {Button} button @returns {((pressed: HTMLElement) => void) | null} */
  #action(message, { callback_data: data, copy_text: copied }) {
    if (data) {
      return (pressed) => this.#press(pressed, message, data);
    }
    return copied ? () => this.#outside.copy(copied.text) : null;
  }

  /** @param {HTMLElement} pressed @param {Message} message @param {string} data */
  async #press(pressed, message, data) {
    if (pressed.getAttribute("aria-busy") === "true") {
      return;
    }
    pressed.setAttribute("aria-busy", "true");
    const query = await this.#outside.press(message, data);
    const finish = () => {
      pressed.removeAttribute("aria-busy");
      this.#waiting.delete(query);
    };
    if (!query) {
      finish();
      return;
    }
    this.#waiting.set(query, finish);
    setTimeout(finish, LONGEST_WAIT);
    const early = this.#early.get(query);
    if (early) {
      this.#early.delete(query);
      this.answered(early);
    }
  }
}
