"""Notes on a row: written, read by those who see the row, struck out for good."""

import pytest

from conftest import client_for
from fingerpost.foundation.audit.models import Change, Detail
from fingerpost.foundation.audit.verify import verify
from fingerpost.foundation.errors import DomainError, NotAllowed
from fingerpost.foundation.notes import actions
from fingerpost.foundation.notes.keeping import old_notes
from fingerpost.foundation.notes.models import Note
from fingerpost.foundation.now import today
from fingerpost.foundation.permissions import MATRIX
from fingerpost.records.estate.register import ASSETS
from fingerpost.records.estate.tests.build import an_asset

pytestmark = pytest.mark.django_db


@pytest.fixture
def asset(technician):
    return an_asset(technician)


@pytest.fixture
def note(technician, asset):
    return actions.write(technician, ASSETS, asset, text="Hinge is loose")


def test_a_note_is_written_on_the_page_of_the_row(asset, technician_client):
    answer = technician_client.post(f"/notes/asset/{asset.pk}/", {"text": "Hinge is <loose>"})
    page = technician_client.get(answer.url).text

    assert answer.url == f"/assets/{asset.pk}/"
    assert "Hinge is &lt;loose&gt;" in page
    assert "Note written" in page


def test_an_empty_note_says_what_to_do(asset, technician_client):
    assert (
        "Write the note" in technician_client.post(f"/notes/asset/{asset.pk}/", {"text": ""}).text
    )


def test_a_note_struck_out_leaves_its_words_nowhere(note, asset, technician, technician_client):
    technician_client.post(f"/notes/{note.pk}/strike/")

    page = technician_client.get(f"/assets/{asset.pk}/").text
    assert "was struck out by Tess Wickham" in page
    assert "Hinge" not in page + repr([*Change.objects.values(), *Detail.objects.values()])
    assert verify().faults == []


def test_a_lead_strikes_out_what_somebody_else_wrote(note, digital_lead):
    actions.strike(digital_lead, note)

    assert Note.objects.get().struck_by == "Dita Fernside"
    with pytest.raises(DomainError, match="already"):
        actions.strike(digital_lead, note)


def test_others_leave_it_alone(digital_lead, asset, technician):
    note = actions.write(digital_lead, ASSETS, asset, text="Ask the governors")

    assert client_for(technician).get(f"/notes/{note.pk}/strike/").status_code == 403
    with pytest.raises(NotAllowed):
        actions.strike(technician, note)


def test_a_reader_reads_and_is_offered_no_field(note, asset, governor):
    with pytest.raises(NotAllowed):
        actions.write(governor, ASSETS, asset, text="No")
    assert client_for(governor).post(f"/notes/asset/{asset.pk}/").status_code == 403


def test_who_may_not_see_the_row_writes_nothing_about_it(asset, dpo, monkeypatch):
    assert actions.write(dpo, ASSETS, asset, text="Seen").text == "Seen"
    monkeypatch.setitem(MATRIX, "assets.view", frozenset())

    with pytest.raises(NotAllowed):
        actions.write(dpo, ASSETS, asset, text="No")


def test_another_school_sees_no_note(note, asset, stranger_client):
    assert stranger_client.get(f"/notes/{note.pk}/strike/").status_code == 404
    assert stranger_client.post(f"/notes/asset/{asset.pk}/", {"text": "x"}).status_code == 404


def test_a_word_that_is_no_register_is_not_found(technician_client):
    assert technician_client.get("/notes/gadget/1/").status_code == 404


def test_old_notes_are_due_and_new_ones_are_not(note):
    assert old_notes(today())[0].count() == 0
    assert old_notes(today().replace(year=today().year + 1))[0].count() == 1
