"""Schools of a trust that lack the same, and what the trust asks of them."""

from datetime import timedelta

from conftest import somebody
from fingerpost.foundation.duties.models import ToDo
from fingerpost.foundation.now import now, today
from fingerpost.foundation.people.duties import say_who_does_what
from fingerpost.foundation.permissions import Role
from fingerpost.foundation.tenancy.models import Belonging, Kind, Organisation
from fingerpost.foundation.tenancy.scope import scope
from fingerpost.standards.catalogue import requirement
from fingerpost.standards.models import StoredFinding
from fingerpost.standards.trust_actions import actions
from fingerpost.standards.trust_actions.progress import progress

GAP = "DLG-2.5"
SOON = today() + timedelta(days=20)


def found(school, verdict, id=GAP):
    with scope(school):
        StoredFinding.objects.open().filter(requirement=id).update(closed_at=now())
        StoredFinding.objects.create(
            organisation=school,
            requirement=id,
            key=requirement(id).evidence,
            verdict=verdict,
            because="28 devices have no date.",
            opened_at=now(),
            checked_at=now(),
        )


def led(name, trust, **names):
    """A school of the trust that lacks something, with the people who are named there."""
    made = Organisation.objects.create(name=name, kind=Kind.SCHOOL, created_on="2020-01-01")
    Belonging.objects.create(school=made, trust=trust, since="2020-09-01")
    with scope(made):
        head = somebody("Una Thornby", Role.HEADTEACHER, made)
        if names:
            say_who_does_what(head, on=today(), is_slt=True, appointed_on=None, **names)
    found(made, "not_met")
    return made


def ask(director, **more):
    with scope(director.organisation):
        known = {"title": "Give every device a date", "due_on": SOON}
        return actions.ask(director, requirement(GAP), **known, **more)


def to_dos(school):
    with scope(school):
        return list(ToDo.objects.all().select_related("owner"))


def progress_of(made, trust):
    with scope(trust):
        [found] = progress(trust, [made], today())
        return found
