"""An article's way in: files of the corpus folder become articles.

Read `folder`, then `formats`; `markup`, `pages` (`pages.dates` dates them) and `text` take the formats apart,
`checking` names what is odd.
"""
