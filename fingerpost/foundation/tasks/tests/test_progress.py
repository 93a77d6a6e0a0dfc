"""How far a job is: said inside, written outside, seen by all; a cancelled one stops at it."""

from datetime import timedelta

import pytest

from fingerpost.foundation.now import now
from fingerpost.foundation.tasks import queue
from fingerpost.foundation.tasks.models import Job, State
from fingerpost.foundation.tasks.progress import Hold, Unwanted, announce, holding, progress
from fingerpost.foundation.tasks.rhythm import LEASE
from fingerpost.foundation.tasks.worker import perform

from .build import count_rows, note, work_once


@pytest.fixture
def hold(db: None) -> Hold:
    note.enqueue(1)
    return Hold(queue.claim("a", now()))


def test_progress_outside_a_job_is_let_be():
    progress(1, 2, "devices")


def test_progress_is_written_by_the_pulse_and_not_by_the_task(hold):
    with holding(hold):
        progress(3, 10, "devices")
    assert Job.objects.get().progress_done is None

    hold.write(now())

    job = Job.objects.get()
    assert (job.progress_done, job.progress_of, job.progress_words) == (3, 10, "devices")


def test_what_comes_next_is_written_at_once_before_nothing_can_be(hold):
    with holding(hold):
        announce("Writing 3 rows")

    job = Job.objects.get()
    assert (job.progress_words, job.progress_of) == ("Writing 3 rows", None)


def test_whoever_cancels_just_before_the_writing_stops_it(hold):
    queue.cancel(hold.job.pk)
    with holding(hold), pytest.raises(Unwanted):
        announce("Writing 3 rows")


def test_without_news_nothing_is_written(hold, django_assert_num_queries):
    with django_assert_num_queries(0):
        hold.write(now())


def test_the_lease_is_kept_without_news(hold):
    later = now() + LEASE / 2

    hold.write(later)

    assert Job.objects.get().lease_until == later + LEASE


@pytest.mark.django_db
def test_the_last_progress_stays_with_the_result():
    count_rows.enqueue()

    assert work_once().progress_words == "devices looked at"


def test_a_cancelled_job_stops_at_its_next_sign_of_progress(hold):
    queue.cancel(hold.job.pk)
    with holding(hold):
        progress(1)
        hold.write(now())
        with pytest.raises(Unwanted):
            progress(2)


def test_a_job_taken_by_another_stops_too(hold):
    queue.claim("b", now() + LEASE * 2)

    hold.write(now() + timedelta(minutes=5))

    with holding(hold), pytest.raises(Unwanted):
        progress(1)


@pytest.mark.django_db
def test_a_job_that_stops_because_it_is_unwanted_ends_as_cancelled():
    count_rows.enqueue()
    unwanted = Hold(queue.claim("a", now()))
    queue.cancel(unwanted.job.pk)
    unwanted.unwanted = True

    perform(unwanted)

    assert Job.objects.get().state == State.CANCELLED
