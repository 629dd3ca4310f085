"""What was read of the articles stays on disk, so that a start reads again only what has changed.

`segment` is one file of it and never changes; `archive` is all of a corpus's, and decides which are written, merged and
removed. `maker` tells what an article was read by, `as_json` how it is written down.
"""
