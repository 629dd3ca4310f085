"""A question's text → a `Question`: what it asks for, and all that may stand for its words.

Read `question`, the value, then `reading`, which makes it, with `words` for all that may stand for one; `asking` finds
the question in a long message, `followups` joins one to the question before.
"""
