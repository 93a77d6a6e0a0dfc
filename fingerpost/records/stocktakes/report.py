"""The report of a finished stocktake: its counts, the rows behind each, and the list as a file."""

from collections.abc import Iterator

from fingerpost.foundation.ui.filters import written_date

from .models import Line, Stocktake
from .outcomes import COUNTS, Outcome

HEADINGS = (
    "Outcome",
    "What",
    "Asset tag",
    "Serial number",
    "Room",
    "The register said",
    "Typed or scanned",
    "Moved in the register",
    "On",
    "By",
)


def by_outcome(stocktake: Stocktake) -> list[tuple[Outcome, int]]:
    """(outcome, how many) as the counts stood at the end."""
    return [(each, getattr(stocktake, field)) for each, field in COUNTS.items()]


def cells(stocktake: Stocktake) -> Iterator[list[object]]:
    """Every line as a row of a file."""
    lines = Line.objects.filter(stocktake=stocktake).select_related("asset", "sheet")
    for line in lines.order_by("sheet__label", "outcome", "pk").iterator(chunk_size=1000):
        yield [
            Outcome(line.outcome).label,
            line.thing,
            line.asset.tag if line.asset else "",
            line.asset.serial if line.asset else "",
            line.sheet.label,
            line.register_said,
            line.words,
            "Yes" if line.moves else "",
            written_date(line.at),
            line.by,
        ]
