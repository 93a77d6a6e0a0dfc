"""What falls due about apps: looking at each again, those nobody has asked about, spot checks."""

from collections.abc import Iterator
from datetime import date

from fingerpost.foundation.duties.falling import Due, duty
from fingerpost.foundation.people.models import Duty
from fingerpost.standards.spot_checked import check_again

from .models import ApprovedApp

MOST = 100


@duty(
    "app-reviews",
    "Approved apps to look at again",
    falls_to=Duty.IT_SUPPORT,
    view="approved-apps.view",
    done_when="the app is decided about again or is out of use",
)
def reviews(today: date, until: date) -> Iterator[Due]:
    held = ApprovedApp.objects.all().allowed().filter(review_sort__lte=until)
    for each in held.order_by("review_sort", "pk")[:MOST]:
        yield Due(each.review_sort, f"Look at {each.product} again", f"/approved-apps/{each.pk}/")


duty(
    "app-spot-checks",
    "Spot checks of the list of approved apps",
    falls_to=Duty.IT_SUPPORT,
    view="approved-apps.view",
    done_when="a spot check of the approved apps is finished",
)(check_again("approved-apps"))
