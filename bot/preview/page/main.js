/** The page put together: what the server tells is shown, what the reader does is told to the server. */

import { Actor } from "./actor.js";
import { Keyboards } from "./message/buttons.js";
import { drawChats, drawHeading, drawWelcome } from "./chatlist.js";
import { Composer } from "./composer.js";
import { wordsOf } from "./message/bubbles.js";
import { canFocusFreely } from "./tools/device.js";
import { byId } from "./tools/elements.js";
import { chooseChat } from "./forwarding.js";
import { drawLanguage, offerLanguages } from "./language.js";
import { packed } from "./tools/files.js";
import { History, topicOf } from "./history.js";
import { keep, kept } from "./tools/kept.js";
import { Log } from "./log.js";
import { showAnswer, showConnection, toast } from "./notices.js";
import { Refused, Server } from "./protocol.js";
import { GENERAL, askName, drawTopics } from "./topics.js";
import { texts } from "./tools/texts.js";

/** @import { Message, State } from "./protocol.js" */

class Page {
  #server = new Server(new URLSearchParams(location.search).get("key") ?? "");
  #history = new History();
  #keyboards = new Keyboards({
    press: async (message, data) => (await this.#try(this.#server.press(message, data, this.#actor.id)))?.query ?? "",
    answer: showAnswer,
    copy,
  });
  #log = new Log({
    isOwn: (message) => this.#history.isOwn(message),
    isGroup: () => this.#chat.type !== "private",
    keyboards: this.#keyboards,
    onCommand: (command) => this.#send(command),
    onQuoted: (id) => this.#log.point(id),
    actions: (message) => this.#actions(message),
  });
  #composer = new Composer({
    send: (text, replyTo) => this.#send(text, replyTo),
    edit: async (message, text) => Boolean(await this.#try(this.#server.edit(message, text, this.#history.writer(message)))),
    inline: async (typed) => (await this.#try(this.#server.inline(typed, this.#actor.id)))?.query ?? "",
    choose: async (query, result) => Boolean(await this.#try(this.#server.choose(this.#place, query, result))),
    attach: (file, text) => this.#attach(file, text),
    complain: toast,
    lastOwn: () => this.#history.lastOwn(this.#open, this.#topic),
    unblock: () => this.#block(false),
  });
  #actor = new Actor();
  #open = Number(kept("open"));
  #topic = Number(kept("topic"));

  /** @type {Record<string, (data: any) => void>} what each event does */
  #events = {
    message: (message) => this.#onMessage(message),
    edited_message: (message) => this.#onEdit(message),
    deleted: ({ chat, message }) => this.#onDeleted(chat, message),
    chat_action: ({ chat, seconds }) => chat === this.#open && this.#log.showTyping(seconds),
    callback_answer: (answer) => this.#keyboards.answered(answer),
    inline_results: ({ query, results }) => this.#composer.offered(query, results),
    chats: ({ chats }) => {
      this.#history.chats = chats;
      this.#draw();
    },
    me: (me) => {
      this.#history.me = me;
      this.#draw();
    },
    bot: (bot) => {
      this.#history.bot = bot;
      this.#draw();
    },
  };

  run() {
    byId("back").addEventListener("click", () => this.#showChats());
    offerLanguages((language) => this.#try(this.#server.language(language)));
    this.#server.follow({
      state: (state) => this.#onState(state),
      trouble: showConnection,
      events: this.#events,
    });
  }

  get #chat() {
    return this.#history.chat(this.#open) ?? this.#history.successor(this.#open) ?? this.#history.chats[0];
  }

  /** Where the reader writes, and as whom. */
  get #place() {
    return { chat: this.#open, topic: this.#topic || undefined, as: this.#actor.id };
  }

  /** @param {State} state */
  #onState(state) {
    const first = this.#history.seq < 0;
    showConnection(null);
    this.#history.load(state);
    if (first) {
      this.#enter(this.#chat.id, this.#topic);
    } else {
      this.#draw();
      this.#log.renew(this.#history.messages(this.#open, this.#topic));
    }
  }

  /** @param {number} chat @param {number} [topic] */
  #enter(chat, topic = GENERAL) {
    this.#open = chat;
    this.#topic = this.#chat.topics.some(({ id }) => id === topic) ? topic : GENERAL;
    keep("open", String(chat));
    keep("topic", String(this.#topic));
    this.#history.markRead(chat, this.#topic);
    document.body.dataset.view = "chat";
    this.#draw();
    this.#log.show(this.#history.messages(chat, this.#topic));
    if (canFocusFreely()) {
      this.#composer.focus();
    }
  }

  #showChats() {
    document.body.dataset.view = "chats";
    byId("chats").querySelector("[aria-current]")?.focus();
  }

  /** All but the messages. */
  #draw() {
    const chat = this.#chat;
    if (chat.id !== this.#open) {
      this.#enter(chat.id); // at first, and when a group has become a supergroup
      return;
    }
    drawLanguage(this.#history.me);
    drawHeading(chat, this.#history, (blocked) => this.#block(blocked), () => this.#openTopic());
    drawWelcome(chat, this.#history, () => this.#send("/start"));
    this.#actor.enter(chat, this.#history.me);
    this.#composer.enter(chat, this.#topic, this.#history.bot.username);
    this.#drawChats();
  }

  #drawChats() {
    byId("welcome").hidden = this.#history.messages(this.#open, this.#topic).length > 0;
    drawTopics(this.#chat, this.#topic, this.#history, (topic) => this.#enter(this.#open, topic));
    drawChats(this.#history, this.#open, (id) => this.#enter(id));
  }

  /** @param {Message} message */
  #onMessage(message) {
    this.#history.add(message);
    if (message.chat.id === this.#open && topicOf(message) === this.#topic) {
      this.#log.add(message);
    } else {
      this.#history.countUnread(message);
    }
    this.#drawChats();
  }

  /** @param {Message} message */
  #onEdit(message) {
    this.#history.replace(message);
    if (message.chat.id === this.#open) {
      this.#log.replace(message);
    }
    this.#drawChats();
  }

  /** @param {number} chat @param {number} id */
  #onDeleted(chat, id) {
    this.#history.remove(chat, id);
    if (chat === this.#open) {
      const hadFocus = this.#log.remove(id);
      this.#composer.forget(id);
      if (hadFocus) {
        this.#composer.focus();
      }
    }
    this.#drawChats();
  }

  /** @param {Message} message */
  #actions(message) {
    const changing = [
      { label: texts.edit, act: () => this.#composer.edit(message) },
      { label: texts.remove, act: () => this.#try(this.#server.delete(message, this.#history.writer(message))) },
    ];
    return [
      { label: texts.reply, act: () => this.#composer.reply(message) },
      { label: texts.forward, act: () => this.#forward(message) },
      { label: texts.copy, act: () => copy(wordsOf(message)) },
      ...(this.#history.writer(message) ? changing : []),
    ];
  }

  /** @param {string} text @param {number} [replyTo] @returns {Promise<boolean>} whether it was taken */
  async #send(text, replyTo) {
    return Boolean(await this.#try(this.#server.send(this.#place, text, replyTo)));
  }

  /** @param {File} file @param {string} text @returns {Promise<boolean>} whether it was taken */
  async #attach(file, text) {
    const place = this.#place;
    return Boolean(await this.#try(this.#server.attach(place, await packed(file), text)));
  }

  #openTopic() {
    const chat = this.#open;
    askName(async (name) => {
      const opened = await this.#try(this.#server.topic(chat, name));
      if (opened) {
        this.#history.addTopic(chat, { id: opened.topic, name });
        this.#enter(chat, opened.topic);
      }
    });
  }

  /** @param {Message} message */
  #forward(message) {
    const open = this.#history.chats.filter((chat) => !chat.blocked);
    chooseChat(open, async (chat) => {
      if (await this.#try(this.#server.forward(message, chat.id))) {
        this.#enter(chat.id);
      }
    });
  }

  /** @param {boolean} blocked */
  #block(blocked) {
    this.#try(this.#server.block(blocked));
  }

  /** The answer; null when there is none, and then the reader is told why. @template T @param {Promise<T>} asked */
  async #try(asked) {
    try {
      return await asked;
    } catch (error) {
      toast((error instanceof Refused && error.message) || texts.failed);
      return null;
    }
  }
}

/** @param {string} text */
function copy(text) {
  navigator.clipboard.writeText(text).then(
    () => toast(texts.copied),
    () => toast(texts.notCopied),
  );
}

/** Fills in the words of `index.html`. */
function label() {
  for (const node of document.querySelectorAll("[data-text]")) {
    node.textContent = texts[node.getAttribute("data-text")];
  }
  for (const node of document.querySelectorAll("[data-label]")) {
    node.setAttribute("aria-label", texts[node.getAttribute("data-label")]);
  }
}

label();
new Page().run();
