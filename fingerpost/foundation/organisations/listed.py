"""A school or trust beside what GIAS says of it."""

from collections.abc import Collection
from dataclasses import dataclass
from typing import Any

from fingerpost.foundation.actions import action, alter
from fingerpost.foundation.actor import Actor
from fingerpost.foundation.errors import DomainError
from fingerpost.foundation.gias.models import Establishment, Group, ListedQuerySet
from fingerpost.foundation.tenancy.models import Organisation

MOST = 20
Listed = Establishment | Group


@dataclass(frozen=True, slots=True)
class Difference:
    """One field in which our record and GIAS differ."""

    label: str
    ours: str
    theirs: str


def of_its_kind(organisation: Organisation) -> ListedQuerySet:
    """The list in which an organisation of its kind stands."""
    return (Group if organisation.is_trust else Establishment).objects.current()


def listed(organisation: Organisation) -> Listed | None:
    """What GIAS says of an organisation, found by its number."""
    name = "trust_uid" if organisation.is_trust else "urn"
    number = getattr(organisation, name)
    found = of_its_kind(organisation).filter(**{name: number}).first() if number else None
    return found if isinstance(found, Establishment | Group) else None


def differences(organisation: Organisation, row: Listed) -> list[Difference]:
    """Where GIAS says something, and something else than our record."""
    said = Organisation(**row.particulars())
    return [
        Difference(_label(name), _shown(organisation, name), _shown(said, name))
        for name, value in _said(row).items()
        if getattr(organisation, name) != value
    ]


@action("organisations.take_over")
def take_over(actor: Actor, row: Listed, *, but_not: Collection[str] = ()) -> Organisation:
    """Take over what GIAS says; what it leaves empty, or is named, stays as it was entered."""
    organisation = Organisation.objects.select_for_update().get(pk=actor.organisation.pk)
    urn = row.urn if isinstance(row, Establishment) else ""
    if urn and Organisation.objects.exclude(pk=organisation.pk).filter(urn=urn).exists():
        raise DomainError("A school with this URN is set up already. Choose another one.")
    said = {name: value for name, value in _said(row).items() if name not in but_not}
    alter(organisation, said | {"gias_on": row.edition.dated_on})
    return organisation


def _said(row: Listed) -> dict[str, Any]:
    known = row.particulars().items()
    return {name: value for name, value in known if value not in ("", "none", None)}


def _label(name: str) -> str:
    said = str(getattr(Organisation._meta.get_field(name), "verbose_name", name))
    return said[:1].upper() + said[1:]


def _shown(organisation: Organisation, name: str) -> str:
    display = getattr(organisation, f"get_{name}_display", None)
    value = display() if display else getattr(organisation, name)
    return "nothing" if value in ("", None) else str(value)
