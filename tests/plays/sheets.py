"""Spreadsheets that come in: a file of ten rows is sooner sent than ten forms."""

from collections.abc import Sequence

from .visitor import Visitor


def bring(who: Visitor, address: str, headings: str, *rows: str) -> Visitor:
    """Import a sheet with the columns as they are matched; then on the page of what happened."""
    who.open(address).send("Upload", file=("sheet.csv", text(headings, rows)))
    return who.send("Check the rows").send("Import")


def text(headings: str, rows: Sequence[str]) -> bytes:
    """The cells of a row are apart by commas."""
    return "\n".join((headings, *rows)).encode()
