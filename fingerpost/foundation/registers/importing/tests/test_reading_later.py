"""A large file is read in the background, and only the list in it is kept."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from fingerpost.foundation.imports.models import ImportFile, ImportRun, Status
from fingerpost.foundation.now import now
from fingerpost.foundation.tasks.models import Beat, Job, State
from fingerpost.foundation.tasks.tests.build import work_once

from .build import LIST, a_worker  # noqa: F401

pytestmark = pytest.mark.django_db
START = "/suppliers/import/"
EVERYTHING = f"{LIST}Fernhill,4,Print\n"


@pytest.fixture(autouse=True)
def everything_is_large(monkeypatch, a_worker):  # noqa: F811
    for place in ("tasks", "views"):
        monkeypatch.setattr(f"fingerpost.foundation.registers.importing.{place}.LARGE", 2)


def upload(client, text=EVERYTHING, **more):
    file = SimpleUploadedFile("suppliers.csv", text.encode())
    return client.post(START, {"file": file, **more}, follow=True)


def test_it_is_read_while_nobody_waits_and_then_asks_for_the_columns(technician_client):
    page = upload(technician_client)
    assert "suppliers.csv is being read" in page.text
    assert "Being read: Waiting" in technician_client.get(START).text

    assert work_once().state == State.DONE
    home = technician_client.get(page.request["PATH_INFO"], follow=True)
    assert "Which column is which?" in home.text
    assert "suppliers.csv has 4 rows" in home.text
    assert not ImportFile.objects.exists()


def test_what_cannot_be_read_says_why_and_is_not_kept(technician_client):
    page = upload(technician_client, sheet_name="Devices")
    work_once()

    home = technician_client.get(page.request["PATH_INFO"])
    assert "suppliers.csv could not be read" in home.text
    assert "This file has no sheets; only a workbook has." in home.text
    assert ">Could not be read</td>" in technician_client.get(START).text
    assert not ImportFile.objects.exists()


def test_a_column_that_must_not_come_in_is_gone_once_it_is_read(technician_client):
    upload(technician_client, "Supplier,Service,Ethnicity\nLarkfield,Print,Unfit to keep\n")
    work_once()

    run = ImportRun.objects.get()
    page = technician_client.get(f"{START}{run.pk}/columns/")
    assert "Larkfield" in page.text
    assert "Unfit to keep" not in page.text
    assert not ImportFile.objects.exists()


def test_stopping_it_deletes_the_file(technician_client):
    page = upload(technician_client)
    assert "Stop it, and delete the file here" in page.text
    page = technician_client.post(f"{page.request['PATH_INFO']}stop/", follow=True)

    assert "suppliers.csv is left out" in page.text
    assert Job.objects.get().state == State.CANCELLED
    assert (ImportFile.objects.count(), ImportRun.objects.get().status) == (0, Status.ABANDONED)


def test_a_reader_that_died_each_time_can_be_asked_once_more(technician_client):
    home = upload(technician_client).request["PATH_INFO"]
    Job.objects.update(state=State.FAILED, finished_at=now())
    assert "Reading it failed" in technician_client.get(home).text
    assert technician_client.get(f"{home}columns/").url == home

    technician_client.post(f"{home}go-on/")
    work_once()
    assert "Which column is which?" in technician_client.get(home, follow=True).text


def test_a_file_that_was_read_already_is_not_read_twice(technician_client):
    upload(technician_client)
    work_once()
    Job.objects.update(state=State.READY, finished_at=None)

    assert work_once().state == State.DONE
    assert ImportRun.objects.get().counts == {"rows": 4}


def test_without_a_worker_it_is_read_at_once(technician_client):
    Beat.objects.all().delete()

    assert "Which column is which?" in upload(technician_client).text
    assert not Job.objects.exists()
