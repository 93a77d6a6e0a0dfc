"""A kind of approval names deeds and a page that are there, or the site does not start."""

from collections.abc import Iterator

from django.core.checks import CheckMessage, Error, register
from django.urls import NoReverseMatch, reverse

from fingerpost.foundation.permissions import MATRIX

from .kinds import KINDS, Kind


@register
def kinds_are_whole(**_: object) -> list[CheckMessage]:
    return [
        Error(f"The approval {each.word}: {what}.", id="approvals.E001")
        for each in KINDS.values()
        for what in problems(each)
    ]


def problems(kind: Kind) -> Iterator[str]:
    """Everything that is wrong with a kind, in words."""
    for deed in filter(None, (kind.decide, kind.deputy)):
        if deed not in MATRIX:
            yield f"nobody is granted {deed}"
        elif not MATRIX[deed] <= MATRIX["approvals.sign"]:
            yield f"a role that carries {deed} cannot sign"
    try:
        reverse(kind.page, args=[0])
    except NoReverseMatch:
        yield f"{kind.page} is no page of one record"
