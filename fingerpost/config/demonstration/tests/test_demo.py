"""The demonstration once it is loaded: its ways in, its trail, and those who have left it."""

import re

import pytest
from django.test import Client

from fingerpost.config.demonstration.cast import FERNWHISTLE, GONE, QUILLBROOK, SCHOOLS
from fingerpost.foundation.accounts.models import Account
from fingerpost.foundation.audit.verify import verify
from fingerpost.foundation.now import today
from fingerpost.foundation.people.models import Appointment, Duty, Person
from fingerpost.foundation.tenancy.models import Organisation
from fingerpost.foundation.tenancy.scope import scope
from fingerpost.records.estate.models import Asset
from fingerpost.standards.models import StoredFinding
from fingerpost.work.servicedesk.effort import told
from fingerpost.work.servicedesk.models import Ticket
from fingerpost.work.servicedesk.months.costing import reckoned
from fingerpost.work.servicedesk.months.counting import bounds
from fingerpost.work.servicedesk.months.models import Month
from fingerpost.work.surveys.models import Survey
from fingerpost.work.surveys.reading import told as told_by

from .gaps import TOLD, Gap, missing

LINK = re.compile(r"http://localhost:8000(/(?:link|set-up)/[\w-]{43}/)")

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("told")]


def links(text):
    return LINK.findall(text)


def test_a_demonstration_link_leads_in(run):
    address = links(run("demo"))[0]
    client = Client(REMOTE_ADDR="127.0.0.1")
    client.post(address)

    assert "Dita Fernside" in client.get("/account/").content.decode()


def test_whoever_comes_from_outside_sees_their_own_part(run):
    addresses = links(run("demo"))
    technician, auditor = Client(REMOTE_ADDR="127.0.0.1"), Client(REMOTE_ADDR="127.0.0.1")
    technician.post(addresses[-2])
    auditor.post(addresses[-1])

    assert "2 places" in technician.get("/my-schools/").text
    assert technician.get("/suppliers/").status_code == 403
    assert auditor.get("/suppliers/").status_code == 200
    assert auditor.get("/suppliers/new/").status_code == 403


def test_a_later_start_prints_fresh_links_and_loads_nothing_twice(run):
    first, second = links(run("demo")), links(run("demo"))

    assert not set(first) & set(second)
    assert Client(REMOTE_ADDR="127.0.0.1").get(first[0]).status_code == 404
    assert Organisation.objects.count() == 4


def test_the_demonstration_has_its_trail_its_gaps_and_its_past():
    with scope(Organisation.objects.get(name=FERNWHISTLE)):
        assert not verify().faults
        assert Asset.objects.count() >= 60
        verdicts = set(StoredFinding.objects.open().values_list("verdict", flat=True))
        assert verdicts == {"met", "partly", "not_met", "not_evidenced"}
        assert StoredFinding.objects.filter(closed_at__isnull=False).exists()
        assert not Person.objects.filter(appointments__duty=Duty.FILTERING_GOVERNOR).exists()
    with scope(Organisation.objects.get(name=QUILLBROOK)):
        assert 0 < Asset.objects.count() < 10


def test_whoever_left_a_school_of_the_demonstration_may_sign_in_no_more():
    for gone in GONE:
        account = Account.objects.get(email=gone.email)
        assert not account.memberships.current(today()).exists()


def test_no_demonstration_account_has_a_password():
    assert not any(account.has_usable_password() for account in Account.objects.all())


def test_a_demonstration_does_not_stand_in_the_way_of_a_real_school(run):
    assert links(run("set_up_link"))


def test_every_gap_of_the_page_is_there():
    assert len(TOLD) >= 15
    assert {gap.school for gap in TOLD} == set(SCHOOLS)
    assert missing(TOLD) == []


def test_a_gap_that_was_mended_would_be_found():
    assert missing([Gap(FERNWHISTLE, "DLG-1.8", "met")]) == ["Fernwhistle Primary DLG-1.8: not_met"]


def test_a_school_had_no_head_for_five_weeks_and_has_one_again():
    with scope(Organisation.objects.get(name=FERNWHISTLE)):
        held = Appointment.objects.filter(duty=Duty.HEADTEACHER).order_by("starts_on")
        former, present = held.select_related("person")

    assert 28 <= (present.starts_on - former.ends_on).days <= 80
    assert present.person.name == "Hugh Larkmoor"


def test_staff_were_asked_about_it_support_and_what_they_said_is_shown():
    with scope(Organisation.objects.get(name=FERNWHISTLE)):
        survey = Survey.objects.get()
        said = told_by(survey, None, today())

    assert survey.follows
    assert [each.question.says for each in said if not (each.lines or each.words)] == []
    assert (len(said), len(said[-1].words)) == (8, 6)


def test_the_desk_is_at_work_on_whatever_day_it_is_loaded():
    with scope(Organisation.objects.get(name=FERNWHISTLE)):
        waits, months = Ticket.objects.all().open().filter(a_class_waits=True), Month.objects.all()

        assert waits.exists()
        assert months.count() >= 17
        newest = [bounds(each.first_on) for each in months.latest_first()[:3]]
        assert any("in all" in told(*each) for each in newest)
        assert "for each" in reckoned(list(months)).said
