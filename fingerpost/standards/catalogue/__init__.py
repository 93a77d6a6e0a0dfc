"""What the published standards, and our own lists beside them, ask of a school, in plain words.

The text stands in one YAML file per family and edition; the ids never change. It is read strictly,
once in the life of the process, into frozen families, standards and requirements. What is asked
for is what is in force today, unless another day is named (`on`).

`families()` are the DfE's and `own_lists()` are ours: the two are never counted together. What is
found by its name (`family`, `standard`, `requirement`) may be of either.
"""

from collections.abc import Mapping
from datetime import date
from functools import cache, lru_cache
from pathlib import Path

from fingerpost.foundation.now import today

from .dated import Editions, Standing, read_editions, standing_on
from .entry import CatalogueError
from .reading import read_all
from .shapes import Family, Requirement, Roles, Standard
from .sources import SOURCES
from .words import (
    PART_NAMES,
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

__all__ = [
    "PART_NAMES",
    "SOURCES",
    "AppliesTo",
    "Basis",
    "Cadence",
    "CatalogueError",
    "Confidence",
    "Effort",
    "Family",
    "JudgedBy",
    "Kind",
    "Part",
    "Requirement",
    "Roles",
    "Standard",
    "Strength",
    "editions",
    "every_key",
    "evidence_keys",
    "families",
    "family",
    "is_worded_alike",
    "once_asked",
    "own_lists",
    "requirement",
    "standard",
]

SLUGS = (
    "broadband-internet",
    "network-cabling",
    "network-switching",
    "wireless-network",
    "cyber-security",
    "filtering-and-monitoring",
    "cloud-solutions",
    "servers-and-storage",
    "digital-accessibility",
    "digital-leadership-and-governance",
    "it-support",
    "laptops-desktops-and-tablets",
    "acceptable-use",
    "supplier-due-diligence",
)


def families(on: date | None = None) -> tuple[Family, ...]:
    """The families of the DfE, in the order in which it lists them."""
    return _on(on).dfe


def own_lists(on: date | None = None) -> tuple[Family, ...]:
    """Our own lists, which the DfE does not publish."""
    return _on(on).own


def family(slug: str, on: date | None = None) -> Family:
    return _on(on).families[slug]


def standard(id: str, on: date | None = None) -> Standard:
    return _on(on).standards[id]


def requirement(id: str, on: date | None = None) -> Requirement:
    return _on(on).requirements[id]


def evidence_keys(on: date | None = None) -> Mapping[str, tuple[str, ...]]:
    """Each evidence key that the catalogue names, with the requirements it serves."""
    return _on(on).keys


def every_key() -> set[str]:
    """Each evidence key that any edition names."""
    return {asked.evidence for asked in _ever().values() if asked.evidence}


def editions(slug: str) -> tuple[Family, ...]:
    """Every edition of a family, the oldest first."""
    return _editions()[slug]


def once_asked(id: str) -> Requirement:
    """A requirement as the last edition that knows it has it."""
    return _ever()[id]


def is_worded_alike(id: str, edition: date, on: date) -> bool:
    """Whether what an edition asked is what is asked on a day; never where either is silent."""
    now = _on(on).requirements.get(id)
    if now is None:
        return False
    then = (each for each in _editions()[now.family] if each.edition == edition)
    before = (each for family in then for each in family.requirements)
    return any(each.id == id and each.asks == now.asks for each in before)


def _on(day: date | None) -> Standing:
    return _standing(day or today())


@lru_cache(maxsize=64)
def _standing(day: date) -> Standing:
    return standing_on(_editions(), day)


@cache
def _editions() -> Editions:
    here = Path(__file__).parent
    return read_editions(here / "earlier", read_all(here, SLUGS))


@cache
def _ever() -> dict[str, Requirement]:
    """Every requirement of any edition, each as the last one has it."""
    every = (family for editions in _editions().values() for family in editions)
    return {asked.id: asked for family in every for asked in family.requirements}
