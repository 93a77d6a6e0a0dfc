"""Licences enter the register, seats are reckoned to the penny, and dates fall due."""

from datetime import date
from decimal import Decimal

import pytest
from django.core.exceptions import ValidationError

from conftest import client_for, somebody
from fingerpost.foundation.duties.falling import DUTIES
from fingerpost.foundation.errors import NotAllowed
from fingerpost.foundation.imports.mapping import proposed
from fingerpost.foundation.imports.models import ImportTable
from fingerpost.foundation.imports.reading import read_csv
from fingerpost.foundation.permissions import Role
from fingerpost.foundation.registers.importing import actions as importing
from fingerpost.foundation.registers.importing.layout import layout_of
from fingerpost.records.contracts.actions import create as add_contract
from fingerpost.records.licences.actions import change
from fingerpost.records.licences.models import Licence
from fingerpost.records.licences.register import LICENCES

from .build import licence

pytestmark = pytest.mark.django_db


@pytest.fixture
def business(school):
    return somebody("Bea Ledger", Role.BUSINESS, school)


@pytest.mark.parametrize(
    ("bought", "assigned", "used", "unused", "over", "cost"),
    [
        (40, None, 30, 10, 0, "250.00"),
        (40, 36, None, 4, 0, "100.00"),
        (40, 40, 30, 10, 0, "250.00"),
        (40, None, 45, 0, 5, "0.00"),
        (3, None, 2, 1, 0, "333.33"),
        (40, None, 0, 40, 0, "1000.00"),
    ],
)
def test_unused_seats_cost_their_share_of_the_year(bought, assigned, used, unused, over, cost):
    made = Licence(kind="subscription", metric="user", bought=bought, cost_year=Decimal(1000))
    made.assigned, made.used = assigned, used

    assert (made.seats.unused, made.seats.over) == (unused, over)
    assert made.seats.cost_of_unused == Decimal(cost)


@pytest.mark.parametrize(
    "values", [{"bought": None}, {"used": None}, {"metric": "site"}, {"kind": "free"}]
)
def test_what_is_not_counted_has_no_unused_seats(values):
    known = {"kind": "subscription", "metric": "user", "bought": 40, "used": 30}

    assert Licence(**(known | values)).seats is None


def test_it_is_linked_to_the_contract_that_it_names(business):
    contract = add_contract(business, title="Office suite", kind="software")

    assert licence(business, contract_title="office suite").contract_id == contract.pk
    assert licence(business, contract_title="Another").contract_id is None


def test_a_technician_counts_seats_and_does_not_say_what_they_cost(technician, business):
    made = licence(business)

    assert change(technician, made, revision=1, used=31).used == 31
    with pytest.raises(NotAllowed):
        change(technician, made, revision=2, cost_year=Decimal(900))


def test_a_count_on_a_day_to_come_is_refused(technician):
    with pytest.raises(ValidationError, match="Nobody has counted on a day to come"):
        licence(technician, used_on=date(2099, 1, 1))


def test_the_page_of_seats_adds_up_what_nobody_uses(technician, business):
    licence(business, cost_year=Decimal(1000))
    licence(business, product="Drawing", bought=10, used=12)

    page = client_for(technician).get("/licences/seats/").text
    assert "10 seats are paid for and not used: £250 a year" in page
    assert "Used by more than were bought" in page


def test_staff_see_the_standard_list_and_not_the_register(teacher, technician):
    licence(technician, is_standard=True)
    licence(technician, product="Hidden")

    client = client_for(teacher)
    page = client.get("/licences/standard/").text
    assert "1 program is on the standard software list" in page
    assert "Hidden" not in page
    assert client.get("/licences/").status_code == 403


def test_an_end_and_an_end_of_support_fall_due(technician):
    licence(technician, support_ends_on=date(2026, 12, 1))

    read = (date(2026, 11, 20), date(2027, 12, 31))
    assert [each.on for each in DUTIES["licence-ends"].read(*read)] == [date(2027, 7, 31)]
    assert [each.on for each in DUTIES["licence-support"].read(*read)] == [date(2026, 12, 1)]


def test_a_list_of_an_admin_centre_comes_in_with_its_counts(technician):
    data = b"Product title,Total licenses,Assigned licenses,Expiration date\nOffice A3,120,97,"
    data += b"31/07/2027\n"
    run = importing.upload(technician, LICENCES, read_csv(data), data, "licences.csv")
    table = ImportTable.objects.get(run=run).rows
    importing.check(technician, run, *proposed(layout_of(LICENCES), run.headers, table))
    importing.commit(technician, run)

    made = Licence.objects.get()
    assert (made.product, made.bought, made.assigned) == ("Office A3", 120, 97)
    assert (made.kind, made.ends_on) == ("subscription", date(2027, 7, 31))
