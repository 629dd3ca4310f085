"""Other people's formats become articles: one readable Markdown file each, in the operator's own folder.

Read `item`, then `storing`, which knows what is there (`known`), writes an item down (`composing`) and puts its file
into the folder (`placing`). `exports` takes files apart, `fetching` and `feeds` what lies behind an address.
"""
