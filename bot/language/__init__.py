"""Text → words: how a text is split, which language it is in, and what its words are.

Read `texts.splitting`, then `analysis`, then `detection`; the words of each language stand in `lexicons/`, as `lexicon`
describes them, and lists that span languages in `data/`.
"""
