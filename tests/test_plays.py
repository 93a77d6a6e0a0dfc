"""Each requirement that records answer comes to each verdict by what people do at the pages."""

import importlib
import pkgutil
from collections.abc import Iterator

import pytest
from django.core.signals import request_finished, request_started
from django.db import close_old_connections

from fingerpost.standards import catalogue
from fingerpost.standards.evidence import RULES
from fingerpost.standards.verdicts import LOOKED_AT, Verdict
from fingerpost.work.servicedesk.rounds.shelf import checks

from . import plays
from .plays import PLAYS
from .plays.never import NEVER
from .plays.school import School

for room in pkgutil.iter_modules(plays.__path__):
    importlib.import_module(f"{plays.__name__}.{room.name}")
ALL = {Verdict.NOT_EVIDENCED, *LOOKED_AT}


@pytest.fixture
def one_connection() -> Iterator[None]:
    """Requests of a play stand in the test's own transaction, so they leave its connection open."""
    for signal in (request_started, request_finished):
        signal.disconnect(close_old_connections)
    yield
    for signal in (request_started, request_finished):
        signal.connect(close_old_connections)


@pytest.mark.usefixtures("one_connection")
@pytest.mark.django_db
@pytest.mark.parametrize("key", sorted(PLAYS))
def test_pages_bring_a_requirement_to_every_verdict(school, key):
    stage, shown = School(school), set()
    for verdict in PLAYS[key](stage):
        for id in catalogue.evidence_keys()[key]:
            assert (id, stage.verdict_of(id)) == (id, verdict)
        shown.add(verdict)

    assert shown == ALL - NEVER.get(key, {}).keys()


@pytest.mark.usefixtures("one_connection")
@pytest.mark.django_db
@pytest.mark.parametrize(
    ("key", "verdict"),
    [(key, each) for key in sorted(NEVER) for each in NEVER[key] if each in LOOKED_AT],
)
def test_two_people_bring_about_by_word_what_records_never_show(school, key, verdict):
    stage, id = School(school), catalogue.evidence_keys()[key][0]
    assert stage.verdict_of(id) != verdict

    stage.override(id, verdict)
    assert stage.verdict_of(id) == verdict
    assert "by override" in stage.dita.page.text


def test_every_rule_is_played():
    made_alike = {check.key for check in checks().values() if check.proves}

    assert PLAYS.keys() | made_alike == RULES.keys()
    assert NEVER.keys() <= RULES.keys()
