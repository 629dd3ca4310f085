"""What is said: which slices of which articles are quoted, and whether to answer at all."""
