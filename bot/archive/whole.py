"""What is counted of all articles of a corpus, as it stands in a file: some lists, and arrays by name."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from bot.search.collection import Register
from bot.search.counted.counting import Counted, Names
from bot.search.counted.grams import Grams
from bot.search.counted.postings import Postings
from bot.search.index import PassageIndex, Weighed
from bot.search.readings import Array
from bot.search.vocabulary import Vocabulary


@dataclass(frozen=True, slots=True)
class Whole:
    counted: Counted
    register: Register


def arrays_of_whole(whole: Whole) -> dict[str, Array]:
    counted, postings = whole.counted, whole.counted.index.postings
    return {
        "term of form": counted.term_of_form,
        "form counts": counted.form_counts,
        "capitals": counted.capitals,
        "posting bounds": postings.bounds,
        "holders": postings.holders,
        "counts": postings.counts,
        "lengths": postings.lengths,
        "weights": counted.index.weighed.weights,
        "peaks": counted.index.weighed.peaks,
        "grams": counted.grams.numbers,
        "gram bounds": counted.grams.bounds,
        "gram idf": counted.grams.idf,
        "names": counted.names.numbers,
        "days": whole.register.days,
        "correcting": whole.register.correcting,
    }


def head_of_whole(whole: Whole) -> Mapping[str, Any]:
    return {
        "grams": whole.counted.grams.vocabulary.strings,
        "name keys": whole.counted.names.keys,
    }


def whole_of(head: Mapping[str, Any], arrays: Mapping[str, Array]) -> Whole:
    """Raises KeyError or TypeError where that is nothing counted."""
    held: Any = arrays  # each of the type that it was written with
    postings = Postings(held["posting bounds"], held["holders"], held["counts"], held["lengths"])
    grams = Grams(Vocabulary(head["grams"]), held["grams"], held["gram bounds"], held["gram idf"])
    counted = Counted(
        term_of_form=held["term of form"],
        form_counts=held["form counts"],
        capitals=held["capitals"],
        index=PassageIndex(postings, Weighed(held["weights"], held["peaks"])),
        grams=grams,
        names=Names(held["names"], tuple(map(tuple, head["name keys"]))),
    )
    return Whole(counted, Register(held["days"], held["correcting"]))
