"""A web page → what a reader of it would call the article."""
