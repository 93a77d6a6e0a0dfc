"""Overriding a verdict, and saying that something is not asked here."""

from datetime import timedelta

import pytest
from django.core.exceptions import ValidationError

from conftest import client_for
from fingerpost.foundation.approvals.models import Approval
from fingerpost.foundation.errors import DomainError, NotAllowed
from fingerpost.foundation.now import pretend
from fingerpost.standards.judging import actions
from fingerpost.standards.judging.models import Judgement
from fingerpost.standards.judging.reading import said_of_all

from .build import BY_PERSON, DAY, LATER, LAW, MOMENT, agree, attest, leave_out, on, override, state
from .test_attest import found

pytestmark = pytest.mark.django_db
AFTER = on(LATER + timedelta(days=1))


@pytest.fixture(autouse=True)
def on_a_day_in_march():
    with pretend(MOMENT):
        yield


def test_a_better_verdict_counts_once_a_second_person_agrees(school, digital_lead, head):
    judgement = override(digital_lead, "met")
    assert (judgement.kind, state(school).verdict) == ("raised", "not_evidenced")

    agree(head, judgement)
    assert (state(school).verdict, state(school).mark) == ("met", "by override")
    assert Judgement.objects.get().agreed_by == "Hugh Larkmoor"
    with pretend(AFTER):
        assert state(school).verdict == "not_evidenced"


def test_nobody_agrees_to_their_own(digital_lead):
    judgement = override(digital_lead, "met")

    with pytest.raises(NotAllowed, match="You asked for this yourself"):
        agree(digital_lead, judgement)


@pytest.mark.parametrize("decision", ["refused", "returned"])
def test_what_is_refused_never_counts(school, digital_lead, head, decision):
    judgement = override(digital_lead, "met")
    agree(head, judgement, decision)

    assert Judgement.objects.get().status == decision
    assert state(school).verdict == "not_evidenced"


def test_a_worse_verdict_counts_at_once(school, digital_lead):
    attest(digital_lead)
    judgement = override(digital_lead, "partly")

    assert (judgement.kind, state(school).verdict) == ("lowered", "partly")
    assert not Approval.objects.exists()


def test_a_later_override_takes_the_place_of_the_one_before(school, digital_lead, head):
    first = override(digital_lead, "met")
    agree(head, first)
    override(digital_lead, "not_met")

    assert Judgement.objects.get(pk=first.pk).ended_why == "A later one took its place."
    assert state(school).verdict == "not_met"


def test_the_law_is_never_overridden_upwards(school, digital_lead):
    with pytest.raises(DomainError, match="This rests on law"):
        override(digital_lead, "met", LAW)
    override(digital_lead, "not_met", LAW)

    assert state(school, LAW).verdict == "not_met"


def test_an_override_ends_within_a_year(digital_lead):
    for days in (0, 366):
        with pytest.raises(ValidationError, match="12 March 2027 at the latest"):
            override(digital_lead, "met", until=DAY + timedelta(days=days))

    assert override(digital_lead, "met", until=DAY + timedelta(days=365)).waits


def test_the_same_is_asked_for_once_and_never_without_change(digital_lead):
    override(digital_lead, "met")

    with pytest.raises(DomainError, match="waits for a second person already"):
        override(digital_lead, "partly")
    attest(digital_lead, verdict="partly")
    with pytest.raises(ValidationError, match="It reads so already"):
        override(digital_lead, "partly")


def test_a_version_that_was_taken_back_is_not_agreed_to(digital_lead, head):
    judgement = override(digital_lead, "met")
    actions.end(digital_lead, judgement, why="I was mistaken.")

    assert Approval.objects.get().state == "changed"
    assert not Judgement.objects.get().waits


def test_what_does_not_apply_is_left_out_once_agreed(school, digital_lead, head):
    judgement = leave_out(digital_lead)
    assert state(school).verdict == "not_evidenced"

    agree(head, judgement)
    assert (state(school).verdict, state(school).mark) == ("not_applicable", None)
    assert "We have none." in state(school).because
    with pretend(AFTER):
        assert state(school).verdict == "not_evidenced"


def test_what_the_records_find_of_the_law_is_asked_of_everybody(school, digital_lead):
    found(school, "CLO-2.5", "not_met", of=3, key="contracts.processor_terms")

    with pytest.raises(DomainError, match="the records show that it is asked here"):
        leave_out(digital_lead, "CLO-2.5")
    assert leave_out(digital_lead, LAW).waits


def test_what_counted_then_is_known_after_it_was_taken_back(digital_lead):
    judgement = attest(digital_lead)
    with pretend(on(LATER)):
        actions.end(digital_lead, judgement, why="It was not so.")

        assert not said_of_all(LATER)
        assert said_of_all(DAY, MOMENT).keys() == {BY_PERSON}


def test_governors_and_the_dsl_override_nothing(governor, dpo):
    for actor in (governor, dpo):
        with pytest.raises(NotAllowed):
            override(actor, "met")
        with pytest.raises(NotAllowed):
            leave_out(actor)


def test_the_pages_lead_from_asking_to_deciding(digital_lead, head):
    client, page = client_for(digital_lead), f"/standards/requirement/{BY_PERSON}/"
    said = {"verdict": "met", "words": "We know.", "until": "10 June 2026"}
    client.post(f"{page}override/", said)
    client.post(f"{page}not-applicable/", {"words": "None.", "until": "10 June 2026"})

    text = client.get(page).text
    assert text.count("waits for a second person") == 2
    waiting = client_for(head).get("/approvals/").text
    assert "Count Leadership 1.3 as met until 10 June 2026" in waiting
    assert "Leave Leadership 1.3 out as not applicable until 10 June 2026" in waiting
