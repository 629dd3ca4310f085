"""Answers what a bot may ask.

Read `table` (every method by name), then what reads its parameters: `messages`, `keyboards`, `inline`, `commands`;
`flood` says when it is too much.
"""
