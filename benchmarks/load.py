"""The bot under load and among faults, as a process against a stand-in for Telegram on loopback, limits on.

    python -m benchmarks.load                     all tables, some ten minutes
    python -m benchmarks.load --only faults       what became of questions; or: rates
    python -m benchmarks.load --only soak         memory over time; see --minutes, --rate
    python -m benchmarks.load --code DIR          the bot of another checkout, for a comparison

"told" are questions that got no answer but an honest line; waits are in milliseconds, from a question's sending until
its answer reaches Telegram. "processor" are milliseconds of it for an answer, all threads of the bot's process
together: on a machine with other work, they tell more than waits.
"""

import argparse
import json
from collections.abc import Callable
from dataclasses import asdict
from pathlib import Path

from benchmarks.load_bot import ROOT
from benchmarks.load_faults import FAULTS, became_of
from benchmarks.load_rates import HEADER, Waits, beside_a_flood, burst, steady
from benchmarks.load_soak import report, soak

RATE, SECONDS = 30, 20  # questions a second, Telegram's limit for all chats together
SOAKING = 25  # a second: below the limit, so that none has to wait
BURST = 1000


def main() -> None:
    options = _parser().parse_args()
    if options.only == "soak":
        looks = soak(options.code, options.corpus, options.minutes, options.rate)
        print(report(looks))
        if options.json:
            options.json.write_text(json.dumps([asdict(look) for look in looks]), encoding="utf-8")
        return
    if options.only != "rates":
        _faults(options.code, options.fault)
    if options.only != "faults":
        _rates(options.code, options.corpus, options.seconds)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--only", choices=("faults", "rates", "soak"))
    parser.add_argument("--minutes", type=float, default=20.0, help="how long the soak takes (20)")
    parser.add_argument("--rate", type=float, default=SOAKING, help=f"questions a second of the soak ({SOAKING})")
    parser.add_argument("--json", type=Path, metavar="FILE", help="where the soak's looks are written")
    parser.add_argument("--seconds", type=int, default=SECONDS, help=f"how long {RATE} a second are asked ({SECONDS})")
    parser.add_argument("--fault", metavar="WORDS", default="", help="only faults whose name holds these words")
    parser.add_argument("--code", type=Path, default=ROOT, metavar="DIR", help="the checkout whose bot is started")
    parser.add_argument("--corpus", type=Path, default=ROOT / "corpus", metavar="DIR", help="articles for the waits")
    return parser


def _faults(code: Path, chosen: str) -> None:
    print(f"{'fault':<44}{'asked':>7}{'once':>7}{'twice':>7}{'told':>7}{'never':>7}", flush=True)
    for name, scenario in FAULTS.items():
        if chosen in name:
            found = became_of(scenario, code)
            print(
                f"{name:<44}{found.asked:>7}{found.once:>7}{found.twice:>7}{found.told:>7}{found.never:>7}", flush=True
            )


def _rates(code: Path, corpus: Path, seconds: int) -> None:
    measures: dict[str, Callable[[], Waits]] = {
        f"{RATE} a second for {seconds} s": lambda: steady(code, corpus, RATE, seconds),
        "the bot's own time of these, without limits": lambda: steady(code, corpus, RATE, seconds, limits=False),
        f"a burst of {BURST} from {BURST} chats": lambda: burst(code, corpus, BURST),
        "the same without Telegram's limits": lambda: burst(code, corpus, BURST, limits=False),
        "20 readers alone": lambda: beside_a_flood(code, corpus, flood=False),
        "20 readers, a flood of 100 × 4096 before": lambda: beside_a_flood(code, corpus, flood=True),
    }
    print(HEADER, flush=True)
    for name, measure in measures.items():
        print(measure().line(name), flush=True)


if __name__ == "__main__":
    main()
