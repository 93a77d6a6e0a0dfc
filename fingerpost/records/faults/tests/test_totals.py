"""Governors see how many faults there were and what became of them, and never of what."""

from datetime import timedelta

import pytest

from fingerpost.foundation.now import now, pretend
from fingerpost.records.faults import actions, counting

pytestmark = pytest.mark.django_db
A_DAY = timedelta(days=1)


@pytest.fixture
def faults(school, technician, visualiser):
    """One mended the next day, one after ten days, one that waits, and one of long ago."""
    begin = now() - 30 * A_DAY
    for on, after in ((-400, 1), (0, 1), (2, 10), (20, None)):
        with pretend(begin + on * A_DAY):
            fault = actions.report(
                actions.passer_by(school), visualiser, trouble="dead", words="Ask Zelda"
            )
        if after:
            with pretend(begin + (on + after) * A_DAY):
                actions.close(technician, fault, state="mended", done="New lead")


def test_the_faults_of_a_year_are_counted_by_what_became_of_them(faults):
    whole, line = counting.totals(now())

    assert (line.label, line.reported, line.waiting) == ("It does not turn on", 3, 1)
    assert (line.mended, line.mended_soon, line.no_fault) == (2, 1, 0)
    assert (whole.label, whole.reported, whole.mended_soon) == ("All kinds", 3, 1)


def test_a_governor_reads_numbers_and_no_fault(faults, governor_client):
    page = governor_client.get("/faults/totals/").text

    assert "3 faults were reported in the last twelve months; 1 of them waits" in page
    for told in ("Visualiser", "Zelda", "New lead", "AST-"):
        assert told not in page
    assert governor_client.get("/faults/").status_code == 403
    assert "/faults/totals/" in governor_client.get("/registers/").text


def test_without_a_fault_the_page_says_so(governor_client):
    assert "No fault was reported" in governor_client.get("/faults/totals/").text
