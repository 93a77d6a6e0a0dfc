"""The pages of the standards: what they say, to whom they offer what, how much they ask."""

import pytest

from conftest import client_for
from fingerpost.foundation.now import today
from fingerpost.foundation.people import actions as people
from fingerpost.foundation.people.models import Duty
from fingerpost.standards import catalogue, findings, links
from fingerpost.standards.evidence import Finding, Row, WrongRows
from fingerpost.standards.models import StoredFinding

from .test_rules import hold

pytestmark = pytest.mark.django_db
PAGES = [
    "/standards/",
    "/standards/digital-leadership-and-governance/",
    "/standards/digital-leadership-and-governance/DLG-2/",
    "/standards/requirement/DLG-1.7/",
    "/standards/requirement/DLG-2.1/",
    "/standards/requirement/BRO-1.3/",
]
BAD = WrongRows(12, "people", ("Person",), (Row("/people/1/change/", ("Ada",)),), "/people/")


@pytest.mark.parametrize("address", PAGES)
def test_a_page_opens_for_a_leader_and_stays_shut_for_staff(address, digital_lead_client, teacher):
    page = digital_lead_client.get(address)

    assert page.status_code == 200
    assert "compliant" not in page.text.lower()
    assert client_for(teacher).get(address).status_code == 403


@pytest.mark.parametrize(
    "address",
    [
        "/standards/no-such-family/",
        "/standards/it-support/DLG-2/",
        "/standards/it-support/XYZ-2/",
        "/standards/requirement/DLG-2.999/",
    ],
)
def test_what_is_not_in_the_catalogue_is_not_found(address, digital_lead_client):
    assert digital_lead_client.get(address).status_code == 404


@pytest.mark.parametrize(
    "family", [*catalogue.families(), *catalogue.own_lists()], ids=lambda family: family.slug
)
def test_every_standard_of_a_family_has_a_page(family, digital_lead_client):
    for each in family.standards:
        page = digital_lead_client.get(f"/standards/{family.slug}/{each.id}/")
        assert each.plain in page.text.replace("&#39;", "'")


def test_the_index_puts_the_core_first(digital_lead_client):
    text = digital_lead_client.get("/standards/").text

    core, others = text.index("Core: to be met by 2030"), text.index("The other families")
    assert core < text.index("Cyber security") < others < text.index("Cloud solutions")


def test_a_requirement_page_looks_again_before_it_answers(head, digital_lead_client):
    findings.refresh(today())
    governor = people.add_person(head, name="Gwen Stillwater", is_governor=True)
    people.appoint(head, governor, duty=Duty.DIGITAL_GOVERNOR, since=today())

    page = digital_lead_client.get("/standards/requirement/DLG-1.7/")

    assert "The digital link governor has been named since" in page.text
    assert StoredFinding.objects.open().get(requirement="DLG-1.7").verdict == "met"


def test_a_standard_names_who_answers_for_it_now(head, digital_lead_client):
    lead = people.add_person(head, name="Dita Fernside", is_slt=True)
    people.appoint(head, lead, duty=Duty.SLT_DIGITAL_LEAD, since=today())

    text = digital_lead_client.get(PAGES[2]).text

    assert "SLT digital lead: Dita Fernside" in text
    assert "IT support: nobody yet" in text


def test_a_threshold_of_ours_says_that_it_is(digital_lead_client):
    text = digital_lead_client.get("/standards/requirement/DLG-2.16/").text

    assert "Met from 98 of every 100" in text
    assert "Ours; the DfE gives no figure" in text


def test_what_does_not_apply_says_so(digital_lead_client):
    text = digital_lead_client.get("/standards/requirement/BRO-1.3/").text

    assert "Not applicable" in text
    assert "Fernwhistle Primary is a primary school" in text


@pytest.mark.parametrize("address", PAGES[:3])
def test_a_page_asks_as_often_whatever_is_stored(
    address, digital_lead_client, django_assert_num_queries
):
    digital_lead_client.get(address)
    findings.refresh(today())

    with django_assert_num_queries(11 if address == PAGES[0] else 13):
        digital_lead_client.get(address)
    with django_assert_num_queries(6 if address == PAGES[0] else 8):
        digital_lead_client.get(address)


def test_wrong_rows_are_shown_to_those_who_may_see_their_list(governor, monkeypatch):
    hidden = Finding("not_met", "", rows=WrongRows(1, "", (), (), "/assets/?missing=tag"))

    assert links.wrong_rows(governor, hidden.rows, "/") is None
    assert links.wrong_rows(governor, BAD, "/").rest.text == "All 12 in the register"


def test_a_row_is_mended_only_by_those_who_may_and_leads_back(governor, head):
    (read,) = links.wrong_rows(governor, BAD, "/here/").rows
    (mend,) = links.wrong_rows(head, BAD, "/here/").rows

    assert read.url == ""
    assert mend.url == "/people/1/change/?next=%2Fhere%2F"


def test_what_records_cannot_show_is_said_by_those_who_may(
    school, governor_client, digital_lead_client
):
    for duty in (Duty.SLT_DIGITAL_LEAD, Duty.IT_SUPPORT):
        hold(school, duty)
    page = "/standards/requirement/ITS-1.3/"

    assert "Say what no record shows" in digital_lead_client.get(page).text
    assert "Say what no record shows" not in governor_client.get(page).text


def test_a_next_step_is_offered_to_those_who_may_take_it(governor, head):
    found = Finding("not_met", "", todo="Name a governor", go_to="/people/who-does-what/")

    assert links.ways_on(governor, found, "/here/") == []
    (way,) = links.ways_on(head, found, "/here/")
    assert way == links.Way("Name a governor", "/people/who-does-what/?next=%2Fhere%2F")


@pytest.mark.parametrize(
    ("id", "sentence"),
    [
        ("DLG-2.5", "We have this from the official text. Source: "),
        ("CYB-1.19", "We have this at second hand: check the DfE’s page. Source: "),
        ("AUP-1.1", "This is ours: it stands in no published standard. Source: "),
    ],
)
def test_how_sure_our_wording_is_stands_beside_the_verdict(digital_lead_client, id, sentence):
    page = digital_lead_client.get(f"/standards/requirement/{id}/").text

    assert sentence in page
    assert page.index(sentence) < page.index("Ask somebody by Friday")
