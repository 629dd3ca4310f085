"""Keeps on disk what was read of the articles, so that a start reads again only what has changed.

Read `segment`, one file, which never changes, then `archive`, which writes, merges and removes the segments of one
corpus. `sealed` writes and checks files, `as_json` turns articles into JSON and back, `maker` tells which code and
which libraries read the articles, and `terms` keeps what was read of the lists of words.
"""
