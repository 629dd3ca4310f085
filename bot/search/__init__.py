"""The articles as numbers, and the passages that fit a question.

Read `readings` and how `analysing` makes them, `collection` and `sections`, then `bm25`, `best` and `index`; `grams`
is the same for parts of words.
"""
