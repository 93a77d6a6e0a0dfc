"""One job at a time: its result is kept, its error is kept, and neither ends the worker."""

from datetime import timedelta

import pytest

from fingerpost.foundation.now import now
from fingerpost.foundation.tasks import queue
from fingerpost.foundation.tasks.models import Job, State
from fingerpost.foundation.tasks.rhythm import MOST_ATTEMPTS

from . import build
from .build import CALLS, note, stumble, work_once, worker

pytestmark = pytest.mark.django_db


def test_a_job_is_done_and_keeps_its_result():
    result = note.enqueue("hello")

    work_once()

    result.refresh()
    assert (CALLS, result.return_value) == (["hello"], "hello")


def test_a_job_that_raises_is_tried_again_later():
    stumble.enqueue()

    job = work_once()

    assert (job.state, job.attempts, job.error_kind) == (State.READY, 1, "ValueError")
    assert job.run_after > now() + timedelta(seconds=10)
    assert "the printer is on fire" in job.error


def test_a_job_is_given_up_after_too_many_tries():
    stumble.enqueue()
    for _ in range(MOST_ATTEMPTS):
        Job.objects.update(run_after=now())
        worker().step()

    assert Job.objects.get().state == State.FAILED


@pytest.mark.parametrize("task", ["answer_a_riddle", "leave_the_room", "unpronounceable"])
def test_whatever_a_task_does_its_job_is_noted_and_the_worker_lives(task):
    getattr(build, task).enqueue()

    job = work_once()

    assert job.state == State.READY
    assert job.error


@pytest.mark.parametrize("path", ["fingerpost.gone.import_rows", "fingerpost.foundation.now.now"])
def test_a_job_whose_task_is_unknown_to_this_version_is_tried_again_later(path):
    queue.put(path, [], {})

    job = work_once()

    assert (job.state, bool(job.error)) == (State.READY, True)


def test_a_task_may_ask_which_attempt_it_is():
    build.tell_the_attempt.enqueue()

    assert work_once().result == 1


def test_an_empty_queue_is_no_work():
    assert not worker().step()
