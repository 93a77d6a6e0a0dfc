"""Whether background work goes on: the page, the monitor's answer, and the banner."""

from datetime import timedelta

import pytest
from django.db import OperationalError

from conftest import client_for, somebody
from fingerpost.foundation.audit.models import Entry
from fingerpost.foundation.audit.verify import verify
from fingerpost.foundation.now import now
from fingerpost.foundation.permissions import Role
from fingerpost.foundation.tasks import health, queue, rhythm, views
from fingerpost.foundation.tasks.health import WATCH, Course, course
from fingerpost.foundation.tasks.models import Job, State
from fingerpost.foundation.tenancy.scope import scope

from .build import note, stumble, work_once

pytestmark = pytest.mark.django_db
BANNER = 'role="status"'


@pytest.fixture
def beating() -> None:
    queue.beat("a", now())


@pytest.fixture
def failed(school) -> Job:
    stumble.enqueue()
    job = work_once()
    Job.objects.update(state=State.FAILED, finished_at=now())
    return job


def test_without_a_beat_for_two_minutes_background_work_has_stopped(beating):
    assert course(now() + timedelta(seconds=110)) == Course.WELL
    assert course(now() + timedelta(seconds=130)) == Course.STOPPED


def test_a_job_that_waits_over_ten_minutes_is_behind(beating):
    note.enqueue(1)
    assert course(now()) == Course.WELL

    Job.objects.update(run_after=now() - timedelta(minutes=11))
    assert course(now()) == Course.BEHIND

    work_once()
    assert course(now()) == Course.WELL


def test_a_monitor_hears_ok_or_503_and_nothing_else(client, beating):
    well = client.get("/health/alive/")
    queue.beat("a", now() - timedelta(minutes=3))
    ill = client.get("/health/alive/")

    assert (well.status_code, well.text) == (200, "ok")
    assert (ill.status_code, ill.text) == (503, "")


def test_a_monitor_hears_503_when_the_database_is_away(client, monkeypatch):
    def refuse(moment: object) -> None:
        raise OperationalError("away")

    monkeypatch.setattr(views, "course", refuse)

    assert client.get("/health/alive/").status_code == 503


def test_the_page_says_that_all_is_well(technician_client, beating):
    text = technician_client.get("/health/").text

    assert "Background work goes on as it should" in text
    assert "No job has failed." in text


def test_the_page_says_what_to_do_when_work_has_stopped(technician_client):
    text = technician_client.get("/health/").text

    assert "Background work has stopped" in text
    assert "fingerpost worker" in text


def test_a_failed_job_is_shown_without_what_its_error_told(technician_client, failed):
    text = technician_client.get("/health/").text

    assert "Stumble" in text
    assert "ValueError" in text
    assert "printer" not in text


def test_another_schools_jobs_are_not_shown(stranger_client, failed):
    text = stranger_client.get("/health/").text

    assert "Stumble" not in text
    assert stranger_client.post(f"/health/{failed.pk}/retry/").status_code == 404


def test_a_failed_job_is_tried_again_and_that_is_on_the_record(school, technician_client, failed):
    answer = technician_client.post(f"/health/{failed.pk}/retry/", follow=True)

    assert "Stumble will be tried again in a moment." in answer.text
    assert Job.objects.get().state == State.READY
    assert Entry.objects.get().deed == "tasks.retry"
    assert verify().faults == []


def test_a_job_that_waits_already_is_not_tried_again(technician_client, failed):
    technician_client.post(f"/health/{failed.pk}/retry/")

    answer = technician_client.post(f"/health/{failed.pk}/retry/", follow=True)

    assert "is being tried again already" in answer.text
    assert Entry.objects.count() == 1


def test_the_banner_is_for_whoever_can_do_something(
    technician_client, governor_client, monkeypatch
):
    monkeypatch.setattr(WATCH, "found", Course.STOPPED)

    assert "Background work has stopped" in technician_client.get("/").text
    assert "Background work" not in governor_client.get("/").text


def test_there_is_no_banner_while_all_is_well(technician_client):
    assert BANNER not in technician_client.get("/people/").text


def test_a_process_looks_only_now_and_then(monkeypatch, django_assert_num_queries):
    monkeypatch.setattr(rhythm, "WATCH_EVERY", 30.0)
    watch = health.Watch()
    assert watch.look() == Course.WELL
    watch.looked -= 6

    with django_assert_num_queries(1):
        assert watch.look() == Course.STOPPED
    with django_assert_num_queries(0):
        assert watch.look() == Course.STOPPED


def test_a_trusts_director_sees_the_jobs_of_the_trust_only(trust, failed):
    with scope(trust):
        director = client_for(somebody("Tom Signpost", Role.TRUST_IT_LEAD, trust))
        assert "Stumble" not in director.get("/health/").text


def test_the_page_of_health_needs_no_banner_above_its_own_headline(technician_client, monkeypatch):
    monkeypatch.setattr(WATCH, "found", Course.STOPPED)

    assert BANNER not in technician_client.get("/health/").text
