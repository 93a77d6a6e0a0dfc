"""What the old trust loses and what the school keeps: the last day, and the day after."""

from datetime import UTC, date, datetime

import pytest

from conftest import client_for, somebody
from fingerpost.foundation import deeds
from fingerpost.foundation.accounts.models import Membership
from fingerpost.foundation.calendar.models import Term
from fingerpost.foundation.memberships.actions import no_longer_than_the_trust as last_day
from fingerpost.foundation.now import pretend
from fingerpost.foundation.organisations import moves, parting
from fingerpost.foundation.people.models import Appointment, Duty, Person
from fingerpost.foundation.permissions import Role
from fingerpost.foundation.tenancy.models import Belonging
from fingerpost.foundation.tenancy.scope import scope

LAST, DAY_AFTER = date(2027, 8, 31), date(2027, 9, 1)
BEFORE = date(2027, 8, 30)


def on(day):
    return pretend(datetime(day.year, day.month, day.day, 12, tzinfo=UTC))


@pytest.fixture
def lead(trust, school):
    """Tamsin Waymark, of the trust, whose IT lead she is at the school too."""
    made = somebody("Tamsin Waymark", Role.TRUST_IT_LEAD, school)
    with scope(trust), deeds.begin("test"):
        tamsin = {"number": 1, "name": "Tamsin Waymark", "account_id": made.account_id}
        Person(organisation=trust, **tamsin).save()
        Term(
            organisation=trust,
            year=2027,
            name="autumn",
            starts_on="2027-09-02",
            ends_on="2027-12-17",
            known_from="2026-01-01",
        ).save()
    return made


@pytest.fixture
def left(lead, school):
    """Both have agreed on the last day."""
    with on(date(2027, 1, 8)):
        moves.part_by_operator(Belonging.objects.select_related("school", "trust").get(), on=LAST)


@pytest.mark.parametrize(("day", "sees"), [(BEFORE, True), (LAST, True), (DAY_AFTER, False)])
def test_the_trusts_people_may_act_there_to_the_last_day(lead, left, day, sees):
    with on(day):
        client = client_for(lead)
        assert (client.get("/assets/").status_code == 200) is sees
        assert (client.get("/people/").status_code == 200) is sees


@pytest.mark.parametrize(("day", "sees"), [(BEFORE, True), (LAST, True), (DAY_AFTER, False)])
def test_the_school_sees_the_trusts_people_to_the_last_day(left, head, day, sees):
    with on(day):
        assert ("Tamsin Waymark" in client_for(head).get("/people/").text) is sees


def test_the_schools_own_people_stay(left, head, school):
    with on(DAY_AFTER):
        assert client_for(head).get("/people/").status_code == 200
    assert Membership.objects.get(account_id=head.account_id).until is None


def test_somebody_on_both_lists_stays(lead, school):
    with deeds.begin("test"):
        tamsin = {"number": 1, "name": "Tamsin Waymark", "account_id": lead.account_id}
        Person(organisation=school, **tamsin).save()
    with on(BEFORE):
        moves.part_by_operator(Belonging.objects.select_related("school", "trust").get(), on=LAST)

    assert Membership.objects.get(organisation=school).until is None


@pytest.mark.parametrize(("day", "done"), [(LAST, False), (DAY_AFTER, True)])
def test_the_calendar_becomes_the_schools_own_on_the_day_after(left, school, day, done):
    with on(day):
        assert parting.part() == ([school.pk] if done else [])
    with scope(school):
        assert Term.objects.own().filter(year=2027).exists() is done


def test_what_follows_is_seen_to_once(left, school):
    with on(DAY_AFTER):
        parting.part()
        assert parting.part() == []
    assert Term.objects.own().count() == 1


def test_years_that_the_school_set_itself_are_not_doubled(left, school):
    with deeds.begin("test"):
        Term(
            organisation=school,
            year=2027,
            name="autumn",
            starts_on="2027-09-03",
            ends_on="2027-12-18",
            known_from="2026-02-01",
        ).save()
    with on(DAY_AFTER):
        parting.part()

    assert [str(term.starts_on) for term in Term.objects.own()] == ["2027-09-03"]


def test_duties_of_the_trusts_people_end_with_the_last_day(lead, left, school, trust):
    with scope(trust):
        person = Person.objects.own().get()
    with on(BEFORE), deeds.begin("test"):
        held = Appointment(organisation=school, duty=Duty.DPO, person=person, starts_on=BEFORE)
        held.save()
    with on(DAY_AFTER):
        parting.part()
    held.refresh_from_db(fields=["ends_on"])

    assert held.ends_on == LAST


@pytest.mark.parametrize(
    "page", ["/people/", "/people/who-does-what/", "/people/roles/", "/", "/our-school/"]
)
def test_the_pages_of_the_school_still_open(lead, left, head, school, trust, page):
    with scope(trust):
        person = Person.objects.own().get()
    with on(BEFORE), deeds.begin("test"):
        Appointment(organisation=school, duty=Duty.DPO, person=person, starts_on=BEFORE).save()
    with on(DAY_AFTER):
        assert client_for(head).get(page).status_code == 200
        parting.part()
        assert client_for(head).get(page).status_code == 200


def test_whoever_comes_in_after_the_agreement_leaves_with_the_trust(lead, left, school, trust):
    with scope(trust):
        person = Person.objects.own().get()
    with on(BEFORE):
        assert last_day(somebody("H", Role.HEADTEACHER, school), person, None) == LAST
        assert last_day(somebody("H", Role.HEADTEACHER, school), person, BEFORE) == BEFORE
