"""What a scanner, a label or a thumb means: a tag, a serial number, a reference or an address."""

import re
from collections.abc import Iterator

from django.db.models import Q

from fingerpost.foundation.errors import DomainError
from fingerpost.foundation.imports.values import normal_serial
from fingerpost.foundation.tenancy.keys import fold
from fingerpost.records.estate.choices import GONE
from fingerpost.records.estate.labels.models import AssetAddress
from fingerpost.records.estate.models import Asset

REFERENCE = re.compile(r"ast[-\s]?0*(\d{1,9})", re.IGNORECASE)
ADDRESS = re.compile(r"\S*/a/(\w{6,12})/?(?:[?#]\S*)?", re.IGNORECASE)
"""The short address on a label, as a camera reads it or as somebody pastes it."""
LONGEST = 160
LONGEST_TAG, SHORTEST_SERIAL = 40, 7


class Several(DomainError):
    """Raised when two things of the school bear the same number."""


def identify(words: str) -> Asset | None:
    """The asset that somebody typed or scanned; none where the register has no such thing."""
    text = " ".join(words.replace("\0", "").split())[:LONGEST]
    if not text:
        return None
    if address := ADDRESS.fullmatch(text):
        known = AssetAddress.objects.filter(code=address[1].lower())
        return Asset.objects.filter(pk__in=known.values("asset")).first()
    for wanted in _ways(text):
        if found := sorted(Asset.objects.filter(wanted)[:5], key=_gone):
            return _only(text, found)
    return None


def told_by(words: str) -> dict[str, str]:
    """{field: text} of a new asset, by what somebody typed or scanned of it.

    Makers mix letters and digits in one long word; what is shorter or plainer is a tag.
    """
    text = " ".join(words.split())
    if ADDRESS.fullmatch(text) or REFERENCE.fullmatch(text) or len(text) > LONGEST_TAG:
        return {}
    is_mixed = text.isalnum() and not text.isalpha() and not text.isdecimal()
    return {"serial" if is_mixed and len(text) >= SHORTEST_SERIAL else "tag": text}


def _ways(text: str) -> Iterator[Q]:
    """How a number may be meant, the surest first."""
    yield Q(tag_key=fold(text)[:40])
    if reference := REFERENCE.fullmatch(text):
        yield Q(number=int(reference[1]))
    serial = normal_serial(text)[:80]
    if serial:
        yield Q(serial_key=serial)
    if serial.startswith("S") and len(serial) > 6:
        yield Q(serial_key=serial[1:])  # some makers put an S before it on the label


def _only(text: str, found: list[Asset]) -> Asset:
    """The one that is meant: things that are gone give way to those that should be here."""
    if len(found) > 1 and not _gone(found[1]):
        both = " and ".join(f"{each.reference} {each.name}" for each in found[:2])
        raise Several(f"“{text}” is on {both}. Tick the right one on the list instead.")
    return found[0]


def _gone(asset: Asset) -> bool:
    return asset.status in GONE
