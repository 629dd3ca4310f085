"""What is remembered of readers: bounded, for minutes, under names that cannot be turned back, forgotten at a word."""

from datetime import date

from bot.chat.memory import MOST_CHARACTERS, Fading, Memory, Said


class Clock:
    """Time that moves when it is told to."""

    def __init__(self) -> None:
        self.now = 100.0

    def __call__(self) -> float:
        return self.now


def test_an_entry_vanishes_after_its_time() -> None:
    clock = Clock()
    kept: Fading[str, int] = Fading(60.0, now=clock)
    kept.put("a", 1)
    clock.now += 59
    assert kept.get("a") == 1
    clock.now += 1
    assert kept.get("a") is None
    assert len(kept) == 0


def test_putting_again_gives_new_time() -> None:
    clock = Clock()
    kept: Fading[str, int] = Fading(60.0, now=clock)
    kept.put("a", 1)
    clock.now += 40
    kept.put("a", 2)
    clock.now += 40
    assert kept.get("a") == 2


def test_the_oldest_gives_way_when_there_are_too_many() -> None:
    kept: Fading[int, int] = Fading(None, most=3)
    for number in range(5):
        kept.put(number, number)
    assert [kept.get(number) for number in range(5)] == [None, None, 2, 3, 4]


def test_the_oldest_gives_way_when_all_together_are_too_long() -> None:
    kept: Fading[int, str] = Fading(None, weigh=len, heaviest=10)
    for number in range(3):
        kept.put(number, "four")
    assert [kept.get(number) for number in range(3)] == [None, "four", "four"]
    kept.put(1, "of ten now")
    assert [kept.get(number) for number in range(3)] == [None, "of ten now", None]
    kept.forget(lambda key, _: key == 1)
    for number in range(3, 6):
        kept.put(number, "four")
    assert [kept.get(number) for number in range(3, 6)] == [None, "four", "four"]


def test_questions_of_any_length_take_no_more_than_so_much() -> None:
    memory = Memory()
    longest = "x" * 4096
    for number in range(1000):
        memory.last.put(memory.name(number), Said(b"ann", longest, date(2022, 1, 25), number, number))
    assert 0 < len(memory.last) * len(longest) <= MOST_CHARACTERS
    assert memory.last.get(memory.name(999))


def test_without_a_time_nothing_vanishes() -> None:
    clock = Clock()
    kept: Fading[str, int] = Fading(None, now=clock)
    kept.put("a", 1)
    clock.now += 10**9
    assert kept.get("a") == 1


def said_by(owner: bytes) -> Said:
    return Said(owner, "Who met?", date(2022, 1, 25), 1, 2)


def test_what_is_forgotten_of_one_person_stays_for_another() -> None:
    memory = Memory()
    ann, bob = memory.name("person", 1), memory.name("person", 2)
    for kept in (memory.last, memory.answers, memory.asked):
        kept.put(b"a", said_by(ann))
        kept.put(b"b", said_by(bob))
    memory.languages.put(ann, "uk")
    memory.languages.put(bob, "ru")
    memory.forget(ann)
    for kept in (memory.last, memory.answers, memory.asked):
        assert (kept.get(b"a"), kept.get(b"b")) == (None, said_by(bob))
    assert (memory.languages.get(ann), memory.languages.get(bob)) == (None, "ru")


def test_a_name_is_the_same_within_a_run_and_another_in_the_next() -> None:
    memory = Memory()
    assert memory.name("person", 1) == memory.name("person", 1)
    assert memory.name("person", 1) != Memory().name("person", 1)
    assert memory.name("place", 1, 23) != memory.name("place", 12, 3)
