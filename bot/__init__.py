"""A Telegram bot that answers questions by quoting dated articles word for word.

A question's way: update → `chat.handlers.questions` takes the text → `answers.answerer` → `search.question` reads it →
`search.index` finds candidate passages → `search.ranking` orders their sentences → `answers.quoting` chooses the
slices to quote → `model.Answer` → `chat.showing` → one message.

An article's way: file → `articles.formats` reads it into a `model.Article` → `search.splitting` →
`search.analysis` → `search.index`. A bad file is reported by name and left out; the bot goes on with the rest.

Imports point one way: `cli → app → chat/preview → answers → search → model`, and `articles → model`.
"""
