"""Everything that can go wrong and that somebody can put right.

    BotError
    ├── SettingsError       a setting is missing, misspelt or bad
    ├── CorpusError         the corpus folder as a whole cannot be used
    │   ├── ArticleError    one file cannot become an article
    │   │   └── PagesError  no web page at all can be read
    │   └── AwayError       the table of INDEX_URL cannot be used just now
    ├── FetchError          a web address cannot or may not be fetched from
    ├── WordListError       a line of a names or thesaurus file cannot be read
    ├── StateError          another process of this machine runs the bot
    └── TelegramError       Telegram refuses the bot or cannot be reached

The message of each is one sentence that names the thing and the remedy, fit to be shown to the operator as it is.
It never holds a secret.
"""


class BotError(Exception):
    """A failure whose message tells the operator what to put right."""


class SettingsError(BotError):
    """A setting is missing, misspelt or bad."""


class CorpusError(BotError):
    """The corpus folder as a whole cannot be used."""


class ArticleError(CorpusError):
    """One file cannot become an article; the message names file, line (where there is one) and remedy."""


class PagesError(ArticleError):
    """No web page at all can become an article, for want of a library; the message names the remedy."""


class AwayError(CorpusError):
    """The table of INDEX_URL cannot be used just now."""


class FetchError(BotError):
    """A web address cannot or may not be fetched from.

    `status` is what its server said, `wait` for how many seconds it wants peace; None where it said nothing of that.
    """

    def __init__(self, sentence: str, *, status: int | None = None, wait: float | None = None) -> None:
        super().__init__(sentence)
        self.status = status
        self.wait = wait


class WordListError(BotError):
    """A line of a names or thesaurus file cannot be read."""


class StateError(BotError):
    """Another process of this machine runs the bot."""


class TelegramError(BotError):
    """Telegram refuses the bot or cannot be reached."""
