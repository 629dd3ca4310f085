"""British and American spellings of one English word."""

from __future__ import annotations

import re

RULES = tuple(
    (re.compile(pattern), replacement)
    for pattern, replacement in (
        # The letters asked for in front keep short words apart that are no variants: prised and prized, four and for.
        (r"(?<=[a-z]{3})is(?=(e|es|ed|er|ers|ing|ation|ations)$)", "iz"),  # recognise, mobilisation
        (r"(?<=[a-z]aly)s(?=(e|es|ed|er|ers|ing)$)", "z"),  # analyse
        (r"(?<=[a-z]{3})our(?=(s|ed|er|ers|ing|ite|ites|able|hood|hoods|al|ally)?$)", "or"),  # armoured, neighbours
        (r"(?<=[a-z][bt])re(?=(s|d)?$)", "er"),  # centre, kilometres
        (r"(?<=[a-z]{3})ogue(?=s?$)", "og"),  # dialogue
        (r"(?<=^def|^off|^lic)ence(?=(s|d|less)?$)|(?<=^pret)ence(?=s?$)", "ense"),  # defence
        (r"(?<=[a-z]{2}[aeo]l)l(?=(ed|ing|er|ers|or|ors)$)", ""),  # travelled, cancelling
        (r"ae(?=m)|(?<=^p)ae(?=d)|(?<=^an)ae(?=s)|(?<=n)ae(?=c)", "e"),  # anaemia, paediatric, anaesthesia, gynaecology
        (r"(?<=rrh)oe(?=a)|^oe(?=d|s)|(?<=^f)oe(?=t)", "e"),  # diarrhoea, oedema, oesophagus, foetus
    )
)
WORDS = {
    "acknowledgement": "acknowledgment",
    "ageing": "aging",
    "aluminium": "aluminum",
    "artefact": "artifact",
    "enquiry": "inquiry",
    "enrol": "enroll",
    "fulfil": "fulfill",
    "grey": "gray",
    "instalment": "installment",
    "jewellery": "jewelry",
    "judgement": "judgment",
    "manoeuvre": "maneuver",
    "manoeuvring": "maneuvering",
    "mould": "mold",
    "plough": "plow",
    "programme": "program",
    "sceptical": "skeptical",
    "tyre": "tire",
}


def american(word: str) -> str:
    """The one spelling that a word's British and American forms share, in small letters: mobilisation → mobilization.

    It is for comparing: words that both write alike may become ones that nobody writes (exercise → exercize).
    """
    word = word.casefold()
    singular = word.removesuffix("s")
    if singular in WORDS:
        return WORDS[singular] + word[len(singular) :]
    for pattern, replacement in RULES:
        word = pattern.sub(replacement, word)
    return word
