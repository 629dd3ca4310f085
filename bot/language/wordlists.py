"""The plain files of names and of words that mean the same: one group a line, its members separated by commas."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from importlib.resources import files
from importlib.resources.abc import Traversable
from itertools import chain
from pathlib import Path

from bot.errors import WordListError

Group = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class WordGroups:
    """Words and phrases that stand for each other within their group. A member is in one group only."""

    groups: tuple[Group, ...]

    def extended_by(self, extra: WordGroups) -> WordGroups:
        """Each extra group joins the groups it shares a member with into one; without any, it is a group of its own."""
        groups: list[Group] = list(self.groups)
        place_of = {member.casefold(): place for place, group in enumerate(groups) for member in group}
        for added in extra.groups:
            places = sorted({place_of[key] for member in added if (key := member.casefold()) in place_of})
            place = places[0] if places else len(groups)
            joined = tuple(chain(*(groups[shared] for shared in places), added))
            groups[place:place] = [()] * (place == len(groups))
            for shared in places:
                groups[shared] = ()
            groups[place] = _without_repeats(joined)
            place_of |= {member.casefold(): place for member in groups[place]}
        return WordGroups(tuple(filter(None, groups)))


def shipped_names() -> WordGroups:
    """All names that come with the bot: the table of spellings, and places in many languages."""
    return shipped_spellings().extended_by(shipped_places())


def shipped_spellings() -> WordGroups:
    """Names whose spellings no rule brings together."""
    return _shipped("names.txt").extended_by(shipped_people())


def shipped_people() -> WordGroups:
    """Those of them that are people's."""
    return _shipped("people.txt")


def shipped_things() -> WordGroups:
    """Names of places, organisations and things that come with the bot; none of people."""
    return _shipped("names.txt").extended_by(shipped_places())


def shipped_places() -> WordGroups:
    """Countries, territories and capitals in the languages that questions are read in."""
    return _shipped("places.txt")


def shipped_thesaurus() -> WordGroups:
    """Other words for the same thing, and words for it in other languages."""
    return WordGroups(_shipped("thesaurus.txt").groups + _shipped("translations.txt").groups)


def shipped_synonyms(language: str) -> WordGroups:
    """More words for the same thing, for questions in one language; none for a language without a list."""
    listed = _data().joinpath("synonyms", f"{language}.txt")
    return WordGroups(parse_groups(listed.read_text(encoding="utf-8"), listed.name) if listed.is_file() else ())


def shipped_opposites() -> WordGroups:
    """Words for states of which one denies the other."""
    return _shipped("opposites.txt")


def shipped_fates() -> WordGroups:
    """What becomes of people, a fate a group."""
    return _shipped("fates.txt")


def read_groups(path: Path) -> WordGroups:
    """An operator's own file. Raises `WordListError` when it cannot be read or a line is not a group."""
    try:
        text = path.read_text(encoding="utf-8-sig")
    except OSError as error:
        raise WordListError(f"{path} cannot be read: {error.strerror}.") from error
    except UnicodeDecodeError as error:
        raise WordListError(f"{path} is not UTF-8 text; save it as UTF-8.") from error
    return WordGroups(parse_groups(text, str(path)))


def words_by_label(name: str) -> dict[str, frozenset[str]]:
    """A shipped list of single words whose lines begin with what they are: "en: a an and"."""
    found: dict[str, set[str]] = {}
    for _, line in _content(_text(name)):
        label, _, listed = line.partition(":")
        found.setdefault(label.strip(), set()).update(listed.split())
    return {label: frozenset(listed) for label, listed in found.items()}


def lines_by_label(name: str) -> dict[str, str]:
    """A shipped list whose lines begin with what they are: what stands behind each label, line by line."""
    found: dict[str, list[str]] = {}
    for _, line in _content(_text(name)):
        label, _, listed = line.partition(":")
        found.setdefault(label.strip(), []).append(listed.strip())
    return {label: "\n".join(listed) for label, listed in found.items()}


def parse_groups(text: str, name: str) -> tuple[Group, ...]:
    """The groups of a file's text, in order. Raises `WordListError` that names `name`, the line and the remedy."""
    first_lines: dict[str, int] = {}
    groups = []
    for number, members in _lines(text):
        place = f"{name}, line {number}"
        _check(members, place)
        _check_new(members, place, number, first_lines)
        groups.append(members)
    return tuple(groups)


def _lines(text: str) -> Iterator[tuple[int, Group]]:
    """Line number, from 1, and members of every line that is not empty or a comment."""
    for number, content in _content(text):
        yield number, tuple(" ".join(member.split()) for member in content.split(","))


def _content(text: str) -> Iterator[tuple[int, str]]:
    """Line number, from 1, and what stands before the comment of every line that has something there."""
    for number, line in enumerate(text.splitlines(), start=1):
        if content := line.partition("#")[0].strip():
            yield number, content


def _check(members: Group, place: str) -> None:
    if not all(members):
        raise WordListError(f"{place}: nothing stands between two commas or at an end; remove the comma too many.")
    if len(members) == 1:
        raise WordListError(f'{place}: "{members[0]}" stands alone; add another word for it after a comma.')


def _check_new(members: Group, place: str, number: int, first_lines: dict[str, int]) -> None:
    """Refuses a member that the file already has; notes the line of a new one in `first_lines`."""
    for member in members:
        first = first_lines.get(member.casefold())
        if first == number:
            raise WordListError(f'{place}: "{member}" stands there twice; remove one of the two.')
        if first is not None:
            raise WordListError(f'{place}: "{member}" is in line {first} already; join the two lines or drop it here.')
        first_lines[member.casefold()] = number


def _without_repeats(members: Group) -> Group:
    """Each member once, as it is first written."""
    first: dict[str, str] = {}
    for member in members:
        first.setdefault(member.casefold(), member)
    return tuple(first.values())


def _shipped(name: str) -> WordGroups:
    return WordGroups(parse_groups(_text(name), name))


def _text(name: str) -> str:
    return _data().joinpath(name).read_text(encoding="utf-8")


def _data() -> Traversable:
    return files("bot.language").joinpath("data")
