"""What falls due by itself, without a row of its own."""

from datetime import date, timedelta

import pytest
from django.core.exceptions import ImproperlyConfigured

from conftest import client_for
from fingerpost.foundation.duties import falling
from fingerpost.foundation.duties.actions import ask
from fingerpost.foundation.duties.falling import Due, Part, duty, per_day, read_all
from fingerpost.foundation.duties.origins import Origin
from fingerpost.foundation.now import today
from fingerpost.foundation.people.actions import appoint
from fingerpost.foundation.people.models import Duty
from fingerpost.foundation.permissions import MATRIX
from fingerpost.records.estate.actions import mend
from fingerpost.records.estate.tests.build import an_asset
from fingerpost.records.suppliers.actions import create as add_supplier
from fingerpost.records.suppliers.lines import certificates

pytestmark = pytest.mark.django_db
TODAY = date(2026, 3, 2)
WHEN = {"falls_to": Duty.DPO, "view": "people.view", "done_when": "it is done"}


def said(n: int) -> str:
    return f"{n} rows"


@pytest.mark.parametrize(
    ("days", "lines"),
    [
        ([], []),
        ([(1, 3)], [(1, "3 rows")]),
        ([(-9, 2), (-1, 1), (0, 1)], [(-9, "3 rows"), (0, "1 rows")]),
    ],
)
def test_a_day_is_one_line_and_so_is_all_that_is_overdue(days, lines):
    def on(n):
        return TODAY + timedelta(days=n)

    found = per_day([(on(day), n) for day, n in days], TODAY, said, "/")
    assert list(found) == [Due(on(day), title, "/") for day, title in lines]


def test_a_duty_declared_twice_or_seen_by_nobody_stops_the_site(monkeypatch):
    monkeypatch.setattr(falling, "DUTIES", {})
    duty("one", "One", **WHEN)(lambda *_: [])

    with pytest.raises(ImproperlyConfigured, match="Two duties"):
        duty("one", "One", **WHEN)(lambda *_: [])
    with pytest.raises(ImproperlyConfigured, match="nobody"):
        duty("two", "Two", **WHEN | {"view": "people.imagine"})(lambda *_: [])


def test_duties_that_share_their_questions_ask_them_once(monkeypatch):
    monkeypatch.setattr(falling, "DUTIES", {})
    asked = []

    def whole(today, until):
        asked.append(until)
        return {"one": [Due(until, "First", "/")]}

    for word in ("one", "two"):
        duty(word, word, **WHEN)(Part(whole, word))

    found = read_all(falling.DUTIES.values(), TODAY, TODAY)
    assert [(each.word, len(dues)) for each, dues in found] == [("one", 1), ("two", 0)]
    assert len(asked) == 1
    assert [each.title for each in falling.DUTIES["one"].read(TODAY, TODAY)] == ["First"]


def test_the_calendar_counts_assets_per_day(technician, technician_client):
    soon = today() + timedelta(days=10)
    for name in ("One", "Two", "Three"):
        an_asset(technician, name=name, review_on=soon)
    an_asset(technician, name="Later", review_on=today() + timedelta(days=91))
    page = technician_client.get("/waiting/calendar/").text

    assert "3 assets to think about replacing" in page
    assert "1 thing in the next 90 days" in page
    assert "nobody named yet" in page


def test_a_duty_is_mine_when_i_hold_it(technician, tess, digital_lead, digital_lead_client, head):
    an_asset(technician, review_on=today() + timedelta(days=10))
    appoint(digital_lead, tess, duty=Duty.IT_SUPPORT, since=today())

    mine = client_for(technician).get("/waiting/").text
    assert "Falls due in my roles" in mine
    assert "Falls due in my roles" not in digital_lead_client.get("/waiting/").text
    assert "Tess Wickham" in digital_lead_client.get("/waiting/calendar/").text


def test_it_is_done_when_the_record_has_changed(technician, technician_client):
    asset = an_asset(technician, review_on=today() + timedelta(days=10))
    before = technician_client.get("/waiting/calendar/").text
    mend(technician, {asset.pk: {"review_on": today() + timedelta(days=400)}})

    assert "1 asset to think" in before
    assert "Nothing falls due" in technician_client.get("/waiting/calendar/").text


def test_certificates_and_reviews_of_suppliers_fall_due(digital_lead, digital_lead_client):
    soon = today() + timedelta(days=20)
    supplier = add_supplier(
        digital_lead, legal_name="Hedgerow Networks", kind="broadband", review_on=soon
    )
    certificates.add(digital_lead, supplier, kind="iso-27001", expires_on=soon)
    page = digital_lead_client.get("/waiting/calendar/").text

    assert "Look at Hedgerow Networks again" in page
    assert "of Hedgerow Networks ends" in page


def test_who_may_not_see_the_records_sees_no_duty(technician, governor, monkeypatch):
    an_asset(technician, review_on=today() + timedelta(days=10))
    monkeypatch.setitem(MATRIX, "assets.view", MATRIX["assets.view"] - governor.roles)

    assert "to think about" not in client_for(governor).get("/waiting/calendar/").text


def test_what_i_am_asked_stands_in_the_calendar_too(tess, digital_lead, technician_client):
    due = today() + timedelta(days=3)
    ask(digital_lead, Origin(), title="List the switches", due_on=due, owner=tess)

    assert "List the switches" in technician_client.get("/waiting/calendar/").text
