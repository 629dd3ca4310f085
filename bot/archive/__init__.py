"""What was read of the articles stays on disk, so that a start reads again only what has changed.

`segment` is one file of it (`sealed`: how files are written) and never changes; `archive` is all of a corpus's, and
decides which are written, merged and removed. `parcel` is one article of it, for other machines. `terms` keeps what was
read of lists of words, `maker` tells by what all of it was read, `as_json` how an article is written down.
"""
