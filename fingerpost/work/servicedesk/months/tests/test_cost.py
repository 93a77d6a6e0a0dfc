"""What a request costs: said by those who pay, between two sums."""

from datetime import date
from decimal import Decimal

import pytest

from conftest import client_for
from fingerpost.foundation.audit.models import Entry
from fingerpost.foundation.errors import DomainError, NotAllowed

from ..actions import set_cost
from ..costing import reckoned
from ..models import Cost, Month
from ..rules import a_request

SAID = {"starts_on": date(2026, 9, 1), "amount": Decimal(36000), "covers": "One post"}


@pytest.mark.parametrize(
    ("months", "came", "told"), [(12, 1000, (35, 40)), (2, 240, (25, 30)), (1, 3100, (0, 5))]
)
def test_a_request_costs_between_two_sums(months, came, told):
    assert a_request(Decimal(36000), months, came, 5) == told


def of(month, came):
    return Month(first_on=date(2026, month, 1), figures={"came": came})


@pytest.mark.django_db
def test_only_the_months_of_the_year_are_reckoned(digital_lead):
    assert reckoned([]) is None
    set_cost(digital_lead, **SAID)

    found = reckoned([of(10, 140), of(9, 100), of(8, 900)])
    assert found.said == (
        "240 requests came in during 2 months of that year: between £25 and £30 for each."
    )
    assert "From 30 on it is told" in reckoned([of(9, 29)]).said


@pytest.mark.django_db
def test_a_year_is_said_once_and_put_right_on_the_record(digital_lead, technician):
    with pytest.raises(NotAllowed):
        set_cost(technician, **SAID)
    set_cost(digital_lead, **SAID)
    with pytest.raises(DomainError, match="nothing to save"):
        set_cost(digital_lead, **SAID)

    set_cost(digital_lead, **SAID | {"amount": Decimal(38000)})
    assert Cost.objects.get().amount == 38000
    assert Entry.objects.filter(deed="months.set_cost").count() == 2


@pytest.mark.django_db
def test_those_who_do_the_work_do_not_see_it(digital_lead, technician):
    assert client_for(digital_lead).get("/desk/numbers/cost/").status_code == 200
    assert client_for(technician).get("/desk/numbers/cost/").status_code == 403
