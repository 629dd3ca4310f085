"""The operator's own words, a section a language: hotlines, official pages."""

import re
from dataclasses import dataclass

from bot.wording.blocks import Block, Blocks, Kind
from bot.wording.cutting import cut

# Units: a notice stands under refusals, which may take three quarters of a message, and above answers.
LONGEST = 1000

HEADING = re.compile(r"\[([A-Za-z]{2})\]\s*")


@dataclass(frozen=True, slots=True)
class Section:
    """What is said to readers of one language; `language` is "" for what stands before the first heading."""

    language: str
    text: str


@dataclass(frozen=True, slots=True)
class Notice:
    """The operator's sections; without any, nothing is said."""

    sections: tuple[Section, ...] = ()

    def text(self, language: str) -> str:
        """The section of a language; else the one without a heading; else the English one; else the first."""
        for wanted in (language, "", "en"):
            if found := next((section.text for section in self.sections if section.language == wanted), ""):
                return found
        return self.sections[0].text if self.sections else ""

    def blocks(self, language: str, room: int = LONGEST) -> Blocks:
        """The section as it is shown, cut where it is longer than `room`."""
        text = self.text(language)
        return (Block(Kind.TEXT, cut(text, min(room, LONGEST)), gap=True),) if text and room > 1 else ()


def parse_notice(text: str) -> Notice:
    """Sections under headings like `[uk]`, each on a line of its own; all before the first is for any language."""
    language, lines = "", list[str]()
    sections: list[Section] = []
    for line in [*text.splitlines(), "[zz]"]:
        if heading := HEADING.fullmatch(line):
            if said := "\n".join(lines).strip():
                sections.append(Section(language, said))
            language, lines = heading[1].lower(), []
        else:
            lines.append(line)
    return Notice(tuple(sections))
