"""Looking at a page of the standards as at a day of the past."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from fingerpost.foundation.http import Request
from fingerpost.foundation.now import today
from fingerpost.foundation.past import DayForm, Known, asked_day
from fingerpost.foundation.ui.filters import written_date


@dataclass(frozen=True, slots=True)
class Replay:
    """The day that somebody asked about, if they did, and since when there is anything to know."""

    form: DayForm
    known: Known | None
    since: date

    @property
    def moment(self) -> datetime | None:
        return self.known.moment if self.known else None

    @property
    def day(self) -> date:
        """The day that the page is of."""
        return self.known.day if self.known else today()

    @property
    def query(self) -> str:
        """What a link carries on so that the next page is of the same day."""
        return self.known.query if self.known else ""

    @property
    def note(self) -> str:
        """Where the history ends, for a day before that."""
        if self.known is None or self.known.day >= self.since:
            return ""
        return f"Fingerpost kept no records before {written_date(self.since)}."


def replay_of(request: Request) -> Replay:
    """The day that an address asks about; a day that cannot be read is asked for again."""
    given: Any = request.GET if "as_at" in request.GET else None
    form = DayForm(given)
    return Replay(form, asked_day(form), request.actor.organisation.created_on)
