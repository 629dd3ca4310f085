"""What such a message shows: quotes, why it comes, and a button that ends it."""

from datetime import date

from telegram import InlineKeyboardMarkup

from bot.chat.showing.buttons import Unfollow, Watch, button, link_button
from bot.chat.showing.rendering import render
from bot.chat.showing.views import View
from bot.model import Answer, Article, Quote
from bot.voice.records import Following, Shown
from bot.wording.blocks import Block, Kind
from bot.wording.cutting import cut, flowing, one_line
from bot.wording.pages import about_line, pages, quoted
from bot.wording.phrasebook import Texts
from bot.wording.sources import headline, language_of_article, source_line

# Units of a passage that is no longer there: enough to know it again.
LONGEST_PASSAGE = 400


def news_view(answer: Answer, following: Following, texts: Texts) -> View:
    """The first page of what new articles say on a topic."""
    above = (about_line(following.topic, texts), Block(Kind.NOTE, texts.news))
    page = pages(answer, texts, above=above)[0]
    stop = [button(texts.stop_following, Unfollow(following.number))]
    keyboard = InlineKeyboardMarkup([[*link_button(page.quotes[0].article, texts), *stop]])
    return View(render(page.blocks), keyboard, page.quotes)


def correction_view(shown: Shown, article: Article | None, now: Quote | None, texts: Texts) -> View:
    """What an article no longer says; and what it says now, where that is known."""
    day = texts.day(date.fromisoformat(shown.day))
    sentence = (texts.corrected if article else texts.removed).format(day=day)
    blocks = [Block(Kind.TEXT, sentence)]
    if article:
        blocks.append(Block(Kind.TITLE, headline(article), gap=True, link=article.url))
        blocks.append(Block(Kind.SOURCE, source_line(article, texts)))
    passage = cut(one_line(flowing(shown.passage)), LONGEST_PASSAGE)
    blocks.append(Block(Kind.NOTE, texts.in_marks.format(word=passage), gap=True))
    if now:
        blocks.append(Block(Kind.TEXT, texts.says_now, gap=True))
        blocks += quoted(now, texts, language_of_article(now.article), folded=False)
    keyboard = InlineKeyboardMarkup([[button(texts.watch_no_more, Watch(wanted=False))]])
    return View(render(blocks), keyboard)
