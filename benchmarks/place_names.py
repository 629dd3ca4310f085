"""Makes `bot/language/data/places.txt`: countries and cities in the languages that questions are read in.

    pip install babel
    python -m benchmarks.place_names > bot/language/data/places.txt

Babel carries the names of Unicode's Common Locale Data Repository: those of countries and territories, and of the city
that each time zone is named for, which are mostly capitals. A name that two places share is left out, and so is one
that is a common word, such as Nice or Man.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from babel import Locale

LANGUAGES = ("en", "uk", "ru", "de", "fr", "es", "pl", "it", "pt", "tr", "ro", "ar")
COMMON_WORDS = frozenset({"man", "nice", "center", "reunion", "jersey", "chad", "casey", "vostok"})
HEAD = """\
# Countries, territories and the cities that time zones are named for, in the languages that questions are read in:
# one place a line. Made by benchmarks/place_names.py from Unicode's Common Locale Data Repository (CLDR); for your own
# places write a file of names instead.
#
# UNICODE LICENSE V3. Copyright © 1991-2026 Unicode, Inc. Permission is hereby granted, free of charge, to any person
# obtaining a copy of data files and any associated documentation to deal in them without restriction, provided that
# either this copyright and permission notice appear with all copies, or in associated documentation. THE DATA FILES ARE
# PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND."""


def main() -> None:
    print(HEAD)
    groups = [list(dict.fromkeys(names)) for names in (*countries(), *cities())]
    held = Counter(name.casefold() for names in groups for name in set(map(str.casefold, names)))
    for names in groups:
        own = [name for name in names if held[name.casefold()] == 1 and name.casefold() not in COMMON_WORDS]
        if len(own) > 1:
            print(", ".join({name.casefold(): name for name in reversed(own)}.values()))


def countries() -> Iterator[list[str]]:
    """The names of each territory that has a code of two letters."""
    locales = [Locale.parse(language) for language in LANGUAGES]
    codes = sorted(str(code) for code in locales[0].territories)
    for code in (code for code in codes if len(code) == 2 and code.isalpha()):
        yield [_plain(locale.territories[code]) for locale in locales if code in locale.territories]


def cities() -> Iterator[list[str]]:
    locales = [Locale.parse(language) for language in LANGUAGES]
    for zone in sorted({str(zone) for locale in locales for zone in locale.time_zones}):
        named = [locale.time_zones[zone].get("city") for locale in locales if zone in locale.time_zones]
        own = zone.rpartition("/")[2].replace("_", " ")
        yield [_plain(str(name)) for name in [*named, own] if name]


def _plain(name: str) -> str:
    """A name without commas and brackets: "Hong Kong SAR China" stays, "Kongo (Republik)" is Kongo."""
    return " ".join(name.partition("(")[0].replace(",", " ").replace("#", " ").split())


if __name__ == "__main__":
    main()
