"""A school's own thresholds: within what is allowed, and relaxed only with a second person."""

import pytest
from django.core.exceptions import ValidationError

from conftest import client_for
from fingerpost.foundation.approvals.actions import sign
from fingerpost.foundation.approvals.models import Approval
from fingerpost.foundation.errors import DomainError, NotAllowed
from fingerpost.foundation.now import today
from fingerpost.standards import findings
from fingerpost.standards.judging.models import OwnLimit
from fingerpost.standards.judging.thresholds import go_back, set_threshold
from fingerpost.standards.limits import limits_for
from fingerpost.standards.own_limits import limits_here, own_limits

pytestmark = pytest.mark.django_db
KEY = "estate.tags"
OURS = (98, 90)


def put(actor, met, partly, key=KEY):
    return set_threshold(actor, key, met=met, partly=partly, words="We began in May.")


def here():
    found = limits_here(KEY, today(), own_limits())
    return found.met, found.partly


def agree(actor, own):
    asked = Approval.objects.open().about(own).get()
    sign(actor, [asked.pk], decision="approved", typed=actor.name)


def test_a_stricter_one_counts_at_once_and_makes_findings_stale(school, digital_lead):
    findings.refresh(today())
    assert (here(), findings.stale_keys(today())) == (OURS, [])

    put(digital_lead, 99, 90)
    assert (here(), findings.stale_keys(today())) == ((99, 90), [KEY])


def test_a_relaxed_one_waits_for_a_second_person(digital_lead, head):
    own = put(digital_lead, 90, 70)
    assert here() == OURS

    with pytest.raises(NotAllowed, match="You asked for this yourself"):
        agree(digital_lead, own)
    agree(head, own)
    assert here() == (90, 70)


def test_it_keeps_within_what_is_allowed(digital_lead):
    least = limits_for(KEY, today())

    for met, partly in ((least.least_met - 1, least.least_partly), (101, 90), (90, 91)):
        with pytest.raises(ValidationError):
            put(digital_lead, met, partly)
    with pytest.raises(DomainError, match="that Fingerpost proposes"):
        put(digital_lead, *OURS)
    assert put(digital_lead, least.least_met, least.least_partly).status == "waiting"


def test_where_every_row_is_asked_for_nothing_less_is_taken(digital_lead):
    with pytest.raises(ValidationError, match="Enter a number from 100 to 100"):
        put(digital_lead, 99, 80, key="suppliers.guarantees")


def test_the_proposed_one_counts_again_on_demand(digital_lead):
    own = put(digital_lead, 99, 95)
    go_back(digital_lead, own)

    assert here() == OURS
    with pytest.raises(DomainError, match="does not count any more"):
        go_back(digital_lead, own)


def test_a_later_one_takes_the_place_of_the_one_before(digital_lead):
    put(digital_lead, 99, 95)
    put(digital_lead, 100, 95)

    assert here() == (100, 95)
    assert OwnLimit.objects.all().standing().count() == 1


def test_relaxed_ones_are_listed_for_whoever_reads(digital_lead, head, governor):
    agree(head, put(digital_lead, 90, 70))

    text = client_for(governor).get("/standards/thresholds/").text
    assert "1 threshold is relaxed here" in text
    assert "This school’s own threshold, not the DfE’s" in text
    assert client_for(governor).get(f"/standards/thresholds/{KEY}/set/").status_code == 403


def test_a_requirement_says_whose_its_threshold_is(digital_lead):
    client, page = client_for(digital_lead), "/standards/requirement/DLG-2.16/"

    assert "Our threshold, not the DfE’s" in client.get(page).text
    put(digital_lead, 99, 80, key="estate.review_dates")
    assert "This school’s own threshold, not the DfE’s" in client.get(page).text


def test_the_page_sets_one(digital_lead):
    client, page = client_for(digital_lead), f"/standards/thresholds/{KEY}/"
    client.post(f"{page}set/", {"met": "99", "partly": "95", "words": "All have one."})

    text = client.get(page).text
    assert here() == (99, 95)
    assert "Met from 99 of every 100" in text
    assert "All have one." in text
