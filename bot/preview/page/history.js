/** What the page knows: who is there, which chats there are, and what was said in them. */

/**
 * @import { Bot, Chat, Message, State, User } from "./protocol.js"
 */

import { GENERAL } from "./topics.js";

export class History {
  /** @type {number} */ seq = -1;
  /** @type {Bot} */ bot;
  /** @type {User} */ me;
  /** @type {Chat[]} */ chats = [];
  /** @type {Map<number, Message[]>} oldest first */ #messages = new Map();
  /** @type {Map<string, number>} */ #unread = new Map();

  /** @param {State} state */
  load(state) {
    this.seq = state.seq;
    this.bot = state.bot;
    this.me = state.me;
    this.chats = state.chats;
    this.#messages = new Map(Object.entries(state.messages).map(([id, messages]) => [Number(id), messages]));
  }

  /** @param {number} id */
  chat(id) {
    return this.chats.find((chat) => chat.id === id);
  }

  /** The server tells of it too, sooner or later. @param {number} chat @param {{id: number, name: string}} topic */
  addTopic(chat, topic) {
    const { topics = [] } = this.chat(chat) ?? {};
    if (!topics.some(({ id }) => id === topic.id)) {
      topics.push(topic);
    }
  }

  /** @param {number} chat @param {number} [topic] all of them without it @returns {Message[]} */
  messages(chat, topic) {
    const all = this.#messages.get(chat) ?? [];
    return topic === undefined ? all : all.filter((message) => topicOf(message) === topic);
  }

  /** @param {Message} message */
  add(message) {
    this.#messages.set(message.chat.id, [...this.messages(message.chat.id), message]);
  }

  /** @param {Message} message takes the place of the one with its id */
  replace(message) {
    const others = this.messages(message.chat.id);
    this.#messages.set(
      message.chat.id,
      others.map((other) => (other.message_id === message.message_id ? message : other)),
    );
  }

  /** @param {number} chat @param {number} id */
  remove(chat, id) {
    this.#messages.set(
      chat,
      this.messages(chat).filter((message) => message.message_id !== id),
    );
  }

  /** The supergroup that a group has become. @param {number} chat @returns {Chat | undefined} */
  successor(chat) {
    return this.chat(this.messages(chat).at(-1)?.migrate_to_chat_id ?? 0);
  }

  /** The reader's own latest message in a chat's topic. @param {number} chat @param {number} topic */
  lastOwn(chat, topic) {
    return this.messages(chat, topic).findLast((message) => this.isOwn(message) && message.text);
  }

  /** @param {Message} message */
  isOwn(message) {
    return message.from.id === this.me.id;
  }

  /** Who has written a message, if it is somebody that the page acts for. @param {Message} message */
  writer(message) {
    const members = this.chat(message.chat.id)?.members ?? [];
    return message.chat.type === "channel" ? this.me.id : members.find(({ id }) => id === message.from.id)?.id;
  }

  /** How many messages came while another chat or topic was open. @param {number} chat @param {number} [topic] */
  unread(chat, topic) {
    const counted = topic === undefined ? this.#topics(chat) : [topic];
    return counted.reduce((sum, each) => sum + (this.#unread.get(`${chat} ${each}`) ?? 0), 0);
  }

  /** @param {Message} message */
  countUnread(message) {
    const topic = topicOf(message);
    this.#unread.set(`${message.chat.id} ${topic}`, this.unread(message.chat.id, topic) + 1);
  }

  /** @param {number} chat @param {number} topic */
  markRead(chat, topic) {
    this.#unread.delete(`${chat} ${topic}`);
  }

  /** @param {number} chat */
  #topics(chat) {
    return [GENERAL, ...(this.chat(chat)?.topics.map(({ id }) => id) ?? [])];
  }
}

/** @param {Message} message @returns {number} */
export function topicOf(message) {
  return (message.is_topic_message && message.message_thread_id) || GENERAL;
}
