"""What must outlive the process, on disk: the only place that imports sqlite3.

`database` is a file of SQLite's as this project keeps them, for other rooms too. `store` and `journal` hold what was
received and is not yet answered.
"""
