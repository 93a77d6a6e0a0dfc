"""Handing over, and saying once what the texts of many assets mean."""

import pytest

from fingerpost.foundation.actions import action
from fingerpost.foundation.audit.models import Entry
from fingerpost.foundation.errors import DomainError
from fingerpost.foundation.people import actions as people
from fingerpost.foundation.places import actions as places
from fingerpost.records.estate import actions as register
from fingerpost.records.estate.assigning import actions
from fingerpost.records.estate.assigning.texts import texts
from fingerpost.records.estate.models import Asset, Assignment

from .build import an_asset, asset

pytestmark = pytest.mark.django_db


@action("assets.import")
def bring_in(actor, thing, is_undo=False, **values):
    """What an import does, and what undoing one does."""
    register.change_many(actor, [(thing, values)], is_undo=is_undo)


@pytest.fixture
def una(digital_lead):
    return people.add_person(digital_lead, name="Una Thornby")


def test_what_is_handed_over_keeps_who_had_it_and_what_it_was_like(
    technician, technician_client, una
):
    laptop = an_asset(technician, assigned_to="Year 4", location="Room 4")
    sent = {"assigned_to": "Una Thornby", "location": "Room 4", "status": "on-loan"}

    page = technician_client.post(
        f"/assets/{laptop.pk}/hand-over/",
        sent | {"condition": "Scratched lid", "revision": 1},
        follow=True,
    )

    laptop.refresh_from_db()
    assert (laptop.holder, laptop.status) == (una, "on-loan")
    assert Assignment.objects.get().condition == "Scratched lid"
    assert "Year 4" in page.text
    assert "Scratched lid" in page.text


def test_handing_over_to_the_same_place_is_nothing(technician):
    laptop = an_asset(technician, assigned_to="Year 4")
    same = {"assigned_to": "Year 4", "location": "", "status": "in-use", "condition": ""}

    with pytest.raises(DomainError, match="nothing to save"):
        actions.hand_over(technician, laptop, revision=1, **same)


def test_texts_that_are_a_name_word_for_word_come_first_with_what_they_mean(school, una):
    asset(school, assigned_to="Trolley 3")
    asset(school, assigned_to="una thornby")
    asset(school, assigned_to="UNA THORNBY")

    assert [(each.words, each.count, each.proposal) for each in texts("holder")] == [
        ("UNA THORNBY", 2, "Una Thornby"),
        ("Trolley 3", 1, ""),
    ]


def test_a_meaning_holds_for_all_that_say_so_and_moves_nothing(technician, school, una):
    same = [asset(school, assigned_to=text) for text in ("U. Thornby", "u. thornby")]
    other = asset(school, assigned_to="Trolley 3")

    assert actions.link(technician, "holder", {"u. thornby": una}) == 2

    assert {each.holder for each in Asset.objects.filter(pk__in=[s.pk for s in same])} == {una}
    assert Asset.objects.get(pk=other.pk).holder is None
    assert not Assignment.objects.exists()
    assert Entry.objects.filter(deed="assets.keep").count() == 1


def test_the_page_links_rooms_and_refuses_what_is_not_on_the_list(
    technician, technician_client, school
):
    hall = places.add_room(technician, name="Hall")
    laptop = asset(school, location="Main hall")
    url = "/assets/link/?of=rooms"

    wrong = technician_client.post(url, {"text": "Main hall", "means": "Hull"}, follow=True)
    technician_client.post(url, {"text": "Main hall", "means": "Hall"})

    laptop.refresh_from_db()
    assert "not on the list of rooms" in wrong.text
    assert (laptop.room, laptop.location) == (hall, "Main hall")


def test_a_link_of_nothing_is_said(technician_client):
    page = technician_client.post(
        "/assets/link/?of=people", {"text": "x", "means": ""}, follow=True
    )

    assert "Nothing was linked" in page.text


def test_an_import_that_is_undone_puts_back_where_things_were(technician, una):
    laptop = an_asset(technician, assigned_to="Una Thornby", location="Hall")
    bring_in(technician, laptop, assigned_to="Trolley 3")

    laptop.refresh_from_db()
    bring_in(technician, laptop, is_undo=True, assigned_to="Una Thornby")

    laptop.refresh_from_db()
    assert (laptop.holder, laptop.assigned_since) == (una, None)
    assert not Assignment.objects.exists()
