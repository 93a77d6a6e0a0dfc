"""What is down: what staff read, and how many minutes of lessons it cost."""

from datetime import UTC, date, datetime

import pytest
from django.core.exceptions import ValidationError

from conftest import client_for
from fingerpost.foundation.calendar.rules import (
    AcademicYear,
    NoTermDates,
    SchoolCalendar,
    TermDates,
    TermName,
)
from fingerpost.foundation.errors import DomainError, NotAllowed
from fingerpost.foundation.now import LONDON, now, pretend
from fingerpost.work.servicedesk.outages import actions
from fingerpost.work.servicedesk.outages.rules import term_minutes

TERM = TermDates(AcademicYear(2026), TermName.AUTUMN, date(2026, 9, 3), date(2026, 12, 18))
CALENDAR = SchoolCalendar(date(2026, 11, 20), terms=(TERM,))


def at(day, hour, minute=0):
    return datetime(2026, 11, day, hour, minute, tzinfo=LONDON)


@pytest.mark.parametrize(
    ("begin", "end", "minutes"),
    [
        (at(20, 9, 10), at(20, 9, 40), 30),
        (at(20, 8), at(20, 9), 15),
        (at(20, 16), at(20, 18), 0),
        (at(20, 15), at(23, 9), 30),  # over a weekend
        (at(21, 9), at(22, 12), 0),
    ],
)
def test_only_lessons_on_school_days_are_counted(begin, end, minutes):
    assert term_minutes(CALENDAR, begin, end) == minutes


def test_without_term_dates_nothing_is_counted():
    with pytest.raises(NoTermDates):
        term_minutes(SchoolCalendar(date(2026, 11, 20)), at(20, 9), at(20, 10))


def down(actor, began_at=None, planned=False):
    told = {"service": "Wi-Fi", "place": "main block", "words": "Use the cable meanwhile"}
    return actions.begin(actor, **told, began_at=began_at or now(), planned=planned)


@pytest.mark.django_db
def test_staff_read_what_is_down_where_they_would_ask(technician, teacher):
    with pretend(datetime(2026, 11, 20, 9, 10, tzinfo=UTC)):
        down(technician)

        said = "Wi-Fi (main block): down since"
        for page in ("/help/", "/help/ask/broken/", "/help/status/"):
            assert said in client_for(teacher).get(page).text, page


@pytest.mark.django_db
def test_it_works_again_once_and_says_why(technician, teacher):
    outage = down(technician)
    with pytest.raises(NotAllowed):
        actions.end(teacher, outage, ended_at=now(), cause="A cable")

    actions.end(technician, outage, ended_at=now(), cause="A cable")
    with pytest.raises(DomainError, match="works again"):
        actions.end(technician, outage, ended_at=now(), cause="A cable")


@pytest.mark.django_db
def test_what_is_still_to_come_is_planned(technician):
    with pretend(datetime(2026, 11, 20, 9, tzinfo=UTC)):
        with pytest.raises(ValidationError):
            down(technician, at(21, 9))

        assert down(technician, at(21, 9), planned=True).is_planned
