"""The only clock of the house, so that the demonstration can act under a pretended date."""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

LONDON = ZoneInfo("Europe/London")

_pretended: ContextVar[datetime | None] = ContextVar("pretended", default=None)


def now() -> datetime:
    """The present moment in UTC."""
    return _pretended.get() or datetime.now(UTC)


def today() -> date:
    """The present day as a school's wall calendar shows it."""
    return now().astimezone(LONDON).date()


@contextmanager
def pretend(moment: datetime) -> Iterator[None]:
    """Let the code inside believe that it is another moment."""
    token = _pretended.set(moment.astimezone(UTC))
    try:
        yield
    finally:
        _pretended.reset(token)
