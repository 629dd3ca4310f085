/**
 * The list above the composer: the bot's commands and, outside its own chat, its name; or what it offers inline. It opens
 * by "/", "@" or the menu button.
 */

import { canFocusFreely } from "./tools/device.js";
import { byId, element } from "./tools/elements.js";
import { texts } from "./tools/texts.js";

/**
 * @import { Command, InlineResult } from "./protocol.js"
 * @typedef {{label: string, about: string, text: string, sends: boolean, result?: string}} Suggestion `sends`: it is a
 *   message by itself; `result`: the id of what the bot offers inline
 */

const NONE = -Infinity;

export class Suggestions {
  #list = byId("suggestions");
  #button = byId("menu");
  #draft = byId("draft");
  #pick;
  /** @type {Suggestion[]} */ #commands = [];
  /** @type {Suggestion[]} */ #names = [];
  /** @type {Suggestion[]} */ #shown = [];
  #active = 0;

  /** @param {(suggestion: Suggestion, send: boolean) => void} pick */
  constructor(pick) {
    this.#pick = pick;
    this.#button.addEventListener("click", () => (this.isOpen ? this.close() : this.#openAll()));
    [this.#list, this.#button].forEach((node) => node.addEventListener("mousedown", (event) => event.preventDefault()));
    this.#draft.addEventListener("blur", () => this.close());
    document.addEventListener("pointerdown", (event) => this.#closeWhenOutside(event.target));
  }

  get isOpen() {
    return !this.#list.hidden;
  }

  /** @param {Command[]} commands of the open chat @param {string | null} name the bot's user name, in a group */
  offer(commands, name) {
    const all = this.isOpen && this.#shown === this.#commands;  // they stay open where only their words change
    this.#commands = commands.map(({ command, description }) => ({
      label: `/${command}`,
      about: description,
      text: name ? `/${command}@${name}` : `/${command}`,
      sends: true,
    }));
    this.#names = name ? [{ label: `@${name}`, about: "", text: `@${name}`, sends: false }] : [];
    this.#button.hidden = !commands.length;
    this.#show(all ? this.#commands : []);
  }

  /** Opens or closes by what has been typed. @param {string} typed the draft up to the cursor */
  match(typed) {
    const [word = ""] = typed.match(/^\/\w*$|(?<=^|\s)@\w*$/) ?? [];
    const candidates = word.startsWith("/") ? this.#commands : this.#names;
    this.#show(word ? candidates.filter(({ label }) => label.toLowerCase().startsWith(word.toLowerCase())) : []);
  }

  /** What the bot offers inline. None is chosen at first: Enter sends what is typed. @param {InlineResult[]} results */
  offerResults(results) {
    this.#show(results.map(({ id, title, description }) => ({ label: title, about: description, text: "", sends: true, result: id })));
    this.#activate(NONE);
  }

  /** Whether the key was meant for the list. @param {KeyboardEvent} event */
  takesKey(event) {
    if (!this.isOpen || event.isComposing || (this.#active === NONE && ["Enter", "Tab"].includes(event.key))) {
      return false;
    }
    const act = {
      ArrowDown: () => this.#activate(this.#active === NONE ? 0 : this.#active + 1),
      ArrowUp: () => this.#activate(Math.max(this.#active, 0) - 1),
      Enter: () => this.#choose(this.#active, true),
      Tab: () => this.#choose(this.#active, false),
      Escape: () => this.close(),
    }[event.key];
    act?.();
    return Boolean(act);
  }

  close() {
    this.#show([]);
  }

  #openAll() {
    if (canFocusFreely()) {
      this.#draft.focus();
    }
    this.#show(this.#commands);
  }

  /** @param {EventTarget | null} target */
  #closeWhenOutside(target) {
    if (![this.#list, this.#button, this.#draft].some((node) => node.contains(target))) {
      this.close();
    }
  }

  /** @param {Suggestion[]} suggestions */
  #show(suggestions) {
    this.#shown = suggestions;
    this.#list.hidden = !suggestions.length;
    this.#button.setAttribute("aria-expanded", String(this.isOpen));
    this.#list.replaceChildren(...suggestions.map((suggestion, at) => this.#option(suggestion, at)));
    this.#list.dataset.keys = texts.commandKeys;
    this.#activate(0);
  }

  /** @param {Suggestion} suggestion @param {number} at */
  #option({ label, about, result }, at) {
    const choose = () => this.#choose(at, true);
    const look = { class: result && "result", id: `option-${at}`, role: "option" };
    return element("li", { ...look, click: choose }, element("strong", {}, label), element("span", {}, about));
  }

  /** @param {number} at counted round the end, or NONE */
  #activate(at) {
    const count = this.#shown.length;
    this.#active = at === NONE ? NONE : count ? (at + count) % count : 0;
    [...this.#list.children].forEach((option, i) => option.setAttribute("aria-selected", String(i === this.#active)));
    this.#list.children[this.#active]?.scrollIntoView({ block: "nearest" });
    if (count && at !== NONE) {
      this.#draft.setAttribute("aria-activedescendant", `option-${this.#active}`);
    } else {
      this.#draft.removeAttribute("aria-activedescendant");
    }
  }

  /** @param {number} at @param {boolean} send */
  #choose(at, send) {
    const suggestion = this.#shown[at];
    this.close();
    this.#pick(suggestion, send && suggestion.sends);
  }
}
