"""What cannot be true of an asset. What is merely missing is a finding, not a refusal."""

from datetime import date
from decimal import Decimal
from typing import Protocol

from fingerpost.foundation.ui.filters import written_date

from .choices import Status


class Dated(Protocol):
    """The part of an asset that can contradict itself."""

    status: str
    purchased_on: date | None
    made_on: date | None
    warranty_ends_on: date | None
    cost: Decimal | None
    replacement_cost: Decimal | None
    encrypted_checked_on: date | None
    last_seen_on: date | None
    disposal_approved_on: date | None
    wiped_on: date | None
    disposed_on: date | None
    certificate_on: date | None


LEAVING = (
    ("disposal_approved_on", "the approval of its disposal"),
    ("wiped_on", "the day its data was wiped or destroyed"),
    ("disposed_on", "the date of secure disposal"),
    ("certificate_on", "the date of the certificate"),
)
"""The days on the way out, in the only order in which they can be."""


def problems(asset: Dated, today: date) -> dict[str, str]:
    """{field: what to do} for everything about an asset that cannot be true."""
    wrong: dict[str, str] = {}
    for name, words in (
        ("purchased_on", "purchase date"),
        ("made_on", "date it was made or first used"),
        ("last_seen_on", "last check-in"),
        ("encrypted_checked_on", "day the encryption was checked"),
        ("wiped_on", "day its data was wiped or destroyed"),
        ("disposed_on", "date of secure disposal"),
        ("certificate_on", "date of the certificate"),
    ):
        if (day := getattr(asset, name)) and day > today:
            wrong[name] = f"The {words} is in the future. Enter today's date or an earlier one"
    bought = asset.purchased_on
    if bought and asset.warranty_ends_on and asset.warranty_ends_on < bought:
        wrong["warranty_ends_on"] = "The warranty ends before the purchase date. Check both dates"
    if bought and asset.disposed_on and asset.disposed_on < bought:
        wrong["disposed_on"] = "The date of disposal is before the purchase date. Check both dates"
    if asset.disposed_on and asset.status != Status.DISPOSED:
        wrong.setdefault(
            "disposed_on",
            "A date of secure disposal needs the status “Disposed of”. Choose it or clear the date",
        )
    for name, words in (("cost", "purchase cost"), ("replacement_cost", "replacement cost")):
        amount = getattr(asset, name)
        if amount is not None and amount < 0:
            wrong[name] = f"Enter a {words} of £0 or more"
    return _out_of_order(asset) | wrong


def _out_of_order(asset: Dated) -> dict[str, str]:
    """The days of a disposal that come before what has to come first."""
    wrong: dict[str, str] = {}
    latest, first = date.min, ""
    for name, words in LEAVING:
        day = getattr(asset, name)
        if day and day < latest:
            said = f"{words[:1].upper()}{words[1:]} is before {first}, {written_date(latest)}"
            wrong[name] = f"{said}. Enter that day or a later one"
        elif day:
            latest, first = day, words
    return wrong
