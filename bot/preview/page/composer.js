/** Where the reader writes: new messages, replies and edits. */

import { excerpt, nameOf, wordsOf } from "./message/bubbles.js";
import { byId } from "./tools/elements.js";
import { Suggestions } from "./suggestions.js";
import { LARGEST, fits, isPhoto } from "./tools/files.js";
import { keep, kept } from "./tools/kept.js";
import { texts } from "./tools/texts.js";

/**
 * @import { Chat, InlineResult, Message } from "./protocol.js"
 * @typedef {{kind: "new"} | {kind: "reply" | "edit", message: Message} | {kind: "attach", file: File}} Purpose what the draft is for
 * @typedef {{send: (text: string, replyTo?: number) => Promise<boolean>, edit: (message: Message, text: string) =>
 *   Promise<boolean>, inline: (typed: string) => Promise<string>, choose: (query: string, result: string) =>
 *   Promise<boolean>, attach: (file: File, text: string) => Promise<boolean>,
 *   complain: (text: string) => void, lastOwn: () => Message | undefined, unblock: () => void}} Outside true is told when it was taken;
 *   `inline` gives the query's id, or "" if refused
 */

const LONGEST = 4096; // Bot API, sendMessage: UTF-16 code units, as JavaScript counts
const LONGEST_CAPTION = 1024;
const TALLEST = 160; // pixels, about seven lines
const TYPING_PAUSE = 300; // milliseconds after which what is typed behind the bot's name is asked inline
/** @type {Purpose} */ const NEW = { kind: "new" };

export class Composer {
  #draft = byId("draft");
  #send = byId("send");
  #outside;
  #suggestions;
  /** @type {Purpose} */ #purpose = NEW;
  #chat = 0;
  #topic = 0;
  #botName = "";
  #typed = 0; // the timer that asks inline
  /** The latest that came, perhaps before the query's own id. */
  #offer = { query: "none", results: /** @type {InlineResult[]} */ ([]) };
  #query = ""; // the inline query whose results are awaited or shown

  /** @param {Outside} outside */
  constructor(outside) {
    this.#outside = outside;
    this.#suggestions = new Suggestions(({ text, result }, send) => (result ? this.#chooseResult(result) : this.#pick(text, send)));
    this.#draft.addEventListener("input", () => this.#onInput());
    this.#draft.addEventListener("keydown", (event) => this.#onKey(event));
    this.#send.addEventListener("click", () => this.#submit());
    byId("attach").addEventListener("click", () => byId("file").click());
    byId("file").addEventListener("change", () => this.#onFile(byId("file")));
    byId("cancel").addEventListener("click", () => this.#become(NEW, ""));
    byId("unblock").addEventListener("click", () => this.#outside.unblock());
  }

  /** @param {Chat} chat @param {number} topic @param {string} botName the bot's user name */
  enter(chat, topic, botName) {
    const group = chat.type !== "private";
    this.#botName = botName;
    if (chat.id !== this.#chat || topic !== this.#topic) {
      [this.#chat, this.#topic] = [chat.id, topic];
      this.#become(NEW, kept(this.#draftName()));
    } else if (chat.blocked) {
      this.#become(NEW, "");
    }
    this.#draft.placeholder = placeholder(chat, botName);
    this.#draft.setAttribute("aria-label", texts.draft);
    this.#suggestions.offer(chat.commands, group ? botName : null);
    byId("composer").hidden = chat.blocked;
    byId("unblock").hidden = !chat.blocked;
  }

  /** @param {Message} message */
  reply(message) {
    this.#become({ kind: "reply", message }, this.#purpose.kind === "edit" ? "" : this.#draft.value);
    this.focus();
  }

  /** @param {Message} message */
  edit(message) {
    this.#become({ kind: "edit", message }, wordsOf(message));
    this.focus();
  }

  /** @param {number} id a message that is no more */
  forget(id) {
    if ("message" in this.#purpose && this.#purpose.message.message_id === id) {
      this.#become(NEW, "");
    }
  }

  /** What the bot offers inline. @param {string} query @param {InlineResult[]} results */
  offered(query, results) {
    this.#offer = { query, results };
    this.#showOffer();
  }

  #showOffer() {
    if (this.#offer.query === this.#query && this.#inlineText()) {
      this.#suggestions.offerResults(this.#offer.results);
    }
  }

  focus() {
    this.#draft.focus();
  }

  /** @param {Purpose} purpose @param {string} text */
  #become(purpose, text) {
    this.#purpose = purpose;
    this.#draft.value = text;
    byId("about-draft").hidden = purpose.kind === "new";
    if (purpose.kind !== "new") {
      const [heading, about] = described(purpose);
      byId("about-draft").querySelector("strong").textContent = heading;
      byId("about-draft").querySelector("span").textContent = about;
      byId("about-draft").querySelector("use").setAttribute("href", `#icon-${purpose.kind}`);
    }
    this.#drawSend();
    this.#onInput();
  }

  /** Under which name the draft of the open chat and topic is kept. */
  #draftName() {
    return `draft ${this.#chat} ${this.#topic}`;
  }

  #drawSend() {
    const saving = this.#purpose.kind === "edit";
    this.#send.querySelector("use").setAttribute("href", saving ? "#icon-save" : "#icon-send");
    this.#send.setAttribute("aria-label", saving ? texts.save : texts.send);
    this.#send.title = saving ? texts.save : texts.send;
  }

  #onInput() {
    const text = this.#draft.value.trim();
    if (this.#purpose.kind !== "edit") {
      keep(this.#draftName(), this.#draft.value);
    }
    const over = text.length - this.#longest();
    byId("counter").textContent = over > 0 ? texts.tooLong(over) : "";
    this.#send.disabled = (!text && this.#purpose.kind !== "attach") || over > 0;
    this.#draft.style.height = "auto";
    this.#draft.style.height = `${Math.min(TALLEST, this.#draft.scrollHeight)}px`;
    this.#suggestions.match(this.#draft.value.slice(0, this.#draft.selectionStart));
    clearTimeout(this.#typed);
    if (this.#inlineText()) {
      this.#typed = setTimeout(() => this.#askInline(), TYPING_PAUSE);
    }
  }

  #longest() {
    return this.#purpose.kind === "attach" ? LONGEST_CAPTION : LONGEST;
  }

  /** @param {HTMLInputElement} input */
  #onFile(input) {
    const file = input.files?.[0];
    input.value = ""; // so that the same file can be chosen again
    if (file && fits(file)) {
      this.#become({ kind: "attach", file }, this.#purpose.kind === "edit" ? "" : this.#draft.value);
      this.focus();
    } else if (file) {
      this.#outside.complain(texts.tooLarge(LARGEST));
    }
  }

  /** What is typed behind the bot's name, where the draft begins with it. */
  #inlineText() {
    const [name = "", ...words] = this.#draft.value.split(/\s+/);
    return name.toLowerCase() === `@${this.#botName}`.toLowerCase() ? words.join(" ").trim() : "";
  }

  async #askInline() {
    this.#query = await this.#outside.inline(this.#inlineText());
    this.#showOffer();
  }

  /** @param {string} result */
  async #chooseResult(result) {
    if (await this.#outside.choose(this.#query, result)) {
      this.#become(NEW, "");
    }
  }

  /** @param {KeyboardEvent} event */
  #onKey(event) {
    if (this.#suggestions.takesKey(event)) {
      event.preventDefault();
    } else if (event.key === "Enter" && !event.shiftKey && !event.isComposing) {
      event.preventDefault();
      this.#submit();
    } else if (event.key === "Escape" && this.#purpose.kind !== "new") {
      this.#become(NEW, "");
    } else if (event.key === "ArrowUp" && !this.#draft.value) {
      this.#editLast(event);
    }
  }

  /** @param {KeyboardEvent} event */
  #editLast(event) {
    const message = this.#outside.lastOwn();
    if (message) {
      event.preventDefault();
      this.edit(message);
    }
  }

  /** @param {string} text of the suggestion @param {boolean} send */
  #pick(text, send) {
    if (send) {
      this.#draft.value = text;
      this.#submit();
      return;
    }
    const cursor = this.#draft.selectionStart;
    const before = this.#draft.value.slice(0, cursor).replace(/\S*$/, "");
    this.#draft.value = `${before}${text} ${this.#draft.value.slice(cursor)}`;
    this.#draft.selectionStart = this.#draft.selectionEnd = before.length + text.length + 1;
    this.#onInput();
  }

  /** Empties the draft at once, and fills it again if the message was not taken. */
  async #submit() {
    const [text, purpose] = [this.#draft.value.trim(), this.#purpose];
    if ((!text && purpose.kind !== "attach") || text.length > this.#longest()) {
      return;
    }
    this.#become(NEW, "");
    const taken = await this.#deliver(purpose, text);
    if (!taken && !this.#draft.value) {
      this.#become(purpose, text);
    }
  }

  /** @param {Purpose} purpose @param {string} text */
  #deliver(purpose, text) {
    if (purpose.kind === "edit") {
      return this.#outside.edit(purpose.message, text);
    }
    if (purpose.kind === "attach") {
      return this.#outside.attach(purpose.file, text);
    }
    return this.#outside.send(text, purpose.kind === "reply" ? purpose.message.message_id : undefined);
  }
}

/** Its heading and what it is about. @param {Exclude<Purpose, {kind: "new"}>} purpose @returns {[string, string]} */
function described(purpose) {
  if (purpose.kind === "attach") {
    return [texts.attaching(isPhoto(purpose.file)), purpose.file.name];
  }
  const heading = purpose.kind === "edit" ? texts.editing : texts.replyingTo(nameOf(purpose.message.from));
  return [heading, excerpt(purpose.message)];
}

/** @param {Chat} chat @param {string} botName */
function placeholder(chat, botName) {
  if (chat.type === "channel") {
    return texts.post;
  }
  return !chat.with_bot ? texts.guestDraft(botName) : chat.type === "private" ? texts.draft : texts.groupDraft;
}
