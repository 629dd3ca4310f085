"""The words of an item, as its readers will see them."""

from __future__ import annotations

from bot.articles.markup.markdown import read_markdown
from bot.articles.text.headings import without_marks
from bot.articles.text.tidying import tidy
from bot.importing.item import Item

# Characters that are enough for a glance.
GLANCE = 3000


def words_of(item: Item) -> str:
    """The beginning of the item's text without mark-up."""
    return tidy(without_marks(read_markdown(f"\n{item.text[:GLANCE]}").text))
