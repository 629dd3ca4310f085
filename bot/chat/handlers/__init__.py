"""One file for each sort of thing that reaches the bot; `chat.handlers_table` says which goes where."""
