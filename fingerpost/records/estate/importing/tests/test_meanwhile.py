"""What colleagues do between making an import ready and writing it."""

import pytest

from fingerpost.foundation.registers.importing import actions
from fingerpost.records.estate import actions as register
from fingerpost.records.estate.models import Asset
from fingerpost.records.estate.tests.build import an_asset

from .build import brought_in, dry_run, outcomes, sheet

pytestmark = pytest.mark.django_db
NEW = sheet("FW-1,,Laptop,,Hall,,", "FW-2,,Laptop,,Lab,,")


@pytest.fixture
def meanwhile(monkeypatch):
    """Have somebody do something each time that an import was made ready."""

    def arrange(deed):
        prepared = actions._prepared

        def then(actor, run):
            ready = prepared(actor, run)
            deed()
            return ready

        monkeypatch.setattr(actions, "_prepared", then)

    return arrange


def test_changes_of_other_rows_hold_no_import_up(technician, digital_lead, meanwhile):
    other = an_asset(technician, name="Projector")
    run = dry_run(technician, NEW)
    meanwhile(
        lambda: register.change(
            digital_lead, other, revision=Asset.objects.get(pk=other.pk).revision, location="Gym"
        )
    )

    assert outcomes(actions.commit(technician, run)) == {2: "new", 3: "new"}
    other.refresh_from_db()
    assert (other.location, Asset.objects.count()) == ("Gym", 3)


def test_a_row_that_came_in_just_before_the_writing_makes_no_twin(technician, meanwhile):
    run = dry_run(technician, NEW)

    def once():
        if not Asset.objects.filter(tag="FW-2").exists():
            register.create(technician, name="iPad", kind="tablet", tag="FW-2")

    meanwhile(once)
    assert outcomes(actions.commit(technician, run)) == {2: "new", 3: "refused"}
    assert Asset.objects.filter(tag="FW-2").count() == 1


def test_a_row_without_a_key_makes_no_twin_either(technician, meanwhile):
    run = dry_run(technician, sheet(",Slate,Tablet,,Lab,,", "FW-3,,Laptop,,Hall,,"))

    def once():
        if not Asset.objects.exists():
            register.create(technician, name="Slate", kind="tablet", location="Lab")

    meanwhile(once)
    actions.commit(technician, run)
    assert sorted(Asset.objects.values_list("name", "tag")) == [("Laptop", "FW-3"), ("Slate", "")]


def test_a_row_that_changes_at_the_last_moment_keeps_what_the_other_entered(
    technician, digital_lead, meanwhile
):
    brought_in(technician, NEW)
    run = dry_run(technician, sheet("FW-1,,Laptop,,Gym,,", "FW-2,,Laptop,,Office,,"))

    def once():
        asset = Asset.objects.get(tag="FW-1")
        if asset.location == "Hall":
            register.change(digital_lead, asset, revision=asset.revision, location="Library")

    meanwhile(once)
    actions.commit(technician, run)
    assert set(Asset.objects.values_list("location", flat=True)) == {"Library", "Office"}


def test_what_somebody_never_leaves_alone_is_not_written_over(technician, digital_lead, meanwhile):
    brought_in(technician, NEW)
    run = dry_run(technician, sheet("FW-1,,Laptop,,Gym,,"))

    def again():
        asset = Asset.objects.get(tag="FW-1")
        where = f"Room {asset.revision}"
        register.change(digital_lead, asset, revision=asset.revision, location=where)

    meanwhile(again)
    with pytest.raises(actions.NothingToImport):
        actions.commit(technician, run)
    assert Asset.objects.get(tag="FW-1").location.startswith("Room")
