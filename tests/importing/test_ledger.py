from pathlib import Path

from bot.importing.folder.ledger import Ledger

ONE, OTHER = "https://t.me/harbour/16", "https://t.me/harbour/17"


def test_what_was_added_is_known_after_a_restart(tmp_path: Path) -> None:
    file = tmp_path / "state" / "posts.txt"
    ledger = Ledger(file)
    assert ONE not in ledger
    ledger.add(ONE)
    ledger.add(ONE)
    assert ONE in Ledger(file)
    assert OTHER not in Ledger(file)
    assert file.read_text().split() == [ONE]
    assert file.stat().st_mode & 0o077 == 0


def test_half_a_line_that_a_crash_has_left_takes_nothing_with_it(tmp_path: Path) -> None:
    file = tmp_path / "posts.txt"
    file.write_text(f"{ONE}\nhttps://t.me/har")
    Ledger(file).add(OTHER)
    assert ONE in Ledger(file)
    assert OTHER in Ledger(file)


def test_without_a_file_it_is_kept_in_memory() -> None:
    ledger = Ledger(None)
    ledger.add(ONE)
    assert ONE in ledger
    assert OTHER not in ledger
