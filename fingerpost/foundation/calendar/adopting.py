"""A school that leaves its trust keeps the calendar that it worked by, as rows of its own."""

from collections.abc import Sequence

from fingerpost.foundation.actions import action, add_many
from fingerpost.foundation.actor import Actor
from fingerpost.foundation.audit import trail
from fingerpost.foundation.tenancy.models import Organisation
from fingerpost.foundation.tenancy.rows import TenantModel
from fingerpost.foundation.tenancy.scope import scope

from .models import MarkedDays, SupportTime, Term


@action("calendar.adopt")
def adopt(actor: Actor, trust: Organisation) -> None:
    """Copy what held at the school by its former trust, with the days on which it was known."""
    with scope(trust):
        terms = list(Term.objects.own().order_by("pk"))
        marks = list(MarkedDays.objects.own().order_by("pk"))
        times = list(SupportTime.objects.own().order_by("pk"))
    own_years = set(Term.objects.own().values_list("year", flat=True))
    _copy(actor, Term, [each for each in terms if each.year not in own_years])
    _copy(actor, MarkedDays, marks)
    _copy(actor, SupportTime, [] if SupportTime.objects.own().exists() else times)
    trail.note(actor.organisation, calendar_of=trust.name)


def _copy(actor: Actor, model: type[TenantModel], rows: Sequence[TenantModel]) -> None:
    names = [each.attname for each in model._meta.concrete_fields if not each.primary_key]
    ours = {"organisation_id": actor.organisation.pk}
    copies = [model(**{name: getattr(row, name) for name in names} | ours) for row in rows]
    if copies:
        add_many(model, copies)
