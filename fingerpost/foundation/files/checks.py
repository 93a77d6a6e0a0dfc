"""What carries files names permissions and a page that exist, or the site does not start."""

from django.core.checks import CheckMessage, Error, register
from django.urls import NoReverseMatch

from fingerpost.foundation.permissions import MATRIX

from .carriers import CARRIERS, Carrier


@register
def carriers_are_whole(**_: object) -> list[CheckMessage]:
    return [
        Error(f"{each.model._meta.label} carries files, but {what}.", id="files.E001")
        for each in CARRIERS.values()
        for what in _missing(each)
    ]


def _missing(carrier: Carrier) -> list[str]:
    wanted = {carrier.view, carrier.change} - MATRIX.keys()
    missing = [f"{permission} is no permission" for permission in sorted(wanted)]
    try:
        carrier.address(0)
    except NoReverseMatch:
        missing.append(f"{carrier.page} is no page of one record")
    return missing
