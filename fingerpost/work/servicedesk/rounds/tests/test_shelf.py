"""How long a look is enough, and what is declared."""

from datetime import date

import pytest

from fingerpost.foundation.calendar.rules import AcademicYear, TermDates, TermName
from fingerpost.standards.catalogue import requirement
from fingerpost.work.servicedesk.rounds.shelf import checks

YEAR = AcademicYear(2026)
TERMS = (
    TermDates(YEAR, TermName.AUTUMN, date(2026, 9, 3), date(2026, 12, 18)),
    TermDates(YEAR, TermName.SPRING, date(2027, 1, 5), date(2027, 3, 26)),
)


@pytest.mark.parametrize(
    ("word", "looked_on", "until"),
    [
        ("watching", date(2026, 11, 20), date(2026, 11, 27)),
        ("auto-lock", date(2026, 11, 20), date(2027, 11, 20)),
        ("firewall-rules", date(2026, 11, 20), date(2027, 3, 26)),
        ("firewall-rules", date(2027, 2, 1), date(2027, 6, 3)),  # no next term is known
        ("holiday-replies", date(2026, 11, 20), date(2026, 12, 18)),
        ("holiday-replies", date(2026, 12, 4), date(2027, 3, 26)),
        ("holiday-replies", date(2026, 12, 17), date(2027, 3, 26)),
    ],
)
def test_a_look_is_enough_until_it_comes_round(word, looked_on, until):
    assert checks()[word].enough_until(looked_on, TERMS) == until


def test_every_check_proves_something_or_stands_beside_what_does():
    for check in checks().values():
        assert check.proves or check.besides, check.word
        assert all(requirement(id).evidence for id in check.besides), check.word
