"""Who does what for a family, and when in the school year."""

import io
from datetime import date

import pypdf
import pytest

from conftest import client_for
from fingerpost.foundation.now import today
from fingerpost.foundation.people.actions import add_person, appoint
from fingerpost.foundation.people.models import Duty
from fingerpost.foundation.roles.actions import name_title
from fingerpost.standards import catalogue
from fingerpost.standards.pacing.tests.build import open_every_family
from fingerpost.standards.parts import parts_of
from fingerpost.standards.raci import chart_of
from fingerpost.standards.timeline import timeline

pytestmark = pytest.mark.django_db
LEADERSHIP, FILTERING, CLOUD = (
    "digital-leadership-and-governance",
    "filtering-and-monitoring",
    "cloud-solutions",
)


@pytest.fixture
def name(head):
    """Name somebody for some roles."""

    def names(*duties):
        for duty in duties:
            somebody = add_person(head, name="Ada Fernhill", is_slt=True)
            appoint(head, somebody, duty=duty, since=today())

    return names


def chart(school, slug):
    return chart_of(catalogue.family(slug), parts_of(school, today()))


def text_of(answer):
    pages = pypdf.PdfReader(io.BytesIO(answer.content)).pages
    return " ".join(" ".join(page.extract_text() for page in pages).split())


def test_an_empty_school_is_told_who_is_missing_for_what(school):
    gaps = chart(school, LEADERSHIP).gaps

    assert (
        "Nobody is accountable for Leadership 2, Leadership 3, Leadership 4: name somebody as "
        "“SLT digital lead”."
    ) in gaps


def test_with_everybody_named_there_is_no_gap(school, name):
    name(Duty.HEADTEACHER, Duty.SLT_DIGITAL_LEAD, Duty.IT_SUPPORT)
    found = chart(school, LEADERSHIP)

    assert found.gaps == []
    assert found.headline.startswith("Every standard has one who answers")


def test_two_who_answer_for_one_standard_are_said(school):
    assert any(
        gap.startswith("Not one alone answers for Filtering 1, Filtering 3")
        for gap in chart(school, FILTERING).gaps
    )


def test_the_letters_are_those_of_the_catalogue(school, name):
    name(Duty.SLT_DIGITAL_LEAD)
    found = chart(school, LEADERSHIP)
    titles = [column.title for column in found.columns]
    at = titles.index("SLT digital lead")

    assert [letters[at] for _, letters in found.rows] == ["R", "A", "A/R", "A/R"]
    assert found.columns[at].who == "Ada Fernhill"


def test_an_it_manager_does_the_work_where_nobody_else_is_named(school, name):
    name(Duty.IT_MANAGER)
    columns = {each.title: each.who for each in chart(school, CLOUD).columns}

    assert columns["IT support"] == "Ada Fernhill"


def test_the_digital_link_governor_stands_for_governors_where_no_chair_is_named(school, name):
    name(Duty.DIGITAL_GOVERNOR)
    columns = {each.title: each.who for each in chart(school, LEADERSHIP).columns}

    assert columns["Governors or trustees"] == "Ada Fernhill"


def test_the_chart_shows_titles_of_here_and_prints(head, school, name):
    name(Duty.SLT_DIGITAL_LEAD)
    name_title(head, Duty.SLT_DIGITAL_LEAD, title="Director of Digital Learning")
    client = client_for(head)
    page = client.get(f"/standards/{LEADERSHIP}/who/").text
    said = text_of(client.post(f"/standards/{LEADERSHIP}/who/print/"))

    assert "Director of Digital Learning" in page
    assert "Ada Fernhill" in said
    assert page.partition("“Content ")[2][:12] in said


def test_the_timeline_puts_reviews_into_the_year_and_names_who(head, name):
    name(Duty.HEADTEACHER, Duty.IT_SUPPORT)
    open_every_family(head)
    found = timeline(head, today())

    assert any(item.who == "IT support: Ada Fernhill" for item in found.each_term)
    assert not found.knows_terms


def test_what_falls_due_stands_on_its_day(head, name):
    name(Duty.HEADTEACHER)
    later = date(today().year + 1, 10, 1)
    [section] = timeline(head, later).dated

    assert section.items[0].what == "1 appointment to look at again"
    assert section.items[0].who == "Headteacher or principal: Ada Fernhill"


def test_governors_read_and_print_the_timeline_and_a_teacher_does_not(governor_client, teacher):
    assert "Who does what when" in governor_client.get("/standards/who-does-what-when/").text
    said = text_of(governor_client.post("/standards/who-does-what-when/print/"))
    assert "Once a year: Digital leadership and governance" in said

    assert client_for(teacher).get("/standards/who-does-what-when/").status_code == 403


def test_the_chart_is_narrowed_to_what_not_one_alone_answers_for(head, school):
    shared = {row[0].title for row in chart(school, FILTERING).shared}
    every = [row[0].title for row in chart(school, FILTERING).rows]
    page = client_for(head).get(f"/standards/{FILTERING}/who/?show=shared").text

    assert 0 < len(shared) < len(every)
    table = page.split("<table")[1].split("</table>")[0]
    assert {title for title in every if f". {title}" in table} == shared


def test_the_page_of_a_standard_calls_a_role_as_it_is_called_here(head, name):
    name(Duty.SLT_DIGITAL_LEAD)
    name_title(head, Duty.SLT_DIGITAL_LEAD, title="Head of Digital")
    address = catalogue.family(LEADERSHIP).standards[1].id
    page = client_for(head).get(f"/standards/{LEADERSHIP}/{address}/").text

    assert "Head of Digital: Ada Fernhill" in page
