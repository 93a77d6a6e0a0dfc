"""Whether spot checks bear out the three registers."""

from datetime import timedelta

import pytest

from fingerpost.foundation.now import today
from fingerpost.standards.evidence import apply
from fingerpost.standards.verdicts import Verdict

from .test_coverage import spot_checked

pytestmark = pytest.mark.django_db
KEY = "estate.borne_out"


@pytest.mark.parametrize(
    ("assets", "contracts", "information", "verdict", "met"),
    [
        (10, 8, 9, Verdict.MET, 3),
        (10, 8, 7, Verdict.PARTLY, 2),
        (10, None, None, Verdict.PARTLY, 1),
        (7, None, 8, Verdict.PARTLY, 1),
        (7, None, None, Verdict.NOT_MET, 0),
        (None, None, None, Verdict.NOT_EVIDENCED, 0),
    ],
)
def test_each_register_is_to_be_borne_out(school, assets, contracts, information, verdict, met):
    rights = {"assets": assets, "contracts": contracts, "information-assets": information}
    for register, right in rights.items():
        if right is not None:
            spot_checked(school, right, register=register)

    found = apply(KEY, today())
    assert (found.verdict, found.met, found.of) == (verdict, met, 3)


def test_a_spot_check_bears_a_register_out_for_a_term(school):
    spot_checked(school, 8, days=122)
    last = apply(KEY, today())
    assert (last.verdict, last.due_again_on) == (Verdict.PARTLY, today() + timedelta(days=1))

    assert apply(KEY, today() + timedelta(days=1)).verdict == Verdict.NOT_MET


def test_the_sentence_tells_of_each_register_and_what_to_do_next(school):
    spot_checked(school, 9)
    spot_checked(school, 7, register="contracts")
    spot_checked(school, 10, register="suppliers")

    found = apply(KEY, today())
    assert found.because.startswith("1 of 3 registers was borne out by a spot check")
    assert "Not so: contracts (7 of 10 right, " in found.because
    assert found.because.endswith(" and information assets (never checked).")
    assert found.todo == "Put the register of contracts right, then check it again"
    assert found.go_to == "/contracts/spot-checks/"
