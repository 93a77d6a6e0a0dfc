"""A sheet of asset labels, as the house prints it."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from fingerpost.foundation.documents.declaration import Body, document

from ..models import Asset
from .drawing import qr_code
from .models import AssetAddress
from .sheets import Sheet, sheets


def body_of(
    sheet: Sheet,
    labels: Sequence[dict[str, Any]],
    *,
    first: int = 1,
    right: float = 0,
    down: float = 0,
    outlined: bool = False,
) -> Body:
    """What the template is told: pages of labels, each with its place on its page."""
    places = range(first - 1, first - 1 + len(labels))
    pages: list[list[dict[str, Any]]] = []
    for at, label in zip(places, labels, strict=True):
        page, position = divmod(at, sheet.count)
        x, y = sheet.place(position)
        if page == len(pages):
            pages.append([])
        pages[page].append(label | {"x": x + right, "y": y + down})
    return {
        "width": sheet.width,
        "height": sheet.height,
        "outlined": outlined,
        "pages": pages,
    }


def labels_of(
    assets: Iterable[Asset], addresses: Mapping[int, AssetAddress], server: str
) -> list[dict[str, Any]]:
    """What each label says; the server is "https://assets.school.example"."""
    return [
        {
            "reference": asset.reference,
            "tag": asset.tag,
            "name": asset.name,
            "host": server.partition("://")[2],
            "path": addresses[asset.pk].path,
            "qr": qr_code(f"{server}{addresses[asset.pk].path}"),
        }
        for asset in assets
    ]


def calibration(sheet: Sheet) -> list[dict[str, Any]]:
    """A page of outlines, to hold against the labels before any is wasted."""
    return [{"reference": f"Label {n}"} for n in range(1, sheet.count + 1)]


def sample(text: str) -> Body:
    """Labels on which everything is one text."""
    label = {"reference": text, "tag": text, "name": text, "host": text, "path": text}
    label["qr"] = qr_code("https://fingerpost.example/a/23456789")
    return body_of(sheets()["l7651"], [label] * 3, first=64)


LABELS = document(
    "asset-labels",
    template="records/estate/labels/labels.typ",
    deed="labels.print",
    sample=sample,
)
