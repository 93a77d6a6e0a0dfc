"""The facts about one asset, under the headings of its form."""

from datetime import date

from fingerpost.foundation.ui.filters import plural

from .choices import Status
from .forms import BLOCKS
from .history import label, shown
from .models import Asset

Facts = list[tuple[str, str]]


def facts_of(asset: Asset, today: date) -> list[tuple[str, Facts]]:
    """Blocks of facts; what is not known says so, since the gaps are what the reader looks for."""
    return [
        (heading, _block(asset, names, today))
        for heading, names in BLOCKS
        if heading != "Notes"
        and (heading != "Disposal" or asset.status == Status.DISPOSED or asset.disposed_on)
    ]


def _block(asset: Asset, names: tuple[str, ...], today: date) -> Facts:
    facts = []
    for name in names:
        facts.append((label(name), _fact(asset, name, today)))
        if name == "made_on":
            facts.append(("Age", _span(asset.age_from(), today)))
            facts.append(("Owned for", _span(asset.purchased_on, today)))
    return facts


def _fact(asset: Asset, name: str, today: date) -> str:
    value = getattr(asset, name)
    text = shown(name, value)
    if asset.is_held and name in ("review_on", "warranty_ends_on", "support_ends_on") and value:
        return f"{text}, passed" if value < today else text
    return text


def _span(start: date | None, today: date) -> str:
    """The time since a day in years and months: 4 years 2 months."""
    if start is None:
        return "not known"
    months = max((today.year - start.year) * 12 + today.month - start.month, 0)
    if today.day < start.day:
        months = max(months - 1, 0)
    years, rest = divmod(months, 12)
    parts = [plural(years, "year", "years")] if years else []
    if rest or not years:
        parts.append(plural(rest, "month", "months"))
    return " ".join(parts)
