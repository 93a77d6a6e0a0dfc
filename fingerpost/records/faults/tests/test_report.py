from datetime import UTC, datetime, timedelta

import pytest

from fingerpost.foundation.audit.models import Detail, Entry
from fingerpost.foundation.errors import NotAllowed
from fingerpost.foundation.now import pretend
from fingerpost.records.faults import actions
from fingerpost.records.faults.models import FaultReport

pytestmark = pytest.mark.django_db
NOON = datetime(2026, 3, 2, 12, tzinfo=UTC)


@pytest.fixture
def passer_by(school):
    return actions.passer_by(school)


def reported(actor, asset, moment=NOON, trouble="dead", words=""):
    with pretend(moment):
        return actions.report(actor, asset, trouble=trouble, words=words)


def test_a_report_is_kept_and_on_the_record_without_a_name(passer_by, visualiser):
    fault = reported(passer_by, visualiser, words="No light at all")

    entry = Entry.objects.last()
    assert (fault.trouble, fault.words, fault.times) == ("dead", "No light at all", 1)
    assert (entry.deed, entry.account) == ("faults.report", None)
    assert Detail.objects.get(entry=entry).value == "Somebody who scanned the label"


def test_what_several_say_within_the_hour_is_one_fault(passer_by, visualiser):
    for minutes, trouble, words in [(0, "dead", "No light"), (5, "dead", ""), (59, "broken", "!")]:
        reported(passer_by, visualiser, NOON + timedelta(minutes=minutes), trouble, words)

    fault = FaultReport.objects.get()
    assert (fault.trouble, fault.times) == ("dead", 3)
    assert fault.words == "No light\nIt is broken or damaged: !"


def test_after_an_hour_it_is_another_fault(passer_by, visualiser):
    reported(passer_by, visualiser)
    reported(passer_by, visualiser, NOON + timedelta(hours=1))

    assert FaultReport.objects.count() == 2


def test_a_fault_that_was_closed_is_not_the_same_fault(passer_by, visualiser, technician):
    fault = reported(passer_by, visualiser)
    actions.close(technician, fault, state="mended", done="New lead")

    assert reported(passer_by, visualiser, NOON + timedelta(minutes=5)).pk != fault.pk


def test_who_sees_no_assets_reports_by_the_label_only(teacher, visualiser):
    with pytest.raises(NotAllowed):
        actions.report(teacher, visualiser, trouble="dead")
