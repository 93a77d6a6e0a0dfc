"""What is asked for about one thing, as its page shows it to one reader."""

from dataclasses import dataclass

from fingerpost.foundation.actor import Actor
from fingerpost.foundation.tenancy.prepared import Given, Prepared
from fingerpost.foundation.tenancy.rows import TenantModel

from .actions import concerns
from .models import ToDo, ToDoQuerySet

SHOWN = 20


@dataclass(frozen=True, slots=True)
class Asked:
    """Something to do, and whether its reader may open it; the others read who and by when."""

    to_do: ToDo
    is_theirs: bool


def about_row(actor: Actor, row: TenantModel) -> list[Asked]:
    """What is open about a row of a register, the soonest first."""
    keys = [key for (key,) in _about(model=row._meta.label, pk=row.pk)]
    return _asked(actor, ToDo.objects.open().filter(pk__in=keys)) if keys else []


_about = Prepared(
    lambda: (
        ToDo.objects.open()
        .filter(model=Given("model"), object_id=Given("pk"))
        .values_list("pk")[:SHOWN]
    )
)


def about_requirement(actor: Actor, requirement: str) -> list[Asked]:
    """What is open about a requirement, the soonest first."""
    return _asked(actor, ToDo.objects.open().filter(requirement=requirement))


def _asked(actor: Actor, found: ToDoQuerySet) -> list[Asked]:
    return [Asked(each, concerns(actor, each)) for each in found.select_related("owner")[:SHOWN]]
