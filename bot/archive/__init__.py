"""Keeps on disk what was read of the articles, so that a start reads again only what has changed.

`segment` is one file of it (`sealed`: how files are written) and never changes; `archive` is all of a corpus's, and
decides which are written, merged and removed. A segment of all articles has what is counted of them together
(`whole`), and `listing` says which folder in which state it stands for; its articles are read one by one (`articles`).
Many that are new are read ahead (`ahead`) in processes of their own (`reading_process`). `parcel` is one article of it,
for other machines. `terms` keeps what was read of lists of words, `maker` tells by what all of it was read, `keys`
names an article's file, `as_json` writes one down.
"""
