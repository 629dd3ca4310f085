"""What the corpus of these tests says, and the question that it answers."""

STANDBY = "The Pentagon put 8,500 soldiers on standby."
QUESTION = "How many soldiers did the Pentagon put on standby?"
