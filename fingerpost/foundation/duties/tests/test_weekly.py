"""The one letter a week."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from fingerpost.foundation.accounts.models import Account, Membership
from fingerpost.foundation.duties import actions, digest
from fingerpost.foundation.duties.models import Reader
from fingerpost.foundation.duties.origins import Origin
from fingerpost.foundation.duties.weekly import weekly
from fingerpost.foundation.duties.writing import weekly as words
from fingerpost.foundation.mail.models import Mail
from fingerpost.foundation.now import pretend
from fingerpost.foundation.people.actions import add_person
from fingerpost.foundation.permissions import Role
from fingerpost.foundation.tenancy.scope import scope

from .conftest import DUE

pytestmark = pytest.mark.django_db
MONDAY = datetime(2026, 11, 23, 7, 30, tzinfo=UTC)


@pytest.fixture
def asked(to_do, settings):
    """Something waits for the technician, and mail can be sent."""
    settings.MAIL_FROM = "fingerpost@school.example"
    return to_do


def letters():
    return Mail.objects.filter(letter="weekly")


@pytest.fixture
def elsewhere(asked, technician, other_school):
    """The technician leads at Quillbrook High, and is asked for something there."""
    keys = {"account_id": technician.account_id, "organisation": other_school}
    Membership.objects.create(**keys, role=Role.SLT_DIGITAL_LEAD, since="2020-01-01")
    roles = frozenset({Role.SLT_DIGITAL_LEAD})
    there = replace(technician, organisation=other_school, roles=roles)
    with scope(other_school):
        tess = add_person(there, name="Tess Wickham", account_id=technician.account_id)
        actions.ask(there, Origin(), title="Bring the spare keys", due_on=DUE, owner=tess)
    return there


@pytest.mark.parametrize(
    ("day", "begins"),
    [
        (date(2026, 11, 23), True),  # Monday
        (date(2026, 11, 24), False),
        (date(2026, 11, 22), False),  # Sunday
        (date(2026, 8, 31), False),  # a bank holiday
        (date(2026, 9, 1), True),  # and the Tuesday after it
    ],
)
def test_a_week_begins_on_its_first_day_that_counts(school, day, begins):
    assert digest.begins_week(school, day) is begins


def test_there_is_one_letter_however_often_the_clock_strikes(asked, technician):
    with pretend(MONDAY):
        weekly.func()
        weekly.func()

    held = letters().get()
    assert held.to == Account.objects.get(pk=technician.account_id).email
    assert held.key == f"weekly {technician.account_id} 2026-W48"


def test_it_says_what_waits_and_nothing_once_it_is_done(asked, technician):
    with pretend(MONDAY):
        found = words(account=technician.account_id)
        actions.close(technician, asked)

        assert found.subject == "1 thing waits for you at Fernwhistle Primary"
        assert "List the servers (by 15 May 2099)" in found.plain()
        assert words(account=technician.account_id) is None


def test_more_than_five_are_counted(asked, digital_lead, technician, tess):
    for n in range(6):
        actions.ask(digital_lead, Origin(), title=f"Thing {n}", due_on=DUE, owner=tess)

    assert "- and 2 more" in words(account=technician.account_id).plain()


def test_whoever_wants_none_gets_none(asked, technician, technician_client):
    page = technician_client.post("/waiting/reminders/weekly/", {"wanted": "no"}, follow=True).text
    with pretend(MONDAY):
        weekly.func()

    assert "You get no weekly letter" in page
    assert not letters().exists()
    technician_client.post("/waiting/reminders/weekly/", {"wanted": "yes"})
    assert Reader.objects.get().wants_weekly


def test_nobody_is_written_to_without_a_server_or_on_other_days(asked, settings):
    with pretend(MONDAY.replace(day=24)):
        weekly.func()
    settings.MAIL_FROM = ""
    with pretend(MONDAY):
        weekly.func()

    assert not letters().exists()


def test_whoever_has_left_gets_no_letter(asked, technician, school):
    Account.objects.filter(pk=technician.account_id).update(is_active=False)

    assert words(account=technician.account_id) is None


def test_whoever_works_for_several_schools_gets_one_letter_of_all(elsewhere, technician):
    with pretend(MONDAY):
        weekly.func()
        found = words(account=technician.account_id)

    assert letters().count() == 1
    with scope(elsewhere.organisation):
        assert not letters().exists()
    assert found.subject == "2 things wait for you at Fernwhistle Primary and 1 more"
    assert found.plain().index("At Fernwhistle Primary:") < found.plain().index("spare keys")


def test_a_school_whose_letter_is_not_wanted_is_left_out(elsewhere, technician):
    with scope(elsewhere.organisation):
        actions.choose_weekly(elsewhere, wanted=False)

    assert "spare keys" not in words(account=technician.account_id).plain()


def test_whoever_asked_reads_what_is_late(asked, digital_lead):
    with pretend(datetime(2099, 5, 18, 7, 30, tzinfo=UTC)):
        found = words(account=digital_lead.account_id)

    assert "Tess Wickham: List the servers (by 15 May 2099, overdue)" in found.plain()
