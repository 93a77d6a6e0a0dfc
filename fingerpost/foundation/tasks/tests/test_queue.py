"""The queue: claimed once, kept while it runs, tried again after a death, given up in the end."""

from datetime import timedelta

import pytest
from django.db import connection
from django.tasks.exceptions import TaskResultDoesNotExist

from fingerpost.foundation.now import now
from fingerpost.foundation.tasks import queue
from fingerpost.foundation.tasks.models import Job, Lane, State
from fingerpost.foundation.tasks.rhythm import LEASE, MOST_ATTEMPTS

from .build import CALLS, note, work_once, worker

pytestmark = pytest.mark.django_db


def test_a_claimed_job_is_nobody_elses():
    note.enqueue(1)

    first, second = queue.claim("a", now()), queue.claim("b", now())

    assert first is not None
    assert second is None


def test_a_job_of_a_dead_worker_is_claimed_again_when_its_lease_runs_out():
    note.enqueue(1)
    queue.claim("dead", now())

    assert queue.claim("b", now() + LEASE / 2) is None
    taken = queue.claim("b", now() + LEASE * 2)
    assert (taken.worker, taken.attempts) == ("b", 2)


def test_a_kept_lease_is_not_taken_over():
    note.enqueue(1)
    job = queue.claim("a", now())

    assert queue.keep(job, now() + LEASE)

    assert queue.claim("b", now() + LEASE * 1.5) is None


def test_a_lease_renewed_after_the_look_and_before_the_claim_is_not_taken(monkeypatch):
    note.enqueue(1)
    job = queue.claim("a", now())
    late = now() + LEASE * 2
    seen = list(Job.objects.due(late))
    queue.keep(job, late)
    monkeypatch.setattr(Job.objects, "due", lambda moment, lane: seen, raising=False)

    assert queue.claim("b", late) is None


def test_a_worker_that_lost_its_lease_changes_nothing():
    note.enqueue(1)
    slow = queue.claim("slow", now())
    other = queue.claim("other", now() + LEASE * 2)

    assert not queue.succeed(slow, "late")
    assert not queue.fail(slow, ValueError("late"))
    assert not queue.keep(slow, now())
    assert queue.succeed(other, "in time")
    assert Job.objects.get().result == "in time"


def test_a_job_whose_worker_dies_each_time_is_given_up():
    note.enqueue(1)
    moment = now()
    for _ in range(MOST_ATTEMPTS + 1):
        queue.claim("dying", moment)
        moment += LEASE * 2

    assert Job.objects.get().state == State.FAILED


def test_one_key_has_one_unfinished_job():
    first = queue.put("x", [], {}, key="findings 7")
    again = queue.put("x", [], {}, key="findings 7")
    assert first.pk == again.pk

    queue.succeed(queue.claim("a", now()), None)
    assert queue.put("x", [], {}, key="findings 7").pk != first.pk


def test_the_more_urgent_job_goes_first_and_a_later_one_waits():
    note.using(run_after=now() + timedelta(hours=1)).enqueue("later")
    note.enqueue("soon")
    note.using(priority=5).enqueue("urgent")
    for _ in range(3):
        worker().step()

    assert CALLS == ["urgent", "soon"]


def test_a_letter_that_hangs_holds_up_letters_only():
    for _ in range(2):
        queue.put("letter", [], {}, lane=Lane.LETTERS)
    assert queue.claim("letters", now(), Lane.LETTERS) is not None
    note.enqueue("something else")

    assert queue.claim("main", now()).task == note.module_path
    assert queue.claim("main", now()) is None


def test_a_job_remembers_whose_it_is(school, other_school):
    note.enqueue(1)

    assert Job.objects.seen_by(school).exists()
    assert not Job.objects.seen_by(other_school).exists()


def test_a_waiting_job_is_cancelled_at_once():
    job = queue.put("x", [], {})

    assert queue.cancel(job.pk)

    assert Job.objects.get().state == State.CANCELLED
    assert queue.claim("a", now()) is None
    assert not queue.cancel(job.pk)


def test_a_running_job_that_was_cancelled_is_not_begun_again_after_a_death():
    note.enqueue(1)
    job = queue.claim("a", now())

    assert queue.cancel(job.pk)
    assert queue.claim("b", now() + LEASE * 2) is None

    assert Job.objects.get().state == State.CANCELLED


def test_a_failed_job_can_be_tried_again_and_a_done_one_cannot():
    note.enqueue(1)
    assert not queue.retry(work_once().pk)

    Job.objects.update(state=State.FAILED, attempts=MOST_ATTEMPTS)
    assert queue.retry(Job.objects.get().pk)
    assert work_once().state == State.DONE


def test_a_failed_job_is_not_tried_again_while_its_key_waits():
    failed = queue.put("x", [], {}, key="k")
    queue.cancel(failed.pk)
    queue.put("x", [], {}, key="k")

    assert not queue.retry(failed.pk)


def test_a_result_that_nobody_knows_does_not_exist():
    lost = queue.put("fingerpost.gone.import_rows", [], {})

    for unknown in ("0", "nonsense", str(lost.pk)):
        with pytest.raises(TaskResultDoesNotExist):
            note.get_result(unknown)


def test_the_look_for_due_jobs_needs_no_look_at_what_is_done():
    plan = Job.objects.due(now())[:10].explain()

    if connection.vendor == "sqlite":
        assert "USING INDEX job_waiting" in plan


def test_an_error_is_noted_even_in_words_that_no_database_can_hold():
    note.enqueue(1)

    assert queue.fail(queue.claim("a", now()), ValueError("\0 \ud800 jam"))

    assert "? jam" in Job.objects.get().error
