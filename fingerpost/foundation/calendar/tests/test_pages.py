"""The pages of the school year: what they say, what they offer, what they refuse."""

from datetime import UTC, datetime

import pytest

from conftest import client_for
from fingerpost.foundation.calendar import actions
from fingerpost.foundation.calendar.loading import calendar_for
from fingerpost.foundation.calendar.models import MarkedDays, SupportTime, Term
from fingerpost.foundation.calendar.rules import AcademicYear
from fingerpost.foundation.now import pretend

from .build import day, terms

pytestmark = pytest.mark.django_db
ADDRESS = "/school-year/"


@pytest.fixture(autouse=True)
def _today():
    with pretend(datetime(2026, 11, 21, 12, tzinfo=UTC)):
        yield


@pytest.fixture
def client(head):
    return client_for(head)


@pytest.fixture
def entered(head):
    actions.set_terms(head, AcademicYear(2026), terms(2026))


def filled(**changes) -> dict[str, str]:
    """What the form of the terms sends."""
    sent = {}
    for term in terms(2026):
        first, last = term.half_term
        sent |= {
            f"{term.name}_starts_on": str(term.starts_on),
            f"{term.name}_half_from": str(first),
            f"{term.name}_half_until": str(last),
            f"{term.name}_ends_on": str(term.ends_on),
        }
    return sent | changes


def test_a_school_that_entered_nothing_is_told_so(client):
    page = client.get(ADDRESS).text

    assert "There are no term dates for 2026/27 yet" in page
    assert "Enter the terms" in page
    assert "Boxing Day" in page


def test_the_year_says_how_many_school_days_it_has_and_how_many_are_left(client, entered):
    page = client.get(ADDRESS).text

    assert "2026/27 has 194 school days; 20 are left this term" in page
    assert "Today is not a school day (the weekend). The next one is Monday 23 November" in page
    assert "Most schools have 190 and 5" in page


def test_each_month_says_in_words_what_its_picture_shows(client, head, entered):
    actions.mark_days(head, kind="inset", first_on=day("2026-10-23"))
    page = client.get(ADDRESS).text

    assert "October 2026: 16 school days; INSET 23 October; half-term 26 to 30 October." in page


def test_the_terms_of_a_usual_year_are_proposed_and_saved_only_when_sent(client):
    page = client.get(f"{ADDRESS}terms/?year=2026").text

    assert "Nothing is saved yet" in page
    assert 'value="2 September 2026"' in page
    assert not Term.objects.exists()


def test_terms_are_saved_as_they_were_typed(client, school):
    answer = client.post(f"{ADDRESS}terms/?year=2026", filled(summer_ends_on="20 July 2027"))

    assert answer.url == "/school-year/?year=2026"
    assert calendar_for(school, day("2026-11-21")).terms[2].ends_on == day("2027-07-20")


def test_half_a_half_term_is_refused_beside_its_field(client):
    page = client.post(f"{ADDRESS}terms/?year=2026", filled(spring_half_until="")).text

    assert "Enter both days of half-term" in page
    assert not Term.objects.exists()


def test_terms_in_the_wrong_order_come_back_with_what_was_typed(client):
    page = client.post(f"{ADDRESS}terms/?year=2026", filled(autumn_ends_on="1 August 2026")).text

    assert "Autumn term 2026/27 ends before it starts" in page
    assert 'value="1 August 2026"' in page


def test_own_terms_can_be_put_away(client, school, entered):
    client.post(f"{ADDRESS}terms/?year=2026", {"drop": "yes"})

    assert calendar_for(school, day("2026-11-21")).terms == ()


def test_a_day_is_marked_and_removed_again(client):
    sent = {"kind": "closure", "first_on": "8 December 2026", "label": "snow"}
    assert client.post(f"{ADDRESS}days/add/", sent).url == "/school-year/?year=2026"
    marked = MarkedDays.objects.get()
    assert "snow" in client.get(ADDRESS).text

    client.post(f"{ADDRESS}days/{marked.pk}/remove/")
    assert "snow" not in client.get(ADDRESS).text.split("<h1>")[1]


def test_support_hours_are_entered_by_season(client):
    sent = {
        "term_days": ["0", "1", "2", "3", "4"],
        "term_opens": "8",
        "term_closes": "16.30",
        "holiday_days": ["1"],
        "holiday_opens": "09:00",
        "holiday_closes": "12:00",
    }
    client.post(f"{ADDRESS}support-hours/", sent)

    page = client.get(ADDRESS).text
    assert "Monday to Friday, 08:00 to 16:30" in page
    assert "Tuesday, 09:00 to 12:00" in page
    assert SupportTime.objects.count() == 6


@pytest.mark.parametrize(
    ("opens", "closes", "words"),
    [
        ("", "17:00", "Enter a time like 08:00, or choose no days"),
        ("17:00", "08:00", "Enter a time after the one at which support begins"),
        ("01:30", "08:00", "Enter a time from 03:00 on"),
        ("early", "17:00", "Enter a time like 08:00"),
    ],
)
def test_hours_that_make_no_sense_are_refused(client, opens, closes, words):
    sent = {"term_days": ["0"], "term_opens": opens, "term_closes": closes}
    page = client.post(f"{ADDRESS}support-hours/", sent).text

    assert words in page
    assert not SupportTime.objects.exists()


def test_a_governor_reads_the_year_and_is_offered_no_change(governor_client):
    page = governor_client.get(ADDRESS).text

    assert "Bank holidays of England" in page
    assert "Enter the terms" not in page


@pytest.mark.parametrize("year", ["", "20266", "abcd", "1066", "-1"])
def test_a_year_that_makes_no_sense_shows_this_one(client, year):
    assert "2026/27" in client.get(ADDRESS, {"year": year}).text
