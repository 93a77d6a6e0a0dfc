"""The good rows come in together, once, and as they were shown."""

import pytest

from fingerpost.foundation.audit.models import Change, Detail, Entry
from fingerpost.foundation.errors import NotAllowed
from fingerpost.foundation.imports.models import ImportRow, ImportTable
from fingerpost.foundation.registers.importing import actions
from fingerpost.foundation.tenancy.scope import scope
from fingerpost.records.estate import actions as register
from fingerpost.records.estate.models import Asset
from fingerpost.records.estate.tests.build import asset

from .build import brought_in, checked, dry_run, imported, outcomes, sheet, why

pytestmark = pytest.mark.django_db
THREE = sheet("FW-1,iPad,Tablet,A1,Hall,,", "FW-2,iPad,Tablet,A2,Lab,,", ",Screen,TV,,Gym,,")


def test_an_import_is_one_deed_with_every_change(technician):
    run = brought_in(technician, THREE)

    entry = Entry.objects.get(deed="assets.import")
    assert entry.thing == f"imports.ImportRun {run.pk}"
    assert Change.objects.filter(entry=entry, model="estate.Asset").count() == 3
    assert Detail.objects.get(entry=entry, name="file").value == "assets.csv"
    assert Detail.objects.get(entry=entry, name="counts").value["new"] == 3


def test_what_happened_is_said_with_ways_to_go_on(digital_lead_client):
    page = imported(digital_lead_client, THREE + b"FW-9,iPad,,,,31/02/2023,\n")

    assert "3 assets added to the register" in page.text
    for address in ("refused/", 'href="/assets/"', "/standards/digital-leadership-and-governance/"):
        assert address in page.text
    assert not ImportTable.objects.exists()


def test_the_same_file_again_changes_nothing(technician):
    brought_in(technician, THREE)
    run = dry_run(technician, THREE)

    assert set(outcomes(run).values()) == {"unchanged"}
    with pytest.raises(actions.NothingToImport):
        actions.commit(technician, run)


def test_the_page_says_that_there_is_nothing_to_import(digital_lead_client):
    imported(digital_lead_client, THREE)

    home = checked(digital_lead_client, THREE)
    assert "Nothing to import: the register already says all of this" in (
        digital_lead_client.get(home).text
    )
    page = digital_lead_client.post(f"{home}commit/", follow=True)
    assert "There is nothing to import" in page.text


def test_an_edited_file_gives_exactly_its_difference(technician):
    brought_in(technician, THREE)

    run = brought_in(technician, THREE.replace(b"Lab", b"Office") + b"FW-3,iPad,Tablet,A3,,,\n")

    assert list(outcomes(run).values()) == ["unchanged", "changed", "unchanged", "new"]
    assert ImportRow.objects.get(run=run, line=3).values == {"location": ["Lab", "Office"]}
    assert set(Asset.objects.values_list("tag", "location")) == {
        ("FW-1", "Hall"), ("FW-2", "Office"), ("", "Gym"), ("FW-3", "")
    }  # fmt: skip


def test_rows_without_a_key_are_known_again_one_for_one(technician):
    twins = sheet(*[",Monitor,Monitor,,Lab,,"] * 2)
    brought_in(technician, twins)

    run = dry_run(technician, sheet(*[",Monitor,Monitor,,Lab,,"] * 3))

    assert list(outcomes(run).values()) == ["unchanged", "unchanged", "new"]


def test_a_row_without_a_key_knows_an_asset_that_was_mended_since(technician):
    brought_in(technician, sheet(",Screen,TV,,,,"))
    screen = Asset.objects.get()
    register.change(technician, screen, revision=1, location="Gym", tag="FW-7")

    assert outcomes(dry_run(technician, sheet(",Screen,TV,,,,"))) == {2: "unchanged"}


def test_the_good_rows_do_not_wait_for_the_others(technician):
    run = brought_in(technician, THREE + b"FW-9,iPad,,,,31/02/2023,\n")

    assert Asset.objects.count() == 3
    assert run.counts == {"rows": 4, "new": 3, "changed": 0, "refused": 1}


def test_pressing_twice_imports_once(digital_lead_client):
    home = checked(digital_lead_client, THREE)

    for _ in range(2):
        assert digital_lead_client.post(f"{home}commit/").url == home
    assert Asset.objects.count() == 3
    assert Entry.objects.filter(deed="assets.import").count() == 1


def test_a_row_that_somebody_changed_meanwhile_is_set_aside(school, technician):
    kept, other = asset(school, tag="FW-1"), asset(school, tag="FW-2")
    run = dry_run(technician, sheet("FW-1,,,,Hall,,", "FW-2,,,,Lab,,"))
    register.change(technician, kept, revision=1, location="Gym")

    run = actions.commit(technician, run)

    assert outcomes(run) == {2: "refused", 3: "changed"}
    assert "Somebody changed" in why(run, 2)
    assert set(Asset.objects.values_list("tag", "location")) == {("FW-1", "Gym"), ("FW-2", "Lab")}
    assert run.counts["refused"] == 1
    assert other.tag == "FW-2"


def test_a_new_row_that_came_into_the_register_meanwhile_is_set_aside(technician):
    run = dry_run(technician, THREE)
    register.create(technician, name="iPad", kind="tablet", tag="fw-2")

    run = actions.commit(technician, run)

    assert outcomes(run) == {2: "new", 3: "refused", 4: "new"}
    assert "it came into the register as AST-0001" in why(run, 3)
    assert ImportRow.objects.get(run=run, line=3).cells[0] == "FW-2"


def test_two_people_with_the_same_file_make_no_twins(technician, digital_lead):
    first, second = dry_run(technician, THREE), dry_run(digital_lead, THREE)
    actions.commit(technician, first)

    with pytest.raises(actions.NothingToImport):
        actions.commit(digital_lead, second)
    assert Asset.objects.count() == 3


def test_a_change_between_making_ready_and_writing_is_noticed(technician, monkeypatch):
    run = dry_run(technician, THREE)
    made_ready = actions._prepared

    def interrupted(actor, run):
        ready = made_ready(actor, run)
        if not Asset.objects.exists():
            register.create(technician, name="iPad", kind="tablet", tag="FW-1")
        return ready

    monkeypatch.setattr(actions, "_prepared", interrupted)
    run = actions.commit(technician, run)

    assert outcomes(run) == {2: "refused", 3: "new", 4: "new"}
    assert Asset.objects.filter(tag_key="fw-1").count() == 1


def test_an_import_writes_all_or_nothing(technician, monkeypatch):
    run = dry_run(technician, THREE)
    monkeypatch.setattr(actions.staging, "finish", lambda *_: 1 / 0)

    with pytest.raises(ZeroDivisionError):
        actions.commit(technician, run)
    assert not Asset.objects.exists()
    assert not Entry.objects.filter(deed="assets.import").exists()


def test_a_role_without_the_permission_may_not_import(technician, governor):
    run = dry_run(technician, THREE)

    with pytest.raises(NotAllowed):
        actions.commit(governor, run)
    assert not Asset.objects.exists()


def test_another_school_keeps_what_it_has(other_school, stranger, technician):
    with scope(other_school):
        brought_in(stranger, THREE)

    run = brought_in(technician, THREE)

    assert run.counts["new"] == 3
    with scope(other_school):
        assert Asset.objects.count() == 3
