"""Turns the articles into numbers and finds the passages that fit a question.

Read `readings` and how `analysing` makes them, `collection` and `sections`, then `bm25`, `best` and `index`. `grams`
finds parts of words, `meanings` words that mean much the same, `sentence_vectors` sentences that do.
"""
