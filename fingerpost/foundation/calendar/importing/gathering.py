"""Whole terms out of entries that a person confirmed."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from fingerpost.foundation.errors import DomainError

from ..models import Marking
from ..rules import AcademicYear, TermDates, TermName
from ..rules.days import A_DAY
from .proposing import Meaning, Proposal

MARKS = {
    Meaning.INSET: Marking.INSET,
    Meaning.CLOSURE: Marking.CLOSURE,
    Meaning.EXAM: Marking.EXAM,
}
Stretch = tuple[date, date]


class TermsIncomplete(DomainError):
    """Raised when what was confirmed does not make whole terms."""


@dataclass(frozen=True, slots=True)
class Gathered:
    """What an import would write."""

    terms: tuple[TermDates, ...]
    marks: tuple[tuple[Marking, date, date, str], ...]


def gather(proposals: Sequence[Proposal]) -> Gathered:
    """Put starts and ends together to terms; six short terms are three with a half-term."""
    by_year: dict[AcademicYear, list[Proposal]] = defaultdict(list)
    for each in proposals:
        if each.meaning not in (Meaning.NOTHING, *MARKS):
            by_year[_year(each)].append(each)
    terms = [term for year in sorted(by_year) for term in _terms(year, by_year[year])]
    marks = tuple(
        (MARKS[each.meaning], each.first_on, each.last_on, each.summary[:80])
        for each in proposals
        if each.meaning in MARKS
    )
    if not terms and not marks:
        raise TermsIncomplete("Nothing was chosen. Say of at least one entry what it is.")
    return Gathered(tuple(terms), marks)


def _year(proposal: Proposal) -> AcademicYear:
    """The school year of an entry; a term that begins late in August belongs to the next."""
    first = proposal.first_on
    starts = proposal.meaning in (Meaning.TERM, Meaning.TERM_STARTS)
    return AcademicYear(first.year) if starts and first.month == 8 else AcademicYear.of(first)


def _terms(year: AcademicYear, entries: Iterable[Proposal]) -> list[TermDates]:
    listed = list(entries)
    breaks = [(e.first_on, e.last_on) for e in listed if e.meaning == Meaning.HALF_TERM]
    parts = sorted(
        [(e.first_on, e.last_on) for e in listed if e.meaning == Meaning.TERM]
        + _paired(year, listed)
    )
    if len(parts) == 6:
        breaks += [
            (first[1] + A_DAY, second[0] - A_DAY)
            for first, second in zip(parts[::2], parts[1::2], strict=True)
        ]
        parts = [(a[0], b[1]) for a, b in zip(parts[::2], parts[1::2], strict=True)]
    if len(parts) != 3:
        raise TermsIncomplete(
            f"{year} would have {len(parts)} whole terms. A school year needs three, or six short "
            "ones: choose the first and last day of each, or leave that year out."
        )
    return [
        TermDates(year, name, starts, ends, _half_term(breaks, starts, ends))
        for name, (starts, ends) in zip(TermName, parts, strict=True)
    ]


def _paired(year: AcademicYear, entries: Iterable[Proposal]) -> list[Stretch]:
    """First and last days of terms, each first with the last day that follows it."""
    listed = list(entries)
    starts = sorted(e.first_on for e in listed if e.meaning == Meaning.TERM_STARTS)
    ends = sorted(e.last_on for e in listed if e.meaning == Meaning.TERM_ENDS)
    if len(starts) != len(ends) or any(a > b for a, b in zip(starts, ends, strict=True)):
        raise TermsIncomplete(
            f"{year} has {len(starts)} first days of terms and {len(ends)} last days, which do not "
            "go together. Choose both of each term, or leave them out."
        )
    return list(zip(starts, ends, strict=True))


def _half_term(breaks: Iterable[Stretch], starts: date, ends: date) -> Stretch | None:
    """The break inside a term."""
    inside = [each for each in breaks if starts < each[0] and each[1] < ends]
    return inside[0] if inside else None
