/** The list of chats, and the heading of the open one. */

import { excerpt, nameOf } from "./message/bubbles.js";
import { byId, element } from "./tools/elements.js";
import { fillPopup } from "./tools/popup.js";
import { texts } from "./tools/texts.js";
import { time } from "./message/times.js";

/**
 * @import { Bot, Chat, Message } from "./protocol.js"
 * @import { History } from "./history.js"
 */

/**
 * @param {History} history
 * @param {number} open the chat that is open
 * @param {(chat: number) => void} onOpen
 */
export function drawChats(history, open, onOpen) {
  const list = byId("chats");
  const focused = list.contains(document.activeElement) ? document.activeElement?.getAttribute("data-chat") : null;
  list.replaceChildren(...history.chats.map((chat) => entry(chat, history, open, onOpen)));
  list.querySelector(`[data-chat="${Number(focused)}"]`)?.focus();
}

/** @param {Chat} chat @param {History} history @param {number} open @param {(chat: number) => void} onOpen */
function entry(chat, history, open, onOpen) {
  const last = history.messages(chat.id).at(-1);
  const unread = history.unread(chat.id);
  const button = element(
    "button",
    { type: "button", "data-chat": chat.id, "aria-current": chat.id === open ? "true" : null, click: () => onOpen(chat.id) },
    avatar(chat),
    element("strong", { class: "title" }, chat.title),
    last ? element("time", {}, time(last.date)) : null,
    element("span", { class: "excerpt" }, last ? lastLine(chat, last, history) : texts.nothingYet),
    unread ? element("span", { class: "badge", "aria-label": texts.unread(unread) }, String(unread)) : null,
  );
  return element("li", {}, button);
}

/** @param {Chat} chat @param {Message} last @param {History} history */
function lastLine(chat, last, history) {
  const own = history.isOwn(last);
  const named = last.text !== undefined && (own || chat.type !== "private");
  return named ? `${own ? texts.you : nameOf(last.from)}: ${excerpt(last)}` : excerpt(last);
}

/** @param {Chat} chat */
function avatar(chat) {
  return element("span", { class: `avatar ${chat.type}`, "aria-hidden": "true" }, initial(chat));
}

/** @param {Chat} chat */
function initial(chat) {
  return [...chat.title][0]?.toUpperCase() ?? "";
}

/**
 * @param {Chat} chat @param {History} history @param {(blocked: boolean) => void} onBlock @param {() => void} onTopic
 */
export function drawHeading(chat, history, onBlock, onTopic) {
  byId("chat-title").textContent = chat.title;
  byId("chat-about").textContent = about(chat, history);
  byId("chat-avatar").textContent = initial(chat);
  byId("chat-avatar").className = `avatar ${chat.type}`;
  const block = { label: chat.blocked ? texts.unblock : texts.block, act: () => onBlock(!chat.blocked) };
  const isPrivate = chat.type === "private";
  byId("chat-menu").hidden = !isPrivate && !chat.is_forum;
  fillPopup(byId("chat-menu"), texts.chatMenu, () => [{ label: texts.newTopic, act: onTopic }, ...(isPrivate ? [block] : [])]);
}

/** Who the bot is; in a group, what it is given. @param {Chat} chat @param {History} history */
function about(chat, { bot }) {
  if (chat.with_bot && !bot.is_there) {
    return texts.starting;
  }
  if (chat.type === "private") {
    return chat.blocked ? texts.blockedBot : texts.bot(bot.username);
  }
  if (chat.type === "channel") {
    return chat.with_bot ? texts.followed : texts.notFollowed;
  }
  if (!chat.with_bot) {
    return texts.withoutBot;
  }
  return bot.privacy_mode ? texts.group : texts.openGroup;
}

/** Stands where the messages will. @param {Chat} chat @param {History} history @param {() => void} onStart */
export function drawWelcome(chat, { bot }, onStart) {
  const [heading, hint] = welcome(chat, bot);
  const start = element("button", { type: "button", class: "start", click: onStart }, texts.start);
  const content = [element("h3", {}, heading), element("p", {}, hint), ...(chat.type === "private" ? [start] : [])];
  byId("welcome").replaceChildren(...content);
}

/** What this chat is, and what to do in it. @param {Chat} chat @param {Bot} bot */
function welcome(chat, bot) {
  if (chat.with_bot && !bot.is_there) {
    return [texts.startingHeading, texts.startingHint];
  }
  if (chat.type === "private") {
    return [texts.welcome, bot.description || bot.short_description || texts.startHint];
  }
  if (chat.type === "channel") {
    return [texts.channelWelcome, chat.with_bot ? texts.followedHint : texts.notFollowedHint];
  }
  if (!chat.with_bot) {
    return [texts.guestWelcome, texts.guestHint(bot.username)];
  }
  return [texts.groupWelcome, bot.privacy_mode ? texts.groupHint(bot.username) : texts.openGroupHint];
}
