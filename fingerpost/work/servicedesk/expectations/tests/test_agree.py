"""From a draft to a version that both sides have signed, and what is refused on the way."""

from datetime import timedelta

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction

from conftest import somebody
from fingerpost.foundation import deeds
from fingerpost.foundation.approvals.actions import sign
from fingerpost.foundation.approvals.models import Approval
from fingerpost.foundation.audit.models import Entry
from fingerpost.foundation.errors import DomainError, NotAllowed
from fingerpost.foundation.now import today
from fingerpost.foundation.permissions import Role

from .. import actions
from ..models import Expectations
from ..reading import in_force
from .build import agreed, drafted, put_forward, signed, tomorrow

pytestmark = pytest.mark.django_db


def test_a_version_holds_once_the_other_side_has_signed_it(digital_lead, technician):
    version = put_forward(digital_lead, digital_lead)

    version = signed(technician, version)

    assert (version.status, version.agreed_on) == ("agreed", today())
    assert (in_force(today()), in_force(tomorrow())) == (None, version)
    assert Entry.objects.filter(deed="expectations.put_forward").exists()


def test_what_it_support_puts_forward_is_signed_for_the_school(technician, head):
    version = put_forward(technician, head)

    assert [each.kind for each in Approval.objects.open()] == ["expectations-school"]
    assert signed(head, version).is_agreed


def test_whoever_stands_on_neither_side_asks_both(school, technician, head):
    business = somebody("Bea Purslow", Role.BUSINESS, school)
    version = put_forward(business, head)
    [for_it, for_school] = Approval.objects.open().order_by("kind")

    assert signed_one(technician, version, for_it).status == "asked"
    assert signed_one(head, version, for_school).is_agreed


def signed_one(actor, version, approval):
    sign(actor, [approval.pk], decision="approved", typed=actor.name)
    return Expectations.objects.get(pk=version.pk)


def test_nobody_signs_for_the_other_side(digital_lead, head):
    version = put_forward(digital_lead, digital_lead)

    with pytest.raises(NotAllowed, match="Your role does not decide"):
        signed(head, version)


def test_a_no_sends_it_back_with_its_reason(digital_lead, technician):
    version = put_forward(digital_lead, digital_lead)
    version = signed(technician, version, "returned", "An hour is too short at exam time")

    assert (version.status, version.sent_back) == ("draft", "An hour is too short at exam time")
    assert actions.change(digital_lead, version, emergency="Ring 300").promise.emergency


def test_a_change_is_a_new_version_from_its_day_on(digital_lead, technician):
    first = agreed(digital_lead, technician)
    later = today() + timedelta(days=30)
    second = agreed(digital_lead, technician, later, when_down="Ring 999")

    assert (first.version, second.version) == (1, 2)
    assert in_force(later - timedelta(days=1)) == first
    assert in_force(later) == second


def test_an_agreed_version_is_not_changed_any_more(digital_lead, technician):
    version = agreed(digital_lead, technician)

    with pytest.raises(DomainError, match="Version 1 is agreed"):
        actions.change(digital_lead, version, when_down="Ring 999")
    with pytest.raises(DomainError, match="is agreed"):
        actions.drop(digital_lead, version)


def test_it_is_put_forward_only_once_nothing_is_missing(digital_lead):
    version = actions.begin(digital_lead)

    with pytest.raises(DomainError, match="Say how to reach IT support when the network is down"):
        actions.put_forward(digital_lead, version, wanted_from=tomorrow())


def test_it_holds_for_no_request_that_came_in_before(digital_lead):
    with pytest.raises(ValidationError, match="it holds from tomorrow at the soonest"):
        put_forward(digital_lead, digital_lead, today())


def test_one_version_is_prepared_at_a_time(school, digital_lead):
    drafted(digital_lead)

    with pytest.raises(DomainError, match="Version 1 is being prepared already"):
        actions.begin(digital_lead)
    with pytest.raises(IntegrityError), transaction.atomic(), deeds.begin("test"):
        Expectations.objects.create(organisation=school, version=2)


def test_a_draft_that_nobody_was_asked_about_can_be_thrown_away(digital_lead, technician):
    actions.drop(digital_lead, drafted(digital_lead))
    assert not Expectations.objects.exists()

    version = put_forward(digital_lead, digital_lead)
    version = actions.take_back(digital_lead, version)
    with pytest.raises(DomainError, match="put forward before"):
        actions.drop(digital_lead, version)


def test_a_teacher_writes_none(teacher):
    with pytest.raises(NotAllowed):
        actions.begin(teacher)
