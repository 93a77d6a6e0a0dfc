"""Every rule that counts contracts in every state, and the rows that it calls wrong."""

from datetime import UTC, date, datetime

import pytest

from conftest import client_for, somebody
from fingerpost.foundation.now import pretend
from fingerpost.foundation.permissions import Role
from fingerpost.records.contracts.actions_deciding import decide
from fingerpost.records.contracts.tasks import turn_all
from fingerpost.standards.evidence import RULES, apply
from fingerpost.standards.verdicts import Verdict

from .build import a_contract

TODAY = date(2026, 11, 20)
TECHNICAL = {"services": "The whole site"}
# key: (what both share, what makes a good one, what makes a bad one)
TABLE = {
    "contracts.valued": ({}, {}, {"value_year": None}),
    "contracts.both_parts": ({}, TECHNICAL, {}),
    "contracts.technical": ({}, TECHNICAL, {}),
    "contracts.processor_terms": (
        {"personal_data": "yes"},
        {"data_agreed_on": date(2024, 4, 1)},
        {},
    ),
    "contracts.data_back": (
        {"kind": "mis"},
        {"export": "CSV files", "at_end": "both"},
        {"export": "CSV files", "at_end": "deleted"},
    ),
}
WHOLE = {
    "contracts.decided_in_time",
    "contracts.spending",
    "contracts.full_fibre",
    "contracts.speed_of_a_primary",
    "contracts.speed_of_a_larger_school",
    "contracts.two_lines",
    "contracts.broadband_reviewed",
    "contracts.backup_reviewed",
}
pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("in_autumn")]


def listed(actor, *several):
    return [a_contract(actor, **values) for values in several]


def test_every_rule_of_contracts_is_tried():
    assert {key for key in RULES if key.startswith("contracts.")} == TABLE.keys() | WHOLE


@pytest.mark.parametrize("key", [*TABLE, *sorted(WHOLE)])
def test_an_empty_register_proves_nothing(school, key):
    assert apply(key, TODAY).verdict == Verdict.NOT_EVIDENCED


@pytest.mark.parametrize("key", sorted(TABLE.keys() - {"contracts.both_parts"}))
def test_all_good_is_met_and_what_ended_is_not_asked(digital_lead, key):
    shared, good, bad = TABLE[key]
    ended = {"status": "ended"}
    listed(digital_lead, shared | good, shared | good, shared | bad | ended)

    found = apply(key, TODAY)

    assert (found.verdict, found.met, found.of, found.rows) == (Verdict.MET, 2, 2, None)
    assert found.because.startswith("Both ")


@pytest.mark.parametrize("key", TABLE)
def test_most_good_is_partly_met_and_names_the_others(digital_lead, key):
    shared, good, bad = TABLE[key]
    listed(digital_lead, *[shared | good] * 4, shared | bad)

    found = apply(key, TODAY)

    assert (found.verdict, found.met, found.of) == (Verdict.PARTLY, 4, 5)
    assert [row.cells[0] for row in found.rows.first] == ["CON-0005"]
    page = client_for(digital_lead).get(found.rows.all_url).text
    assert "1 contract" in page


@pytest.mark.parametrize(("export", "asked"), [("", "export"), ("CSV files", "at-end")])
def test_how_data_comes_back_and_that_it_does_are_asked_one_by_one(digital_lead, export, asked):
    listed(digital_lead, {"kind": "mis", "export": export})

    found = apply("contracts.data_back", TODAY)

    assert found.go_to == f"/contracts/mend/?missing={asked}"
    assert "Mend 1 contract" in client_for(digital_lead).get(found.go_to).text


@pytest.mark.parametrize("key", TABLE)
def test_none_good_is_not_met(digital_lead, key):
    shared, _, bad = TABLE[key]
    listed(digital_lead, shared | bad, shared | bad)

    assert apply(key, TODAY).verdict == Verdict.NOT_MET


def test_what_is_being_agreed_is_left_out_and_said(digital_lead):
    listed(digital_lead, {}, {"status": "draft", "value_year": None})

    found = apply("contracts.valued", TODAY)

    assert (found.verdict, found.of, found.left_out) == (Verdict.MET, 1, (("being agreed", 1),))
    assert "Left out: 1 being agreed." in found.because


def test_data_that_nobody_was_asked_about_keeps_terms_from_being_met(digital_lead):
    listed(digital_lead, {"personal_data": "yes", "data_agreed_on": TODAY}, {})

    found = apply("contracts.processor_terms", TODAY)

    assert found.verdict == Verdict.PARTLY
    assert "Of 1 more nobody has said" in found.because


def test_decisions_in_time_and_on_grounds_are_met(digital_lead, business):
    [made] = listed(digital_lead, {})
    decide(business, made, decision="renew", usage="Every day", offers=[("Larkfield", 90)])

    found = apply("contracts.decided_in_time", TODAY)

    assert (found.verdict, found.met, found.of) == (Verdict.MET, 1, 1)


def test_decisions_without_another_offer_are_not_enough(digital_lead, business):
    first, second = listed(digital_lead, {}, {})
    decide(business, first, decision="renew", usage="Every day", exempt="Nobody else offers it")
    decide(business, second, decision="renew", usage="Every day")

    assert apply("contracts.decided_in_time", TODAY).verdict == Verdict.NOT_MET


def test_what_was_decided_without_grounds_is_named_and_can_still_be_said(digital_lead, business):
    [made] = listed(digital_lead, {})
    decide(business, made, decision="renew")

    found = apply("contracts.decided_in_time", TODAY)

    assert (found.rows.total, found.go_to) == (1, f"/contracts/{made.pk}/")
    assert found.todo == "Say on what grounds you decided"


def test_silence_falls_due_though_nobody_touches_a_record(digital_lead, business):
    first, _ = listed(digital_lead, {}, {"title": "Annexe"})
    decide(business, first, decision="renew", usage="Every day", exempt="Nobody else offers it")

    found = apply("contracts.decided_in_time", TODAY)

    assert (found.verdict, found.holds_until) == (Verdict.MET, date(2026, 12, 31))
    assert found.due_again_on == date(2027, 1, 1)
    assert apply("contracts.decided_in_time", date(2027, 1, 1)).verdict == Verdict.NOT_MET


def test_one_renewal_by_default_is_not_met_for_a_year(digital_lead, school):
    [made] = listed(digital_lead, {})
    with pretend(datetime(2027, 1, 1, 3, tzinfo=UTC)):
        turn_all.func()
    head = somebody("Hugh Larkmoor", Role.HEADTEACHER, school)
    with pretend(datetime(2027, 2, 1, 12, tzinfo=UTC)):
        decide(head, made, decision="renew", usage="Every day", exempt="Too small")

    found = apply("contracts.decided_in_time", date(2027, 3, 1))
    assert found.verdict == Verdict.NOT_MET
    assert "1 went on because nobody decided in time" in found.because
    assert apply("contracts.decided_in_time", date(2028, 1, 20)).verdict == Verdict.MET


def test_a_register_is_kept_by_both_once_it_has_every_sort_that_the_dfe_names(digital_lead):
    listed(digital_lead, TECHNICAL, TECHNICAL | {"kind": "it-support"})
    found = apply("contracts.both_parts", TODAY)
    assert (found.verdict, found.met, found.of) == (Verdict.PARTLY, 2, 2)
    assert "No contract is listed for licences or subscriptions; other" in found.because

    listed(digital_lead, TECHNICAL | {"kind": "software"}, TECHNICAL | {"kind": "mis"})
    found = apply("contracts.both_parts", TODAY)
    assert (found.verdict, found.met, found.of) == (Verdict.MET, 4, 4)
