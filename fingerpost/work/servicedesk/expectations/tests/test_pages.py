"""What everybody reads, what those read who prepare, and the forms."""

from datetime import UTC, date, datetime

import pytest

from conftest import client_for, somebody
from fingerpost.foundation.calendar.actions import set_support_hours
from fingerpost.foundation.calendar.tests.build import windows
from fingerpost.foundation.now import pretend
from fingerpost.foundation.permissions import Role
from fingerpost.foundation.tenancy.scope import scope

from ..documents import body_of
from ..forms_tables import PARTS
from ..models import Expectations
from ..reading import in_force
from .build import agreed, drafted, put_forward, signed, tomorrow

pytestmark = pytest.mark.django_db


def on(day):
    return pretend(datetime(day.year, day.month, day.day, 10, tzinfo=UTC))


SPEEDS = "/support/{}/change/speeds/"


def test_all_staff_read_what_was_agreed(teacher, digital_lead, technician):
    version = agreed(digital_lead, technician)

    with on(version.holds_from):
        page = client_for(teacher).get("/support/").text
    assert "An answer within 15 minutes of support, a solution within 4 support hours" in page
    assert "Ring the office on 200" in page
    assert "Tess Wickham, IT support, who signed it" in page
    assert "Put it forward" not in page


def test_before_anything_is_agreed_the_page_says_so(teacher):
    assert "Nothing is agreed yet" in client_for(teacher).get("/support/").text


def test_a_draft_is_read_by_those_who_prepare_it(teacher, digital_lead, digital_lead_client):
    version = drafted(digital_lead)

    page = f"/support/{version.pk}/"
    assert "is a draft" in digital_lead_client.get(page).text
    assert client_for(teacher).get(page).status_code == 404


def test_whoever_is_asked_to_sign_finds_the_way_on_its_page(
    digital_lead, technician, head, digital_lead_client, technician_client
):
    page = f"/support/{put_forward(digital_lead, head).pk}/"

    assert "Sign it, or send it back" in technician_client.get(page).text
    assert "Sign it, or send it back" not in digital_lead_client.get(page).text


def test_another_school_finds_no_version(digital_lead, technician, stranger_client):
    version = agreed(digital_lead, technician)

    assert stranger_client.get(f"/support/{version.pk}/").status_code == 404


def test_a_form_changes_how_soon_help_comes(digital_lead, digital_lead_client):
    version = drafted(digital_lead)
    told = {"response_1": "0.5", "resolution_1": "2", "day_and_night_1": "on"}

    assert digital_lead_client.post(SPEEDS.format(version.pk), told).status_code == 302
    first, second = Expectations.objects.get().promise.speeds[:2]
    assert (str(first.response), str(first.resolution), first.day_and_night) == ("0.5", "2", True)
    assert second.response is None


def test_a_solution_is_not_due_before_an_answer(digital_lead, digital_lead_client):
    version = drafted(digital_lead)

    page = digital_lead_client.post(
        SPEEDS.format(version.pk), {"response_1": "4", "resolution_1": "2"}
    )
    assert "For 1 Now the solution would be due before the answer" in page.text


def test_a_busy_time_needs_its_days(digital_lead, digital_lead_client):
    page = f"/support/{drafted(digital_lead).pk}/change/busy/"
    told = {"name_0": "GCSE exams", "first_on_0": "10 May 2027", "cover_0": "Tariq stays on"}

    assert "Enter a date like 2 March 2026" in digital_lead_client.post(page, told).text
    digital_lead_client.post(page, {**told, "last_on_0": "25 June 2027"})
    [busy] = Expectations.objects.get().promise.busy
    assert (busy.name, busy.last_on) == ("GCSE exams", date(2027, 6, 25))


@pytest.mark.parametrize("part", ["words", "speeds", "priorities", "steps", "busy"])
def test_a_form_that_is_saved_as_it_stands_changes_nothing(part, digital_lead, digital_lead_client):
    version = drafted(digital_lead)
    form = PARTS[part](version.promise)
    told = {name: form[name].value() for name in form.fields if form[name].value() is not None}
    told = {name: value for name, value in told.items() if value is not False}
    told["csrfmiddlewaretoken"] = "as every form carries one"

    answer = digital_lead_client.post(f"/support/{version.pk}/change/{part}/", told)
    assert "There is nothing to save" in answer.text


def test_a_draft_is_put_forward_and_taken_back_by_pages(digital_lead, digital_lead_client, head):
    set_support_hours(head, windows())
    page = f"/support/{drafted(digital_lead).pk}/"
    assert "agree to it for the school" in digital_lead_client.get(f"{page}put-forward/").text

    digital_lead_client.post(f"{page}put-forward/", {"wanted_from": "2 March 2040"})
    assert "waits for signatures" in digital_lead_client.get(page).text
    digital_lead_client.post(f"{page}take-back/")
    assert "is a draft" in digital_lead_client.get(page).text


def test_the_page_of_a_version_says_what_differs(digital_lead, technician, digital_lead_client):
    agreed(digital_lead, technician)
    second = agreed(digital_lead, technician, when_down="Ring 999")

    page = digital_lead_client.get(f"/support/{second.pk}/").text
    assert "What differs from the version before" in page
    assert "Ring the office on 200" in page


def test_it_is_printed_with_who_signed_it(digital_lead, technician, digital_lead_client):
    version = agreed(digital_lead, technician)

    answer = digital_lead_client.post(f"/support/{version.pk}/print/")
    assert answer["Content-Type"] == "application/pdf"


def test_a_school_reads_what_its_trust_agreed_until_it_has_its_own(
    trust, school, digital_lead, technician
):
    with scope(trust):
        leader = somebody("Uma Threesign", Role.TRUST_IT_LEAD, trust)
        manager = somebody("Ivo Threesign", Role.IT_MANAGER, trust)
        version = signed(manager, put_forward(leader, leader))
    assert in_force(tomorrow()) == version
    assert in_force(tomorrow()) != agreed(digital_lead, technician)
    assert in_force(tomorrow()).organisation == school


def test_on_paper_what_comes_first_is_a_table(digital_lead, technician):
    version = agreed(digital_lead, technician)

    drawn = {each["part"]: each for each in body_of(version, [])["sections"]}
    assert drawn["priorities"]["table"]["lines"][0][:2] == ["The whole school", "1 Now"]
    assert [what for what, _ in drawn["priorities"]["lines"]] == ["Raises it by one"]
    assert "table" not in drawn["speeds"]
