"""What is elsewhere becomes articles: one readable Markdown file each, in the operator's own folder.

Read `item`, then `storing`, which keeps items in the folder, each once. `exports` takes files apart; `fetching` reaches
the web within limits (`reaching`) and manners (`visiting`), `links` makes items of what lies there: pages (`webpages`)
and feeds (`feeds`). `following` does so again and again while the bot runs, by a list (`feedlist`) and what was seen
before (`feedstate`). `gathering` takes whatever an operator names, `sent` what people send in a chat.
"""
