"""Refused rows come back as a file to mend, which no spreadsheet mistakes for a program."""

import csv
import io

import pytest

from fingerpost.foundation.exports.cells import guarded
from fingerpost.records.estate.models import Asset

from .build import checked, imported, sheet

pytestmark = pytest.mark.django_db


def download(client, home):
    """The headings and rows of the file to mend."""
    answer = client.get(f"{home}refused/")
    assert answer["Content-Type"] == "text/csv; charset=utf-8"
    assert 'filename="assets to mend.csv"' in answer["Content-Disposition"]
    return list(csv.reader(io.StringIO(answer.content.decode("utf-8-sig"))))


def test_refused_rows_come_with_what_to_mend(digital_lead_client):
    home = checked(digital_lead_client, sheet("FW-1,iPad,,,,,", "FW-2,Zoë’s iPad,,,,Sep-19,"))

    headings, row = download(digital_lead_client, home)
    assert headings[:3] == ["Row in your file", "Asset tag", "Description"]
    assert row[:3] == ["3", "FW-2", "Zoë’s iPad"]
    assert row[-1].startswith("Purchase date: “Sep-19” is not a full date.")


@pytest.mark.parametrize(
    ("cell", "written"),
    [
        ("=1+1", "'=1+1"),
        ("+44 1632", "'+44 1632"),
        ("-5X2", "'-5X2"),
        ("@SUM(A1)", "'@SUM(A1)"),
        ("\tx", "'\tx"),
        ("\rx", "'\rx"),
        ("-0.07", "-0.07"),
        ("-£1,250.00", "-£1,250.00"),
        ("'=1", "'=1"),
        ("FW-1", "FW-1"),
        ("", ""),
    ],
)
def test_no_cell_is_a_formula(cell, written):
    assert guarded(cell) == written


def test_a_formula_in_a_refused_row_is_neutral(digital_lead_client):
    home = checked(digital_lead_client, sheet("=HYPERLINK(0),iPad,,-8KQ2,,31/02/2023,-12.50"))

    row = download(digital_lead_client, home)[1]
    assert (row[1], row[4], row[7]) == ("'=HYPERLINK(0)", "'-8KQ2", "-12.50")


def test_a_mended_file_comes_in_as_it_was_meant(digital_lead_client):
    home = checked(digital_lead_client, sheet("FW-1,iPad,,-8KQ2,,31/02/2023,"))
    file = digital_lead_client.get(f"{home}refused/").content

    imported(digital_lead_client, file.replace(b"31/02/2023", b"28/02/2023"))

    made = Asset.objects.get()
    assert (made.tag, made.serial, str(made.purchased_on)) == ("FW-1", "-8KQ2", "2023-02-28")


def test_a_row_that_does_not_fit_is_in_the_file_too(digital_lead_client):
    home = checked(digital_lead_client, sheet("FW-1,iPad,,,,,", "FW-2,iPad,,,,,5,000"))

    row = download(digital_lead_client, home)[1]
    assert row[0] == "3"
    assert "8 cells under 7 headings" in row[-1]


def test_a_governor_may_not_download_them(governor_client, digital_lead_client):
    home = checked(digital_lead_client, sheet("FW-2,iPad,,,,Sep-19,"))

    assert governor_client.get(f"{home}refused/").status_code == 403
