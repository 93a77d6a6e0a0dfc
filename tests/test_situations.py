"""Twelve schools as a deputy head would tell of them, and what is to be said of each."""

import pytest

from fingerpost.foundation.now import pretend
from fingerpost.foundation.ui.filters import written_date
from fingerpost.standards.falls.reading import shown_here
from fingerpost.standards.findings import refresh
from fingerpost.standards.states import state_of_all

from .situations import TODAY, do, lead, situations

WRITTEN = list(situations())


def told(shown):
    fall = shown.fall
    return f"fell on {written_date(fall.on)}, from {fall.was.label.lower()}. {fall.why}"


@pytest.mark.django_db
@pytest.mark.parametrize("situation", WRITTEN, ids=lambda each: each.title)
def test_what_is_said_of_a_school_is_what_is_written(school, situation):
    with pretend(TODAY):
        for line in situation.has:
            do(line, school)
        refresh(TODAY.date(), everything=True)
        states = state_of_all(school)
        falls = {id: told(each) for id, each in shown_here(lead(school), TODAY.date()).items()}

    found = [(states[id].verdict.label.lower(), states[id].because) for id, *_ in situation.says]
    assert found == [tuple(words) for _, *words in situation.says]
    assert {id: falls[id] for id, _ in situation.fell} == dict(situation.fell)


def test_there_are_twelve_situations_and_each_says_something():
    assert len(WRITTEN) >= 12
    assert all(situation.says for situation in WRITTEN)
