"""The pulse: signs of life, one worker that makes the rounds, and threads that outlive errors."""

import threading
from datetime import timedelta

import pytest
from django.db import OperationalError

from fingerpost.foundation.now import now
from fingerpost.foundation.tasks import pulse, queue, rhythm
from fingerpost.foundation.tasks.models import Beat
from fingerpost.foundation.tasks.pulse import Pulse, Rounds
from fingerpost.foundation.tasks.schedules import Glance
from fingerpost.foundation.tasks.worker import Worker

AT_ONCE = timedelta(0)


@pytest.fixture
def glances(monkeypatch: pytest.MonkeyPatch) -> dict[str, Glance]:
    held: dict[str, Glance] = {}
    monkeypatch.setattr(pulse, "GLANCES", held)
    monkeypatch.setattr(rhythm, "PAUSE", 0.01)
    monkeypatch.setattr(rhythm, "AWAY", 0.01)
    return held


def beating(name: str) -> Pulse:
    made = Pulse(name, threading.Event(), set())
    made.beat(now())
    return made


@pytest.mark.django_db
def test_the_eldest_living_worker_makes_the_rounds():
    assert beating("first").makes_rounds
    assert not beating("second").makes_rounds


@pytest.mark.django_db
def test_the_rounds_pass_on_when_the_eldest_stops_or_dies():
    beating("stopped")
    queue.leave("stopped", now())
    assert beating("next").makes_rounds

    Beat.objects.update(seen_at=now() - rhythm.LIVING * 2)
    assert beating("last").makes_rounds


@pytest.mark.django_db
def test_a_pulse_beats_every_twenty_seconds_and_not_every_second(django_assert_num_queries):
    made = Pulse("a", threading.Event(), set())
    made.tick()
    assert Beat.objects.get().worker == "a"

    with django_assert_num_queries(0):
        made.tick()


def test_a_glance_goes_on_after_an_error_until_it_is_stopped(glances, caplog):
    again = threading.Event()
    taken = []

    def refuse() -> None:
        taken.append(1)
        if len(taken) > 2:
            again.set()
        raise OperationalError("locked") if len(taken) == 1 else ValueError("a bug")

    glances["findings"] = Glance("findings", refuse, AT_ONCE)
    led = Pulse("a", threading.Event(), set())
    led.makes_rounds = True
    rounds = Rounds(led, threading.Event())
    thread = threading.Thread(target=rounds.run)
    thread.start()

    assert again.wait(5)
    rounds.stop.set()
    thread.join(5)
    assert not thread.is_alive()
    assert "trying again soon" in caplog.text


def test_whoever_does_not_lead_takes_no_glance(glances):
    taken = []
    glances["findings"] = Glance("findings", lambda: taken.append(1), AT_ONCE)
    rounds = Rounds(Pulse("a", threading.Event(), set()), threading.Event())
    thread = threading.Thread(target=rounds.run)
    thread.start()

    rounds.stop.wait(0.1)
    rounds.stop.set()
    thread.join(5)
    assert taken == []


def test_a_worker_outlives_a_database_that_is_away_and_a_bug(glances, monkeypatch):
    again = threading.Event()
    errors = [ValueError("a bug"), OperationalError("away")]

    def claim(*_: object) -> None:
        if errors:
            raise errors.pop()
        again.set()

    monkeypatch.setattr(queue, "claim", claim)
    worker = Worker("a", threading.Event(), set())
    thread = threading.Thread(target=worker.run)
    thread.start()

    assert again.wait(5)
    worker.stop.set()
    thread.join(5)
    assert not thread.is_alive()
