import pytest

from .build import CALLS


@pytest.fixture(autouse=True)
def fresh() -> None:
    CALLS.clear()
