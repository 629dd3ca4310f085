"""What Telegram makes of a text.

Read `entities` (the way of every text), then `markup` (HTML), `recognition` (what is found without markup), `links`.
"""
