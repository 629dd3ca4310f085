"""The whole bot in a browser, without a token: a stand-in for Telegram's Bot API server, and a chat page beside it.

    wire     values of the Bot API, and how they go over the wire
    text     what Telegram makes of a text: markup, entities, links
    chats    who is there, what was said, what people do, and who is told of it
    methods  what a bot may ask, by name
    testing  what tests may do: inject faults, look at calls, add people
    http     the server: every address, who may come in, what is answered
    page     the chat page, files for the browser: `main.js` first, and in `message/` how one is drawn and folded;
             `http.pages` says what it may ask

The bot's request goes http.api → methods.table → chats.world; the reader's goes http.pages → chats.actions →
chats.people → chats.updates, where the bot fetches it. Imports point one way: `http → testing, methods → chats → text →
wire`, any step may be passed over, and `testing` and `methods` do not know each other. Begin with `http.routes`.
"""
