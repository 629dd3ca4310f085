"""Text → terms with offsets, the same way for passages and for questions.

A *form* is a word as written but for case, accents, apostrophes and the marks within a figure ("Ukraine's" → "ukraine",
"8,500" → "8500", "U.S." → "us", "24th" → "24"). What would be a stop word without its capitals or accents keeps them:
"WHO", "öldü". A *term* is what the index counts: the form's stem in the text's language, or nothing for a stop word.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from itertools import chain

import Stemmer

from bot.language.bare_stems import turkish, with_snowball
from bot.language.dialects import american
from bot.language.dictionaries import is_in_dictionary, lemma
from bot.language.lexicon import lexicon, lexicons
from bot.language.remembering import remembered
from bot.language.wordlists import words_by_label
from bot.model import Span

UNSPACED = r"\u3005\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff\u0e01-\u0e3a\u0e40-\u0e4e"  # Han, kana, Thai: no blanks
UNSEARCHABLE = frozenset({"km", "lo", "my", "bo", "dz"})  # written without blanks too, and not read by pairs yet
LETTER = rf"[^\W_ʼ{UNSPACED}][\u0300-\u036f\u00ad]*"  # or a digit, with the accents and soft hyphens that follow it
PREFIX = r"(?<![\w-])(?:co|de|re|pre|e)-(?=[a-z])"  # no words of their own; anti-tank is two words
APOSTROPHE = "['’ʼ‘`]"
# What Russian and Ukrainian write behind the hyphen of a number: 3-я, 24-го, 200-ма.
ORDINAL_ENDINGS = "[йяеиіїмхю]|[ыио]й|ая|ое|ые|[иы][мх]|го|му|м[иа]|ую|т[аеіия]|ш[ае]|г[ае]|ої|ій"
WORD = re.compile(
    rf"""
      (?<!\d)\d{{1,3}}(?P<mark>[,\u00a0\u202f\ ])\d{{3}}(?:(?P=mark)\d{{3}})*(?![\d,])    # 8,500 · 100 000
    | \d+(?:[.,]\d+)*(?:(?:st|nd|rd|th|s|-(?:{ORDINAL_ENDINGS}))\b)?           # 2.7 · 24.01.2022 · 24th · 1990s · 3-я
    | (?:[^\W\d_ʼ]\.)+[^\W\d_ʼ](?:\.|\b)(?:{APOSTROPHE}s\b)?                   # U.S. · U.S · т.е.
    | \b(?:[cdjlmnst]|qu|(?:a|da|de|ne|su)ll)(?={APOSTROPHE}[aeiouyhàâèéêëîïôœû])     # l'Ukraine
    | (?P<unspaced>[{UNSPACED}]+)
    | (?:{PREFIX})?(?:{LETTER})+(?:{APOSTROPHE}(?:{LETTER})+)*               # Ukraine's · п’ять · F16 · de-escalation
    """,
    re.VERBOSE | re.IGNORECASE,
)
PAIR = re.compile(rf"[{UNSPACED}]{{2}}")
THOUSANDS = re.compile(r"(?<=\d)[,\u00a0\u202f ](?=\d{3}(?!\d))")
DECIMAL_COMMA = re.compile(r"(?<=\d),(?=\d)")
FIGURE_ENDING = re.compile(rf"(?<=\d)(?:st|nd|rd|th|s|{ORDINAL_ENDINGS})$")
POSSESSIVE = re.compile(f"{APOSTROPHE}s$")
UNHEARD = str.maketrans("", "", "'’ʼ‘`\u00ad-")
STROKED = {"ł": "l", "đ": "d", "ø": "o", "ı": "i", "œ": "oe", "æ": "ae"}  # which Unicode takes for no accented letters
KEPT_MARKS = {"й", "ї", "ґ"}  # letters of their own in Cyrillic, not accented ones

SNOWBALL_LANGUAGES = (
    "ar ca cs da de el en eo es et eu fa fi fr ga hi hu hy id it lt ne nl no pl pt ro ru sr st sv ta tr yi"
)
# Stems that would become other words if an ending came off them once more: газета and газ, ракета and рак.
WHOLE_STEMS = (
    "газет ракет совет билет пакет бюджет комитет кабинет аппарат солдат депутат комбат мандат институт маршрут салют "
    "ответ полет взлет налет вертолет самолет пулемет миномет привет предмет секрет запрет банкет паркет буфет"
)
LONGEST_STEMMED = 80  # letters; what is longer is no word, and Russian ones are stemmed once a letter
FLEETING = re.compile("(?<=..)(?:е[цк]|(?<![аеиоуыэюя])ок)$")  # the last vowel of a stem that other cases are without
VOWELS = "аеиоуыэюя"
# The endings of запись, подпись: Snowball takes -ись for a reflexive verb's.
NOUN_IN_PIS = re.compile("(?<=пис)(?:ь|и|ью|ей|ям|ями|ях)$")
SPLIT_NAME = re.compile("(?:ов|ев|ен|е)$")
# simplemma leaves what its dictionary lacks as it was; the endings of Ukrainian nouns and adjectives meet such words.
UKRAINIAN_ENDINGS = (
    "ієві ами еві ими ого ому ові ями єві ієм ією іми іїв ам ах ем ею ий им их ої ом ою ям ях єм єю ів ії ій ім іх ію "
    "ія їв їм їх а е и й о у ь ю я є і ї"
)
MISREAD = {"київ": "київ", "києві": "київ", "дні": "день", "роком": "рік", "сходу": "схід", "сходом": "схід"}
LOST_APOSTROPHE = re.compile("(?<=[бвмпрф])(?=[єїюя])")
REMEMBERED = 1 << 14  # words whose analysis is kept: those of questions and of the word lists, a few megabytes
STEM_LENGTH = 3  # letters that an ending must leave, so that short words stay themselves


@dataclass(frozen=True, slots=True)
class Token:
    """One word of a text. `term` is empty for a stop word."""

    form: str
    term: str
    span: Span


def words(text: str) -> Iterator[re.Match[str]]:
    """The words of a text, in order; where no blanks part them, every pair of neighbouring characters."""
    return WORD.finditer(text) if text.isascii() else _words(text)


def _words(text: str) -> Iterator[re.Match[str]]:
    for match in WORD.finditer(text):
        if match.lastgroup == "unspaced" and len(match[0]) > 1:
            yield from filter(None, (PAIR.match(text, at) for at in range(match.start(), match.end() - 1)))
        else:
            yield match


def tokens(text: str, language: str) -> list[Token]:
    """Every word of a text with its form, its term and its place."""
    found = []
    for match in words(text):
        form = fold(match[0])
        found.append(Token(form, term(form, language), Span(*match.span())))
    return found


@remembered(REMEMBERED)
def fold(word: str) -> str:
    """The form of a word as written; a form is its own form."""
    if word[:2].isupper() and (bare := POSSESSIVE.sub("", word).replace(".", "")) in _abbreviations():
        return bare
    if word.isascii() and word.isalpha():
        return word.lower()  # most words, and the rest of this would do nothing to them
    if not word.isascii():
        if (accented := word.casefold()) in _accented():
            return accented
        word = "".join(map(_unaccented, unicodedata.normalize("NFKC", word).casefold()))
    word = POSSESSIVE.sub("", word.casefold()).translate(UNHEARD)
    if word[:1].isdigit():
        return FIGURE_ENDING.sub("", DECIMAL_COMMA.sub(".", THOUSANDS.sub("", word)))
    return word.replace(".", "")


def unaccented(text: str) -> str:
    """A text, or a pattern, with bare letters for accented ones, each in its place: on phones most are left out."""
    if text.isascii():
        return text
    return "".join(bare if len(bare := _unaccented(letter)) == 1 else letter for letter in text)


@cache
def _unaccented(letter: str) -> str:
    if letter in KEPT_MARKS:
        return letter
    if letter in STROKED:
        return STROKED[letter]
    bare = "".join(c for c in unicodedata.normalize("NFD", letter) if not unicodedata.combining(c))
    return unicodedata.normalize("NFC", bare)


@remembered(REMEMBERED)
def term(form: str, language: str) -> str:
    """The term that the index counts for a form; empty for a stop word of the language."""
    return "" if form in stop_words(language) else stem(form, language)


@remembered(REMEMBERED)
def stem(form: str, language: str) -> str:
    """The stem of a form; a form in another script than the language's is left as it is."""
    if not form.isalpha() or len(form) > LONGEST_STEMMED:
        return form
    if form.isascii() and language in {"ru", "uk"}:
        language = "en"  # names of firms and the like: the Latin words of a Cyrillic text are mostly English
    if language in OWN_STEMS:
        return OWN_STEMS[language](form)
    return with_snowball(form, language, _snowball) if language in _snowball_languages() else form


def is_searchable(language: str) -> bool:
    """Whether the words of a language, by ISO 639-1 code, can be found: told apart by blanks, or read by pairs."""
    return language not in UNSEARCHABLE


def has_stemmer(language: str) -> bool:
    """Whether forms of a language, by ISO 639-1 code, are reduced to stems."""
    return language == "uk" or language in _snowball_languages()


@cache
def _irregular(language: str) -> dict[str, str]:
    """Forms that have no ending in common with their word, and the word: spoke, speak; нашла, найти."""
    return {form: word for word, forms in words_by_label(f"irregular_{language}.txt").items() for form in forms}


@cache
def _snowball_languages() -> frozenset[str]:
    return frozenset(SNOWBALL_LANGUAGES.split())


def _snowball(form: str, language: str) -> str:
    """By a stemmer of its own, made in a microsecond: they hold state, so that threads must not share one."""
    stemmed: str = Stemmer.Stemmer(language, 0).stemWord(form)
    return stemmed


def _english_stem(form: str) -> str:
    return _snowball(american(_irregular("en").get(form, form)), "en")


def _russian_stem(form: str) -> str:
    """Snowball's, taken again and again until nothing more comes off.

    Snowball takes паром for a case of пар but парома for none, Лавров for a genitive of лавр but Лаврова for none;
    taken again, they meet. Of 201 news words and names with all their cases, every pair of forms shares a stem so;
    taken once, .90 of the pairs.
    """
    stemmed = _irregular("ru").get(form) or NOUN_IN_PIS.sub("", form)
    while stemmed not in _whole_stems():
        shorter = _snowball(stemmed, "ru")
        if shorter == stemmed or (stemmed != form and len(shorter) < STEM_LENGTH and not SPLIT_NAME.search(stemmed)):
            break
        stemmed = shorter
    return _without_fleeting_vowel(stemmed)


def _without_fleeting_vowel(stemmed: str) -> str:
    """рынок as рынка, беженец as беженца, доброволец as добровольца, боец as бойца, попыток as попытка.

    Stems that keep the vowel in all their cases (урок) lose it in all of them, which does no harm.
    """
    if not FLEETING.search(stemmed):
        return stemmed
    before, last = stemmed[:-2], stemmed[-1]
    if before[-1] in VOWELS:
        return f"{before}й{last}"
    return f"{before}ь{last}" if before[-1] == "л" and last == "ц" else before + last


@cache
def _whole_stems() -> frozenset[str]:
    return frozenset(WHOLE_STEMS.split())


def _spanish_stem(form: str) -> str:
    """Without its accent Snowball leaves the i of a past tense: dimite → dimit, dimitio → dimiti."""
    stemmed = with_snowball(form, "es", _snowball)
    return stemmed.removesuffix("i") if len(stemmed) > STEM_LENGTH + 1 else stemmed


def _ukrainian_stem(form: str) -> str:
    """Dictionary form, then its ending cut, so that names which the dictionary lacks meet as well.

    Of 177 news words and names with all their cases (3,000 pairs of forms), .98 of the pairs share a stem so; by
    simplemma alone .91, by endings alone .77, by pymorphy3 .90 at thirty times the time and under the GPL.
    """
    whole = MISREAD.get(form) or _ukrainian_lemma(form)
    for ending in _ukrainian_endings():
        if whole.endswith(ending) and len(whole) - len(ending) >= STEM_LENGTH:
            return whole[: -len(ending)]
    return whole


def _ukrainian_lemma(form: str) -> str:
    if LOST_APOSTROPHE.search(form) and not is_in_dictionary(form, "uk"):
        form = LOST_APOSTROPHE.sub("'", form)  # the dictionary writes сім'я
    return fold(lemma(form, "uk"))


@cache
def _ukrainian_endings() -> tuple[str, ...]:
    return tuple(sorted(UKRAINIAN_ENDINGS.split(), key=len, reverse=True))


def is_abbreviation(form: str) -> bool:
    """Whether it is in capitals and would be a stop word in small letters."""
    return form in _abbreviations()


@cache
def _abbreviations() -> frozenset[str]:
    return frozenset(chain.from_iterable(known.abbreviations.split() for known in lexicons()))


@cache
def _accented() -> frozenset[str]:
    return frozenset(chain.from_iterable(known.accented.split() for known in lexicons()))


@cache
def stop_words(language: str) -> frozenset[str]:
    """The stop words of a language, as forms; empty for a language that has no list."""
    return frozenset(map(fold, lexicon(language).stop_words.split()))


# Stemmers of languages whose words need more than Snowball.
OWN_STEMS = {
    "en": _english_stem,
    "es": _spanish_stem,
    "ru": _russian_stem,
    "tr": turkish,
    "uk": _ukrainian_stem,
}
