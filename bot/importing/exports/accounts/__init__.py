"""Archives that people download of their own accounts: X, Mastodon, Substack."""
