"""One school's calendar, read whole: its own rows, and its trust's where it has none."""

from dataclasses import dataclass
from datetime import date, time
from types import MappingProxyType

from fingerpost.foundation.audit.trail import versions
from fingerpost.foundation.tenancy.models import Organisation
from fingerpost.foundation.tenancy.rows import TenantModel
from fingerpost.foundation.tenancy.scope import current_scope, scope

from .models import Lesson, MarkedDays, Marking, SupportTime, Term
from .rules import Mark, SchoolCalendar

READS = (Term, MarkedDays, SupportTime)
"""What a rule of evidence that asks the calendar names among its `reads`."""


@dataclass(frozen=True, slots=True)
class Held:
    """The rows that decide at one school: its own, and its trust's where it has none."""

    terms: list[Term]
    marks: list[MarkedDays]
    times: list[SupportTime]


def calendar_for(organisation: Organisation, as_known_on: date) -> SchoolCalendar:
    """Everything that a school knew of its year at the end of a day, in a handful of queries."""
    with scope(organisation):
        return calendar_of(held_on(as_known_on), as_known_on)


def calendar_of(held: Held, as_known_on: date) -> SchoolCalendar:
    """The calendar that some rows make."""
    marks: dict[date, Mark] = {}
    exams: dict[date, str] = {}
    for row in held.marks:
        for day in row.days:
            if row.kind == Marking.EXAM:
                exams[day] = row.label
            else:
                marks[day] = row.mark
    return SchoolCalendar(
        as_known_on=as_known_on,
        terms=tuple(term.dates for term in held.terms),
        marks=MappingProxyType(marks),
        exams=MappingProxyType(exams),
        windows=tuple(time.window for time in held.times),
        version=".".join(str(n) for n in versions(READS).values()),
    )


def held_on(day: date) -> Held:
    """The rows that decide in the organisation in scope, as known at the end of a day."""
    terms = list(Term.objects.all().known_on(day).order_by("starts_on", "pk"))
    marks = MarkedDays.objects.all().known_on(day).order_by("first_on", "pk")
    times = SupportTime.objects.all().known_on(day).order_by("weekday", "opens_at", "pk")
    own_years = {term.year for term in terms if is_own(term)}
    return Held(
        [term for term in terms if is_own(term) or term.year not in own_years],
        sorted(marks, key=is_own),  # what comes later decides
        _own_or_all(list(times)),
    )


def is_own(row: TenantModel) -> bool:
    """Whether a row is the acting organisation's and not its trust's."""
    return row.organisation_id == current_scope().organisation_id


def _own_or_all(times: list[SupportTime]) -> list[SupportTime]:
    return [time for time in times if is_own(time)] or times


def lessons() -> list[time]:
    """When lessons begin at the school in scope, in order; none where nobody has said."""
    return list(Lesson.objects.order_by("starts_at").values_list("starts_at", flat=True))
