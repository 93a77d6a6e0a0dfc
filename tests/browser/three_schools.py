"""Adds to a demonstration a third school, and Owen Bright of Brightwire IT, who serves all three.

Run as a program within the house of a test; writes Owen's way in.
"""

import sys
from datetime import timedelta

import django

django.setup()

from fingerpost.config.demonstration.cast import FERNWHISTLE, QUILLBROOK  # noqa: E402
from fingerpost.foundation.accounts import actions as accounts  # noqa: E402
from fingerpost.foundation.accounts.models import Account, LinkPurpose, Membership  # noqa: E402
from fingerpost.foundation.actor import Actor, system  # noqa: E402
from fingerpost.foundation.memberships import engaging  # noqa: E402
from fingerpost.foundation.now import today  # noqa: E402
from fingerpost.foundation.organisations.actions import enrol, set_up  # noqa: E402
from fingerpost.foundation.permissions import Role, ServiceLine  # noqa: E402
from fingerpost.foundation.tenancy.models import Kind, Organisation, Phase  # noqa: E402
from fingerpost.foundation.tenancy.scope import scope  # noqa: E402
from fingerpost.records.estate import actions as estate  # noqa: E402
from fingerpost.records.suppliers import actions as suppliers  # noqa: E402
from fingerpost.work.servicedesk.choices import Trouble  # noqa: E402
from fingerpost.work.servicedesk.portal.actions import passer_by, report_broken  # noqa: E402

ROOMS = {FERNWHISTLE: "Owl room", QUILLBROOK: "Wren room", "Oatfield Primary": "Heron room"}


def main() -> None:
    """Let every school engage the company and break one thing."""
    school = set_up(
        name="Oatfield Primary", kind=Kind.SCHOOL, phase=Phase.PRIMARY, is_demonstration=True
    )
    enrol(school, accounts.new_account("nell@oatfield.example", "Nell Harrow"), Role.HEADTEACHER)
    owen = accounts.new_account("owen@brightwire.example", "Owen Bright")
    for place in Organisation.objects.filter(name__in=ROOMS):
        with scope(place):
            serve(place, owen)
    sys.stdout.write(f"/link/{accounts.link_for(owen, LinkPurpose.DEMONSTRATION)}/")


def serve(place: Organisation, owen: Account) -> None:
    """Engage Brightwire IT for everything, let Owen in, and report a fault."""
    members = Membership.objects.filter(organisation=place).select_related("account")
    signing = members.order_by("pk")[0].account
    leader = Actor(signing.name, frozenset({Role.HEADTEACHER}), place, signing.pk)
    supplier = suppliers.create(leader, legal_name="Brightwire IT", kind="it-support")
    engagement = engaging.engage(
        leader,
        supplier.pk,
        supplier.legal_name,
        since=today(),
        until=today() + timedelta(days=365),
        clauses_on=today(),
        lines=ServiceLine.values,
    )
    accounts.admit(system(place), owen, role=Role.EXTERNAL_IT, since=today(), engagement=engagement)
    lead = Actor(signing.name, frozenset({Role.IT_SUPPORT}), place, signing.pk)
    asset = estate.create(lead, name="ProBook", kind="laptop", location=ROOMS[place.name])
    report_broken(passer_by(place), asset, trouble=Trouble.DEAD)


if __name__ == "__main__":
    main()
