"""Orders the sentences of the best passages by how likely each one answers.

Read `neighbourhood`, `matches` and `view`, then `features`, the table, and `ranker`, which sums it; the files of
`measures` measure the rows of the table.
"""
