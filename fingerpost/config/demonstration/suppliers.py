"""Who provides what to the demonstration trust: all invented, with the gaps that schools have."""

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any

from fingerpost.foundation.actor import Actor
from fingerpost.foundation.approvals.actions import sign
from fingerpost.foundation.approvals.models import State
from fingerpost.foundation.approvals.rights import waiting_for
from fingerpost.foundation.now import today
from fingerpost.records.suppliers.actions import change, create
from fingerpost.records.suppliers.actions_approval import ask_for_approval
from fingerpost.records.suppliers.choices import (
    Certificate,
    Criticality,
    DataRole,
    Kind,
    Reached,
    Status,
)
from fingerpost.records.suppliers.deciding import WHO
from fingerpost.records.suppliers.lines import certificates, contacts
from fingerpost.records.suppliers.models import Certification, Supplier

CHECKED = ("Cablewick Networks Ltd", "Registerbright Systems Ltd", "Moorgate Cloud Storage Ltd")
"""Those that the data protection officer has had time for."""


DATA = ("data_role", "ico_number", "ico_expires_on", "hosting_countries")
"""What the data protection officer enters."""


def enter_own(actor: Actor, dpo: Actor, real_today: date) -> None:
    """The school lists whom it uses already; nobody has checked them yet."""
    for values in suppliers(real_today):
        lines = {name: values.pop(name, ()) for name in ("contacts", "certificates")}
        data = {name: values.pop(name) for name in DATA if name in values}
        supplier = create(actor, **{"status": Status.UNCHECKED, **values})
        if data:
            change(dpo, supplier, revision=supplier.revision, **data)
        for each in lines["contacts"]:
            contacts.add(actor, supplier, **each)
        for each in lines["certificates"]:
            certificates.add(actor, supplier, **each)


def enter_trusts(actor: Actor) -> Supplier:
    """What the trust buys for all its schools, which read it in their own lists."""
    return create(
        actor,
        legal_name="Moorgate Cloud Storage Ltd",
        kind=Kind.CLOUD,
        status=Status.UNCHECKED,
        criticality=Criticality.IMPORTANT,
        data_role=DataRole.PROCESSOR,
        ico_number="ZX000099",
        hosting_countries="UK",
        contact_name="Service desk",
        contact_email="help@moorgate.example",
        backups_on=today(),
        accessibility_on=today(),
    )


def check_first(asker: Actor, *deciders: Actor) -> None:
    """Somebody has read the answers of a few, and those whose business it is say yes."""
    for each in Supplier.objects.own().filter(legal_name__in=CHECKED):
        change(asker, each, revision=each.revision, checked_on=today())
        ask_for_approval(asker, [each.pk], why="We read its data protection answers")
    for actor in deciders:
        if waiting := [each.pk for each in waiting_for(actor).filter(kind__in=WHO)]:
            sign(actor, waiting, decision=State.APPROVED, typed=actor.name)


def check_again(asker: Actor) -> None:
    """A year later their answers are read once more."""
    for each in Supplier.objects.own().filter(legal_name__in=CHECKED):
        change(asker, each, revision=each.revision, checked_on=today(), continuity_on=today())


def renew_certificate(actor: Actor, real_today: date) -> None:
    """A new certificate came, days after the former one had run out, and takes its place."""
    [former] = Certification.objects.filter(supplier__legal_name="Registerbright Systems Ltd")
    certificates.change(
        actor,
        former,
        revision=former.revision,
        number="CE-000024",
        issued_on=real_today - timedelta(days=165),
        expires_on=real_today + timedelta(days=200),
    )


def suppliers(today: date) -> Iterator[dict[str, Any]]:
    """What the school wrote down, seen from a day; contacts and certificates are lines of it."""
    yield {
        "legal_name": "Cablewick Networks Ltd",
        "companies_house": "99000017",
        "kind": Kind.BROADBAND,
        "criticality": Criticality.CRITICAL,
        "data_role": DataRole.NONE,
        "contact_name": "Wim Cable",
        "contact_phone": "01632 960017",
        "contact_email": "help@cablewick.example",
        "contacts": [
            {"name": "Night desk", "phone": "01632 960018", "reached": Reached.ALWAYS},
        ],
        "review_on": today + timedelta(days=120),
    }
    yield {
        "legal_name": "Registerbright Systems Ltd",
        "trading_name": "Brightmark",
        "companies_house": "99000024",
        "kind": Kind.MIS,
        "criticality": Criticality.CRITICAL,
        "data_role": DataRole.PROCESSOR,
        "ico_number": "ZX000024",
        "ico_expires_on": today - timedelta(days=20),
        "hosting_countries": "UK, Ireland",
        "contact_name": "Renata Bright",
        "contact_email": "schools@brightmark.example",
        "certificates": [
            {
                "kind": Certificate.CYBER_ESSENTIALS,
                "number": "CE-000011",
                "issued_on": today - timedelta(days=540),
                "expires_on": today - timedelta(days=175),
            }
        ],
        "website": "https://www.brightmark.example",
        "review_on": today + timedelta(days=40),
    }
    yield {
        "legal_name": "Sievewell Online Ltd",
        "kind": Kind.FILTERING,
        "criticality": Criticality.CRITICAL,
        "data_role": DataRole.PROCESSOR,
        "contact_name": "Ines Sieve",
        "contact_phone": "01632 960042",
    }
    yield {
        "legal_name": "Papermoor Print Services Ltd",
        "kind": Kind.PRINT,
        "criticality": Criticality.ROUTINE,
    }
    yield {
        "legal_name": "Fablethorn Reading Games",
        "kind": Kind.SOFTWARE,
        "status": Status.PROPOSED,
    }
