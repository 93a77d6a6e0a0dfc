"""What waits at the desk; and what is counted again when the school's year changes."""

from collections.abc import Iterator
from datetime import date

from fingerpost.foundation.calendar.following import follows
from fingerpost.foundation.duties.falling import Due, duty
from fingerpost.foundation.now import now
from fingerpost.foundation.people.models import Duty
from fingerpost.foundation.permissions import Role
from fingerpost.foundation.tenancy.prepared import Prepared
from fingerpost.foundation.ui.filters import plural

from .choices import Shelf
from .models import Ticket
from .timing import count_again

follows(count_again)


@duty(
    "requests",
    "Requests to IT",
    falls_to=Duty.IT_SUPPORT,
    also=frozenset({Role.IT_MANAGER, Role.IT_SUPPORT, Role.EXTERNAL_IT}),
    view="desk.reply",
    done_when="somebody takes them on, or they are fixed",
    counted=("line about requests", "lines about requests"),
    page="/desk/",
    afresh=True,  # what is late is so by the hour
)
def requests(today: date, until: date) -> Iterator[Due]:
    """One line each, however many there are: the queue itself is a page."""
    rows = _queued()
    late = sum(due < now() for due, _ in rows)
    free = sum(not assignee for _, assignee in rows)
    if late:
        yield Due(today, f"{plural(late, 'request is', 'requests are')} late", "/desk/")
    if free:
        title = f"{plural(free, 'request is', 'requests are')} with nobody"
        yield Due(today, title, "/desk/?tab=unassigned")


_queued = Prepared(
    lambda: Ticket.objects.filter(shelf=Shelf.QUEUE).values_list("due_at", "assignee")[:1000]
)
