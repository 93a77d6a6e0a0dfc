"""What something to do is about: a requirement, a row of a register, or nothing in particular."""

from dataclasses import asdict, dataclass
from typing import Any

from django.urls import reverse
from django.utils.http import url_has_allowed_host_and_scheme

from fingerpost.foundation.doors import may_open
from fingerpost.foundation.http import Request
from fingerpost.foundation.registers.declaration import Register

LONGEST = 300


@dataclass(frozen=True, slots=True)
class Origin:
    """Where something to do came up, as the row keeps it."""

    origin: str = ""
    origin_url: str = ""
    requirement: str = ""
    model: str = ""
    object_id: int | None = None
    is_doubt: bool = False
    """Whether somebody says that the verdict on the requirement is wrong."""

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


def of_page(request: Request) -> Origin:
    """The page from which somebody came to ask, if it is one of ours that they may open."""
    address, called = request.GET.get("about", ""), request.GET.get("called", "")
    ours = address.startswith("/") and url_has_allowed_host_and_scheme(address, allowed_hosts=None)
    if not (ours and called and len(address) <= LONGEST and may_open(request.actor, address)):
        return Origin()
    return Origin(origin=called[:200], origin_url=address)
