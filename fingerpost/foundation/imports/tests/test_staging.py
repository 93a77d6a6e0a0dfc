"""What is kept of a file, for how long, and what becomes of it when two windows are open."""

import pytest

from fingerpost.foundation.imports import actions
from fingerpost.foundation.imports.models import ImportRow, ImportRun, ImportTable, Status, shape_of
from fingerpost.foundation.imports.reading import read_csv
from fingerpost.foundation.tenancy.scope import scope

pytestmark = pytest.mark.django_db
DATA = b"Name,FSM,Room\nArm,yes,Hall\n"


@pytest.fixture
def run(technician):
    return actions.keep(technician, "signs", read_csv(DATA), name="signs.csv", data=DATA)


def row(run, line, outcome):
    return ImportRow(organisation_id=run.organisation_id, run_id=run.pk, line=line, outcome=outcome)


def test_a_column_that_must_not_come_in_is_never_kept(run):
    assert ImportTable.objects.get(run=run).rows == [[2, ["Arm", "", "Hall"]]]


def test_a_file_is_known_by_what_is_in_it(run, technician):
    assert (run.size, len(run.sha256), run.by) == (len(DATA), 64, technician.name)
    assert run.status == Status.UPLOADED


def test_verdicts_replace_those_of_the_last_check_and_columns_left_out_go(run):
    for outcome in ("new", "refused"):
        run = actions.judge(run, [row(run, 2, outcome)], mapping={"0": "name"})

    assert ImportRow.objects.get(run=run).outcome == "refused"
    assert ImportTable.objects.get(run=run).rows == [[2, ["Arm", "", ""]]]


def test_a_file_that_was_left_leaves_no_cell_behind(run):
    actions.leave(actions.judge(run, [row(run, 2, "new")], mapping={"0": "name"}))

    assert not ImportTable.objects.exists()
    assert not ImportRow.objects.exists()
    assert ImportRun.objects.get().status == Status.ABANDONED


@pytest.mark.parametrize(("status", "said"), [("done", "imported already"), ("abandoned", "again")])
def test_what_is_over_cannot_be_judged_again(run, status, said):
    run.status = status
    run.save()

    with pytest.raises(actions.NotWaiting, match=said):
        actions.judge(run, [], mapping={})


def test_another_school_has_none_of_it(run, other_school):
    with scope(other_school):
        assert not ImportRun.objects.exists()
        assert not ImportTable.objects.exists()


@pytest.mark.parametrize(
    ("name", "kept"),
    [
        ("list.csv", "list.csv"),
        ("C:\\Users\\tess\\list.csv", "list.csv"),
        ("../../etc/passwd", "passwd"),
        ("li\x00st\n.csv", "list.csv"),
        ("", "file.csv"),
        ("x" * 200 + ".csv", "x" * 116 + ".csv"),
    ],
)
def test_a_name_keeps_nothing_but_the_name(name, kept):
    assert actions.clean_name(name) == kept


def test_files_of_one_shape_have_the_same_headings_in_any_order():
    assert shape_of(["Asset No", "Room"]) == shape_of(["room", "ASSET-NO"])
    assert shape_of(["Asset No", "Room"]) != shape_of(["Asset No", "Class"])
