/** What the page knows: who is there, which chats there are, and what was said in them. */

/**
 * @import { Bot, Chat, Message, State, User } from "./protocol.js"
 */

export class History {
  /** @type {number} */ seq = -1;
  /** @type {Bot} */ bot;
  /** @type {User} */ me;
  /** @type {Chat[]} */ chats = [];
  /** @type {Map<number, Message[]>} oldest first */ #messages = new Map();
  /** @type {Map<number, number>} */ #unread = new Map();

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

  /** @param {number} chat @returns {Message[]} */
  messages(chat) {
    return this.#messages.get(chat) ?? [];
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

  /** The reader's own latest message in a chat. @param {number} chat */
  lastOwn(chat) {
    return this.messages(chat).findLast((message) => this.isOwn(message) && message.text);
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

  /** @param {number} chat how many messages came while another chat was open */
  unread(chat) {
    return this.#unread.get(chat) ?? 0;
  }

  /** @param {number} chat */
  countUnread(chat) {
    this.#unread.set(chat, this.unread(chat) + 1);
  }

  /** @param {number} chat */
  markRead(chat) {
    this.#unread.delete(chat);
  }
}
