"""From what a row says to what an asset takes: words that are not lost, gaps that are filled."""

import calendar
from datetime import date
from typing import Any

from fingerpost.foundation.imports.cells import Reading, Said
from fingerpost.foundation.imports.values import normal_serial
from fingerpost.foundation.tenancy.keys import fold

from ..choices import Kind, Status
from ..models import Asset
from .sheet import LAYOUT, REFERENCE, Months
from .words import guess

DESCRIBING = ("name", "manufacturer", "model")
Values = dict[str, Any]


class Unnamed(ValueError):
    """Nothing in a row says what the thing is."""

    said = Said(
        "",
        "",
        "Nothing in this row says what it is. Enter a description, a make and model, or a kind.",
    )


def complete(reading: Reading) -> Values:
    """What a new asset begins with; what was guessed is noted on the reading."""
    values = {
        name: value
        for name, value in reading.values.items()
        if value not in (None, "") and name != REFERENCE
    }
    words = dict(reading.words)
    _settle_warranty(values, values.get("purchased_on"), words)
    if not (values.keys() | words.keys()) & {*DESCRIBING, "kind"}:
        raise Unnamed
    _settle_kind(reading, values, words)
    if "name" not in values:
        values["name"] = _name(values, words)
    for name, word in words.items():
        if name != "kind":
            reading.odd.append(("word", name, word))
    if kept := _kept(words):
        values["notes"] = "\n".join(filter(None, [values.get("notes"), kept]))
    values.setdefault("status", Status.DISPOSED if "disposed_on" in values else Status.IN_USE)
    return values


def amend(reading: Reading, asset: Asset) -> Values:
    """What a row says about an asset that stands already; unknown words leave it as it is."""
    values = {name: value for name, value in reading.values.items() if name != REFERENCE}
    words = dict(reading.words)
    _settle_warranty(values, values.get("purchased_on", asset.purchased_on), words)
    for name, word in words.items():
        if word not in asset.notes:
            reading.odd.append(("left", name, word))
    if values.get("notes"):
        values["notes"] = "\n".join([values["notes"], *_kept_before(asset)])
    return {name: value for name, value in values.items() if not _same_key(name, value, asset)}


def _same_key(name: str, value: Any, asset: Asset) -> bool:
    """Whether a tag or a serial number is only spelt in another way, which is no change."""
    if name == "tag":
        return bool(value) and fold(value) == asset.tag_key
    return name == "serial" and bool(value) and normal_serial(value) == asset.serial_key


def _settle_kind(reading: Reading, values: Values, words: dict[str, str]) -> None:
    if "kind" in values:
        return
    told = words.get("kind", "")
    described = " ".join(str(values.get(name, "")) for name in DESCRIBING)
    values["kind"] = (guess(told) or guess(described) or Kind.OTHER).value
    reading.odd.append(("kind" if told else "no kind", "kind", told))


def _name(values: Values, words: dict[str, str]) -> str:
    """A description for a row that has none: make and model, or the kind."""
    made = f"{values.get('manufacturer', '')} {values.get('model', '')}".strip()
    return (made or words.get("kind") or Kind(values["kind"]).label)[:160]


def _kept(words: dict[str, str]) -> str:
    return "\n".join(f"{_mark(name)}{word}" for name, word in words.items())


def _kept_before(asset: Asset) -> list[str]:
    """The words of earlier files among the notes, which a file with other notes leaves alone."""
    marks = tuple(_mark(column.name) for column in LAYOUT.columns)
    return [line for line in asset.notes.splitlines() if line.startswith(marks)]


def _mark(name: str) -> str:
    return f"{LAYOUT.label(name)} in the file: "


def _settle_warranty(values: Values, bought: date | None, words: dict[str, str]) -> None:
    """Turn a length of warranty into its last day, when the day it began is known."""
    length = values.get("warranty_ends_on")
    if not isinstance(length, Months):
        return
    del values["warranty_ends_on"]
    if bought:
        values["warranty_ends_on"] = _later(bought, length.n)
    else:
        words["warranty_ends_on"] = length.cell


def _later(day: date, months: int) -> date:
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))
