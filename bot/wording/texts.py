"""Every fixed sentence that people read, one `Texts` for each interface language.

Sentences are plain text: mark-up is `chat.rendering`'s. `{…}` are filled by `chat.composing`, except in `Texts.day`.
"""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Texts:
    """The sentences of one language. Values of `commands` are the descriptions in Telegram's command menu."""

    months: tuple[str, ...]
    day_format: str
    date_unknown: str
    start: str
    help: str
    about: str
    corpus: str
    corpus_undated: str
    empty_corpus: str
    commands: dict[str, str]

    greeting: str
    thanks: str
    farewell: str
    unclear: str
    ask_how: str
    words_only: str
    unknown_command: str
    added_to_group: str

    searched_for: str
    dates_between: str
    dates_on: str
    dates_since: str
    dates_until: str
    newest: str
    also_in: str
    also_in_more: str

    not_found: str
    unknown_word: str
    unknown_words: str
    closest: str
    covers_between: str
    covers_one_day: str
    empty_window: str
    nearest: str

    more: str
    back: str
    context: str
    open_article: str
    question_gone: str
    article_gone: str
    nothing_further: str
    not_a_button: str
    wait: str

    failed: str
    perhaps_lost: str
    one_at_a_time: str

    terminal_help: str
    terminal_no_more: str

    def day(self, day: date | None) -> str:
        """A date as people write it: "25 January 2022"."""
        if day is None:
            return self.date_unknown
        return self.day_format.format(day=day.day, month=self.months[day.month - 1], year=day.year)


ENGLISH = Texts(
    months=(
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ),
    day_format="{day} {month} {year}",
    date_unknown="date unknown",
    start=(
        "Hello! Ask me in your own words about what is in the news here: who, what, when, how many.\n\n"
        "I answer only by quoting, word for word, from dated articles. When they do not say, I tell you so."
    ),
    help=(
        "Write a question in your own words; names may be spelt as you like.\n"
        "Put a date in it to look only at articles of that time: “yesterday”, “on 24 January”, “last week”.\n\n"
        "Under an answer, More shows further passages, and In context shows what stands around the quote. Open article "
        "leads to the source of an article that has an address.\n\n"
        "In a group, write /ask and your question, mention me, or reply to one of my messages."
    ),
    about=(
        "I quote articles and write nothing of my own: every word inside a quote stands in the article named above it. "
        "I do not know what is in no article, and what a quote says was so on its date, not necessarily today."
    ),
    corpus="{count} articles, dated {since} to {until}.",
    corpus_undated="{count} articles, none of them dated.",
    empty_corpus="There are no articles here yet, so I cannot answer anything.",
    commands={
        "ask": "Ask a question, also in groups",
        "help": "How to ask",
        "about": "What I am and which articles I quote",
    },
    greeting="Hello! What would you like to know?",
    thanks="You are welcome. Ask on whenever you like.",
    farewell="Goodbye! Come back whenever you have a question.",
    unclear="What would you like to know? Write it as a question, for example: who met whom, and when?",
    ask_how="Write your question after the command: /ask who met whom, and when?",
    words_only="I can only read words: please write your question as a message.",
    unknown_command="I do not know that command. Just write your question, or see /help.",
    added_to_group=(
        "Thank you for adding me. I only speak when asked: write /ask and your question, or reply to one of my "
        "messages. Mentions reach me too where the group lets them."
    ),
    searched_for="searched for “{searched}” instead of “{asked}”",
    dates_between="articles dated {since} to {until}",
    dates_on="articles dated {since}",
    dates_since="articles since {since}",
    dates_until="articles until {until}",
    newest="Newest article here: {day}",
    also_in="also in: {articles}",
    also_in_more="also in: {articles} and {count} more",
    not_found="The articles here do not say.",
    unknown_word="No article has the word {words}.",
    unknown_words="No article has the words {words}.",
    closest="The closest headlines:",
    covers_between="The articles are dated {since} to {until}.",
    covers_one_day="The articles are dated {since}.",
    empty_window="There are no {window}.",
    nearest="The nearest dates that have articles: {days}.",
    more="More ▸",
    back="◂ Back",
    context="In context",
    open_article="Open article",
    question_gone="I can no longer see the question this answers. Please ask it again.",
    article_gone="This article has been changed or removed since. Please ask again to see what the articles say now.",
    nothing_further="Nothing further: the articles have changed since. Please ask again.",
    not_a_button="This button is from an older version of me. Please ask again.",
    wait="Telegram asks for a pause. Please press again in {seconds} seconds.",
    failed="Something went wrong on my side and I could not answer. Please ask again in a moment.",
    perhaps_lost="The connection faltered: if the answer is not above, please ask again.",
    one_at_a_time=(
        "I answer one at a time here, and {count} messages came faster than that: I have left them out. Please ask "
        "again what still matters to you."
    ),
    terminal_help=(
        "Write a question in your own words. “more” shows further passages, /about which articles are quoted; "
        "Ctrl-D ends."
    ),
    terminal_no_more="Nothing further.",
)
