"""How good the answers are: questions with gold answers → scored answers → figures and the misses worth reading.

Read `questions`, then `scoring`, then `report`.
"""
