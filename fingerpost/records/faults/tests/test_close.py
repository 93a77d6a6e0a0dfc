from datetime import timedelta

import pytest
from django.core.exceptions import ValidationError

from conftest import client_for
from fingerpost.foundation.audit.models import Change, Entry
from fingerpost.foundation.audit.verify import verify
from fingerpost.foundation.errors import NotAllowed
from fingerpost.foundation.now import now, pretend, today
from fingerpost.foundation.privacy import retention
from fingerpost.records.faults import actions
from fingerpost.records.faults.models import FaultReport

pytestmark = pytest.mark.django_db


@pytest.fixture
def fault(school, visualiser):
    return actions.report(actions.passer_by(school), visualiser, trouble="dead", words="No light")


def test_closing_says_what_was_done_and_goes_on_the_record(technician, fault):
    actions.close(technician, fault, state="mended", done="New power lead")

    fault.refresh_from_db()
    assert (fault.state, fault.done, fault.is_open) == ("mended", "New power lead", False)
    assert Entry.objects.last().deed == "faults.close"


def test_what_people_write_stands_in_the_report_alone(technician, school, visualiser, fault):
    actions.report(actions.passer_by(school), visualiser, trouble="dead", words="Ask Zelda")
    actions.close(technician, fault, state="mended", done="Zelda had the lead")

    kept = str(
        list(Change.objects.filter(model="faults.FaultReport").values_list("fields", flat=True))
    )
    assert "No light" not in kept
    assert "Zelda" not in kept
    assert "mended" in kept


def test_what_was_mended_says_how(technician, fault):
    with pytest.raises(ValidationError, match="Enter what was done"):
        actions.close(technician, fault, state="mended", done="")

    actions.close(technician, fault, state="no-fault", done="")
    assert not FaultReport.objects.open().exists()


def test_a_fault_closes_only_once(technician, fault):
    actions.close(technician, fault, state="no-fault")

    with pytest.raises(actions.AlreadyClosed, match="Not a fault"):
        actions.close(technician, fault, state="mended", done="New power lead")


def test_who_only_looks_does_not_close(governor, fault):
    with pytest.raises(NotAllowed):
        actions.close(governor, fault, state="no-fault")


def test_the_list_shows_what_waits_and_what_was_done(technician, technician_client, fault):
    assert "No light" in technician_client.get("/faults/").text
    technician_client.post(f"/faults/{fault.pk}/close/", {"state": "mended", "done": "New lead"})

    assert "No fault is waiting" in technician_client.get("/faults/").text
    assert "New lead" in technician_client.get("/faults/?show=closed").text


def test_the_list_goes_on_over_pages(technician_client, fault, monkeypatch, school, visualiser):
    monkeypatch.setattr("fingerpost.records.faults.views.SIZE", 1)
    with pretend(now() + timedelta(hours=2)):
        newer = actions.report(actions.passer_by(school), visualiser, trouble="network")

    first = technician_client.get("/faults/").text
    assert "It does not connect" in first
    assert f"?before={newer.pk}" in first
    assert "No light" in technician_client.get(f"/faults/?before={newer.pk}").text


def test_the_page_of_the_asset_shows_its_faults(technician_client, fault, visualiser):
    page = technician_client.get(f"/assets/{visualiser.pk}/").text

    assert "Faults reported" in page
    assert f"/faults/{fault.pk}/" in page


def test_another_school_sees_no_fault(stranger, stranger_client, fault):
    assert stranger_client.get(f"/faults/{fault.pk}/").status_code == 404
    assert "No light" not in stranger_client.get("/faults/").text


def test_a_teacher_sees_no_list(teacher, fault):
    assert client_for(teacher).get("/faults/").status_code == 403


def test_reports_go_a_year_after_they_were_closed(technician, fault, school):
    actions.close(technician, fault, state="no-fault")

    retention.apply(school, today() + timedelta(days=360))
    assert FaultReport.objects.exists()
    retention.apply(school, today() + timedelta(days=370))
    assert not FaultReport.objects.exists()
    assert not verify().faults
