/** A round button that opens a small menu of actions. */

import { element, icon } from "./elements.js";

/** @typedef {{label: string, act: () => void}} Action */

/**
 * @param {HTMLElement} holder filled with the button and, while it is open, the menu
 * @param {string} label
 * @param {() => Action[]} actions asked when the menu opens
 */
export function fillPopup(holder, label, actions) {
  const button = element(
    "button",
    { type: "button", class: "round", title: label, "aria-label": label, "aria-haspopup": "menu", "aria-expanded": "false", mousedown: keepFocus },
    icon("more"),
  );
  button.addEventListener("click", () => (holder.querySelector("[role=menu]") ? close(holder) : open(holder, actions())));
  holder.replaceChildren(button);
}

/** @param {HTMLElement} holder @param {Action[]} actions */
function open(holder, actions) {
  const items = actions.map(({ label, act }) =>
    element("button", { type: "button", role: "menuitem", tabindex: -1, click: () => (close(holder), act()) }, label),
  );
  const menu = element("div", { role: "menu", class: "actions", mousedown: keepFocus, keydown: (event) => move(event, holder, items) }, ...items);
  holder.firstElementChild?.setAttribute("aria-expanded", "true");
  holder.append(menu);
  holder.addEventListener("focusout", closeWhenLeft);
  menu.scrollIntoView({ block: "nearest" });
  items[0]?.focus();
}

/** @param {HTMLElement} holder */
function close(holder) {
  const button = /** @type {HTMLElement} */ (holder.firstElementChild);
  const hadFocus = holder.contains(document.activeElement);
  holder.removeEventListener("focusout", closeWhenLeft);
  button.setAttribute("aria-expanded", "false");
  holder.querySelector("[role=menu]")?.remove();
  if (hadFocus) {
    button.focus();
  }
}

/** Some browsers focus nothing by a click on a button, which would look as if the menu were left. */
function keepFocus(event) {
  event.preventDefault();
}

/** @param {FocusEvent} event */
function closeWhenLeft(event) {
  const holder = /** @type {HTMLElement} */ (event.currentTarget);
  if (!holder.contains(/** @type {Node | null} */ (event.relatedTarget))) {
    close(holder);
  }
}

/** @param {KeyboardEvent} event @param {HTMLElement} holder @param {HTMLElement[]} items */
function move(event, holder, items) {
  const at = items.indexOf(/** @type {HTMLElement} */ (document.activeElement));
  const next = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: items.length - 1 }[event.key];
  if (event.key === "Escape") {
    event.stopPropagation();
    close(holder);
  } else if (next !== undefined) {
    event.preventDefault();
    items[(next + items.length) % items.length].focus();
  }
}
