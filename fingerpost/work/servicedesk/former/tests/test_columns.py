"""What the files of other programs mean, read without a database."""

from datetime import datetime

import pytest

from fingerpost.foundation.imports.columns import propose
from fingerpost.foundation.imports.dates import LONDON, DateOrder
from fingerpost.foundation.imports.values import BadValue
from fingerpost.work.servicedesk.former.columns import OF_REPLIES, OF_TICKETS, moment

from . import files

MEANT = {
    files.SPICEWORKS: "number summary description priority status requester assignee opened closed",
    files.FRESHDESK: "number summary status priority kind assignee requester opened responded "
    "closed",
    files.OSTICKET: "number summary requester priority kind status opened closed",
}


@pytest.mark.parametrize(("file", "names"), MEANT.items())
def test_the_headings_of_a_program_are_known(file, names):
    found = propose(file.splitlines()[0].split(","), OF_TICKETS.aliases, set())

    assert set(found.values()) >= set(names.split())


def test_the_headings_of_replies_are_known():
    found = propose(files.REPLIES.splitlines()[0].split(","), OF_REPLIES.aliases, set())

    assert list(found.values()) == ["number", "at", "by", "text", "private"]


@pytest.mark.parametrize(
    ("cell", "meant"),
    [
        ("2026-03-02 09:05", datetime(2026, 3, 2, 9, 5)),
        ("2026-07-02T09:05:30Z", datetime(2026, 7, 2, 10, 5, 30)),
        ("02/03/2026 1:15 PM", datetime(2026, 3, 2, 13, 15)),
        ("02/03/2026 12:15 am", datetime(2026, 3, 2, 0, 15)),
        ("2 March 2026", datetime(2026, 3, 2, 12)),
    ],
)
def test_a_moment_is_read_by_the_clock_on_the_wall(cell, meant):
    assert moment(cell, DateOrder.DAY_FIRST) == meant.replace(tzinfo=LONDON)


def test_what_is_no_moment_is_refused():
    with pytest.raises(BadValue, match="is not a date"):
        moment("soon", DateOrder.DAY_FIRST)
