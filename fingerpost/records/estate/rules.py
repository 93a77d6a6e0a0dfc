"""What cannot be true of an asset. What is merely missing is a finding, not a refusal."""

from datetime import date
from decimal import Decimal
from typing import Protocol

from .choices import Status

"""What makers and people write where a serial number should stand, as `normal_serial` has it."""


class Dated(Protocol):
    """The part of an asset that can contradict itself."""

    status: str
    purchased_on: date | None
    made_on: date | None
    warranty_ends_on: date | None
    disposed_on: date | None
    cost: Decimal | None


def problems(asset: Dated, today: date) -> dict[str, str]:
    """{field: what to do} for everything about an asset that cannot be true."""
    wrong: dict[str, str] = {}
    for name, words in (
        ("purchased_on", "purchase date"),
        ("made_on", "date it was made or first used"),
        ("disposed_on", "date of secure disposal"),
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
    if asset.cost is not None and asset.cost < 0:
        wrong["cost"] = "Enter a purchase cost of £0 or more"
    return wrong
