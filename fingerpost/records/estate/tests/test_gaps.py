"""The page of what is missing: counts that open their rows, doubles, and what a list fills in."""

from datetime import date, timedelta

import pytest

from fingerpost.foundation.audit.models import Detail
from fingerpost.foundation.errors import DomainError
from fingerpost.foundation.now import today
from fingerpost.foundation.people import actions as people
from fingerpost.records.estate.gaps import actions, counting
from fingerpost.records.estate.models import Asset

from .build import asset, assets

pytestmark = pytest.mark.django_db


def test_every_gap_counts_what_its_list_shows(school):
    assets(school, 3)
    asset(school, serial="S1", review_on=today(), last_seen_on=today())
    asset(school, status="lost")

    for gap in [*counting.of_the_dfe(today()), *counting.beside(today(), counting.OTHERS)]:
        assert gap.missing == Asset.objects.lacking(gap.word, today()).count(), gap.word
        assert gap.of == 4


def test_devices_of_somebody_who_left_are_found(school, digital_lead):
    una = people.add_person(digital_lead, name="Una Thornby")
    asset(school, assigned_to="Una Thornby", holder=una)
    assert counting.gaps(("leaver",), today())[0].missing == 0

    people.leave(digital_lead, una, on=today() - timedelta(days=1))

    assert counting.gaps(("leaver",), today())[0].missing == 1


def test_doubles_are_named_by_what_they_share(school):
    assets(school, 2, serial="SN 1")
    assets(school, 2, name="Screen", location="Hall")
    asset(school, name="Screen", location="Hall", tag="T1")
    assets(school, 2, name="Lamp")

    assert [(each.said, len(each.assets)) for each in counting.same_serial()] == [("SN 1", 2)]
    assert [(each.said, len(each.assets)) for each in counting.same_name_and_place()] == [
        ("Screen, Hall", 2)
    ]


def test_the_list_of_systems_fills_in_what_nobody_entered(school, technician):
    open_one = asset(school, os="Windows 11 Education", os_version="24H2")
    entered = asset(school, os="Windows 10 Pro", support_ends_on=date(2028, 1, 1))
    asset(school, os="ChromeOS")

    assert actions.fill_support(technician) == 1

    open_one.refresh_from_db()
    entered.refresh_from_db()
    assert open_one.support_ends_on == date(2027, 10, 12)
    assert entered.support_ends_on == date(2028, 1, 1)
    assert "by our list of" in Detail.objects.get(name="reason").value
    with pytest.raises(DomainError, match="knows nothing more"):
        actions.fill_support(technician)


def test_the_page_opens_the_rows_and_offers_to_mend_them(school, technician_client):
    assets(school, 2, os="Windows 11 Pro", os_version="25H2", assigned_to="Ms T")

    page = technician_client.get("/assets/missing/")
    technician_client.post("/assets/missing/support/")

    assert 'href="/assets/?missing=serial">2 of 2' in page.text
    assert 'href="/assets/mend/?missing=serial"' in page.text
    assert "12 October 2027" in page.text
    assert Asset.objects.filter(support_ends_on=date(2027, 10, 12)).count() == 2


def test_who_may_not_change_sees_and_mends_nothing(school, dpo_client):
    assets(school, 2, os="Windows 11 Pro", os_version="25H2")

    page = dpo_client.get("/assets/missing/")

    assert "2 of 2" in page.text
    assert "mend" not in page.text
    assert dpo_client.post("/assets/missing/support/").status_code == 403


def test_an_empty_register_says_so(technician_client):
    assert "nothing is listed yet" in technician_client.get("/assets/missing/").text
