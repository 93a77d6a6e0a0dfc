"""When lessons begin: said in one line, read back, refused beside the field."""

from datetime import time

import pytest

from conftest import client_for, somebody
from fingerpost.foundation.calendar import actions
from fingerpost.foundation.calendar.loading import lessons
from fingerpost.foundation.errors import NotAllowed
from fingerpost.foundation.permissions import Role

pytestmark = pytest.mark.django_db
ADDRESS = "/school-year/lessons/"


@pytest.mark.parametrize("typed", ["8:50, 11.10,1400", "14:00, 8.50, 11:10, 8:50", "850,1110,2pm"])
def test_lessons_are_typed_in_the_ways_people_write_times(head, typed):
    client_for(head).post(ADDRESS, {"begin": typed})

    assert lessons() == [time(8, 50), time(11, 10), time(14)]


def test_lessons_are_moved_and_taken_away(head):
    actions.set_lessons(head, begin=[time(9), time(10)])
    actions.set_lessons(head, begin=[time(10), time(11)])
    assert lessons() == [time(10), time(11)]

    client_for(head).post(ADDRESS, {"begin": ""})

    assert lessons() == []


def test_what_is_no_time_is_told_beside_the_field(head):
    actions.set_lessons(head, begin=[time(9)])

    page = client_for(head).post(ADDRESS, {"begin": "8:50, after break"}).content.decode()

    assert "“after break” is not a time" in page
    assert lessons() == [time(9)]


def test_only_who_keeps_the_school_year_says_when_lessons_begin(head, school):
    actions.set_lessons(head, begin=[time(9)])

    with pytest.raises(NotAllowed):
        actions.set_lessons(somebody("Tess Holm", Role.STAFF, school), begin=[])

    assert lessons() == [time(9)]
