"""Counts what the readings of the articles hold: which term, part of a word and window stands where, and how often.

Read `postings` and `windows`, then `counting`, which counts them for all articles together; `changing` makes postings
of those before an article came or went, and `grams` does for parts of words what `postings` does for terms.
"""
