"""One week at the desk, as a leader reads it in a minute; nothing here is about one person."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from django.db.models import Count, Min, Q
from django.urls import reverse

from fingerpost.foundation.actor import Actor
from fingerpost.foundation.approvals.kinds import KINDS
from fingerpost.foundation.approvals.rights import waiting_for
from fingerpost.foundation.calendar.loading import calendar_for
from fingerpost.foundation.duties.falling import DUTIES, Due
from fingerpost.foundation.now import LONDON
from fingerpost.foundation.tenancy.models import Organisation
from fingerpost.foundation.ui.filters import plural, spelled
from fingerpost.work.servicedesk.arrangement.models import Arrangement
from fingerpost.work.servicedesk.choices import Status
from fingerpost.work.servicedesk.expectations.models import Expectations
from fingerpost.work.servicedesk.expectations.reading import reader
from fingerpost.work.servicedesk.faces.models import Face
from fingerpost.work.servicedesk.faces.reading import in_words
from fingerpost.work.servicedesk.models import Ticket
from fingerpost.work.servicedesk.outages import reading as outages

from .concluding import Told, conclusion
from .counting import open_between
from .figures import DAYS_ENOUGH, figure
from .models import Month
from .rules import Kept, Tally, ended, tallies, together

A_WEEK = timedelta(days=7)
NAMED = 5
"""So many overdue requests are named; the queue has the others."""
ABOUT = [model._meta.label for model in (Ticket, Expectations, Arrangement)]
REVIEWS = ("service-expectations", "support-arrangement", "looking-at-it-support")
BEGUN = "Somebody is at it"
REASONS = {
    Status.NEW: "Nobody has begun with it",
    Status.IN_PROGRESS: BEGUN,
    Status.WAITING_USER: "It waits for whoever asked",
    Status.WAITING_SUPPLIER: "It waits for a supplier",
    Status.WAITING_PARTS: "It waits for parts",
    Status.WAITING_DAY: "It was put off",
    Status.WAITING_APPROVAL: "It waits for approval",
}


@dataclass(frozen=True, slots=True)
class Overdue:
    """A request whose time ran out, and what keeps it, where that is known."""

    ticket: Ticket
    due_at: datetime

    @property
    def why(self) -> str:
        return REASONS.get(Status(self.ticket.status), BEGUN)


@dataclass(frozen=True, slots=True)
class Numbers:
    """What came in and was solved in one week."""

    came: int
    solved: int
    classes: int
    """Of what came in, a class was waiting."""


@dataclass(frozen=True, slots=True)
class Week:
    """Everything on the page."""

    first_on: date
    is_this: bool
    here: Numbers
    before: Numbers
    """The week before, as far as this one has gone."""
    kept: Tally
    overdue: Sequence[Overdue]
    down: Sequence[outages.Line]
    minutes: int
    said: str
    earlier: date | None
    later: date | None

    @property
    def last_on(self) -> date:
        return self.first_on + A_WEEK - timedelta(days=1)

    @property
    def classes(self) -> int:
        return sum(each.ticket.a_class_waits for each in self.overdue)

    @property
    def named(self) -> Sequence[Overdue]:
        """The first of what is overdue, a class first, then what was due longest ago."""
        return self.overdue[:NAMED]

    @property
    def reasons(self) -> list[tuple[str, int]]:
        """(why, how many), the most frequent first."""
        return Counter(each.why for each in self.overdue).most_common()

    @property
    def conclusion(self) -> str:
        kept, of = self.kept.answered + self.kept.solved, self.kept.answers + self.kept.solutions
        still = sum(each.outage.ended_at is None for each in self.down) if self.is_this else 0
        told = Told(
            came=self.here.came,
            solved=self.here.solved,
            classes=self.classes,
            overdue=len(self.overdue),
            down=still,
            minutes=self.minutes,
            missed=of - kept,
            promised=bool(of),
        )
        return conclusion(told)


def monday(asked: str, today: date) -> date:
    """The Monday of the week that an address asks for; where it asks for none, of this week, or on
    a Monday, when there is nothing to tell yet, of the last."""
    try:
        day = min(date.fromisoformat(asked), today)
    except ValueError:
        day = today - A_WEEK if has_only_begun(today) else today
    return day - timedelta(days=day.weekday())


def has_only_begun(today: date) -> bool:
    """Whether this week has had no whole day yet."""
    return today.weekday() == 0


def week(actor: Actor, first_on: date, now: datetime) -> Week:
    """The week from a Monday on, until now where it is not over."""
    today = now.astimezone(LONDON).date()
    first, end, before = (_at(first_on + n * A_WEEK) for n in (0, 1, -1))
    until = min(end, now)
    kept, late = _promises(actor.organisation, first, until)
    calendar = calendar_for(actor.organisation, today)
    down = outages.between(first, until, calendar)
    has_earlier = Ticket.objects.filter(opened_at__lt=first).exists()
    return Week(
        first_on=first_on,
        is_this=now < end,
        here=_numbers(first, end),
        before=_numbers(before, until - A_WEEK),
        kept=kept,
        overdue=late,
        down=down,
        minutes=sum(each.minutes or 0 for each in down),
        said=in_words(Face.objects.all().said_between(first, end)),
        earlier=first_on - A_WEEK if has_earlier else None,
        later=first_on + A_WEEK if now >= end else None,
    )


def decisions(actor: Actor, today: date) -> list[Due]:
    """What waits for a decision of somebody, of all that concerns IT support."""
    return sorted(_decisions(actor, today), key=lambda each: (each.on, each.title))


def _decisions(actor: Actor, today: date) -> Iterator[Due]:
    asked = waiting_for(actor).filter(model__in=ABOUT).order_by("kind").values_list("kind")
    for kind, n, first in asked.annotate(n=Count("pk"), first=Min("due_on")):
        title = f"{KINDS[kind].title}: {plural(n, 'decision', 'decisions')}"
        yield Due(first, title, f"{reverse('approvals:index')}?kind={kind}")
    for word in REVIEWS:
        duty = DUTIES[word]
        if actor.may(duty.view):
            yield from duty.read(today, today)
    if actor.may("months.conclude"):
        month = Month.objects.all().latest_first().first()
        if month and month.is_shown(today) and not month.concluded_on:
            title = f"Write what follows from {month}"
            due = month.shown_from + timedelta(days=figure(DAYS_ENOUGH, today))
            yield Due(due, title, reverse("months:conclude", args=[month.pk]))


def _promises(
    organisation: Organisation, first: datetime, until: datetime
) -> tuple[Tally, list[Overdue]]:
    """The promises that came to their end, and what was overdue when the week was over."""
    rows: list[Kept] = []
    late: list[Overdue] = []
    times_of = reader(organisation, until.astimezone(LONDON).date())
    for ticket, events in open_between(first, until):
        times = times_of(ticket.opened_at, events)
        priority = next(each.priority for each in reversed(events) if each.priority)
        rows += ended(ticket.number, priority, times, first, until)
        if times.due_at and times.due_at < until:
            late.append(Overdue(ticket, times.due_at))
    late.sort(key=lambda each: (not each.ticket.a_class_waits, each.due_at, each.ticket.pk))
    return together(tallies(rows)), late


def _numbers(first: datetime, end: datetime) -> Numbers:
    """What was merged into another request counts with that one."""
    came = Q(opened_at__gte=first, opened_at__lt=end)
    solved = Q(resolved_at__gte=first, resolved_at__lt=end)
    own = Q(merged_into=None)
    told = Ticket.objects.filter(came | solved).aggregate(
        came=Count("pk", filter=own & came),
        solved=Count("pk", filter=own & solved),
        classes=Count("pk", filter=own & came & Q(a_class_waits=True)),
    )
    return Numbers(**told)


def beside(now: int, before: int, one: str, many: str, when: str) -> str:
    """ "Twelve requests came in, 3 more than the week before"; `when` is its last words."""
    said = spelled(now, one, many)
    if now == before:
        return f"{said}, as many as {when}"
    way = "more" if now > before else "fewer"
    return f"{said}, {abs(now - before):,} {way} than {when}"


def _at(day: date) -> datetime:
    return datetime.combine(day, time.min, LONDON)
