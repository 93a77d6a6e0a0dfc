"""Days and moments as a bundle says them: in full, since nobody knows on which day it is read."""

from datetime import date, datetime

from fingerpost.foundation.now import LONDON
from fingerpost.foundation.ui.filters import written_date


def day(text: str) -> str:
    """A day of ISO 8601 in full: 2 March 2026."""
    return written_date(date.fromisoformat(text))


def in_full(text: str) -> str:
    """A moment of ISO 8601 by the wall clock in England: 2 March 2026 at 10:42."""
    local = datetime.fromisoformat(text).astimezone(LONDON)
    return f"{written_date(local)} at {local:%H:%M}"
