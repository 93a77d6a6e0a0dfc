"""A list of systems comes in as schools keep it."""

import pytest

from fingerpost.foundation.imports.mapping import proposed
from fingerpost.foundation.imports.models import ImportRow, ImportTable
from fingerpost.foundation.imports.reading import read_csv
from fingerpost.foundation.registers.importing import actions, undoing
from fingerpost.foundation.registers.importing.layout import layout_of
from fingerpost.records.suppliers.actions import create as add_supplier
from fingerpost.records.systems.models import System
from fingerpost.records.systems.register import SYSTEMS

pytestmark = pytest.mark.django_db
HEADINGS = "System,Used for,Vendor,SSO,2FA,Hosted,Holds personal data"


def checked(actor, *rows):
    data = "\n".join([HEADINGS, *rows, ""]).encode()
    run = actions.upload(actor, SYSTEMS, read_csv(data), data, "systems.csv")
    table = ImportTable.objects.get(run=run).rows
    return actions.check(actor, run, *proposed(layout_of(SYSTEMS), run.headers, table))


def test_a_list_comes_in_with_the_words_of_schools_and_is_linked_to_suppliers(technician):
    supplier = add_supplier(technician, legal_name="Registerbright Ltd", kind="mis")
    run = checked(technician, "Brightmark,MIS,Registerbright Ltd,Yes,Admins only,Cloud,Pupils")
    actions.commit(technician, run)

    made = System.objects.get()
    assert (made.kind, made.sign_in, made.mfa) == ("mis", "sso", "admins")
    assert (made.hosting, made.personal_data, made.supplier_id) == ("online", "pupils", supplier.pk)


def test_the_same_list_again_changes_nothing_a_later_one_links_anew_and_undo_takes_it_back(
    technician,
):
    row = "Brightmark,MIS,{},No,None,Server,No"
    first = checked(technician, row.format("Nobody"))
    actions.commit(technician, first)
    again = checked(technician, row.format("Nobody"))
    assert set(ImportRow.objects.filter(run=again).values_list("outcome", flat=True)) == {
        "unchanged"
    }

    supplier = add_supplier(technician, legal_name="Registerbright", kind="mis")
    later = checked(technician, row.format("Registerbright"))
    actions.commit(technician, later)
    assert System.objects.get().supplier_id == supplier.pk
    undoing.undo(technician, later)
    assert (System.objects.get().supplier_name, System.objects.get().supplier_id) == (
        "Nobody",
        None,
    )
    undoing.undo(technician, first)
    assert not System.objects.exists()


def test_none_is_an_answer_where_it_is_one_of_the_choices(technician):
    run = checked(technician, "Brightmark,None,,None,None,Cloud,None")
    actions.commit(technician, run)

    made = System.objects.get()
    assert (made.sign_in, made.mfa, made.personal_data) == ("none", "missing", "none")
    assert made.kind == "other"
