"""Whoever answers for a fallen verdict hears why first; then headteacher and governors do."""

from datetime import date, timedelta

import pytest

from conftest import client_for
from fingerpost.foundation.audit.models import Entry
from fingerpost.foundation.duties.digest import weekly_words
from fingerpost.foundation.duties.waits import waits_for
from fingerpost.foundation.errors import DomainError, NotAllowed
from fingerpost.foundation.now import pretend, today
from fingerpost.foundation.people import actions as people
from fingerpost.foundation.people.models import Duty
from fingerpost.foundation.people.posts import posts
from fingerpost.records.estate import actions as estate
from fingerpost.records.estate.models import Asset
from fingerpost.standards import findings
from fingerpost.standards.catalogue import family, requirement
from fingerpost.standards.falls import actions, falling_due
from fingerpost.standards.falls.models import Heard
from fingerpost.standards.falls.reading import owner_of, shown_here
from fingerpost.standards.judging.tests.build import attest, on, override
from fingerpost.standards.pacing.actions import open_family

pytestmark = pytest.mark.django_db
KEY, ASKED, PAGE = "estate.review_dates", "DLG-2.16", "/standards/requirement/DLG-2.16/"
TODAY = date(2026, 11, 20)
FAMILY = "digital-leadership-and-governance"


@pytest.fixture
def lead(head, digital_lead):
    """Dita Fernside holds the role that answers for the registers."""
    person = people.add_person(head, name="Dita Fernside", account_id=digital_lead.account_id)
    people.appoint(head, person, duty=Duty.SLT_DIGITAL_LEAD, since=date(2025, 9, 1))
    return digital_lead


@pytest.fixture
def fallen(lead, technician):
    """A review date that was enough until 12 November; today is the 13th."""
    with pretend(on(date(2026, 11, 1))):
        estate.create(technician, name="Signpost 14", kind="laptop", review_on=date(2026, 11, 12))
        findings.look(KEY, today())
    with pretend(on(date(2026, 11, 13))):
        findings.look(KEY, today())
        yield requirement(ASKED)


def page(actor):
    return client_for(actor).get(PAGE).text


def test_the_owner_hears_why_before_headteacher_and_governors(fallen, lead, head, governor):
    said = "Fell on 13 November, from met."

    assert said in page(lead)
    assert "The proof ran out with 12 November 2026" in page(lead)
    assert said not in page(head) + page(governor)
    assert "Not met" in page(governor)


def test_it_waits_for_the_owner_until_they_looked(fallen, lead, technician):
    [due] = waits_for(lead, today())
    assert due.on == date(2026, 11, 20)
    assert "fell on 13 November" in due.title
    assert waits_for(technician, today()) == []

    actions.hear(lead, fallen)

    assert waits_for(lead, today()) == []


def test_a_look_is_on_the_record_and_lets_everybody_hear(fallen, lead, head, governor):
    client_for(lead).post(f"{PAGE}heard/")

    assert Heard.objects.get().by == lead.name
    assert Entry.objects.filter(deed="falls.hear").count() == 1
    for each in (head, governor):
        assert "Dita Fernside looked at it on 13 November" in page(each)


def test_after_a_week_everybody_hears_anyway(fallen, governor):
    assert shown_here(governor, today() + timedelta(days=6)) == {}

    assert ASKED in shown_here(governor, today() + timedelta(days=7))


def test_nobody_looks_in_the_place_of_the_owner(fallen, head):
    with pytest.raises(NotAllowed, match="Dita Fernside answers for"):
        actions.hear(head, fallen)


def test_one_look_is_enough(fallen, lead):
    actions.hear(lead, fallen)

    with pytest.raises(DomainError, match="Dita Fernside has looked at it already"):
        actions.hear(lead, fallen)


def test_what_rose_again_has_not_fallen(fallen, lead, technician):
    [asset] = Asset.objects.all()
    estate.change(technician, asset, revision=1, review_on=date(2027, 9, 1))
    findings.look(KEY, today())

    assert shown_here(lead, today()) == {}
    with pytest.raises(DomainError, match="as good as it was before"):
        actions.hear(lead, fallen)


def test_another_school_hears_nothing(fallen, stranger_client):
    assert "No verdict has fallen" in stranger_client.get("/standards/fallen/").text


def test_a_statement_that_ran_out_is_a_fall_too(lead):
    with pretend(on(date(2026, 3, 12))):
        attest(lead, until=date(2026, 5, 31))
    shown = shown_here(lead, date(2026, 6, 1))["DLG-1.3"]

    assert shown.fall.on == date(2026, 6, 1)
    assert shown.fall.why == "The statement by Dita Fernside ran out with 31 May 2026."
    assert shown_here(lead, date(2026, 5, 31)) == {}


def test_what_somebody_overrides_downwards_fell_by_their_word(lead, head, technician):
    with pretend(on(date(2026, 11, 1))):
        estate.create(technician, name="Signpost 14", kind="laptop", review_on=TODAY)
        findings.look(KEY, today())
        assert shown_here(lead, today()) == {}
    with pretend(on(date(2026, 11, 2))):
        override(head, "not_met", ASKED, until=date(2026, 11, 13))

    shown = shown_here(lead, date(2026, 11, 13))[ASKED]
    assert (shown.fall.on, shown.fall.was) == (date(2026, 11, 2), "met")
    assert shown.fall.why.startswith("Hugh Larkmoor overrides it downwards: ")
    assert shown_here(lead, date(2026, 11, 14)) == {}


def test_a_few_wait_at_a_time_and_the_others_wait_their_turn(lead, monkeypatch):
    monkeypatch.setattr(falling_due, "figure", lambda word, day: 1)
    with pretend(on(date(2026, 3, 12))):
        attest(lead, "DLG-1.3", until=date(2026, 5, 30))
        attest(lead, "DLG-1.4", until=date(2026, 5, 31))
    waiting = [due.title for due in falling_due.unheard(lead, date(2026, 6, 2))]

    assert "fell on 31 May" in waiting[0]
    assert waiting[1:] == ["1 more verdict waits its turn"]


@pytest.mark.parametrize(("opened_on", "is_told"), [(date(2026, 5, 1), True), (TODAY, False)])
def test_only_what_fell_since_its_family_is_open_is_told(head, opened_on, is_told):
    with pretend(on(date(2026, 3, 12))):
        attest(head, "CLO-1.2", until=date(2026, 5, 31))
    with pretend(on(opened_on)):
        open_family(head, family("cloud-solutions"))

    assert ("CLO-1.2" in shown_here(head, TODAY)) == is_told


@pytest.mark.parametrize("address", ["/standards/fallen/", f"/standards/{FAMILY}/", "/waiting/"])
def test_the_fall_stands_on_every_page_of_the_owner(fallen, lead, address):
    assert "ell on 13 November" in client_for(lead).get(address).text


def test_the_weekly_letter_says_it_in_one_line(fallen, lead):
    lines = weekly_words(lead.account_id, today()).paragraphs
    told = lines[lines.index("These verdicts fell:") + 1]

    assert told.startswith(f"- {fallen.plain}: fell on 13 November. The proof ran out")


def test_whoever_does_the_work_hears_before_a_governor_who_answers_for_it(head):
    chair, dsl = (
        people.add_person(head, name=name) for name in ("Gwen Stillwater", "Ada Fernhill")
    )
    people.appoint(head, chair, duty=Duty.CHAIR, since=date(2025, 9, 1))
    people.appoint(head, dsl, duty=Duty.DSL, since=date(2025, 9, 1))

    assert owner_of(requirement("FAM-2.1"), date(2026, 3, 3), posts()) == dsl
