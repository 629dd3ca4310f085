"""One file a language, named by its code, each with its `LEXICON`; `bot.language.lexicon` says what stands in it."""
