"""What somebody who passed by reported of an asset."""

from fingerpost.foundation.tenancy.models import Organisation
from fingerpost.records.estate.models import Asset
from fingerpost.records.faults import actions
from fingerpost.records.faults.models import FaultReport, Trouble


def report_fault(place: Organisation) -> FaultReport:
    """A display in a classroom stays dark, and somebody scanned its label."""
    display = Asset.objects.get(tag="DP-04")
    words = "It clicks and stays dark. The lead is in."
    reporter = actions.passer_by(place)
    return actions.report(reporter, display, trouble=Trouble.DEAD, words=words)
