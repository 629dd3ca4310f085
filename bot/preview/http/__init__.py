"""Serves the Bot API and the chat page over HTTP.

Read `server`, then `routes` (every address), `api` (the bot's side), `pages` (the browser's), `side_door` (the tests'),
and what they share: `handlers`, `access`, `parts`.
"""
