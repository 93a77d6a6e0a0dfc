"""What contracts for internet lines prove, in every state."""

from datetime import date

import pytest

from fingerpost.records.contracts.actions_deciding import decide
from fingerpost.standards.evidence import apply
from fingerpost.standards.verdicts import Verdict

from .build import a_contract

TODAY = date(2026, 11, 20)
MET, PARTLY, NOT = Verdict.MET, Verdict.PARTLY, Verdict.NOT_MET
BACKUP = {"kind": "broadband-backup"}
pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("in_autumn")]


@pytest.mark.parametrize(
    ("line", "verdict"),
    [
        ("leased", MET),
        ("fttp", MET),
        ("copper", NOT),
        ("mobile", NOT),
        ("", Verdict.NOT_EVIDENCED),
    ],
)
def test_the_main_line_is_full_fibre(digital_lead, line, verdict):
    a_contract(digital_lead, line=line)

    assert apply("contracts.full_fibre", TODAY).verdict == verdict


@pytest.mark.parametrize(
    ("down", "up", "primary", "larger"),
    [
        (1000, 1000, MET, MET),
        (100, 30, MET, NOT),
        (100, 29, PARTLY, NOT),
        (99, 100, PARTLY, NOT),
        (99, 29, NOT, NOT),
        (1000, 200, MET, PARTLY),
        (100, None, Verdict.NOT_EVIDENCED, Verdict.NOT_EVIDENCED),
    ],
)
def test_the_promised_speed_is_enough_for_the_kind_of_school(
    digital_lead, down, up, primary, larger
):
    a_contract(digital_lead, download=down, upload=up)

    assert apply("contracts.speed_of_a_primary", TODAY).verdict == primary
    assert apply("contracts.speed_of_a_larger_school", TODAY).verdict == larger


def test_of_several_lines_one_that_is_fast_both_ways_counts(digital_lead):
    a_contract(digital_lead, download=1000, upload=20)
    a_contract(digital_lead, download=200, upload=200)

    assert apply("contracts.speed_of_a_primary", TODAY).verdict == MET


@pytest.mark.parametrize("second", ["copper", ""])
def test_of_several_main_lines_one_without_full_fibre_is_partly(digital_lead, second):
    a_contract(digital_lead, line="fttp")
    a_contract(digital_lead, line=second, title="Annexe")

    found = apply("contracts.full_fibre", TODAY)
    assert (found.verdict, found.met, found.of) == (PARTLY, 1, 2)
    assert found.because == "1 of 2 contracts for a main line is known to be for full fibre."


@pytest.mark.parametrize(
    ("main", "backup", "verdict"),
    [
        ("leased", "fttp", MET),
        ("fttp", "fttp", PARTLY),
        ("leased", "", PARTLY),
        ("leased", None, NOT),
    ],
)
def test_two_lines_of_different_kinds(digital_lead, main, backup, verdict):
    a_contract(digital_lead, line=main)
    if backup is not None:
        a_contract(digital_lead, line=backup, **BACKUP)

    assert apply("contracts.two_lines", TODAY).verdict == verdict


@pytest.mark.parametrize(
    ("key", "kind"),
    [("contracts.broadband_reviewed", {}), ("contracts.backup_reviewed", BACKUP)],
)
@pytest.mark.parametrize(
    ("day", "verdict"),
    [(date(2025, 11, 20), MET), (date(2025, 11, 1), NOT), (None, NOT)],
)
def test_somebody_looks_at_the_contract_every_year(digital_lead, key, kind, day, verdict):
    a_contract(digital_lead, reviewed_on=day, **kind)

    assert apply(key, TODAY).verdict == verdict


def test_of_several_lines_one_that_nobody_looked_at_is_partly(digital_lead):
    a_contract(digital_lead, reviewed_on=date(2026, 11, 1))
    a_contract(digital_lead, title="Annexe")

    found = apply("contracts.broadband_reviewed", TODAY)
    assert (found.verdict, found.due_again_on) == (PARTLY, date(2027, 11, 3))
    assert [row.cells[1] for row in found.rows.first] == ["Annexe"]


def test_a_decision_about_its_renewal_is_a_look_at_it(digital_lead, business):
    made = a_contract(digital_lead)
    decide(business, made, decision="renew")

    found = apply("contracts.broadband_reviewed", TODAY)

    assert (found.verdict, found.holds_until) == (MET, date(2027, 11, 21))
