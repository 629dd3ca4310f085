"""Answers questions from the current edition of the corpus, which may be swapped while questions are in flight."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from copy import copy
from datetime import date

from bot.answers.consultation import Consultation, Explained
from bot.answers.edition import Edition, Reading, edition_of
from bot.language.detection import DEFAULT
from bot.language.lexicon import lexicons
from bot.language.wordlists import WordGroups, shipped_names, shipped_thesaurus
from bot.model import Answer, Article


class Answerer:
    """Answers questions from its current edition. Safe to share between threads."""

    def __init__(
        self,
        articles: Sequence[Article],
        *,
        names: WordGroups | None = None,
        thesaurus: WordGroups | None = None,
        reading: Reading | None = None,
    ) -> None:
        """Build the first edition; `names` and `thesaurus` are the shipped lists unless others are given.

        `reading` reads the articles of this edition and of those to come, and the lists.
        """
        self._reading = reading or Reading()
        self._names = shipped_names() if names is None else names
        self._thesaurus = shipped_thesaurus() if thesaurus is None else thesaurus
        self._edition = self.edition_of(articles)
        self.before: Callable[[], None] | None = None
        """Called ahead of each question: there the thread may wait for others."""

    @property
    def edition(self) -> Edition:
        """The current edition; a reference, so that taking it is safe while another one is published."""
        return self._edition

    @property
    def articles(self) -> Sequence[Article]:
        """The current edition's articles."""
        return self._edition.articles

    def edition_of(self, articles: Sequence[Article]) -> Edition:
        """An edition of other articles with the same word lists, not published yet."""
        return edition_of(articles, self._names, self._thesaurus, self._reading)

    def publish(self, edition: Edition) -> None:
        """Answer from another edition from now on; questions in flight are answered from the one they took."""
        self._edition = edition

    def on(self, edition: Edition, before: Callable[[], None] | None = None) -> Answerer:
        """An answerer of its own with the same word lists that answers from another edition."""
        other = copy(self)
        other.publish(edition)
        other.before = before
        return other

    def answer(
        self, question: str, *, top: int = 10, today: date | None = None, edition: Edition | None = None
    ) -> Answer:
        """The answer to a question asked on `today` (the machine's date unless given), with up to `top` quotes.

        `edition` is the one that was taken for this message; the current one unless given.
        """
        return self.explained(question, top=top, today=today, edition=edition).answer

    def explained(
        self, question: str, *, top: int = 10, today: date | None = None, edition: Edition | None = None
    ) -> Explained:
        """The answer with the attempt that it came from."""
        if self.before:
            self.before()
        today = today or date.today()  # noqa: DTZ011 - the day where the bot runs
        return Consultation(edition or self._edition, question, top, today).result()

    def warm_up(self) -> None:
        """Load what the first questions would wait for: lists and dictionaries of the languages of the articles."""
        spoken = {DEFAULT, *self._edition.collection.languages}
        for known in lexicons():
            if known.unknown and known.code in spoken:
                self.answer(known.unknown)
