"""A version of the arrangement in words: the same on the page, on paper, and under a signature."""

from collections.abc import Iterator

from fingerpost.foundation.ui.filters import written_date
from fingerpost.work.servicedesk.expectations.telling import Section

from .choices import NOT_HERE, OWN, TRUST, Badge
from .models import Arrangement
from .shapes import Arranged, Line

PARTIES = {OWN: "Our own staff", TRUST: "The trust’s IT team", NOT_HERE: "We have none of it"}


def sections_of(arranged: Arranged) -> list[Section]:
    """Everything that is signed."""
    return [
        Section(
            "lines",
            "Who answers for what",
            "One for each service, so that everybody knows whom to ask.",
            (*_form(arranged), *((each.name, _line(each)) for each in arranged.lines)),
        ),
        Section("needs", "What support the school needs", "", tuple(_needs(arranged))),
        Section(
            "badges",
            "Memberships and certificates of IT support",
            "The DfE asks to weigh whether any is needed; it demands none.",
            tuple(_badges(arranged)),
        ),
    ]


def facts_of(version: Arrangement) -> list[tuple[str, str]]:
    """All that a signature is about."""
    told = [("Version", str(version.version)), ("Again by", written_date(version.review_on))]
    for section in sections_of(version.arranged):
        told += [(f"{section.heading}: {what}", said) for what, said in section.lines]
    return told


def _form(arranged: Arranged) -> Iterator[tuple[str, str]]:
    if arranged.form:
        yield "IT support is", arranged.form.label


def _line(line: Line) -> str:
    who = PARTIES.get(line.party) or line.party_name or "Nobody is named yet"
    said = [who, f"under {line.contract_name}" if line.contract_name else "", line.covers]
    return "; ".join(each for each in said if each)


def _needs(arranged: Arranged) -> Iterator[tuple[str, str]]:
    yield "From day to day", arranged.needs or "Not said yet"
    yield "In exam weeks", arranged.exams or "Not said yet"
    if arranged.sites:
        yield "On several sites", arranged.sites
    yield "In an emergency", arranged.emergencies or "Not said yet"


def _badges(arranged: Arranged) -> Iterator[tuple[str, str]]:
    for each in arranged.decided:
        said = f"{Badge(each.decision).label}, decided on {written_date(each.on)}"
        yield each.name, f"{said}: {each.reason}"
    if arranged.nothing_needed:
        yield "None is needed", arranged.nothing_needed
