"""Orders the sentences of the best passages by how likely each one answers.

Read `neighbourhood`, then `ranking`.
"""
