"""The front page: the answer, three things to do, what changed, and for whom."""

import re
from datetime import UTC, datetime

import pytest

from conftest import client_for, engaged, somebody
from fingerpost.foundation.accounts.models import Membership
from fingerpost.foundation.duties.actions import ask
from fingerpost.foundation.duties.origins import Origin
from fingerpost.foundation.now import pretend, today
from fingerpost.foundation.people import actions as people
from fingerpost.foundation.people.models import Duty
from fingerpost.foundation.permissions import Role, ServiceLine
from fingerpost.foundation.tenancy.models import Organisation
from fingerpost.records.contracts.tests.build import a_contract
from fingerpost.records.estate.tests.build import asset
from fingerpost.standards import findings
from fingerpost.standards.models import StoredFinding

pytestmark = pytest.mark.django_db


@pytest.fixture
def begun(school, head):
    """The school has named a digital link governor, and the findings know."""
    governor = people.add_person(head, name="Gwen Stillwater", is_governor=True)
    people.appoint(head, governor, duty=Duty.DIGITAL_GOVERNOR, since=today())
    findings.refresh(today())


def test_a_stranger_is_asked_to_sign_in(client, db):
    assert client.get("/").headers["Location"].startswith("/sign-in/")


def test_a_school_that_begins_is_shown_where(school, digital_lead_client):
    Organisation.objects.filter(pk=school.pk).update(created_on=today())

    text = digital_lead_client.get("/").text

    assert "Started today." in text
    assert "Say who does what" in text


def test_whoever_said_who_does_what_is_not_asked_again(school, head, digital_lead_client):
    tess = people.add_person(head, name="Tess Wickham")
    people.appoint(head, tess, duty=Duty.IT_SUPPORT, since=today())

    text = digital_lead_client.get("/").text
    assert "Import your asset spreadsheet" in text
    assert "Say who does what" not in text


def test_what_fingerpost_knows_of_itself_does_not_begin_a_school(school, digital_lead_client):
    findings.refresh(today())

    assert StoredFinding.objects.open().filter(key="accounts.second_step").exists()
    assert "Not begun yet." in digital_lead_client.get("/").text


def test_whoever_cannot_begin_learns_who_can(school, governor_client):
    text = governor_client.get("/").text

    assert "Not begun yet." in text
    assert "Your SLT digital lead or IT support can begin" in text


def test_a_school_that_has_begun_is_told_what_is_proved_and_what_comes_next(
    begun, digital_lead_client
):
    text = digital_lead_client.get("/").text

    assert "You have proof for 1 requirement of 51, in Leadership." in text
    assert "Eleven families are not begun, with 9 requirements of law in them." in text
    assert text.partition("What comes next")[2].count('class="arm"') == 3
    assert "compliant" not in text.lower()


def test_all_steps_can_be_shown(school, begun, digital_lead_client):
    asset(school)
    findings.refresh(today(), everything=True)
    assert "more steps stand" in digital_lead_client.get("/").text

    text = digital_lead_client.get("/?show=all").text

    assert text.count('class="arm"') > 3
    assert "more steps stand" not in text


def test_what_changed_since_friday_is_listed(begun, digital_lead_client):
    text = digital_lead_client.get("/").text

    assert "Since Friday" in text
    assert "The digital link governor has been named since" in text


def test_a_step_leads_to_its_page_and_from_there_to_its_requirement(begun, digital_lead_client):
    text = digital_lead_client.get("/?show=all").text

    assert "/people/who-does-what/?next=%2Fstandards%2Frequirement%2FDLG-1.1%2F" in text


def test_where_a_step_is_not_ones_own_the_arm_points_at_what_asks_for_it(begun, governor_client):
    text = governor_client.get("/?show=all").text

    assert 'href="/standards/requirement/DLG-1.1/">Name the SLT digital lead' in text
    assert "/people/who-does-what/" not in text


def test_what_is_asked_of_somebody_needs_them_this_week_and_nobody_else(
    begun, head, digital_lead, digital_lead_client, governor_client
):
    dita = people.add_person(head, name="Dita Fernside", account_id=digital_lead.account_id)
    origin = Origin("Leadership 1.1", "/standards/requirement/DLG-1.1/", requirement="DLG-1.1")
    ask(head, origin, title="Bring the plan", due_on=today(), owner=dita)

    text = digital_lead_client.get("/").text

    assert re.search("things? needs? you this week", text)
    assert "Bring the plan" in text.partition("What comes next")[0]
    assert "Bring the plan" not in governor_client.get("/").text


def test_staff_are_told_what_they_can_do_and_nothing_of_where_the_school_stands(begun, teacher):
    text = client_for(teacher).get("/").text

    assert "Hello, Ted Brackley" in text
    assert "See who does what in the school" in text
    assert "requirement" not in text


def test_the_front_page_asks_as_often_whatever_is_stored(
    begun, digital_lead_client, django_assert_num_queries
):
    digital_lead_client.get("/")

    with django_assert_num_queries(23):
        digital_lead_client.get("/")


def test_another_school_is_neither_named_nor_counted(begun, stranger_client):
    text = stranger_client.get("/").text

    assert "Fernwhistle" not in text
    assert "Gwen Stillwater" not in text
    assert "Quillbrook High" in text


def test_the_business_managers_day_begins_with_the_year_of_contracts(school, head):
    business = somebody("Bel Ledgerly", Role.BUSINESS, school)
    assert "£4,200" not in client_for(business).get("/").text

    with pretend(datetime(2026, 11, 20, 12, tzinfo=UTC)):
        a_contract(business)
        text = client_for(business).get("/").text
        assert "Broadband for the main site: decide by 31 December 2026" in text
        assert '<a href="/contracts/year/#by-contract">The year 2026/27: 1 contract</a>' in text
        assert "The year 2026/27" not in client_for(head).get("/").text


@pytest.mark.parametrize(
    ("line", "is_offered"), [(ServiceLine.DESK, True), (ServiceLine.DEVICES, False)]
)
def test_a_company_engaged_for_requests_alone_finds_them_among_the_registers(
    school, line, is_offered
):
    engagement = engaged(school, lines=[line])
    outsider = somebody("Owen Bright", Role.EXTERNAL_IT, school)
    Membership.objects.filter(account=outsider.account_id).update(engagement=engagement)

    assert ('href="/desk/totals/"' in client_for(outsider).get("/registers/").text) == is_offered


def test_a_trust_that_begins_is_told_to_add_its_schools_first(trust, school):
    director = client_for(somebody("Tamsin Waymark", Role.TRUST_IT_LEAD, trust))
    assert "Add the schools of the trust" not in director.get("/").text

    alone = Organisation.objects.create(name="Haywain Trust", kind="trust")
    page = client_for(somebody("Tam Haywain", Role.TRUST_IT_LEAD, alone)).get("/").text
    assert page.index("Add the schools of the trust") < page.index("Import your asset spreadsheet")
    assert "where the trust stands, for a meeting" in page


def test_somebody_of_whom_nothing_is_open_reads_who_opens_it(begun, school):
    page = client_for(somebody("Ada Fernhill", Role.DSL, school)).get("/").text

    assert "is counted until your headteacher or SLT digital lead opens it" in page
    assert "None of the 0" not in page


def test_whoever_looks_on_reads_what_comes_next_for_the_school(
    begun, governor_client, digital_lead_client
):
    assert "What comes next for the school" in governor_client.get("/").text
    leads = digital_lead_client.get("/").text
    assert "What comes next" in leads
    assert "What comes next for the school" not in leads


def test_bringing_in_a_spreadsheet_takes_minutes_before_and_after_a_school_has_begun(
    begun, school, technician_client
):
    page = technician_client.get("/?show=all").text
    arm = page[page.index("Import your asset spreadsheet") :]

    assert "a few minutes" in arm[: arm.index("</li>")]
