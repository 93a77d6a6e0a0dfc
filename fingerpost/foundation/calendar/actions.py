"""Saying how the school year runs. Nothing is overwritten: what was known stays known."""

from collections.abc import Iterable, Sequence
from datetime import date, time

from fingerpost.foundation.actions import action, add, add_many, alter, remove_many
from fingerpost.foundation.actor import Actor
from fingerpost.foundation.audit import trail
from fingerpost.foundation.errors import DomainError
from fingerpost.foundation.now import today
from fingerpost.foundation.tenancy.turns import hold
from fingerpost.foundation.ui.filters import written_date

from . import following
from .models import KnownQuerySet, Lesson, MarkedDays, Marking, SupportTime, Term
from .rules import AcademicYear, SupportWindow, TermDates
from .rules.school_year import order_fault

LONGEST = 120
"""Days in a row that can be marked at once; beyond that somebody mistyped a year."""


class TermsDoNotFit(DomainError):
    """Raised when terms overlap, end before they start, or lie outside their year."""


class AlreadyMarked(DomainError):
    """Raised when a day would be marked twice in ways that contradict each other."""


@action("calendar.set_terms")
def set_terms(actor: Actor, year: AcademicYear, terms: Sequence[TermDates]) -> None:
    """Say when the terms of a school year are; without terms, the trust's hold again."""
    hold(actor.organisation)
    _set_terms(actor, year, terms)
    following.tell(actor)


@action("calendar.mark_days")
def mark_days(
    actor: Actor,
    *,
    kind: Marking,
    first_on: date,
    last_on: date | None = None,
    label: str = "",
    has_support: bool = False,
) -> MarkedDays:
    """Mark a day, or days in a row, as INSET, closed, exams, or otherwise unlike the others."""
    hold(actor.organisation)
    marked = _mark_days(actor, kind, first_on, last_on or first_on, label, has_support)
    following.tell(actor)
    return marked


@action("calendar.mark_days")
def unmark_days(actor: Actor, marked: MarkedDays) -> MarkedDays:
    """Take a mark away from today on; what was judged by it stays as it was."""
    hold(actor.organisation)
    marked = MarkedDays.objects.own().select_for_update().get(pk=marked.pk)
    if marked.known_until is None:
        alter(marked, {"known_until": today()})
        following.tell(actor)
    else:
        trail.note(marked)
    return marked


@action("calendar.set_support_hours")
def set_support_hours(actor: Actor, windows: Sequence[SupportWindow]) -> None:
    """Say when IT support is there; without hours, the trust's hold again."""
    hold(actor.organisation)
    held = list(SupportTime.objects.all().known_on(today()).own())
    wanted = set(windows)
    for each in held:
        if each.window not in wanted:
            alter(each, {"known_until": today()})
    for window in sorted(wanted - {each.window for each in held}, key=_in_week):
        add(
            SupportTime(
                organisation=actor.organisation,
                season=window.season,
                weekday=window.weekday,
                opens_at=window.opens_at,
                closes_at=window.closes_at,
                known_from=today(),
            )
        )
    trail.note(actor.organisation)
    following.tell(actor)


@action("calendar.set_lessons")
def set_lessons(actor: Actor, *, begin: Sequence[time]) -> None:
    """Say when lessons begin on a usual school day; none where nobody wants to say."""
    hold(actor.organisation)
    held = list(Lesson.objects.all())
    known = {each.starts_at for each in held}
    remove_many(Lesson, [each for each in held if each.starts_at not in begin])
    wanted = sorted(set(begin) - known)
    add_many(Lesson, [Lesson(organisation=actor.organisation, starts_at=at) for at in wanted])
    trail.note(actor.organisation)


@action("calendar.import")
def import_dates(
    actor: Actor,
    *,
    terms: Iterable[TermDates],
    marks: Iterable[tuple[Marking, date, date, str]],
    source: str,
) -> None:
    """Take over the terms and days that somebody confirmed from a calendar file, as one deed."""
    hold(actor.organisation)
    listed = list(terms)
    for year in sorted({term.year for term in listed}):
        _set_terms(actor, year, [term for term in listed if term.year == year])
    for kind, first_on, last_on, label in marks:
        if not _own_marks().filter(kind=kind, first_on=first_on, last_on=last_on).exists():
            _mark_days(actor, kind, first_on, last_on, label, has_support=False)
    trail.note(actor.organisation, source=source)
    following.tell(actor)


def _set_terms(actor: Actor, year: AcademicYear, terms: Sequence[TermDates]) -> None:
    held = list(Term.objects.all().known_on(today()).own())
    others = [term.dates for term in held if term.year != year.starts]
    if fault := order_fault(sorted(terms, key=_start)) or _overlap(terms, others):
        raise TermsDoNotFit(fault)
    ours = [term for term in held if term.year == year.starts]
    for term in ours:
        if term.dates not in terms:
            alter(term, {"known_until": today()})
    kept = [term.dates for term in ours]
    for dates in terms:
        if dates not in kept:
            add(_row(actor, dates))
    trail.note(actor.organisation, year=str(year))


def _row(actor: Actor, dates: TermDates) -> Term:
    first, last = dates.half_term or (None, None)
    return Term(
        organisation=actor.organisation,
        year=dates.year.starts,
        name=dates.name,
        starts_on=dates.starts_on,
        ends_on=dates.ends_on,
        half_term_from=first,
        half_term_until=last,
        known_from=today(),
    )


def _overlap(terms: Iterable[TermDates], others: Iterable[TermDates]) -> str:
    listed = list(others)
    for term in terms:
        for other in listed:
            if term.starts_on <= other.ends_on and other.starts_on <= term.ends_on:
                return f"The {term} overlaps the {other}. Check the dates of both."
    return ""


def _mark_days(
    actor: Actor, kind: Marking, first_on: date, last_on: date, label: str, has_support: bool
) -> MarkedDays:
    if last_on < first_on:
        raise DomainError("The last day is before the first. Check the two dates.")
    if (last_on - first_on).days >= LONGEST:
        raise DomainError(f"At most {LONGEST} days can be marked at once. Check the two dates.")
    if (last_on - first_on).days < 2 and first_on.weekday() >= 5 and last_on.weekday() >= 5:
        day = f"{first_on:%A} {written_date(first_on)}"
        raise DomainError(f"{day} is a weekend, so a mark changes nothing. Check the date.")
    if kind == Marking.BANK_HOLIDAY and not label.strip():
        raise DomainError("Enter what the bank holiday is for.")
    there = _own_marks().filter(first_on__lte=last_on, last_on__gte=first_on)
    exams = there.filter(kind=Marking.EXAM, label=label.strip())  # of several kinds at a time
    clash = (exams if kind == Marking.EXAM else there.exclude(kind=Marking.EXAM)).first()
    if clash:
        raise AlreadyMarked(
            f"{written_date(clash.first_on)} is marked already: {clash}. Remove that first."
        )
    return add(
        MarkedDays(
            organisation=actor.organisation,
            kind=kind,
            first_on=first_on,
            last_on=last_on,
            label=label.strip(),
            has_support=has_support,
            known_from=today(),
        )
    )


def _own_marks() -> KnownQuerySet[MarkedDays]:
    return MarkedDays.objects.all().known_on(today()).own()


def _start(term: TermDates) -> date:
    return term.starts_on


def _in_week(window: SupportWindow) -> tuple[str, int, str]:
    return window.season, window.weekday, window.opens_at.isoformat()
