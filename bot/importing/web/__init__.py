"""The web, within limits and with manners: `fetching` takes what lies at an address, reached by `reaching` and, through
a proxy, `tunnelling`; `visiting` keeps to what sites ask of programs. Pages (`webpages`) and feeds become items in
`links`. Read `fetching`.
"""
