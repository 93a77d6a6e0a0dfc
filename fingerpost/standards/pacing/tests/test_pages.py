"""What is not begun is grey, counts nowhere and reminds nobody."""

from datetime import timedelta

import pytest

from conftest import client_for
from fingerpost.foundation.now import today
from fingerpost.standards import catalogue
from fingerpost.standards.catalogue import family
from fingerpost.standards.judging.falling_due import running_out
from fingerpost.standards.judging.tests.build import attest
from fingerpost.standards.pacing.actions import close_family, open_family
from fingerpost.standards.timeline import timeline

pytestmark = pytest.mark.django_db
SUPPORT = family("it-support")
PAGE = f"/standards/{SUPPORT.slug}/"


def test_a_closed_family_is_one_grey_line(school, digital_lead_client):
    text = digital_lead_client.get("/standards/").text

    assert "You have opened 1 of the 12 families" in text
    assert text.count("Not begun") == len(catalogue.families()) - 1 + len(catalogue.own_lists())


def test_its_page_says_what_it_asks_and_opens_it(school, digital_lead_client):
    page = digital_lead_client.get(PAGE).text
    assert "Not begun" in page
    assert "Not evidenced" not in page

    opened = digital_lead_client.post(f"{PAGE}open/", follow=True).text

    assert "IT support is open, and counts from now on" in opened.replace(
        SUPPORT.title, "IT support"
    )
    assert "Not evidenced" in opened
    assert "Close this family again" in opened


def test_closing_it_makes_it_grey_again(school, digital_lead, digital_lead_client):
    open_family(digital_lead, SUPPORT)

    assert "Not begun" in digital_lead_client.post(f"{PAGE}close/", follow=True).text


def test_whoever_may_not_open_it_learns_who_does(school, governor_client):
    text = governor_client.get(PAGE).text

    assert "Your headteacher or SLT digital lead opens it." in text
    assert governor_client.post(f"{PAGE}open/").status_code == 403


def test_a_refusal_is_said_on_the_page(school, digital_lead_client):
    digital_lead_client.post(f"{PAGE}open/")

    assert "is open already" in digital_lead_client.post(f"{PAGE}open/", follow=True).text


def test_its_requirements_can_be_read_and_say_that_they_do_not_count(school, governor_client):
    for page in (f"{PAGE}ITS-1/", "/standards/requirement/ITS-1.1/"):
        assert "Nothing here counts until" in governor_client.get(page).text
    assert "Nothing here counts" not in governor_client.get("/standards/requirement/DLG-1.7/").text


def test_what_people_said_of_it_reminds_nobody(school, head):
    day = today()
    until = day + timedelta(days=10)
    open_family(head, SUPPORT)
    attest(head, "ITS-1.1", true_on=day, until=until)
    assert list(running_out(day, until))

    close_family(head, SUPPORT)

    assert not list(running_out(day, until))


def test_who_does_what_when_speaks_of_open_families_alone(school, head):
    before = [each.heading for each in timeline(head, today()).each_year]
    open_family(head, SUPPORT)
    after = [each.heading for each in timeline(head, today()).each_year]

    assert SUPPORT.title not in before
    assert SUPPORT.title in after


def test_a_house_that_has_every_family_open_has_none_left_to_begin(school, head):
    for each in catalogue.families()[:2]:
        open_family(head, each)

    assert "You have opened 3 of the 12 families" in client_for(head).get("/standards/").text
