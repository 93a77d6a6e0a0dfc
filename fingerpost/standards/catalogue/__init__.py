"""What the published standards, and our own lists beside them, ask of a school, in plain words.

The text stands in one YAML file per family, dated by its edition; the ids never change. It is read
strictly, once in the life of the process, into frozen families, standards and requirements.

`families()` are the DfE's and `own_lists()` are ours: the two are never counted together. What is
found by its name (`family`, `standard`, `requirement`) may be of either.
"""

from collections.abc import Mapping
from functools import cache
from pathlib import Path

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
    "evidence_keys",
    "families",
    "family",
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


@cache
def families() -> tuple[Family, ...]:
    """The families of the DfE, in the order in which it lists them."""
    return tuple(family for family in _families().values() if not family.is_own)


@cache
def own_lists() -> tuple[Family, ...]:
    """Our own lists, which the DfE does not publish."""
    return tuple(family for family in _families().values() if family.is_own)


def family(slug: str) -> Family:
    return _families()[slug]


def standard(id: str) -> Standard:
    return _standards()[id]


def requirement(id: str) -> Requirement:
    return _requirements()[id]


@cache
def evidence_keys() -> Mapping[str, tuple[str, ...]]:
    """Each evidence key that the catalogue names, with the requirements it serves."""
    keys: dict[str, tuple[str, ...]] = {}
    for asked in _requirements().values():
        if asked.evidence:
            keys[asked.evidence] = (*keys.get(asked.evidence, ()), asked.id)
    return keys


@cache
def _families() -> dict[str, Family]:
    return {family.slug: family for family in read_all(Path(__file__).parent, SLUGS)}


@cache
def _standards() -> dict[str, Standard]:
    every = _families().values()
    return {standard.id: standard for family in every for standard in family.standards}


@cache
def _requirements() -> dict[str, Requirement]:
    return {asked.id: asked for family in _families().values() for asked in family.requirements}
