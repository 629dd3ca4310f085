"""Markdown, its front matter, and what other programs write into it."""
