"""Reported faults wait for whoever mends things, until each is closed."""

from collections.abc import Iterator
from datetime import date

from fingerpost.foundation.duties.falling import Due, duty
from fingerpost.foundation.people.models import Duty
from fingerpost.foundation.permissions import Role
from fingerpost.foundation.tenancy.prepared import Prepared
from fingerpost.foundation.ui.filters import written_date
from fingerpost.records.estate.models import reference

from .models import FaultReport, Trouble

MOST = 100


@duty(
    "faults",
    "Reported faults",
    falls_to=Duty.IT_SUPPORT,
    also=frozenset({Role.IT_MANAGER, Role.IT_SUPPORT, Role.EXTERNAL_IT}),
    view="faults.view",
    done_when="the report is closed",
    counted=("reported fault", "reported faults"),
    page="/faults/",
)
def reported(today: date, until: date) -> Iterator[Due]:
    """Nobody is given days for it: what is reported waits today."""
    for pk, at, trouble, number, location in _open():
        where = ", ".join(filter(None, (reference(number), location)))
        said = Trouble(trouble).label
        title = f"{where}: {said[0].lower()}{said[1:]}, reported {written_date(at)}"
        yield Due(today, title, f"/faults/{pk}/")


_open = Prepared(
    lambda: (
        FaultReport.objects.open()
        .order_by("pk")
        .values_list("pk", "at", "trouble", "asset__number", "asset__location")[:MOST]
    )
)
