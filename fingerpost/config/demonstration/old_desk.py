"""The requests that the schools of the demonstration kept in another program: made up, week by week
with the seasons of a school, and brought in as a file is, with what was answered and when."""

from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from random import Random

from fingerpost.foundation.actor import Actor
from fingerpost.foundation.now import LONDON, today
from fingerpost.foundation.people.models import Person
from fingerpost.foundation.permissions import Role
from fingerpost.foundation.places.models import Room
from fingerpost.foundation.tenancy.models import Organisation

from .brought_in import import_requests
from .cast import FERNWHISTLE, MOSSBECK, QUILLBROOK
from .playing import actor_as
from .seasons import A_DAY, in_exams, in_school

WEEKS = 78
A_DAY_OF_SCHOOL = {FERNWHISTLE: 4.2, QUILLBROOK: 6.3, MOSSBECK: 1.6}
"""How many requests a usual school day brings."""
BUSY = {9: 1.9, 1: 1.2, 7: 0.7, 12: 0.8}
"""By month: the new year in September, gifts in January, the ends of terms."""
WEEKDAYS = (1.35, 1.1, 1.0, 0.9, 0.65)
ASKED = (
    ("incident", "The board in {room} shows no picture", "High", 0.6, "Cable put in again"),
    ("incident", "Sound does not come through in {room}", "Medium", 2, "Right speaker chosen"),
    ("incident", "No Wi-Fi for the tablets in {room}", "Urgent", 0.9, "Access point restarted"),
    ("incident", "The printer by {room} says paper jam", "Medium", 3, "Paper taken out"),
    ("incident", "The laptop in {room} is very slow", "Low", 14, "Updates finished"),
    ("incident", "Two keys are missing in {room}", "Low", 40, "Keyboard changed"),
    ("incident", "The camera in {room} is dark", "Medium", 5, "Shutter opened"),
    ("request", "Password forgotten", "High", 0.3, "A new one was set with the person beside us"),
    ("request", "A login for a supply teacher in {room}", "High", 0.8, "Login made until Friday"),
    (
        "request",
        "The shared drive of my year, please",
        "Low",
        6,
        "Access given, head of year asked",
    ),
    ("request", "A headset for the language lesson in {room}", "Low", 30, "Lent from the cupboard"),
    ("request", "Tablets charged for Friday in {room}", "Low", 9, "Trolley brought"),
    ("question", "How do I share a file with parents?", "Low", 4, "Shown, guide sent"),
    ("question", "How do I freeze the board while I write?", "Low", 2, "Shown in {room}"),
)
"""(what, in words, priority, hours until it was over, what was done)"""


WORKERS = {
    FERNWHISTLE: Role.IT_SUPPORT,
    QUILLBROOK: Role.IT_MANAGER,
    MOSSBECK: Role.IT_MANAGER,
}


def move_in(place: Organisation, real_today: date) -> None:
    """Whoever looks after IT brings in what the old program gave out."""
    worker = actor_as(place, WORKERS[place.name])
    import_requests(worker, list(_rows(worker, place)), "requests of the old program.csv")


def _rows(worker: Actor, place: Organisation) -> Iterator[dict[str, object]]:
    chance = Random(place.name)  # noqa: S311  (it makes up a story)
    staff = Person.objects.all().own().filter(email__endswith="@threesigns.example")
    people = [each.email or each.name for each in staff.order_by("pk")]
    rooms = [each.label for each in Room.objects.all().order_by("pk")] or ["the hall"]
    number, day = 1000, today() - timedelta(weeks=WEEKS)
    while day < today():
        for _ in range(_how_many(chance, place, day)):
            number += 1
            yield _row(chance, number, day, chance.choice(people), chance.choice(rooms))
        day += A_DAY


def _how_many(chance: Random, place: Organisation, day: date) -> int:
    if not in_school(day):
        return int(day.weekday() < 3 and chance.random() < 0.1)
    usual = A_DAY_OF_SCHOOL[place.name] * WEEKDAYS[day.weekday()] * BUSY.get(day.month, 1.0)
    expected = usual * (1.25 if in_exams(day) else 1.0)
    return int(expected) + (chance.random() < expected % 1)


def _row(chance: Random, number: int, day: date, who: str, room: str) -> dict[str, object]:
    kind, words, priority, hours, done = chance.choice(ASKED)
    opened = datetime.combine(day, time(8), LONDON) + timedelta(minutes=chance.randrange(510))
    answered = opened + timedelta(minutes=chance.choice((4, 7, 12, 20, 35, 50, 90, 170)))
    over = _in_hours(answered + timedelta(hours=hours * chance.choice((0.5, 0.8, 1, 1, 1.4, 2.5))))
    row: dict[str, object] = {
        "number": number,
        "summary": words.format(room=room),
        "kind": kind,
        "priority": priority,
        "requester": who,
        "room": room if "{room}" in words else "",
        "opened": f"{opened:%Y-%m-%d %H:%M}",
        "responded": f"{answered:%Y-%m-%d %H:%M}",
        "status": "Open",
    }
    if over.date() < today():
        over_on = f"{over:%Y-%m-%d %H:%M}"
        row |= {"status": "Closed", "closed": over_on, "resolution": done.format(room=room)}
    return row


def _in_hours(moment: datetime) -> datetime:
    """The same moment, or the next morning on which somebody works."""
    if moment.hour >= 17:
        moment = moment.replace(hour=8) + A_DAY
    while moment.weekday() >= 5:
        moment += A_DAY
    return moment
