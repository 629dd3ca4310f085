"""Telegram: the only room that imports the telegram library."""
