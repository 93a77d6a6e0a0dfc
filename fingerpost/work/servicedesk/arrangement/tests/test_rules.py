"""What an arrangement says of itself, without a database."""

import pytest

from fingerpost.foundation.now import today

from ..choices import Form
from ..rules import blank, missing
from ..shapes import read_arranged
from .build import NEEDS, lines


@pytest.mark.parametrize(
    ("parties", "form"),
    [
        ({}, Form.INTERNAL),
        ({"network": "trust"}, Form.INTERNAL),
        ({"network": "12"}, Form.HYBRID),
        ({"network": "none"}, Form.INTERNAL),
    ],
)
def test_whether_support_is_internal_follows_from_who_answers_for_what(parties, form):
    assert read_arranged({"lines": lines(**parties)}).form == form


def test_support_by_companies_alone_is_external_and_by_nobody_is_nothing():
    every = {each["service"]: "7" for each in lines()}

    assert read_arranged({"lines": lines(**every)}).form == Form.EXTERNAL
    assert blank(today()).form is None


@pytest.mark.parametrize(
    ("said", "order"),
    [
        ({"lines": lines(mis="")}, "Say who answers for each service"),
        ({"needs": ""}, "from day to day"),
        ({"exams": ""}, "exam weeks"),
        ({"emergencies": ""}, "cyber incident"),
        ({"nothing_needed": ""}, "Decide about memberships"),
    ],
)
def test_nothing_may_be_missing_when_it_is_signed(said, order):
    whole = {"lines": lines(), **NEEDS}

    assert missing(read_arranged(whole)) == []
    assert [order in each for each in missing(read_arranged({**whole, **said}))] == [True]


def test_what_is_written_down_is_read_back_the_same():
    decided = [{"name": "ITIL", "decision": "wanted", "reason": "For two", "on": "2026-11-02"}]
    arranged = read_arranged({"lines": lines(mis="3"), **NEEDS, "decided": decided})

    assert read_arranged(arranged.body) == arranged
