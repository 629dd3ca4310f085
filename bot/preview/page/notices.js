/** What the page tells the reader by the way: toasts, alerts and the banner about the connection. */

import { byId, element } from "./tools/elements.js";
import { outwards, webAddress } from "./message/links.js";
import { texts } from "./tools/texts.js";

/** @import { CallbackAnswer, Trouble } from "./protocol.js" */

const TOAST_SHOWN = 4000; // milliseconds; longer texts stay longer
const PER_CHARACTER = 40;

/** A line that goes away by itself. @param {string} text */
export function toast(text) {
  const line = element("p", { class: "toast" }, text);
  byId("toasts").replaceChildren(line);
  setTimeout(() => line.remove(), TOAST_SHOWN + PER_CHARACTER * text.length);
}

/** A text, perhaps with a link, that waits until it is closed. @param {string} text @param {string | null} [address] */
function showAlert(text, address = null) {
  const dialog = byId("alert");
  const link = address ? element("a", outwards(address), texts.openLink) : null;
  dialog.querySelector("p").replaceChildren(text, ...(link ? [" ", link] : []));
  dialog.querySelector("button").onclick = () => dialog.close();
  dialog.showModal();
}

/** What the bot says to a pressed button. @param {CallbackAnswer} answer */
export function showAnswer({ text, show_alert: asAlert, url }) {
  const address = webAddress(url ?? "");
  if (address || (asAlert && text)) {
    showAlert(text, address);
  } else if (text) {
    toast(text);
  }
}

/** @param {Trouble | null} trouble with the connection; null when there is none */
export function showConnection(trouble) {
  byId("banner").textContent = trouble ? texts[trouble] : "";
}
