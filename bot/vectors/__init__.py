"""Sentences as vectors, by an encoder that the operator names: an extra, without which nothing of this is loaded.

Read `encoder`, which turns texts into vectors, then `store`, which keeps them on disk, and `making`, which makes those
that are missing.
"""
