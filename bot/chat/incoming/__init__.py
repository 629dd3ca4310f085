"""What reaches the bot to become an article, read: a post, a forward, a link, a file. Read `posts`."""
