"""When the next stocktake of the whole school is due."""

from collections.abc import Iterator
from datetime import date, timedelta

from fingerpost.foundation.duties.falling import Due, duty
from fingerpost.foundation.now import LONDON
from fingerpost.foundation.people.models import Duty
from fingerpost.standards.limits import limits_for

from .models import Stocktake


@duty(
    "stocktakes",
    "Stocktake of the whole school",
    falls_to=Duty.IT_SUPPORT,
    view="stocktakes.view",
    done_when="a stocktake of the whole school is finished",
)
def next_stocktake(today: date, until: date) -> Iterator[Due]:
    """A school that never took stock has not begun with it, and owes none."""
    last = Stocktake.objects.finished().filter(whole_school=True).order_by("-finished_at").first()
    if last is None or last.finished_at is None:
        return
    span = timedelta(days=limits_for("stocktakes.register_kept", today).days)
    on = last.finished_at.astimezone(LONDON).date() + span
    if on <= until:
        yield Due(on, "Take stock of the whole school again", "/stocktakes/")
