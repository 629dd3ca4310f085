"""Tables and lists of records: CSV, JSON Lines, JSON. Which column is what is guessed, shown, and can be given."""
