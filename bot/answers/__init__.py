"""What is said: which slices of which articles are quoted, and whether to answer at all.

Read `edition`, then `answerer`, then `consultation`, which walks through reading, searching, ranking and `choosing`,
where quotes are chosen and judged; `explaining` tells why an answer is as it is.
"""
