"""Who supports what, from the draft to two signatures and to the end of its time."""

from datetime import UTC, date, datetime

import pytest

from conftest import client_for, somebody
from fingerpost.foundation.approvals.models import Approval
from fingerpost.foundation.audit.models import Entry
from fingerpost.foundation.errors import DomainError, NotAllowed
from fingerpost.foundation.now import pretend, today
from fingerpost.foundation.permissions import Role
from fingerpost.records.suppliers.actions import create as list_supplier
from fingerpost.work.servicedesk.expectations.tests.build import signed

from .. import actions
from ..keeping import superseded
from ..models import Arrangement
from .build import drafted, lines, put_forward

pytestmark = pytest.mark.django_db


@pytest.fixture
def business(school):
    return somebody("Bea Thornley", Role.BUSINESS, school)


def test_it_is_in_force_once_the_digital_lead_and_the_business_manager_signed(
    digital_lead, business
):
    version = signed(business, put_forward(digital_lead))

    assert (version.status, version.agreed_on) == ("agreed", today())
    assert Arrangement.objects.all().agreed().first() == version
    assert Entry.objects.filter(deed="arrangement.put_forward").exists()


def test_what_the_business_manager_puts_forward_is_signed_by_a_leader(business, head):
    version = put_forward(business)

    assert [each.kind for each in Approval.objects.open()] == ["arrangement-need"]
    assert signed(head, version).is_agreed


def test_it_support_prepares_and_both_others_sign(technician, digital_lead, business):
    version = put_forward(technician)

    assert {each.kind for each in Approval.objects.open()} == {
        "arrangement-need",
        "arrangement-cost",
    }
    with pytest.raises(NotAllowed):
        signed(digital_lead, version)


def test_a_no_sends_it_back_to_be_changed(digital_lead, business):
    version = signed(business, put_forward(digital_lead), "returned", "Nobody pays for Sundays")

    assert (version.is_draft, version.sent_back) == (True, "Nobody pays for Sundays")
    assert actions.change(digital_lead, version, exams="None").arranged.exams == "None"


def test_a_version_in_which_something_is_missing_is_not_put_forward(digital_lead):
    version = drafted(digital_lead, lines=lines(mis=""))

    with pytest.raises(DomainError, match="Say who answers for each service"):
        actions.put_forward(digital_lead, version, review_on=date(2099, 1, 1))


def test_the_form_keeps_the_supplier_that_was_chosen_with_its_name(digital_lead):
    supplier = list_supplier(digital_lead, legal_name="Cablewick Ltd", kind="mis")
    version = drafted(digital_lead)
    entered = {f"party_{n}": "own" for n, _ in enumerate(version.arranged.lines)}

    page = client_for(digital_lead).post(
        f"/support/arrangement/{version.pk}/change/lines/", entered | {"party_0": str(supplier.pk)}
    )

    assert page.status_code == 302
    line = Arrangement.objects.get().arranged.lines[0]
    assert (line.party_name, line.is_external) == ("Cablewick Ltd", True)
    shown = client_for(digital_lead).get(f"/support/arrangement/{version.pk}/").text
    assert f'href="/suppliers/{supplier.pk}/"' in shown


def test_a_decision_about_a_certificate_has_its_reason_and_its_day(digital_lead):
    version = drafted(digital_lead)
    address = f"/support/arrangement/{version.pk}/change/badges/"
    entered = {"name_0": "ITIL", "decision_0": "not-needed", "on_0": "2 March 2026"}

    refused = client_for(digital_lead).post(address, entered)
    client_for(digital_lead).post(address, entered | {"reason_0": "Two people know each other"})

    assert "Say why this was decided about ITIL" in refused.text
    [decided] = Arrangement.objects.get().arranged.decided
    assert (decided.reason, decided.on) == ("Two people know each other", date(2026, 3, 2))


def test_a_version_goes_years_after_a_later_one_and_the_latest_stays(digital_lead, business):
    with pretend(datetime(2026, 10, 6, 9, tzinfo=UTC)):
        first = signed(business, put_forward(digital_lead))
    with pretend(datetime(2027, 10, 6, 9, tzinfo=UTC)):
        signed(business, put_forward(digital_lead, exams="None"))

    gone = [row for rows in superseded(date(2028, 1, 1)) for row in rows]
    assert gone == [first]
    assert not any(superseded(date(2027, 1, 1)))
