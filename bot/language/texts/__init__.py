"""A text taken apart by its language: where its sentences end, what they lean on, what in it is no sentence of its own.

Read `splitting`, then `antecedents`; `abbreviations`, `corrections` and `credits` find what an article says by the way.
"""
