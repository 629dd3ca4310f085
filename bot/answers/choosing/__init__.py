"""Which sentences are quoted, in what order, how far a quote goes, and how sure it is.

Read `quoting`, then `confidence`; `newest` and `dating` put what is new or of the asked days first, `evidence` marks
what answers, `duplicates` finds what stands in other articles as well.
"""
