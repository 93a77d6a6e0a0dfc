import pytest
from django.core.exceptions import ValidationError

from fingerpost.foundation.audit.models import Change, Entry
from fingerpost.foundation.errors import DomainError, NotAllowed
from fingerpost.foundation.now import today
from fingerpost.records.estate import actions

from .build import an_asset, typed

pytestmark = pytest.mark.django_db


def test_a_change_says_what_differs_and_goes_on_the_record(technician):
    asset = an_asset(technician, location="Room 3")

    changed = actions.change(technician, asset, revision=1, location="Hall", name=asset.name)

    assert (changed.location, changed.revision) == ("Hall", 2)
    assert Entry.objects.last().deed == "assets.change"
    assert Change.objects.last().fields == {
        "location": ["Room 3", "Hall"],
        "assigned_since": [None, f"{today()}"],
        "revision": [1, 2],
    }


def test_keys_follow_what_they_are_made_from(technician):
    asset = an_asset(technician)

    actions.change(technician, asset, revision=1, name="Été", status="lost", serial="a-1")

    asset.refresh_from_db()
    assert (asset.name_key, asset.standing, asset.serial_key) == ("ete", "gone", "A1")


def test_two_people_do_not_overwrite_each_other(technician, digital_lead):
    asset = an_asset(technician)
    actions.change(digital_lead, asset, revision=1, location="Hall")

    with pytest.raises(actions.ChangedMeanwhile, match="while you were typing"):
        actions.change(technician, asset, revision=1, location="Library")


def test_the_page_shows_both_versions_and_loses_nothing(technician_client, technician):
    asset = an_asset(technician, location="Room 3")
    mine = typed(asset, location="Library", name="My words")
    actions.change(technician, asset, revision=1, location="Hall")

    page = technician_client.post(f"/assets/{asset.pk}/change/", mine)

    assert "Somebody else changed this asset while you were typing" in page.text
    assert ">Hall</td>" in page.text
    assert 'value="My words"' in page.text
    assert 'name="revision" value="2"' in page.text


def test_what_somebody_left_alone_says_what_the_other_entered(technician_client, technician):
    asset = an_asset(technician, location="Room 3", cost="450")
    mine = typed(asset, name="My words", cost="£450")
    actions.change(technician, asset, revision=1, location="Hall", cost=500, purchased_on=today())

    page = technician_client.post(f"/assets/{asset.pk}/change/", mine)

    assert 'value="My words"' in page.text
    assert 'value="Hall"' in page.text
    assert 'value="500.00"' in page.text
    assert f'value="{today():%-d %B %Y}"' in page.text
    assert ">Hall</td>" not in page.text


def test_saving_again_keeps_the_own_entries(technician_client, technician):
    asset = an_asset(technician)
    actions.change(technician, asset, revision=1, location="Hall")

    technician_client.post(f"/assets/{asset.pk}/change/", typed(asset, location="Lab", revision=2))

    asset.refresh_from_db()
    assert asset.location == "Lab"


def test_an_asset_may_keep_its_own_tag_and_not_take_anothers(technician):
    an_asset(technician, tag="FP-1")
    asset = an_asset(technician, tag="FP-2")

    actions.change(technician, asset, revision=1, tag="fp-2")
    with pytest.raises(ValidationError, match="is on AST-0001"):
        actions.change(technician, asset, revision=2, tag="FP-1")


def test_saving_what_stands_already_changes_nothing(technician_client, technician):
    asset = an_asset(technician)

    answer = technician_client.post(f"/assets/{asset.pk}/change/", typed(asset))

    assert answer.status_code == 302
    assert Entry.objects.count() == 1
    with pytest.raises(DomainError, match="nothing to save"):
        actions.change(technician, asset, revision=1, name=asset.name)


def test_the_form_shows_what_stands_and_says_what_is_wrong(technician_client, technician):
    asset = an_asset(technician, location="Room 3")
    url = f"/assets/{asset.pk}/change/"

    page = technician_client.post(url, typed(asset, warranty_ends_on="soon"))

    assert 'value="Room 3"' in technician_client.get(url).text
    assert "Enter a date like 2 March 2026" in page.text
    assert 'value="soon"' in page.text


def test_a_governor_may_not_change_an_asset(technician, governor, governor_client):
    asset = an_asset(technician)

    assert governor_client.get(f"/assets/{asset.pk}/change/").status_code == 403
    with pytest.raises(NotAllowed):
        actions.change(governor, asset, revision=1, location="Hall")


def test_another_school_does_not_find_the_asset(technician, stranger_client):
    asset = an_asset(technician)

    assert stranger_client.get(f"/assets/{asset.pk}/change/").status_code == 404
    assert stranger_client.post(f"/assets/{asset.pk}/change/", typed(asset)).status_code == 404
