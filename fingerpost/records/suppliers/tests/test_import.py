"""A list of suppliers comes in as finance systems, councils and schools write it."""

import pytest

from fingerpost.foundation.imports.mapping import proposed
from fingerpost.foundation.imports.models import ImportRow, ImportTable
from fingerpost.foundation.imports.reading import read_csv
from fingerpost.foundation.registers.importing import actions, undoing
from fingerpost.foundation.registers.importing.layout import layout_of
from fingerpost.records.suppliers.actions import create
from fingerpost.records.suppliers.models import Supplier
from fingerpost.records.suppliers.register import SUPPLIERS

from .build import approved, moved

pytestmark = pytest.mark.django_db
HEADINGS = "Supplier name,Company reg no,Service provided,Email"


def checked(actor, *rows, headings=HEADINGS):
    data = "\n".join([headings, *rows, ""]).encode()
    run = actions.upload(actor, SUPPLIERS, read_csv(data), data, "suppliers.csv")
    rows = ImportTable.objects.get(run=run).rows
    return actions.check(actor, run, *proposed(layout_of(SUPPLIERS), run.headers, rows))


def brought_in(actor, *rows, **more):
    return actions.commit(actor, checked(actor, *rows, **more))


def outcomes(run):
    return dict(ImportRow.objects.filter(run=run).order_by("line").values_list("line", "outcome"))


def why(run, line):
    return " ".join(said[2] for said in ImportRow.objects.get(run=run, line=line).said)


def test_a_list_comes_in_with_the_zeros_that_a_spreadsheet_lost(technician):
    run = brought_in(technician, "Larkfield Networks,1234567,Broadband,help@larkfield.example")

    made = Supplier.objects.get()
    assert (made.companies_house, made.kind, made.status) == ("01234567", "broadband", "unchecked")
    assert (made.number, made.contact_email) == (1, "help@larkfield.example")
    assert outcomes(run) == {2: "new"}


def test_the_reference_comes_before_the_company_number_and_that_before_the_name(technician):
    one = create(technician, legal_name="Larkfield", kind="broadband")
    two = create(technician, legal_name="Brackley", kind="print", companies_house="00000002")
    three = create(technician, legal_name="Quill", kind="mis")
    headings = "Reference,Supplier,Company number,Notes"

    brought_in(
        technician, f"SUP-{one.number:04d},Lark,,a", ",Brack,2,b", ",QUILL,3,c", headings=headings
    )

    stand = {
        each.pk: (each.legal_name, each.companies_house, each.notes)
        for each in Supplier.objects.all()
    }
    assert stand == {
        one.pk: ("Lark", "", "a"),
        two.pk: ("Brack", "00000002", "b"),
        three.pk: ("Quill", "00000003", "c"),
    }


def test_a_name_under_another_company_number_is_asked_about(technician):
    create(technician, legal_name="Brackley", kind="print", companies_house="00000002")

    run = checked(technician, "Brackley,7,Printing,", "Larkfield,8,Printing,")

    assert outcomes(run) == {2: "refused", 3: "new"}
    assert "SUP-0001 has this legal name under another Companies House number" in why(run, 2)


@pytest.mark.parametrize(
    ("row", "said"),
    [
        ("Brackley,twelve,Printing,", "“twelve” is not a company number"),
        ("Brackley,,Printing,not an address", "is not an e-mail address"),
        (",1234567,Printing,", "Nothing in this row says what it is"),
    ],
)
def test_a_row_that_cannot_be_is_refused_with_what_to_do(technician, row, said):
    run = checked(technician, "Larkfield,1,Printing,", row)

    assert outcomes(run) == {2: "new", 3: "refused"}
    assert said in why(run, 3)


def test_an_unknown_service_becomes_other_and_its_word_is_kept(technician):
    brought_in(technician, "Brackley,,Catering,", "Larkfield,,Cloud backup for the office,")

    assert dict(Supplier.objects.values_list("legal_name", "kind")) == {
        "Brackley": "other", "Larkfield": "cloud"
    }  # fmt: skip
    assert Supplier.objects.get(kind="other").notes == "Kind of service in the file: Catering"


def test_a_web_address_may_lack_its_beginning(technician):
    brought_in(technician, "Larkfield,www.larkfield.example", headings="Supplier,Website")

    assert Supplier.objects.get().website == "https://www.larkfield.example"


def test_an_import_moves_suppliers_on_and_undo_takes_it_back(digital_lead):
    create(digital_lead, legal_name="Quill", kind="mis", status="ended")
    headings = "Supplier,Service provided,Status"
    run = brought_in(
        digital_lead, "Quill,MIS,Proposed", "Lark,Printing,Under review", headings=headings
    )

    assert set(Supplier.objects.values_list("status", flat=True)) == {"proposed", "screening"}
    undoing.undo(digital_lead, run)
    assert Supplier.objects.get().status == "ended"


def test_a_list_that_says_active_neither_approves_nor_refuses(digital_lead, dpo):
    headings = "Supplier,Status,GDPR role,Kind"
    lines = ["Quill,Active,Processor,MIS", "Lark,Active,Neither,Printing"]
    brought_in(digital_lead, *lines, headings=headings)
    quill = Supplier.objects.get(legal_name="Quill")
    moved(digital_lead, quill, quill.status, criticality="routine")
    approved(digital_lead, dpo, quill)

    again = checked(digital_lead, *lines, headings=headings)
    assert set(outcomes(again).values()) == {"unchanged"}
    ours = checked(digital_lead, "Lark,In use,Neither,Printing", headings=headings)
    assert "decided on the page of the supplier" in why(ours, 2)


def test_the_same_list_again_changes_nothing_and_undo_takes_it_back(technician):
    run = brought_in(technician, "Larkfield,1,Printing,", "Brackley,,Catering,")
    again = checked(technician, "Larkfield,1,Printing,", "Brackley,,Catering,")
    assert set(outcomes(again).values()) == {"unchanged"}

    undoing.undo(technician, run)
    assert not Supplier.objects.exists()
