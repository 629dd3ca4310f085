import pytest

from tests.patience import patience


@pytest.mark.parametrize(("factor", "waited"), [(None, 10), ("1", 10), ("2.5", 25), ("0.5", 5)])
def test_waits_are_as_long_as_the_environment_says(
    monkeypatch: pytest.MonkeyPatch, factor: str | None, waited: float
) -> None:
    monkeypatch.delenv("TEST_PATIENCE", raising=False)
    if factor:
        monkeypatch.setenv("TEST_PATIENCE", factor)
    assert patience(10) == waited
