"""The whole bot in a browser, without a token."""
