import pytest
from django.db import transaction

from fingerpost.foundation.actions import action
from fingerpost.foundation.audit.models import Change, Entry
from fingerpost.foundation.deeds import OutsideADeed
from fingerpost.records.estate import actions
from fingerpost.records.estate.models import Asset

from .build import LAPTOP, an_asset

pytestmark = pytest.mark.django_db
create_many = action("assets.import")(actions.create_many)
change_many = action("assets.import")(actions.change_many)


def test_many_new_assets_are_one_deed(technician):
    made = create_many(technician, [LAPTOP | {"tag": f"FP-{n}"} for n in range(3)])

    assert [asset.number for asset in made] == [1, 2, 3]
    assert (Entry.objects.get().deed, Change.objects.count()) == ("assets.import", 3)


def test_one_wrong_row_refuses_the_set_and_says_which(technician):
    with pytest.raises(actions.RowsRefused) as refusal:
        create_many(technician, [LAPTOP, {"name": "Nameless kind"}, LAPTOP | {"kind": "boat"}])

    assert {place: list(said) for place, said in refusal.value.rows.items()} == {
        1: ["kind"],
        2: ["kind"],
    }
    assert not Asset.objects.exists()


def test_a_tag_is_given_once_within_a_set_and_beside_it(technician):
    an_asset(technician, tag="FP-1")

    with pytest.raises(actions.RowsRefused) as refusal:
        create_many(technician, [LAPTOP | {"tag": tag} for tag in ("FP-1", "FP-2", "fp-2")])

    assert sorted(refusal.value.rows) == [0, 2]


def test_a_set_of_changes_writes_only_what_differs(technician):
    same, other = an_asset(technician, location="Hall"), an_asset(technician, location="Lab")

    done = change_many(technician, [(each, {"location": "Hall"}) for each in (same, other)])

    assert done == [other]
    assert Asset.objects.filter(location="Hall").count() == 2
    assert Change.objects.last().object_id == other.pk


def test_a_row_that_moved_on_refuses_the_set(technician):
    asset = an_asset(technician)
    actions.change(technician, asset, revision=1, location="Hall")

    with pytest.raises(actions.RowsRefused) as refusal:
        change_many(technician, [(asset, {"location": "Lab"})])
    assert list(refusal.value.rows) == [asset.pk]


def test_a_field_that_nobody_enters_is_a_mistake_of_ours(technician):
    with pytest.raises(TypeError, match="revision"):
        create_many(technician, [LAPTOP | {"revision": 7}])


def test_sets_are_written_within_a_deed_only(technician):
    with pytest.raises(OutsideADeed), transaction.atomic():
        actions.create_many(technician, [LAPTOP])
