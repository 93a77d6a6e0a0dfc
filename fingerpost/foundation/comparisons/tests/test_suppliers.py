"""The supplier register against the purchase ledger, by company number or by name."""

import pytest

from conftest import client_for
from fingerpost.foundation.registers.actions_leaving import archiving
from fingerpost.foundation.registers.declaration import REGISTERS
from fingerpost.records.suppliers.comparing import bare

from .build import compare, rows, titles

pytestmark = pytest.mark.django_db
KINDS = ["broadband", "print"]


def supplier(actor, name, **values):
    wanted = {"legal_name": name, "kind": "print"} | values
    return REGISTERS["supplier"].verbs.create(actor, **wanted)


def test_a_ledger_is_compared_by_number_and_by_name(digital_lead):
    supplier(digital_lead, "Cablewick Networks Ltd")
    supplier(digital_lead, "Brightmark", companies_house="01234567")
    supplier(digital_lead, "Papermoor Print Services Ltd")
    done = compare(
        client_for(digital_lead),
        "CABLEWICK NETWORKS LIMITED,,1200",
        "Brightmark Holdings,1234567,90",
        "Unheard Of Ltd,,15",
        headings="Supplier name,Company number,Amount",
        source="ledger",
        plural="suppliers",
        kinds=KINDS,
    )

    assert (done.both, done.only_here, done.only_there) == (2, 1, 1)
    assert titles(done, "only-there") == ["Unheard Of Ltd"]


@pytest.mark.parametrize(
    ("name", "said"),
    [("The Sign Co. Ltd", "sign co"), ("SIGN CO LIMITED", "sign co"), ("Limited", "limited")],
)
def test_a_name_is_compared_without_what_ledgers_leave_out(name, said):
    assert bare(name) == said


def test_an_archived_supplier_is_expected_in_no_list_and_paying_it_differs(digital_lead):
    for name in ("Cablewick Networks Ltd", "Papermoor Print Services Ltd"):
        archiving("supplier")[0](digital_lead, supplier(digital_lead, name))
    done = compare(
        client_for(digital_lead),
        "CABLEWICK NETWORKS LIMITED,1200",
        headings="Supplier name,Amount",
        source="ledger",
        plural="suppliers",
        kinds=KINDS,
    )

    assert (done.only_here, done.differing) == (0, 1)
    assert rows(done, "differs")[0].differs == [["Status", "Archived", "Still in that list"]]
