"""What Fingerpost does by itself: it reminds, escalates, asks again, and ends what is over.

Each step is a row that can be written once, in the commit that posts its letters: whatever stops
in between, it is taken whole or not at all, and never twice.
"""

from fingerpost.foundation.actions import action
from fingerpost.foundation.actor import Actor
from fingerpost.foundation.calendar.loading import calendar_for
from fingerpost.foundation.errors import DomainError
from fingerpost.foundation.now import LONDON, now, today
from fingerpost.foundation.ui.filters import plural, written_date

from . import chasing, steps
from .choices import EventKind, Status
from .clock import Of, Step, Times
from .expectations.choices import Whom
from .models import Event, Ticket
from .rules import days_to_give_up
from .telling import tell_of_end, tell_of_prompt, tell_of_step
from .timing import times_of

WHATS = {Of.RESPONSE: "an answer", Of.RESOLUTION: "a solution"}


class NothingDue(DomainError):
    """Raised when somebody was quicker, or what was due is due no longer."""


@action("desk.remind")
def remind(actor: Actor, ticket: Ticket) -> int:
    """Tell those whom the expectations name that time runs out; answers how many steps."""
    row = steps.held(ticket)
    told = list(Event.objects.all().of(row))
    due = chasing.due_of(row, told, now()) if row.is_open else []
    if not due:
        raise NothingDue(f"Nobody has to be told of {row.reference} now.")
    times = times_of(row, told)
    for step in due:
        title, accounts = chasing.people_for(row, step.whom)
        kind = EventKind.REMINDED if step.whom == Whom.ASSIGNEE else EventKind.ESCALATED
        names = ", ".join(each.name for each in accounts)
        who = f"to {names} ({title})" if names else "to nobody, as no one here has that role"
        event = steps.happened(
            actor, row, kind, reason=f"{who}: {_why(step, times)}"[:300], step=step.key
        )
        tell_of_step(event, accounts)
    return len(due)


@action("desk.chase")
def chase(actor: Actor, ticket: Ticket) -> None:
    """Ask whoever asked once more for an answer, and end what nobody answers or objects to."""
    row = steps.held(ticket)
    calendar = calendar_for(actor.organisation, today())
    due = chasing.prompt_due(row, list(Event.objects.all().of(row)), calendar)
    if chasing.is_over(row, calendar):
        steps.change(row, {"status": Status.CLOSED})
        steps.happened(actor, row, EventKind.CLOSED, reason="Nobody said that it does not work")
    elif due == chasing.GIVE_UP:
        days = plural(days_to_give_up(), "working day", "working days")
        said = f"Nobody answered for {days}, so it ends here"
        values = {"status": Status.RESOLVED, "until": None, "resolved_at": now()}
        steps.change(row, values | {"resolution": said})
        tell_of_end(actor, row, steps.happened(actor, row, EventKind.RESOLVED, reason=said))
    elif due:
        event = steps.happened(actor, row, EventKind.PROMPTED, step=due)
        tell_of_prompt(actor, row, event)
    else:
        raise NothingDue(f"Nothing is to be done about {row.reference} now.")


def _why(step: Step, times: Times) -> str:
    due = times.response_due if step.of == Of.RESPONSE else times.resolution_due
    word = "is" if due and due > now() else "was"
    local = (due or now()).astimezone(LONDON)
    return f"{WHATS[step.of]} {word} due at {local:%H:%M} on {written_date(local)}"
