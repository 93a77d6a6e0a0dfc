"""What people of the demonstration asked each other to do."""

from datetime import date, timedelta

from django.urls import reverse

from fingerpost.foundation.actor import Actor
from fingerpost.foundation.calendar.loading import calendar_for
from fingerpost.foundation.duties import actions
from fingerpost.foundation.duties.fridays import next_friday
from fingerpost.foundation.duties.models import ToDo
from fingerpost.foundation.duties.origins import Origin
from fingerpost.foundation.now import today
from fingerpost.foundation.people.models import Person
from fingerpost.standards.asking import origin_of
from fingerpost.standards.catalogue import requirement

REVIEWS = "DLG-2.16"


def ask_around(lead: Actor, technician: Actor) -> None:
    """The deputy asks the technician, a teacher and a company outside."""
    asked = requirement(REVIEWS)
    origin = origin_of(asked, reverse("standards:requirement", args=[REVIEWS]))
    to_do = _ask(lead, origin, "Give the last devices a review date", 1, "Tess Wickham")
    actions.comment(technician, to_do, text="The tablets are done; the trolley is next week.")
    _ask(lead, Origin(), "Find out where the Year 6 visualiser went", 0, "Una Thornby")
    actions.ask(
        lead,
        Origin(),
        title="Send the new Cyber Essentials certificate",
        due_on=_friday(lead, 2),
        outside="Hedgerow Networks",
    )


def _ask(lead: Actor, origin: Origin, title: str, weeks: int, name: str) -> ToDo:
    owner = Person.objects.get(name=name)
    return actions.ask(lead, origin, title=title, due_on=_friday(lead, weeks), owner=owner)


def _friday(lead: Actor, weeks: int) -> date:
    """The next Friday with pupils in school, or one some weeks later."""
    calendar = calendar_for(lead.organisation, today())
    return next_friday(calendar, today() + timedelta(weeks=weeks))
