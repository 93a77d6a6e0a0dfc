"""The lines of a register come in by a spreadsheet of their own, as its rows do."""

import re

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from conftest import somebody
from fingerpost.foundation.errors import DomainError
from fingerpost.foundation.imports.models import ImportRow, ImportRun
from fingerpost.foundation.imports.workbooks import read_table
from fingerpost.foundation.permissions import Role
from fingerpost.foundation.registers.declaration import REGISTERS
from fingerpost.foundation.registers.history import history
from fingerpost.foundation.registers.importing import actions, undoing
from fingerpost.foundation.registers.importing.of_lines import sheets_of_lines, subjects
from fingerpost.foundation.tenancy.scope import scope

from .build import SUPPLIERS, mapping_of

pytestmark = pytest.mark.django_db
CONTACTS, CERTIFICATES, _ = sheets_of_lines(SUPPLIERS)
START = "/suppliers/import/"


@pytest.fixture
def larkfield(technician):
    return SUPPLIERS.verbs.create(technician, legal_name="Larkfield Print", kind="print")


def checked(actor, text, register=CONTACTS):
    data = text.encode()
    run = actions.upload(actor, register, read_table(data), data, "lines.csv")
    return actions.check(actor, run, *mapping_of(run, register))


def brought(actor, text, register=CONTACTS):
    return actions.commit(actor, checked(actor, text, register))


def said(run):
    return [row.said[0][2] for row in ImportRow.objects.filter(run=run, outcome="refused")]


def names():
    return sorted(CONTACTS.model.objects.values_list("name", flat=True))


def test_contacts_come_in_by_the_name_or_the_reference_of_their_supplier(technician, larkfield):
    brought(technician, "Supplier,Name,Email\nLARKFIELD print,Jo Wren,jo@larkfield.example\n")
    brought(technician, "Reference,Contact name,Tel\nSUP-0001,Una Thornby,01632 960001\n")

    assert names() == ["Jo Wren", "Una Thornby"]
    (told,) = [each for each in history(SUPPLIERS, larkfield, "").events if "Jo Wren" in str(each)]
    assert "Jo Wren, jo@larkfield.example" in str(told)


@pytest.mark.parametrize(
    ("row", "why"),
    [
        ("Brackley,,Jo", "No supplier is called “Brackley”: add it first."),
        (",SUP-0099,Jo", "SUP-0099 is not in the register. Add it first."),
        (",,Jo", "This row does not say which supplier it belongs to."),
        ("Larkfield Print,,", "Nothing in this row says what it is. Enter its name"),
    ],
)
def test_a_row_that_belongs_nowhere_or_says_nothing_is_refused(technician, larkfield, row, why):
    run = checked(technician, f"Supplier,Reference,Name\n{row}\nLarkfield Print,,Una\n")

    assert said(run)[0].startswith(why)
    assert (run.count("refused"), run.count("new")) == (1, 1)


def test_an_export_comes_in_as_no_change_and_edited_as_its_difference(
    technician, technician_client, larkfield
):
    brought(technician, "Supplier,Name,Email\nLarkfield Print,Jo,jo@old.example\n")
    answer = technician_client.post("/suppliers/export/", {"format": "contacts.csv"})
    text = b"".join(answer.streaming_content).decode("utf-8-sig")

    assert checked(technician, text).counts == {"rows": 1, "unchanged": 1}
    run = brought(technician, text.replace("jo@old", "jo@new"))
    assert (run.count("changed"), CONTACTS.model.objects.get().email) == (1, "jo@new.example")


def test_what_the_trust_keeps_stays_as_it_is_and_gets_no_lines_here(school, technician, trust):
    ours = somebody("Tamsin Waymark", Role.IT_SUPPORT, trust)
    with scope(trust):
        SUPPLIERS.verbs.create(ours, legal_name="Moorgate Cloud", kind="cloud")
        brought(ours, "Supplier,Name,Tel\nMoorgate Cloud,Jo,1\n")
    rows = [f"SUP-0001 Trust,{name},{tel}" for name, tel in (("Jo", 1), ("Una", 2))]

    with scope(school):
        run = checked(technician, "\n".join(["Reference,Name,Tel", *rows, ""]))

    assert (run.count("unchanged"), run.count("refused")) == (1, 1)
    assert said(run)[0].startswith("SUP-0001 belongs to the trust. Ask the trust to add this")


def test_an_import_of_lines_is_undone_as_one_and_leaves_what_somebody_worked_on(
    technician, larkfield
):
    brought(technician, "Supplier,Name,Tel\nLarkfield Print,Jo,1\n")
    run = brought(technician, "Supplier,Name,Tel\nLarkfield Print,Jo,2\nLarkfield Print,Una,3\n")
    assert run.counts | {"new": 1, "changed": 1} == run.counts

    assert undoing.undo(technician, run).count("removed", "restored") == 2

    assert list(CONTACTS.model.objects.values_list("name", "phone")) == [("Jo", "1")]


def test_what_somebody_changed_since_stays(technician, larkfield):
    run = brought(technician, "Supplier,Name\nLarkfield Print,Jo\nLarkfield Print,Una\n")
    jo = CONTACTS.model.objects.get(name="Jo")
    CONTACTS.verbs.change(technician, jo, revision=1, name="Jo Wren")

    assert undoing.undo(technician, run).count("removed") == 1
    assert names() == ["Jo Wren"]


def test_a_certificate_is_known_by_its_kind_and_number(technician, larkfield):
    rows = "Larkfield Print,CE,A1,01/03/2026\n"
    brought(technician, f"Supplier,Certificate,Number,Expires\n{rows}", CERTIFICATES)
    run = brought(
        technician,
        "Supplier,Certificate,Number,Expires\nLarkfield Print,CE,A1,31/03/2026\n"
        "Larkfield Print,Cyber Essentials,A2,31/03/2027\n",
        CERTIFICATES,
    )

    assert (run.count("changed"), run.count("new")) == (1, 1)
    undoing.undo(technician, run)
    assert CERTIFICATES.model.objects.get().number == "A1"


def test_lines_of_the_same_name_in_one_file_are_both_refused(technician, larkfield):
    run = checked(technician, "Supplier,Name,Tel\nLarkfield Print,Jo,1\nLarkfield Print,JO,2\n")

    assert run.count("refused") == 2


def test_the_page_asks_what_is_in_the_file_and_brings_it_in(technician_client, larkfield):
    page = technician_client.get(START).text
    assert "What is in this file?" in page
    assert "Contacts of suppliers" in page
    file = SimpleUploadedFile("contacts.csv", b"Supplier,Name\nLarkfield Print,Jo\n")

    asked = technician_client.post(START, {"file": file, "about": "suppliers.contacts"})
    page = technician_client.get(asked.url).text
    chosen = dict(re.findall(r'name="(column_\d+)".*?value="([^"]+)" selected', page, re.DOTALL))
    home = technician_client.post(asked.url, chosen).url
    assert "1 contact would be added" in technician_client.get(home).text
    done = technician_client.post(f"{home}commit/", follow=True).text

    assert "1 contact added to the register" in done
    assert "contacts.csv" in technician_client.get(START).text
    assert "removes 1 contact" in technician_client.get(f"{home}undo/").text


def test_whoever_may_not_change_lines_is_not_asked_about_them(governor, technician):
    assert list(subjects(SUPPLIERS, governor)) == ["suppliers"]
    assert subjects(SUPPLIERS, technician)["suppliers.contacts"] is CONTACTS


def test_lines_of_another_school_are_not_found(technician, larkfield, stranger_client):
    run = checked(technician, "Supplier,Name\nLarkfield Print,Jo\n")

    assert stranger_client.get(f"{START}{run.pk}/").status_code in (403, 404)
    assert ImportRun.objects.get(pk=run.pk).register == "suppliers.contacts"


def test_no_supplier_has_more_contacts_than_fit(technician, larkfield, monkeypatch):
    monkeypatch.setattr("fingerpost.foundation.registers.sets_lines.MOST", 1)
    run = checked(technician, "Supplier,Name\nLarkfield Print,Jo\nLarkfield Print,Una\n")

    done = actions.commit(technician, run)

    assert names() == ["Jo"]
    assert "Remove one first" in said(done)[0]


def test_nothing_to_import_is_said_of_lines_too(technician, larkfield):
    text = "Supplier,Name\nLarkfield Print,Jo\n"
    brought(technician, text)

    with pytest.raises(DomainError, match="There is nothing to import"):
        brought(technician, text)


def test_every_lines_that_comes_in_names_what_tells_it_apart():
    kinds = [each for register in REGISTERS.values() for each in sheets_of_lines(register)]

    assert [each.kept_as for each in kinds if not each.about_lines.known_by] == []
    assert {"suppliers.contacts", "suppliers.certificates"} <= {each.kept_as for each in kinds}
