"""What falls due about suppliers: looking at each again, and certificates that end."""

from collections.abc import Iterator
from datetime import date

from fingerpost.foundation.duties.falling import Due, duty
from fingerpost.foundation.people.models import Duty
from fingerpost.standards.spot_checked import check_again

from .choices import Standing
from .models import Certification, Supplier

MOST = 100


@duty(
    "supplier-reviews",
    "Suppliers to look at again",
    falls_to=Duty.BUSINESS,
    view="suppliers.view",
    done_when="the supplier has a later review date or is gone",
)
def reviews(today: date, until: date) -> Iterator[Due]:
    held = Supplier.objects.own().filter(standing=Standing.HELD, review_sort__lte=until)
    for each in held.order_by("review_sort", "pk")[:MOST]:
        yield Due(each.review_sort, f"Look at {each.legal_name} again", _page(each.pk))


@duty(
    "supplier-certificates",
    "Certificates of suppliers that end",
    falls_to=Duty.BUSINESS,
    view="suppliers.view",
    done_when="a later certificate is on the supplier’s page, or this one is taken off",
)
def certificates(today: date, until: date) -> Iterator[Due]:
    held = Certification.objects.own().filter(
        supplier__standing=Standing.HELD, expires_on__lte=until
    )
    for each in held.select_related("supplier").order_by("expires_on", "pk")[:MOST]:
        title = f"{each.get_kind_display()} of {each.supplier.legal_name} ends"
        yield Due(each.expires_on or until, title, _page(each.supplier_id))


@duty(
    "supplier-ico",
    "ICO registrations of suppliers that end",
    falls_to=Duty.DPO,
    view="suppliers.view",
    done_when="the supplier’s page has a later date",
)
def ico(today: date, until: date) -> Iterator[Due]:
    held = Supplier.objects.own().filter(standing=Standing.HELD, ico_expires_on__lte=until)
    for each in held.order_by("ico_expires_on", "pk")[:MOST]:
        title = f"The ICO registration of {each.legal_name} ends"
        yield Due(each.ico_expires_on or until, title, _page(each.pk))


duty(
    "supplier-spot-checks",
    "Spot checks of the supplier register",
    falls_to=Duty.BUSINESS,
    view="suppliers.view",
    done_when="a spot check of the suppliers is finished",
)(check_again("suppliers"))


def _page(supplier: int) -> str:
    return f"/suppliers/{supplier}/"
