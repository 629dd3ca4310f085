"""The text of an article, whatever it was read from: its lines, headings, dates in words, title."""
