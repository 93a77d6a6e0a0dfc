"""What falls due about assets: when to think about replacing them, and when cover ends."""

from collections.abc import Iterable
from datetime import date

from django.db.models import Count

from fingerpost.foundation.duties.falling import Due, duty, per_day
from fingerpost.foundation.people.models import Duty
from fingerpost.foundation.ui.filters import plural
from fingerpost.standards.spot_checked import check_again

from .choices import Standing
from .models import Asset


@duty(
    "asset-reviews",
    "Assets to think about replacing",
    falls_to=Duty.IT_SUPPORT,
    view="assets.view",
    done_when="each has a later review date or is gone",
)
def reviews(today: date, until: date) -> Iterable[Due]:
    held = Asset.objects.filter(standing=Standing.HELD, review_sort__lte=until)
    found = held.order_by("review_sort").values_list("review_sort").annotate(n=Count("pk"))
    return per_day(found, today, _to_review, "/assets/?sort=review")


@duty(
    "asset-warranties",
    "Warranties that end",
    falls_to=Duty.IT_SUPPORT,
    view="assets.view",
    done_when="the day has passed",
)
def warranties(today: date, until: date) -> Iterable[Due]:
    """Only what is still to come: nothing can be done about a warranty that has ended."""
    held = Asset.objects.filter(standing=Standing.HELD, warranty_ends_on__range=(today, until))
    found = held.order_by("warranty_ends_on").values_list("warranty_ends_on")
    return per_day(found.annotate(n=Count("pk")), today, _out_of_warranty, "/assets/")


duty(
    "asset-spot-checks",
    "Spot checks of the asset register",
    falls_to=Duty.IT_SUPPORT,
    view="assets.view",
    done_when="a spot check of the assets is finished",
)(check_again("assets"))


def _to_review(n: int) -> str:
    return f"{plural(n, 'asset', 'assets')} to think about replacing or upgrading"


def _out_of_warranty(n: int) -> str:
    return f"The warranty of {plural(n, 'asset', 'assets')} ends"
