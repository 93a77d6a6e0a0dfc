"""The nouns of the catalogue: a family has standards, a standard has requirements."""

from dataclasses import dataclass
from datetime import date

from .words import (
    OWN,
    AppliesTo,
    Basis,
    Cadence,
    Confidence,
    Effort,
    JudgedBy,
    Kind,
    Part,
    Strength,
)


@dataclass(frozen=True, slots=True)
class Requirement:
    """One thing a school is asked to do or to have, small enough to be met or not met."""

    id: str
    standard: str
    family: str
    plain: str
    asks: str
    kind: Kind
    strength: Strength
    basis: Basis
    judged_by: JudgedBy
    effort: Effort
    shows: str
    source: str
    confidence: Confidence
    basis_source: str = ""
    cadence: Cadence | None = None
    applies_to: tuple[AppliesTo, ...] = ()
    origin: str = ""
    evidence: str = ""
    number: str | None = None
    """Its number in a framework of somebody else, which may number nothing."""

    @property
    def label(self) -> str:
        """What pages call it beside its words."""
        return self.id if self.number is None else self.number


@dataclass(frozen=True, slots=True)
class Roles:
    """Who answers for a standard, who does the work, who is asked and who is told."""

    accountable: tuple[Part, ...]
    responsible: tuple[Part, ...]
    consulted: tuple[Part, ...]
    informed: tuple[Part, ...]


@dataclass(frozen=True, slots=True)
class Standard:
    """One published standard, with the requirements that make it up."""

    id: str
    family: str
    number: int
    title: str
    plain: str
    when: str
    roles: Roles
    roles_basis: str
    related: tuple[str, ...]
    confidence: Confidence
    source: tuple[str, ...]
    requirements: tuple[Requirement, ...]


@dataclass(frozen=True, slots=True)
class Family:
    """All standards about one subject, as published on one date; an own list has no address."""

    slug: str
    code: str
    publisher: str
    edition: date
    title: str
    short: str
    core: bool
    core_year: int | None
    url: str
    plain: str
    standards: tuple[Standard, ...]

    @property
    def is_own(self) -> bool:
        """Whether this is a list of our own, which counts towards no published standard."""
        return self.publisher == OWN

    @property
    def ids(self) -> frozenset[str]:
        """The ids of its requirements."""
        return frozenset(asked.id for asked in self.requirements)

    @property
    def requirements(self) -> tuple[Requirement, ...]:
        return tuple(r for standard in self.standards for r in standard.requirements)
