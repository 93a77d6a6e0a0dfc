"""The sample spreadsheet of the documentation comes in as its reader is told."""

from pathlib import Path

import pytest

from fingerpost.foundation.imports.reading import read_csv
from fingerpost.records.estate.models import Asset

from .build import checked, dry_run, imported, outcomes, upload

SAMPLE = Path(__file__).parents[5] / "docs" / "samples" / "fernwhistle-assets.csv"
pytestmark = pytest.mark.django_db


def test_the_sample_has_the_mess_of_real_life():
    data = SAMPLE.read_bytes()
    sheet = read_csv(data)

    assert b"\r\n" in data
    assert (sheet.encoding, len(sheet.rows)) == ("Windows-1252", 118)
    assert any("above the headings" in note for note in sheet.notes)
    assert any("totals" in note for note in sheet.notes)


def test_the_sample_comes_in_but_for_what_must_be_looked_at(digital_lead_client):
    data = SAMPLE.read_bytes()
    page = digital_lead_client.get(upload(digital_lead_client, data).url)
    assert "“SEND pupil” seems to hold special educational needs" in page.text

    page = imported(digital_lead_client, data)
    assert "107 assets added" in page.text
    assert "Mend 11 rows" in page.text


def test_the_sample_again_finds_everything_as_it_was(digital_lead_client, digital_lead):
    data = SAMPLE.read_bytes()
    imported(digital_lead_client, data)

    run = dry_run(digital_lead, data)
    assert sorted(set(outcomes(run).values())) == ["refused", "unchanged"]
    assert run.count("refused") == 11


def test_the_sample_is_understood(digital_lead_client):
    imported(digital_lead_client, SAMPLE.read_bytes())

    assert Asset.objects.filter(kind="tablet", manufacturer="Apple").count() == 17
    assert Asset.objects.filter(assigned_to="Mr O’Harrow").exists()
    assert not Asset.objects.filter(notes__contains="speech software").exists()


def test_looking_at_the_sample_imports_nothing(digital_lead_client):
    checked(digital_lead_client, SAMPLE.read_bytes())

    assert not Asset.objects.exists()
