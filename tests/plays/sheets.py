"""Spreadsheets that come in: a file of ten rows is sooner sent than ten forms."""

from collections.abc import Sequence
from datetime import timedelta

from fingerpost.foundation.now import today
from fingerpost.foundation.ui.filters import written_date

from .visitor import Visitor


def bring(who: Visitor, address: str, headings: str, *rows: str) -> Visitor:
    """Import a sheet with the columns as they are matched; then on the page of what happened."""
    who.open(address).send("Upload", file=("sheet.csv", text(headings, rows)))
    return who.send("Check the rows").send("Import")


def text(headings: str, rows: Sequence[str]) -> bytes:
    """The cells of a row are apart by commas."""
    return "\n".join((headings, *rows)).encode()


def day(ahead: int) -> str:
    """The date so many days from now, as people write it."""
    return written_date(today() + timedelta(days=ahead))
