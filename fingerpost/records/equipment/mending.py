"""The place for whoever keeps requests: which things wait to be mended, and where one asks for it.

Records know nothing of the service desk, so it says so itself at start-up.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from django.core.exceptions import ImproperlyConfigured

from fingerpost.records.estate.models import Asset


@dataclass(frozen=True, slots=True)
class Mending:
    """What the room that keeps requests answers about things."""

    waiting: Callable[[Sequence[Asset]], Mapping[int, datetime]]
    """{asset: when the latest request about it came in} of those that wait to be mended."""
    address: Callable[[Asset], str]
    """Where one asks for a thing to be mended."""


_SAID: list[Mending] = []


def mends(
    *,
    waiting: Callable[[Sequence[Asset]], Mapping[int, datetime]],
    address: Callable[[Asset], str],
) -> None:
    """Say how things are mended; two who say so stop the site."""
    if _SAID:
        raise ImproperlyConfigured("Two rooms say how things are mended.")
    _SAID.append(Mending(waiting, address))


def mending() -> Mending:
    """What was said; the site does not run without."""
    return _SAID[0]
