/**
 * The page's half of the protocol that `bot/preview/http/pages.py` describes.
 *
 * @typedef {{id: number, first_name?: string, username?: string, is_bot?: boolean,
 *   language_code?: string}} User
 * @typedef {{id: number, username: string, first_name: string, description: string, short_description: string,
 *   privacy_mode: boolean, is_there: boolean}} Bot
 * @typedef {{command: string, description: string}} Command
 * @typedef {{id: number, type: string, title: string, blocked: boolean, with_bot: boolean,
 *   is_forum: boolean, topics: {id: number, name: string}[], members: User[], commands: Command[]}} Chat
 * @typedef {{id: string, title: string, description: string, text: string}} InlineResult
 * @typedef {{type: string, offset: number, length: number, url?: string, language?: string, lang?: string}} Entity
 * @typedef {{text: string, style?: string, callback_data?: string, url?: string, copy_text?: {text: string}}} Button
 * @typedef {{message_id: number, date: number, edit_date?: number, chat: {id: number, type: string}, from: User, text?: string,
 *   entities?: Entity[], reply_markup?: {inline_keyboard: Button[][]}, reply_to_message?: Message,
 *   migrate_to_chat_id?: number, migrate_from_chat_id?: number, forward_origin?: {chat?: {title: string},
 *   sender_user?: User}, caption?: string, caption_entities?: Entity[], photo?: object[],
 *   document?: {file_name: string, file_size: number}, poll?: {question: string},
 *   message_thread_id?: number, is_topic_message?: boolean, forum_topic_created?: {name: string}, delivered: boolean, lang?: string,
 *   quote_langs?: Record<number, string>}} Message
 * @typedef {{chat: number, topic?: number, as?: number}} Place where something is sent, and by whom
 * @typedef {{seq: number, bot: Bot, me: User, chats: Chat[], messages: Record<string, Message[]>}} State
 * @typedef {{query: string, text: string, show_alert: boolean, url: string | null}} CallbackAnswer
 * @typedef {"connecting" | "stopped" | "foreign"} Trouble why nothing is heard: the stream broke; nobody listens at the
 *   address; somebody does but takes the key for another run's
 * @typedef {{state: (state: State) => void, trouble: (why: Trouble) => void,
 *   events: Record<string, (data: any) => void>}} Listener `events` by their names in the protocol
 */

const PAUSE = 1000; // milliseconds between two attempts to connect
const FORBIDDEN = 403;

/** The server was reached and said no; the message is its sentence. */
export class Refused extends Error {
  /** @param {number} status @param {string} sentence */
  constructor(status, sentence) {
    super(sentence);
    this.status = status;
  }
}

export class Server {
  #key;

  /** @param {string} key the run's own, from the page's address */
  constructor(key) {
    this.#key = key;
  }

  /**
   * All methods below throw Refused, or TypeError when nobody answers. Where `as` is given, that member of the chat acts.
   * @returns {Promise<State>}
   */
  state() {
    return this.#ask("GET", "state");
  }

  /** @param {Place} place @param {string} text @param {number} [replyTo] @returns {Promise<{message: Message}>} */
  send(place, text, replyTo) {
    return this.#ask("POST", "send", { ...place, text, reply_to: replyTo });
  }

  /** @param {Message} message @param {string} text @param {number} [as] @returns {Promise<{message: Message}>} */
  edit(message, text, as) {
    return this.#ask("POST", "edit", { ...place(message), text, as });
  }

  /** @param {Message} message @param {number} [as] */
  delete(message, as) {
    return this.#ask("POST", "delete", { ...place(message), as });
  }

  /** @param {Message} message @param {string} data @param {number} [as] @returns {Promise<{query: string}>} */
  press(message, data, as) {
    return this.#ask("POST", "press", { ...place(message), data, as });
  }

  /** @param {string} query what is typed after the bot's name @param {number} [as] @returns {Promise<{query: string}>} */
  inline(query, as) {
    return this.#ask("POST", "inline", { query, as });
  }

  /** @param {Place} place @param {string} query @param {string} result @returns {Promise<{message: Message}>} */
  choose(place, query, result) {
    return this.#ask("POST", "choose", { ...place, query, result });
  }

  /**
   * @param {Place} place @param {{name: string, photo: boolean, contents: string}} file its contents in base64
   * @param {string} text @returns {Promise<{message: Message}>}
   */
  attach(place, file, text) {
    return this.#ask("POST", "attach", { ...place, ...file, text });
  }

  /** @param {number} chat @param {string} name @returns {Promise<{topic: number}>} */
  topic(chat, name) {
    return this.#ask("POST", "topic", { chat, name });
  }

  /** @param {Message} message @param {number} chat where to @param {number} [as] */
  forward(message, chat, as) {
    return this.#ask("POST", "forward", { from: message.chat.id, message: message.message_id, chat, as });
  }

  /** @param {string} language the tag of the one that the reader's Telegram speaks */
  language(language) {
    return this.#ask("POST", "language", { language });
  }

  /** @param {boolean} blocked */
  block(blocked) {
    return this.#ask("POST", "block", { blocked });
  }

  /**
   * Tells the listener the state and then what happens, for as long as the page is open; connects again when need be.
   * @param {Listener} listener
   */
  async follow(listener) {
    for (;;) {
      try {
        const state = await this.state();
        listener.state(state);
        await this.#stream(state.seq, listener);
        listener.trouble("connecting");
      } catch (error) {
        if (error instanceof Refused && error.status === FORBIDDEN) {
          listener.trouble("foreign");
          return;
        }
        listener.trouble("stopped");
      }
      await new Promise((resolve) => setTimeout(resolve, PAUSE));
    }
  }

  /** Ends when the stream breaks or the server has forgotten where the page stood: then a fresh state is needed. */
  #stream(after, listener) {
    const source = new EventSource(`/page/events?${new URLSearchParams({ key: this.#key, after })}`);
    return new Promise((resolve) => {
      for (const [kind, act] of Object.entries(listener.events)) {
        source.addEventListener(kind, (event) => act(JSON.parse(event.data)));
      }
      source.addEventListener("reset", resolve);
      source.addEventListener("error", resolve);
    }).finally(() => source.close());
  }

  async #ask(method, action, body) {
    const answer = await fetch(`/page/${action}`, {
      method,
      headers: { "X-Preview-Key": this.#key, ...(body && { "Content-Type": "application/json" }) },
      body: body && JSON.stringify(body),
    });
    if (!answer.ok) {
      throw new Refused(answer.status, (await answer.json().catch(() => ({}))).error ?? "");
    }
    return answer.json();
  }
}

/** @param {Message} message */
function place(message) {
  return { chat: message.chat.id, message: message.message_id };
}
