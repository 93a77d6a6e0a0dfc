"""What a school of the demonstration agrees with its IT support."""

from datetime import date, timedelta

from fingerpost.foundation.approvals.actions import sign
from fingerpost.foundation.approvals.models import Approval, State
from fingerpost.foundation.now import today
from fingerpost.foundation.permissions import Role
from fingerpost.foundation.tenancy.models import Organisation
from fingerpost.work.servicedesk.expectations import actions

from .playing import actor_as, digital_lead


def agree_on_support(place: Organisation, real_today: date) -> None:
    """The deputy says what staff may expect of IT support, and the technician signs it."""
    lead, technician = digital_lead(place), actor_as(place, Role.IT_SUPPORT)
    version = actions.begin(lead)
    version = actions.change(
        lead,
        version,
        ways=["Here, under Help", "Ring 200, the school office"],
        when_down="Ring 200: the office has the technician’s number",
        emergency="Nobody out of hours; the head decides whether to ring the supplier",
    )
    actions.put_forward(lead, version, wanted_from=today() + timedelta(days=1))
    asked = Approval.objects.open().about(version).values_list("pk", flat=True)
    sign(technician, list(asked), decision=State.APPROVED, typed=technician.name)
