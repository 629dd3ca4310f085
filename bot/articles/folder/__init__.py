"""The corpus folder: which of its files are articles, what was read of them before, and whether it has changed.

Read `library`, then `finding` and `shelf`; `watching` tells when the folder changes, `state` what it was like.
"""
