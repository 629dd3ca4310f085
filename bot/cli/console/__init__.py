"""What the commands share at a terminal: their arguments, what they print, how far they are, and how they are left.

Read `arguments`, then `printing` and `progress`; `answering` makes what answers, `interrupting` is about Ctrl-C, and
`completion` is for shells.
"""
