"""Entering terms, correcting them, and what was known before."""

from datetime import UTC, datetime

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from conftest import somebody
from fingerpost.foundation.audit.models import Entry
from fingerpost.foundation.audit.trail import versions
from fingerpost.foundation.calendar import actions
from fingerpost.foundation.calendar.loading import READS, calendar_for
from fingerpost.foundation.calendar.models import Term
from fingerpost.foundation.calendar.rules import AcademicYear, NoTermDates, TermDates, TermName
from fingerpost.foundation.errors import NotAllowed
from fingerpost.foundation.now import pretend
from fingerpost.foundation.permissions import Role
from fingerpost.foundation.tenancy.models import Belonging
from fingerpost.foundation.tenancy.scope import scope

from .build import day, terms

pytestmark = pytest.mark.django_db
YEAR = AcademicYear(2026)


def on(text: str):
    """Let it be noon of a day."""
    return pretend(datetime.fromisoformat(f"{text}T12:00").replace(tzinfo=UTC))


@pytest.fixture(autouse=True)
def _today():
    with on("2026-11-21"):
        yield


@pytest.fixture
def boss(trust):
    return somebody("Tamsin Waymark", Role.TRUST_IT_LEAD, trust)


def moved(name: TermName, **changes) -> list[TermDates]:
    """The terms of 2026/27 with one of them changed."""
    made = []
    for term in terms(2026):
        parts = {part: getattr(term, part) for part in ("starts_on", "ends_on", "half_term")}
        if term.name == name:
            parts |= changes
        made.append(TermDates(term.year, term.name, **parts))
    return made


def test_terms_that_were_entered_are_counted_with_and_on_the_record(school, head):
    actions.set_terms(head, YEAR, terms(2026))

    held = calendar_for(school, day("2026-11-21"))
    assert held.terms == terms(2026)
    assert held.is_school_day(day("2026-11-23"))
    assert Entry.objects.get().deed == "calendar.set_terms"


def test_before_they_were_entered_nobody_knew(school, head):
    actions.set_terms(head, YEAR, terms(2026))

    with pytest.raises(NoTermDates, match="2026/27"):
        calendar_for(school, day("2026-11-20")).is_school_day(day("2026-11-23"))


def test_a_correction_counts_from_its_own_day_and_changes_no_past_answer(school, head):
    actions.set_terms(head, YEAR, terms(2026))
    with on("2027-03-01"):
        actions.set_terms(head, YEAR, moved(TermName.SPRING, ends_on=day("2027-03-19")))

    then, now = (calendar_for(school, day(each)) for each in ("2027-02-28", "2027-03-01"))
    assert then.is_school_day(day("2027-03-22"))
    assert not now.is_school_day(day("2027-03-22"))


def test_of_two_corrections_on_one_day_only_the_last_was_ever_in_force(school, head):
    for last in ("2027-03-19", "2027-03-24"):
        actions.set_terms(head, YEAR, moved(TermName.SPRING, ends_on=day(last)))

    spring = calendar_for(school, day("2026-11-21")).terms[1]
    assert (spring.ends_on, Term.objects.count()) == (day("2027-03-24"), 4)


def test_saving_the_same_again_changes_nothing(school, head):
    actions.set_terms(head, YEAR, terms(2026))
    before = versions(READS)
    actions.set_terms(head, YEAR, terms(2026))

    assert versions(READS) == before
    assert Term.objects.count() == 3


def test_a_change_raises_the_version_that_findings_remember(school, head):
    before = calendar_for(school, day("2026-11-21")).version
    actions.set_terms(head, YEAR, terms(2026))

    assert calendar_for(school, day("2026-11-21")).version != before


@pytest.mark.parametrize(
    ("name", "changes", "words"),
    [
        (TermName.AUTUMN, {"ends_on": day("2026-08-28")}, "ends before it starts"),
        (TermName.AUTUMN, {"ends_on": day("2027-01-04")}, "starts before the Autumn"),
        (TermName.SUMMER, {"ends_on": day("2028-07-21")}, "outside the school year 2026/27"),
        (
            TermName.SPRING,
            {"half_term": (day("2027-03-22"), day("2027-03-26"))},
            "Half-term does not lie inside the Spring term",
        ),
    ],
)
def test_terms_that_do_not_fit_are_refused(school, head, name, changes, words):
    with pytest.raises(actions.TermsDoNotFit, match=words):
        actions.set_terms(head, YEAR, moved(name, **changes))

    assert not Term.objects.exists()


def test_a_year_that_reaches_into_the_next_is_refused(school, head):
    actions.set_terms(head, YEAR, terms(2026))
    late = [
        TermDates(AcademicYear(2025), each.name, each.starts_on, each.ends_on, each.half_term)
        for each in terms(2025)
    ]
    late[2] = TermDates(
        AcademicYear(2025), TermName.SUMMER, day("2026-04-13"), day("2026-08-31"), None
    )
    actions.set_terms(head, AcademicYear(2025), late)
    early = moved(TermName.AUTUMN, starts_on=day("2026-08-31"))
    with pytest.raises(actions.TermsDoNotFit, match="overlaps the Summer term 2025/26"):
        actions.set_terms(head, YEAR, early)


def test_a_technician_is_timed_by_the_calendar_and_does_not_set_it(technician):
    with pytest.raises(NotAllowed):
        actions.set_terms(technician, YEAR, terms(2026))


def test_a_school_reads_the_terms_of_its_trust_until_it_has_its_own(school, trust, boss, head):
    with scope(trust):
        actions.set_terms(boss, YEAR, terms(2026))
    assert calendar_for(school, day("2026-11-21")).terms == terms(2026)

    own = moved(TermName.SPRING, ends_on=day("2027-03-19"))
    actions.set_terms(head, YEAR, own)
    assert calendar_for(school, day("2026-11-21")).terms == tuple(own)

    actions.set_terms(head, YEAR, [])
    assert calendar_for(school, day("2026-11-21")).terms == terms(2026)


def test_a_school_outside_the_trust_reads_nothing_of_it(trust, boss, other_school):
    with scope(trust):
        actions.set_terms(boss, YEAR, terms(2026))

    assert calendar_for(other_school, day("2026-11-21")).terms == ()


def test_a_school_that_left_the_trust_reads_nothing_of_it_any_more(school, trust, boss):
    with scope(trust):
        actions.set_terms(boss, YEAR, terms(2026))
    Belonging.objects.filter(school=school).update(until=day("2026-11-20"))

    assert calendar_for(school, day("2026-11-21")).terms == ()


def test_a_calendar_is_loaded_with_the_same_few_queries_however_much_it_holds(school, head):
    def queries() -> int:
        with CaptureQueriesContext(connection) as asked:
            calendar_for(school, day("2026-11-21"))
        return len(asked)

    few = queries()
    actions.set_terms(head, AcademicYear(2025), terms(2025))
    actions.set_terms(head, YEAR, terms(2026))
    assert queries() == few == 5
