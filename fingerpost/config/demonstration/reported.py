"""What somebody who passed by reported of an asset."""

from fingerpost.foundation.tenancy.models import Organisation
from fingerpost.records.estate.models import Asset
from fingerpost.work.servicedesk.choices import Trouble
from fingerpost.work.servicedesk.models import Ticket
from fingerpost.work.servicedesk.portal.actions import passer_by, report_broken


def report_fault(place: Organisation) -> Ticket:
    """A display in a classroom stays dark, and somebody scanned its label."""
    display = Asset.objects.get(tag="DP-04")
    words = "It clicks and stays dark. The lead is in."
    return report_broken(passer_by(place), display, trouble=Trouble.DEAD, words=words)
