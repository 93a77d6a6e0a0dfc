"""What requests prove: that they are followed, say what is asked, are solved and can be seen."""

from dataclasses import dataclass
from datetime import date, timedelta

from django.db.models import Count, Exists, OuterRef, Q

from fingerpost.foundation.keeping import midnight
from fingerpost.foundation.ui.filters import plural
from fingerpost.records.systems.choices import Kind as SystemKind
from fingerpost.records.systems.models import System
from fingerpost.standards.evidence import Finding, evidence
from fingerpost.standards.limits import Limits
from fingerpost.standards.turning import A_DAY
from fingerpost.standards.verdicts import Verdict, of_share

from .choices import Channel, EventKind, Kind, Shelf, Status
from .models import Event, Ticket
from .models.tickets import TicketQuerySet

TWO_WEEKS = timedelta(days=14)
"""A younger request need not be solved yet; ours."""
DONE = Q(shelf=Shelf.DONE)
CAVEAT = "We cannot tell whether everything that people ask is written down here."
PAGE = "/desk/"


@dataclass(frozen=True, slots=True)
class Asked:
    """What is counted: requests (a noun and its plural), what is good of them, and what is not
    counted, in words."""

    noun: tuple[str, str]
    good: Q
    is_so: str
    todo: str
    left: Q | None = None
    left_said: str = ""
    span: str = "of the last four months"


@evidence("desk.followed", reads=(Ticket,))
def followed(today: date, limits: Limits) -> Finding:
    """Hardly any request of the last four months that is past its time, or two weeks old, while
    nobody has it (DfE IT support standard 3)."""
    late, old = Q(due_at__lt=midnight(today)), Q(opened_at__lt=midnight(today - TWO_WEEKS))
    lost = Q(shelf=Shelf.QUEUE, assignee="") & (late | old)
    asked = Asked(
        ("request", "requests"),
        ~lost,
        "solved, waiting for something, in hand, or still in time",
        "Take on the requests that nobody has",
    )
    return _share(asked, Q(), today, limits)


@evidence("desk.told", reads=(Ticket,))
def told(today: date, limits: Limits) -> Finding:
    """The problem, the moment, who asked, how urgent it is and what was done, on nearly every
    request of the last four months that is done (DfE IT support standard 3)."""
    asked = Asked(
        ("request that is done", "requests that are done"),
        (Q(requester__isnull=False) | ~Q(asker__in=["", "unknown"])) & ~Q(resolution=""),
        "said to be whose, how urgent, and what was done",
        "Say what was done when you close a request",
        Q(channel=Channel.STICKER),
        "as a label without a name was scanned",
    )
    return _share(asked, DONE, today, limits)


@evidence("desk.solved", reads=(Ticket,))
def solved(today: date, limits: Limits) -> Finding:
    """Most requests of the last four months solved, those of the last two weeks left out
    (DfE IT support standard 2)."""
    asked = Asked(
        ("request", "requests"),
        DONE,
        "solved",
        "Go through what is oldest",
        Q(opened_at__gte=midnight(today - TWO_WEEKS)),
        "as they came in within the last two weeks",
    )
    return _share(asked, Q(), today, limits)


@evidence("desk.seen", reads=(Ticket,))
def seen(today: date, limits: Limits) -> Finding:
    """Nearly everybody of the list who asked in the last four months can sign in and read how it
    stands, or gets letters about it (DfE IT support standard 3)."""
    is_named, reads = Q(), Q()
    for whom in ("requester", "on_behalf_of"):
        is_named |= Q(**{f"{whom}__isnull": False})
        reads |= Q(**{f"{whom}__account__isnull": False}) | Q(**{f"{whom}__email__gt": ""})
    asked = Asked(
        ("request", "requests"),
        reads,
        "of somebody who reads here or by letter how it stands",
        "Enter the addresses of those who ask",
    )
    return _share(asked, is_named, today, limits)


@evidence("desk.faults", reads=(Ticket,))
def faults(today: date, limits: Limits) -> Finding:
    """Broken things reported in the last four months, and nearly all of them looked at by
    somebody (our acceptable use list)."""
    asked = Asked(
        ("report of something broken", "reports of something broken"),
        ~Q(status=Status.NEW),
        "looked at by somebody",
        "Look at the reports that nobody has begun",
    )
    return _share(asked, Q(kind=Kind.INCIDENT), today, limits)


@evidence("desk.filtering", reads=(Ticket, System))
def filtering(today: date, limits: Limits) -> Finding:
    """Requests about systems of filtering and monitoring, nearly all of the last year done and
    with what came of them (DfE filtering and monitoring standards 1 and 3)."""
    asked = Asked(
        ("request about filtering or monitoring", "requests about filtering or monitoring"),
        DONE & ~Q(resolution=""),
        "done, with what came of it",
        "Close those that are done, and say how",
        Q(opened_at__gte=midnight(today - TWO_WEEKS)) & ~DONE,
        "as they came in within the last two weeks",
        "of the last year",
    )
    return _share(asked, Q(system__kind=SystemKind.FILTERING), today, limits)


@evidence("desk.filter_changes", reads=(Ticket, Event, System))
def filter_changes(today: date, limits: Limits) -> Finding:
    """A reason in writing and a yes beforehand for each change to filtering or monitoring that was
    made in the last year (our acceptable use list)."""
    settled = Event.objects.filter(ticket=OuterRef("pk"))
    asked = Asked(
        ("change to filtering or monitoring", "changes to filtering or monitoring"),
        ~Q(description="") & Q(Exists(settled.filter(kind=EventKind.APPROVED))),
        "made for a written reason, and approved first",
        "Write the reason of a change, and ask for a yes before it is made",
        Q(Exists(settled.filter(kind=EventKind.NOT_APPROVED))),
        "as they were not approved and not made",
        "of the last year",
    )
    changes = Q(kind=Kind.CHANGE, system__kind=SystemKind.FILTERING) & DONE
    return _share(asked, changes, today, limits)


@evidence("desk.in_use", reads=(Ticket,))
def in_use(today: date, limits: Limits) -> Finding:
    """A helpdesk in use: this one, with requests of the last four months
    (DfE IT support standard 3)."""
    n = _within(today, limits).count()
    if not n:
        because = "No request of the last four months stands here, so nothing shows it."
        todo = "Have staff ask IT for something here, or say what you decided"
        return Finding(Verdict.NOT_EVIDENCED, because, todo=todo, go_to="/help/")
    because = f"{plural(n, 'request', 'requests')} came in here within the last four months."
    return Finding(Verdict.MET, because, met=1, of=1, caveat=CAVEAT, due_again_on=today + A_DAY)


def _within(today: date, limits: Limits) -> TicketQuerySet:
    since = midnight(today - timedelta(days=limits.days))
    return Ticket.objects.filter(opened_at__gte=since, merged_into=None)


def _share(asked: Asked, which: Q, today: date, limits: Limits) -> Finding:
    """How many of some requests are as is asked, by one question to the database."""
    left = asked.left if asked.left is not None else Q(pk__in=[])
    found = _within(today, limits).filter(which)
    counts = found.aggregate(
        of=Count("pk", filter=~left),
        good=Count("pk", filter=~left & asked.good),
        left=Count("pk", filter=left),
    )
    good, of, away = counts["good"], counts["of"], counts["left"]
    apart = f" {away:,} left out, {asked.left_said}." if away else ""
    if not of:
        because = f"There is no {asked.noun[0]} {asked.span} to count, so nothing shows it.{apart}"
        return Finding(Verdict.NOT_EVIDENCED, because, due_again_on=today + A_DAY, go_to="/help/")
    because = f"{good:,} of {plural(of, *asked.noun)} {asked.span} {asked.is_so}.{apart}"
    verdict = of_share(good, of, met=limits.met, partly=limits.partly)
    return Finding(
        verdict,
        because,
        met=good,
        of=of,
        left_out=((asked.left_said, away),) if away else (),
        due_again_on=today + A_DAY,
        caveat=CAVEAT,
        todo="" if verdict == Verdict.MET else asked.todo,
        go_to="" if verdict == Verdict.MET else PAGE,
    )
