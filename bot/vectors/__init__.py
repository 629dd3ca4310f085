"""Turns sentences into vectors with an encoder that the operator names; an extra, loaded only if one is named.

Read `encoder`, which turns texts into vectors, then `store`, which keeps them on disk, and `making`, which makes those
that are missing.
"""
