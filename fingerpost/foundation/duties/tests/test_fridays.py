"""Which Friday is meant."""

from datetime import date

import pytest

from fingerpost.foundation.calendar.rules import AcademicYear, SchoolCalendar, TermDates, TermName
from fingerpost.foundation.duties.fridays import next_friday

SPRING = TermDates(
    AcademicYear(2026),
    TermName.SPRING,
    date(2027, 1, 4),
    date(2027, 3, 25),
    (date(2027, 2, 15), date(2027, 2, 19)),
)
SUMMER = TermDates(
    AcademicYear(2026),
    TermName.SUMMER,
    date(2027, 4, 12),
    date(2027, 7, 21),
    (date(2027, 5, 31), date(2027, 6, 4)),
)


@pytest.mark.parametrize(
    ("terms", "today", "friday"),
    [
        ((), date(2027, 1, 5), date(2027, 1, 8)),
        ((), date(2027, 1, 8), date(2027, 1, 15)),
        ((), date(2027, 3, 22), date(2027, 4, 2)),  # Good Friday is no working day
        ((SPRING, SUMMER), date(2027, 2, 12), date(2027, 2, 26)),  # not in half-term
        ((SPRING, SUMMER), date(2027, 3, 24), date(2027, 4, 16)),  # not in the holiday
    ],
)
def test_it_is_the_next_friday_with_pupils_in_school(terms, today, friday):
    assert next_friday(SchoolCalendar(today, terms), today) == friday
