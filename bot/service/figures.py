"""What the bot counts of its own work: numbers only, of nobody in particular."""

import bisect
from dataclasses import dataclass, field

# Upper bounds, in seconds, of the classes of time from an update's arrival to its answer's leaving.
BOUNDS = (0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 5.0, 10.0, 30.0, 60.0)


@dataclass(slots=True)
class Figures:
    received: int = 0
    answered: int = 0
    left_out: int = 0
    in_doubt: int = 0
    pauses: int = 0
    waiting: int = 0
    own_time: float = 0.0
    classes: list[int] = field(default_factory=lambda: [0] * (len(BOUNDS) + 1))

    def took(self, seconds: float) -> None:
        self.answered += 1
        self.own_time += seconds
        self.classes[bisect.bisect_left(BOUNDS, seconds)] += 1
