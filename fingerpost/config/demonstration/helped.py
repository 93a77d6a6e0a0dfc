"""What staff of the demonstration ask IT support in the last weeks, and what came of it."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal

from fingerpost.foundation.actor import Actor, system
from fingerpost.foundation.now import now, pretend, today
from fingerpost.foundation.people.models import Person
from fingerpost.foundation.permissions import Role
from fingerpost.foundation.places.models import Room
from fingerpost.foundation.tenancy.models import Organisation
from fingerpost.work.servicedesk import actions
from fingerpost.work.servicedesk.actions_moving import resolve, take, wait
from fingerpost.work.servicedesk.actions_setting import set_effort
from fingerpost.work.servicedesk.choices import Channel, Impact, Kind, Status, Urgency
from fingerpost.work.servicedesk.faces import actions as faces
from fingerpost.work.servicedesk.faces.models import Face
from fingerpost.work.servicedesk.models import Ticket
from fingerpost.work.servicedesk.months import actions as months
from fingerpost.work.servicedesk.months.counting import to_freeze
from fingerpost.work.servicedesk.months.models import Kind as About
from fingerpost.work.servicedesk.months.models import Month

from .playing import actor_as, digital_lead

Step = Callable[[Organisation, date], None]
TED = "Ted Brackley"
"""He asks by himself; for the others the technician notes what they say on the phone."""
APRIL, ENOUGH = 4, timedelta(days=92)


@dataclass(frozen=True)
class Help:
    """A request of somebody; where it was solved on the day, what was done, in how many minutes and
    how they found it."""

    who: str
    room: str
    summary: str
    done: str = ""
    minutes: int = 0
    is_good: bool | None = True
    kind: Kind = Kind.INCIDENT
    urgency: Urgency = Urgency.CAN_WAIT
    a_class_waits: bool = False


DAYS = (
    (
        Help(TED, "Year 4", "The board has sound and no picture", "Set to the other socket", 10),
        Help("Una Thornby", "Year 6", "Locked out of her account", "New password, in person", 5),
    ),
    (
        Help("Vic Ashlode", "School office", "Labels print too small", "Size of paper set", 15),
        Help(TED, "Year 4", "Tablets do not find the Wi-Fi", "Access point restarted", 20,
             a_class_waits=True),
    ),
    (
        Help("Jon Barrowby", "Year 3", "How do I share a folder?", "Shown, guide sent", 15, None,
             Kind.QUESTION),
        Help("Una Thornby", "Year 6", "The keyboard types twice", "Another keyboard", 10),
    ),
    (
        Help(TED, "Year 4", "A headset for French, please", "Lent until Friday", 5,
             kind=Kind.REQUEST),
        Help("Ada Fernhill", "SEN room", "Reading pen is flat", "Charger found", 10),
    ),
    (
        Help("Una Thornby", "Year 6", "The board is frozen", "Restarted, update done", 25, False,
             a_class_waits=True),
        Help("Vic Ashlode", "School office", "Scans do not arrive", "Address put right", 30),
    ),
    (
        Help(TED, "Year 4", "Laptop asks for a code at the start", "Code entered", 20),
        Help("Jon Barrowby", "Year 3", "No sound in the film", "Right speaker chosen", 10),
    ),
    (
        Help("Una Thornby", "Year 6", "Login for a supply teacher", "Made, ends on Friday", 15,
             kind=Kind.REQUEST),
        Help(TED, "Year 4", "The pen of the board is ignored", "New tip on the pen", 10, None),
    ),
)  # fmt: skip
"""What was asked on so many days of the last weeks."""
KEY = Help("Jon Barrowby", "Year 3", "A key of the laptop came off")
FOLDS = Help(
    "Vic Ashlode", "School office", "The copier folds every letter", urgency=Urgency.SLOWED
)
DARK = Help(
    TED,
    "Year 4",
    "The board went dark in the middle of the lesson",
    urgency=Urgency.STOPPED,
    a_class_waits=True,
)
SPOKE = (
    "September is always the busiest: logins, and boards after the summer. What took longest was "
    "waiting for parts. A spare keyboard in each corridor would save a walk."
)
FOLLOWS = "Two spare keyboards and a spare cable for the boards are bought. No more hours for now."

FOUND = {
    "took_part": "Dita Fernside and Tess Wickham",
    "found": "Answers come in time. On days without a technician on site a class waits too long.",
    "follows": "The company outside stands by on Wednesdays and Fridays; we look again in a term.",
}


def count_costs(place: Organisation, real_today: date) -> None:
    """The deputy has minutes noted, and the business manager says what a year costs."""
    set_effort(digital_lead(place), is_noted=True)
    day = real_today - ENOUGH
    year = day.year if day.month >= APRIL else day.year - 1
    covers = "The technician’s post with on-costs, and the company that stands in"
    months.set_cost(
        actor_as(place, Role.BUSINESS),
        starts_on=date(year, APRIL, 1),
        amount=Decimal(17400),
        covers=covers,
    )


def helps(n: int) -> Step:
    """A day on which two asked something, and had it within the hours after."""

    def step(place: Organisation, real_today: date) -> None:
        technician = actor_as(place, Role.IT_SUPPORT)
        for late, each in enumerate(DAYS[n], start=1):
            ticket = _ask(place, technician, each)
            with pretend(now() + late * timedelta(minutes=40)):
                resolve(technician, [ticket], resolution=each.done, minutes=each.minutes)
                if each.is_good is not None:
                    face = Face.objects.get(ticket=ticket)
                    faces.say(system(place), face, is_good=each.is_good)

    return step


def leave_open(place: Organisation, real_today: date) -> None:
    """Two things are not done by now: one waits for a part, one was forgotten."""
    technician = actor_as(place, Role.IT_SUPPORT)
    key = _ask(place, technician, KEY)
    wait(technician, key, status=Status.WAITING_PARTS, reason="Ordered; it comes next week")
    take(technician, [_ask(place, technician, FOLDS)])


def ask_with_class(place: Organisation, real_today: date) -> None:
    """A teacher stands before a class."""
    _ask(place, actor_as(place, Role.IT_SUPPORT), DARK)


def look_back(place: Organisation, real_today: date) -> None:
    """The months that are over are frozen, the technician says what the last one meant, and the
    deputy what follows; together they look at how well the agreement works."""
    for first_on in to_freeze(today()):
        months.freeze(system(place), first_on=first_on)
    if last := Month.objects.all().latest_first().first():
        months.comment(actor_as(place, Role.IT_SUPPORT), last, words=SPOKE)
        months.conclude(digital_lead(place), last, conclusion=FOLLOWS)
        months.review(digital_lead(place), kind=About.SERVICE, held_on=today(), **FOUND)


def _ask(place: Organisation, technician: Actor, told: Help) -> Ticket:
    by_himself = told.who == TED
    room = Room.objects.filter(label=told.room).first()
    return actions.ask(
        actor_as(place, Role.STAFF) if by_himself else technician,
        requester=None if by_himself else Person.objects.get(name=told.who),
        channel=Channel.PORTAL if by_himself else Channel.PHONE,
        kind=told.kind,
        summary=told.summary,
        room=room,
        elsewhere="" if room else told.room,
        impact=Impact.ONE,
        urgency=told.urgency,
        a_class_waits=told.a_class_waits,
    )
