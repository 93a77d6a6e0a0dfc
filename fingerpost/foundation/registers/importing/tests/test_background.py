"""A long file goes on in the background: it can be left, found again, and stopped in time."""

from dataclasses import replace
from datetime import timedelta

import pytest

from fingerpost.foundation.accounts.models import Membership
from fingerpost.foundation.imports.models import ImportRun
from fingerpost.foundation.now import now
from fingerpost.foundation.registers.importing import actions
from fingerpost.foundation.tasks.models import Beat, Job, State
from fingerpost.foundation.tasks.tests.build import work_once

from .build import SUPPLIERS, a_worker, answers, checked, uploaded  # noqa: F401

pytestmark = pytest.mark.django_db
START = "/suppliers/import/"


@pytest.fixture
def home(technician, a_worker):  # noqa: F811
    return f"{START}{checked(technician).pk}/"


def rows():
    return SUPPLIERS.model.objects.count()


def test_a_long_file_is_checked_imported_and_undone_there(technician_client, technician, a_worker):  # noqa: F811
    run = uploaded(technician)
    home = f"{START}{run.pk}/"

    technician_client.post(f"{home}columns/", answers(run))
    assert "suppliers.csv is being checked" in technician_client.get(home).text
    assert work_once().state == State.DONE
    assert "3 rows are good to import" in technician_client.get(home).text

    technician_client.post(f"{home}commit/")
    assert "suppliers.csv is being imported" in technician_client.get(home).text
    assert rows() == 0
    work_once()
    assert "3 suppliers added" in technician_client.get(home).text

    technician_client.post(f"{home}undo/")
    assert "suppliers.csv is being undone" in technician_client.get(home).text
    work_once()
    assert "Import undone: 3 suppliers removed" in technician_client.get(home).text


def test_the_page_looks_again_by_itself_unless_it_is_asked_not_to(technician_client, home):
    technician_client.post(f"{home}commit/")

    assert technician_client.get(home)["Refresh"] == "4"
    assert "Refresh" not in technician_client.get(f"{home}?still=yes")
    work_once()
    assert "Refresh" not in technician_client.get(home)


def test_it_is_found_again_where_imports_begin(technician_client, home):
    technician_client.post(f"{home}commit/")
    Job.objects.update(progress_done=2, progress_of=3, progress_words="rows looked at")

    assert "Being imported: 2 of 3 rows looked at" in technician_client.get(START).text
    assert '<progress max="3" value="2"' in technician_client.get(home).text
    work_once()
    assert ">Imported, 3 suppliers</td>" in technician_client.get(START).text


def test_while_all_is_written_at_once_the_page_says_so(technician_client, home, monkeypatch):
    said = []
    enter = SUPPLIERS.sets.enter
    look = lambda *given: said.append(technician_client.get(home).text) or enter(*given)  # noqa: E731
    monkeypatch.setitem(SUPPLIERS.__dict__, "sets", replace(SUPPLIERS.sets, enter=look))
    technician_client.post(f"{home}commit/")
    work_once()

    assert "Writing 3 rows, all at once. Nothing is half done if it stops" in said[0]
    assert "<progress" not in said[0]
    assert "3 suppliers added" in technician_client.get(home).text


def test_pressing_twice_begins_once(technician_client, home):
    for _ in range(2):
        technician_client.post(f"{home}commit/")

    assert Job.objects.count() == 1
    work_once()
    assert rows() == 3


def test_a_step_that_is_done_but_not_yet_noted_does_not_stand_for_the_next(
    technician_client, technician, home
):
    technician_client.post(f"{home}commit/")
    actions.commit(technician, ImportRun.objects.get())  # as its worker did before it was killed
    technician_client.post(f"{home}undo/")

    work_once()
    work_once()
    assert "Import undone: 3 suppliers removed" in technician_client.get(home).text


def test_it_can_be_stopped_before_anything_is_written(technician_client, home):
    technician_client.post(f"{home}commit/")
    technician_client.post(f"{home}stop/")

    page = technician_client.get(home)
    assert "Importing it was stopped. Nothing was written." in page.text
    assert "3 rows are good to import" in page.text
    assert (rows(), Job.objects.get().state) == (0, State.CANCELLED)


def test_a_file_is_not_left_nor_chosen_anew_while_it_goes_on(technician_client, technician, home):
    technician_client.post(f"{home}commit/")

    for page in ("leave/", "columns/", "commit/"):
        assert technician_client.post(f"{home}{page}").url == home
    work_once()
    assert rows() == 3


def test_a_failure_says_what_to_do_and_can_be_tried_again(technician_client, home, monkeypatch):
    technician_client.post(f"{home}commit/")
    Job.objects.update(state=State.FAILED, finished_at=now())
    assert "Importing it failed" in technician_client.get(home).text
    assert "Importing it failed" in technician_client.get(START).text

    technician_client.post(f"{home}go-on/")
    work_once()
    assert "3 suppliers added" in technician_client.get(home).text


def test_when_nobody_works_there_it_is_said_and_can_be_done_at_once(technician_client, home):
    technician_client.post(f"{home}commit/")
    Beat.objects.update(seen_at=now() - timedelta(hours=1))
    assert "Nothing works in the background" in technician_client.get(home).text

    page = technician_client.post(f"{home}go-on/", follow=True)
    assert "3 suppliers added" in page.text
    assert "done while you waited" in page.text
    assert Job.objects.get().state == State.CANCELLED


def test_without_a_worker_a_long_file_does_not_wait(technician_client, home):
    Beat.objects.all().delete()

    page = technician_client.post(f"{home}commit/", follow=True)
    assert "3 suppliers added" in page.text
    assert not Job.objects.exists()


def test_a_refusal_is_said_on_the_page(technician_client, technician, home):
    technician_client.post(f"{home}commit/")
    other = checked(technician)
    actions.commit(technician, other)
    work_once()

    page = technician_client.get(home)
    assert "There is nothing to import" in page.text
    assert rows() == 3


def test_columns_that_were_stopped_are_asked_about_again(technician_client, technician, a_worker):  # noqa: F811
    run = checked(technician)
    home = f"{START}{run.pk}/"
    technician_client.post(f"{home}columns/", answers(run) | {"column_2": "notes"})
    technician_client.post(f"{home}stop/")

    page = technician_client.get(home, follow=True)
    assert page.redirect_chain[-1][0] == f"{home}columns/"
    assert '<option value="notes" selected>' in page.text
    technician_client.post(f"{home}commit/")
    assert rows() == 0


def test_somebody_who_lost_the_role_meanwhile_imports_nothing(technician_client, technician, home):
    technician_client.post(f"{home}commit/")
    Membership.objects.filter(account=technician.account_id).update(until="2020-02-01")

    assert "has no role here any more" in work_once().result
    assert rows() == 0
