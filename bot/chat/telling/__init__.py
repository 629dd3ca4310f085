"""What the bot says unasked, to those who have wished it: news on their topics, corrections of what they were shown."""
