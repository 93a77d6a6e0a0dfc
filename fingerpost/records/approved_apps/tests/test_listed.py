"""What the registers prove of DfE digital leadership 2: contracts, and a list of approved apps."""

from datetime import date, timedelta

import pytest

from conftest import client_for
from fingerpost.foundation import deeds
from fingerpost.records.approved_apps.actions import create
from fingerpost.records.approved_apps.models import ApprovedApp
from fingerpost.records.contracts.tests.build import a_contract
from fingerpost.standards.evidence import apply
from fingerpost.standards.verdicts import Verdict

pytestmark = pytest.mark.django_db
TODAY = date(2026, 11, 20)
KEY = "approved_apps.with_contracts"
ALL = ("broadband", "it-support", "software", "mis")


def contracts(actor, *kinds):
    for kind in kinds:
        a_contract(actor, kind=kind)


def an_app(actor, review_on, status="approved"):
    made = create(actor, product="Times Tables", used_for="Maths", audience="pupils")
    with deeds.begin("test"):
        changed = {"status": status, "review_on": review_on}
        ApprovedApp.objects.filter(pk=made.pk).update(**changed)


def test_empty_registers_prove_nothing(school):
    assert apply(KEY, TODAY).verdict == Verdict.NOT_EVIDENCED


@pytest.mark.parametrize(
    ("kinds", "apps", "verdict", "met"),
    [
        (ALL, [TODAY], Verdict.MET, 5),
        (ALL, [], Verdict.PARTLY, 4),
        (ALL, [None], Verdict.PARTLY, 4),
        (ALL, [TODAY - timedelta(days=1)], Verdict.PARTLY, 4),
        (("broadband", "it-support"), [], Verdict.PARTLY, 2),
        (("print",), [], Verdict.NOT_MET, 1),
        ((), [TODAY], Verdict.NOT_MET, 1),
    ],
)
def test_it_takes_every_sort_of_contract_and_apps_that_are_looked_at(
    digital_lead, kinds, apps, verdict, met
):
    contracts(digital_lead, *kinds)
    for review_on in apps:
        an_app(digital_lead, review_on)

    found = apply(KEY, TODAY)
    assert (found.verdict, found.met, found.of) == (verdict, met, 5)


def test_an_app_that_nobody_decided_about_is_not_on_the_list(digital_lead):
    contracts(digital_lead, *ALL)
    an_app(digital_lead, TODAY, status="screening")

    found = apply(KEY, TODAY)
    assert "Nothing is listed for approved apps." in found.because
    assert found.go_to == "/approved-apps/"


def test_it_names_the_overdue_apps_and_opens_them(digital_lead):
    contracts(digital_lead, *ALL)
    an_app(digital_lead, TODAY - timedelta(days=1))

    found = apply(KEY, TODAY)
    assert "1 of 1 approved app is overdue to be looked at again." in found.because
    assert found.rows.first[0].cells[1] == "Times Tables"
    assert "Times Tables" in client_for(digital_lead).get(found.rows.all_url).text


def test_it_holds_until_the_first_app_is_due(digital_lead):
    contracts(digital_lead, *ALL)
    an_app(digital_lead, date(2027, 3, 1))
    an_app(digital_lead, date(2027, 5, 1))

    found = apply(KEY, TODAY)
    assert (found.holds_until, found.due_again_on) == (date(2027, 3, 1), date(2027, 3, 2))
