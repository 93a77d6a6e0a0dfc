"""Issuing a page: it is frozen with its hash and the head of the record; a later one follows."""

from datetime import date

import pytest

from conftest import client_for
from fingerpost.foundation.audit.models import Chain, Entry
from fingerpost.foundation.deeds import begin
from fingerpost.foundation.errors import NotAllowed
from fingerpost.foundation.now import today
from fingerpost.standards.catalogue import requirement
from fingerpost.work.governors import actions
from fingerpost.work.governors.drafting import as_issued
from fingerpost.work.governors.models import Issue, Words

from .build import issued, on, read, said, written

pytestmark = pytest.mark.django_db
AUTUMN, SPRING = date(2026, 11, 20), date(2027, 2, 26)


def test_a_page_is_frozen_with_its_hash_and_the_head_of_the_record(digital_lead, school):
    written(digital_lead, "We moved house.")
    chain = Chain.objects.get()
    page = issued(digital_lead, AUTUMN)

    assert (page.edition, page.term, page.issued_on) == (1, "autumn term 2026/27", AUTUMN)
    assert page.record == f"{chain.length}:{chain.head}"
    assert as_issued(page, school.name)
    assert Entry.objects.latest("seq").deed == "governors.issue"


def test_a_page_stays_as_it_was_whatever_is_said_later(digital_lead, school):
    page = issued(digital_lead)
    before = page.page
    said(digital_lead, "FAM-2.1", "met")

    page.refresh_from_db()
    assert page.page == before
    assert before.section("lamps").rows[0][1] == "Not evidenced"


def test_a_page_that_somebody_rewrote_is_told(digital_lead, school, governor_client):
    page = issued(digital_lead)
    told = "It says what it said when it was issued."
    assert told in governor_client.get("/governors/").text

    with begin("test"):
        Issue.objects.filter(pk=page.pk).update(body=page.body | {"first": "All is well."})
    page.refresh_from_db()
    assert not as_issued(page, school.name)
    assert told not in governor_client.get("/governors/").text


def test_what_was_issued_folds_its_long_confidential_tables_and_a_draft_does_not(
    digital_lead, school, governor_client, digital_lead_client
):
    for id in ("FAM-1.1", "FAM-2.1"):
        said(digital_lead, id, "not_met")
    issued(digital_lead)

    page, draft = (
        governor_client.get("/governors/").text,
        digital_lead_client.get("/governors/draft/").text,
    )
    assert ("Show all" in page, "Show all" in draft) == (True, False)
    for each in (page, draft):
        assert requirement("FAM-2.1").plain in each


def test_only_what_was_read_is_issued(digital_lead, school):
    seen = read(school)
    said(digital_lead, "FAM-2.1", "met")

    with pytest.raises(actions.Moved, match="has changed since you read it"):
        actions.issue(digital_lead, read=seen)
    assert actions.issue(digital_lead, read=read(school)).edition == 1


def test_a_later_page_supersedes_and_says_what_moved_since(digital_lead, governor_client):
    first = issued(digital_lead, AUTUMN)
    with on(SPRING):
        said(digital_lead, "DLG-1.3", "met")
    second = issued(digital_lead, SPRING)

    assert second.edition == 2
    sentence = second.page.section("position").said[0]
    assert sentence == "Since the page of 20 November 2026: 1 better."
    old = governor_client.get(f"/governors/{first.pk}/").text
    assert "A newer page has been issued since." in old


def test_the_words_are_for_one_page_only(digital_lead):
    written(digital_lead, "We moved house.", "Agree the budget", "One server")
    issued(digital_lead)

    words = Words.objects.get()
    assert (words.introduction, words.decisions, words.risks) == ("", "", "")


def test_a_governor_may_not_issue(governor, school):
    with pytest.raises(NotAllowed):
        actions.issue(governor, read=read(school))


def test_the_form_issues_what_it_showed(digital_lead_client, school):
    page = digital_lead_client.get("/governors/draft/issue/")
    assert "It never changes afterwards" in page.text

    digital_lead_client.post("/governors/draft/issue/", {"read": read(school)})
    assert Issue.objects.get().issued_on == today()


def test_the_form_sends_back_to_the_draft_what_has_changed_since(digital_lead_client, school):
    answer = digital_lead_client.post("/governors/draft/issue/", {"read": "0" * 64}, follow=True)

    assert answer.redirect_chain[-1][0] == "/governors/draft/"
    assert "has changed since you read it" in answer.text
    assert not Issue.objects.exists()


def test_a_governor_opens_the_newest_page_at_once(digital_lead, governor_client):
    assert "No governors’ page has been issued yet" in governor_client.get("/governors/").text

    written(digital_lead, risks="One server for everything")
    issued(digital_lead)
    page = governor_client.get("/governors/").text
    assert page.index("Public part") < page.index("Confidential part")
    assert "One server for everything" in page


def test_the_dpo_reads_the_public_part_alone(digital_lead, dpo):
    written(digital_lead, decisions="Agree the budget", risks="One server for everything")
    page = issued(digital_lead)
    client = client_for(dpo)

    text = client.get("/governors/").text
    assert "Agree the budget" in text
    assert "One server for everything" not in text
    assert client.post(f"/governors/{page.pk}/print/everything/").status_code == 403
    assert client.post(f"/governors/{page.pk}/print/").status_code == 200


def test_another_school_does_not_see_it(digital_lead, stranger_client):
    page = issued(digital_lead)

    assert stranger_client.get(f"/governors/{page.pk}/").status_code == 404


def test_a_page_is_issued_on_a_day_of_the_holidays_too(digital_lead):
    with on(date(2027, 1, 1)):
        assert issued(digital_lead, date(2027, 1, 1)).term == "autumn term 2026/27"
