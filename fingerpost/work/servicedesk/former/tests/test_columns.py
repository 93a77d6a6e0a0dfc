"""What the files of other programs mean, read without a database."""

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
        ("2026-03-02 09:05", "2026-03-02 09:05:00"),
        ("2026-07-02T09:05:30Z", "2026-07-02 10:05:30"),
        ("02/03/2026 1:15 PM", "2026-03-02 13:15:00"),
        ("02/03/2026 12:15 am", "2026-03-02 00:15:00"),
        ("2 March 2026", "2026-03-02 12:00:00"),
    ],
)
def test_a_moment_is_read_by_the_clock_on_the_wall(cell, meant):
    assert f"{moment(cell, DateOrder.DAY_FIRST).astimezone(LONDON):%Y-%m-%d %H:%M:%S}" == meant


def test_what_is_no_moment_is_refused():
    with pytest.raises(BadValue, match="is not a date"):
        moment("soon", DateOrder.DAY_FIRST)
