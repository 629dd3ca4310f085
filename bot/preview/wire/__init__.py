"""The protocol's own things.

Read `values`, then `objects` (values as JSON), `parameters` and `refusals` (what a bot asks and is told), `limits`,
`encoding`.
"""
