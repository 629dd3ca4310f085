"""The articles as numbers, and the passages that fit a question.

Read `collection`, then `index`; `grams` is the same for parts of words.
"""
