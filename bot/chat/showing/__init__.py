"""What a message shows: answers, articles and lists as HTML with buttons below. Knows no reader and no chat."""
