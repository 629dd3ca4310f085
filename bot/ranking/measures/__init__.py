"""What the rows of the table measure of each sentence.

Read `coverage`, which asks for the question's words, and `kinds`, for the kind of thing; `order` and `windows` look at
words together, `meaning` at what they mean, `reality` at whether it is told as a fact.
"""
