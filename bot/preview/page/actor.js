/** For whom the page acts in the open chat: the reader, or in a group another member. */

import { nameOf } from "./message/bubbles.js";
import { byId, element } from "./tools/elements.js";
import { texts } from "./tools/texts.js";

/** @import { Chat, User } from "./protocol.js" */

export class Actor {
  #select = byId("actor");
  #chat = 0;

  /** The member's id; undefined for the reader. */
  get id() {
    return Number(this.#select.value) || undefined;
  }

  /** @param {Chat} chat @param {User} reader */
  enter(chat, reader) {
    const chosen = chat.id === this.#chat ? this.#select.value : "";
    const others = chat.members.filter(({ id }) => id !== reader.id);
    const options = [element("option", { value: "" }, label(reader))];
    options.push(...others.map((other) => element("option", { value: other.id }, label(other))));
    this.#select.replaceChildren(...options);
    this.#select.value = chosen;
    this.#chat = chat.id;
    byId("writer").hidden = !others.length;
  }
}

/** @param {User} user */
function label(user) {
  return user.is_bot ? texts.aBot(nameOf(user)) : texts.inLanguage(nameOf(user), user.language_code ?? "?");
}
