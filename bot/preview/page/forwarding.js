/** Asks the reader which chat a message shall be forwarded to. */

import { byId, element } from "./tools/elements.js";

/** @import { Chat } from "./protocol.js" */

/** @param {Chat[]} chats @param {(chat: Chat) => void} onChoice */
export function chooseChat(chats, onChoice) {
  const dialog = byId("forward");
  const choose = (chat) => (dialog.close(), onChoice(chat));
  const buttons = chats.map((chat) => element("button", { type: "button", click: () => choose(chat) }, chat.title));
  byId("forward-chats").replaceChildren(...buttons.map((button) => element("li", {}, button)));
  dialog.querySelector("p button").onclick = () => dialog.close();
  dialog.showModal();
}
