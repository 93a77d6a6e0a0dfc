"""Which tickets somebody must be told about by now, and who that is."""

from collections import defaultdict
from collections.abc import Collection, Iterator
from datetime import date, datetime, timedelta
from decimal import Decimal

from fingerpost.foundation.accounts.models import Account
from fingerpost.foundation.calendar.loading import calendar_for
from fingerpost.foundation.calendar.rules import (
    NoSupportHours,
    NoTermDates,
    SchoolCalendar,
    SupportHours,
    WorkingDays,
    add_support_hours,
    count_between,
)
from fingerpost.foundation.memberships.members import Member, members
from fingerpost.foundation.now import LONDON, now, today
from fingerpost.foundation.permissions import Role, ServiceLine
from fingerpost.foundation.tenancy.models import Organisation

from .choices import EventKind, Shelf, Status
from .clock import Step, steps_due
from .expectations import reading
from .expectations.choices import Whom
from .expectations.models import Expectations
from .expectations.rules import suggestion
from .models import Event, Ticket
from .rules import days_to_give_up, days_to_prompt
from .timing import times_of

ROLES = {
    Whom.MANAGER: Role.IT_MANAGER,
    Whom.SUPPLIER: Role.EXTERNAL_IT,
    Whom.LEAD: Role.SLT_DIGITAL_LEAD,
    Whom.HEAD: Role.HEADTEACHER,
}
INSTEAD = (Whom.MANAGER, Whom.LEAD, Whom.HEAD)
"""Who is told where nobody is what the step names, the first of whom there is somebody."""
GIVE_UP = "give-up"


def to_remind(organisation: Organisation, moment: datetime) -> Iterator[Ticket]:
    """The open tickets of which a step is due at a moment, inside the hours of support."""
    promises = [each.promise for each in Expectations.objects.all().agreed()]
    steps = [step for each in promises for step in each.steps]
    if not steps:
        return
    calendar = calendar_for(organisation, moment.astimezone(LONDON).date())
    day_and_night = any(speed.day_and_night for each in promises for speed in each.speeds)
    if not (day_and_night or _is_open(calendar, moment)):
        return
    ahead = max(Decimal(0), *(-each.hours for each in steps))
    due = Ticket.objects.filter(
        shelf__in=[Shelf.QUEUE, Shelf.WAITING], due_at__lte=_after(calendar, moment, ahead)
    )
    tickets = list(due.order_by("due_at", "pk"))
    events: dict[int, list[Event]] = defaultdict(list)
    for each in Event.objects.filter(ticket__in=tickets).order_by("id"):
        events[each.ticket_id].append(each)
    for ticket in tickets:
        if due_of(ticket, events[ticket.pk], moment):
            yield ticket


def due_of(ticket: Ticket, events: Collection[Event], moment: datetime) -> list[Step]:
    """The steps of a ticket whose moment has come and that nobody took."""
    version = reading.in_force(ticket.opened_at.astimezone(LONDON).date())
    taken = {each.step for each in events}
    steps = [each for each in version.promise.steps if each.key not in taken] if version else []
    return steps_due(times_of(ticket, events), steps, moment) if steps else []


def people_for(ticket: Ticket, whom: str) -> tuple[str, list[Account]]:
    """(as what they are told, who): whoever a step names, or else somebody above them."""
    here = members(ticket.organisation, today())
    if whom == Whom.ASSIGNEE:
        mine = [each for each in here if each.account.pk == ticket.assignee_account]
        found = mine or _holding(here, Role.IT_SUPPORT)
        if found:
            return "who works on it" if mine else "as nobody has it", _accounts(found)
    for each in dict.fromkeys((Whom(whom), *INSTEAD)):
        if each in ROLES and (found := _holding(here, ROLES[each])):
            return each.label.removeprefix("The ").strip(), _accounts(found)
    return "", []


def prompt_due(ticket: Ticket, events: Collection[Event], calendar: SchoolCalendar) -> str:
    """What is due of a ticket that waits for whoever asked: the key of a prompt, GIVE_UP, or
    nothing."""
    waits = [each for each in events if each.kind == EventKind.WAITING_USER]
    if ticket.status != Status.WAITING_USER or not waits:
        return ""
    since = waits[-1]
    passed = _working_days(calendar, since.at)
    if passed >= days_to_give_up():
        return GIVE_UP
    taken = {each.step for each in events}
    keys = [(f"prompt {n} of {since.pk}") for n in days_to_prompt() if n <= passed]
    return keys[-1] if keys and keys[-1] not in taken else ""


def is_over(ticket: Ticket, calendar: SchoolCalendar) -> bool:
    """Whether a resolved ticket has waited for a word as long as was agreed."""
    if ticket.status != Status.RESOLVED or ticket.resolved_at is None:
        return False
    day = ticket.opened_at.astimezone(LONDON).date()
    version = reading.in_force(day)
    days = version.promise.days_to_confirm if version else 0
    days = days or suggestion(max(day, today())).days_to_confirm
    return _working_days(calendar, ticket.resolved_at) > days


def _working_days(calendar: SchoolCalendar, since: datetime) -> int:
    first: date = since.astimezone(LONDON).date()
    return count_between(calendar, first, now().astimezone(LONDON).date(), WorkingDays)


def _is_open(calendar: SchoolCalendar, moment: datetime) -> bool:
    local = moment.astimezone(LONDON)
    try:
        windows = calendar.windows_on(local.date())
    except NoTermDates:
        return False
    return any(each.opens_at <= local.time() < each.closes_at for each in windows)


def _after(calendar: SchoolCalendar, moment: datetime, hours: Decimal) -> datetime:
    """The latest due time of which something is due so many hours ahead."""
    plainly = moment + timedelta(hours=float(hours))
    try:
        found = add_support_hours(calendar, moment, SupportHours(hours))
    except (NoSupportHours, NoTermDates):
        return plainly
    return max(plainly, found.at) if found else plainly


def _holding(here: list[Member], role: Role) -> list[Member]:
    return [
        each
        for each in here
        if any(
            held.role == role and (not held.engagement or ServiceLine.DESK in held.engagement.lines)
            for held in each.held
        )
    ]


def _accounts(found: list[Member]) -> list[Account]:
    return [each.account for each in found]
