"""What something to do is about: a requirement, a row of a register, or nothing in particular."""

from dataclasses import asdict, dataclass
from typing import Any

from django.urls import reverse

from fingerpost.foundation.registers.declaration import Register


@dataclass(frozen=True, slots=True)
class Origin:
    """Where something to do came up, as the row keeps it."""

    origin: str = ""
    origin_url: str = ""
    requirement: str = ""
    model: str = ""
    object_id: int | None = None

    @property
    def fields(self) -> dict[str, Any]:
        return asdict(self)


def of_row(register: Register, row: Any) -> Origin:
    """A row of a register as an origin."""
    return Origin(
        origin=str(row)[:200],
        origin_url=reverse(f"{register.plural}:show", args=[row.pk]),
        model=row._meta.label,
        object_id=row.pk,
    )
