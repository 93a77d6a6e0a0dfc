"""Every rule of the register of data in every state."""

from datetime import date

import pytest

from fingerpost.foundation import deeds
from fingerpost.foundation.people.actions import add_person, appoint
from fingerpost.foundation.people.models import Duty
from fingerpost.records.information.actions_asking import answer
from fingerpost.records.information.evidence import DRAFTS
from fingerpost.records.information.models import Advice
from fingerpost.records.information.sources import SOURCES
from fingerpost.records.systems.actions import create as add_system
from fingerpost.standards.evidence import RULES, apply

from .build import WHOLE, an_asset

TODAY = date(2026, 11, 20)
pytestmark = pytest.mark.django_db


@pytest.fixture
def officer(head):
    person = add_person(head, name="Pia Oakleaf")
    appoint(head, person, duty=Duty.DPO, since=date(2020, 1, 1))


def live(dpo, **values):
    return an_asset(dpo, **WHOLE | {"review_on": date(2030, 1, 1), "status": "live"} | values)


@pytest.mark.parametrize("key", [key for key in RULES if key.startswith("information.")])
def test_nothing_entered_proves_nothing(school, key):
    assert apply(key, TODAY).verdict == "not_evidenced"


def test_live_entries_of_pupils_and_of_staff_are_met(dpo, officer):
    live(dpo, whose="pupils")
    live(dpo, whose="staff")

    found = apply("information.register", TODAY)
    assert (found.verdict, found.because) == ("met", "2 of 2 information assets are live.")


def test_drafts_the_other_half_of_people_and_a_dpo_are_missed_by_name(dpo):
    live(dpo, whose="pupils")
    an_asset(dpo)
    an_asset(dpo)

    found = apply("information.register", TODAY)
    assert (found.verdict, found.met, found.of) == ("not_met", 1, 3)
    assert "none of them is about staff; nobody is named" in found.because


def test_without_a_dpo_live_entries_are_met_in_part(dpo):
    live(dpo, whose="both")
    assert apply("information.register", TODAY).verdict == "partly"


def test_each_system_with_personal_data_needs_a_live_entry(dpo, technician):
    for name in ("Brightmark", "Payslip"):
        add_system(technician, name=name, kind="mis", personal_data="staff")
    live(dpo, system_name="Brightmark")
    an_asset(dpo, system_name="Payslip")

    found = apply("information.systems", TODAY)
    assert (found.verdict, found.met, found.of) == ("not_met", 1, 2)
    assert found.because == "1 of 2 systems that hold personal data has a live entry; 1 has not."
    assert (found.todo, found.go_to) == ("Decide about 1 draft", DRAFTS)
    assert apply("information.told", TODAY).verdict == "met"


def test_what_the_dpo_answered_about_a_system_counts(dpo, technician):
    added = [
        add_system(technician, name=name, kind="mis", personal_data="staff")
        for name in ("Brightmark", "Payslip", "Rotas")
    ]
    payroll = live(dpo, name="Payroll")
    answer(dpo, SOURCES["system"], added[0], answer="covered", asset=payroll)
    answer(dpo, SOURCES["system"], added[1], answer="no", because="Names of rooms only")
    assert apply("information.systems", TODAY).because == (
        "1 of 2 systems that hold personal data has a live entry; 1 has not. "
        "1 left out: the DPO answered that it holds none."
    )

    answer(dpo, SOURCES["system"], added[2], answer="covered", asset=payroll)
    assert apply("information.systems", TODAY).verdict == "met"


@pytest.mark.parametrize(
    ("values", "go_to"),
    [
        ([{"status": "proposed"}], DRAFTS),
        ([{"whose": "staff"}], "/information-assets/"),
        ([{"whose": "both"}], "/people/roles/dpo/"),
    ],
)
def test_the_next_step_towards_a_whole_register_is_where_it_can_be_done(dpo, values, go_to):
    for each in values:
        live(dpo, **each)

    assert apply("information.register", TODAY).go_to == go_to


def test_a_system_that_the_dpo_answered_about_is_known_to_them(dpo, technician):
    system = add_system(technician, name="Brightmark", kind="mis", personal_data="staff")
    assert apply("information.told", TODAY).verdict == "not_met"

    answer(dpo, SOURCES["system"], system, answer="no", because="Names of rooms only")
    assert apply("information.told", TODAY).verdict == "met"


@pytest.mark.parametrize(
    ("on", "verdict"),
    [
        (date(2026, 7, 21), "met"),
        (date(2026, 7, 20), "partly"),
        (date(2025, 11, 20), "partly"),
        (date(2025, 11, 19), "not_met"),
    ],
)
def test_advice_is_enough_for_a_term(school, on, verdict):
    with deeds.begin("test"):
        Advice.objects.create(organisation=school, text="", by="Pia Oakleaf", on=on)

    assert apply("information.advice", TODAY).verdict == verdict
