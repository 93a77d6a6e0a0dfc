"""Fetching a file: inert, for those who may see its record, and never anything altered."""

from dataclasses import replace

import pytest

from conftest import client_for, somebody
from fingerpost.foundation.audit.models import Entry
from fingerpost.foundation.files import store
from fingerpost.foundation.files.actions import attach
from fingerpost.foundation.files.carriers import CARRIERS
from fingerpost.foundation.files.checks import carriers_are_whole
from fingerpost.foundation.files.looking import faults
from fingerpost.foundation.permissions import Role
from fingerpost.foundation.tenancy.scope import scope

from .build import PDF, laptop, upload


@pytest.fixture(autouse=True)
def var(settings, tmp_path):
    settings.VAR = tmp_path


@pytest.fixture
def file(technician):
    return attach(technician, laptop(technician), upload=upload())


@pytest.fixture
def place(school, file):
    return next(path for path, _ in store.stored(school.pk))


def test_a_file_is_handed_out_as_an_inert_attachment(technician_client, file):
    answer = technician_client.get(f"/files/{file.pk}/")

    assert (answer.content, answer["Content-Type"]) == (PDF, "application/pdf")
    assert answer["Content-Disposition"] == 'attachment; filename="Certificate of disposal.pdf"'
    assert answer["X-Content-Type-Options"] == "nosniff"
    assert answer["Content-Security-Policy"] == "sandbox; default-src 'none'"
    assert answer["Cache-Control"] == "private, no-store"


def test_a_name_beyond_ascii_travels_by_rfc_5987(technician, technician_client):
    file = attach(technician, laptop(technician), upload=upload(name='Prüf"ung\r\n.pdf'))
    answer = technician_client.get(f"/files/{file.pk}/")

    assert answer["Content-Disposition"] == "attachment; filename*=utf-8''Pr%C3%BCf%22ung.pdf"


def test_a_file_is_for_those_who_may_see_what_it_belongs_to(governor_client, dpo, file):
    assert governor_client.get(f"/files/{file.pk}/").status_code == 403
    assert client_for(dpo).get(f"/files/{file.pk}/").status_code == 200


def test_a_file_of_another_school_does_not_exist(stranger_client, file):
    assert stranger_client.get(f"/files/{file.pk}/").status_code == 404
    assert stranger_client.post(f"/files/{file.pk}/remove/").status_code == 404


def test_a_file_of_the_trust_follows_its_record(trust, technician_client):
    boss = somebody("Tamsin Waymark", Role.TRUST_IT_LEAD, trust)
    with scope(trust):
        file = attach(boss, laptop(boss), upload=upload())

    assert technician_client.get(f"/files/{file.pk}/").status_code == 404
    assert client_for(boss).get(f"/files/{file.pk}/").status_code == 200


def test_an_altered_file_is_told_and_not_given_out(technician_client, file, place):
    place.write_bytes(b"%PDF-1.7 forged")
    answer = technician_client.get(f"/files/{file.pk}/")

    assert answer.status_code == 410
    assert "was altered after it was stored" in answer.text
    assert "forged" not in answer.text


def test_a_missing_file_is_told(technician_client, file, place):
    place.unlink()
    answer = technician_client.get(f"/files/{file.pk}/")

    assert answer.status_code == 410
    assert "This file is missing" in answer.text


def test_fetching_is_on_the_record_where_the_record_is_restricted(
    monkeypatch, technician_client, file
):
    technician_client.get(f"/files/{file.pk}/")
    assert not Entry.objects.filter(deed="files.view").exists()

    restricted = replace(CARRIERS["estate.Asset"], is_restricted=lambda thing: True)
    monkeypatch.setitem(CARRIERS, "estate.Asset", restricted)
    technician_client.get(f"/files/{file.pk}/")
    assert Entry.objects.get(deed="files.view").thing == f"files.StoredFile {file.pk}"


def test_a_look_finds_what_is_missing_or_altered(school, technician, file, place):
    assert faults(school) == (1, [])

    place.write_bytes(b"forged")
    assert faults(school) == (1, [f"file {file.pk} of Fernwhistle Primary is altered"])
    place.unlink()
    assert "is missing" in faults(school, everything=True)[1][0]


def test_a_carrier_with_an_unknown_permission_or_page_stops_the_start(monkeypatch):
    assert carriers_are_whole() == []

    wrong = replace(CARRIERS["estate.Asset"], view="assets.gaze", page="assets:nowhere")
    monkeypatch.setitem(CARRIERS, "estate.Asset", wrong)
    assert [error.id for error in carriers_are_whole()] == ["files.E001"] * 2
