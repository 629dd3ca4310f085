"""The languages that the bot speaks, and which of them a reader gets."""

from bot.wording.languages.en import ENGLISH
from bot.wording.languages.ru import RUSSIAN
from bot.wording.languages.uk import UKRAINIAN
from bot.wording.phrasebook import Texts

__all__ = ["ENGLISH", "LANGUAGES", "RUSSIAN", "UKRAINIAN", "Texts", "texts_of"]

LANGUAGES: tuple[Texts, ...] = (ENGLISH, UKRAINIAN, RUSSIAN)


def texts_of(code: str | None) -> Texts:
    """The texts for a language code of Telegram's, such as "uk" or "pt-br"; English where there are none."""
    language = (code or "").partition("-")[0].lower()
    return next((texts for texts in LANGUAGES if texts.code == language), ENGLISH)
