/** The topics of the open chat: a row of buttons above its messages, and the way to a new one. */

import { byId, element } from "./tools/elements.js";
import { texts } from "./tools/texts.js";

/** @import { Chat } from "./protocol.js" */
/** @import { History } from "./history.js" */

export const GENERAL = 0;

/**
 * @param {Chat} chat @param {number} open the topic that is open @param {History} history
 * @param {(topic: number) => void} onOpen
 */
export function drawTopics(chat, open, history, onOpen) {
  const row = byId("topics");
  const focused = row.contains(document.activeElement) ? document.activeElement?.getAttribute("data-topic") : null;
  const topics = [{ id: GENERAL, name: texts.general }, ...chat.topics];
  row.hidden = !hasTopics(chat);
  row.replaceChildren(...topics.map(({ id, name }) => tab(id, name, id === open, history.unread(chat.id, id), () => onOpen(id))));
  row.querySelector(`[data-topic="${focused}"]`)?.focus();
}

/** @param {Chat} chat */
export function hasTopics(chat) {
  return chat.is_forum || chat.topics.length > 0;
}

/** @param {number} id @param {string} name @param {boolean} open @param {number} unread @param {() => void} onOpen */
function tab(id, name, open, unread, onOpen) {
  const badge = unread ? element("span", { class: "badge", "aria-label": texts.unread(unread) }, String(unread)) : null;
  const state = { "data-topic": id, "aria-current": open ? "true" : null };
  return element("button", { type: "button", ...state, click: onOpen }, name, badge);
}

/** Asks the reader for the name of a new topic. @param {(name: string) => void} onName */
export function askName(onName) {
  const [dialog, name] = [byId("new-topic"), byId("topic-name")];
  const [cancel, open] = dialog.querySelectorAll("button");
  const take = () => {
    if (name.value.trim()) {
      dialog.close();
      onName(name.value.trim());
    }
  };
  name.value = "";
  cancel.onclick = () => dialog.close();
  open.onclick = take;
  name.onkeydown = (event) => {
    if (event.key === "Enter") {
      take();
    }
  };
  dialog.showModal();
  name.focus();
}
