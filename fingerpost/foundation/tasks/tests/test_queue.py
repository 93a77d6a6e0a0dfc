"""The queue: claimed once, kept while it runs, tried again after a death, given up in the end."""

from datetime import timedelta

import pytest
from django.tasks import task

from fingerpost.foundation.now import now
from fingerpost.foundation.tasks import queue
from fingerpost.foundation.tasks.models import MOST_ATTEMPTS, Job, State
from fingerpost.foundation.tasks.worker import Worker, perform

pytestmark = pytest.mark.django_db
CALLS: list[object] = []


@task
def note(value: object) -> object:
    CALLS.append(value)
    return value


@task
def stumble() -> None:
    raise ValueError("the printer is on fire")


@pytest.fixture(autouse=True)
def fresh():
    CALLS.clear()


def test_a_job_is_done_and_keeps_its_result():
    result = note.enqueue("hello")

    Worker().step()

    result.refresh()
    assert (CALLS, result.return_value) == (["hello"], "hello")


def test_a_claimed_job_is_nobody_elses():
    note.enqueue(1)

    first, second = queue.claim("a", now()), queue.claim("b", now())

    assert first is not None
    assert second is None


def test_a_job_of_a_dead_worker_is_claimed_again_when_its_lease_runs_out():
    note.enqueue(1)
    queue.claim("dead", now())

    assert queue.claim("b", now() + queue.LEASE / 2) is None
    taken = queue.claim("b", now() + queue.LEASE * 2)
    assert (taken.worker, taken.attempts) == ("b", 2)


def test_a_kept_lease_is_not_taken_over():
    note.enqueue(1)
    job = queue.claim("a", now())

    assert queue.keep(job, now() + queue.LEASE)

    assert queue.claim("b", now() + queue.LEASE * 1.5) is None


def test_a_worker_that_lost_its_lease_changes_nothing():
    note.enqueue(1)
    slow = queue.claim("slow", now())
    other = queue.claim("other", now() + queue.LEASE * 2)

    assert not queue.succeed(slow, "late")
    assert not queue.keep(slow, now())
    assert queue.succeed(other, "in time")
    assert Job.objects.get().result == "in time"


def test_a_job_that_raises_is_tried_again_later():
    stumble.enqueue()

    Worker().step()

    job = Job.objects.get()
    assert (job.state, job.attempts) == (State.READY, 1)
    assert job.run_after > now() + timedelta(seconds=10)
    assert "the printer is on fire" in job.error


def test_a_job_is_given_up_after_too_many_tries():
    stumble.enqueue()
    for _ in range(MOST_ATTEMPTS):
        Job.objects.update(run_after=now())
        Worker().step()

    assert Job.objects.get().state == State.FAILED


def test_a_job_whose_worker_dies_each_time_is_given_up():
    note.enqueue(1)
    moment = now()
    for _ in range(MOST_ATTEMPTS + 1):
        queue.claim("dying", moment)
        moment += queue.LEASE * 2

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
        Worker().step()

    assert CALLS == ["urgent", "soon"]


def test_a_slot_is_begun_once():
    moment = now()

    begun = [queue.put_slot("nightly", "x", moment) for _ in range(3)]

    assert begun == [True, False, False]
    assert Job.objects.count() == 1


def test_perform_leaves_no_thread_behind():
    note.enqueue(1)
    perform(queue.claim("a", now()))

    assert Job.objects.get().state == State.DONE
