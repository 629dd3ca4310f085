"""Turns the articles into numbers and finds the passages that fit a question.

Read `readings` and how `analysing` makes them, with `postings` and `windows`, then `collection`, `sections` and what
`counting` counts of all together; then `bm25`, `best` and `index`; `grams` is the same for parts of words.
"""
