"""Who must say yes to a supplier, about what, and what becomes of the requests as it changes.

Approval is the DPO's where personal data or a critical service is concerned, and the business
manager's as well where it is critical.
"""

from collections.abc import Iterable, Sequence

from fingerpost.foundation.actor import Actor
from fingerpost.foundation.approvals.asking import call_off, follow, given
from fingerpost.foundation.registers.wording import listed

from .choices import HOLD_DATA, Criticality, DataRole, Status
from .models import Supplier

PLAIN = "supplier"
OF_DATA = "supplier-data"
CRITICAL = "supplier-critical"
WHO = {
    PLAIN: "a leader or the DPO",
    OF_DATA: "the DPO",
    CRITICAL: "the business manager",
}
"""The kinds of approval, each with whose it is."""
ASKABLE = (Status.SCREENING, Status.UNCHECKED)
"""Where a supplier stands while somebody decides about it."""
EARLIER = (
    "It has changed since it was approved. Choose “Being checked” and say why, then ask for "
    "approval again"
)


def needed(supplier: Supplier) -> tuple[str, ...]:
    """The kinds of approval that a supplier needs, by what it is."""
    if supplier.criticality == Criticality.CRITICAL:
        return (OF_DATA, CRITICAL)
    return (OF_DATA,) if supplier.data_role in HOLD_DATA else (PLAIN,)


def who_decides(supplier: Supplier) -> str:
    """Those who must say yes, in words: "the DPO and the business manager"."""
    return listed([WHO[kind] for kind in needed(supplier)])


def not_ready(supplier: Supplier) -> str:
    """What is to be done before somebody can be asked about a supplier; empty if nothing."""
    if supplier.status not in ASKABLE:
        return "choose “Being checked” or “In use, to be checked” first"
    if supplier.data_role == DataRole.UNKNOWN:
        return "say first what it does with personal data, as that decides who approves it"
    if supplier.criticality == Criticality.UNKNOWN:
        return "say first how critical it is, as that decides who approves it"
    return ""


def facts(supplier: Supplier) -> list[tuple[str, str]]:
    """What a decision about a supplier is about."""
    return [
        ("Legal name", supplier.legal_name),
        ("Companies House number", supplier.companies_house),
        ("Kind of service", supplier.get_kind_display()),
        ("How critical", supplier.get_criticality_display()),
        ("Data role", supplier.get_data_role_display()),
        ("Where it keeps data", supplier.hosting_countries),
    ]


def agreed(suppliers: Iterable[Supplier]) -> set[int]:
    """The keys of those to which everybody who must has said yes, as they are today."""
    rows = list(suppliers)
    said = given(WHO, rows)
    return {each.pk for each in rows if all((kind, each.pk) in said for kind in needed(each))}


def earlier(moved: Iterable[tuple[str, Supplier]]) -> set[int]:
    """Of suppliers, each with the status that it comes from: those taken into use that were
    approved as something else than they are now."""
    starting = [
        supplier
        for old, supplier in moved
        if old in (Status.APPROVED, Status.CONDITIONAL) and supplier.status == Status.LIVE
    ]
    return {each.pk for each in starting} - agreed(starting) if starting else set()


def tell(actor: Actor, suppliers: Sequence[Supplier]) -> None:
    """Withdraw what was asked about suppliers that are something else now, or stand elsewhere."""
    waiting = [each for each in suppliers if each.status in ASKABLE]
    call_off(actor, WHO, [each for each in suppliers if each not in waiting])
    follow(actor, WHO, waiting)
