"""What has gone leaves the lists and the counts, with everything kept; drafts are deleted."""

import pytest

from conftest import client_for, somebody
from fingerpost.foundation.errors import DomainError, NotAllowed
from fingerpost.foundation.permissions import Role
from fingerpost.foundation.registers.actions_leaving import archiving, deleting
from fingerpost.foundation.registers.refusals import RowsRefused
from fingerpost.records.estate import actions
from fingerpost.records.estate.importing.tests.build import dry_run, outcomes, sheet, why
from fingerpost.records.estate.models import Asset
from fingerpost.standards.evidence import apply

from .build import TODAY, an_asset, asset

pytestmark = pytest.mark.django_db


@pytest.fixture
def archived(school, technician):
    """A laptop disposed of years ago, and archived."""
    gone = asset(school, name="Old laptop", tag="OLD-1", status="disposed", kind="laptop")
    archiving("asset")[0](technician, gone)
    return Asset.objects.get(pk=gone.pk)


def test_only_what_has_gone_is_archived(technician, technician_client):
    here = an_asset(technician)
    page = technician_client.get(f"/assets/{here.pk}/archive/").text
    assert "cannot be archived yet" in page
    with pytest.raises(DomainError, match="In use"):
        archiving("asset")[0](technician, here)

    actions.change(technician, here, revision=1, status="lost")
    technician_client.post(f"/assets/{here.pk}/archive/")
    assert Asset.objects.get(pk=here.pk).archived_on


def test_the_archive_is_a_list_of_its_own(archived, technician_client):
    assert "Old laptop" not in technician_client.get("/assets/?status=disposed").text
    page = technician_client.get("/assets/?archived=yes").text
    assert "Old laptop" in page
    assert "Change several" not in page
    assert "Print labels" not in page


def test_no_label_is_printed_for_what_is_archived(school, archived, technician_client):
    other = asset(school, name="Other")
    page = technician_client.get(f"/labels/?row={archived.pk}&row={other.pk}").text

    assert "1 asset" in page
    assert "2 assets" not in page


def test_what_is_archived_counts_in_no_rule_and_is_named_as_left_out(school, archived):
    asset(school, status="disposed", disposed_on=TODAY)
    said = apply("estate.disposal_dates", TODAY)

    assert (said.met, said.of, said.left_out) == (1, 1, (("archived", 1),))
    assert "1 was left out: 1 archived" in said.because


def test_what_is_archived_is_not_changed_by_any_way(archived, technician):
    with pytest.raises(RowsRefused):
        actions.mend(technician, {archived.pk: {"notes": "Back"}})
    run = dry_run(technician, sheet("OLD-1,Renamed", headings="Asset tag,Description"))

    assert outcomes(run) == {2: "refused"}
    assert "is archived. Bring it back first" in str(why(run, 2))


def test_what_was_archived_comes_back_and_counts_again(archived, technician):
    archiving("asset")[1](technician, archived)

    assert apply("estate.disposal_dates", TODAY).of == 1
    actions.mend(technician, {archived.pk: {"notes": "Seen again"}})


def test_a_draft_is_deleted_and_what_has_a_past_is_not(technician):
    draft, used = an_asset(technician), an_asset(technician, serial="S2")
    actions.mend(technician, {used.pk: {"notes": "Given to Year 6"}})

    deleting("asset")(technician, draft)
    assert not Asset.objects.filter(pk=draft.pk).exists()
    with pytest.raises(DomainError, match="cannot be deleted"):
        deleting("asset")(technician, used)


def test_a_reader_archives_nothing(school, governor):
    client = client_for(somebody("Ola Reader", Role.AUDITOR, school))
    gone = asset(school, status="lost")
    assert client.get(f"/assets/{gone.pk}/archive/").status_code == 403
    with pytest.raises(NotAllowed):
        archiving("asset")[0](governor, gone)
