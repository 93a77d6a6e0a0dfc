"""New, changed, unchanged or refused: every row for a reason that helps."""

from datetime import date, timedelta
from decimal import Decimal

import pytest

from fingerpost.foundation.imports.dates import DateOrder
from fingerpost.foundation.imports.models import ImportRow
from fingerpost.foundation.now import today
from fingerpost.foundation.tenancy.scope import scope
from fingerpost.records.estate.models import Asset
from fingerpost.records.estate.tests.build import asset

from .build import brought_in, dry_run, outcomes, sheet, why

pytestmark = pytest.mark.django_db
TOMORROW = f"{today() + timedelta(days=1):%Y-%m-%d}"


def test_each_row_gets_its_outcome(school, technician):
    asset(school, tag="FW-1", name="Signpost", location="Hall")
    asset(school, tag="FW-2", name="Signpost")

    run = dry_run(
        technician,
        sheet("FW-1,,,,Library,,", "fw-2,Signpost,laptop,,,,", "FW-3,iPad,,,,,", "FW-4,,,,,,"),
    )

    assert outcomes(run) == {2: "changed", 3: "unchanged", 4: "new", 5: "refused"}
    assert run.counts == {"rows": 4, "new": 1, "changed": 1, "unchanged": 1, "refused": 1}


@pytest.mark.parametrize(
    ("row", "said"),
    [
        ("FW-9,iPad,,,,31/02/2023,", "“31/02/2023” is not a date in the calendar"),
        ("FW-9,iPad,,,,Sep-19,", "not a full date"),
        (f"FW-9,iPad,,,,{TOMORROW},", "in the future"),
        ("FW-9,iPad,,,,,six hundred", "not an amount of money"),
        ("FW-9,iPad,,,,,-5", "less than nothing"),
        ("FW-9,iPad,,,,,123456789.00", "more money than fits"),
        (f"{'x' * 41},iPad,,,,,", "at most 40 fit"),
        ("FW-9,NULL,,,,,", "cannot be emptied"),
        ("FW-9,,,,Hall,,", "Nothing in this row says what it is"),
    ],
)
def test_a_row_that_cannot_be_is_refused_with_what_to_do(technician, row, said):
    run = dry_run(technician, sheet("FW-1,iPad,,,,,", row))

    assert outcomes(run) == {2: "new", 3: "refused"}
    assert said in why(run, 3)


def test_an_empty_cell_leaves_and_null_empties(school, technician):
    kept = asset(school, tag="FW-1", location="Hall", purchased_on=date(2022, 9, 1), cost=5)

    brought_in(technician, sheet("FW-1,,,,NULL,N/A,"))

    kept.refresh_from_db()
    assert (kept.location, kept.purchased_on, kept.cost) == ("", date(2022, 9, 1), 5)


def test_the_reference_comes_before_the_tag_and_the_tag_before_the_serial(school, technician):
    one = asset(school, tag="FW-1", serial="AAA-1")
    two = asset(school, tag="FW-2", serial="BBB-2")
    three = asset(school, serial="CC C-3")
    headings = "Reference,Asset tag,Serial number,Location"

    brought_in(
        technician,
        sheet(f"{one.reference},FW-9,,Hall", ",FW-2,XYZ,Lab", ",,ccc3,Gym", headings=headings),
    )

    found = Asset.objects.order_by("number").values_list("tag", "location")
    assert list(found) == [("FW-9", "Hall"), ("FW-2", "Lab"), ("", "Gym")]
    assert {two.number, three.number} <= set(Asset.objects.values_list("number", flat=True))


def test_a_reference_that_is_not_there_is_refused(technician):
    run = dry_run(technician, sheet("AST-4711,iPad", headings="Reference,Description"))

    assert "AST-4711 is not in the register" in why(run, 2)


def test_a_column_of_other_references_is_no_fingerpost_reference(technician):
    run = dry_run(technician, sheet("IT/004,iPad", headings="Reference,Description"))

    assert run.mapping == {"1": "name"}


def test_one_serial_number_on_several_assets_is_no_guess(school, technician):
    first, second = asset(school, serial="SAME"), asset(school, serial="same")

    run = dry_run(technician, sheet(",iPad,,SAME,,,"))

    assert outcomes(run) == {2: "refused"}
    assert f"{first.reference}, {second.reference}" in why(run, 2)
    assert outcomes(dry_run(technician, sheet("FW-9,iPad,,SAME,,,"))) == {2: "new"}


def test_a_serial_number_under_another_tag_is_asked_about(school, technician):
    held = asset(school, tag="FW-1", serial="5CD1")
    untagged = asset(school, serial="5CD2")

    run = dry_run(technician, sheet("FW-8,,,5CD1,,,", "FW-9,,,5CD2,,,"))

    assert outcomes(run) == {2: "refused", 3: "changed"}
    assert held.reference in why(run, 2)
    assert untagged.serial == "5CD2"


@pytest.mark.parametrize(
    "serial", ["N/A", "To be filled by O.E.M.", "0000000", "System Serial Number"]
)
def test_a_placeholder_is_no_serial_number(school, technician, serial):
    brought_in(technician, sheet(f",iPad,,{serial},Hall,,", f",iPad,,{serial},Lab,,"))

    assert list(Asset.objects.values_list("serial", flat=True)) == ["", ""]


def test_a_placeholder_is_flagged_and_kept_in_the_notes(technician):
    run = brought_in(technician, sheet(",iPad,,To be filled by O.E.M.,Hall,,"))

    assert Asset.objects.get().notes == "Serial number in the file: To be filled by O.E.M."
    assert "This is not a serial number. A new asset keeps it in its notes." in why(run, 2)


def test_a_rounded_serial_number_is_flagged_and_kept(technician):
    run = brought_in(technician, sheet("FW-1,iPad,,1.23E+15,,,"))

    assert Asset.objects.get().serial == "1.23E+15"
    assert "A spreadsheet rounded" in why(run, 2)


def test_rows_with_the_same_tag_name_each_other(technician):
    run = dry_run(technician, sheet("FW-1,iPad,,A1,,,", "FW-2,iPad,,A2,,,", "fw-1,PC,,A3,,,"))

    assert outcomes(run) == {2: "refused", 3: "new", 4: "refused"}
    assert "Row 4 has the same asset tag" in why(run, 2)
    assert "Row 2 has the same asset tag" in why(run, 4)


def test_of_rows_that_are_alike_word_for_word_the_first_stands(technician):
    run = dry_run(technician, sheet("FW-1,iPad,,A1,,,", "FW-1,iPad,,A1,,,"))

    assert outcomes(run) == {2: "new", 3: "refused"}
    assert "word for word, as row 2" in why(run, 3)


def test_a_serial_number_under_two_tags_of_a_file_is_noticed(technician):
    run = dry_run(technician, sheet("FW-1,iPad,,A1,,,", "FW-2,iPad,,A1,,,", ",iPad,,A1,,,"))

    assert outcomes(run) == {2: "new", 3: "new", 4: "refused"}
    assert "Rows 2, 3 have the same serial number" in why(run, 4)
    assert any("different asset tags: A1 (2)" in remark for remark in run.remarks)


def test_rows_about_one_asset_by_different_keys_are_refused(school, technician):
    held = asset(school, tag="FW-1", serial="A1B2")

    run = dry_run(technician, sheet("FW-1,,,,Hall,,", ",,,A1B2,Lab,,"))

    assert outcomes(run) == {2: "refused", 3: "refused"}
    assert f"Row 3 is about the same asset, {held.reference}" in why(run, 2)


def test_a_tag_that_another_asset_wears_is_refused(school, technician):
    one, two = asset(school, tag="FW-1"), asset(school, tag="FW-2")

    run = dry_run(technician, sheet(f"{one.reference},FW-2", headings="Reference,Asset tag"))

    assert f"{two.reference} has this asset tag" in why(run, 2)


def test_the_same_tag_in_another_school_is_nobodys_business(other_school, stranger, technician):
    with scope(other_school):
        theirs = asset(other_school, tag="FW-1", location="Gym")

    run = brought_in(technician, sheet("FW-1,iPad,,,Hall,,"))

    assert outcomes(run) == {2: "new"}
    with scope(other_school):
        assert Asset.objects.get() == theirs
        assert Asset.objects.get().location == "Gym"


@pytest.mark.parametrize(
    ("order", "day"),
    [(DateOrder.DAY_FIRST, date(2026, 3, 2)), (DateOrder.MONTH_FIRST, date(2026, 2, 3))],
)
def test_dates_are_read_the_way_somebody_said(technician, order, day):
    run = dry_run(technician, sheet("FW-1,iPad,,,,02/03/2026,"), order)

    assert ImportRow.objects.get(run=run).values["purchased_on"] == f"{day:%Y-%m-%d}"


def test_a_row_keeps_its_money_to_the_penny(technician):
    brought_in(technician, sheet('FW-1,iPad,,,,,"£1,250.5"'))

    assert Asset.objects.get().cost == Decimal("1250.50")
