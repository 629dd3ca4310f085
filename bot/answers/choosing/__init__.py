"""Chooses which sentences to quote, in what order and how far, and says how sure the answer is.

Read `quoting`, then `confidence`, which asks `straying` and `loose` what may be told of something else. `newest` puts
what is new first, with the last figures that `standings` finds, `happened` facts before older plans, and `dating` what
is of the asked days; `evidence` marks the sentences that answer, and `duplicates` finds those that stand in other
articles as well.
"""
