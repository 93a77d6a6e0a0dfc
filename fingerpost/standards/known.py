"""A day of the past, and the moment at which it ended: what is asked when a page is replayed."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from fingerpost.foundation.keeping import midnight


@dataclass(frozen=True, slots=True)
class Known:
    """What was known at the end of a day."""

    day: date

    @property
    def moment(self) -> datetime:
        """The last moment of the day by the school's wall clock."""
        return midnight(self.day + timedelta(days=1)) - timedelta(microseconds=1)
