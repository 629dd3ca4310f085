"""Telegram: the only room that imports the telegram library.

Read `application`, `lifecycle` and `polling`, then `flow` (from the journal to a handler), `handlers`, `showing` and
`delivery`.
"""
