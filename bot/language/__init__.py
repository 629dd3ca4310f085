"""Text → words: how a text is split, which language it is in, and what its words are.

Read `splitting`, then `analysis`, then `detection`; the lists of words stand in `data/`.
"""
