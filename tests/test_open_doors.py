"""No page shows somebody a way that is closed to them: every link is followed, as every role."""

import re
from urllib.parse import urljoin, urlsplit

import pytest
from django.urls import resolve

from conftest import client_for, somebody
from fingerpost.foundation.doors import may_open
from fingerpost.foundation.permissions import PEOPLE, Role

from .rows import fill, runs

WAYS = re.compile(r'\s(?:href|action|formaction)="(/[^"#]*|\?[^"#]*)')
NO_PAGES = ("/static/", "/feeds/")
TWICE = 2
"""So many pages of one kind are looked at: the first and another."""

pytestmark = pytest.mark.django_db


def ways(path, text):
    """The addresses that a page names, without what is no page."""
    for found in WAYS.findall(text):
        address = urljoin(path, found.replace("&amp;", "&"))
        if not address.startswith(NO_PAGES):
            yield address


def kind(address):
    return resolve(urlsplit(address).path).view_name


def walked(actor):
    """(page, way) of every way that is closed, from home to wherever links lead."""
    client, seen, closed, waiting = client_for(actor), {}, [], ["/"]
    while waiting:
        path = waiting.pop()
        answer = client.get(path, follow=True)
        if answer.status_code != 200 or not answer["Content-Type"].startswith("text/html"):
            assert answer.status_code in (200, 404, 405, 410), (path, answer.status_code)
            continue
        for way in ways(path, answer.text):
            if not may_open(actor, way):
                closed.append((path, way))
            elif seen.setdefault(kind(way), []).count(way) == 0 and len(seen[kind(way)]) < TWICE:
                seen[kind(way)].append(way)
                waiting.append(way)
    return seen, sorted(set(closed))


@pytest.mark.parametrize("role", sorted(PEOPLE), ids=str)
def test_no_page_links_to_a_closed_door(school, role):
    for mark in ("First", "Second"):
        fill(school, mark)
    runs(school)

    seen, closed = walked(somebody("Anyone", role, school))

    assert closed == []
    assert len(seen) > 5


def test_a_closed_door_would_be_found(school, monkeypatch):
    monkeypatch.setattr("tests.test_open_doors.may_open", lambda actor, way: way != "/people/")

    _, closed = walked(somebody("Anyone", Role.IT_SUPPORT, school))
    assert ("/", "/people/") in closed
