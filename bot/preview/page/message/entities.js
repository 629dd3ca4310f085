/**
 * Text and its entities → nodes. Offsets count UTF-16 code units, which are the indices of JavaScript's strings.
 * Whatever the text holds, it becomes text nodes; elements come from the entities' types alone.
 */

import { element } from "../tools/elements.js";
import { foldableQuote } from "./folding.js";
import { outwards, webAddress, writtenAddress } from "./links.js";
import { texts } from "../tools/texts.js";

/**
 * @import { Entity } from "../protocol.js"
 * @typedef {Entity & {start: number, end: number}} Span an entity, or the piece of one that another leaves of it
 * @typedef {(command: string) => void} OnCommand
 */

const TAGS = { bold: "strong", italic: "em", underline: "u", strikethrough: "s", code: "code" };
const BLOCKS = ["blockquote", "expandable_blockquote", "pre"];
const HIGHLIGHTED = ["mention", "text_mention", "hashtag", "cashtag", "email", "phone_number"];

/**
 * @param {string} text
 * @param {Entity[]} entities nested or overlapping as they like; unknown types leave the text as it is
 * @param {OnCommand} onCommand told of the command that the reader clicks
 * @returns {Node[]}
 */
export function formatted(text, entities, onCommand) {
  const spans = entities.map((entity) => ({
    ...entity,
    start: Math.max(0, entity.offset),
    end: Math.min(text.length, entity.offset + entity.length),
  }));
  return nodes(text, { start: 0, end: text.length }, inOrder(spans), onCommand);
}

/**
 * The nodes of one stretch of the text. Elements cannot overlap: what reaches beyond the end of an element is cut there.
 * @param {string} text
 * @param {{start: number, end: number}} stretch
 * @param {Span[]} spans
 * @param {OnCommand} onCommand
 * @returns {Node[]}
 */
function nodes(text, stretch, spans, onCommand) {
  const made = [];
  let at = stretch.start;
  let afterBlock = false;
  const addText = (end) => {
    // A block ends its line by itself; the text's own line break would add an empty one.
    const from = afterBlock && text[at] === "\n" ? at + 1 : at;
    if (from < end) {
      made.push(document.createTextNode(text.slice(from, end)));
    }
  };
  for (let rest = spans; rest.length; ) {
    const [span, ...others] = rest;
    addText(span.start);
    const inside = others.filter((other) => other.start < span.end);
    const within = inside.map((other) => ({ ...other, end: Math.min(other.end, span.end) }));
    made.push(wrapped(span, text, nodes(text, span, within, onCommand), onCommand));
    at = span.end;
    afterBlock = BLOCKS.includes(span.type);
    rest = inOrder(others.map((other) => ({ ...other, start: Math.max(other.start, span.end) })));
  }
  addText(stretch.end);
  return made;
}

/** By start, the longer first; of equal ones blocks first. Empty ones are left out. @param {Span[]} spans */
function inOrder(spans) {
  const rank = (span) => (BLOCKS.includes(span.type) ? 0 : 1);
  return spans
    .filter((span) => span.start < span.end)
    .sort((a, b) => a.start - b.start || b.end - a.end || rank(a) - rank(b));
}

/**
 * @param {Span} span
 * @param {string} text
 * @param {Node[]} content
 * @param {OnCommand} onCommand
 * @returns {Node}
 */
function wrapped(span, text, content, onCommand) {
  const written = text.slice(span.start, span.end);
  switch (span.type) {
    case "blockquote":
      return element("blockquote", { lang: span.lang }, ...content);
    case "expandable_blockquote":
      return foldableQuote(content, span.lang);
    case "pre":
      return element("pre", { "data-language": span.language, tabindex: 0 }, ...content);
    case "spoiler":
      return spoiler(content);
    case "url":
      return link(writtenAddress(written), content);
    case "text_link":
      return link(webAddress(span.url ?? ""), content, span.url);
    case "bot_command":
      return element("button", { type: "button", class: "command", click: () => onCommand(written) }, ...content);
    default:
      return plain(span.type, content);
  }
}

/** @param {string} type @param {Node[]} content */
function plain(type, content) {
  if (HIGHLIGHTED.includes(type)) {
    return element("span", { class: "highlighted" }, ...content);
  }
  return element(TAGS[type] ?? "span", {}, ...content);
}

/**
 * A link where the address is one of the web; otherwise what it would have marked.
 * @param {string | null} address
 * @param {Node[]} content
 * @param {string} [title] where the link leads, if its text does not say so
 */
function link(address, content, title) {
  return address ? element("a", { ...outwards(address), title }, ...content) : element("span", {}, ...content);
}

/** @param {Node[]} content */
function spoiler(content) {
  const hidden = element(
    "span",
    { class: "spoiler", role: "button", tabindex: 0, "aria-label": texts.spoiler },
    element("span", {}, ...content),
  );
  const reveal = (event) => {
    if (event.type === "keydown" && !["Enter", " "].includes(event.key)) {
      return;
    }
    event.preventDefault();
    hidden.className = "spoiler revealed";
    ["role", "tabindex", "aria-label"].forEach((name) => hidden.removeAttribute(name));
  };
  hidden.addEventListener("click", reveal, { once: true });
  hidden.addEventListener("keydown", reveal);
  return hidden;
}
