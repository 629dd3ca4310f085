"""Knows who is there and what was said.

Read `world`, then `people` (what they do), `updates` (what the bot is told), `events` and `views` (what pages are
told), `queries`, `profile`, `posting` (deeds that are more than words), `actions` (all deeds by name).
"""
