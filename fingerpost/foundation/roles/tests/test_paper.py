"""Letters of appointment and the register on paper and as a file."""

import io
from datetime import timedelta

import pypdf
import pytest

from conftest import client_for
from fingerpost.foundation.audit.models import Entry
from fingerpost.foundation.duties.falling import DUTIES
from fingerpost.foundation.now import today
from fingerpost.foundation.people.actions import add_person, appoint
from fingerpost.foundation.people.choices import Rank
from fingerpost.foundation.people.models import Duty
from fingerpost.foundation.roles.actions import change, name_title, note_letter
from fingerpost.foundation.roles.letters import is_stale


@pytest.fixture
def held(head):
    ada = add_person(head, name="Ada Fernhill")
    return appoint(head, ada, duty=Duty.DSL, since=today())


def text_of(answer):
    pages = pypdf.PdfReader(io.BytesIO(answer.content)).pages
    return " ".join(" ".join(page.extract_text() for page in pages).split())


def test_the_letter_says_the_role_by_its_title_here_and_is_noted(head, held):
    name_title(head, Duty.DSL, title="Head of Care")
    said = text_of(client_for(head).post(f"/people/roles/appointments/{held.pk}/letter/"))

    assert "You hold the role of Head of Care at Fernwhistle Primary" in said
    assert "which the standards call Designated safeguarding lead" in said
    held.refresh_from_db()
    assert held.letter_on == today()


def test_a_letter_goes_stale_when_the_register_says_something_else(head, school, held):
    note_letter(head, held)
    assert not is_stale(school, held)

    details = {"appointed_by": None, "appointed_on": today(), "note": ""}
    assert is_stale(school, change(head, held, hours_a_week=None, **details))
    page = client_for(head).get("/people/roles/dsl/").text
    assert "no longer says what this page says" in page


def test_letters_are_for_leaders_to_issue(governor_client, held):
    assert governor_client.post(f"/people/roles/appointments/{held.pk}/letter/").status_code == 403


def test_the_printed_register_bears_the_mark_that_the_page_shows(governor_client, held):
    mark = governor_client.get("/people/roles/").text.partition("“Content ")[2][:12]
    said = text_of(governor_client.post("/people/roles/print/"))

    assert "Ada Fernhill" in said
    assert f"Content {mark}" in said
    assert Entry.objects.filter(deed="roles.print").exists()


def test_the_file_has_every_appointment_and_every_vacancy(governor_client, head, held):
    una = add_person(head, name="Una Thornby")
    appoint(head, una, duty=Duty.DSL, rank=Rank.DEPUTY, since=today())
    sent = b"".join(governor_client.post("/people/roles/export/").streaming_content).decode()

    assert (
        "Designated safeguarding lead,Designated safeguarding lead,yes,Una Thornby,Deputy" in sent
    )
    assert "SLT digital lead,SLT digital lead,yes,Nobody named yet" in sent
    assert Entry.objects.filter(deed="roles.export").exists()


def test_appointments_fall_due_after_a_year_and_acting_on_its_last_day(head, held):
    una = add_person(head, name="Una Thornby")
    last = today() + timedelta(days=9)
    appoint(head, una, duty=Duty.DSL, rank=Rank.ACTING, since=today(), until=last)
    later = today() + timedelta(days=366)

    [due] = DUTIES["role-reviews"].read(today(), later)
    assert (due.on, due.title) == (held.review_on, "1 appointment to look at again")
    assert list(DUTIES["role-reviews"].read(today(), today())) == []
    assert [each.on for each in DUTIES["acting-ends"].read(today(), later)] == [last]
