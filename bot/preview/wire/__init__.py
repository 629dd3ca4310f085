"""Holds the values of the Bot API, turns them into JSON and reads what a bot sends.

Read `values`, then `objects` (values as JSON), `parameters` and `refusals` (what a bot asks and is told), `limits`,
`encoding`.
"""
