"""Encodings come in as they were meant; what is no list of assets is refused by name."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from fingerpost.foundation.imports.models import ImportRun, ImportTable
from fingerpost.foundation.imports.ole import OLE
from fingerpost.foundation.permissions import MATRIX
from fingerpost.records.estate.models import Asset

from .build import START, checked, imported, sheet, taken, upload

pytestmark = pytest.mark.django_db
LINE = "FW-1,Zoë’s laptop,Laptop,5CD1AB2,Café,14/09/2021,£549.50"
MESSY = [
    "Zoë", "' OR 1=1 --", "<script>alert(1)</script>", "{{ 7*7 }}", "田中さん", "👩🏽‍💻 Ada",
    "%s%d%n", "Robert'); DROP TABLE", "‮evil", "../../etc/passwd", "NULL-ish", "\\N", "a" * 39,
]  # fmt: skip


@pytest.mark.parametrize(
    ("encoding", "line_end"),
    [
        ("utf-8", "\n"),
        ("utf-8-sig", "\r\n"),
        ("utf-16", "\r\n"),
        ("utf-16-le", "\n"),
        ("cp1252", "\r\n"),
        ("mac_roman", "\r"),
    ],
)
def test_every_encoding_comes_in_as_it_was_meant(digital_lead_client, encoding, line_end):
    text = sheet(LINE).decode().replace("\n", line_end)

    page = imported(digital_lead_client, text.encode(encoding))

    assert "1 asset added" in page.text
    asset = Asset.objects.get()
    assert (asset.name, asset.location, str(asset.cost)) == ("Zoë’s laptop", "Café", "549.50")


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
def test_every_delimiter_is_found(digital_lead_client, delimiter):
    imported(digital_lead_client, sheet(LINE).replace(b",", delimiter.encode()))

    assert Asset.objects.get().serial == "5CD1AB2"


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (OLE + b"\0" * 600, "damaged"),
        (b"PK\x03\x04 anything", "damaged"),
        (b"%PDF-1.7", "PDF"),
        (b"\x89PNG\r\n", "picture"),
        (b"a,b\n\x00\x01,\x02\n", "not a text file"),
        (b"<!doctype html><table><tr><td>Asset", "web page"),
        (b"Asset tag,Description\n", "0 rows"),
        (b" \n", "empty"),
        (b'Asset tag,Description\nA,"never closed\n', "quotation mark"),
        (b"x" * (10 * 1024 * 1024 + 1), "more than 10 MB"),
    ],
)
def test_a_hostile_or_broken_file_is_refused_by_name(digital_lead_client, data, said):
    page = upload(digital_lead_client, data)

    assert page.status_code == 200
    assert said in page.text
    assert "There is a problem" in page.text
    assert not ImportRun.objects.exists()


def test_no_file_is_asked_for(digital_lead_client):
    page = digital_lead_client.post(START)

    assert "Choose your spreadsheet, or paste its cells below" in page.text


@pytest.mark.parametrize("text", MESSY)
def test_awkward_text_stays_text(digital_lead_client, text):
    headings = "Asset tag,Description,Kind,Make,Model,Location,Supplier,Notes"
    cell = '"' + text.replace('"', '""') + '"'
    page = imported(digital_lead_client, sheet(",".join([cell] * 8), headings=headings))

    asset = Asset.objects.get()
    told = {asset.tag, asset.name, asset.manufacturer, asset.model, asset.location, asset.supplier}
    assert told == {text.strip()}
    assert f"Kind in the file: {text}" in asset.notes
    assert "<script>alert" not in page.text


def test_a_column_about_pupils_is_named_and_never_stored(digital_lead_client):
    columns = upload(
        digital_lead_client, b"Asset tag,Description,SEND pupil\nFW-1,iPad,autism\n"
    ).url

    page = digital_lead_client.get(columns)
    assert "“SEND pupil” seems to hold special educational needs" in page.text
    assert "autism" not in page.text
    assert ImportTable.objects.get().rows == [[2, ["FW-1", "iPad", ""]]]


def test_columns_left_out_are_dropped_once_the_rows_are_checked(digital_lead_client):
    checked(digital_lead_client, b"Asset tag,Description,Mood\nFW-1,iPad,grumpy\n")

    assert ImportTable.objects.get().rows == [[2, ["FW-1", "iPad", ""]]]


def test_nothing_is_imported_by_looking(digital_lead_client):
    home = checked(digital_lead_client, sheet(LINE))

    assert "1 row is good to import" in digital_lead_client.get(home).text
    assert not Asset.objects.exists()


def test_a_file_can_be_left(digital_lead_client):
    home = checked(digital_lead_client, sheet(LINE))

    page = digital_lead_client.post(f"{home}leave/", follow=True)
    assert "its rows are deleted here" in page.text
    assert not ImportTable.objects.exists()
    assert digital_lead_client.get(home).url == START


def test_the_name_of_a_file_is_cleaned(digital_lead_client):
    file = SimpleUploadedFile("x.csv", sheet(LINE))
    file.name = "C:\\Users\\tess\\list\u202e.csv"
    digital_lead_client.post(START, {"file": file})

    assert ImportRun.objects.get().file_name == "list.csv"


def test_a_governor_may_not_import(governor_client, digital_lead_client):
    home = checked(digital_lead_client, sheet(LINE))

    assert governor_client.get(START).status_code == 403
    assert governor_client.post(f"{home}commit/").status_code == 403
    assert "governor" not in MATRIX["assets.import"]


def test_another_school_does_not_see_the_file(stranger_client, digital_lead_client):
    home = checked(digital_lead_client, sheet(LINE))

    for page in ("", "columns/", "refused/"):
        assert stranger_client.get(home + page).status_code == 404
    assert stranger_client.post(f"{home}commit/").status_code == 404


def test_the_answers_of_the_last_file_are_remembered(digital_lead_client):
    odd = b"Sticker,What,Kept\nFW-1,iPad,Hall\n"
    imported(digital_lead_client, odd, column_0="tag", column_1="name", column_2="location")

    upload(digital_lead_client, b"Kept,What,Sticker\nLab,iPad,FW-2\n")
    answers = taken(ImportRun.objects.latest("pk"))
    assert answers == {"column_0": "location", "column_1": "name", "column_2": "tag"}
