"""An article's way in: files of the corpus folder become articles."""
