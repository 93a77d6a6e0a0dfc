"""When appointments, and the reasons for two roles in one hand, are to be looked at again."""

from collections import Counter
from collections.abc import Iterator
from datetime import date

from fingerpost.foundation.duties.falling import Due, duty, per_day
from fingerpost.foundation.people.choices import Rank
from fingerpost.foundation.people.clashes import clashes, reasons
from fingerpost.foundation.people.models import Appointment, Duty
from fingerpost.foundation.people.posts import posts
from fingerpost.foundation.people.titles import titles
from fingerpost.foundation.ui.filters import plural

PAGE = "/people/roles/"


@duty(
    "role-reviews",
    "Appointments to look at again",
    falls_to=Duty.HEADTEACHER,
    view="people.view",
    done_when="somebody says on its page that it stays as it is, or somebody else is appointed",
)
def reviews(today: date, until: date) -> Iterator[Due]:
    """A year after it began or was last looked at; our cadence, not the DfE's."""
    found = Counter(
        each.review_on
        for each in posts().appointments
        if each.serves(today) and each.rank == Rank.HOLDER and each.review_on <= until
    )
    yield from per_day(found.items(), today, _to_look_at, PAGE)


@duty(
    "acting-ends",
    "Somebody who acts for somebody stops",
    falls_to=Duty.HEADTEACHER,
    view="people.view",
    done_when="the day is over, or somebody else is appointed",
)
def acting_ends(today: date, until: date) -> Iterator[Due]:
    held = Appointment.objects.filter(rank=Rank.ACTING, ends_on__gte=today, ends_on__lte=until)
    named = titles()
    for each in held.select_related("person").order_by("ends_on", "pk"):
        title = f"{each.person} stops acting as {named[Duty(each.duty)]}"
        yield Due(each.ends_on or until, title, f"{PAGE}{each.duty}/")


@duty(
    "role-reasons",
    "Two roles in one hand to look at again",
    falls_to=Duty.HEADTEACHER,
    view="people.view",
    done_when="the reason is given again, or the roles are apart",
)
def given_reasons(today: date, until: date) -> Iterator[Due]:
    given = reasons()
    for each in clashes(posts(), given, today) if given else ():
        if each.reason is not None and each.reason.review_on <= until:
            title = f"Why {each.person} holds two roles is to be looked at again"
            yield Due(each.reason.review_on, title, f"{PAGE}{each.conflict.one}/")


def _to_look_at(n: int) -> str:
    return f"{plural(n, 'appointment', 'appointments')} to look at again"
