"""What is elsewhere becomes articles: one readable Markdown file each, in the operator's own folder.

Read `item`, then `storing`, which keeps items in the folder, each once. `exports` takes files apart; `web` fetches what
lies at an address, pages and feeds (`feeds`); `reading` makes items of what `bot.articles` has read. `following` looks
at feeds again and again while the bot runs, by a list (`feedlist`) and what was seen before (`feedstate`). `gathering`
takes whatever an operator names, `sent` what people send in a chat.
"""
