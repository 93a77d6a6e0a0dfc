"""What was said of an earlier wording is kept, and counts again once it is said of today's."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from conftest import client_for, somebody
from fingerpost.foundation.now import pretend
from fingerpost.foundation.past import Known
from fingerpost.foundation.permissions import Role
from fingerpost.standards import catalogue, findings, states
from fingerpost.standards.catalogue import requirement
from fingerpost.standards.judging.carrying_over import carry_over
from fingerpost.standards.judging.models import Judgement, Subject
from fingerpost.standards.judging.reading import heard
from fingerpost.standards.models import StoredFinding

from .build import agree, attest, leave_out, state

pytestmark = pytest.mark.django_db
SAID = datetime(2026, 9, 1, 9, tzinfo=UTC)
LATER = datetime(2026, 9, 20, 9, tzinfo=UTC)
UNTIL = date(2026, 12, 1)
REWORDED, SAME, GONE = "FAM-1.3", "FAM-1.2", "FAM-9.9"
PAGE = f"/standards/requirement/{REWORDED}/"
BUTTON = "Say the same of today’s wording"


@pytest.fixture
def said(school, digital_lead):
    """Before the edition of September two things were stated at once; now it is in force."""
    with pretend(SAID):
        judgement = attest(digital_lead, REWORDED, true_on=SAID.date(), until=UNTIL, also=[SAME])
    with pretend(LATER):
        yield judgement


def test_it_counts_for_the_same_words_and_is_frozen_for_others(said, school):
    assert state(school, SAME).verdict == "met"
    assert state(school, REWORDED).verdict == "not_evidenced"
    [(held, edition)] = heard(LATER.date()).frozen[REWORDED]
    assert (held.pk, edition) == (said.pk, date(2025, 11, 17))


def test_a_day_before_the_edition_shows_what_counted_then(said, school):
    assert states.state_of_all(school, Known(date(2026, 9, 10)))[REWORDED].verdict == "met"


def test_the_page_says_of_which_wording_it_was_said(said, digital_lead):
    text = client_for(digital_lead).get(PAGE).text

    assert "was said of the wording of 17 November 2025, and does not count" in text
    assert BUTTON in text
    other = client_for(digital_lead).get(f"/standards/requirement/{SAME}/").text
    assert "was said of the wording" not in other


def test_one_click_says_it_of_the_wording_of_today(said, school, digital_lead):
    client = client_for(digital_lead)
    client.post(f"/standards/said/{said.pk}/of-today/{REWORDED}/")

    assert state(school, REWORDED).verdict == "met"
    anew = Judgement.objects.exclude(pk=said.pk).get()
    assert (anew.words, anew.until) == (said.words, said.until)
    assert Subject.objects.get(judgement=anew).edition == date(2026, 9, 16)
    assert BUTTON not in client.get(PAGE).text


def test_whoever_may_not_state_it_cannot_carry_it_over(said, school):
    dpo = somebody("Pia Oakleaf", Role.DPO, school)
    client = client_for(dpo)

    assert BUTTON not in client.get(PAGE).text
    client.post(f"/standards/said/{said.pk}/of-today/{REWORDED}/")
    assert state(school, REWORDED).verdict == "not_evidenced"


def test_only_what_is_said_of_a_requirement_is_carried_over_to_it(said, digital_lead):
    client = client_for(digital_lead)

    assert client.post(f"/standards/said/{said.pk}/of-today/FAM-1.1/").status_code == 404


def test_what_a_second_person_agreed_to_they_agree_to_anew(school, digital_lead, head):
    with pretend(SAID):
        judgement = leave_out(digital_lead, REWORDED, until=UNTIL)
        agree(head, judgement)
    with pretend(LATER):
        assert state(school, REWORDED).verdict == "not_evidenced"
        anew = carry_over(digital_lead, judgement, requirement(REWORDED))
        assert anew.waits
        agree(head, anew)
        assert state(school, REWORDED).verdict == "not_applicable"


def test_the_finding_of_what_is_asked_no_more_ends_and_stays_history(school, digital_lead):
    with pretend(LATER):
        findings.refresh(LATER.date())
        assert StoredFinding.objects.open().filter(requirement="FAM-1.7").exists()
    with pretend(SAID):
        findings.refresh(SAID.date())

    held = StoredFinding.objects.get(requirement="FAM-1.7")
    assert held.closed_at == SAID


def test_a_requirement_that_came_later_is_told_so_on_a_day_before(school, digital_lead):
    client = client_for(digital_lead)
    then = client.get("/standards/requirement/FAM-1.7/?as_at=2026-09-10").text

    assert "This was not asked yet on that day: the edition of 16 September 2026" in then
    assert "not asked yet" not in client.get("/standards/requirement/FAM-1.7/").text
    assert client.get("/standards/requirement/FAM-9.9/").status_code == 404


@pytest.fixture
def dropped(monkeypatch):
    """An earlier edition that asked something which the one in force leaves out."""
    every = dict(catalogue._editions())
    before, after = every["filtering-and-monitoring"]
    first, *rest = before.standards
    extra = replace(first.requirements[0], id=GONE)
    first = replace(first, requirements=(*first.requirements, extra))
    every[before.slug] = (replace(before, standards=(first, *rest)), after)
    monkeypatch.setattr(catalogue, "_editions", lambda: every)
    for kept in (catalogue._standing, catalogue._ever, states._before_any_look):
        kept.cache_clear()
    yield
    for kept in (catalogue._standing, catalogue._ever, states._before_any_look):
        kept.cache_clear()


def test_what_an_edition_leaves_out_keeps_its_page_and_its_findings(dropped, school, digital_lead):
    with pretend(SAID):
        findings.refresh(SAID.date())
        attest(digital_lead, GONE, true_on=SAID.date(), until=UNTIL)
    with pretend(LATER):
        findings.refresh(LATER.date())
        text = client_for(digital_lead).get(f"/standards/requirement/{GONE}/").text

    assert StoredFinding.objects.get(requirement=GONE).closed_at == LATER
    assert "asked no more: the edition of 16 September 2026 leaves it out" in text
    assert "Until 20 September 2026 the records said" in text
    assert "Dita Fernside, 1 September 2026" in text
    assert GONE not in states.state_of_all(school)
