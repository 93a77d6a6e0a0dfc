"""What undoing a long import would do is told at once, by what was done since."""

import pytest

from fingerpost.foundation.registers.importing import actions, undoing
from fingerpost.foundation.registers.importing.outlook import outlook
from fingerpost.records.suppliers.actions import change, create

from .build import SUPPLIERS, a_worker, checked  # noqa: F401
from .test_undo import pointing

pytestmark = pytest.mark.django_db
NOTES = "Supplier,Notes\nLarkfield,a\nBrackley,b\nQuill,c\n"


@pytest.fixture
def run(technician, a_worker):  # noqa: F811
    """Three new suppliers, which are many here."""
    return actions.commit(technician, checked(technician))


def told(run):
    found = outlook(run)
    return found.removed, found.restored, [why for _, _, why in found.left]


def named(name):
    return SUPPLIERS.model.objects.get(legal_name=name)


def touch(technician, name):
    row = named(name)
    change(technician, row, revision=row.revision, notes="Seen")


def test_an_import_that_nobody_worked_on_goes_back_whole(run):
    assert told(run) == (3, 0, [])


def test_rows_that_somebody_changed_since_or_that_are_referred_to_are_named(technician, run):
    touch(technician, "Larkfield")
    words = pointing(named("Quill"))._meta.verbose_name_plural

    removed, _, left = told(run)
    assert removed == 1
    assert sorted(left) == sorted([undoing.ADDED, undoing.BELONGS.format(words)])


def test_it_says_what_the_undoing_then_does(technician, run):
    touch(technician, "Brackley")
    pointing(named("Quill"))
    foreseen = outlook(run)

    found = undoing.undo(technician, run)
    assert (found.count("removed"), found.count("restored")) == (
        foreseen.removed,
        foreseen.restored,
    )
    assert sorted(map(list, foreseen.left)) == sorted(found.left)


def test_rows_that_were_changed_get_their_entries_back(technician, run):
    second = actions.commit(technician, checked(technician, NOTES))
    touch(technician, "Quill")

    assert told(second) == (0, 2, [undoing.CHANGED])
    assert told(run)[0] == 0


def test_the_page_answers_without_looking_at_every_row(technician_client, run, monkeypatch):
    monkeypatch.setattr(undoing, "plan", None)

    page = technician_client.get(f"/suppliers/import/{run.pk}/undo/")
    assert "Undoing it removes 3 suppliers." in page.text
    assert "What must stay is found out then" in page.text


def test_a_row_that_changes_while_the_undoing_is_made_ready_stays(technician, run, monkeypatch):
    plan, done = undoing.plan, []

    def and_meanwhile(run):
        found = plan(run)
        if not done:
            done.append(touch(technician, "Quill"))
        return found

    monkeypatch.setattr(undoing, "plan", and_meanwhile)
    undone = undoing.undo(technician, run)
    assert (undone.count("removed"), undone.count("left")) == (2, 1)
    assert named("Quill").notes == "Seen"


def test_what_does_not_bear_on_it_does_not_have_it_made_ready_anew(technician, run, monkeypatch):
    plan, times = undoing.plan, []

    def and_meanwhile(run):
        times.append(1)
        found = plan(run)
        create(technician, legal_name="Fernhill", kind="print")
        return found

    monkeypatch.setattr(undoing, "plan", and_meanwhile)
    assert undoing.undo(technician, run).count("removed") == 3
    assert len(times) == 1
