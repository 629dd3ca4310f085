"""Which language a text is in."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Collection, Iterable, Sequence
from functools import cache

from bot.language.analysis import fold, has_stemmer, stop_words, words
from bot.language.lexicon import lexicon, lexicons
from bot.language.remembering import remembered

CYRILLIC = re.compile("[а-яёіїєґ]", re.IGNORECASE)
CYRILLIC_LANGUAGES = frozenset({"ru", "uk"})
LATIN = re.compile("[a-z]", re.IGNORECASE)
ONLY_UKRAINIAN = re.compile("[іїєґ]", re.IGNORECASE)
ONLY_RUSSIAN = re.compile("[ыэъё]", re.IGNORECASE)
SISTERS = {"ru": ONLY_UKRAINIAN, "uk": ONLY_RUSSIAN}  # letters that a language has not, but its sister
SCRIPTS = (
    ("ja", re.compile("[\u3040-\u30ff]")),
    ("zh", re.compile("[\u3400-\u9fff]")),
    ("th", re.compile("[\u0e00-\u0e7f]")),
    ("lo", re.compile("[\u0e80-\u0eff]")),
    ("my", re.compile("[\u1000-\u109f]")),
    ("km", re.compile("[\u1780-\u17ff]")),
    ("bo", re.compile("[\u0f00-\u0fff]")),
)  # Japanese before Chinese, whose characters it has too
CHARACTERS_A_WORD = 2  # Latin letters that a character of these scripts stands for, at the least
FOREIGN = re.compile("[\u0100-\u024f]")  # Latin letters of the Baltic and Central Europe
READ = 2000  # characters that settle a language; more only cost time
SHORTEST = 40  # characters; statistics say Italian of "NATO"
SHORT = 120  # characters; of shorter texts their commonest words tell more than statistics
LONGEST_QUESTION = 4096  # characters of a message, and of a question whose language is kept while it is read
FAMILIAR = 0.2  # share of stop words from which a text is English beyond doubt: English news has .35, German .05
DEFAULT = "en"
BESIDE_NUMBERS = {"label", "counted"}  # roles of words that any language may have: Minsk, version, stream
TELLING = 2  # common words of a title by which it tells a language; one alone may be a letter or a name
FALSE_FRIENDS = {"war"}  # German for "was", but what half the English questions are about


def language_of(text: str, title: str = "") -> str:
    """ISO 639-1 code of an article's language, guessed from its first 2,000 characters.

    Its title tells where it has no common word of any language: a table of fares, a list of numbers.
    """
    text = text[:READ]
    if _is_cyrillic(text):
        return cyrillic_language(text)
    if script := _script_language(text):
        return script
    forms = _forms(text)
    if _share_of_stop_words(forms, DEFAULT) >= FAMILIAR:
        return DEFAULT
    if not _most_stop_words(forms)[0] and _most_stop_words(_forms(title))[0] >= TELLING:
        return language_of(f"{title}\n{text}")
    return _of_short(text, forms) if len(text) < SHORT else _classified(text)


def _of_short(text: str, forms: Sequence[str]) -> str:
    """By its commonest words; statistics choose where these leave a choice."""
    most, likeliest = _most_stop_words(forms)
    if most > 1:
        return likeliest[0] if len(likeliest) == 1 else _classified(text, likeliest)
    if text.isascii() and len(text) < SHORTEST and (not most or DEFAULT in likeliest):
        return DEFAULT
    guess = _classified(text)
    return _classified(text, likeliest) if most and guess == DEFAULT else guess


def _most_stop_words(forms: Sequence[str]) -> tuple[int, tuple[str, ...]]:
    """How many of the forms are stop words in the languages that have most of them, and these."""
    counts = {code: sum(form in stop_words(code) for form in forms) for code in _codes()}
    most = max(counts.values())
    return most, tuple(code for code, count in counts.items() if count == most)


def question_language(question: str, among: Counter[str], met: Callable[[str], Iterable[str]] = lambda _: ()) -> str:
    """The language a question is read in: by its script, and among the corpus's languages where that leaves a choice.

    A question is too short for statistics: one in Latin letters is read in whichever Latin language of the corpus, or
    English, has most of its words as stop words. Of several, it is the one whose articles have most of its words:
    `met` gives the languages of the articles that have a form, each once. Where that leaves a choice, it is the
    commonest.
    """
    if _is_cyrillic(question):
        return cyrillic_language(question, default="uk" if among["uk"] > among["ru"] else "ru")
    if script := _script_language(question):
        return script
    latin = [language for language, _ in among.most_common() if language not in CYRILLIC_LANGUAGES]
    forms = [form for form in _forms(question) if form not in FALSE_FRIENDS]
    shares = {language: _share_of_stop_words(forms, language) for language in [*latin, DEFAULT]}
    likeliest = [language for language, share in shares.items() if share == max(shares.values())]
    if len(likeliest) == 1:
        return likeliest[0]
    having = Counter(language for form in set(forms) for language in met(form))
    return max(likeliest, key=having.__getitem__)


@remembered(1 << 4, LONGEST_QUESTION)
def spoken_language(question: str) -> str:
    """The language a question is put in, whatever the corpus is in: the one most of its words are common words of."""
    if _is_cyrillic(question):
        return cyrillic_language(question)
    if script := _script_language(question):
        return script
    met = Counter(
        code for form in _forms(question) if form not in FALSE_FRIENDS for code in _languages_of().get(form, ())
    )
    return max(_codes(), key=met.__getitem__)


def is_in_another(question: str, language: str) -> bool:
    """Whether a question that is read in a language is put in another, so that its words are no slips in the first."""
    if _is_cyrillic(question):
        return language not in CYRILLIC_LANGUAGES
    spoken = spoken_language(question)
    if spoken not in {language, DEFAULT}:
        return True
    foreign = any(FOREIGN.search(match[0]) for match in words(question))
    return language == DEFAULT and foreign and not any(form in stop_words(DEFAULT) for form in _forms(question))


@cache
def _codes() -> tuple[str, ...]:
    return tuple(known.code for known in lexicons())


@cache
def _languages_of() -> dict[str, list[str]]:
    """The languages of which each word is a common one."""
    languages: dict[str, list[str]] = {}
    for code in _codes():
        for word in _common_words(code):
            languages.setdefault(word, []).append(code)
    return languages


@cache
def _common_words(code: str) -> frozenset[str]:
    """Words that tell the language of a question: stop words, those that put questions, and those that set dates."""
    known = lexicon(code)
    rows = (*known.calendar.months, *known.calendar.weekdays, *known.calendar.near)
    roles = (row for role, row in known.calendar.roles if role not in BESIDE_NUMBERS)
    counted = (*(row for _, row in known.calendar.units), *roles)
    listed = (word.partition("~") for word in " ".join([known.generic, *rows, *counted]).split())
    forms = (stem + ending for stem, _, endings in listed for ending in endings.split(","))
    return stop_words(code) | frozenset(map(fold, forms))


def cyrillic_language(text: str, default: str = "ru") -> str:
    """Ukrainian or Russian, by the letters that only one of them has, then by stop words."""
    ukrainian, russian = float(len(ONLY_UKRAINIAN.findall(text))), float(len(ONLY_RUSSIAN.findall(text)))
    if ukrainian == russian:
        forms = _forms(text)
        ukrainian, russian = _share_of_stop_words(forms, "uk"), _share_of_stop_words(forms, "ru")
    return default if ukrainian == russian else "uk" if ukrainian > russian else "ru"


def may_be_in(text: str, language: str) -> bool:
    """Whether a word or phrase may be of a language: in its script, and without letters that only its sister has."""
    if text.isascii():
        return language not in CYRILLIC_LANGUAGES
    if bool(CYRILLIC.search(text)) != (language in CYRILLIC_LANGUAGES):
        return False
    foreign = SISTERS.get(language)
    return foreign is None or not foreign.search(text)


def shares_by_script(languages: Counter[str]) -> dict[bool, float]:
    """The share of articles in languages written in Cyrillic (True), and of those that are not (False)."""
    cyrillic = sum(count for language, count in languages.items() if language in CYRILLIC_LANGUAGES)
    total = languages.total()
    return {True: cyrillic / max(1, total), False: (total - cyrillic) / max(1, total)}


def _script_language(text: str) -> str | None:
    """The language whose script alone tells it, if more of a text is in that script than in Latin letters."""
    if text.isascii():
        return None
    latin = len(LATIN.findall(text))
    for code, pattern in SCRIPTS:
        found = len(pattern.findall(text))
        if found and (code == "ja" or found * CHARACTERS_A_WORD > latin):
            return code
    return None


def _is_cyrillic(text: str) -> bool:
    return len(CYRILLIC.findall(text)) > len(LATIN.findall(text))


def _forms(text: str) -> list[str]:
    return [fold(match[0]) for match in words(text)]


def _share_of_stop_words(forms: Iterable[str], language: str) -> float:
    listed = [form in stop_words(language) for form in forms]
    return sum(listed) / max(1, len(listed))


def _classified(text: str, among: Collection[str] = ()) -> str:
    """By the statistics of py3langid, which is loaded only for a text that the quick signs leave open."""
    import py3langid  # noqa: PLC0415 - half a second that most corpora never need

    guesses = (guess for guess, _ in py3langid.rank(text) if guess in among) if among else ()
    guess = next(iter(guesses), None) or py3langid.classify(text)[0]
    return guess if has_stemmer(guess) else DEFAULT
