"""Does to a text what Telegram does.

Read `entities` (the way of every text), then `markup` (HTML), `recognition` (what is found without markup), `links`.
"""
