"""Review dates set in one go are marked: a date was entered, which shows no look at the device."""

from datetime import UTC, date, datetime

import pytest

from fingerpost.foundation.actions import action
from fingerpost.foundation.now import pretend
from fingerpost.foundation.registers.declaration import REGISTERS
from fingerpost.foundation.spot_checks.actions import deeds_of
from fingerpost.records.estate import actions
from fingerpost.records.estate.alike import said_of
from fingerpost.records.estate.importing import rooms
from fingerpost.records.estate.models import Asset
from fingerpost.records.estate.preparing import new
from fingerpost.standards.evidence import apply

pytestmark = pytest.mark.django_db
THEN, DUE, LATER = date(2026, 3, 3), date(2027, 9, 1), date(2027, 10, 1)
KEY = "estate.review_dates"


@pytest.fixture
def alike(technician):
    """Twelve laptops whose review dates came by one bulk edit on 3 March."""
    for _ in range(12):
        actions.create(technician, name="Signpost 14", kind="laptop")
    with pretend(datetime(2026, 3, 3, 9, tzinfo=UTC)):
        keys = Asset.objects.values_list("pk", flat=True)
        actions.mend(technician, {key: {"review_on": DUE} for key in keys}, same=DUE)


def marks():
    return set(Asset.objects.values_list("review_alike_on", flat=True))


def test_a_bulk_edit_marks_the_dates_and_caps_the_verdict(alike):
    found = apply(KEY, THEN)

    assert marks() == {THEN}
    assert (found.verdict, found.holds_until) == ("partly", None)
    assert "All 12 dates were set in one go on 3 March 2026." in found.because
    assert found.go_to == "/assets/spot-checks/"


def test_dates_given_one_by_one_are_not_marked(technician):
    for _ in range(2):
        actions.create(technician, name="Signpost 14", kind="laptop", review_on=DUE)

    assert marks() == {None}
    assert apply(KEY, THEN).verdict == "met"


def test_a_date_changed_by_itself_loses_its_mark(alike, technician):
    first, *_ = Asset.objects.order_by("pk")
    actions.change(technician, first, revision=first.revision, location="Room 4")
    assert marks() == {THEN}

    first.refresh_from_db()
    actions.change(technician, first, revision=first.revision, review_on=LATER)

    assert marks() == {None, THEN}
    assert "11 of 12 dates were set in one go on 3 March 2026." in apply(KEY, THEN).because


@action("assets.import")
def imported(actor, assets):
    rooms.enter(actor, assets)


def test_an_import_marks_its_dates_too(technician, school):
    dated = {"name": "Signpost 14", "kind": "laptop", "review_on": DUE}
    bare = {"name": "Junction 24", "kind": "switch"}
    with pretend(datetime(2026, 3, 3, 9, tzinfo=UTC)):
        imported(technician, [new(school, 0, each) for each in (dated, dated, bare)])

    assert marks() == {THEN, None}


def test_a_spot_check_afterwards_bears_them_out(alike, technician):
    deeds = deeds_of(REGISTERS["asset"])
    with pretend(datetime(2026, 3, 9, 9, tzinfo=UTC)):
        check = deeds.begin(technician)
        for row in check.rows.order_by("pk"):
            deeds.answer(technician, row, answer="right")
        deeds.finish(technician, check)
    found = apply(KEY, date(2026, 3, 9))

    assert found.verdict == "met"
    assert "All 12 dates were set in one go on 3 March 2026." in found.because


def test_an_undone_bulk_edit_leaves_no_mark(alike, technician):
    keys = Asset.objects.values_list("pk", flat=True)
    actions.mend(technician, {key: {"review_on": None} for key in keys}, same="not set")

    assert marks() == {None}


@pytest.mark.parametrize(
    ("n", "of", "first", "said"),
    [
        (1, 1, THEN, "The date was set in one go on 3 March 2026."),
        (2, 2, THEN, "Both dates were set in one go on 3 March 2026."),
        (1, 440, THEN, "1 of 440 dates was set in one go on 3 March 2026."),
        (140, 440, date(2026, 1, 5), "140 of 440 dates were set in one go, the last on 3 March"),
    ],
)
def test_the_sentence_names_them(n, of, first, said):
    assert said_of(of, n=n, first=first, last=THEN).startswith(said)
