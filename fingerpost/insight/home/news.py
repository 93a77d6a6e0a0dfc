"""What changed since last Friday."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, time

from fingerpost.foundation.duties.fridays import last_friday
from fingerpost.foundation.now import LONDON
from fingerpost.foundation.tenancy.prepared import Given, Prepared
from fingerpost.standards.models import StoredFinding
from fingerpost.standards.states import State
from fingerpost.standards.verdicts import Verdict

SHOWN = 5
OPENED_AT = StoredFinding._meta.get_field("opened_at")


@dataclass(frozen=True, slots=True)
class News:
    """The verdicts that are not what they were, the latest first."""

    since: date
    changed: list[State]
    before: Mapping[str, str]
    """{requirement: how it stood}, of those that had been looked at."""

    def why(self, state: State) -> str:
        """How it stood before, and why it does not any more."""
        was = Verdict(self.before.get(state.asked.id, Verdict.NOT_EVIDENCED)).label.lower()
        return f"Was {was}. {self._cause(state)}"

    def _cause(self, state: State) -> str:
        """Why it fell, where that is what happened since; else what is true of it now."""
        held = state.held
        if state.said or held is None or held.fell_at is None:
            return state.because
        if held.fell_at.astimezone(LONDON).date() < self.since:
            return state.because
        return f"{held.fell_why.rstrip('.')}. {state.because}"

    @property
    def shown(self) -> list[State]:
        return self.changed[:SHOWN]

    @property
    def more(self) -> int:
        return max(len(self.changed) - SHOWN, 0)


_believed = Prepared(
    lambda: StoredFinding.objects.known_at(Given("moment", OPENED_AT)).values_list(
        "requirement", "verdict"
    )
)


def news(states: Mapping[str, State], today: date) -> News:
    """Compare what is believed now with what was believed as last Friday began."""
    since = last_friday(today)
    begins = datetime.combine(since, time(), LONDON)
    before = dict(_believed(moment=begins))
    changed = [
        (at, state)
        for state in states.values()
        if (at := _changed_at(state))
        and at >= begins
        and state.verdict != before.get(state.asked.id, Verdict.NOT_EVIDENCED)
    ]
    changed.sort(key=lambda each: each[0], reverse=True)
    return News(since, [state for _, state in changed], before)


def _changed_at(state: State) -> datetime | None:
    """When what counts came to count: what somebody said, or what was found."""
    if state.said:
        return state.said.since
    return state.held.opened_at if state.held else None
