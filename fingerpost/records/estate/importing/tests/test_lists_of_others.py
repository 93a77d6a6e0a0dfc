"""Lists as device management and other registers write them, where their headings are not all."""

import pytest

from fingerpost.foundation.imports.mapping import proposed
from fingerpost.records.estate.models import Asset

from .build import LAYOUT, brought_in, dry_run, outcomes, sheet, why

pytestmark = pytest.mark.django_db
AUTOPILOT = "Device Serial Number,Windows Product ID,Hardware Hash"
GAM = "deviceId,annotatedAssetId,annotatedLocation,lastSync,serialNumber,status"


def test_a_list_for_autopilot_says_no_more_than_a_serial_number_and_comes_in(technician):
    run = brought_in(technician, sheet("PF0001,,T0FiQ==", headings=AUTOPILOT))

    made = Asset.objects.get()
    assert (made.serial, made.name, made.kind) == ("PF0001", "Windows computer", "other")
    assert "do not say what they are: 1" in " ".join(run.remarks)


def test_a_list_from_gam_is_of_chromebooks(technician):
    brought_in(technician, sheet("d1,CB-1,,2026-05-01T08:00:00.000Z,S1,ACTIVE", headings=GAM))

    made = Asset.objects.get()
    assert (made.tag, made.name, made.kind) == ("CB-1", "Chromebook", "chromebook")


def test_another_list_still_has_to_say_what_its_rows_are(technician):
    run = dry_run(technician, sheet("PF0001", headings="Serial number"))

    assert outcomes(run) == {2: "refused"}
    assert "Nothing in this row says what it is" in why(run, 2)


@pytest.mark.parametrize("month", ["Jun 2028", "June 2028", "2028-06"])
def test_an_end_of_support_that_names_a_month_is_its_first_day(technician, month):
    run = brought_in(
        technician, sheet(f"S1,Chromebook,{month}", headings="Serial number,Model,AUE date")
    )

    assert str(Asset.objects.get().support_ends_on) == "2028-06-01"
    assert f"{month} (1). The first day of it is taken" in " ".join(run.remarks)


def test_a_year_alone_is_no_end_of_support(technician):
    run = dry_run(technician, sheet("S1,Chromebook,2028", headings="Serial number,Model,AUE date"))

    assert outcomes(run) == {2: "refused"}
    assert "“2028” is not a full date" in why(run, 2)


@pytest.mark.parametrize(
    ("headings", "cells", "field", "chosen"),
    [
        ("supportEndDate,autoUpdateExpiration", ("", "1812758400000"), "support_ends_on", 1),
        ("Primary user UPN,Primary user display name", ("a@b.example", "Ana"), "assigned_to", 1),
        ("Username,Full Name", ("aheath", "Ana Heath"), "assigned_to", 1),
        ("Warranty,Warranty Expires", ("36 months", "2027-09-01"), "warranty_ends_on", 1),
    ],
)
def test_of_two_columns_the_one_that_says_more_is_proposed(
    technician, headings, cells, field, chosen
):
    found, _ = proposed(LAYOUT, headings.split(","), [(2, cells)])

    assert found == {chosen: field}
