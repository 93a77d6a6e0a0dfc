"""What falls due about licences: their ends, the end of support, and spot checks."""

from collections.abc import Iterator
from datetime import date

from fingerpost.foundation.duties.falling import Due, duty
from fingerpost.foundation.people.models import Duty
from fingerpost.standards.spot_checked import check_again

from .models import Licence

MOST = 100


@duty(
    "licence-ends",
    "Licences that end",
    falls_to=Duty.IT_SUPPORT,
    view="licences.view",
    done_when="the licence has a later end or is ended",
)
def ends(today: date, until: date) -> Iterator[Due]:
    held = Licence.objects.all().in_use().filter(ends_sort__lte=until)
    for each in held.order_by("ends_sort", "pk")[:MOST]:
        yield Due(each.ends_sort, f"The licence of {each.product} ends", f"/licences/{each.pk}/")


@duty(
    "licence-support",
    "Software that gets no updates any more",
    falls_to=Duty.IT_SUPPORT,
    view="licences.view",
    done_when="the software is replaced, or its page has a later end of support",
)
def support(today: date, until: date) -> Iterator[Due]:
    held = Licence.objects.all().in_use().filter(support_ends_on__lte=until)
    for each in held.order_by("support_ends_on", "pk")[:MOST]:
        title = f"Support of {each.product} ends"
        yield Due(each.support_ends_on or until, title, f"/licences/{each.pk}/")


duty(
    "licence-spot-checks",
    "Spot checks of the register of licences",
    falls_to=Duty.IT_SUPPORT,
    view="licences.view",
    done_when="a spot check of the licences is finished",
)(check_again("licences"))
