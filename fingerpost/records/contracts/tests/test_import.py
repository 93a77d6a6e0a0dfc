"""A list of contracts comes in as schools, councils and finance systems write it."""

from datetime import date
from decimal import Decimal

import pytest

from fingerpost.foundation.errors import NotAllowed
from fingerpost.foundation.imports.mapping import proposed
from fingerpost.foundation.imports.models import ImportRow, ImportTable
from fingerpost.foundation.imports.reading import read_csv
from fingerpost.foundation.registers.importing import actions, undoing
from fingerpost.foundation.registers.importing.layout import layout_of
from fingerpost.records.contracts.models import Contract
from fingerpost.records.contracts.register import CONTRACTS
from fingerpost.records.suppliers.models import Supplier

from .build import a_supplier

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("in_autumn")]
HEADINGS = "Service,Supplier,Start Date,End Date,Notice Period,Auto Renew,Annual Cost"
COUNCIL = (
    "Contract title,Supplier name,Start date,End date,Total amount,Irrecoverable VAT,"
    "Contract reference"
)
BROADBAND = 'Broadband,Cablewick Ltd,01/04/2024,31/03/2027,90 days,Y,"£4,200 pa"'


def checked(actor, *rows, headings=HEADINGS):
    data = "\n".join([headings, *rows, ""]).encode()
    run = actions.upload(actor, CONTRACTS, read_csv(data), data, "contracts.csv")
    rows = ImportTable.objects.get(run=run).rows
    return actions.check(actor, run, *proposed(layout_of(CONTRACTS), run.headers, rows))


def brought_in(actor, *rows, **more):
    return actions.commit(actor, checked(actor, *rows, **more))


def outcomes(run):
    return dict(ImportRow.objects.filter(run=run).order_by("line").values_list("line", "outcome"))


def why(run, line):
    return " ".join(said[2] for said in ImportRow.objects.get(run=run, line=line).said)


def test_a_schools_list_comes_in_with_its_last_days_to_say_no(business):
    supplier = a_supplier(business)

    brought_in(business, BROADBAND)

    made = Contract.objects.get()
    assert (made.kind, made.renewal, made.supplier) == ("broadband", "automatic", supplier)
    assert (made.value_year, made.notice_n) == (Decimal(4200), 90)
    assert made.say_no_by == date(2026, 12, 31)


@pytest.mark.parametrize(
    ("cell", "n", "unit"),
    [
        ("90 days", 90, "calendar-days"),
        ("30 working days", 30, "working-days"),
        ("3 months", 3, "months"),
        ("three months’ notice", 3, "months"),
        ("1 term's notice", 1, "terms"),
        ("4 weeks", 28, "calendar-days"),
        ("1 year", 12, "months"),
        ("90", 90, "calendar-days"),
    ],
)
def test_notice_is_read_as_people_write_it(business, cell, n, unit):
    brought_in(business, BROADBAND.replace("90 days", cell))

    made = Contract.objects.get()
    assert (made.notice_n, made.notice_unit) == (n, unit)


@pytest.mark.parametrize(
    ("cell", "yearly"),
    [
        ("350 per month", 4200),
        ("4200.50 + VAT", Decimal("4200.50")),
        ("£100 pcm", 1200),
        ("4200/year", 4200),
    ],
)
def test_a_price_is_read_for_a_year(business, cell, yearly):
    brought_in(business, BROADBAND.replace('"£4,200 pa"', cell))

    assert Contract.objects.get().value_year == yearly


def test_rolling_in_the_column_of_ends_says_how_it_goes_on(business):
    brought_in(business, "Phones,Larkfield,01/04/2024,Rolling,30 days,,£90")

    made = Contract.objects.get()
    assert (made.ends_on, made.renewal, made.say_no_by) == (None, "rolling", None)
    assert "left at any time, with notice of 30 calendar days" in made.say_no_because


def test_a_councils_list_says_the_whole_sum_and_the_year_follows(business):
    brought_in(
        business, "Photocopiers,Papermoor,01/09/2024,31/08/2027,36000,0,C-17", headings=COUNCIL
    )

    made = Contract.objects.get()
    assert (made.value_total, made.value_year, made.agreement) == (36000, 12000, "C-17")
    assert made.kind == "print"


@pytest.mark.parametrize(
    ("row", "said"),
    [
        (BROADBAND.replace("90 days", "soon"), "is not a notice period"),
        (BROADBAND.replace("31/03/2027", "31/03/2023"), "It ends before it starts"),
        (BROADBAND.replace("£4,200 pa", "lots"), "is not an amount of money"),
    ],
)
def test_a_row_that_cannot_be_is_refused_with_what_to_do(business, row, said):
    run = checked(business, row, "Print,Papermoor,,,,,")

    assert outcomes(run) == {2: "refused", 3: "new"}
    assert said in why(run, 2)


def test_the_dry_run_says_what_renews_and_whose_suppliers_are_unknown(business):
    a_supplier(business)
    passed = "Backups,Moorgate,01/12/2023,30/11/2026,90 days,Y,£900"

    remarks = " ".join(checked(business, BROADBAND, passed).remarks)

    assert "1 contract renews by itself within four months unless you say no" in remarks
    assert "by 31 December, £4,200 a year" in remarks
    assert "1 contract renews before you can say no" in remarks
    assert "1 supplier is not in your supplier register: Moorgate" in remarks
    assert Supplier.objects.count() == 1


def test_the_same_list_again_changes_nothing_and_undo_takes_it_back(business):
    run = brought_in(business, BROADBAND)
    assert set(outcomes(checked(business, BROADBAND)).values()) == {"unchanged"}

    undoing.undo(business, run)
    assert not Contract.objects.exists()


def test_undoing_a_change_gives_the_old_last_day_back(business):
    brought_in(business, BROADBAND)
    run = brought_in(business, BROADBAND.replace("90 days", "30 days"))
    assert Contract.objects.get().say_no_by == date(2027, 3, 1)

    undoing.undo(business, run)
    assert Contract.objects.get().say_no_by == date(2026, 12, 31)


def test_the_technician_brings_in_technical_columns_only(business, technician):
    brought_in(business, BROADBAND)
    brought_in(technician, "Broadband,500", headings="Service,Download (Mb/s)")

    made = Contract.objects.get()
    assert (made.download, made.value_year) == (500, 4200)
    with pytest.raises(NotAllowed, match="Value a year, net"):
        brought_in(technician, "Broadband,9999", headings="Service,Annual Cost")
