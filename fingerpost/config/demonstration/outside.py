"""Who comes in from outside: a company's technician while it is engaged, an auditor for a time."""

from collections.abc import Collection
from datetime import date, timedelta

from fingerpost.foundation.actor import Actor
from fingerpost.foundation.memberships import actions, engaging
from fingerpost.foundation.now import today
from fingerpost.foundation.permissions import Role, ServiceLine
from fingerpost.records.suppliers.actions import create
from fingerpost.records.suppliers.choices import DataRole, Kind, Status

from .cast import AUDITOR, TECHNICIAN
from .playing import come_in

A_YEAR, SIX_WEEKS = timedelta(days=365), timedelta(weeks=6)


def engage_company(leader: Actor, lines: Collection[ServiceLine]) -> None:
    """A leader signs that a company looks after something, and its technician comes in."""
    supplier = create(
        leader,
        legal_name="Lanternhill IT Ltd",
        kind=Kind.IT_SUPPORT,
        status=Status.UNCHECKED,
        data_role=DataRole.PROCESSOR,
        contact_name="Help desk",
        contact_email="help@lanternhill.example",
    )
    engagement = engaging.engage(
        leader,
        supplier.pk,
        supplier.legal_name,
        since=today(),
        until=today() + A_YEAR,
        clauses_on=today(),
        lines=lines,
    )
    invitation = engaging.name_technician(
        leader, engagement, person=None, name=TECHNICIAN.name, email=TECHNICIAN.email
    )
    come_in(leader, invitation, TECHNICIAN)


def let_auditor_in(leader: Actor, real_today: date) -> None:
    """A leader asks the auditor in until a day."""
    invitation = actions.ask_in(
        leader,
        person=None,
        name=AUDITOR.name,
        email=AUDITOR.email,
        roles={Role.AUDITOR},
        until=real_today + SIX_WEEKS,
    )
    come_in(leader, invitation, AUDITOR)
