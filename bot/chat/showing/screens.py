"""What is shown for what is asked: the answer's pages, an article around a quote, lists of articles."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date

from telegram import InlineKeyboardMarkup

from bot.answers.answerer import Answerer
from bot.answers.claims import answer_claim
from bot.chat.asking import Aim, Asked
from bot.chat.showing.buttons import (
    ShowContext,
    TurnTo,
    button,
    context_of,
    digest,
    examples_keyboard,
    link_button,
    page_keyboard,
    turning_row,
)
from bot.chat.showing.rendering import render
from bot.chat.showing.views import NO_OFFERS, Offers, View
from bot.model import Answer, Article, Outcome, Span
from bot.wording.blocks import MESSAGE_LIMIT, Block, Blocks, Kind, Page, length
from bot.wording.examples import example_questions
from bot.wording.listings import about, listing, newest_articles, oldest_articles, welcome
from bot.wording.notice import Notice
from bot.wording.pages import about_line, pages
from bot.wording.phrasebook import Texts
from bot.wording.sources import asked_in
from bot.wording.surroundings import screen, screens_of, surroundings
from bot.wording.talk.courtesies import Courtesy, courtesy, in_need, is_afraid

# Passages that More can reach: four pages, beyond which BM25's tail is noise.
FURTHEST = 12

# Units that are left on each page for "Did this answer?".
ROOM_FOR_A_QUESTION = 60

# By language: questions to begin with, and the articles that they were drawn from.
Examples = dict[str, tuple[Sequence[Article] | None, tuple[str, ...]]]


class Screens:
    """Shows `answerer`'s articles. Each method may take a tenth of a second: call them off the event loop."""

    def __init__(self, answerer: Answerer, notice: Notice, examples: Examples | None = None) -> None:
        self._answerer = answerer
        self._notice = notice
        self._examples: Examples = {} if examples is None else examples

    def pinned(self, before: Callable[[], None] | None = None) -> Screens:
        """The same for the articles of this moment, whatever is published meanwhile.

        `before` is called ahead of each search, of which a long message takes several.
        """
        return Screens(self._answerer.on(self._answerer.edition, before), self._notice, self._examples)

    @property
    def articles(self) -> Sequence[Article]:
        return self._answerer.articles

    def page(self, asked: Asked, number: int, texts: Texts, offers: Offers = NO_OFFERS) -> View | None:
        """A page of what is asked for, counted from 0; None where there is no such page (any more)."""
        if asked.aim is Aim.ARTICLES:
            return self._list(texts.list_of_articles, newest_articles(self.articles), number, texts)
        if asked.aim is Aim.TIMELINE and not asked.words:
            return self._list(texts.timeline, oldest_articles(self.articles), number, texts)
        answer = self.answer(asked)
        screens = self.pages(asked, answer, texts)
        if number >= len(screens):
            return None
        page, offers = screens[number], _fitting(offers, asked, answer)
        below = (Block(Kind.NOTE, texts.did_this_answer, gap=True),) if offers.vote else ()
        keyboard = page_keyboard(page, number, len(screens), texts, offers)
        in_vain = "" if answer.answered or asked.aim is not Aim.QUESTION else answer.searched
        return View(render((*page.blocks, *below)), keyboard, page.quotes, in_vain)

    def pages(self, asked: Asked, answer: Answer, texts: Texts) -> tuple[Page, ...]:
        """All pages. The operator's notice stands above them for somebody in need, and else under a refusal."""
        needy = _needy(asked)
        above = (*_above(asked, answer, texts), *(self._said_in_need(asked.words, texts) if needy else ()))
        room = MESSAGE_LIMIT - ROOM_FOR_A_QUESTION
        screens = pages(answer, texts, limit=room, above=above, nothing=_nothing(asked, texts))
        if answer.answered or needy:
            return screens
        return tuple(replace(page, blocks=(*page.blocks, *self._below(page, texts))) for page in screens)

    def _said_in_need(self, words: str, texts: Texts) -> Blocks:
        """Above what the articles say, to somebody who asks in need: what is said to those who ask nothing."""
        afraid = (Block(Kind.TEXT, texts.afraid, gap=True),) if is_afraid(words) else ()
        return (*self._notice.blocks(texts.code), *afraid)

    def _below(self, page: Page, texts: Texts) -> Blocks:
        return self._notice.blocks(texts.code, MESSAGE_LIMIT - length(page.blocks) - 2)

    def answer(self, asked: Asked, top: int = FURTHEST) -> Answer:
        if asked.aim is Aim.CLAIM:
            return answer_claim(self._answerer, asked.words, top=top, today=asked.day)
        answer = self._answerer.answer(asked.words, top=top, today=asked.day)
        if asked.aim is Aim.TIMELINE:
            return replace(
                answer, quotes=tuple(sorted(answer.quotes, key=lambda quote: quote.article.date or date.max))
            )
        return answer

    def context(self, asked: Asked | None, press: ShowContext, texts: Texts) -> View | None:
        """What stands around a quote; None when its article has changed or is gone."""
        article = self._article(press)
        if article is None:
            return None
        shown, middle = screens_of(article, press.quote)
        number = press.screen - 1 if press.screen else middle
        if number >= len(shown):
            return None
        answer = self.answer(asked) if asked and asked.words else None
        language = asked_in(answer) if answer else None
        if number == middle:
            blocks = surroundings(article, press.quote, _highlights(answer, press), texts, language)
        else:
            blocks = screen(article, shown[number], texts, language)
        above = (about_line(asked.words, texts),) if asked and asked.shown else ()
        return View(render((*above, *blocks)), _context_keyboard(article, press, number, len(shown), texts))

    def about(self, texts: Texts) -> View:
        return View(render(about(self.articles, texts)))

    def help(self, texts: Texts) -> View:
        return View(render((Block(Kind.TEXT, texts.help), *self._notice.blocks(texts.code))))

    def in_need(self, sentence: str, texts: Texts) -> View:
        """The operator's notice, then a sentence, to somebody who is afraid or needs help and asks nothing."""
        notice = self._notice.blocks(texts.code)
        return View(render((*notice, Block(Kind.TEXT, sentence, gap=True))))

    def welcome(self, texts: Texts) -> View:
        """What the articles are about, and questions that they answer, as buttons."""
        articles, examples = self._examples.get(texts.code, (None, ()))
        if articles is not self.articles:
            examples = example_questions(self.articles, texts, self._is_answered)
            self._examples[texts.code] = (self.articles, examples)
        blocks = welcome(self.articles, texts, examples=bool(examples))
        return View(render(blocks), examples_keyboard(examples))

    def _is_answered(self, question: str) -> bool:
        return self._answerer.answer(question, top=1).answered

    def _list(self, heading: str, articles: tuple[Article, ...], number: int, texts: Texts) -> View | None:
        page = listing(heading, articles, number, texts)
        if page is None:
            return None
        turning = turning_row(number, page.count, texts)
        return View(render(page.blocks), InlineKeyboardMarkup([turning]) if turning else None)

    def _article(self, press: ShowContext) -> Article | None:
        article = next((a for a in self.articles if digest(a.path) == press.path_digest), None)
        changed = article is None or digest(article.text) != press.text_digest or press.quote.end > len(article.text)
        return None if changed else article


def _highlights(answer: Answer | None, press: ShowContext) -> tuple[Span, ...]:
    wanted = replace(press, page=0, screen=0, language="")
    quotes = answer.quotes if answer else ()
    return next((quote.highlights for quote in quotes if context_of(quote, 0) == wanted), ())


def _fitting(offers: Offers, asked: Asked, answer: Answer) -> Offers:
    """Of what may be offered, what makes sense with this answer."""
    is_question = asked.aim is Aim.QUESTION
    return Offers(
        vote=offers.vote and is_question and answer.answered,
        follow=offers.follow and is_question and answer.outcome is Outcome.REFUSED and not _needy(asked),
    )


def _above(asked: Asked, answer: Answer, texts: Texts) -> Blocks:
    if asked.shown:
        return (about_line(asked.words, texts),)
    if asked.aim is Aim.TIMELINE and answer.answered:
        return (Block(Kind.TITLE, texts.timeline_of.format(topic=asked.words[:100])),)
    if asked.aim is Aim.CLAIM and answer.answered:
        return (Block(Kind.TITLE, texts.claim),)
    return ()


def _nothing(asked: Asked, texts: Texts) -> str:
    """What is said instead of the usual when the articles do not answer; "" for the usual."""
    if asked.aim is Aim.CLAIM:
        return texts.claim_not_found
    if courtesy(asked.words) is Courtesy.WAY_TO_HELP:
        return texts.help
    return texts.not_found if _needy(asked) else ""  # which of a cry's words no article has is no comfort


def _needy(asked: Asked) -> bool:
    return asked.aim is Aim.QUESTION and in_need(asked.words)


def _context_keyboard(
    article: Article, press: ShowContext, number: int, count: int, texts: Texts
) -> InlineKeyboardMarkup:
    def at(screen: int) -> ShowContext:
        return replace(press, screen=screen + 1, language=texts.code)

    reading = [button(texts.earlier, at(number - 1))] if number else []
    reading += [button(texts.later, at(number + 1))] if number + 1 < count else []
    leaving = [button(texts.back, TurnTo(press.page, texts.code)), *link_button(article, texts)]
    return InlineKeyboardMarkup([row for row in (reading, leaving) if row])
