"""What the bot can say, one field a sentence: `wording.languages` fills one `Texts` for each interface language.

Sentences are plain text: mark-up is `chat.showing.rendering`'s. `{…}` are filled by whoever says the sentence.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache

from babel import Locale
from babel.dates import format_date


@dataclass(frozen=True, slots=True)
class Counted:
    """A sentence with `{count}` in it, in the forms that Unicode's CLDR gives to a language's plurals."""

    other: str
    one: str
    few: str = ""
    many: str = ""


@dataclass(frozen=True, slots=True)
class Texts:
    """The sentences of one language. Values of `commands` are the descriptions in Telegram's command menu."""

    code: str
    """ISO 639-1, by which Telegram and CLDR know the language."""
    name: str
    """What the language calls itself."""
    date_unknown: str
    start: str
    start_examples: str
    examples: tuple[str, ...]
    """Questions about any `{name}`, such as a button of a phone shows whole; the first asks what is new."""
    example_of_day: str
    help: str
    about: str
    privacy: str
    privacy_wishes: str
    privacy_feedback: str
    """Added where readers are asked whether an answer was one."""
    description: str
    short_description: str
    corpus: str
    corpus_one_day: str
    corpus_undated: str
    articles: Counted
    sources: Counted
    empty_corpus: str
    commands: Mapping[str, str]

    greeting: str
    thanks: str
    farewell: str
    unclear: str
    who: str
    afraid: str
    insult: str
    stop: str
    ask_how: str
    ask_how_by_name: str
    """Where no command reaches the bot."""
    latest_news: str
    """A question for what is newest."""
    ask_back: str
    words_only: str
    unknown_command: str
    added_to_group: str
    language_question: str
    language_set: str
    forgotten: str

    about_line: str
    claim: str
    claim_not_found: str
    searched_for: str
    dates_between: str
    dates_on: str
    dates_since: str
    dates_until: str
    newest: str
    also_in: str
    also_in_more: str
    corrects: str
    corrected_by: str
    in_language: str

    not_found: str
    in_marks: str
    unknown_word: str
    unknown_words: str
    closest: str
    covers_between: str
    covers_one_day: str
    none_between: str
    none_on: str
    none_since: str
    none_until: str
    nearest: str

    timeline: str
    timeline_of: str
    list_of_articles: str
    page_of: str
    further_sources: str

    more: str
    back: str
    earlier: str
    later: str
    context: str
    open_article: str
    ask_in_private: str
    question_gone: str
    article_gone: str
    nothing_further: str
    not_a_button: str
    wait: Counted

    did_this_answer: str
    yes: str
    no: str
    voted: str

    follow: str
    follow_question: str
    follow_yes: str
    follow_in_private: str
    topic_too_long: str
    following: str
    following_already: str
    following_full: Counted
    not_kept: str
    stop_following: str
    unfollowed: str
    follows: str
    follows_nothing: str
    news: str
    watch: str
    watch_no_more: str
    watched: str
    unwatched: str
    corrected: str
    removed: str
    says_now: str

    failed: str
    perhaps_lost: str
    one_at_a_time: Counted

    admin_commands: Mapping[str, str]
    """Further commands, of those alone who look after the articles."""
    found_in: str
    no_date_found: str
    no_source_found: str
    is_here: str
    is_here_changed: str
    and_more: str
    unread: Counted
    nothing_read: str
    is_feed: str
    too_large: str
    no_longer_there: str
    reads_differently: str
    take: str
    take_all: Counted
    change_date: str
    cancel: str
    undo: str
    taken: str
    taken_many: Counted
    taken_draft: str
    cancelled: str
    ask_for_date: str
    no_such_date: str
    taken_out: str
    remove_how: str
    not_here: str
    undone: str
    nothing_to_undo: str
    changed_since: str
    cannot_write: str
    reloaded: Counted
    nothing_to_put_right: str
    to_put_right: Counted
    figures: str

    terminal_help: str
    terminal_no_more: str

    def day(self, day: date | None) -> str:
        """A date as people write it: "25 January 2022"."""
        return format_date(day, "d MMMM y", _locale(self.code)) if day else self.date_unknown

    def short_day(self, day: date) -> str:
        """A date for a button: "25 Jan 2022"."""
        return format_date(day, "d MMM y", _locale(self.code))

    def counted(self, sentence: Counted, count: int) -> str:
        """The sentence in the form that the number asks for: "1 article", "2 articles"."""
        form = _locale(self.code).plural_form(count)
        forms = {"one": sentence.one, "few": sentence.few, "many": sentence.many}
        return (forms.get(form) or sentence.other).format(count=count)

    def name_of(self, language: str) -> str:
        """What this language calls another, by its ISO 639-1 code; the code where it has no name for it."""
        return str(_locale(self.code).languages.get(language, language))


@cache
def _locale(code: str) -> Locale:
    return Locale(code)
