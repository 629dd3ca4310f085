"""Corpora of any size in which words are as frequent as in real text: a few everywhere, most of them hardly ever.

Common words follow each other as they do in real articles. A rarer word is, with every further one, either one that was
written before, likelier the more often it was, or a word that is new: a Pitman-Yor process (Pitman and Yor 1997), which
goes on from the real counts. So the tail stays Zipf's, and the vocabulary grows with a power of the text, by the law of
Heaps, as that of real news does; a few thousand sentences shuffled would have their few thousand words at any size. An
article comes back to its own rare words, as real ones do.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from random import Random

from bot.language.detection import language_of
from bot.language.texts.splitting import passages, sentences
from bot.model import Article

PARAGRAPHS, SENTENCES = 8, 4  # of an article and of a paragraph, about those of a news report
LONGEST = 40  # words of a sentence; a chain may go in circles
FIRST_DAY, DAYS = date(2021, 3, 1), 365

COMMON = 20  # times that a word is met in the real articles, from which on it is written where the chain has it
GROWTH = 0.6  # the exponent of Heaps: English prose and news have .5 to .6
AGAIN = 0.3  # of an article's rare words are ones that it has had: names and things of its subject

MARKS = "\"'“”‘’«»()[].,:;!?…–—-*_"
RARE, RARE_NAME = "rare", "Rare"  # what stands for a rarer word in the chain


def made_up_articles(real: Sequence[Article], size: int, seed: int = 1) -> list[Article]:
    """Articles of at least `size` passages in all, in the commonest language of the real ones.

    The same seed makes the same articles, and a larger size begins with those of a smaller one.
    """
    language = Counter(map(_language, real)).most_common(1)[0][0]
    writer = _Writer([sentence for a in real if _language(a) == language for sentence in _sentences(a.text)], seed)
    made: list[Article] = []
    count = 0
    while count < size:
        made.append(writer.article(language, len(made)))
        count += passage_count(made[-1:])
    return made


def passage_count(articles: Sequence[Article]) -> int:
    return sum(len(passages(article.text, sentences(article.text))) for article in articles)


class _Writer:
    """Writes articles, one after another."""

    def __init__(self, real: Sequence[str], seed: int) -> None:
        """`real` are sentences."""
        self._chance = Random(seed)
        split = [sentence.split() for sentence in real]
        met = Counter(piece.strip(MARKS) for pieces in split for piece in pieces)
        rare = {word: count for word, count in met.items() if word.isalpha() and count < COMMON}
        self._rare = {
            RARE: _Words({word: n for word, n in rare.items() if not word[0].isupper()}, self._chance),
            RARE_NAME: _Words({word: n for word, n in rare.items() if word[0].isupper()}, self._chance),
        }
        self._next: dict[str, list[str]] = {}
        for pieces in split:
            known = [_with_place(piece, rare) for piece in pieces]
            for before, after in zip(["", *known], [*known, ""], strict=True):
                self._next.setdefault(before, []).append(after)

    def article(self, language: str, number: int) -> Article:
        own: dict[str, list[str]] = {RARE: [], RARE_NAME: []}
        text = "\n\n".join(" ".join(self._sentence(own) for _ in range(SENTENCES)) for _ in range(PARAGRAPHS))
        day = FIRST_DAY + timedelta(days=self._chance.randrange(DAYS))
        return Article(f"{number}.txt", self._sentence(own), text, date=day, language=language)

    def _sentence(self, own: dict[str, list[str]]) -> str:
        return " ".join(self._filled(piece, own) for piece in self._pieces())

    def _pieces(self) -> Iterator[str]:
        chance, piece = self._chance.random, ""
        for _ in range(LONGEST):
            following = self._next[piece]
            piece = following[int(chance() * len(following))]
            if not piece:
                return
            yield piece
        yield "."

    def _filled(self, piece: str, own: dict[str, list[str]]) -> str:
        before, place, behind = piece.partition("\0")
        if not place:
            return piece
        kind, _, behind = behind.partition("\0")
        had = own[kind]
        if had and self._chance.random() < AGAIN:
            return before + had[int(self._chance.random() * len(had))] + behind
        had.append(self._rare[kind].word())
        return before + had[-1] + behind


class _Words:
    """Rarer words of one kind: each is an old one by how often it was written, or a new one."""

    def __init__(self, met: dict[str, int], chance: Random) -> None:
        self._chance = chance
        self._words = list(met)
        self._counts = list(met.values())
        self._written = [number for number, count in enumerate(self._counts) for _ in range(count)]
        self._known = set(met)
        self._letters: dict[str, list[str]] = {}
        for word in met:
            spelt = f"  {word} "
            for at in range(len(word) + 1):
                self._letters.setdefault(spelt[at : at + 2], []).append(spelt[at + 2])

    def word(self) -> str:
        chance, written = self._chance.random, self._written
        number = len(self._words)
        if chance() * len(written) < GROWTH * number:
            self._words.append(self._new())
            self._counts.append(0)
        else:  # an old one by its count less the exponent: drawn by its count, and now and then drawn again
            number = written[int(chance() * len(written))]
            while chance() * self._counts[number] < GROWTH:
                number = written[int(chance() * len(written))]
        self._counts[number] += 1
        written.append(number)
        return self._words[number]

    def _new(self) -> str:
        """A word that none was before, of letters as they follow each other in the real ones."""
        word = ""
        while not word or word in self._known:
            spelt = "  "
            while letter := self._chance.choice(self._letters[spelt[-2:]]).strip():
                spelt += letter
            word += spelt.strip()
        self._known.add(word)
        return word


def _with_place(piece: str, rare: dict[str, int]) -> str:
    """A piece of a sentence; where its word is a rarer one, with the place for such a word instead."""
    word = piece.strip(MARKS)
    if word not in rare:
        return piece
    before, _, behind = piece.partition(word)
    return f"{before}\0{RARE_NAME if word[0].isupper() else RARE}\0{behind}"


def _language(article: Article) -> str:
    return article.language or language_of(article.text)


def _sentences(text: str) -> list[str]:
    return [text[span.start : span.end] for span in sentences(text)]
