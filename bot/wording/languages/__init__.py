"""What the bot says, one file a language; a new one is added here and to `wording.texts`."""
