"""What is asked for about one thing, as its page shows it to one reader."""

from dataclasses import dataclass

from fingerpost.foundation.actor import Actor
from fingerpost.foundation.tenancy.prepared import Given, Prepared
from fingerpost.foundation.tenancy.rows import TenantModel

from .actions import concerns
from .models import State, ToDo

SHOWN = 20


@dataclass(frozen=True, slots=True)
class Asked:
    """Something to do, and whether its reader may open it; the others read who and by when."""

    to_do: ToDo
    is_theirs: bool


def about_row(actor: Actor, row: TenantModel) -> list[Asked]:
    """What is open about a row of a register, the soonest first."""
    return [
        Asked(each, concerns(actor, each)) for each in _of_row(model=row._meta.label, pk=row.pk)
    ]


def about_requirement(actor: Actor, requirement: str) -> list[Asked]:
    """What is open about a requirement, the soonest first."""
    found = ToDo.objects.open().filter(requirement=requirement).select_related("owner")[:SHOWN]
    return [Asked(each, concerns(actor, each)) for each in found]


_of_row = Prepared(
    lambda: (
        ToDo.objects.filter(model=Given("model"), object_id=Given("pk"), state=State.OPEN)
        .select_related("owner")
        .order_by("due_on", "pk")[:SHOWN]
    )
)
