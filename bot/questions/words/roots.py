"""Words of one root with a word that no article has: its verb with another prefix, the halves of a compound."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache

from bot.language.analysis import fold, stem
from bot.language.lexicon import lexicon

ROOT = 4  # letters that a root has at least; shorter ones are found in words that have nothing to do with each other


@dataclass(frozen=True, slots=True)
class Roots:
    """How some languages make words of one root."""

    prefixes: tuple[str, ...]
    verb_endings: tuple[str, ...]
    compounding: tuple[str, ...]
    """Those of the languages, by code, that write compounds as one word."""

    def with_other_prefix(self, form: str, stemmed: str) -> Iterator[str]:
        """поміняти: міняти; beantragen: Antrag. Stems, of which few are words; none for a form that is no verb's."""
        if len(stemmed) < ROOT or not form.endswith(self.verb_endings):
            return
        for prefix in self.prefixes:
            if stemmed.startswith(prefix) and len(stemmed) - len(prefix) >= ROOT:
                yield stemmed[len(prefix) :]
            yield prefix + stemmed

    def halves(self, form: str) -> Iterator[tuple[str, str]]:
        """Wohnungssuche: Wohnung and Suche, as stems; every way to part a form."""
        for language in self.compounding:
            for at in range(ROOT, len(form) - ROOT + 1):
                for joint in ("", *lexicon(language).joints.split()):
                    first = form[:at].removesuffix(joint)
                    if len(first) >= ROOT and (not joint or len(first) < at):
                        yield stem(first, language), stem(form[at:], language)


@cache
def roots(languages: Iterable[str]) -> Roots:
    """Those of several languages together; `languages` by code, hashable."""
    known = [lexicon(language) for language in sorted(languages)]
    prefixes = {prefix for one in known for prefix in one.verb_prefixes.split()}
    endings = {fold(ending) for one in known for ending in one.verb_endings.split()}
    return Roots(tuple(sorted(prefixes)), tuple(endings), tuple(one.code for one in known if one.joints))
