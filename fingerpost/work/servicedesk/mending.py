"""What "My equipment" says of things that wait to be mended."""

from collections.abc import Mapping, Sequence
from datetime import datetime

from django.db.models import Max
from django.urls import reverse

from fingerpost.records.equipment.mending import mends
from fingerpost.records.estate.models import Asset

from .choices import Kind
from .models import Ticket


def waiting(assets: Sequence[Asset]) -> Mapping[int, datetime]:
    """{asset: when the latest request to mend it came in} of those that wait."""
    open_ones = Ticket.objects.all().open().filter(asset__in=assets, kind=Kind.INCIDENT)
    return dict(open_ones.values_list("asset").annotate(latest=Max("opened_at")))


def report(asset: Asset) -> str:
    """The form for something broken, with the thing filled in."""
    return f"{reverse('portal:ask', args=['broken'])}?about={asset.pk}"


mends(waiting=waiting, address=report)
