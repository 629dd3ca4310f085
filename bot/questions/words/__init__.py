"""What may stand for a word of a question: names in other spellings, other words for the same thing, slips put right.

Read `meant`, which gathers all that for a word, then `variants`, and `stand_ins`, which is what a collection has of
them; `writings` are other ways to write a word, with `numerals`, and `written_forms` those that it has; `roots` words
of one root; `spelling` puts slips right, by `vocabulary`.
"""
