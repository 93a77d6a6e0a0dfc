"""Until when a system gets security updates, by a dated list of what makers publish."""

import re
from collections.abc import Mapping
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

from fingerpost.foundation.ui.filters import written_date
from fingerpost.foundation.written import written

EDUCATION = re.compile(r"\b(education|enterprise)\b")
HOME = re.compile(r"\b(home|pro|professional)\b")
"""Editions of the shorter support; Pro Education is one of them."""
VERSION = re.compile(r"\b(2[0-9]h[12])\b")
BUILD = re.compile(r"\b(?:10\.0\.)?(\d{5})\b")
LONG_TERM = re.compile(r"\b(ltsc|ltsb|iot|server|se)\b")
"""Kinds of Windows with dates of their own."""
TABLES = ("windows", "whole", "last")


def support_ends(system: str, version: str) -> date | None:
    """The last day of security updates for a system as people and programs write it, if the list
    knows one for sure; of an unknown edition only a date that holds for all."""
    words = f"{system} {version}".casefold()
    for row in _list()["whole"]:
        if _names(row["system"], words):
            return _day(row["ends"])
    if LONG_TERM.search(words):
        return None
    row = _windows(words)
    if row is None:
        gone = [each for each in _list()["last"] if _names(each["system"], words)]
        return _day(gone[0]["ends"]) if gone else None
    if "pro education" not in words and EDUCATION.search(words):
        return _day(row["education"])
    if HOME.search(words) or row["home"] == row["education"]:
        return _day(row["home"])
    return None


def by_our_list() -> str:
    """Where a proposed date comes from: "by our list of 22 November 2026"."""
    return f"by our list of {written_date(_day(_list()['as_at']))}"


def proposed() -> str:
    """What a finding about ends of support adds, since nobody had to look those up."""
    return f"Where Fingerpost proposed the end of support, it is {by_our_list()}."


def _windows(words: str) -> Mapping[str, Any] | None:
    """The row of a version of Windows, known by its name or by its build."""
    if "windows" not in words and "10.0." not in words:
        return None
    named, build = VERSION.search(words), BUILD.search(words)
    rows: list[Mapping[str, Any]] = _list()["windows"]
    for row in rows:
        if build and int(build[1]) == row["build"]:
            return row
        if named and named[1] == row["version"].casefold() and _names(row["system"], words):
            return row
    return None


def _names(system: str, words: str) -> bool:
    return re.search(rf"\b{re.escape(system.casefold())}(?![.\d])", words) is not None


def _day(value: Any) -> date:
    if not isinstance(value, date):
        raise ValueError(f"{value!r} in systems.yaml is no date.")
    return value


@cache
def _list() -> Mapping[str, Any]:
    """The list without the rows that nobody has checked against a second one."""
    found: Mapping[str, Any] = written(Path(__file__).with_name("systems.yaml"))
    rows = {name: [row for row in found[name] if row["checked"]] for name in TABLES}
    for row in (row for table in rows.values() for row in table):
        _day(row["checked"])
        found["sources"][row["source"]]
    return {"as_at": found["as_at"], **rows}
