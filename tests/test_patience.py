import os

import pytest

from tests.patience import patience


@pytest.mark.parametrize(("factor", "waited"), [(None, 10), ("1", 10), ("2.5", 25), ("0.5", 5)])
def test_waits_are_as_long_as_the_environment_says(
    monkeypatch: pytest.MonkeyPatch, factor: str | None, waited: float
) -> None:
    monkeypatch.setattr(os, "getloadavg", lambda: (0.5, 0.5, 0.5))
    monkeypatch.delenv("TEST_PATIENCE", raising=False)
    if factor:
        monkeypatch.setenv("TEST_PATIENCE", factor)
    assert patience(10) == waited


def test_waits_are_longer_where_others_work_beside(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("TEST_PATIENCE", raising=False)
    monkeypatch.setattr(os, "cpu_count", lambda: 2)
    monkeypatch.setattr(os, "getloadavg", lambda: (6.0, 6.0, 6.0))
    assert patience(10) == 30
