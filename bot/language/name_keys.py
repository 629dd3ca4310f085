"""One key for every spelling of a name, across spellings, scripts and Slavic cases.

The key of Zelensky, Zelenskyy, Zelenskiy, Зеленский and Зеленський is `zelenski`. It is made in two steps: Cyrillic
letters become Latin ones, then what transliterations differ in is folded (kh or h, y or i or j, w or v, one letter or
two). What no rule reaches, such as Kiev and Kyiv or Байден and Biden, stands in `data/names.txt` and `data/people.txt`.

A key is for finding other spellings, not for taking words as equal: a few common words share one ("later", "latter").
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import reduce

from bot.language.remembering import remembered

SHORTEST = 4  # letters a word needs to be folded; in a shorter one each letter is too much of the word
CYRILLIC = re.compile("[а-яёіїєґў]")
POSSESSIVE = re.compile("['’ʼ]s$")
BEFORE_VOWELS = re.compile("[ьъ](?=[еёиоуэ])")
LOCATIVE = re.compile("[бвгґджзклмнпрстфхцчшщ]е$")

LETTERS = str.maketrans(
    "абвгґдеёзийіїклмнопрстуўфыэłøđı",
    "abvggdeeziiiiklmnoprstuufielodi",
) | str.maketrans(
    {
        "ж": "zh",
        "х": "kh",
        "ц": "ts",
        "ч": "ch",
        "ш": "sh",
        "щ": "sh",
        "є": "ie",
        "ю": "iu",
        "я": "ia",
        "ь": "",
        "ъ": "",
    }
)
WHOLE = "йїґ"  # letters of their own, not accented ones

FOLDS = tuple(
    (re.compile(pattern), replacement)
    for pattern, replacement in (
        # one sound, many letters: Khrushchev, Khruschev; Klitschko, Klychko; Lukaschenko, Łukaszenka
        (r"shch|schtsch", "sh"),
        (r"tsch|tch|cz", "ch"),
        (r"sch|sz", "sh"),
        (r"dzh|dj", "j"),
        (r"tz", "ts"),
        (r"ph", "f"),
        (r"gh", "g"),
        (r"x", "ks"),
        (r"q", "k"),
        (r"w", "v"),
        (r"c(?=[eiy])", "ts"),
        (r"c(?!h)", "k"),
        # h: Kherson, Herson; and in all places but the first, where gold is not hold: Luhansk, Lugansk
        (r"^kh", "h"),
        (r"(?<=[^sczkptg\d])h", "g"),
        # y, i, j: Artyom, Artem; Zelenskyy, Zelenskij; but mayor is not major, nor Beijing being
        (r"(?<=[bcdfghklmnprstvz])[yj]o(?=[a-z])", "e"),
        (r"y|(?<![aeou])(?<!ei)j|j(?![aeoui])", "i"),
        # ye: Yermak, Ermak; Nikolayev, Nikolaev; but years are not ears
        (r"^ie(?!a)", "e"),
        (r"(?<=[aeou])i(?=e)", ""),
        # doubled letters: Odessa, Donbass; but feel is not fell, nor tool toll; and Sergei, Serhiy
        (r"([^\W\deo])\1+", r"\1"),
        (r"(?<=..)ei$", "i"),
    )
)

# Russian and Ukrainian case endings, and what the nominative may have in their place.
CASE_ENDINGS = {
    ending: nominatives
    for endings, nominatives in (
        (("ого", "ому", "им", "ым", "ім"), ("", "ий")),  # Зеленского, Путиным
        (("ий", "ый", "ій", "ие", "ые", "их", "ых", "ими", "ыми", "ая", "ую"), ("",)),  # Минские соглашения
        (("ом", "ові"), ("", "о")),  # Лавровом, Лукашенком
        (("ем", "ём", "єм", "еві", "єві"), ("", "й")),  # Сергеем
        (("ой", "ою"), ("", "а")),
        (("ей", "ею", "єю"), ("а", "я")),  # Польшей, Францией
        (("ах", "ам", "ами"), ("",)),
        (("а", "у"), ("", "о", "а")),  # Путина, Лукашенка, Кулебу
        (("я", "ю"), ("", "й", "я")),  # Шмыгаля, Сергея, Юлию
        (("е", "і", "ы"), ("", "а")),  # Минске, Одессе
        (("и", "ї"), ("", "а", "я")),  # Беларуси, Украины, Франции
    )
    for ending in endings
}
LONGEST_ENDING = max(map(len, CASE_ENDINGS))


def name_key(word: str) -> str:
    """What all spellings of a name have in common; idempotent. A word of fewer than four letters is its own key."""
    letters = _letters(word)
    return _folded(_romanised(letters)) if len(letters) >= SHORTEST else letters


@remembered(1 << 12)
def name_keys(word: str) -> frozenset[str]:
    """The keys a word may be found by: its own and, in Cyrillic, those of the nominatives it may be a case of.

    Two words are likely spellings of one name when they have a key in common. A Cyrillic word in -е is taken for a case
    only: Крыме must not meet "crime", and the few names in -е (Рівне) stand in the table.
    """
    letters = _letters(word)
    forms = set(_nominatives(letters))
    if not forms or not LOCATIVE.search(letters):
        forms.add(letters)
    return frozenset(map(name_key, forms | {"h" + form[1:] for form in forms if form.startswith("г")}))


def _letters(word: str) -> str:
    """Letters and digits alone, in small letters and without a possessive: Ukraine's → ukraine."""
    small = unicodedata.normalize("NFKC", unicodedata.normalize("NFKC", word).casefold())
    bare = POSSESSIVE.sub("", "".join(letter for letter in small if letter.isalnum() or letter in "'’"))
    return "".join(letter for letter in bare if letter.isalnum() and letter != "ʼ")


def _romanised(letters: str) -> str:
    """Latin letters without accents: Київ → kiiv, Прокофьев → prokofiev."""
    letters = BEFORE_VOWELS.sub("и", letters.replace("дж", "j"))
    bare = "".join(letter if letter in WHOLE else unicodedata.normalize("NFKD", letter) for letter in letters)
    # Taken apart, an accent is dropped; what is left apart (Korean syllables) is put together again.
    return unicodedata.normalize("NFC", "".join(filter(str.isalnum, bare.translate(LETTERS))))


def _folded(key: str) -> str:
    """The key with every fold applied, again and again: one may bring letters together that another one folds."""
    folded = reduce(lambda text, fold: fold[0].sub(fold[1], text), FOLDS, key)
    return folded if folded == key else _folded(folded)


def _nominatives(letters: str) -> Iterator[str]:
    """The words that a Cyrillic word may be a case of, right or wrong: Киева → киев, киево, but no stump."""
    if not CYRILLIC.search(letters):
        return
    for length in range(1, LONGEST_ENDING + 1):
        for nominative in CASE_ENDINGS.get(letters[-length:], ()):
            if len(form := letters[:-length] + nominative) >= SHORTEST:
                yield form
