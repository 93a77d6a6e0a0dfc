"""What a school of the demonstration agrees with its IT support."""

from datetime import date, timedelta

from fingerpost.foundation.actor import Actor
from fingerpost.foundation.approvals.actions import sign
from fingerpost.foundation.approvals.models import Approval, State
from fingerpost.foundation.now import today
from fingerpost.foundation.permissions import Role
from fingerpost.foundation.tenancy.models import Organisation
from fingerpost.foundation.tenancy.rows import TenantModel
from fingerpost.records.suppliers.models import Supplier
from fingerpost.work.servicedesk.arrangement import actions as arrangement
from fingerpost.work.servicedesk.arrangement.choices import OWN, Badge
from fingerpost.work.servicedesk.expectations import actions

from .playing import actor_as, digital_lead

NEEDS = {
    "needs": "Somebody on site on three days, and an answer within the hour while a class waits",
    "exams": "The SATs week: somebody on site each morning",
    "emergencies": "Somebody within the hour, at any time, for a cyber incident",
}
CERTIFIED = {
    "name": "Cyber Essentials",
    "decision": Badge.WANTED,
    "reason": "The insurer asks for it from next year",
}


def sign_who_supports_what(place: Organisation, real_today: date) -> None:
    """The deputy lists who answers for what, and the business manager signs what it costs."""
    lead, business = digital_lead(place), actor_as(place, Role.BUSINESS)
    version = arrangement.begin(lead)
    outside = {"mis": "Registerbright Systems Ltd", "network": "Cablewick Networks Ltd"}
    lines = []
    for each in version.body["lines"]:
        supplier = Supplier.objects.filter(legal_name=outside.get(each["service"], "")).first()
        party = str(supplier.pk) if supplier else OWN
        name = supplier.legal_name if supplier else ""
        lines.append({**each, "party": party, "party_name": name})
    decided = [{**CERTIFIED, "on": today().isoformat()}]
    arrangement.change(lead, version, lines=lines, decided=decided, **NEEDS)
    arrangement.put_forward(lead, version, review_on=today() + timedelta(days=365))
    _sign(business, version)


def agree_on_support(place: Organisation, real_today: date) -> None:
    """The deputy says what staff may expect of IT support, and the technician signs it."""
    lead, technician = digital_lead(place), actor_as(place, Role.IT_SUPPORT)
    version = actions.begin(lead)
    version = actions.change(
        lead,
        version,
        ways=["Here, under Help", "Ring 200, the school office: 7:30 to 16:00"],
        when_down="Ring 200: the office has the technician’s number",
        emergency="Nobody out of hours; the head decides whether to ring the supplier",
    )
    actions.put_forward(lead, version, wanted_from=today() + timedelta(days=1))
    _sign(technician, version)


def _sign(actor: Actor, version: TenantModel) -> None:
    asked = Approval.objects.open().about(version).values_list("pk", flat=True)
    sign(actor, list(asked), decision=State.APPROVED, typed=actor.name)
