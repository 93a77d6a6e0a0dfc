"""Findings as intervals: opened, extended, closed; stale when what they rest on has changed."""

from datetime import UTC, date, datetime

import pytest
from django.db import IntegrityError

from conftest import somebody
from fingerpost.foundation.now import pretend
from fingerpost.foundation.people import actions as people
from fingerpost.foundation.people.models import Duty
from fingerpost.foundation.permissions import Role
from fingerpost.foundation.tenancy.models import Belonging
from fingerpost.foundation.tenancy.scope import scope
from fingerpost.standards import findings
from fingerpost.standards.limits import Limits
from fingerpost.standards.models import StoredFinding

pytestmark = pytest.mark.django_db
TODAY = date(2026, 11, 20)
KEY, ASKED = "roles.digital_governor", "DLG-1.7"


@pytest.fixture
def link_governor(head):
    return people.add_person(head, name="Gwen Stillwater", is_governor=True)


def appoint(head, person):
    return people.appoint(head, person, duty=Duty.DIGITAL_GOVERNOR, since=date(2026, 9, 1))


def test_a_look_opens_an_interval(school):
    findings.look(KEY, TODAY)

    held = StoredFinding.objects.open().get(requirement=ASKED)
    assert (held.verdict, held.closed_at) == ("not_evidenced", None)


def test_a_second_look_that_finds_the_same_extends_it(school):
    findings.look(KEY, TODAY)
    with pretend(datetime(2030, 1, 1, tzinfo=UTC)):
        findings.look(KEY, TODAY)

    held = StoredFinding.objects.get(requirement=ASKED)
    assert held.checked_at.year == 2030
    assert held.opened_at.year < 2030


def test_another_answer_closes_the_interval_and_opens_the_next(head, link_governor):
    findings.look(KEY, TODAY)
    appoint(head, link_governor)
    findings.look(KEY, TODAY)

    past, present = StoredFinding.objects.history(ASKED)
    assert (past.verdict, present.verdict) == ("not_evidenced", "met")
    assert past.closed_at == present.opened_at


def test_a_finding_is_stale_once_a_record_that_it_read_changes(head, link_governor):
    findings.refresh(TODAY)
    assert findings.stale_keys(TODAY) == []

    appoint(head, link_governor)

    assert KEY in findings.stale_keys(TODAY)
    assert "estate.tags" not in findings.stale_keys(TODAY)


def test_a_finding_is_stale_when_its_day_has_come(head, link_governor):
    held = appoint(head, link_governor)
    people.end(head, held, on=date(2026, 12, 31))
    findings.refresh(TODAY)

    assert KEY not in findings.stale_keys(date(2026, 12, 30))
    assert KEY in findings.stale_keys(date(2027, 1, 1))


def test_a_finding_is_stale_when_a_threshold_changes(school, monkeypatch):
    findings.refresh(TODAY)
    stricter = Limits(100, 99, "Ours", date(2026, 11, 1))
    monkeypatch.setattr(findings, "limits_here", lambda key, today, own: stricter)

    assert "estate.tags" in findings.stale_keys(TODAY)


def test_a_late_answer_never_replaces_one_that_saw_newer_records(head, link_governor):
    late = findings._look(KEY, TODAY, {})
    appoint(head, link_governor)
    findings.look(KEY, TODAY)

    findings._store([late])

    assert StoredFinding.objects.open().get(requirement=ASKED).verdict == "met"


def test_a_trust_change_makes_the_findings_of_its_school_stale(school, trust):
    findings.refresh(TODAY)
    with scope(trust):
        people.add_person(somebody("Tom Signpost", Role.TRUST_IT_LEAD, trust), name="A. Trustee")

    assert KEY in findings.stale_keys(TODAY)


def test_a_school_that_leaves_its_trust_is_looked_at_afresh(school, trust, head):
    with scope(trust):
        people.add_person(somebody("Tom Signpost", Role.TRUST_IT_LEAD, trust), name="A. Trustee")
    findings.refresh(TODAY)

    Belonging.objects.filter(school=school).update(until=date(2020, 12, 31))
    with scope(school):
        assert KEY in findings.stale_keys(TODAY)
        findings.refresh(TODAY)
        assert findings.stale_keys(TODAY) == []


def test_a_first_interval_opened_meanwhile_keeps_no_other_finding_out(school, monkeypatch):
    insert, asked = findings.insert_many, []

    def refuse_the_first(model, rows):
        asked.append([row.requirement for row in rows])
        if len(asked) == 1:
            raise IntegrityError
        insert(model, rows)

    monkeypatch.setattr(findings, "insert_many", refuse_the_first)

    findings.refresh(TODAY)

    assert StoredFinding.objects.open().count() == len(asked[0]) > 1
    assert findings.stale_keys(TODAY) == []


def test_looking_twice_in_a_minute_writes_once(school):
    findings.look(KEY, TODAY)
    before = StoredFinding.objects.get(requirement=ASKED).checked_at

    findings.look(KEY, TODAY)

    assert StoredFinding.objects.get(requirement=ASKED).checked_at == before


def test_a_rule_is_stale_while_any_requirement_that_it_serves_has_no_finding(school, monkeypatch):
    keys = {"estate.review_dates": ("DLG-2.16", "DLG-4.5")}
    monkeypatch.setattr(findings, "evidence_keys", lambda on=None: keys)
    findings.refresh(TODAY)
    assert findings.stale_keys(TODAY) == []

    StoredFinding.objects.filter(requirement="DLG-4.5").delete()

    assert findings.stale_keys(TODAY) == ["estate.review_dates"]
