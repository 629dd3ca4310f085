"""Turns the articles into numbers and finds the passages that fit a question.

Read `readings` and how `analysing` makes them, then `collection`, `sections` and the room `counted`, which counts what
all of them hold; then `bm25`, `best` and `index`.
"""
