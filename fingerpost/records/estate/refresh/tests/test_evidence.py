"""Whether the school knows what it will have to replace, in every state that can be."""

from datetime import date

import pytest

from fingerpost.records.estate.tests.build import asset
from fingerpost.standards.evidence import apply
from fingerpost.standards.verdicts import Verdict

pytestmark = pytest.mark.django_db
DAY = date(2026, 11, 21)
GOOD = {"purchased_on": "2024-01-01", "replacement_cost": 480}


@pytest.mark.parametrize(
    ("rows", "verdict", "counts"),
    [
        ([], Verdict.NOT_EVIDENCED, (0, 0)),
        ([GOOD], Verdict.PARTLY, (1, 1)),
        ([GOOD, {}], Verdict.PARTLY, (1, 2)),
        ([GOOD, {"purchased_on": "2024-01-01"}, {}], Verdict.NOT_MET, (1, 3)),
        ([{"status": "lost"}], Verdict.NOT_EVIDENCED, (0, 0)),
    ],
)
def test_what_must_be_replaced_is_foreseen(school, rows, verdict, counts):
    for row in rows:
        asset(school, **row)

    found = apply("refresh.foreseen", DAY)
    assert (found.verdict, (found.met or 0, found.of or 0)) == (verdict, counts)


def test_the_sentence_says_what_is_left_open(school):
    asset(school, **GOOD)

    found = apply("refresh.foreseen", DAY)
    assert found.because.startswith("1 of 1 thing in school has a day by which to replace it")
    assert "partly met at most" in found.because
