"""Who answers for each standard of a family, does the work, is asked and is told; and the gaps.

The letters are the publisher's or ours; the names are those of the register of roles.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from fingerpost.foundation.documents.declaration import Body

from .catalogue import Family, Part, Standard
from .parts import Parts

LETTERS = {"A": "accountable", "R": "responsible", "C": "consulted", "I": "informed"}
MEANING = "A answers for it, R does the work, C is asked, I is told."


@dataclass(frozen=True, slots=True)
class Column:
    """One part: what it is called here, and who holds it."""

    title: str
    who: str
    is_vacant: bool


@dataclass(frozen=True, slots=True)
class Chart:
    """The chart of one family."""

    family: Family
    columns: list[Column]
    rows: list[tuple[Standard, list[str]]]
    gaps: list[str]

    @property
    def shared(self) -> list[tuple[Standard, list[str]]]:
        """The rows of the standards for which not one alone answers."""
        return [row for row in self.rows if len(row[0].roles.accountable) != 1]

    @property
    def headline(self) -> str:
        if not self.gaps:
            return "Every standard has one who answers for it and somebody who does the work"
        if len(self.gaps) == 1:
            return "One thing keeps it from being clear who does what"
        return f"{len(self.gaps)} things keep it from being clear who does what"


def chart_of(family: Family, parts: Parts) -> Chart:
    """The chart of a family as it stands."""
    used = [part for part in Part if any(_letter(standard, part) for standard in family.standards)]
    columns = [
        Column(
            parts.title(part, family.slug),
            parts.who(part, family.slug),
            parts.is_missed(part, family.slug),
        )
        for part in used
    ]
    rows = [(each, [_letter(each, part) for part in used]) for each in family.standards]
    return Chart(family, columns, rows, list(_gaps(family, parts)))


def body_of(chart: Chart) -> Body:
    """What the print says."""
    return {
        "headline": chart.headline,
        "meaning": f"{MEANING} {letters_of(chart.family)}",
        "gaps": chart.gaps,
        "headings": ["Standard", *(each.title for each in chart.columns)],
        "people": ["", *(each.who for each in chart.columns)],
        "lines": [[f"{each.number}. {each.title}", *letters] for each, letters in chart.rows],
    }


def letters_of(family: Family) -> str:
    """Whose the letters of a chart are."""
    if family.is_own:
        return "The letters are ours, not the DfE’s."
    return (
        "The letters are the DfE’s as far as it gives them, "
        "and our reading of its text where it does not."
    )


def _letter(standard: Standard, part: Part) -> str:
    roles = standard.roles
    return "/".join(letter for letter, name in LETTERS.items() if part in getattr(roles, name))


def _gaps(family: Family, parts: Parts) -> Iterator[str]:
    """Exactly one who answers and at least one who does the work, or it is said."""
    yield from _shared(family, parts)
    vacant: dict[tuple[str, Part], list[str]] = {}
    for each in family.standards:
        short = f"{family.short} {each.number}"
        for what, part in _vacant(each, parts):
            vacant.setdefault((what, part), []).append(short)
    for (what, part), standards in vacant.items():
        role = parts.role(part, family.slug)
        yield f"Nobody {what} {', '.join(standards)}: name somebody as “{role}”."


def _shared(family: Family, parts: Parts) -> Iterator[str]:
    """The standards for which not exactly one answers, those of the same ones together."""
    shared: dict[tuple[Part, ...], list[str]] = {}
    for each in family.standards:
        if len(each.roles.accountable) != 1:
            short = f"{family.short} {each.number}"
            shared.setdefault(each.roles.accountable, []).append(short)
    for together, standards in shared.items():
        names = " and ".join(parts.title(part, family.slug) for part in together)
        yield (
            f"Not one alone answers for {', '.join(standards)}, but {names or 'nobody'}. "
            "Agree which one it is."
        )


def _vacant(standard: Standard, parts: Parts) -> Iterator[tuple[str, Part]]:
    """The parts that would need a name, so that somebody answers and somebody does the work."""
    roles = standard.roles
    for part in roles.accountable:
        if parts.is_vacant(part, standard.family):
            yield "is accountable for", part
    if all(parts.is_vacant(part, standard.family) for part in roles.responsible):
        yield from (("does the work of", part) for part in roles.responsible)
