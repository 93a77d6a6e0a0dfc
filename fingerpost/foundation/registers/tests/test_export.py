"""What is taken out: exactly the rows that the list filters, on the record, in flat memory."""

import csv
import io
import tracemalloc

import pytest

from fingerpost.foundation.audit.models import Detail, Entry
from fingerpost.records.estate.tests.build import an_asset, shelved

pytestmark = pytest.mark.django_db


def exported(client, address="", ending="csv"):
    """The rows of an export, as text by heading."""
    answer = client.post(f"/assets/export/{address}", {"format": ending})
    text = b"".join(answer.streaming_content).decode("utf-8-sig")
    return list(csv.DictReader(io.StringIO(text)))


def test_an_export_holds_what_the_list_filters(technician, technician_client):
    an_asset(technician, name="Spare one", status="spare", cost="450.50")
    an_asset(technician, name="Lost one", status="lost")

    row = exported(technician_client, "?status=spare")[0]

    assert (row["Reference"], row["Description"], row["Status"]) == (
        "AST-0001",
        "Spare one",
        "Spare",
    )
    assert row["Purchase cost"] == "450.50"


def test_an_export_of_chosen_columns_has_those_alone(technician, technician_client):
    an_asset(technician)

    assert list(exported(technician_client, "?columns=kind,name")[0]) == [
        "Reference",
        "Kind",
        "Description",
    ]


def test_an_export_of_a_search_holds_all_that_is_found(school, technician_client):
    shelved(
        school, [{"name": f"Laptop {n}"} for n in range(60)] + [{"name": "Slate", "kind": "tablet"}]
    )

    assert len(exported(technician_client, "?q=laptop")) == 60


def test_an_export_is_on_the_record_with_its_count(technician, technician_client):
    an_asset(technician)
    exported(technician_client, "?kind=laptop")

    entry = Entry.objects.get(deed="assets.export")
    said = dict(Detail.objects.filter(entry=entry).values_list("name", "value"))
    assert (said["rows"], said["format"], said["asked"]) == (1, "csv", "?kind=laptop")


def test_a_workbook_comes_as_a_file_and_never_as_a_page(technician, technician_client):
    an_asset(technician)

    answer = technician_client.post("/assets/export/", {"format": "xlsx"})

    assert answer["Content-Disposition"].startswith('attachment; filename="assets-')
    assert answer["X-Content-Type-Options"] == "nosniff"
    assert b"".join(answer.streaming_content).startswith(b"PK")


def test_looking_at_the_address_of_an_export_takes_nothing_out(technician_client):
    assert technician_client.get("/assets/export/?kind=laptop").url == "/assets/?kind=laptop"
    assert not Entry.objects.exists()


def test_a_long_export_needs_no_more_memory_than_a_short_one(school, technician_client):
    def peak():
        tracemalloc.start()
        exported_length = sum(
            len(piece)
            for piece in technician_client.post(
                "/assets/export/", {"format": "csv"}
            ).streaming_content
        )
        return exported_length, tracemalloc.get_traced_memory()[1], tracemalloc.stop()

    shelved(school, [{"name": f"Laptop {n}"} for n in range(3_000)])
    peak()
    short = peak()
    shelved(school, [{"name": f"Laptop {n}"} for n in range(12_000)])
    long = peak()

    assert long[0] > short[0] * 3.5
    assert long[1] < short[1] * 1.5


def test_a_governor_takes_nothing_out(technician, governor_client):
    assert governor_client.post("/assets/export/", {"format": "csv"}).status_code == 403
