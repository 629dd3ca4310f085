"""What people say to the bot that is no question, and how it is told from one.

Read `spoken`, which makes phrases comparable, then `smalltalk` and `courtesies`.
"""
