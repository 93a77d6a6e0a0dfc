"""Whether present and committed spending is known, in every state that can be."""

from datetime import date

import pytest

from fingerpost.standards.evidence import apply
from fingerpost.standards.verdicts import Verdict

from .build import a_contract

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("in_autumn")]
DAY = date(2026, 11, 20)
UNPRICED = {"value_year": None}
FREE = {"form": "free", "value_year": None}


@pytest.mark.parametrize(
    ("several", "verdict"),
    [
        ([{}], Verdict.PARTLY),
        ([{}, UNPRICED], Verdict.PARTLY),
        ([{}, UNPRICED, UNPRICED], Verdict.NOT_MET),
        ([FREE], Verdict.NOT_EVIDENCED),
    ],
)
def test_what_is_spent_and_until_when_is_known(business, several, verdict):
    for values in several:
        a_contract(business, **values)

    assert apply("contracts.spending", DAY).verdict == verdict


def test_the_sentence_counts_and_names_what_is_not_looked_at(business):
    a_contract(business)
    a_contract(business, **UNPRICED)

    found = apply("contracts.spending", DAY)
    assert found.because.startswith("1 of 2 paid contracts show what they cost and until when.")
    assert "partly met at most" in found.because
    assert found.rows.total == 1
