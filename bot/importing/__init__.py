"""Other people's formats become articles: one readable Markdown file each, in the operator's own folder.

Read `item`, then `storing`; `exports` takes files apart, `fetching` and `feeds` what lies behind an address.
"""
