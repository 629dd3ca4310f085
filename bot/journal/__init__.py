"""What was received and is not yet answered, on disk: the only place that imports sqlite3."""
