"""An import is undone as one deed; what somebody worked on since is named and stays."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import transaction
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from fingerpost.foundation.audit.models import Change, Entry
from fingerpost.foundation.errors import NotAllowed
from fingerpost.foundation.files import actions as files
from fingerpost.foundation.imports.actions import NotImported
from fingerpost.foundation.imports.mapping import proposed
from fingerpost.foundation.imports.models import ImportRun
from fingerpost.foundation.imports.reading import read_csv
from fingerpost.foundation.registers.importing import actions, undoing
from fingerpost.records.estate import actions as register
from fingerpost.records.estate.models import Asset
from fingerpost.records.estate.preparing import DERIVED, FIELDS
from fingerpost.records.estate.register import ASSETS
from fingerpost.records.estate.tests.build import asset

from .build import LAYOUT, brought_in, checked, dry_run, imported, outcomes, sheet
from .test_oracle import CELLS, HELD

pytestmark = pytest.mark.django_db
TWO = sheet("FW-1,iPad,Tablet,A1,Hall,,", "FW-2,iPad,Tablet,A2,Lab,14/09/2021,£549.50")


def stands():
    """The whole register, save for how often each row was written."""
    return list(Asset.objects.order_by("pk").values("pk", "number", *FIELDS, *DERIVED))


def held(tag):
    return Asset.objects.get(tag=tag)


def test_what_was_added_goes_and_what_was_changed_is_as_it_was(school, technician):
    asset(school, tag="FW-1", name="Old iPad", purchased_on="2019-09-01", cost="99.50")
    before = stands()
    run = brought_in(technician, TWO.replace(b"Hall,,", b"Hall,01/09/2020,\xc2\xa375"))
    assert stands() != before

    run = undoing.undo(technician, run)

    assert stands() == before
    assert (run.status, run.count("removed"), run.count("restored")) == ("undone", 1, 1)


def test_it_is_one_deed_with_every_change(technician):
    run = brought_in(technician, TWO)
    keys = set(Asset.objects.values_list("pk", flat=True))

    undoing.undo(technician, run)

    entry = Entry.objects.get(deed="assets.undo_import")
    changes = Change.objects.filter(entry=entry, model="estate.Asset")
    assert {each.object_id for each in changes} == keys
    assert {tuple(each.fields["tag"]) for each in changes} == {("FW-1", None), ("FW-2", None)}
    assert entry.thing == f"imports.ImportRun {run.pk}"


def test_what_changed_since_is_listed_first_and_left(school, technician, digital_lead_client):
    asset(school, tag="FW-1", name="iPad", location="Gym")
    run = brought_in(technician, TWO + b"FW-3,iPad,Tablet,A3,,,\n")
    register.change(technician, held("FW-1"), revision=2, location="Office")
    register.change(technician, held("FW-2"), revision=1, location="Office")

    page = digital_lead_client.get(f"/assets/import/{run.pk}/undo/")
    assert "2 assets stay as they are" in page.text
    assert "It changed again after the import." in page.text
    assert "worked on since" in page.text
    assert "Undoing it removes 1 asset." in page.text
    undoing.undo(technician, run)
    assert set(Asset.objects.values_list("tag", "location")) == {
        ("FW-1", "Office"), ("FW-2", "Office")
    }  # fmt: skip


def test_what_changes_while_an_undo_is_looked_up_stays_too(technician, monkeypatch):
    run, plan = brought_in(technician, TWO), undoing.plan

    def interrupted(run):
        monkeypatch.setattr(undoing, "plan", plan)
        found = plan(run)
        register.change(technician, held("FW-1"), revision=1, location="Office")
        return found

    monkeypatch.setattr(undoing, "plan", interrupted)
    assert undoing.undo(technician, run).count("removed", "left") == 2
    assert Asset.objects.get().location == "Office"


def test_a_file_on_an_added_asset_keeps_it(technician):
    run = brought_in(technician, TWO)
    upload = SimpleUploadedFile("certificate.pdf", b"%PDF-1.7\n%%EOF\n")
    files.attach(technician, held("FW-1"), upload=upload)

    assert undoing.undo(technician, run).count("left") == 1
    assert Asset.objects.get().tag == "FW-1"


def test_a_tag_that_is_in_use_again_is_no_reason_to_leave_the_rest(school, technician):
    asset(school, tag="FW-1", serial="A1", name="iPad")
    asset(school, tag="FW-2", serial="A2", name="iPad")
    file = "AST-000{},FW-{},Hall\nAST-000{},FW-{},Hall\n"
    first, second = held("FW-1").number, held("FW-2").number
    text = "Fingerpost reference,Asset tag,Location\n" + file.format(first, 8, second, 9)
    run = brought_in(technician, text.encode())
    register.create(technician, name="Drone", kind="other", tag="FW-1")

    (left,) = undoing.plan(run).left
    undoing.undo(technician, run)

    assert "The asset tag FW-1 is on" in left[1]
    assert {"FW-8", "FW-2", "FW-1"} == set(Asset.objects.values_list("tag", flat=True))


def test_imports_are_undone_one_after_the_other(technician):
    first = brought_in(technician, TWO)
    second = brought_in(technician, TWO.replace(b"Hall", b"Gym"))
    assert undoing.plan(first).counts == {"removed": 1, "restored": 0, "left": 1}

    undoing.undo(technician, second)
    undoing.undo(technician, first)

    assert not Asset.objects.exists()


def test_the_same_file_comes_in_again_as_new(technician):
    undoing.undo(technician, brought_in(technician, TWO))

    assert set(outcomes(dry_run(technician, TWO)).values()) == {"new"}
    assert brought_in(technician, TWO).count("new") == 2


def test_the_columns_of_an_import_that_was_undone_are_not_remembered(technician):
    odd = b"Sticker,What\nFW-1,iPad\n"
    run = actions.upload(technician, ASSETS, read_csv(odd), odd, "assets.csv")
    run = actions.commit(technician, actions.check(technician, run, {0: "serial", 1: "name"}, None))
    rows = [(2, ("FW-1", "iPad"))]
    assert proposed(LAYOUT, run.headers, rows)[0] == {0: "serial", 1: "name"}

    undoing.undo(technician, run)
    assert proposed(LAYOUT, run.headers, rows)[0] != {0: "serial", 1: "name"}


def test_undoing_twice_is_refused_and_changes_nothing(technician):
    run = brought_in(technician, TWO)
    undoing.undo(technician, run)
    brought_in(technician, TWO)

    with pytest.raises(NotImported, match="undone already"):
        undoing.undo(technician, run)
    assert Asset.objects.count() == 2


def test_a_file_that_is_only_checked_is_not_undone(technician):
    with pytest.raises(NotImported, match="not imported"):
        undoing.undo(technician, dry_run(technician, TWO))


def test_an_import_that_all_was_worked_on_since_stays(technician, digital_lead_client):
    run = brought_in(technician, sheet("FW-1,iPad,Tablet,A1,Hall,,"))
    register.change(technician, held("FW-1"), revision=1, location="Gym")

    address = f"/assets/import/{run.pk}/undo/"
    assert "Nothing of this import can be undone" in digital_lead_client.get(address).text
    assert "can be undone" in digital_lead_client.post(address, follow=True).text
    assert ImportRun.objects.get().status == "done"


def test_the_way_through_the_pages(digital_lead_client):
    page = imported(digital_lead_client, TWO)
    home = f"/assets/import/{ImportRun.objects.get().pk}/"
    assert f'href="{home}undo/"' in page.text

    assert "Undoing it removes 2 assets." in digital_lead_client.get(f"{home}undo/").text
    page = digital_lead_client.post(f"{home}undo/", follow=True)
    assert "Import undone: 2 assets removed" in page.text
    assert "Undo this import" not in page.text
    assert digital_lead_client.post(f"{home}undo/").url == home
    assert not Asset.objects.exists()


def test_who_may_not_import_may_not_undo(technician, governor, governor_client):
    run = brought_in(technician, TWO)

    assert governor_client.get(f"/assets/import/{run.pk}/undo/").status_code == 403
    with pytest.raises(NotAllowed):
        undoing.undo(governor, run)
    assert Asset.objects.count() == 2


def test_a_file_that_waits_shows_no_way_to_undo(digital_lead_client):
    home = checked(digital_lead_client, TWO)

    assert digital_lead_client.get(f"{home}undo/").url == home


@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
@given(rows=st.lists(CELLS.filter(any), min_size=1, max_size=6), stand=HELD)
def test_import_then_undo_gives_exactly_the_former_register(school, technician, rows, stand):
    with transaction.atomic():
        for tag, name, serial, place in stand:
            asset(school, tag=tag, name=name, kind="laptop", serial=serial, location=place)
        before = stands()
        file = sheet(*map(",".join, rows), headings="Asset tag,Description,Kind,Serial,Location")
        run = dry_run(technician, file)
        if run.good:
            told = outcomes(run)
            undoing.undo(technician, actions.commit(technician, run))
            assert stands() == before
            assert outcomes(dry_run(technician, file)) == told
        transaction.set_rollback(True)
