/** A message → what is seen of it. */

import { element, icon } from "../tools/elements.js";
import { formatted } from "./entities.js";
import { fillPopup } from "../tools/popup.js";
import { texts } from "../tools/texts.js";
import { iso, time } from "./times.js";

/**
 * @import { Message, User } from "../protocol.js"
 * @import { Keyboards } from "./buttons.js"
 * @typedef {{isOwn: (message: Message) => boolean, isGroup: () => boolean, keyboards: Keyboards,
 *   onCommand: (command: string) => void, onQuoted: (id: number) => void,
 *   actions: (message: Message) => import("../tools/popup.js").Action[]}} Surroundings
 */

/** @param {Message} message @param {Surroundings} around @returns {HTMLElement} */
export function drawMessage(message, around) {
  if (message.text === undefined) {
    return element("p", { class: "service", "data-id": message.message_id }, serviceText(message));
  }
  const own = around.isOwn(message);
  const menu = element("div", { class: "popup" });
  fillPopup(menu, texts.messageMenu, () => around.actions(message));
  return element(
    "article",
    { class: `message ${own ? "own" : "theirs"}`, "data-id": message.message_id, tabindex: -1 },
    element("div", { class: "stack" }, bubble(message, own, around), around.keyboards.draw(message)),
    menu,
  );
}

/** What is said, in the message or below its picture or file. @param {Message} message */
export function wordsOf({ caption, photo, document: file, poll, text = "" }) {
  return caption ?? (photo || file || poll ? "" : text);
}

/** @param {User} user */
export function nameOf(user) {
  return user.first_name ?? user.username ?? String(user.id);
}

/** @param {Message} message @param {boolean} own @param {Surroundings} around */
function bubble(message, own, around) {
  const named = !own && around.isGroup();
  return element(
    "div",
    { class: "bubble" },
    element("strong", { class: named ? "sender" : "sender unseen" }, own ? texts.you : nameOf(message.from)),
    message.forward_origin ? element("p", { class: "origin" }, texts.forwardedFrom(originName(message.forward_origin))) : null,
    message.reply_to_message && !message.reply_to_message.forum_topic_created ? quoted(message.reply_to_message, around) : null,
    attachment(message),
    element("div", { class: "text", dir: "auto", lang: message.lang }, ...words(message, around), stamp(message)),
  );
}

/** @param {Message} message @param {Surroundings} around */
function words(message, { onCommand }) {
  const { caption, caption_entities, quote_langs: languages = {} } = message;
  const entities = (caption ? caption_entities : message.entities) ?? [];
  return formatted(wordsOf(message), entities.map((entity) => ({ ...entity, lang: languages[entity.offset] })), onCommand);
}

/** What is more than words, told in a line; null where there are but words. @param {Message} message */
function attachment({ photo, document: file, poll }) {
  if (poll) {
    return element("p", { class: "attachment" }, poll.question);
  }
  if (!photo && !file) {
    return null;
  }
  const size = file ? element("span", {}, texts.size(Math.ceil(file.file_size / 1024))) : null;
  return element("p", { class: "attachment" }, icon(photo ? "photo" : "file"), file?.file_name ?? texts.photo, size);
}

/** @param {NonNullable<Message["forward_origin"]>} origin */
function originName({ chat, sender_user: user }) {
  return chat?.title ?? (user ? nameOf(user) : "");
}

/** The message that is replied to, in one line. @param {Message} message @param {Surroundings} around */
function quoted(message, around) {
  const name = around.isOwn(message) ? texts.you : nameOf(message.from);
  return element(
    "button",
    { type: "button", class: "reply", click: () => around.onQuoted(message.message_id) },
    element("span", { class: "unseen" }, texts.inReplyTo("")),
    element("strong", {}, name),
    element("span", { class: "excerpt" }, excerpt(message)),
  );
}

/** @param {Message} message one line of it */
export function excerpt(message) {
  const { caption, document: file, photo, poll, text } = message;
  const shown = caption ?? file?.file_name ?? (photo && texts.photo) ?? poll?.question ?? text;
  return (shown ?? serviceText(message)).replace(/\s+/g, " ").slice(0, 200);
}

/** When it was written, whether it was edited, and whether the bot has it. @param {Message} message */
function stamp(message) {
  return element(
    "span",
    { class: "stamp", lang: texts.locale },
    message.delivered ? null : element("span", { class: "kept", title: texts.notDeliveredWhy }, icon("unseen"), texts.notDelivered),
    message.edit_date ? element("span", {}, texts.edited) : null,
    element("time", { datetime: iso(message.date) }, time(message.date)),
  );
}

/** @param {Message} message */
function serviceText(message) {
  if (message.forum_topic_created) {
    return texts.topicOpened(message.forum_topic_created.name);
  }
  return message.migrate_to_chat_id || message.migrate_from_chat_id ? texts.migrated : texts.unknownMessage;
}
