"""Who is there and what was said.

Read `world`, then `people` (what they do), `updates` (what the bot is told), `events` and `views` (what pages are
told), `queries`, `profile`, `actions` (the people's deeds by name), `posting` (those
that are more than words).
"""
