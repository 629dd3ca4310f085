"""What is said, whoever shows it: an `Answer` becomes blocks of plain text in a reader's language.

Read `texts`, then `pages`, then `cutting`.
"""
