"""The public list of schools comes in by a page, where that concerns nobody else."""

from pathlib import Path

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from conftest import client_for
from fingerpost.foundation.accounts.actions import new_link
from fingerpost.foundation.accounts.models import LinkPurpose
from fingerpost.foundation.gias.arriving import bring_in_the_list, latest
from fingerpost.foundation.gias.models import Establishment
from fingerpost.foundation.tasks.models import Job

pytestmark = pytest.mark.django_db
SAMPLE = Path(__file__).parents[4] / "docs/samples/fictional-edubasealldata20260901.csv"
PAGE = "/our-school/list/"


@pytest.fixture(autouse=True)
def room(settings, tmp_path):
    settings.VAR = tmp_path


def file(name=SAMPLE.name, data=None):
    return {"upload": SimpleUploadedFile(name, SAMPLE.read_bytes() if data is None else data)}


def read():
    job = latest()
    return bring_in_the_list.func(*job.args)


@pytest.mark.parametrize("encoding", ["utf-8", "cp1252"])
def test_the_file_is_read_in_the_background_in_both_encodings(head, encoding):
    data = SAMPLE.read_text(encoding="cp1252").encode(encoding)
    page = client_for(head).post(PAGE, file(data=data), follow=True)

    assert "A file is being read" in page.text
    assert "schools and colleges are in the list now" in read()
    assert Establishment.objects.current().exists()


def test_a_second_try_of_the_same_job_does_no_harm(head, settings):
    client_for(head).post(PAGE, file())
    read()

    assert read() == ""
    assert list((settings.VAR / "gias").iterdir()) == []


def test_what_is_no_such_file_says_so_and_is_not_kept(head, settings):
    client_for(head).post(PAGE, file(data=b"Name,Colour\nLarch,Green\n"))

    assert "The column URN and EstablishmentName is missing" in read()
    assert list((settings.VAR / "gias").iterdir()) == []


def test_a_name_without_a_date_is_asked_for_one(head):
    client = client_for(head)

    assert "Enter the date of the file" in client.post(PAGE, file("schools.csv")).text
    client.post(PAGE, file("schools.csv") | {"dated_on": "1 September 2026"})
    assert Job.objects.count() == 1


def test_a_second_file_waits_for_the_first(head):
    client = client_for(head)
    client.post(PAGE, file())

    assert "A file is being read" in client.post(PAGE, file()).text
    assert Job.objects.count() == 1


def test_where_other_schools_are_served_the_server_loads_it(head, other_school):
    client = client_for(head)

    assert "Whoever runs the server" in client.get(PAGE).text
    client.post(PAGE, file())
    assert not Job.objects.exists()


def test_whoever_sets_up_brings_in_the_first_list_and_no_second():
    address = f"/set-up/{new_link(LinkPurpose.SET_UP)}/list/"
    Client().post(address, file())
    read()
    Client().post(address, file())

    assert Job.objects.count() == 1
    assert Client().get("/set-up/never-given/list/").status_code == 404


def test_a_technician_brings_in_no_list(technician_client):
    assert technician_client.get(PAGE).status_code == 403
