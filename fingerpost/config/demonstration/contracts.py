"""What the demonstration school has agreed to pay for: all invented, in every state there is."""

from collections.abc import Iterator
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

from fingerpost.foundation.actor import Actor, system
from fingerpost.foundation.calendar.rules.counting import month_later
from fingerpost.records.contracts.actions import change, create
from fingerpost.records.contracts.actions_deciding import decide, is_due, turn
from fingerpost.records.contracts.choices import (
    AtEnd,
    Decision,
    Form,
    Kind,
    Line,
    Method,
    Renewal,
    Route,
    Unit,
    Vat,
    YesNo,
)
from fingerpost.records.contracts.lines import breaks, costs
from fingerpost.records.contracts.models import Contract

THREE_WEEKS = timedelta(days=21)
COVERED = {
    "Filtering and monitoring": "All devices of the school, in school and at home",
    "Copying and printing": "Two copiers, their toner and repairs",
    "IT support by our own technician": "Three days a week in term time",
    "Signing in visitors": "The tablet in reception and its badges",
}
"""What IT support says of some of them; of the telephones nobody has."""


def enter_contracts(business: Actor, technician: Actor, dpo: Actor, real_today: date) -> None:
    """The business manager lists them; IT support and the DPO add what is theirs to say."""
    for values in contracts(real_today):
        create(business, **values)
    _add(
        technician,
        "Broadband for the school",
        services="The main line, its router and the firewall",
        line=Line.LEASED,
        download=1000,
        upload=1000,
        support_hours="Monday to Friday, 8 am to 6 pm",
    )
    _add(technician, "School records", services="Registers, timetable and reports", export="CSV")
    _add(
        dpo,
        "School records",
        personal_data=YesNo.YES,
        data_agreed_on=real_today - timedelta(days=400),
        at_end=AtEnd.BOTH,
    )
    for title, services in COVERED.items():
        _add(technician, title, services=services)
    for title in ("Copying and printing", "Broadband for the school"):
        _add(dpo, title, personal_data=YesNo.NO)
    broadband = _called("Broadband for the school")
    breaks.add(business, broadband, on=broadband.ends_on, note="With three months of payment")


def keep_broadband(business: Actor) -> None:
    """In its first year with us somebody decided in time, and the line was renewed."""
    decide(
        business,
        _called("Broadband for the school"),
        decision=Decision.RENEW,
        usage="All of the school, every day",
        satisfaction="Two short outages in the year",
        offers=[("Overhedge Fibre", Decimal("4650.00"))],
    )


def take_out_subscription(business: Actor, real_today: date) -> None:
    """The reading games that a teacher had asked for; and what the line costs this year."""
    year = date(real_today.year - (real_today.month < 9), 9, 1)
    broadband = _called("Broadband for the school")
    costs.add(business, broadband, begins_on=year, budget=Decimal(4000), paid=Decimal(4200))
    create(
        business,
        title="Reading games",
        kind=Kind.SUBSCRIPTION,
        form=Form.SUBSCRIPTION,
        supplier_name="Fablethorn Reading Games",
        starts_on=_first(real_today, -4),
        ends_on=_last(real_today, 7),
        renewal=Renewal.AUTOMATIC,
        renewal_months=12,
        value_year=Decimal(360),
    )


def enter_trusts_contract(actor: Actor, real_today: date) -> None:
    """What the trust buys for all its schools."""
    create(
        actor,
        title="Cloud storage for all schools",
        kind=Kind.CLOUD,
        supplier_name="Moorgate Cloud Storage Ltd",
        starts_on=_first(real_today, -20),
        ends_on=_last(real_today, 15),
        renewal=Renewal.ASKED,
        value_year=Decimal(9600),
        vat=Vat.STANDARD,
        route=Route.FRAMEWORK,
    )


def decide_on_some(business: Actor) -> None:
    """Two are decided about in time; of another the supplier has been told."""
    decide(
        business,
        _called("School records"),
        decision=Decision.RENEGOTIATE,
        usage="Every member of staff, every day",
        satisfaction="The office is content; teachers find reports slow",
        offers=[("Brackenmoor Systems", Decimal("5100.00"))],
    )
    signing_in = _called("Signing in visitors")
    decide(
        business,
        signing_in,
        decision=Decision.STOP,
        usage="The tablet in reception has been out of use for a term",
        exempt="A paper book does it",
        served_on=None,
    )


def let_the_clock_turn(actor: Actor) -> None:
    """What nobody decided about runs on."""
    if is_due(actor.organisation):
        turn(system(actor.organisation))


def contracts(today: date) -> Iterator[dict[str, Any]]:
    """What the business manager wrote down, seen from a day."""
    yield {
        "title": "Broadband for the school",
        "kind": Kind.BROADBAND,
        "supplier_name": "Cablewick Networks Ltd",
        "agreement": "CW-20417",
        "starts_on": _first(today, -33),
        "ends_on": a_year_before(today + THREE_WEEKS + timedelta(days=90)),
        "renewal": Renewal.AUTOMATIC,
        "renewal_months": 12,
        "notice_n": 90,
        "notice_method": Method.EMAIL,
        "notice_to": "contracts@cablewick.example",
        "value_year": Decimal(4200),
        "vat": Vat.STANDARD,
        "route": Route.DFE,
    }
    yield {
        "title": "School records",
        "kind": Kind.MIS,
        "supplier_name": "Brightmark",
        "starts_on": _first(today, -19),
        "ends_on": _last(today, 5),
        "renewal": Renewal.AUTOMATIC,
        "renewal_months": 36,
        "notice_n": 3,
        "notice_unit": Unit.MONTHS,
        "value_year": Decimal("5480.50"),
        "vat": Vat.STANDARD,
    }
    yield {
        "title": "Filtering and monitoring",
        "kind": Kind.FILTERING,
        "supplier_name": "Sievewell Online Ltd",
        "starts_on": _first(today, -22),
        "ends_on": a_year_before(today + timedelta(days=50)),
        "renewal": Renewal.AUTOMATIC,
        "renewal_months": 12,
        "notice_n": 60,
        "value_year": Decimal(1890),
        "vat": Vat.STANDARD,
    }
    yield {
        "title": "Copying and printing",
        "kind": Kind.PRINT,
        "form": Form.LEASE,
        "supplier_name": "Papermoor Print Services Ltd",
        "starts_on": _first(today, -26),
        "renewal": Renewal.ROLLING,
        "notice_n": 1,
        "notice_unit": Unit.MONTHS,
        "value_year": Decimal(2160),
        "vat": Vat.STANDARD,
    }
    yield {
        "title": "IT support by our own technician",
        "kind": Kind.IT_SUPPORT,
        "form": Form.IN_HOUSE,
        "starts_on": _first(today, -60),
        "renewal": Renewal.EVERGREEN,
    }
    yield {
        "title": "Telephones",
        "kind": Kind.TELEPHONY,
        "supplier_name": "Larkfield Telecom",
        "starts_on": _first(today, -37),
        "ends_on": today - timedelta(days=6),
        "renewal": Renewal.ASKED,
        "value_year": Decimal(1080),
        "vat": Vat.STANDARD,
    }
    yield {
        "title": "Signing in visitors",
        "kind": Kind.SOFTWARE,
        "form": Form.LICENCE,
        "supplier_name": "Dooropen Ltd",
        "starts_on": _first(today, -22),
        "ends_on": _last(today, 3),
        "renewal": Renewal.AUTOMATIC,
        "renewal_months": 12,
        "notice_n": 30,
        "value_year": Decimal(240),
        "vat": Vat.STANDARD,
    }


def a_year_before(day: date) -> date:
    """The same day of the year before; of 29 February the day before it."""
    return month_later(day, -12)


def _called(title: str) -> Contract:
    found: Contract = Contract.objects.own().get(title=title)
    return found


def _add(actor: Actor, title: str, **values: Any) -> None:
    contract = _called(title)
    change(actor, contract, revision=contract.revision, **values)


def _first(today: date, months: int) -> date:
    """The first day of a month so many months away."""
    year, month = divmod(today.year * 12 + today.month - 1 + months, 12)
    return date(year, month + 1, 1)


def _last(today: date, months: int) -> date:
    return _first(today, months + 1) - timedelta(days=1)
