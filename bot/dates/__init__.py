"""A question's text → the days it asks for.

Read `periods`, then `words`, `tokens`, `forms`, and at last `window`, which the other rooms call.
"""
