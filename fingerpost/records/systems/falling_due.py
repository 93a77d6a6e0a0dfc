"""What falls due about systems: looking at each again."""

from collections.abc import Iterator
from datetime import date

from fingerpost.foundation.duties.falling import Due, duty
from fingerpost.foundation.people.models import Duty
from fingerpost.standards.spot_checked import check_again

from .choices import Standing
from .models import System

MOST = 100


@duty(
    "system-reviews",
    "Systems to look at again",
    falls_to=Duty.IT_MANAGER,
    view="systems.view",
    done_when="the system has a later review date or has ended",
)
def reviews(today: date, until: date) -> Iterator[Due]:
    held = System.objects.filter(standing=Standing.HELD, review_sort__lte=until, archived_on=None)
    for each in held.order_by("review_sort", "pk")[:MOST]:
        yield Due(each.review_sort, f"Look at {each.name} again", f"/systems/{each.pk}/")


duty(
    "system-spot-checks",
    "Spot checks of the register of systems",
    falls_to=Duty.IT_MANAGER,
    view="systems.view",
    done_when="a spot check of the systems is finished",
)(check_again("systems"))
