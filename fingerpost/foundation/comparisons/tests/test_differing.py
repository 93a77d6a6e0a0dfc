"""A row that differs is settled: by what the other list says, or by why ours is right."""

from datetime import timedelta

import pytest

from conftest import client_for, somebody
from fingerpost.foundation.audit.models import Entry
from fingerpost.foundation.comparisons.models import Answer
from fingerpost.foundation.now import today
from fingerpost.foundation.permissions import Role
from fingerpost.records.estate.models import Asset

from .build import address, compare, enter, rows

pytestmark = pytest.mark.django_db
LATER = str(today() + timedelta(days=90))
LINE = "PC1,S1AAAA,,EliteBook 840,,,"


@pytest.fixture
def differing(technician):
    """A laptop that the other list knows as another model."""
    asset = enter(technician, "S1AAAA", model="ProBook 450")
    done = compare(client_for(technician), LINE)
    (row,) = rows(done, "differs")
    return asset, done, row


def test_what_the_list_says_is_taken_by_the_registers_own_verb(technician, differing):
    asset, done, row = differing
    client = client_for(technician)
    page = client.get(address("differing", row.pk)).text
    assert "Model: EliteBook 840" in page
    sent = {"fields_taken": ["model"], "revision": asset.revision}
    client.post(address("take", row.pk), sent)

    assert Asset.objects.get(pk=asset.pk).model == "EliteBook 840"
    assert Entry.objects.last().deed == "assets.change"
    shown = client.get(address("show", done.pk) + "?show=differs").text
    assert "The register says the same by now" in shown


def test_ours_is_right_until_a_day_and_while_the_list_says_the_same(technician, differing):
    _, _, row = differing
    client = client_for(technician)
    client.post(address("differing", row.pk), {"reason": "Swapped in May", "until": LATER})
    assert Answer.objects.get().kind == "ours"

    again = compare(client, LINE)
    assert "Swapped in May" in client.get(address("show", again.pk) + "?show=differs").text
    other = compare(client, "PC1,S1AAAA,,Latitude 5420,,,")
    assert "Swapped in May" not in client.get(address("show", other.pk) + "?show=differs").text


def test_a_day_and_a_reason_are_needed(technician, differing):
    _, _, row = differing
    page = client_for(technician).post(address("differing", row.pk), {"reason": ""}).text

    assert "Say why in a few words" in page
    assert "Enter a date like" in page
    assert not Answer.objects.exists()


def test_what_changed_meanwhile_is_not_written_over(technician, differing):
    asset, _, row = differing
    sent = {"fields_taken": ["model"], "revision": asset.revision + 1}
    page = client_for(technician).post(address("take", row.pk), sent).text

    assert "Somebody else changed this asset" in page
    assert Asset.objects.get(pk=asset.pk).model == "ProBook 450"


def test_nothing_ticked_is_said(technician, differing):
    asset, _, row = differing
    page = client_for(technician).post(address("take", row.pk), {"revision": asset.revision})

    assert "Tick what the register shall take" in page.text


def test_who_may_compare_and_not_change_is_offered_no_taking(school, differing):
    _, _, row = differing
    client = client_for(somebody("Bel Ledgerly", Role.BUSINESS, school))
    page = client.get(address("differing", row.pk)).text

    assert "Take what I ticked" not in page
    assert "Remember that ours is right" in page


def test_a_row_of_another_school_does_not_exist(stranger, differing):
    _, _, row = differing

    assert client_for(stranger).get(address("differing", row.pk)).status_code == 404


def test_a_row_that_differs_in_nothing_leads_back_to_its_list(technician):
    asset = enter(technician, "S1AAAA", model="ProBook 450")
    (row,) = rows(compare(client_for(technician), "PC1,S1AAAA,,ProBook 450,,,"), "both")
    client = client_for(technician)
    sent = {"fields_taken": ["model"], "revision": asset.revision}

    assert client.get(address("differing", row.pk)).url.endswith("?show=both")
    assert client.post(address("take", row.pk), sent).status_code == 302
    assert Asset.objects.get(pk=asset.pk).revision == asset.revision
