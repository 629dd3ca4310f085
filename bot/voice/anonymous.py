"""A question without any word that could name a person, whatever letters it is typed in.

A word is kept only where something says that it is an ordinary one: the lists that come with the bot, or a dictionary
that does not know it as a name. So what nobody knows, as most surnames, goes.
"""

import re
from functools import cache

from bot.language.analysis import fold, stem
from bot.language.dictionaries import is_common_word, is_in_dictionary
from bot.language.lexicon import TOGETHER, lexicon, lexicons
from bot.language.name_keys import name_keys
from bot.language.texts.splitting import sentences
from bot.language.wordlists import WordGroups, shipped_people, shipped_thesaurus, shipped_things, words_by_label

# What stands for one word or more that were left out.
LEFT_OUT = "…"

# Units of a question that are read: what is longer is a report, and tells of somebody.
LONGEST = 300

# Numbers, handles, addresses of mail and of pages, phone numbers, tags: a run without blanks that has any of these.
TELLS_SOMEBODY = re.compile(r"[\d@#/\\:_=+]|\w\.\w")
WORD = re.compile(r"[^\W\d_]+(?:['’ʼ-][^\W\d_]+)*")


def without_names(question: str) -> str:
    """The words of a question that could name nobody, in small letters, an ellipsis where others stood."""
    kept: list[str] = []
    read = question[:LONGEST]
    for sentence in sentences(read):
        words = [word for run in read[sentence.start : sentence.end].split() for word in _words(run)]
        for number, word in enumerate(words):
            plain = word if word and _is_ordinary(word, opens=number == 0) else LEFT_OUT
            if plain != LEFT_OUT or kept[-1:] != [LEFT_OUT]:
                kept.append(plain.lower())
    return " ".join(kept) or LEFT_OUT


def topic_of(words: str) -> str:
    """What questions have in common that are about the same: their telling words, as stems, in one order."""
    forms = [fold(word) for word in WORD.findall(words)]
    telling = {stem(form, _language(form)) for form in forms if form not in _putting()}
    return " ".join(sorted(telling)) or LEFT_OUT


def _words(run: str) -> list[str]:
    """The words of a run without blanks; one empty one for a run that may tell of somebody."""
    if _is_thing(run.strip(".,;:!?…\"'«»“”()")):
        return [run.strip(".,;:!?…\"'«»“”()")]
    return [""] if TELLS_SOMEBODY.search(run.rstrip(".,;:!?…")) else WORD.findall(run)


def _is_ordinary(word: str, *, opens: bool) -> bool:
    form = fold(word)
    if form in _putting():
        return True
    if form in _people() or form in _also_names():
        return False
    if _is_thing(word):
        return True
    shouted = word.isupper() and len(word) > 1
    if word[0].isupper() and not opens and not shouted:
        return False
    return form in _crisis_words() or _is_in_a_dictionary(word.lower())


def _is_thing(word: str) -> bool:
    """Whether it is a place, an organisation or the like that comes with the bot, in any spelling or case."""
    form = fold(word)
    return form in _things() or (len(form) > 3 and not name_keys(form).isdisjoint(_thing_keys()))


def _is_in_a_dictionary(word: str) -> bool:
    """Whether a dictionary has it as a word and has no name that is written like it."""
    return any(is_common_word(word, code) for code in TOGETHER)


def _language(form: str) -> str:
    """The language by whose rules a form is reduced: the same for the same form, whatever the question's is."""
    if form.isascii():
        return "en"
    return "uk" if is_in_dictionary(form, "uk") else "ru"


@cache
def _putting() -> frozenset[str]:
    """Words by which questions are put, and which name nobody, in all languages that are read side by side."""
    known = [lexicon(code) for code in TOGETHER]
    listed = " ".join(f"{each.stop_words} {each.generic}" for each in known)
    return frozenset(map(fold, WORD.findall(listed))) - _also_names()


@cache
def _also_names() -> frozenset[str]:
    return frozenset(fold(word) for known in lexicons() for word in known.also_names.split())


@cache
def _people() -> frozenset[str]:
    return _forms(shipped_people())


@cache
def _things() -> frozenset[str]:
    regions = (name for listed in words_by_label("regions.txt").values() for name in listed)
    return _forms(shipped_things()) | frozenset(map(fold, regions))


@cache
def _thing_keys() -> frozenset[str]:
    return frozenset(key for form in _things() if len(form) > 3 for key in name_keys(form))


@cache
def _crisis_words() -> frozenset[str]:
    return _forms(shipped_thesaurus())


def _forms(groups: WordGroups) -> frozenset[str]:
    return frozenset(fold(word) for group in groups.groups for member in group for word in WORD.findall(member))
