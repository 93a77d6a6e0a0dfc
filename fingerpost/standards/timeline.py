"""Who does what when in the school year, for senior leaders and governors."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from fingerpost.foundation.actor import Actor
from fingerpost.foundation.calendar.loading import calendar_for
from fingerpost.foundation.calendar.rules import AcademicYear, TermDates
from fingerpost.foundation.documents.declaration import Body
from fingerpost.foundation.doors import may_open
from fingerpost.foundation.duties.falling import DUTIES, read_all
from fingerpost.foundation.ui.filters import plural, written_date, written_day

from . import catalogue
from .catalogue import Cadence, Requirement
from .pacing.reading import open_families
from .parts import Parts, parts_of

EACH_TERM = (Cadence.WEEKLY, Cadence.TERMLY)
EACH_YEAR = (Cadence.ACADEMIC_YEAR, Cadence.ANNUAL)
NOBODY = "nobody named yet"


@dataclass(frozen=True, slots=True)
class Item:
    """One thing to do: when if a day is known, what, and who."""

    when: str
    what: str
    who: str
    url: str = ""


@dataclass(frozen=True, slots=True)
class Section:
    """A stretch of the year with what is to be done in it."""

    heading: str
    items: list[Item]


@dataclass(frozen=True, slots=True)
class Timeline:
    """The school year in three layers: what has a day, what comes each term, what comes once."""

    year: AcademicYear
    knows_terms: bool
    dated: list[Section]
    each_term: list[Item]
    each_year: list[Section]

    @property
    def headline(self) -> str:
        dated = sum(len(each.items) for each in self.dated)
        yearly = sum(len(each.items) for each in self.each_year)
        told = plural(dated, "thing has", "things have") if dated else "Nothing has"
        return (
            f"{told} a day until the end of {self.year}; "
            f"{len(self.each_term)} come round each term, {yearly} once a year"
        )


def timeline(actor: Actor, today: date) -> Timeline:
    """What the rest of the school year asks, and of whom."""
    parts, year = parts_of(actor.organisation, today), AcademicYear.of(today)
    calendar = calendar_for(actor.organisation, today)
    terms = [each for each in calendar.terms if each.year == year]
    dated = list(_dated(actor, parts, year, today))
    sections = []
    for heading, first, last in _stretches(terms, year, today):
        here = [item for on, item in dated if first <= on <= last]
        sections.append(Section(heading, here))
    opened = open_families()
    begun = [family for family in catalogue.families() if family.slug in opened]
    every = [asked for family in begun for asked in family.requirements]
    return Timeline(
        year,
        bool(terms),
        [each for each in sections if each.items],
        [_asked(each, parts) for each in every if each.cadence in EACH_TERM],
        [
            Section(
                family.title,
                [_asked(each, parts) for each in family.requirements if each.cadence in EACH_YEAR],
            )
            for family in begun
        ],
    )


def body_of(found: Timeline) -> Body:
    """What the print says."""
    sections = [
        *found.dated,
        Section("Each term", found.each_term),
        *(Section(f"Once a year: {each.heading}", each.items) for each in found.each_year),
    ]
    return {
        "headline": found.headline,
        "sections": [
            {
                "heading": each.heading,
                "lines": [[item.when, item.what, item.who] for item in each.items],
            }
            for each in sections
            if each.items
        ],
    }


def _stretches(
    terms: list[TermDates], year: AcademicYear, today: date
) -> list[tuple[str, date, date]]:
    """What is overdue, then each term with the holiday after it that is not over yet."""
    yesterday = today - timedelta(days=1)
    overdue = ("Overdue", date.min, yesterday)
    if not terms:
        return [overdue, (f"School year {year}", today, year.last)]
    ends = [each.starts_on - timedelta(days=1) for each in terms[1:]] + [year.last]
    return [
        overdue,
        *(
            (f"{term}, until {written_date(term.ends_on)}, and the holiday after it", today, end)
            if term.starts_on <= today
            else (f"{term}, from {written_date(term.starts_on)}", term.starts_on, end)
            for term, end in zip(terms, ends, strict=True)
            if end >= today
        ),
    ]


def _dated(
    actor: Actor, parts: Parts, year: AcademicYear, today: date
) -> Iterator[tuple[date, Item]]:
    """What falls due by itself, as far as the actor may see it, the soonest first."""
    found = []
    seen = [each for each in DUTIES.values() if actor.may(each.view)]
    for each, dues in read_all(seen, today, year.last):
        holder = parts.held.holder(each.falls_to, today)
        title = parts.named[each.falls_to]
        who = f"{title}: {holder.person.name if holder else NOBODY}"
        for due in dues:
            url = due.url if may_open(actor, due.url) else ""
            found.append((due.on, Item(written_day(due.on), due.title, who, url)))
    yield from sorted(found, key=lambda pair: (pair[0], pair[1].what))


def _asked(asked: Requirement, parts: Parts) -> Item:
    """A requirement with those who do its work."""
    family, standard = asked.family, catalogue.standard(asked.standard)
    who = "; ".join(
        f"{parts.title(part, family)}: {parts.who(part, family) or NOBODY}"
        if parts.duties(part, family)
        else parts.title(part, family)
        for part in standard.roles.responsible
    )
    short = f"{catalogue.family(family).short} {asked.id.partition('-')[2]}"
    return Item(short, asked.plain, who, f"/standards/requirement/{asked.id}/")
