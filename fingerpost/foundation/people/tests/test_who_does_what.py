"""Who does what: one page of names, a deed for each change."""

from datetime import timedelta

import pytest

from conftest import client_for, somebody
from fingerpost.foundation.audit.models import Entry
from fingerpost.foundation.now import now, pretend, today
from fingerpost.foundation.people.actions import add_person, holders
from fingerpost.foundation.people.duties import say_who_does_what
from fingerpost.foundation.people.models import Appointment, Duty, Person
from fingerpost.foundation.permissions import Role
from fingerpost.foundation.tenancy.scope import scope

PAGE = "/people/who-does-what/"


@pytest.fixture
def say(digital_lead_client):
    """Send the page with these names; answers what came back."""

    def send(names=None, **more):
        return digital_lead_client.post(PAGE, {**(names or {}), **more})

    return send


@pytest.fixture
def said_last_week(digital_lead):
    """Names that the digital lead entered seven days ago."""

    def send(names):
        with pretend(now() - timedelta(days=7)):
            say_who_does_what(digital_lead, on=today(), is_slt=False, appointed_on=None, **names)

    return send


def test_names_become_people_with_duties_in_one_go(say):
    say({Duty.HEADTEACHER: "Hugh Larkmoor", Duty.DPO: "Pia Oakleaf"})

    assert {duty: held.person.name for duty, held in holders().items()} == {
        Duty.HEADTEACHER: "Hugh Larkmoor",
        Duty.DPO: "Pia Oakleaf",
    }


def test_one_person_may_hold_two_duties(say):
    say({Duty.DSL: "Ada Fernhill", Duty.FILTERING_SLT: "ada  fernhill"})

    assert Person.objects.get().name == "Ada Fernhill"
    assert Appointment.objects.count() == 2


def test_every_change_is_a_deed_and_saving_again_is_none(say):
    say({Duty.DSL: "Ada Fernhill"})
    assert [e.deed for e in Entry.objects.order_by("seq")] == ["people.create", "people.appoint"]

    say({Duty.DSL: "Ada Fernhill"})
    assert Entry.objects.count() == 2


def test_a_later_holder_ends_the_former_appointment(say, said_last_week):
    said_last_week({Duty.DPO: "Pia Oakleaf"})
    say({Duty.DPO: "Bo Rushmere"})

    first, second = Appointment.objects.order_by("starts_on")
    assert (first.person.name, first.ends_on) == ("Pia Oakleaf", today() - timedelta(days=1))
    assert (second.person.name, second.starts_on) == ("Bo Rushmere", today())


def test_a_name_given_by_mistake_is_corrected_the_same_day(say):
    say({Duty.DPO: "Pia Oakleaf"})
    say({Duty.DPO: "Bo Rushmere"})

    assert Appointment.objects.get().person.name == "Bo Rushmere"


def test_a_blank_leaves_a_duty_vacant_and_keeps_the_past(say, said_last_week):
    said_last_week({Duty.DPO: "Pia Oakleaf"})
    say({Duty.DPO: ""})

    assert holders() == {}
    assert Appointment.objects.get().ends_on == today() - timedelta(days=1)


def test_a_blank_takes_back_a_name_given_the_same_day(say):
    say({Duty.DPO: "Pia Oakleaf"})
    say({Duty.DPO: ""})

    assert not Appointment.objects.exists()
    assert Entry.objects.filter(deed="people.appoint").count() == 2


def test_the_head_is_noted_as_the_one_who_appointed_the_digital_lead(say):
    names = {Duty.HEADTEACHER: "Hugh Larkmoor", Duty.SLT_DIGITAL_LEAD: "Dita Fernside"}
    say(names, is_slt="on", appointed_on="2 March 2026")

    held = holders()[Duty.SLT_DIGITAL_LEAD]
    assert held.person.is_slt
    assert held.appointed_by.name == "Hugh Larkmoor"
    assert str(held.appointed_on) == "2026-03-02"


def test_a_digital_lead_who_stops_being_senior_is_no_longer_noted_so(say):
    say({Duty.SLT_DIGITAL_LEAD: "Dita Fernside"}, is_slt="on")
    say({Duty.SLT_DIGITAL_LEAD: "Dita Fernside"})

    assert not Person.objects.get().is_slt


def test_a_head_who_is_the_digital_lead_stays_a_senior_leader(say):
    say({Duty.HEADTEACHER: "Hugh Larkmoor", Duty.SLT_DIGITAL_LEAD: "Hugh Larkmoor"})

    assert Person.objects.get().is_slt


def test_naming_a_link_governor_says_that_they_are_a_governor(say, head):
    add_person(head, name="Gwen Stillwater")
    say({Duty.DIGITAL_GOVERNOR: "Gwen Stillwater"})

    assert Person.objects.get().is_governor


@pytest.mark.parametrize(
    ("names", "day", "said"),
    [
        ({Duty.SLT_DIGITAL_LEAD: "Dita Fernside"}, "1 January 2190", "Enter a day that has been"),
        ({Duty.SLT_DIGITAL_LEAD: ""}, "2 March 2026", "Enter who was appointed"),
        ({Duty.SLT_DIGITAL_LEAD: "Dita Fernside"}, "last Friday", "Enter a date like"),
    ],
)
def test_an_appointment_that_cannot_be_is_refused(say, names, day, said):
    assert said in say(names, appointed_on=day).content.decode()
    assert not Appointment.objects.exists()


def test_namesakes_are_told_apart(say, head):
    for title in ("Year 2 teacher", "Caretaker"):
        add_person(head, name="Ada Fernhill", job_title=title)

    assert "There are 2 people called" in say({Duty.DSL: "Ada Fernhill"}).content.decode()
    say({Duty.DSL: "Ada Fernhill (Caretaker)"})
    assert holders()[Duty.DSL].person.job_title == "Caretaker"


def test_one_person_in_both_roles_is_warned_about_and_not_refused(say, digital_lead_client):
    say({Duty.SLT_DIGITAL_LEAD: "Dita Fernside", Duty.IT_SUPPORT: "Dita Fernside"})
    warning = "Dita Fernside is both SLT digital lead and IT support"
    assert warning in digital_lead_client.get(PAGE).content.decode()

    say({Duty.SLT_DIGITAL_LEAD: "Dita Fernside", Duty.IT_SUPPORT: "Tess Wickham"})
    assert warning not in digital_lead_client.get(PAGE).content.decode()


def test_somebody_of_the_trust_may_hold_a_duty_at_the_school(say, trust):
    boss = somebody("Tamsin Waymark", Role.TRUST_IT_LEAD, trust)
    with scope(trust):
        add_person(boss, name="Pia Oakleaf")
    say({Duty.DPO: "Pia Oakleaf"})

    assert holders()[Duty.DPO].person.organisation == trust


def test_whoever_sets_up_sees_their_own_name_where_it_belongs(digital_lead_client, say):
    own = 'value="Dita Fernside"'
    assert own in digital_lead_client.get(PAGE).content.decode()

    say({Duty.DPO: "Pia Oakleaf"})
    assert own not in digital_lead_client.get(PAGE).content.decode()


def test_a_technician_may_not_say_who_does_what_unless_setting_up(technician, school):
    assert client_for(technician).get(PAGE).status_code == 403

    assert client_for(somebody("Tess Wickham", Role.SETTER_UP, school)).get(PAGE).status_code == 200
