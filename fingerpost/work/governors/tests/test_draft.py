"""The draft: what a page says of a school that has begun, and of one that has not."""

from datetime import date

import pytest

from conftest import client_for
from fingerpost.foundation.now import today
from fingerpost.foundation.tenancy.models import Organisation
from fingerpost.records.estate.tests.build import asset
from fingerpost.standards.catalogue import family
from fingerpost.standards.findings import refresh
from fingerpost.standards.pacing.actions import open_family
from fingerpost.work.governors.drafting import draft
from fingerpost.work.governors.lamps import lamps
from fingerpost.work.governors.rules import few, moved, moves

from .build import issued, on, said, written

pytestmark = pytest.mark.django_db


def section(school, key):
    return draft(school, today()).section(key)


def test_a_school_that_started_today_says_so(school):
    Organisation.objects.filter(pk=school.pk).update(created_on=today())
    school.refresh_from_db()

    page = draft(school, today())
    assert page.first == "Started today."
    assert "Our records show nothing of them yet." in page.lede


def test_on_its_first_day_a_school_says_so_before_what_it_found(digital_lead, school):
    said(digital_lead, "CLO-2.7", "not_met")
    Organisation.objects.filter(pk=school.pk).update(created_on=today())
    school.refresh_from_db()

    assert draft(school, today()).first == "Started today. One requirement of law is not met."


def test_a_school_that_has_begun_begins_with_the_law(digital_lead, school):
    said(digital_lead, "CLO-2.7", "not_met")

    assert draft(school, today()).first == "One requirement of law is not met."


def test_the_families_that_are_not_begun_are_named_and_not_counted(school):
    found = section(school, "position")

    assert [row[0] for row in found.rows] == ["Leadership"]
    assert any(line.startswith("Not begun: Broadband") for line in found.said)


def test_a_family_that_was_opened_since_the_last_page_says_so(digital_lead, school):
    issued(digital_lead)
    open_family(digital_lead, family("it-support"))

    rows = {row[0]: row[-1] for row in section(school, "position").rows}
    assert rows == {"Leadership": "as before", "IT support": "begun since"}


def test_four_lamps_say_in_words_how_each_stands_and_who_asks_it(school):
    found = section(school, "lamps")

    assert len(found.rows) == len(lamps()) == 4
    assert found.rows[0][1:3] == ("Not evidenced", "Nothing shows it yet.")
    assert found.rows[0][3].startswith("Statutory guidance")


def test_a_lamp_tells_the_day_of_a_statement_and_not_who_made_it(digital_lead, school):
    said(digital_lead, "FAM-2.1", "met")

    row = section(school, "lamps").rows[0]
    assert row[1] == "Met"
    assert row[2].startswith("By statement of ")
    assert "Dita" not in row[2]


@pytest.mark.parametrize(
    ("count", "said"),
    [
        (0, "no devices"),
        (1, "fewer than five devices"),
        (4, "fewer than five devices"),
        (5, "5 devices"),
        (1204, "1,204 devices"),
    ],
)
def test_a_count_that_could_point_at_somebody_is_not_given(count, said):
    assert few(count, "device", "devices", 5) == said


def test_what_moved_is_counted_and_what_does_not_apply_is_not():
    before = {"a": "met", "b": "not_met", "c": "met", "d": "not_applicable"}
    now = {"a": "partly", "b": "met", "c": "met", "d": "met", "e": "met"}

    assert moved(moves(before, now)) == "1 better, 1 worse"
    assert moved(moves(now, now)) == "as before"


def test_a_first_look_that_finds_something_lacking_is_no_fall():
    assert moved(moves({"a": "not_evidenced"}, {"a": "not_met"})) == "1 not met at the first look"
    assert moved(moves({"a": "met"}, {"a": "not_evidenced"})) == "1 worse"


def test_what_fell_since_the_last_page_is_named_in_confidence_only(digital_lead, school):
    said(digital_lead, "DLG-1.3", "met")
    issued(digital_lead)
    said(digital_lead, "DLG-1.3", "partly")

    page = draft(school, today())
    plain = "The SLT digital lead helps everybody in the school to use technology well"
    assert [row[0] for row in page.section("worse").rows] == [plain]
    assert plain not in str(page.public)
    assert "1 worse" in page.section("position").said[0]


def test_the_words_of_people_stand_in_their_parts(digital_lead, school):
    written(digital_lead, "We moved house.", "Agree the budget\nName a governor", "One server")

    page = draft(school, today())
    assert page.introduction == ("We moved house.",)
    assert page.section("decisions").items == ("Agree the budget", "Name a governor")
    assert page.section("risks") in page.confidential


def test_few_devices_are_not_counted_where_everybody_reads(school):
    asset(school, purchased_on=date(2018, 9, 1))

    assert "Fewer than five devices" in str(section(school, "spending"))


def test_a_sentence_that_names_somebody_stays_off_the_page(digital_lead, school):
    said(digital_lead, "CLO-2.7", "not_met", words="Dita Fernside lost the agreement")

    assert "Dita" not in str(draft(school, today()).body)


def test_a_term_of_which_nobody_entered_the_days_is_the_usual_one(school):
    with on(date(2026, 11, 23)):
        refresh(today())
        rows = section(school, "trend").rows
    assert [row[0] for row in rows][-2:] == ["Summer term 2025/26", "23 November 2026"]


def test_those_who_lead_read_the_draft_and_governors_do_not(digital_lead_client, governor_client):
    assert "This is a draft" in digital_lead_client.get("/governors/draft/").text
    assert governor_client.get("/governors/draft/").status_code == 403


def test_a_head_reads_the_draft_of_an_empty_school(head):
    said = client_for(head).get("/governors/draft/").text

    assert "What governors look at first" in said
    assert "No decision is asked of governors this time." in said


def test_saving_the_same_words_again_is_told(digital_lead, digital_lead_client):
    written(digital_lead, "We moved house.")

    page = digital_lead_client.post("/governors/draft/words/", {"introduction": "We moved house."})
    assert "There is nothing to save" in page.text
    said = {"introduction": "We moved rooms."}
    assert digital_lead_client.post("/governors/draft/words/", said).status_code == 302
