/** Block quotes that show their first lines until they are unfolded. */

import { element } from "../tools/elements.js";
import { texts } from "../tools/texts.js";

// Only a quote that is cut needs a button, and whether it is cut changes with the width of the screen.
const widths = new ResizeObserver((entries) => entries.forEach(({ target }) => showNeed(target)));

/** @param {Node[]} content @param {string} [lang] its language @returns {HTMLElement} */
export function foldableQuote(content, lang) {
  const body = element("div", { class: "quoted", lang }, ...content);
  const button = element("button", { type: "button", class: "fold", "aria-expanded": "false" }, texts.unfold);
  const quote = element("blockquote", { class: "foldable folded" }, body, button);
  button.addEventListener("click", () => toggle(quote, button));
  body.addEventListener("click", (event) => {
    if (meansToToggle(event)) {
      toggle(quote, button);
    }
  });
  widths.observe(body);
  return quote;
}

/** @param {HTMLElement} quote @param {HTMLElement} button */
function toggle(quote, button) {
  if (quote.classList.contains("short")) {
    return;
  }
  const folded = quote.classList.toggle("folded");
  button.setAttribute("aria-expanded", String(!folded));
  button.textContent = folded ? texts.unfold : texts.fold;
}

/** A click on a link or at the end of a selection means something else. @param {MouseEvent} event */
function meansToToggle(event) {
  const target = /** @type {Element} */ (event.target);
  return !target.closest("a, button, [role=button]") && Boolean(document.getSelection()?.isCollapsed);
}

/** @param {Element} body */
function showNeed(body) {
  const quote = body.parentElement;
  if (quote?.classList.contains("folded")) {
    quote.classList.toggle("short", body.scrollHeight <= body.clientHeight + 1);
  }
}
