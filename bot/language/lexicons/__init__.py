"""One file a language, each with its `LEXICON`; `bot.language.lexicon` says what stands in it and finds them."""
