"""Files that other programs export → what an importer understands of each article in them.

Read `reading`, then `recognising`; each other file or folder takes one kind of export apart.
"""
