"""What an operator does with the machine rather than with articles: a folder to run from, a check-up, a service."""
