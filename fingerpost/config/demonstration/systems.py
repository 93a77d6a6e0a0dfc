"""What the demonstration school works with, and what rests on what: all invented."""

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any

from fingerpost.foundation.actor import Actor
from fingerpost.foundation.now import today
from fingerpost.records.systems.actions import change, create
from fingerpost.records.systems.choices import (
    BackedUpBy,
    Criticality,
    Hosting,
    Kind,
    Mfa,
    PersonalData,
    SignIn,
    Status,
)
from fingerpost.records.systems.lines import rests
from fingerpost.records.systems.models import System

ENDED = "Post office mail server"


def enter_systems(technician: Actor, real_today: date) -> None:
    """The technician lists what people use, some of it with gaps."""
    made = {}
    for values in systems(real_today):
        needs = values.pop("needs", {})
        made[values["name"]] = system = create(technician, **values)
        for name, what_for in needs.items():
            rests.add(technician, system, name=name, what_for=what_for)


def end_mail_server(technician: Actor) -> None:
    """The last mailbox has moved, and the old server is switched off."""
    old = System.objects.own().get(name=ENDED)
    change(technician, old, revision=old.revision, status=Status.ENDED, ended_on=today())


def systems(today: date) -> Iterator[dict[str, Any]]:
    """What the technician wrote down, what others rest on first."""
    yield {
        "name": "Broadband and Wi-Fi",
        "kind": Kind.NETWORK,
        "hosting": Hosting.BOTH,
        "supplier_name": "Cablewick Networks Ltd",
        "technical_name": "Tess Wickham",
        "owner_name": "Dita Fernside",
        "criticality": Criticality.FIRST,
        "rto_hours": 4,
        "workaround": "Two phones with data in the office",
        "sign_in": SignIn.NONE,
        "personal_data": PersonalData.NONE,
        "backed_up_by": BackedUpBy.SUPPLIER,
        "review_on": today + timedelta(days=200),
    }
    yield {
        "name": "School accounts",
        "kind": Kind.SIGN_IN,
        "hosting": Hosting.ONLINE,
        "technical_name": "Tess Wickham",
        "owner_name": "Dita Fernside",
        "criticality": Criticality.FIRST,
        "rto_hours": 8,
        "rpo_hours": 24,
        "sign_in": SignIn.SSO,
        "mfa": Mfa.ALL,
        "personal_data": PersonalData.BOTH,
        "needs": {"Broadband and Wi-Fi": "everything"},
    }
    yield {
        "name": "Brightmark registers",
        "kind": Kind.MIS,
        "hosting": Hosting.ONLINE,
        "supplier_name": "Registerbright Systems Ltd",
        "owner_name": "Bo Rushmere",
        "technical_name": "Tess Wickham",
        "criticality": Criticality.FIRST,
        "rto_hours": 4,
        "rpo_hours": 24,
        "workaround": "Paper registers from the red folder in the office",
        "backed_up_by": BackedUpBy.SUPPLIER,
        "sign_in": SignIn.SSO,
        "mfa": Mfa.ALL,
        "personal_data": PersonalData.BOTH,
        "review_on": today + timedelta(days=40),
        "needs": {"School accounts": "signing in"},
    }
    yield {
        "name": "Sievewell filter",
        "kind": Kind.FILTERING,
        "hosting": Hosting.ONLINE,
        "supplier_name": "Sievewell Online Ltd",
        "owner_name": "Ada Fernhill",
        "criticality": Criticality.FIRST,
        "rto_hours": 8,
        "sign_in": SignIn.LOCAL,
        "mfa": Mfa.ADMINS,
        "personal_data": PersonalData.PUPILS,
        "needs": {"Broadband and Wi-Fi": "what it filters"},
    }
    yield {
        "name": "Tallybox dinner money",
        "kind": Kind.PARENTS,
        "hosting": Hosting.ONLINE,
        "supplier_name": "Tallybox",
        "criticality": Criticality.SECOND,
        "rto_hours": 48,
        "sign_in": SignIn.LOCAL,
        "mfa": Mfa.OFF,
        "personal_data": PersonalData.PUPILS,
        "needs": {"Brightmark registers": "the list of pupils"},
    }
    yield {
        "name": "Fablethorn reading games",
        "kind": Kind.LEARNING,
        "status": Status.TRIAL,
        "hosting": Hosting.ONLINE,
        "supplier_name": "Fablethorn Reading Games",
        "needs": {"School accounts": "signing in"},
    }
    yield {"name": ENDED, "kind": Kind.OFFICE, "hosting": Hosting.HERE}
