"""A question's text → the days it asks for.

Read `periods`, then `words`, `tokens`, `forms` and `relative` (one date each), `phrases` (with its "since" or "after
the"), and at last `window`, which the other rooms call.
"""
